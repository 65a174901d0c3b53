import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };

describe.skipIf(!hasBrowser)('fields that offer what the record holds', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[];

	beforeAll(async () => {
		workspace = await startWorkspace({ decided: true });
		browser = await launch();
		page = await (
			await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
		).newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const go = (path: string) => page.goto(new URL(path, workspace.url).href);

	it.each([
		['Whereabouts', '/', 'Name', 'ibarc', 'name', /Ibarcea/],
		['Places', '/places', 'Name', 'san ub', 'name', /San Ubaldo/],
		['Terms', '/terms', 'Words for what is called', 'san ub', 'about', /San Ubaldo/],
	])('offers names on the page %s, by keys alone', async (screen, path, label, typed, asked, name) => {
		await go(path);
		const field = page.getByRole('combobox', { name: label, exact: true });
		await field.fill(typed);
		await page
			.getByRole('group', { name: 'In the record' })
			.getByRole('option', { name })
			.first()
			.waitFor(SOON);
		expect(await field.getAttribute('aria-expanded')).toBe('true');
		await expectAccessible(page, `${screen} with names that are offered`);
		await field.press('ArrowDown');
		const active = page.locator(`[id="${await field.getAttribute('aria-activedescendant')}"]`);
		expect(await active.getAttribute('role')).toBe('option');
		await field.press('Enter');
		expect(await field.inputValue()).toMatch(name);
		await page.waitForURL((url) => name.test(url.searchParams.get(asked) ?? ''), SOON);
		expect(await field.getAttribute('aria-expanded')).toBe('false');

		// What the record holds nobody of may be asked for all the same.
		await field.fill('Xyzzy');
		await page.waitForURL((url) => url.searchParams.get(asked) === 'Xyzzy', SOON);
		await page
			.getByText(/“?Xyzzy”?/)
			.last()
			.waitFor(SOON);
	});

	it('offers who asks in a drafted inquiry, and whom one asks', async () => {
		const found = await page.request.get(new URL('/api/whereabouts?person=Ibarcea', workspace.url).href);
		const { items } = (await found.json()) as { items: { person: string }[] };
		await go(`/persons/${items[0]?.person}/process`);
		await page.getByRole('checkbox').first().check(SOON);
		await page.getByRole('button', { name: 'Draft an inquiry' }).click();
		const dialog = page.getByRole('dialog');
		for (const label of ['Who is to be asked', 'Who asks']) {
			const field = dialog.getByRole('combobox', { name: label });
			await field.fill('residence serv');
			await page
				.getByRole('option', { name: /^Frontier and Residence Service/ })
				.first()
				.waitFor(SOON);
			await field.press('ArrowDown');
			await field.press('Enter');
			expect(await field.inputValue()).toMatch(/^Frontier and Residence Service/);
		}
		await expectAccessible(page, 'an inquiry that is drafted');
		const who = dialog.getByRole('combobox', { name: 'Who asks' });
		await who.fill('Somebody Else');
		await who.press('Escape');
		expect(await who.inputValue()).toBe('Somebody Else');
		await dialog.getByRole('button', { name: 'Close' }).click();
	});

	it('keeps which parts were ticked, list by list, until the inquiry is drafted or they are let go', async () => {
		const ticked = () => page.getByRole('checkbox', { checked: true }).count();

		await page.getByRole('checkbox').nth(1).check();
		await page.getByText('Kept as a draft on this device').waitFor(SOON);
		// A reload right after the last tick: nothing has had time to be kept before.
		await page.getByRole('checkbox').nth(2).check();
		await page.reload();
		await page.getByText(/^This is what you had begun, last on /).waitFor(SOON);
		expect(await ticked()).toBe(3);
		await expectAccessible(page, 'parts that were ticked before');

		await page.getByRole('combobox', { name: 'List' }).click();
		await page.getByRole('option', { name: /Body of Principles/ }).click();
		await page.waitForURL('**list=bop', SOON);
		await expect.poll(ticked, SOON).toBe(0);
		await page.getByRole('combobox', { name: 'List' }).click();
		await page.getByRole('option', { name: /register of persons deprived/ }).click();
		await expect.poll(ticked, SOON).toBe(3);

		await page.getByRole('button', { name: 'Discard' }).click();
		expect(await ticked()).toBe(0);
		await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
		expect(await ticked()).toBe(3);

		await page.getByRole('button', { name: 'Draft an inquiry' }).click();
		const dialog = page.getByRole('dialog');
		await dialog.getByRole('combobox', { name: 'Who is to be asked' }).fill('Ministry of Frontiers');
		await dialog.getByRole('combobox', { name: 'Who asks' }).fill('Somebody Else');
		await dialog.getByRole('button', { name: 'Draft an inquiry' }).click();
		await dialog.getByText('Drafted, not sent.', { exact: false }).waitFor(SOON);
		await page.keyboard.press('Escape');
		await page.reload();
		await page.getByRole('checkbox').first().waitFor(SOON);
		expect(await ticked()).toBe(0);
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
