import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

/** A loaded machine takes its time; what never comes fails all the same. */
const SOON = { timeout: 30_000 };
/** Keys for each reading that comes into the record, with everything rejected and all ways between sources. */
const MOST_KEYS = 1.3;
const QUICK_MS = 100;
const DECISIONS = join(import.meta.dirname, '../../examples/flight-318/decisions.ndjson');

/** Passages of which the example's reviewer rejected what is read in them. */
const REJECTED = new Set(
	readFileSync(DECISIONS, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as { do: string; quote?: string; kind?: string })
		.flatMap(({ do: verb, kind, quote }) => (verb === 'reject' ? [`${kind} ${quote}`] : [])),
);

/** What the page says of itself before each key; given as text because tests know no DOM types. */
const LOOK = `(() => {
	const card = document.querySelector('article[aria-current="true"]');
	const next = document.activeElement?.closest?.('a[href^="/sources/"]');
	return {
		form: document.querySelector('form[aria-label="Edit"]') !== null,
		waits: card !== null && ['open', 'changed'].includes(card.dataset.status),
		kind: card?.dataset.kind ?? '',
		words: card?.innerText ?? '',
		next: next?.closest('[data-side="proposals"]') ? next.getAttribute('href') : null,
		decided: Number(/^\\d+/.exec([...document.querySelectorAll('[data-side="proposals"] span')].map((one) => one.textContent).find((text) => / decided$/.test(text)) ?? '')?.[0] ?? -1),
	};
})()`;
type Look = {
	form: boolean;
	waits: boolean;
	kind: string;
	words: string;
	next: string | null;
	decided: number;
};

describe.skipIf(!hasBrowser)('a reviewer reads the example by keyboard alone', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	const complaints: string[] = [];

	beforeAll(async () => {
		workspace = await startWorkspace();
		browser = await launch();
		page = await (
			await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
		).newPage();
		page.on('pageerror', ({ message }) => complaints.push(message));
		// A page of a PDF that is not drawn in time says so in its place.
		page.on('response', (answer) => {
			if (answer.status() >= 400 && !answer.url().includes('/picture'))
				complaints.push(`${answer.status()} ${new URL(answer.url()).pathname}`);
		});
		await page.addInitScript(`
			globalThis.slow = { keys: [], tasks: [] };
			new PerformanceObserver((list) => {
				for (const one of list.getEntries()) if (one.name === 'keydown') slow.keys.push(Math.round(one.duration));
			}).observe({ type: 'event', durationThreshold: 16, buffered: true });
			new PerformanceObserver((list) => {
				for (const one of list.getEntries()) slow.tasks.push(Math.round(one.duration));
			}).observe({ type: 'longtask', buffered: true });`);
		await page.goto(workspace.url);
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	it(`takes at most ${MOST_KEYS} keys for each reading that it accepts, and nothing is accepted together`, async () => {
		let keys = 0;
		let accepted = 0;
		let rejected = 0;
		const press = async (key: string) => {
			keys += 1;
			await page.keyboard.press(key);
		};
		const look = () => page.evaluate<Look>(LOOK);
		const until = async (is: (now: Look) => boolean) => {
			await expect.poll(async () => is(await look()), { ...SOON, interval: 15 }).toBe(true);
		};
		const counted = async () => {
			const answer = await page.request.get(new URL('/api/case', page.url()).href);
			return ((await answer.json()) as { counts: { statements: number; proposalsOpen: number } }).counts;
		};
		const focused = () => page.evaluate<string>('document.activeElement?.textContent ?? ""');
		await page.getByRole('link', { name: 'Begin' }).waitFor(SOON);
		while (!(await focused()).startsWith('Begin') && keys < 60) await press('Tab');
		await press('Enter');
		let sources = 0;
		for (;;) {
			sources += 1;
			await page.waitForURL(/\/sources\//, SOON);
			await page.locator('article[aria-current="true"]').waitFor(SOON);
			const here = new URL(page.url()).pathname;
			for (let now = await look(); now.waits; now = await look()) {
				const isWrong = [...REJECTED].some((one) => {
					const [kind = '', ...words] = one.split(' ');
					return now.kind === kind && now.words.includes(`“${words.join(' ')}”`);
				});
				await press(isWrong ? 'r' : 'a');
				await until(({ decided, form }) => form || decided === now.decided + 1);
				if ((await look()).form) {
					// It lacks what its kind needs: no more than a rejection for whoever only has the keys.
					await press('Escape');
					await until(({ form }) => !form);
					await press('r');
					await until(({ decided }) => decided === now.decided + 1);
					rejected += 1;
				} else if (isWrong) rejected += 1;
				else accepted += 1;
				await until(({ waits, next, decided }) => waits || next !== null || decided > now.decided);
			}
			// Once nothing waits the way on has the focus.
			await page.getByText('Every proposal here is decided.').waitFor(SOON);
			// The way on is known only when the sources were counted anew.
			if ((await counted()).proposalsOpen === 0) break;
			await until(({ next }) => next !== null);
			await press('Enter');
			await page.waitForURL((url) => url.pathname !== here, SOON);
		}
		const slow = await page.evaluate<{ keys: number[]; tasks: number[] }>('slow');
		const counts = await counted();
		const over = (times: readonly number[]) => times.filter((ms) => ms > QUICK_MS).length;
		console.log(
			`${keys} keys in ${sources} sources: ${accepted} readings accepted (${(keys / accepted).toFixed(2)} keys each), ${rejected} rejected; ${counts.statements} statements (${(keys / counts.statements).toFixed(2)} keys each)`,
		);
		console.log(
			`slowest key ${Math.max(0, ...slow.keys)} ms, ${over(slow.keys)} of ${keys} over ${QUICK_MS} ms; longest task ${Math.max(0, ...slow.tasks)} ms, ${over(slow.tasks)} over ${QUICK_MS} ms`,
		);
		expect(counts.proposalsOpen).toBe(0);
		expect(accepted).toBeGreaterThan(150);
		expect(keys / accepted).toBeLessThanOrEqual(MOST_KEYS);
		expect(await page.locator('article[data-unread="true"]').count()).toBe(0);
	}, 600_000);

	it('went through all of it without a complaint', () => {
		expect(complaints).toEqual([]);
	});
});
