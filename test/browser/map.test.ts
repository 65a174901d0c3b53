import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLACES, PLACES_MAPPED } from '../places.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const CLI = join(import.meta.dirname, '../../src/cli/main.ts');
const points = (page: Page) => page.locator('main circle[data-site]');

describe.skipIf(!hasBrowser)('the map and the timeline', () => {
	let workspace: Running;
	let browser: Browser;

	beforeAll(async () => {
		workspace = await startWorkspace({ files: { 'places.csv': PLACES }, decided: true });
		const lines = join(workspace.sources, '../places.ndjson');
		writeFileSync(lines, JSON.stringify(PLACES_MAPPED));
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
		await page.getByRole('button', { name: 'Show all places' }).click();
		await page.getByRole('button', { name: /^Las Garzas/ }).press('Enter');
		await page.getByRole('heading', { name: 'Accounts of Las Garzas' }).waitFor();
		await page.locator('main tbody a[href^="/sources/"]').first().click();
		await page.waitForURL('**/sources/**');
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
		const narrowed = await page.evaluate('location.search');
		await page.goto(new URL(`/timeline${narrowed}`, workspace.url).href);
		await page.locator('main figure svg').waitFor();
		await page.getByRole('button', { name: 'All days' }).click();
		await page.waitForURL((url) => !url.search.includes('first='));
	});

	it('gives each voice a line of its own in Spanish, gaps among them', async () => {
		const { page, complaints } = await open('/timeline?person=Ibarcea%20Menchal', 'es-AR');
		await page.locator('main figure svg').waitFor();
		const labels = await page.locator('main figure svg text').allTextContents();
		expect(labels).toContain('Odile Farranby');
		await page.getByRole('cell', { name: 'nadie habla de estos días' }).first().waitFor();
		await expectAccessible(page, 'the timeline of one person');
		expect(complaints).toEqual([]);
	});
});
