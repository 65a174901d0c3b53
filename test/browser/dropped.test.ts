import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aWorkbook, sheetOf } from '../hostile/a-workbook.ts';
import { aBook } from '../make-pdf.ts';
import { makeZip } from '../make-zip.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };
const REPORT = 'Lena Quist was arrested on 3 May 2030 in Port Hollow. She was released on 9 May 2030.\n';

/** Unpacks to 80 MB of blanks. */
function aBomb(): Uint8Array {
	const sheet = sheetOf([['no'], ['1']]);
	const end = sheet.indexOf('</worksheet>');
	return aWorkbook({
		sheet: Buffer.concat([
			Buffer.from(sheet.slice(0, end)),
			Buffer.alloc(80 * 1024 ** 2, 0x20),
			Buffer.from(sheet.slice(end)),
		]),
	});
}
/** 200 columns; in two rows a quote is opened and not closed, and one has too few cells. */
function aWideList(): string {
	const header = Array.from({ length: 200 }, (_, at) => `c${at}`);
	const rows = Array.from({ length: 40 }, (_, row) =>
		header.map((_, at) => (at === 3 && row % 20 === 5 ? '"never closed' : `${row}-${at}`)).join(','),
	);
	return [header.join(','), ...rows, 'too,few'].join('\n');
}

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('files are dropped on the workspace', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let place = '';
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		place = mkdtempSync(join(tmpdir(), 'paradero-to-drop-'));
		mkdirSync(join(place, 'bundle/deeper'), { recursive: true });
		writeFileSync(join(place, 'report.txt'), REPORT);
		writeFileSync(join(place, 'torn.pdf'), '%PDF-1.7\nnot much more');
		writeFileSync(join(place, 'bundle/first.txt'), `First. ${REPORT}`);
		writeFileSync(join(place, 'bundle/deeper/second.txt'), `Second. ${REPORT}`);
		writeFileSync(join(place, 'bundle/.hidden'), 'nothing to read');
		mkdirSync(join(place, 'odd/deep/er'), { recursive: true });
		writeFileSync(join(place, 'odd/bomb.xlsx'), aBomb());
		writeFileSync(
			join(place, 'odd/bomb.wacz'),
			makeZip([{ name: 'archive/a.warc', data: Buffer.alloc(80 * 1024 ** 2) }]),
		);
		writeFileSync(join(place, 'odd/empty.txt'), '');
		writeFileSync(join(place, 'odd/program.pdf'), Buffer.alloc(20_000, 7));
		writeFileSync(join(place, 'odd/program.txt'), Buffer.alloc(20_000, 7));
		writeFileSync(join(place, 'odd/wide.csv'), aWideList());
		for (let at = 0; at < 20; at++)
			writeFileSync(join(place, `odd/deep/er/${at}.txt`), `Odd ${at}. ${REPORT}`);
		writeFileSync(join(place, 'book.pdf'), aBook(400));
		workspace = await startWorkspace({ empty: true });
		browser = await launch();
		const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
		page = await context.newPage();
		complaints = complaintsOf(page);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
		rmSync(place, { recursive: true, force: true });
	});

	const zone = () => page.getByRole('region', { name: 'Add files' });
	const told = (words: string) => zone().getByText(words).waitFor(SOON);
	/** As a hand lets files go over the page; a browser without a hand knows of no folders. */
	const letGo = (files: readonly (readonly [string, string])[]) =>
		page.evaluate(
			`{
				const transfer = new DataTransfer();
				for (const [name, words] of ${JSON.stringify(files)}) transfer.items.add(new File([words], name));
				const event = (kind) => new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true });
				document.body.dispatchEvent(event('dragover'));
				document.body.dispatchEvent(event('drop'));
			}`,
		);

	it('chooses files in a case that has none, and reads what became of each', async () => {
		await zone().waitFor(SOON);
		await expectAccessible(page, 'an empty case');
		await zone()
			.locator('input[type=file]:not([webkitdirectory])')
			.setInputFiles([join(place, 'report.txt'), join(place, 'torn.pdf')]);
		await told('2 files: 1 new, 0 changed, 0 as before, 1 not read.');
		expect(new URL(page.url()).pathname).toBe('/imports');
		await told('this PDF cannot be opened; fetch it again or print it anew');
		await told('(its bytes are kept)');
		// One import, with both in it.
		await page.getByText('Dropped together: 2 files').waitFor(SOON);
		await expectAccessible(page, 'the receipt');
		expect(await overflowOf(page)).toBe(0);
	});

	it('finds the proposals of what was dropped', async () => {
		await page.getByRole('link', { name: 'report.txt' }).click();
		await page.locator('mark[data-proposal]').first().waitFor(SOON);
		await page.goBack();
		await zone().getByRole('button', { name: 'Close', exact: true }).click();
	});

	it('chooses a folder with the keyboard, and what is below it comes too', async () => {
		const button = zone().getByRole('button', { name: 'Choose a folder' });
		const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
		await chooser.setFiles(join(place, 'bundle'));
		await told('3 files: 2 new, 0 changed, 0 as before, 1 not read.');
		await page.getByText('bundle/deeper/second.txt').waitFor(SOON);
		await zone().getByText('bundle/.hidden').waitFor(SOON);
	});

	it('takes all of an import back at once, and has it back as fast', async () => {
		await zone()
			.getByRole('button', { name: /^Undo all of it/ })
			.click();
		await zone().getByText('These 2 sources go back').waitFor(SOON);
		await zone().getByRole('button', { name: 'Yes, undo it' }).click();
		await page.getByText('Import undone: 2 files.').waitFor(SOON);
		await expect.poll(() => page.getByText('bundle/first.txt').count(), SOON).toBe(0);
		await page.getByRole('button', { name: 'Undo', exact: true }).click();
		await page.getByText('bundle/first.txt').first().waitFor(SOON);
	});

	it('lets files go over the page: the same one is known, a changed one is a new version', async () => {
		await letGo([
			['report.txt', REPORT],
			['torn.pdf', '%PDF-1.7 and a little more'],
			['note.txt', `Note. ${REPORT}`],
		]);
		await told('3 files: 1 new, 0 changed, 1 as before, 1 not read.');
		await zone().getByRole('button', { name: 'Close', exact: true }).click();
		await letGo([['report.txt', `${REPORT}Nobody has seen her since.`]]);
		await told('1 file: 0 new, 1 changed, 0 as before, 0 not read.');
		await told('Changed since they were last dropped');
		await expectAccessible(page, 'a changed file');
		await zone().getByRole('button', { name: 'Close', exact: true }).click();
	});

	it('takes no more at once than it says, and none of them then', async () => {
		await letGo(Array.from({ length: 5_001 }, (_, at) => [`${at}.txt`, 'x'] as const));
		await page.getByText('More than 5,000 files at once: none was added.').waitFor(SOON);
		expect(await zone().getByRole('progressbar').count()).toBe(0);
	});

	it('shows the pages of a long document as they are read, on other pages too, and stops in their midst', async () => {
		await zone()
			.locator('input[type=file]:not([webkitdirectory])')
			.setInputFiles([join(place, 'book.pdf')]);
		await zone()
			.getByText(/^Page \d+ of 400 is read$/)
			.waitFor(SOON);
		await page.getByRole('link', { name: 'Numbers' }).click();
		const elsewhere = page.getByRole('link', { name: 'Adding files: 1 of 1' });
		await elsewhere.waitFor(SOON);
		await expectAccessible(page, 'another page while files are added');
		await elsewhere.click();
		await zone().getByRole('button', { name: 'Stop' }).click();
		await told('Stopped: 1 file was not reached');
		// Nobody waits for the pages that are left.
		await letGo([['after.txt', `After. ${REPORT}`]]);
		await told('1 file: 1 new');
		expect(await page.getByRole('link', { name: 'book.pdf' }).count()).toBe(0);
		await zone().getByRole('button', { name: 'Close', exact: true }).click();
	});

	it('of many that came together shows those that somebody has to look at, and the others when asked', async () => {
		const many = Array.from({ length: 24 }, (_, at) => [`lot-${at}.txt`, `Lot ${at}. ${REPORT}`] as const);
		await letGo([...many, ['lot-torn.pdf', '%PDF-1.7 and nothing']]);
		await told('25 files: 24 new, 0 changed, 0 as before, 1 not read.');
		const lot = page.getByRole('listitem').filter({ hasText: 'Dropped together: 25 files' });
		await lot.getByText('1 of them was not read whole').waitFor(SOON);
		await lot.getByRole('link', { name: 'lot-torn.pdf' }).waitFor(SOON);
		expect(await lot.getByRole('link', { name: /^lot-\d/ }).count()).toBe(0);
		await lot.getByRole('button', { name: 'Show the files' }).click();
		await expect.poll(() => lot.getByRole('link', { name: /^lot-\d/ }).count(), SOON).toBe(24);
		await zone().getByRole('button', { name: 'Close', exact: true }).click();
	});

	it('stops in the midst of many, shows how far it is, and says what was not reached', async () => {
		await letGo(Array.from({ length: 400 }, (_, at) => [`many-${at}.txt`, `${at}. ${REPORT}`] as const));
		await zone().getByRole('progressbar').waitFor(SOON);
		await zone()
			.getByText(/^Adding \d+ of 400$/)
			.waitFor(SOON);
		await expectAccessible(page, 'while files are added');
		await zone().getByRole('button', { name: 'Stop' }).click();
		await told('were not reached and are not in the case');
		await page.setViewportSize({ width: 375, height: 700 });
		expect(await overflowOf(page)).toBe(0);
	});

	it('takes a real folder that is dragged onto it, and of odd files says one by one what to do', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.goto(new URL('/imports', workspace.url).href);
		await zone().waitFor(SOON);
		const cdp = await page.context().newCDPSession(page);
		const data = { items: [], files: [join(place, 'odd')], dragOperationsMask: 1 };
		const drag = (type: 'dragEnter' | 'dragOver', x: number) =>
			cdp.send('Input.dispatchDragEvent', { type, x, y: 500, data });
		const letGoHere = page.getByRole('heading', { name: 'Let go, and they are added' });
		// As a hand does, that moves on over the page: until the browser knows that the page takes files it drops none.
		await drag('dragEnter', 600);
		await expect
			.poll(async () => {
				await drag('dragOver', 590 + 20 * Math.random());
				return letGoHere.isVisible();
			}, SOON)
			.toBe(true);
		for (let moved = 1; moved <= 5; moved++) {
			await drag('dragOver', 600 + moved);
			await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
		}
		await cdp.send('Input.dispatchDragEvent', { type: 'drop', x: 605, y: 500, data });
		await zone()
			.getByText('26 files: 21 new, 0 changed, 0 as before, 5 not read.')
			.waitFor({ timeout: 120_000 });
		for (const words of [
			/^odd\/bomb\.xlsx: .* as only a trap does; save its sheets as CSV and add those \(its bytes are kept\)$/,
			/^odd\/bomb\.wacz: .* as only a trap does; unpack it and add .* \(its bytes are kept\)$/,
			/^odd\/empty\.txt: there are no bytes in this file; fetch it again$/,
			/^odd\/program\.pdf: .*fetch the file again \(its bytes are kept\)$/,
			/^odd\/program\.txt: .*fetch the file again \(its bytes are kept\)$/,
			/^odd\/wide\.csv: 3 of 41 rows were not read; see them with their reasons/,
		])
			await zone().locator('li').filter({ hasText: words }).waitFor(SOON);
		await expectAccessible(page, 'odd files');
		// It waits for the meaning of its columns as well, further below.
		await zone().getByRole('link', { name: 'odd/wide.csv' }).first().click();
		await page.getByText('a quote is opened and not closed in this row').first().waitFor(SOON);
		// All but the empty one, which has no bytes to keep, are in the case.
		const kept = (await (await page.request.get(new URL('/api/sources', workspace.url).href)).json()) as {
			path: string;
		}[];
		expect(kept.filter(({ path }) => path.startsWith('odd/')).length).toBe(25);
	});

	it('asked for nothing that the browser refused', () => {
		expect(complaints).toEqual([]);
	});
});
