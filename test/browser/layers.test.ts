import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { follow } from './screens.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** What says of an empty case what to do first, or that there is nothing yet. */
const EMPTY = [
	'/',
	'/sources',
	'/queue',
	'/imports',
	'/conflicts',
	'/orders',
	'/same',
	'/map',
	'/timeline',
	'/changed',
];

/** What lies over a page, and what stands in its place when something is wrong: looked at by axe as every page is. */
describe.skipIf(!hasBrowser)('what opens over a page and what is said when there is none', () => {
	let workspace: Running;
	let browser: Browser;
	beforeAll(async () => {
		workspace = await startWorkspace();
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
		const page: Page = await browser.newPage({
			viewport: { width: 640, height: 800 },
			locale: 'en-US',
			colorScheme,
			reducedMotion: 'reduce',
		});
		await page.goto(workspace.url);
		const look = async (where: string) => {
			await expectAccessible(page, where);
			expect(await overflowOf(page), where).toBeLessThanOrEqual(0);
		};

		await follow(page, '/numbers');
		await page.getByRole('button', { name: 'What these words mean' }).first().focus();
		await page.locator('[data-position]').first().waitFor();
		await look('a term that is explained');

		await page.keyboard.press('Control+k');
		await page.getByRole('dialog').waitFor();
		await look('the palette');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });

		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await look('the list of keys');
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'detached' });

		for (const path of ['/nowhere', `/sources/${'0'.repeat(32)}`]) {
			await follow(page, path);
			await look(path);
		}

		await page.route('**/api/**', (route) => route.abort());
		await follow(page, '/orders');
		await page.getByRole('button', { name: /Try again/ }).waitFor();
		await look('a server that does not answer');
		await page.close();
	});

	it.each(['light', 'dark'] as const)('a case without any source, %s', async (colorScheme) => {
		const empty = await startWorkspace({ empty: true });
		try {
			const page = await browser.newPage({
				viewport: { width: 640, height: 800 },
				locale: 'es-AR',
				colorScheme,
				reducedMotion: 'reduce',
			});
			await page.goto(empty.url);
			for (const path of EMPTY) {
				await follow(page, path);
				await expectAccessible(page, `${path} of an empty case`);
				expect(await overflowOf(page), path).toBeLessThanOrEqual(0);
			}
			await page.close();
		} finally {
			await empty.close();
		}
	});
});
