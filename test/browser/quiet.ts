import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from './workspace.ts';

const QUIET = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--no-first-run',
];

export const executablePath = findChromium();
/** Without a browser these stories are left out, and say so; where all is to run (`CI`) they fail. */
export const hasBrowser = executablePath !== null || process.env.CI !== undefined;
if (!hasBrowser) console.log('skipped: no Chromium at /usr/bin/chromium; set CHROMIUM to where it is');

/** A headless browser that talks to nobody by itself. @throws when there is none */
export async function launch(): Promise<Browser> {
	if (executablePath === null) throw new Error('no Chromium: set CHROMIUM to where it is');
	return chromium.launch({ executablePath, args: QUIET });
}

/** What went wrong on a page while it was looked at, to be found empty at the end. */
export function complaintsOf(page: Page): readonly string[] {
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error') complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	return complaints;
}

/** Nothing serious or critical by axe on what the page shows now; what is still fading in is looked at again. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
	let grave = await graveFaults(page, where);
	for (let again = 0; again < 2 && grave.length > 0; again++) {
		await page.waitForTimeout(1_000);
		grave = await graveFaults(page, where);
	}
	expect(grave).toEqual([]);
}

async function graveFaults(page: Page, where: string): Promise<readonly string[]> {
	// There are no frames: axe needs no second page to put their results together.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.analyze();
	return violations
		.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		.map(({ id, nodes }) => `${where}: ${id}: ${nodes[0]?.html}`);
}

/** How far the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
	return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}
