import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** What the browser would put on paper, page by page, with what runs along its foot. */
async function printed(page: Page): Promise<readonly string[]> {
	const paper = await getDocument({ data: new Uint8Array(await page.pdf({ format: 'A4' })) }).promise;
	const sheets: string[] = [];
	for (let number = 1; number <= paper.numPages; number += 1) {
		const { items } = await (await paper.getPage(number)).getTextContent();
		sheets.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return sheets;
}

describe.skipIf(!hasBrowser)('a lawyer prints what a case says', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;

	beforeAll(async () => {
		workspace = await startWorkspace({ decided: true });
		browser = await launch();
		const context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark' });
		page = await context.newPage();
		await page.goto(workspace.url);
		await page.locator('main li').first().waitFor();
		// Where the words stand is said by title as soon as the sources have come.
		await page.getByText('Flown Out at Night, and Held by No One').first().waitFor({ state: 'attached' });
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it('gets everybody, those out of sight too, each with the words and where they stand', async () => {
		const pages = await printed(page);
		const paper = pages.join('\n').replaceAll(/\s+/g, ' ');
		for (const name of ['Teodoro Ibarcea Menchal', 'ASCARATE Rufino', 'CIFUELOS ARANA Wilmer'])
			expect(paper).toContain(name);
		expect(paper).toContain('Rufino Ascarate, a roofer, was flown from Las Garzas to Port Ansell');
		expect(paper).toContain('Flown Out at Night, and Held by No One');
		// Nothing that can only be clicked, and the mark on every sheet.
		expect(paper).not.toContain('Show proposals');
		for (const sheet of pages) expect(sheet).toContain('Internal: names people.');
	});

	it('gets a timeline with every name beside its line, its legend and what it was narrowed by', async () => {
		await page.goto(new URL('/timeline?place=Ansell', workspace.url).href);
		await page.locator('main svg [data-person]').first().waitFor();
		const pages = await printed(page);
		const paper = pages.join('\n').replaceAll(/\s+/g, ' ');
		const rows = Number(/(\d+) rows/.exec(paper)?.[1]);
		expect(await page.locator('main tbody tr').count()).toBeLessThanOrEqual(rows);
		const [first = ''] = pages.map((sheet) => sheet.replaceAll(/\s+/g, ' '));
		expect(first).toContain('Narrowed by: Place: Ansell · shown is what is accepted');
		// Beside their lines, and not only in the table: there they are the buttons of the screen.
		for (const name of ['FONTANEZ Elías', 'SANDOVILLA CRESPÍ Hernán']) expect(first).toContain(name);
		expect(first).toContain('Hatched: nobody speaks of these days.');
		expect(paper).not.toContain('Only these days');
		for (const sheet of pages) expect(sheet).toContain('Internal: names people.');
	});

	it('gets a map with all its places by name, and its table no wider than the sheet', async () => {
		await page.goto(new URL('/map', workspace.url).href);
		await page.getByRole('heading', { name: /without a position/ }).waitFor();
		const pages = await printed(page);
		const paper = pages.join('\n').replaceAll(/\s+/g, ' ');
		const lists = paper.slice(0, paper.indexOf('The selection in words'));
		for (const place of ['Port Ansell', 'Wexmoor', 'hangar at the airfield']) expect(lists).toContain(place);
		expect(paper).toContain('Narrowed by: nothing');
		await page.emulateMedia({ media: 'print' });
		await page.setViewportSize({ width: 680, height: 900 });
		expect(await page.locator('main table').evaluate((table) => table.scrollWidth)).toBeLessThanOrEqual(680);
		await page.emulateMedia({ media: null });
		await page.setViewportSize({ width: 1280, height: 720 });
	});

	it('gets a source whole, its pages as words, dark on white at night too', async () => {
		await page.getByRole('link', { name: 'Sources', exact: true }).click();
		await page.getByRole('link', { name: 'ORDER ON COMPLIANCE', exact: true }).click();
		await page.locator('main img').first().waitFor();
		const paper = (await printed(page)).join('\n').replaceAll(/\s+/g, ' ');
		expect(paper).toContain('he is in the custody of');
		await page.emulateMedia({ media: 'print' });
		const ink = await page.evaluate<string>(
			'getComputedStyle(document.body).color + getComputedStyle(document.body).backgroundColor',
		);
		expect(ink).toBe('rgb(31, 36, 40)rgb(255, 255, 255)');
		await page.emulateMedia({ media: null });
		// On screen the pages are back as pictures.
		await page.locator('main img').first().waitFor();
	});
});
