import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a documenter reviews the example', () => {
	let workspace: Running;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	let complaints: readonly string[] = [];
	const elsewhere: string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace();
		browser = await launch();
		context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		const { host } = new URL(workspace.url);
		context.on('request', (request) => {
			const url = new URL(request.url());
			if (url.host !== host && !['data:', 'blob:'].includes(url.protocol)) elsewhere.push(request.url());
		});
	});

	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it('opens on what to do first', async () => {
		await page.goto(workspace.url);
		expect(page.url()).not.toContain('token');
		await page
			.getByRole('heading', { name: /Nothing is confirmed yet\. \d+ proposals wait in \d+ sources\./ })
			.waitFor();
		await page.getByText('not protected').waitFor();
		await page.getByRole('link', { name: 'Teodoro Ibarcea', exact: true }).first().waitFor();
		await expectAccessible(page);
	});

	it('accepts three proposals by keyboard, and takes one back', async () => {
		await page.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('link', { name: 'Flown Out at Night, and Held by No One' }).click();
		for (const kind of ['Number', 'Quote']) await page.getByText(new RegExp(`^${kind} \\d+$`)).click();
		const decided = (count: number) => page.getByText(new RegExp(`^${count} of \\d+ decided$`)).waitFor();
		for (const count of [1, 2, 3]) {
			await page.keyboard.press('a');
			await decided(count);
		}
		await expect.poll(() => countStatements(page)).toBeGreaterThan(3);
		await page.keyboard.press('u');
		await decided(2);
		await page.keyboard.press('a');
		await decided(3);
		await expectAccessible(page);
	});

	it('states what selected words say in three keys or fewer', async () => {
		await page.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('link', { name: 'Statement of witness W-014' }).click();
		await page.getByRole('article').first().waitFor();
		await dragOver(page, 'I last saw Teodoro Ibarcea in Module 6 on 21 June 2019');
		await page.keyboard.press('s');
		const form = page.getByRole('form', { name: 'State a custody event' });
		await form.waitFor();
		expect(await form.getByLabel('Who', { exact: true }).inputValue()).toBe('Teodoro Ibarcea');
		expect(await form.getByLabel('Date').inputValue()).toBe('2019-06-21');
		await page.keyboard.press('Enter');
		await form.waitFor({ state: 'detached' });
		const stated = page.locator('article[aria-current="true"]');
		await expect.poll(() => stated.getAttribute('data-status')).toBe('accepted');
		expect(await stated.textContent()).toContain('Stated by hand');
	});

	it('finds it on the person’s line, and leads back to the words', async () => {
		await page.getByRole('link', { name: 'Whereabouts' }).click();
		await page.getByRole('combobox', { name: 'Name' }).fill('Teodoro Ibarcea');
		// What is offered under the field lies over the list.
		await page.getByRole('option', { name: 'Teodoro Ibarcea' }).first().waitFor();
		await page.keyboard.press('Escape');
		await page.getByText('No source in this case speaks of them after 21 June 2019.').waitFor();
		const row = page.getByRole('listitem').filter({ hasText: '21 June 2019' });
		await row.getByRole('link', { name: 'Teodoro Ibarcea' }).click();
		await page.getByRole('heading', { name: 'Teodoro Ibarcea', level: 1 }).waitFor();
		const words = page.locator('figure').filter({ hasText: 'I last saw Teodoro Ibarcea in Module 6' });
		await words.waitFor();
		await expectAccessible(page);
		await words.getByRole('link').click();
		await page.locator('mark[data-sought="true"]').first().waitFor();
	});

	it('says the same in Spanish', async () => {
		await page.getByText('ES', { exact: true }).click();
		await page.getByRole('link', { name: 'Paradero', exact: true }).click();
		await page.getByRole('heading', { name: 'Paradero', level: 1 }).waitFor();
		expect(await page.locator('html').getAttribute('lang')).toBe('es');
	});

	it('fits a phone', async () => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByRole('heading', { name: 'Paradero', level: 1 }).waitFor();
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await expectAccessible(page);
	});

	it('shows nothing to a window without the key', async () => {
		const stranger = await browser.newContext();
		const answer = await (await stranger.newPage()).goto(new URL('/', workspace.url).href);
		expect(answer?.status()).toBe(401);
		await stranger.close();
	});

	it('asked nobody else, and nothing went wrong on the way', () => {
		expect(elsewhere).toEqual([]);
		expect(complaints).toEqual([]);
	});
});

async function countStatements(page: Page): Promise<number> {
	const answer = await page.request.get(new URL('/api/case', page.url()).href);
	return ((await answer.json()) as { counts: { statements: number } }).counts.statements;
}
