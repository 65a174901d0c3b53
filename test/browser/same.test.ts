import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SuggestionsJson } from '../../src/api/index.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('what may be one', () => {
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
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const counts = async () => {
		const answer = await page.request.get(new URL('/api/suggestions?limit=1', page.url()).href);
		return ((await answer.json()) as SuggestionsJson).counts;
	};
	const cards = () => page.locator('[data-suggestion]');
	const keyAtHand = () =>
		page.evaluate<string | null>(
			`document.activeElement?.closest('[data-suggestion]')?.getAttribute('data-suggestion') ?? null`,
		);

	it('is counted in the navigation, and leads to pairs with their reasons and their words', async () => {
		const { same, reprint } = await counts();
		expect(same).toBeGreaterThan(3);
		expect(reprint).toBeGreaterThan(0);
		const link = page.getByRole('link', { name: /^Same\?/ });
		await expect.poll(() => link.textContent(), SOON).toBe(`Same?${same + reprint}`);
		await link.click();
		await page.getByRole('heading', { name: 'Same?', level: 1 }).waitFor();
		await page
			.locator('label')
			.filter({ hasText: /^People/ })
			.click();
		await page.getByText('Why it is asked', { exact: false }).first().waitFor(SOON);
		await expectAccessible(page, 'names that may be one');
	});

	it('takes s for the same, goes on to the next, and z takes it back', async () => {
		const before = (await counts()).same;
		// Where nothing is in focus a key decides nothing: it goes to the first pair.
		await page.keyboard.press('s');
		await expect.poll(keyAtHand, SOON).not.toBeNull();
		expect((await counts()).same).toBe(before);
		const first = await keyAtHand();
		await page.keyboard.press('s');
		await page.getByText(/^Same: /).waitFor(SOON);
		await expect.poll(async () => (await counts()).same, SOON).toBeLessThan(before);
		await expect.poll(keyAtHand, SOON).not.toBe(first);
		expect(await keyAtHand()).not.toBeNull();
		await page.keyboard.press('z');
		await page.getByText('Undone.').waitFor(SOON);
		await expect.poll(async () => (await counts()).same, SOON).toBe(before);
		await page.locator(`[data-suggestion="${first}"]`).waitFor(SOON);
	});

	it('takes different with a reason, and unsure', async () => {
		const before = (await counts()).same;
		const card = cards().first();
		const key = await card.getAttribute('data-suggestion');
		await card.getByLabel('Reason').fill('two courts of one name');
		await card.getByRole('button', { name: /^Different/ }).click();
		await page.getByText(/^Different: /).waitFor(SOON);
		await page.locator(`[data-suggestion="${key}"]`).waitFor({ state: 'detached', ...SOON });
		await expect.poll(async () => (await counts()).same, SOON).toBeLessThan(before);
		const then = (await counts()).same;
		await cards().first().getByRole('link').first().focus();
		await page.keyboard.press('u');
		await page.getByText(/^Kept apart as unsure: /).waitFor(SOON);
		await expect.poll(async () => (await counts()).same, SOON).toBeLessThan(then);
	});

	it('confirms a reprint beside the longest passage that both have; the source says so, with an undo', async () => {
		await page
			.locator('label')
			.filter({ hasText: /^Reprints/ })
			.click();
		const card = cards().filter({ hasText: 'The longest passage that both have' }).first();
		await card.waitFor(SOON);
		expect(await card.getByRole('heading').textContent()).toMatch(/\d+%/);
		await expectAccessible(page, 'texts that may reprint each other');
		const before = (await counts()).reprint;
		const confirm = card.getByRole('button', { name: /is a reprint|is the reprint/ }).first();
		await confirm.click();
		await page.getByText(/^Marked as a reprint: /).waitFor(SOON);
		await expect.poll(async () => (await counts()).reprint, SOON).toBe(before - 1);
		const sources = (await (
			await page.request.get(new URL('/api/sources', page.url()).href)
		).json()) as readonly { id: string; reprints: readonly unknown[] }[];
		const marked = sources.find(({ reprints }) => reprints.length > 0);
		await page.goto(new URL(`/sources/${marked?.id}`, workspace.url).href);
		await page.getByText('Reprint of', { exact: true }).waitFor(SOON);
		await page.getByRole('button', { name: /^Undo that this and/ }).click();
		await page.getByText('Reprint of', { exact: true }).waitFor({ state: 'detached', ...SOON });
	});

	it('says the same in Spanish, and fits a phone', async () => {
		await page.goto(new URL('/same', workspace.url).href);
		await page.setViewportSize({ width: 390, height: 844 });
		await page.getByText('ES', { exact: true }).click();
		await page.getByRole('heading', { name: '¿El mismo?', level: 1 }).waitFor();
		await cards().first().waitFor(SOON);
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await expectAccessible(page, 'what may be one, on a phone');
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
