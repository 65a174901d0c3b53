import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a lawyer reads an order on its own page', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace();
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
		await page.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('link', { name: 'ORDER ON COMPLIANCE', exact: true }).click();
		await page.locator('article').first().waitFor(SOON);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const lit = () => page.locator('svg [data-proposal][data-selected="true"]');

	it('sees its picture, with what was read lit where it stands', async () => {
		const picture = page.locator('main img').first();
		await picture.waitFor(SOON);
		await expect
			.poll(() => page.evaluate<number>('document.querySelector("main img").naturalWidth'), SOON)
			.toBeGreaterThan(1_000);
		await lit().first().waitFor(SOON);
		const [sheet, mark] = [await picture.boundingBox(), await lit().first().boundingBox()];
		expect(mark!.x).toBeGreaterThan(sheet!.x);
		expect(mark!.x + mark!.width).toBeLessThan(sheet!.x + sheet!.width);
		expect(await page.locator('svg [data-proposal]').count()).toBeGreaterThan(10);
		await expectAccessible(page, 'pages');
		expect(await overflowOf(page)).toBe(0);
	});

	it('clicks words on the page and has their reading before them', async () => {
		const ruling = page.locator('svg [data-kind="compliance"]').last();
		const words = await ruling.locator('text').textContent();
		await ruling.locator('text').click();
		await expect.poll(async () => (await lit().allTextContents()).join(' '), SOON).toContain(words ?? '?');
	});

	it('selects words on the page and states what they say', async () => {
		await dragOver(page, 'he is in the custody of');
		await page.keyboard.press('s');
		await page.getByLabel('What these words tell of').selectOption({ label: 'Term' });
		const form = page.getByRole('form', { name: 'State: Term' });
		expect(await form.getByLabel('Word', { exact: true }).inputValue()).toBe('he is in the custody of');
		await page.keyboard.press('Escape');
	});

	it('takes the plain text instead, and the choice is kept', async () => {
		await page.getByText('Text', { exact: true }).click();
		await page.locator('mark[data-proposal]').first().waitFor(SOON);
		expect(await page.locator('main img').count()).toBe(0);
		await page.reload();
		await page.locator('mark[data-proposal]').first().waitFor(SOON);
		await page.getByText('Pages', { exact: true }).click();
		await lit().first().waitFor(SOON);
	});

	it('asked for nothing that the browser refused', () => {
		expect(complaints).toEqual([]);
	});
});
