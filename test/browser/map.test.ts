import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES, PLACES_MAPPED } from '../places.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** In one row the year is mistyped. */
const FAR = `Name,Arrested,Place
Lund Ana,2019-03-04,Grey Mill
Lund Bo,2019-03-09,Grey Mill
Lund Cy,2019-04-02,Grey Mill
Lund Di,1203-03-04,Grey Mill
Lund Ed,2019-06-01,Grey Mill
`;
const FAR_MAPPED = {
	do: 'map',
	source: 'far.csv',
	subject: 'Person',
	columns: { Name: 'full-name', Arrested: 'detained-on', Place: 'detained-at' },
	dateOrder: 'ymd',
};

const CLI = join(import.meta.dirname, '../../src/cli/main.ts');
const points = (page: Page) => page.locator('main svg [data-site]');
/** The voices that a figure tells apart, by name. */
const lettersOf = async (page: Page) =>
	new Map(
		await page.locator('main li:has(> b), main li > span:has(> b)').evaluateAll((all) =>
			all.map((one) => {
				const letter = one.querySelector('b')?.textContent ?? '';
				return [(one.textContent ?? '').slice(letter.length).trim(), letter] as const;
			}),
		),
	);

describe.skipIf(!hasBrowser)('the map and the timeline', () => {
	let workspace: Running;
	let browser: Browser;

	beforeAll(async () => {
		workspace = await startWorkspace({ files: { 'places.csv': PLACES, 'far.csv': FAR }, decided: true });
		const lines = join(workspace.sources, '../places.ndjson');
		writeFileSync(lines, `${JSON.stringify(PLACES_MAPPED)}\n${JSON.stringify(FAR_MAPPED)}`);
		await promisify(execFile)(process.execPath, [CLI, 'decide', workspace.caseFolder, lines]);
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	async function open(path: string, locale = 'en-US') {
		const page = await (
			await browser.newContext({ locale, viewport: { width: 1280, height: 900 } })
		).newPage();
		const complaints = complaintsOf(page);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(workspace.url);
		await page.locator('main h1').waitFor();
		const first = [...asked];
		await page.goto(new URL(path, workspace.url).href);
		return { page, complaints, asked, first };
	}

	it('draws places as exactly as they are known, with nothing asked of anybody else', async () => {
		const { page, complaints, asked, first } = await open('/map');
		await points(page).first().waitFor();
		expect(await points(page).count()).toBe(5);
		await page.getByRole('heading', { name: /places without a position/ }).waitFor();
		expect(
			await page.getByRole('button', { name: /Fallow Ridge Holding Center.*within 25 km/ }).count(),
		).toBe(1);
		expect(await page.getByRole('button', { name: /Port Ansell.*approximate position/ }).count()).toBe(1);
		await expectAccessible(page, 'the map with places');
		expect(complaints).toEqual([]);
		const host = new URL(workspace.url).host;
		expect(asked.filter((url) => !url.startsWith('blob:') && new URL(url).host !== host)).toEqual([]);
		// Outlines and the plotting come with the map, never with the first page.
		expect(first.filter((url) => /countries-/.test(url))).toEqual([]);
		expect(asked.filter((url) => /countries-\w+-\S+\.json$/.test(url)).length).toBeGreaterThan(0);
	});

	it('leads from a place to its accounts, by the pointer and by the keyboard', async () => {
		const { page } = await open('/map');
		await points(page).first().waitFor();
		await points(page).last().dispatchEvent('click');
		await page.getByRole('heading', { name: /^Accounts of / }).waitFor();
		await page.getByRole('button', { name: 'Choose nothing' }).click();
		await page.getByRole('button', { name: /^Las Garzas/ }).press('Enter');
		await page.getByRole('heading', { name: 'Accounts of Las Garzas' }).waitFor();
		await page.locator('main tbody a[href^="/sources/"]').first().click();
		await page.waitForURL('**/sources/**');
	});

	it('gives a row that is only proposed a dashed edge below, and no frame', async () => {
		const { page } = await open('/timeline?proposals=yes');
		const row = page.locator('main tbody tr').filter({ hasText: 'proposed, not confirmed' }).first();
		await row.waitFor({ timeout: 30_000 });
		const edges = `[...document.querySelectorAll('main tbody tr')]
			.filter((row) => row.textContent.includes('proposed, not confirmed'))
			.flatMap((row) => [row, row.cells[0]].map((one) => getComputedStyle(one)))
			.slice(0, 2)
			.map((style) => [style.borderLeftStyle, style.borderBottomStyle])`;
		expect(await page.evaluate(edges)).toEqual([
			['none', 'none'],
			['none', 'dashed'],
		]);
	});

	it('narrows both to the days that are chosen, by the keyboard too', async () => {
		const { page } = await open('/map');
		await points(page).first().waitFor();
		const last = page.getByRole('slider', { name: 'Last day' });
		await last.focus();
		for (let day = 0; day < 3; day++) await last.press('ArrowLeft');
		await page.waitForURL((url) => url.searchParams.get('last') === '2019-08-28');
		await page
			.getByText(/pieces? without a date (is|are) left out|rows?$/)
			.first()
			.waitFor();
		const days = page.getByRole('textbox', { name: 'Only these days' });
		await days.fill('April 2019');
		await days.press('Enter');
		await page.waitForURL(
			({ searchParams }) =>
				searchParams.get('first') === '2019-04-01' && searchParams.get('last') === '2019-04-30',
		);
		const narrowed = await page.evaluate('location.search');
		await page.goto(new URL(`/timeline${narrowed}`, workspace.url).href);
		await page.locator('main figure [role="img"] svg').waitFor();
		await page.getByRole('button', { name: 'All days' }).click();
		await page.waitForURL((url) => !url.search.includes('first='));
	});

	it('gives each voice a line of its own in Spanish, gaps among them', async () => {
		const { page, complaints } = await open('/timeline?person=Ibarcea%20Menchal', 'es-AR');
		await page.locator('main figure [role="img"] svg').waitFor();
		expect([...(await lettersOf(page)).keys()]).toContain('Odile Farranby');
		await page.getByRole('cell', { name: 'nadie habla de estos días' }).first().waitFor();
		await expectAccessible(page, 'the timeline of one person');
		expect(complaints).toEqual([]);
	});

	it('tells each voice apart by a letter and what it says by a sign, alike on map and timeline', async () => {
		const { page, complaints } = await open('/map?person=Ibarcea%20Menchal');
		await points(page).first().waitFor();
		const onMap = await lettersOf(page);
		expect(onMap.get('W-014')).toMatch(/^[A-Z]$/);
		expect(new Set(onMap.values()).size).toBe(onMap.size);
		// Two voices say alike that he was there, one of them also that he was brought away.
		const place = page.getByRole('button', { name: /^Cawder Street Detention Center/ });
		const court = onMap.get('District Court of Kestria');
		const two = [court, onMap.get('Jonah Pellworth')].sort();
		expect(await place.textContent()).toContain(`held or staying there, said flatly: ${two.join(', ')}`);
		expect(await place.textContent()).toContain(`on the way, said flatly: ${court}`);
		const drawn = page.locator('main figure [role="img"] svg');
		expect(await drawn.locator('text').allTextContents()).toContain(two.join(' '));
		// What names no place is on no map, and said beside it: here denials.
		const nowhere = page.locator('section', {
			has: page.getByRole('heading', { name: 'Accounts that name no place' }),
		});
		expect(await nowhere.textContent()).toMatch(/denied, said flatly/);
		await expectAccessible(page, 'the map of one person');
		await page.getByRole('link', { name: 'Timeline' }).first().click();
		await page.locator('main figure [role="img"] svg [data-sign="denied full"]').first().waitFor();
		expect(await lettersOf(page)).toEqual(onMap);
		await page.getByText('Square with a bar: a voice denies it.').waitFor();
		expect(complaints).toEqual([]);
	});

	it('keeps who, where and which days are chosen from one to the other and through the address, by keys', async () => {
		const { page, complaints } = await open('/timeline');
		const name = page.getByRole('button', { name: 'Teodoro Ibarcea Menchal', exact: true });
		await name.focus();
		await name.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('who'));
		// The voices of whoever is chosen get lines, and the table is of this person alone.
		await page.locator('main figure [role="img"] svg [data-sign][opacity]').first().waitFor();
		// Choosing leaves the focus where it is.
		expect(await page.evaluate('document.activeElement.title')).toBe('Teodoro Ibarcea Menchal');
		await page.getByRole('heading', { name: 'Accounts of Teodoro Ibarcea Menchal' }).waitFor();
		const last = page.getByRole('slider', { name: 'Last day' });
		await last.focus();
		await last.press('ArrowLeft');
		await page.waitForURL((url) => url.searchParams.has('last'));
		await page.getByRole('link', { name: 'Map' }).first().press('Enter');
		await points(page).first().waitFor();
		await page.getByRole('button', { name: /^Las Garzas/ }).press('Enter');
		const both = 'Accounts of Teodoro Ibarcea Menchal at Las Garzas';
		await page.getByRole('heading', { name: both }).waitFor();
		const kept = new URL(page.url()).searchParams;
		expect([...kept.keys()].sort()).toEqual(['at', 'first', 'last', 'who']);
		await expectAccessible(page, 'the map with somebody chosen');
		await page.getByRole('link', { name: 'By voice' }).press('Enter');
		await page.getByRole('region', { name: 'Chosen on the map and the timeline' }).waitFor();
		await expectAccessible(page, 'whereabouts with somebody chosen');
		await page.getByRole('link', { name: 'Timeline' }).first().press('Enter');
		await page.getByRole('heading', { name: both }).waitFor();
		const opened = await page.context().newPage();
		await opened.goto(page.url());
		await opened.getByRole('heading', { name: both }).waitFor();
		expect(new URL(opened.url()).searchParams.toString()).toBe(kept.toString());
		// Each row leads to its words.
		await opened.locator('main tbody a[href^="/sources/"]').first().press('Enter');
		await opened.waitForURL('**/sources/**');
		await page.getByRole('button', { name: 'Choose nothing' }).press('Enter');
		await page.getByRole('heading', { name: 'The selection in words' }).waitFor();
		expect(complaints).toEqual([]);
	});

	it('narrows both to what a voice says, offered by the case, in the address and to the list and back', async () => {
		const { page, complaints } = await open('/map');
		await points(page).first().waitFor();
		const voice = page.locator('input').and(page.getByLabel('Voice', { exact: true }));
		await voice.click();
		await voice.pressSequentially('pellw');
		await page.getByRole('option', { name: 'Jonah Pellworth' }).waitFor();
		await expectAccessible(page, 'the map while a voice is chosen');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.get('voice') === 'Jonah Pellworth');
		await page.getByText('Only what voices of this name say is shown.').waitFor();
		const voices = async () => new Set(await page.locator('main tbody td:nth-child(5)').allTextContents());
		const isHis = (told: string) => told.includes('Jonah Pellworth');
		await expect.poll(async () => [...(await voices())].every(isHis), { timeout: 10_000 }).toBe(true);
		await page.getByRole('link', { name: 'By voice' }).press('Enter');
		const elsewhere = page.getByRole('region', { name: 'Chosen on the map and the timeline' });
		await elsewhere.getByText('voice: Jonah Pellworth').waitFor();
		await page.getByRole('link', { name: 'Timeline' }).first().press('Enter');
		await page.locator('main figure [role="img"] svg').waitFor();
		expect(await voice.inputValue()).toBe('Jonah Pellworth');
		// Days of which he is silent are not told as days of which nobody speaks.
		expect(await page.getByRole('cell', { name: 'nobody speaks of these days' }).count()).toBe(0);
		await voice.fill('');
		await page.waitForURL((url) => !url.searchParams.has('voice'));
		await page.getByRole('cell', { name: 'nobody speaks of these days' }).first().waitFor();
		expect(complaints).toEqual([]);
	});

	it('leaves days far off beside the axis, says so, and leads to them', async () => {
		const { page, complaints } = await open('/timeline?person=Lund');
		await page.getByText('1 piece of an earlier day is not on the axis: it is of 4 March 1203.').waitFor();
		const drawn = page.locator('main figure [role="img"] svg');
		await drawn.locator('text', { hasText: '‹ 1203' }).waitFor();
		expect(await page.getByRole('cell', { name: /1203/ }).count()).toBe(1);
		await expectAccessible(page, 'a timeline with a day far off');
		await page.getByRole('button', { name: 'Only what is earlier' }).press('Enter');
		await page.waitForURL((url) => url.searchParams.get('first') === '1203-03-04');
		await drawn.locator('[data-person][data-sign]').first().waitFor();
		await page.getByRole('button', { name: 'All days' }).click();
		await page.getByRole('button', { name: 'All on one axis' }).click();
		await page.waitForURL((url) => url.searchParams.get('last') === '2019-06-01');
		await expect.poll(() => drawn.locator('text', { hasText: '‹' }).count()).toBe(0);
		expect(complaints).toEqual([]);
	});

	it('leads from a person to the map, and says when who is chosen is not in the selection', async () => {
		const { page } = await open('/map?person=Rufino');
		await page.getByRole('link', { name: 'ASCARATE Rufino' }).first().click();
		// The map that is left has a tab of this name too.
		await page.getByRole('heading', { name: 'ASCARATE Rufino', level: 1 }).waitFor();
		await page.getByRole('link', { name: 'Map', exact: true }).first().click();
		await page.getByRole('heading', { name: 'Accounts of ASCARATE Rufino' }).waitFor();
		const other = new URL(page.url());
		other.searchParams.set('person', 'Ibarcea Menchal');
		await page.goto(other.href);
		await page.getByText('1 that is chosen is not in this selection').waitFor();
	});
});
