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

/** Up to the level and version that is promised, and what axe's authors advise beyond it. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Nothing that axe finds on what the page shows now, however small; what is still fading in is looked at again. */
export async function expectAccessible(page: Page, where = page.url()): Promise<void> {
	let faults = await faultsOf(page, where);
	for (let again = 0; again < 2 && faults.length > 0; again++) {
		await page.waitForTimeout(1_000);
		faults = await faultsOf(page, where);
	}
	expect(faults).toEqual([]);
}

async function faultsOf(page: Page, where: string): Promise<readonly string[]> {
	// There are no frames: axe needs no second page to put their results together.
	const { violations } = await new AxeBuilder({ page })
		.setLegacyMode()
		.options({ resultTypes: ['violations'] })
		.withTags(RULES)
		.analyze();
	return violations.flatMap(({ id, nodes }) => {
		// What floats beside a field belongs to it, wherever in the document Mantine puts it.
		// What it lies over is no smaller for that.
		const [first] = nodes.filter(
			({ html, failureSummary = '' }) =>
				!(id === 'region' && / data-(?:position|portal)=/.test(html)) &&
				!(id === 'target-size' && failureSummary.includes('obscured')),
		);
		return first === undefined ? [] : [`${where}: ${id}: ${first.html}`];
	});
}

/** How far the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
	return page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

/**
 * What a hand or an eye would miss at this width: a target lower or narrower than 24 pixels, words or a control
 * beyond the edge of what can be scrolled to, letters cut off in a button, headings that leave out a level.
 */
export function misfitsOf(page: Page): Promise<readonly string[]> {
	return page.evaluate<string[]>(`(() => {
		const found = [];
		const told = (what, element) => found.push(what + ': ' + element.outerHTML.slice(0, 140));
		const shows = (element) => {
			const { width, height } = element.getBoundingClientRect();
			const style = getComputedStyle(element);
			return width > 2 && height > 2 && style.visibility !== 'hidden' && style.opacity !== '0';
		};
		const scrolled = (element) => element !== null &&
			(/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolled(element.parentElement));
		for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [role="slider"]')) {
			if (!shows(element)) continue;
			// A link in a line of words has the line's height; a box has the size of its label.
			if (element.matches('a') && getComputedStyle(element).display === 'inline') continue;
			const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
			const [width, height] = ['width', 'height'].map((side) => Math.max(...boxes.map((box) => box[side])));
			if (width < 23.5 || height < 23.5) told(Math.round(width) + ' × ' + Math.round(height), element);
		}
		for (const element of document.querySelectorAll('#root *')) {
			if (!shows(element) || element.closest('svg')) continue;
			if (element.getBoundingClientRect().right > innerWidth + 1 && !scrolled(element.parentElement))
				told('beyond the edge', element);
			if (element.closest('button, label') && !element.closest('[aria-hidden], .mantine-VisuallyHidden-root') && element.scrollWidth > element.clientWidth + 1 &&
				/hidden|clip/.test(getComputedStyle(element).overflowX)) told('cut off', element);
		}
		const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((one) => Number(one.tagName[1]));
		if (headings.filter((level) => level === 1).length !== 1) found.push('not one h1: ' + headings);
		headings.reduce((before, level) => {
			if (level > before + 1) found.push('a level is left out: ' + headings);
			return level;
		}, 0);
		return [...new Set(found)];
	})()`);
}
