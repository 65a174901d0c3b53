import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { browserHere, differenceOf, facesHere, kept, stillsOf } from './pictures.ts';
import { hasBrowser, launch } from './quiet.ts';
import { FILES, follow, screensOf } from './screens.ts';
import { type Running, startWorkspace } from './workspace.ts';

const STORED = join(import.meta.dirname, 'pictures');
/** Not in the repository: what this run saw where it saw something else, and where it differs. */
const SEEN = join(import.meta.dirname, '../../.cache/pictures');
/** `npm run pictures` takes them anew. */
const RENEW = process.env.npm_lifecycle_event === 'pictures';
/** So much of a picture may differ: a caret, a scroll bar, the edge of a letter. */
const TOLERANCE = 0.004;
/** A face or a browser a line, as it was when the pictures were taken. */
const FACES = join(STORED, 'faces.txt');
const faces = [...facesHere(['Liberation Sans', 'Liberation Serif']), browserHere()];

const taken = existsSync(FACES) ? readFileSync(FACES, 'utf8').trim().split('\n') : [];
const isComparable = RENEW || taken.join() === faces.join();
if (!isComparable)
	console.log(
		taken.length === 0
			? 'skipped: no pictures are stored; npm run pictures takes them'
			: `skipped: the pictures were taken with ${taken.join(', ')}; here is ${faces.join(', ')}`,
	);

/** Both languages, both colours, both widths; a third window shows little more and takes as long. */
const WINDOWS = [
	{ name: 'wide-light-en', width: 1280, height: 800, locale: 'en-US', colorScheme: 'light' },
	{ name: 'phone-dark-es', width: 375, height: 812, locale: 'es-AR', colorScheme: 'dark' },
] as const;

/** The hour of this run, wherever the server tells it, as one and the same. */
const sameHour = (answer: string) =>
	answer
		.replaceAll(/(?<=[:[,])1[78]\d{11}(?=[,}\]])/g, String(Date.UTC(2019, 8, 20, 12)))
		.replaceAll(/"20(?:2[5-9]|[3-9]\d)-\d\d-\d\dT[\d:.]+Z"/g, '"2019-09-20T12:00:00.000Z"');

describe.skipIf(!hasBrowser || !isComparable)('every screen looks as it did', () => {
	let workspace: Running;
	let browser: Browser;

	beforeAll(async () => {
		workspace = await startWorkspace({ files: FILES, decided: true });
		browser = await launch();
		mkdirSync(STORED, { recursive: true });
		rmSync(SEEN, { recursive: true, force: true });
		mkdirSync(SEEN, { recursive: true });
		if (RENEW) writeFileSync(FACES, `${faces.join('\n')}\n`);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it.each(WINDOWS)('$name', { timeout: 600_000 }, async ({ name, width, height, locale, colorScheme }) => {
		const context = await browser.newContext({
			viewport: { width, height },
			locale,
			colorScheme,
			timezoneId: 'UTC',
			reducedMotion: 'reduce',
		});
		const page = await context.newPage();
		await page.clock.setFixedTime(Date.UTC(2019, 8, 20, 12));
		await page.route('**/api/**', async (route) => {
			const response = await route.fetch();
			const isText = response.headers()['content-type']?.includes('json') === true;
			const told = isText ? sameHour(await response.text()) : null;
			// The head of a log is another in every case.
			const isHead = new URL(route.request().url()).pathname === '/api/integrity';
			const body = isHead ? told?.replaceAll(/(?<=")[0-9a-f]{64}(?=")/g, '0'.repeat(64)) : told;
			await route.fulfill(typeof body === 'string' ? { response, body } : { response });
		});
		const still = stillsOf(page);
		await page.goto(workspace.url);
		const apart: string[] = [];
		for (const [screen, path] of Object.entries(await screensOf(page))) {
			await follow(page, path);
			await page.evaluate('document.fonts.ready.then(() => scrollTo(0, 0))');
			const file = `${screen.replaceAll(' ', '-')}.${name}.webp`;
			const shot = await kept(await still(screen));
			const stored = join(STORED, file);
			if (RENEW) writeFileSync(stored, shot);
			else if (!existsSync(stored)) apart.push(`${file} is not there yet`);
			else {
				const { share, picture } = await differenceOf(readFileSync(stored), shot);
				if (share <= TOLERANCE) continue;
				writeFileSync(join(SEEN, file), shot);
				writeFileSync(join(SEEN, file.replace('.webp', '.apart.png')), picture);
				apart.push(`${file} differs by ${(100 * share).toFixed(2)} %`);
			}
		}
		await context.close();
		expect(apart, 'look at .cache/pictures; npm run pictures takes them anew').toEqual([]);
	});
});
