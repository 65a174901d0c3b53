import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const Numbers = z.object({ items: z.array(z.object({ label: z.string() })) });
const Corrections = z.object({ counts: z.object({ rejected: z.number() }) });

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a reader of numbers and corrections', () => {
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

	const get = async <T>(path: string, shape: z.ZodType<T>): Promise<T> =>
		shape.parse(await (await page.request.get(new URL(path, workspace.url).href)).json());
	const titles = () => page.locator('main article h2').allTextContents();

	it('puts the numbers in another order, by the keyboard too, and the address keeps it', async () => {
		await page.goto(new URL('/numbers', workspace.url).href);
		const first = async (sort: string) =>
			(await get(`/api/numbers?sort=${sort}`, Numbers)).items.map(({ label }) => label);
		await expect.poll(titles, SOON).toEqual(await first('most'));
		await page.getByText('by name', { exact: true }).click();
		await expect.poll(titles, SOON).toEqual(await first('name'));
		expect(await titles()).not.toEqual(await first('most'));
		await page.keyboard.press('ArrowLeft');
		await expect.poll(titles, SOON).toEqual(await first('latest'));
		await page.reload();
		await expect.poll(titles, SOON).toEqual(await first('latest'));
		await expectAccessible(page, 'numbers by their dates');
	});

	it('reads what was decided otherwise than proposed, and goes from there to the words', async () => {
		await page.goto(new URL('/corrections', workspace.url).href);
		const { counts } = await get('/api/corrections', Corrections);
		expect(counts.rejected).toBeGreaterThan(0);
		await page
			.locator('main label')
			.filter({ hasText: /^rejected/ })
			.click();
		await expect.poll(() => page.locator('main article').count(), SOON).toBe(counts.rejected);
		const card = page.locator('main article').first();
		const words = (await card.locator('blockquote').textContent()) ?? '';
		expect(words).not.toBe('');
		await card.getByRole('link').first().click();
		const sought = page.locator('mark[data-sought="true"]');
		await sought.first().waitFor(SOON);
		expect((await sought.allTextContents()).join('').replace(/\s+/g, ' ')).toContain(
			words.replace(/\s+/g, ' '),
		);
	});

	it('takes one back, and it is open again', async () => {
		await page.goBack();
		const before = await get('/api/corrections', Corrections);
		await page.locator('main article').first().getByRole('button', { name: 'Take it back' }).click();
		await page.getByText('Undone.').waitFor(SOON);
		await expect
			.poll(async () => (await get('/api/corrections', Corrections)).counts.rejected, SOON)
			.toBe(before.counts.rejected - 1);
		await expect.poll(() => page.locator('main article').count(), SOON).toBe(before.counts.rejected - 1);
	});

	it('reads the same on a phone, in Spanish', async () => {
		await page.setViewportSize({ width: 375, height: 740 });
		await page.getByText('ES', { exact: true }).click();
		await page.getByRole('heading', { level: 1, name: 'Correcciones' }).waitFor(SOON);
		expect(await overflowOf(page)).toBe(0);
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
