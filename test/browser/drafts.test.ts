import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
const TITLE = 'Mill is no prison, ministry says';
const ARTICLE = `${TITLE}

PORT HOLLOW, 10 May 2030 — Lena Quist was arrested on 3 May 2030 in Port Hollow. At least 41 men were held at Grey Mill on 4 May 2030, the Harbour Watch said.

Tomas Berrin was arrested on 5 May 2030 in Port Hollow. Piet Odd was released on 6 May 2030.
`;

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('no typing is lost', () => {
	let workspace: Running;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	let address: string;

	beforeAll(async () => {
		workspace = await startWorkspace({ files: { 'mill.txt': ARTICLE } });
		browser = await launch();
		context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		await page.goto(workspace.url);
		await page.getByRole('link', { name: 'Sources' }).click();
		await page.getByRole('link', { name: TITLE, exact: true }).click();
		await page.getByRole('article').first().waitFor();
		address = page.url();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const card = (text: string | RegExp) => page.locator('article').filter({ hasText: text }).first();
	const place = () => page.getByRole('form', { name: 'Edit' }).getByLabel('Place', { exact: true });
	const kept = async () => {
		const answer = await page.request.get(new URL('/api/drafts', page.url()).href);
		return ((await answer.json()) as { drafts: { body: string }[] }).drafts.map(({ body }) => body);
	};
	const editTomas = async () => {
		await card(/Arrested: Tomas Berrin/).click();
		await page.keyboard.press('e');
	};

	it('has a correction again after Escape, another page, a reload and a crash', async () => {
		await editTomas();
		await place().fill('Cawder Keep');
		await page.getByText('Kept as a draft on this device').waitFor(SOON);
		await expectAccessible(page, 'a form with a draft');
		// In a field that offers names the first press takes what is offered away.
		await page.getByLabel('Reason').press('Escape');
		await page.getByText('What you typed is kept as a draft.').waitFor(SOON);
		const waiting = () => page.getByRole('region', { name: 'Begun and not saved' });
		await waiting().waitFor(SOON);
		await expectAccessible(page, 'a draft that waits');

		// Another page, and back.
		await page.getByRole('link', { name: 'Sources', exact: true }).click();
		await page.goBack();
		await editTomas();
		expect(await place().inputValue()).toBe('Cawder Keep');
		await page.getByText(/^This is what you had begun, last on /).waitFor(SOON);

		// A reload just after the last letter: nothing has had time to be kept before.
		await place().fill('Cawder Keep, north');
		await page.reload();
		await waiting()
			.getByRole('button', { name: /^Go on with/ })
			.click(SOON);
		expect(await place().inputValue()).toBe('Cawder Keep, north');

		// A crash: another window knows it from the case alone.
		await expect.poll(kept, SOON).toEqual([expect.stringContaining('Cawder Keep, north')]);
		await page.close();
		page = await context.newPage();
		await page.goto(address);
		await waiting()
			.getByRole('button', { name: /^Go on with/ })
			.click(SOON);
		expect(await place().inputValue()).toBe('Cawder Keep, north');
		expect(await page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')).not.toContain(
			'Cawder',
		);
	});

	it('takes a draft away when it is saved', async () => {
		await page.getByRole('form', { name: 'Edit' }).getByLabel('Reason').fill('as it is called now');
		await place().press('Enter');
		await page.getByRole('form', { name: 'Edit' }).waitFor({ state: 'detached', ...SOON });
		await expect.poll(kept, SOON).toEqual([]);
		await page.getByRole('region', { name: 'Begun and not saved' }).waitFor({ state: 'detached', ...SOON });
	});

	it('keeps a statement on words that are selected no more, its chain of voices too', async () => {
		await dragOver(page, 'the Harbour Watch said');
		await page.keyboard.press('s');
		await page.getByLabel('What these words tell of').selectOption({ label: 'Term' });
		const form = page.getByRole('form', { name: 'State: Term' });
		await form.getByLabel('About', { exact: true }).fill('Grey Mill');
		await form.getByRole('button', { name: 'Edit the whole chain …' }).click();
		await form.getByRole('button', { name: 'Add a voice' }).click();
		await form.getByLabel('Voice 2', { exact: true }).fill('Mara Odd');
		await form.getByLabel('Voice 2', { exact: true }).press('Escape');
		// Two presses within half a second would hide the window.
		await form.getByRole('button', { name: /^Cancel/ }).click();
		await page.reload();
		await page
			.getByRole('region', { name: 'Begun and not saved' })
			.getByRole('button', { name: 'Go on with “the Harbour Watch said”' })
			.click(SOON);
		expect(await form.getByLabel('About', { exact: true }).inputValue()).toBe('Grey Mill');
		expect(await form.getByLabel('Voice 2', { exact: true }).inputValue()).toBe('Mara Odd');
	});

	it('discards what is not wanted, with a way back', async () => {
		const form = page.getByRole('form', { name: 'State: Term' });
		await form.getByRole('button', { name: 'Discard' }).click();
		// As it opened: of the first kind, with nothing typed.
		await page.getByRole('form', { name: 'State a custody event' }).waitFor(SOON);
		await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
		expect(await form.getByLabel('About', { exact: true }).inputValue()).toBe('Grey Mill');
		await page.keyboard.press('Escape');
	});

	it('keeps what is said of a source', async () => {
		await page.getByText('About this source').click();
		await page.getByRole('button', { name: 'Say what it is' }).click();
		await page.getByLabel('Published by').fill('The Hollow Post');
		await expect.poll(kept, SOON).toEqual(expect.arrayContaining([expect.stringContaining('Hollow Post')]));
		await page.getByLabel('Published by').press('Escape');
		await page.reload();
		await page.getByText('About this source').click(SOON);
		await page.getByRole('button', { name: 'Say what it is' }).click();
		expect(await page.getByLabel('Published by').inputValue()).toBe('The Hollow Post');
	});

	it('says what it cannot keep, and has the browser ask before that is lost', async () => {
		await page.route('**/api/drafts', (route) =>
			route.request().method() === 'POST' ? route.abort() : route.continue(),
		);
		await page.getByLabel('Before you read').fill('Begins with a death.');
		await page.getByText(/^This cannot be kept as a draft just now/).waitFor(SOON);
		const asked = page.waitForEvent('dialog');
		const leaving = page.close({ runBeforeUnload: true });
		const dialog = await asked;
		expect(dialog.type()).toBe('beforeunload');
		await dialog.dismiss();
		await leaving;
		// Once the server is there again it is kept after all.
		await page.unroute('**/api/drafts');
		await expect.poll(kept, SOON).toEqual(expect.arrayContaining([expect.stringContaining('Begins with')]));
	});

	it('has what somebody likes on this device in another browser, too', async () => {
		await page.goto(new URL('/settings', address).href);
		await page.getByText('dark', { exact: true }).click();
		await page.locator('html[data-mantine-color-scheme="dark"]').waitFor(SOON);
		const other = await browser.newContext({ locale: 'en-US' });
		const visitor = await other.newPage();
		await visitor.goto(workspace.url);
		await visitor.locator('html[data-mantine-color-scheme="dark"]').waitFor(SOON);
		await other.close();
		expect(await page.evaluate('Object.keys(localStorage)')).toEqual([]);
		await expectAccessible(page, 'settings by night');
		await page.getByText('light', { exact: true }).click();
	});

	it('forgets all drafts from the settings', async () => {
		await page.goto(new URL('/settings', address).href);
		await page.getByText(/drafts? waits? to be saved\./).waitFor(SOON);
		await expectAccessible(page, 'settings with drafts');
		await page.setViewportSize({ width: 375, height: 812 });
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await page.getByRole('button', { name: 'Forget all drafts' }).click();
		await page.getByRole('button', { name: 'Forget them for good' }).click();
		await page.getByText('Nothing is waiting to be saved.').waitFor(SOON);
		expect(await kept()).toEqual([]);
	});
});
