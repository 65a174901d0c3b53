import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { inScratch } from '../inputs.ts';
import { paradero } from '../process.ts';
import { median, type Row, times } from '../row.ts';
import { serveCase } from '../serve-case.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PAGES = join(import.meta.dirname, '..', '..', 'dist', 'web');
/** Of the list; a page has links before it has people. */
const A_PERSON = 'main li a[href^="/persons/"]';
const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--no-first-run',
];

/** From an empty browser to a page that shows the record and takes a key: the workspace of the example. */
export const interactive: Row = async () => {
	const work = 'the workspace in an empty browser: first person shown, main thread idle';
	if (!existsSync(CHROMIUM)) return [{ work, skipped: 'no Chromium: set CHROMIUM to where it is' }];
	if (!existsSync(PAGES)) return [{ work, skipped: 'not built: npm run build' }];
	return inScratch(async (scratch) => {
		const folder = join(scratch, 'example.paradero');
		await paradero('start', '--no-serve', '--case', folder);
		const server = await serveCase(folder);
		const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
		try {
			const load = async (url: string, shown: string, cookie: boolean) => {
				const context = await browser.newContext();
				const page = await context.newPage();
				if (cookie) await context.addCookies([{ ...server.cookie, url: server.url }]);
				const begun = performance.now();
				await page.goto(url, { waitUntil: 'commit' });
				await page.locator(shown).first().waitFor();
				await page.evaluate('new Promise((done) => requestIdleCallback(done))');
				const took = performance.now() - begun;
				await context.close();
				return took;
			};
			await load(server.url, A_PERSON, true);
			const runs = await times(5, () => load(server.url, A_PERSON, true));
			const bare = await times(5, () => load('data:text/html,<p>nothing</p>', 'p', false));
			return [
				{
					work,
					unit: 'ms',
					ours: median(runs),
					runs,
					peer: { name: 'a page with one word', value: median(bare) },
					aim: '≤ 1,000',
				},
			];
		} finally {
			await browser.close();
			await server.close();
		}
	});
};
