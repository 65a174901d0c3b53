import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };

/** Told in order, by keys alone: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('conflicts', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace({ decided: true });
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
		await page.goto(new URL('/conflicts', workspace.url).href);
		await page.getByRole('article').first().waitFor(SOON);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const inFocus = () => page.evaluate<string>("document.activeElement?.tagName ?? ''");

	it('leads from a quote to its words, and back', async () => {
		const words = page
			.getByRole('article')
			.first()
			.getByRole('link', { name: /^To these words in/ })
			.first();
		await words.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/sources\/[0-9a-f]{32}\?/, SOON);
		await page.goBack();
		await page.getByRole('article').first().waitFor(SOON);
	});

	it('asks for a reason where one stands, and leads back where it is left', async () => {
		const dismiss = page.getByRole('button', { name: 'Dismiss', exact: true }).first();
		await dismiss.focus();
		await page.keyboard.press('Enter');
		await expect.poll(inFocus, SOON).toBe('INPUT');
		await page.keyboard.press('Escape');
		await expect.poll(inFocus, SOON).toBe('BUTTON');
		await page.keyboard.press('Enter');
		await expect.poll(inFocus, SOON).toBe('INPUT');
	});

	it('takes the reason by Enter, also where a list is on one side, and goes on to the next', async () => {
		const cards = page.getByRole('article');
		const before = await cards.count();
		await page.keyboard.type('Both tell of one arrest.');
		await page.keyboard.press('Enter');
		await page.getByText('Dismissed. It comes back', { exact: false }).first().waitFor(SOON);
		await expect.poll(() => cards.count(), SOON).toBe(before - 1);
		await expect.poll(inFocus, SOON).not.toBe('BODY');
		await page.keyboard.press('Control+z');
		await expect.poll(() => cards.count(), SOON).toBe(before);
	});

	it('asked for nothing that the browser refused', () => {
		expect(complaints).toEqual([]);
	});
});
