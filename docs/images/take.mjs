// `node docs/images/take.mjs`: takes the pictures of the documentation anew, from the example case in a headless Chromium.
// The pages have to be built: npm run build.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { PLACES, PLACES_MAPPED } from '../../test/places.ts';

const root = join(import.meta.dirname, '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'paradero-pictures-'));
const main = join(root, 'src', 'cli', 'main.ts');
const server = spawn(process.execPath, [main, 'start', '--case', join(scratch, 'flight-318.paradero')], {
	stdio: ['ignore', 'pipe', 'inherit'],
});
try {
	const link = await printedLink(server);
	const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
	const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en' });
	await page.goto(link);
	await page.waitForLoadState('networkidle');
	await page.getByRole('button', { name: 'Leave the tour' }).click();
	await take(page, 'whereabouts');
	for (const screen of ['same', 'orders', 'numbers', 'terms', 'inquiries']) {
		await page.goto(new URL(`/${screen}`, link).href);
		await page.waitForLoadState('networkidle');
		// The line that asks who reviews stands above where decisions are taken, and is answered once.
		const later = page.getByRole('button', { name: 'Not now' });
		if (await later.isVisible()) await later.click();
		await take(page, screen);
	}
	// Screens that one address leads to, as the example has them.
	for (const screen of [
		'sources',
		'queue',
		'imports',
		'origins',
		'corrections',
		'conflicts',
		'changed?since=2019',
		'places',
		'integrity',
		'settings',
		'search?words=san%20ub',
	]) {
		await page.goto(new URL(`/${screen}`, link).href);
		await page.waitForLoadState('networkidle');
		// Where the case lies is this computer's own affair.
		await take(page, screen.split('?')[0], screen === 'integrity' ? 690 : 860);
	}
	for (const [list, kind] of [
		['orders', 'order'],
		['places', 'place'],
	]) {
		await page.goto(new URL(`/${list}`, link).href);
		await page.locator(`main a[href^="/${list}/"]`).first().click();
		await page.waitForLoadState('networkidle');
		await take(page, kind);
	}
	await page.goto(new URL('/conflicts', link).href);
	await page
		.getByRole('link', { name: /^Open side by side: / })
		.and(page.locator('[href*="start="][href*="start2="]'))
		.first()
		.click();
	await page.waitForLoadState('networkidle');
	await take(page, 'beside');
	for (const screen of ['map', 'timeline']) {
		if (screen === 'map') givePlaces();
		await page.goto(new URL(`/${screen}`, link).href);
		await page.waitForLoadState('networkidle');
		await take(page, screen);
	}
	await page.goto(new URL('/', link).href);
	await page
		.locator('main a[href^="/persons/"]', { hasText: /Ibarcea/ })
		.first()
		.click();
	await page.waitForLoadState('networkidle');
	await take(page, 'person');
	await page.getByRole('link', { name: /^Process check/ }).click();
	await page.waitForURL('**/process');
	await page.waitForLoadState('networkidle');
	await take(page, 'process');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog').waitFor();
	await take(page, 'palette');
	await page.keyboard.press('Escape');
	await page.goto(new URL('/sources', link).href);
	await page
		.locator('main a[href^="/sources/"]', { hasText: /Flown Out at Night/ })
		.first()
		.click();
	await page.waitForLoadState('networkidle');
	await take(page, 'source');
	await page.goto(new URL('/sources', link).href);
	await page
		.locator('main a[href^="/sources/"]', { hasText: /lista-vuelo-318/ })
		.first()
		.click();
	await page.waitForLoadState('networkidle');
	await take(page, 'list');
	await browser.close();
} finally {
	server.kill('SIGINT');
	await new Promise((resolve) => server.once('exit', resolve));
	rmSync(scratch, { recursive: true });
}

/** The example's places are made up: so is where they are, in the middle of an ocean. */
function givePlaces() {
	const folder = join(scratch, 'places');
	mkdirSync(folder);
	writeFileSync(join(folder, 'places.csv'), PLACES);
	writeFileSync(join(scratch, 'places.ndjson'), JSON.stringify(PLACES_MAPPED));
	for (const args of [
		['add', folder],
		['decide', join(scratch, 'places.ndjson')],
	])
		execFileSync(process.execPath, [main, args[0], join(scratch, 'flight-318.paradero'), args[1]]);
}

async function take(page, name, height = 860) {
	await page.waitForTimeout(500);
	await page.screenshot({
		path: join(import.meta.dirname, `${name}.png`),
		clip: { x: 0, y: 0, width: 1280, height },
	});
}

function printedLink({ stdout }) {
	return new Promise((resolve, reject) => {
		let printed = '';
		stdout.setEncoding('utf8').on('data', (part) => {
			printed += part;
			const link = /Open (\S+)/.exec(printed)?.[1];
			if (link !== undefined) resolve(link);
		});
		stdout.on('end', () => reject(new Error('no link was printed')));
	});
}
