import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { CLI, type Running, serve, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };

describe.skipIf(!hasBrowser)('the frame around all screens', () => {
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
		await page.getByRole('heading', { name: 'Whereabouts' }).waitFor();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const palette = () => page.getByRole('combobox', { name: 'Go to, or do' });
	const open = async () => {
		await page.keyboard.press('ControlOrMeta+k');
		await palette().waitFor();
	};
	const marked = () => page.locator('[role="option"][data-combobox-selected]');
	/** Types, waits until what Enter would do is this, and does it. */
	const take = async (typed: string, what: RegExp, box = palette()) => {
		await page.keyboard.type(typed);
		await expect.poll(async () => (await marked().allTextContents()).join(), SOON).toMatch(what);
		await page.keyboard.press('Enter');
		await box.waitFor({ state: 'detached' });
	};

	it('goes to a screen, a person and a source by name, by keys alone', async () => {
		await open();
		await expectAccessible(page, 'the palette');
		await take('orders', /^Orders/);
		await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor();
		await open();
		await take('ybarcea', /Ybarcea.*person/i);
		await page.waitForURL('**/persons/*');
		await open();
		await take('flown out', /^Flown Out at Night/);
		await page.waitForURL('**/sources/*');
		await page.getByRole('region', { name: 'The document' }).waitFor();
		await open();
		await take('xyzzy', /^Search for “xyzzy”/);
		await page.getByText('Nothing in this case matches “xyzzy”.').waitFor();
	});

	it('does what the screen can do, to what was selected before, and gives the focus back', async () => {
		await page.goBack();
		const pane = page.getByRole('region', { name: 'The document' });
		await pane.focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Shift+ArrowRight');
		const selected = await page.evaluate<string>('String(getSelection()).trim()');
		expect(selected).not.toBe('');
		await open();
		await page.keyboard.press('Escape');
		await palette().waitFor({ state: 'detached' });
		await expect
			.poll(() => page.evaluate<string>("document.activeElement.getAttribute('aria-label')"), SOON)
			.toBe('The document');
		expect(await page.evaluate<string>('String(getSelection()).trim()')).toBe(selected);
		await open();
		await take('selected words', /^State what the selected words say/);
		await page.getByRole('form').filter({ hasText: selected }).waitFor();
		await page.keyboard.press('Escape');
	});

	it('opens while one types, and over a dialog', async () => {
		await page.keyboard.press('/');
		await page.keyboard.type('menchal');
		await open();
		await page.keyboard.press('Escape');
		await palette().waitFor({ state: 'detached' });
		await expect.poll(() => page.evaluate<string>('document.activeElement.value'), SOON).toBe('menchal');
		// Twice at once it would cover the window.
		await page.waitForTimeout(500);
		await page.keyboard.press('Escape');
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: 'Keys' }).waitFor();
		await open();
		await take('settings', /^Settings/);
		await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
	});

	it('switches the language and the light, and speaks the other language then', async () => {
		await open();
		await take('dark', /^Colours: dark/);
		await expect
			.poll(() => page.evaluate<string>('document.documentElement.dataset.mantineColorScheme'), SOON)
			.toBe('dark');
		await open();
		await take('espa', /^Español/);
		await page.getByRole('heading', { level: 1, name: 'Ajustes' }).waitFor();
		await page.keyboard.press('ControlOrMeta+k');
		await page.getByRole('combobox', { name: 'Ir a, o hacer' }).waitFor();
		await marked().waitFor();
		await expectAccessible(page, 'the palette in Spanish, at night');
		await take('english', /^English/, page.getByRole('combobox', { name: 'Ir a, o hacer' }));
		await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
	});

	it('lists every key on every screen, those of the screen first', async () => {
		await page.keyboard.press('?');
		const help = page.getByRole('dialog', { name: 'Keys' });
		await help.waitFor();
		expect((await help.getByRole('heading', { level: 3 }).allTextContents())[0]).toMatch(/^From anywhere/);
		await expectAccessible(page, 'the keys');
		await page.keyboard.press('Escape');
		await help.waitFor({ state: 'detached' });
		await open();
		await take('same', /^Same\?/);
		await page.getByRole('heading', { level: 1, name: 'Same?' }).waitFor();
		await page.keyboard.press('?');
		await expect
			.poll(async () => (await help.getByRole('heading', { level: 3 }).allTextContents())[0], SOON)
			.toBe('Under Same?');
		await page.keyboard.press('Escape');
	});

	it('is reached without a keyboard, and fits a phone', async () => {
		await page.setViewportSize({ width: 375, height: 812 });
		await page.getByRole('button', { name: 'Go to, or do …' }).click();
		await palette().waitFor();
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		await page.getByRole('option', { name: /^Conflicts/ }).click();
		await page.getByRole('heading', { level: 1, name: 'Conflicts' }).waitFor();
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	it('explains the words of the model where they appear, by hover, focus and tap', async () => {
		await open();
		await take('conflicts', /^Conflicts/);
		await page.getByRole('heading', { level: 1, name: 'Conflicts' }).waitFor();
		const sign = page.getByRole('button', { name: 'What these words mean' }).first();
		const text = page.getByRole('tooltip').filter({ hasText: 'Two statements about one thing' });
		await sign.hover();
		await text.waitFor();
		await expectAccessible(page, 'what words mean');
		await page.mouse.move(0, 790);
		await text.waitFor({ state: 'detached' });
		await sign.focus();
		await text.waitFor();
		expect(await sign.getAttribute('aria-describedby')).toBe(await text.getAttribute('id'));
		await page.keyboard.press('Escape');
		await text.waitFor({ state: 'detached' });
		const touching = await (
			await browser.newContext({ viewport: { width: 375, height: 812 }, hasTouch: true, locale: 'es-AR' })
		).newPage();
		await touching.goto(workspace.url);
		await touching.goto(new URL('/numbers', workspace.url).href);
		// English was chosen on this device, and holds in every browser of it.
		await touching.getByText('ES', { exact: true }).tap();
		await touching.getByRole('button', { name: 'Qué significan estas palabras' }).first().tap();
		await touching.getByText('Un valor con lo que cuenta', { exact: false }).waitFor();
		expect(await overflowOf(touching)).toBeLessThanOrEqual(0);
		await touching.getByText('EN', { exact: true }).tap();
		await touching.getByRole('heading', { level: 1, name: 'Numbers' }).waitFor();
		await touching.context().close();
	});

	it('covers every window of the workspace at once, from a dialog and while typing, and nothing works behind it', async () => {
		const other = await page.context().newPage();
		await other.goto(workspace.url);
		await other.getByRole('heading', { name: 'Whereabouts' }).waitFor();
		await page.goto(new URL('/sources', workspace.url).href);
		await page.getByRole('link', { name: 'Flown Out at Night', exact: false }).first().click();
		await page.locator('article[aria-current="true"]').waitFor();
		const where = page.url();
		const icon = await iconOf(page);
		await page.getByRole('button', { name: 'Accept all of a kind' }).click();
		await page.getByRole('dialog').waitFor();
		await coverBy(page);
		// In a dialog the first Escape closes it, and nothing is left of it.
		for (const covered of [page, other]) {
			await covered.getByRole('heading', { level: 1, name: /\d{4}$/ }).waitFor();
			expect(await covered.title()).toMatch(/^\p{L}+ \d{4}$/u);
			expect(new URL(covered.url()).pathname).toBe('/');
			expect(await iconOf(covered)).not.toBe(icon);
			const read = await covered.locator('body').ariaSnapshot();
			expect(read).not.toMatch(/Paradero|Flown|Ibarcea|flight|Whereabouts/i);
			expect(await covered.evaluate<string>('document.body.innerText')).not.toMatch(/Paradero|Flown|Ibarcea/);
		}
		await expectAccessible(page, 'the cover');
		const before = await headOf(page);
		for (const key of ['a', 'r', 'A', '/', '?', 'ControlOrMeta+k', 'Escape', 'Escape'])
			await page.keyboard.press(key);
		await page.waitForTimeout(500);
		expect(await headOf(page)).toBe(before);
		// A reload gives nothing away.
		await page.reload();
		await page.getByRole('heading', { level: 1, name: /\d{4}$/ }).waitFor();
		await other.getByRole('button').first().click({ clickCount: 3, delay: 20 });
		await other.getByRole('heading', { name: 'Whereabouts' }).waitFor();
		await other.close();
		await page.keyboard.press('Tab');
		for (let press = 0; press < 3; press++) await page.keyboard.press('Enter');
		await page.getByRole('heading', { name: 'Whereabouts' }).waitFor();
		await page.goto(where);
		await page.locator('article[aria-current="true"]').waitFor();
		// While typing, with a name in the address; back where one was, the words still there.
		await page.goto(new URL('/search?words=menchal', workspace.url).href);
		await page.getByRole('heading', { name: 'Found for “menchal”' }).waitFor();
		await page.keyboard.press('/');
		await page.keyboard.type('x');
		await coverBy(page);
		await page.getByRole('heading', { level: 1, name: /\d{4}$/ }).waitFor();
		await page.waitForTimeout(600);
		expect(page.url()).not.toContain('menchal');
		await page.getByRole('button').first().click({ clickCount: 3, delay: 20 });
		await page.getByRole('heading', { name: /^Found for “/ }).waitFor();
		expect(page.url()).toContain('menchal');
		expect(await page.title()).toBe('Search · flight-318 · Paradero');
		expect(await iconOf(page)).toBe(icon);
	});

	it('shows whoever opens the example around once, in five steps on what is there', async () => {
		const aCase = join(mkdtempSync(join(tmpdir(), 'paradero-tour-')), 'example.paradero');
		await promisify(execFile)(process.execPath, [CLI, 'start', '--case', aCase, '--no-serve']);
		const example = await serve(aCase);
		const visit = async (options: object) => {
			const visitor = await (await browser.newContext({ locale: 'en-US', ...options })).newPage();
			await visitor.goto(example.url);
			return visitor;
		};
		const step = (on: Page, title: string) => on.getByRole('dialog', { name: title });
		try {
			const phone = await visit({ viewport: { width: 375, height: 812 }, colorScheme: 'dark' });
			await step(phone, 'Who was where, and who says so').waitFor();
			await expectAccessible(phone, 'the tour on a phone');
			for (const title of ['Everything rests on sources', 'Read on the left', 'Decide on the right']) {
				await phone.getByRole('button', { name: 'Next', exact: true }).click();
				await step(phone, title).waitFor();
				expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
				const box = await step(phone, title).boundingBox();
				expect((box?.x ?? -1) >= 0 && (box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 0) <= 812).toBe(
					true,
				);
			}
			await phone.context().close();
			// Closed, and not ended: it comes again.
			const visitor = await visit({ viewport: { width: 1280, height: 800 } });
			await step(visitor, 'Who was where, and who says so').waitFor();
			await expectAccessible(visitor, 'the tour');
			await visitor.keyboard.press('Tab');
			await visitor.keyboard.press('Enter');
			await step(visitor, 'Everything rests on sources').waitFor();
			await visitor.waitForURL('**/sources');
			await visitor.getByRole('button', { name: 'Back' }).click();
			await step(visitor, 'Who was where, and who says so').waitFor();
			for (const title of [
				'Everything rests on sources',
				'Read on the left',
				'Decide on the right',
				'From anywhere',
			]) {
				await visitor.getByRole('button', { name: 'Next', exact: true }).click();
				await step(visitor, title).waitFor();
			}
			await visitor.getByRole('button', { name: 'Begin' }).click();
			await step(visitor, 'From anywhere').waitFor({ state: 'detached' });
			await visitor.reload();
			await visitor.locator('main li[data-index="0"]').waitFor();
			expect(await visitor.getByRole('dialog').count()).toBe(0);
			await visitor.keyboard.press('ControlOrMeta+k');
			await visitor.keyboard.type('tour');
			await visitor.getByRole('option', { name: 'Take the tour' }).click();
			await step(visitor, 'Who was where, and who says so').waitFor();
			await visitor.keyboard.press('Escape');
			await visitor.getByRole('dialog').waitFor({ state: 'detached' });
			// Nothing is kept in the browser but how far pages were scrolled, until the window closes.
			const kept = await visitor.evaluate<string[]>(
				'[...Object.keys(localStorage), ...Object.keys(sessionStorage)]',
			);
			expect(kept.filter((key) => !key.includes('scroll-restoration'))).toEqual([]);
		} finally {
			await example.close();
			rmSync(dirname(aCase), { recursive: true });
		}
	});

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});

/** The key that covers, pressed as fast as a hand does. */
async function coverBy(page: Page): Promise<void> {
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
}

function iconOf(page: Page): Promise<string> {
	return page.evaluate<string>('document.querySelector("link[rel=icon]").href');
}

async function headOf(page: Page): Promise<string> {
	return (await page.request.get(new URL('/api/head', page.url()).href)).text();
}
