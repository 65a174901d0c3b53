import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, misfitsOf, overflowOf } from './quiet.ts';
import { FILES, follow, screensOf } from './screens.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** Each width, each language and each scheme at least once. */
const WINDOWS = [
	{ name: 'desktop, English, by day', width: 1280, height: 800, locale: 'en-US', colorScheme: 'light' },
	{ name: 'phone, Spanish, by night', width: 375, height: 812, locale: 'es-AR', colorScheme: 'dark' },
	// 1280 pixels enlarged to 200 per cent.
	{
		name: 'enlarged, English, by night',
		width: 640,
		height: 400,
		locale: 'en-US',
		colorScheme: 'dark',
		fit: 'only',
	},
	{
		name: 'desktop, Spanish, by day',
		width: 1280,
		height: 800,
		locale: 'es-AR',
		colorScheme: 'light',
		fit: 'only',
	},
] as const;

/** What does not fit, once what is still moving has come to rest. */
async function lastingMisfits(page: Page): Promise<readonly string[]> {
	let misfits = await misfitsOf(page);
	for (let again = 0; again < 4 && misfits.length > 0; again++) {
		await page.waitForTimeout(500);
		misfits = await misfitsOf(page);
	}
	return misfits;
}

describe.skipIf(!hasBrowser)('every screen', () => {
	let workspace: Running;
	let browser: Browser;

	beforeAll(async () => {
		workspace = await startWorkspace({ files: FILES, decided: true });
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it.each(WINDOWS)('is fit for everybody: $name', async (window) => {
		const { name, width, height, locale, colorScheme } = window;
		const context = await browser.newContext({ viewport: { width, height }, locale, colorScheme });
		const page = await context.newPage();
		const complaints = complaintsOf(page);
		const unfit: string[] = [];
		await page.goto(workspace.url);
		for (const [screen, path] of Object.entries(await screensOf(page))) {
			const where = `${screen}, ${name}`;
			await follow(page, path);
			// Axe is slow, and what it finds is in words and colours: a wider or narrower window adds none of them.
			if (!('fit' in window)) await expectAccessible(page, where);
			const wider = Math.max(0, await overflowOf(page));
			if (wider > 0) unfit.push(`${where}: ${wider} pixels wider than its window`);
			for (const misfit of await lastingMisfits(page)) unfit.push(`${where}: ${misfit}`);
		}
		// All at the end: whoever mends them wants to know them all.
		expect(unfit).toEqual([]);
		// A place that is not there is asked for, and the browser says so.
		expect(complaints.filter((one) => !one.includes('404'))).toEqual([]);
		await context.close();
	});

	it('opens what is folded, and it is fit too', async () => {
		const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
		await page.goto(workspace.url);
		const screens = await screensOf(page);
		await page.goto(new URL(screens['a source of pages'] ?? '', workspace.url).href);
		await page.getByText('About this source').click();
		await page.getByText('10 May 2019').first().waitFor();
		await expectAccessible(page, 'what is known of a source');
		await page.getByRole('button', { name: 'Say what it is' }).click();
		await page.getByRole('form', { name: 'About this source' }).waitFor();
		await expectAccessible(page, 'the form about a source');
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog').waitFor();
		await expectAccessible(page, 'the list of keys');
	});
});
