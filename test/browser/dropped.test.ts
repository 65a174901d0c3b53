import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };
const REPORT = 'Lena Quist was arrested on 3 May 2030 in Port Hollow. She was released on 9 May 2030.\n';

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

	it('asked for nothing that the browser refused', () => {
		expect(complaints).toEqual([]);
	});
});
