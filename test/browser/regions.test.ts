import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aPage } from '../hostile/a-pdf.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { dragOver } from './words.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };
const PICTURE_PAGE = new URL('../fixtures/pdf/picture-page.pdf', import.meta.url).pathname;

/** A page of words with a stamp on it that no text layer has. */
const STAMPED = aPage({
	content:
		'BT /F1 12 Tf 72 640 Td (Lena Quist was held at Grey Mill on 9 May 2030.) Tj ET q 0.6 0.1 0.1 RG 4 w 360 500 160 60 re S 380 520 120 20 re S Q',
});

/** A board with two lines of chalk, made up by us. */
async function board(): Promise<Uint8Array> {
	const canvas = createCanvas(800, 600);
	const paint = canvas.getContext('2d');
	paint.fillStyle = '#24342b';
	paint.fillRect(0, 0, 800, 600);
	paint.fillStyle = '#e8efe6';
	paint.fillRect(120, 130, 420, 36);
	paint.fillRect(120, 300, 300, 36);
	return canvas.encode('png');
}

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a fact that only a picture shows', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];
	const layer = () => page.locator('[data-draws="true"]').first();
	const form = () => page.getByRole('form', { name: 'State a custody event' });
	const who = () => form().getByRole('combobox', { name: 'Who', exact: true });
	const lit = () => page.locator('[data-part-of]');
	const frame = () => page.getByRole('application');
	const cards = () => page.locator('article[data-kind="custody"]');

	async function open(path: string): Promise<void> {
		const sources = await (await page.request.get(new URL('/api/sources', page.url()).href)).json();
		const found = (sources as { id: string; path: string }[]).find((one) => one.path.endsWith(path));
		await page.goto(new URL(`/sources/${found?.id}`, workspace.url).href);
		await page.locator('[data-side="document"]').waitFor();
	}

	beforeAll(async () => {
		workspace = await startWorkspace({
			files: { 'board.png': await board(), 'scan.pdf': readFileSync(PICTURE_PAGE), 'stamped.pdf': STAMPED },
		});
		browser = await launch();
		page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it('a part is pulled with the mouse, only after the picture was asked for, and stated on', async () => {
		await open('board.png');
		expect(await layer().count()).toBe(0);
		await page
			.getByRole('button', { name: /Show the picture/ })
			.first()
			.click();
		await layer().waitFor();
		const box = (await layer().boundingBox())!;
		await page.mouse.move(box.x + box.width * 0.15, box.y + box.height * 0.2);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.4, box.y + box.height * 0.25);
		await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3);
		await page.mouse.up();
		await page.keyboard.press('Enter');
		await page.getByLabel('What is written or seen there').fill('Lena Quist, 3 mayo');
		await who().fill('Lena Quist');
		await expectAccessible(page);
		await form()
			.getByRole('button', { name: /^State it/ })
			.click();
		await cards().first().waitFor();
		expect(await cards().first().textContent()).toContain('Lena Quist');
		expect(await cards().first().textContent()).toContain(
			'part of the picture: 15–70 % across, 20–30 % down',
		);
		expect(await cards().first().textContent()).toContain('Lena Quist, 3 mayo (typed out by a person)');
		expect(await lit().count()).toBe(1);
		await expectAccessible(page);
	});

	it('another is placed by keys alone', async () => {
		await page.locator('[data-side="document"] [role="region"]').focus();
		await page.keyboard.press('s');
		await frame().waitFor();
		expect(
			await frame().evaluate('document.activeElement === document.querySelector(\'[role="application"]\')'),
		).toBe(true);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Shift+ArrowUp');
		expect(await frame().getAttribute('aria-label')).toContain('24–74 % across, 41–60 % down');
		await page.getByRole('textbox', { name: 'Lower edge' }).fill('62');
		expect(await frame().getAttribute('aria-label')).toContain('41–62 % down');
		await expectAccessible(page);
		await frame().focus();
		await page.keyboard.press('Enter');
		await who().fill('Tomas Berrin');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		await expect.poll(() => cards().count(), SOON).toBe(2);
		await expect.poll(() => lit().count(), SOON).toBe(2);
	});

	it('it stands where a quote would, blurred until it is asked for, and leads back to the part', async () => {
		await page.reload();
		await page.goto(new URL('/?person=Quist', workspace.url).href);
		await page.locator('main a[href^="/persons/"]', { hasText: /Quist/ }).first().click();
		const crop = page.locator('main [data-veiled="true"] img').first();
		await crop.waitFor();
		await expectAccessible(page);
		await page
			.getByRole('button', { name: /Show the picture.*15–70/ })
			.first()
			.click();
		await page.locator('main [data-veiled="false"] img').first().waitFor();
		await page.locator('main figcaption a', { hasText: /board/ }).first().click();
		await page.waitForURL(/part=0%2C0\.15%2C0\.2%2C0\.7%2C0\.3|part=0,0\.15,0\.2,0\.7,0\.3/);
		await page.locator('[data-sought="true"][data-part-of="custody"]').waitFor();
		expect(await page.locator('article[aria-current="true"]').textContent()).toContain('Lena Quist');
	});

	it('it stands among the corrections, and is taken back there', async () => {
		await page.goto(new URL('/corrections', workspace.url).href);
		const rows = page.locator('main article');
		await expect.poll(() => rows.count(), SOON).toBe(2);
		expect(await rows.first().textContent()).toContain('part of the picture: 24–74 % across');
		await expectAccessible(page);
		await rows.first().getByRole('button', { name: 'Take it back' }).click();
		await expect.poll(() => rows.count(), SOON).toBe(1);
		expect(await rows.first().textContent()).toContain('part of the picture: 15–70 % across');
	});

	it('a stamp on a page that has words is marked after a key, and words are selected before and after it', async () => {
		await open('stamped.pdf');
		await page.locator('[data-painted="true"]').first().waitFor(SOON);
		const begins = page.getByRole('button', { name: 'Mark a part', exact: false }).first();
		expect(await layer().count()).toBe(0);
		await dragOver(page, 'Grey Mill');
		expect(await page.evaluate('getSelection().toString()')).toMatch(/^Grey Mil/);
		await page.keyboard.press('m');
		await page.getByText('Pull a frame on a page, or press s.').first().waitFor(SOON);
		expect(await begins.getAttribute('aria-pressed')).toBe('true');
		await layer().waitFor();
		await expectAccessible(page, 'a page on which a part is marked');
		const box = (await layer().boundingBox())!;
		// Where the stamp is, over the words and their page.
		await page.mouse.move(box.x + box.width * 0.57, box.y + box.height * 0.28);
		await page.mouse.down();
		await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.3);
		await page.mouse.move(box.x + box.width * 0.87, box.y + box.height * 0.38);
		await page.mouse.up();
		await page.keyboard.press('Enter');
		await page.getByLabel('What is written or seen there').fill('RECEIVED 12 MAY 2030');
		await who().fill('Lena Quist');
		await form()
			.getByRole('button', { name: /^State it/ })
			.click();
		await expect.poll(() => page.locator('[data-part-of="custody"]').count(), SOON).toBe(1);
		const stated = cards().filter({ hasText: 'part of page 1: 57–87 % across' });
		await stated.waitFor(SOON);
		expect(await begins.getAttribute('aria-pressed')).toBe('false');
		// The mark is there, and the words below it are words again.
		await dragOver(page, 'Lena Quist was held');
		expect(await page.evaluate('getSelection().toString()')).toMatch(/^Lena Quist was hel/);
		await page.mouse.click(box.x + 5, box.y + 5);
		const mark = (await page.locator('[data-part-of="custody"]').boundingBox())!;
		await page.mouse.click(mark.x + mark.width / 2, mark.y + mark.height / 2);
		await expect.poll(() => stated.getAttribute('aria-current'), SOON).toBe('true');
		await expectAccessible(page, 'a page with a marked part');
	});

	it('by keys alone too, from the plain text as well, and a second press gives words back', async () => {
		await page.getByText('Text', { exact: true }).first().click();
		expect(await page.locator('[data-painted]').count()).toBe(0);
		await page.locator('[data-side="document"] [role="region"]').focus();
		await page.keyboard.press('m');
		await layer().waitFor(SOON);
		await page.keyboard.press('s');
		await frame().waitFor(SOON);
		await page.keyboard.press('Shift+ArrowDown');
		expect(await frame().getAttribute('aria-label')).toContain(
			'part of page 1: 25–75 % across, 40–61 % down',
		);
		await page.keyboard.press('Escape');
		expect(await frame().count()).toBe(0);
		await page.keyboard.press('m');
		await expect.poll(() => layer().count(), SOON).toBe(0);
	});

	it('so does a page of a scan, and all of it on a phone, at night, in Spanish', async () => {
		await open('scan.pdf');
		await page
			.getByRole('button', { name: /Show the picture/ })
			.first()
			.click();
		await page.getByRole('button', { name: /Mark a part and/ }).click();
		await page.keyboard.press('Enter');
		await who().fill('Piet Odd');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Enter');
		await expect.poll(() => cards().last().textContent(), SOON).toContain('part of page 2: 25–75 % across');
		const address = page.url();
		const phone = await browser.newPage({
			viewport: { width: 375, height: 812 },
			locale: 'es-AR',
			colorScheme: 'dark',
			hasTouch: true,
		});
		await phone.goto(workspace.url);
		await phone.goto(address);
		await phone
			.getByRole('button', { name: /Mostrar la imagen/ })
			.first()
			.click();
		await phone.getByRole('button', { name: /Marcar una parte y/ }).click();
		await expectAccessible(phone);
		expect(await overflowOf(phone)).toBeLessThanOrEqual(0);
		await phone.close();
		expect(complaints).toEqual([]);
	});
});
