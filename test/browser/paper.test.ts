import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aBook } from '../make-pdf.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch, overflowOf } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 40_000 };
const PAGES = 300;
/** Pages of the book without words. */
const isPicture = (page: number) => page % 50 === 7;
/** What lists commonly have; that of a million, which no element is high enough for, is told beside `tall-list.ts`. */
const ROWS = 10_000;

const listOf = (rows: number): string =>
	`number,name,place\n${Array.from({ length: rows }, (_, at) => `${at + 1},Person ${at + 1},Grey Mill ${at % 7}\n`).join('')}`;

/** Everything that a page could try, with words of its own. */
const HOSTILE = `<!doctype html><html lang="en"><head><title>Held at the mill</title>
<base href="http://elsewhere.test/"><meta http-equiv="refresh" content="0;url=http://elsewhere.test/refreshed">
<link rel="stylesheet" href="http://elsewhere.test/a.css"><link rel="preload" as="image" href="http://elsewhere.test/b.png">
<style>@import "http://elsewhere.test/c.css"; body{background:url(http://elsewhere.test/d.png)} h1{color:rgb(1,2,3)} input:not(:checked)+img{filter:none!important}</style>
<script>document.title='ran';fetch('http://elsewhere.test/e')</script></head>
<body onload="fetch('http://elsewhere.test/f')"><article><h1>Held at the mill</h1>
<p style="background-image:url('http://elsewhere.test/g.png')">Lena Quist was arrested on 3 May 2030 in Port Hollow, the clerk of the town said.</p>
<p><a id="out" href="http://elsewhere.test/h" target="_top">Where the link led</a> <a href="javascript:document.title='ran'">and this</a></p>
<img src="http://elsewhere.test/i.png" alt="The gate"><img alt="A dot" src="data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==">
<form action="http://elsewhere.test/j"><input name="x" value="y"><button>Send it</button></form>
<iframe src="http://elsewhere.test/k"></iframe><object data="http://elsewhere.test/l"></object><embed src="http://elsewhere.test/m">
<svg onload="fetch('http://elsewhere.test/n')"><image href="http://elsewhere.test/o.png"/></svg>
<video poster="http://elsewhere.test/p.png" src="http://elsewhere.test/q"></video></article></body></html>`;

describe.skipIf(!hasBrowser)('the document as it is', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let complaints: readonly string[] = [];
	const asked: string[] = [];

	beforeAll(async () => {
		const canvas = createCanvas(400, 300);
		const context = canvas.getContext('2d');
		context.fillStyle = 'rgb(200, 40, 40)';
		context.fillRect(0, 0, 200, 300);
		workspace = await startWorkspace({
			files: {
				'book.pdf': aBook(PAGES, isPicture),
				'long.csv': listOf(ROWS),
				'held.html': HOSTILE,
				'gate.png': await canvas.encode('png'),
			},
			decided: true,
		});
		browser = await launch();
		page = await (
			await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' })
		).newPage();
		complaints = complaintsOf(page);
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(workspace.url);
		// A long list and a long book are read before.
	}, 400_000);
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	const open = async (end: string, search = '', on = page) => {
		const sources = (await (await on.request.get(new URL('/api/sources', workspace.url).href)).json()) as {
			id: string;
			path: string;
		}[];
		const id = sources.find(({ path }) => path.endsWith(end))?.id;
		await on.goto(new URL(`/sources/${id}${search}`, workspace.url).href);
		return id ?? '';
	};
	const leaves = (on = page) => on.locator('[data-side="document"] [data-painted]');

	it('scrolls three hundred pages, and none of them is ever an empty sheet', async () => {
		await open('book.pdf');
		await leaves().first().waitFor(SOON);
		const seen = await page.evaluate<{ frames: number; empty: string[]; painted: number; words: number }>(
			`(async () => {
				const pane = document.querySelector('[data-side="document"] [role="region"]');
				const seen = { frames: 0, empty: [], painted: 0, words: 0 };
				while (pane.scrollTop + pane.clientHeight < pane.scrollHeight - 2) {
					pane.scrollTop += 1000;
					await new Promise((next) => requestAnimationFrame(next));
					seen.frames += 1;
					const frame = pane.getBoundingClientRect();
					for (const leaf of pane.querySelectorAll('[data-painted]')) {
						const box = leaf.getBoundingClientRect();
						if (box.bottom < frame.top || box.top > frame.bottom) continue;
						if (leaf.dataset.painted === 'true') seen.painted += 1;
						else if (leaf.textContent.trim().length > 20) seen.words += 1;
						else seen.empty.push(leaf.outerHTML.slice(0, 200));
					}
				}
				return seen;
			})()`,
		);
		console.log(
			`${PAGES} pages in ${seen.frames} frames: ${seen.painted} times a page painted, ${seen.words} times its words, ${seen.empty.length} times nothing`,
		);
		expect(seen.empty).toEqual([]);
		expect(seen.frames).toBeGreaterThan(PAGES / 2);
		// A few are drawn, of all there are.
		expect(await page.locator('[data-side="document"] img').count()).toBeLessThan(20);
	});

	it('shows on the screen what it says it shows', async () => {
		await page.evaluate(
			'document.querySelector(\'[data-side="document"] [role="region"]\').scrollTop = 100 * 950',
		);
		const shot = await loadImage(await page.screenshot());
		const canvas = createCanvas(shot.width, shot.height);
		canvas.getContext('2d').drawImage(shot, 0, 0);
		const { data } = canvas.getContext('2d').getImageData(60, 80, 680, 700);
		let dark = 0;
		for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 170) dark += 1;
		expect(dark).toBeGreaterThan(500);
	});

	it('leads to words on a page that was not drawn', async () => {
		const id = await open('book.pdf');
		const proposals = (await (
			await page.request.get(new URL(`/api/sources/${id}/proposals`, workspace.url).href)
		).json()) as { start: number; end: number; quote: string; kind: string }[];
		const far = proposals.find(({ quote }) => quote.includes('Witness 222'));
		await open('book.pdf', `?start=${far?.start}&end=${far?.end}`);
		const lit = page.locator('svg [data-sought="true"]').first();
		await lit.waitFor(SOON);
		await expect.poll(async () => (await lit.boundingBox())?.y ?? -1, SOON).toBeGreaterThan(60);
		expect((await lit.boundingBox())?.y).toBeLessThan(800);
	});

	it('keeps a page that is a picture blurred until it is asked for', async () => {
		await open('book.pdf');
		const seventh = page.getByRole('button', { name: /Picture of page 7/ });
		await seventh.scrollIntoViewIfNeeded(SOON);
		const blurred = page.locator('[data-veiled="true"]');
		expect(await blurred.count()).toBeGreaterThan(0);
		await seventh.click();
		await expect.poll(() => page.locator('[data-veiled="false"]').count(), SOON).toBe(1);
		await page.keyboard.press('b');
		await page.getByText('Pictures of this source are shown.').waitFor();
		expect(await blurred.count()).toBe(0);
		await page.keyboard.press('b');
		await page.getByText('Pictures of this source are blurred.').waitFor();
		expect(await blurred.count()).toBeGreaterThan(0);
	});

	it('takes a picture as a source, and shows it when asked', async () => {
		await open('gate.png');
		await page.getByText('Nothing was proposed here', { exact: false }).first().waitFor(SOON);
		await page.getByRole('button', { name: /^Show the picture/ }).focus();
		await expectAccessible(page, 'a picture');
		await page.keyboard.press('Enter');
		await page.locator('[data-veiled="false"] img').waitFor(SOON);
		await expect
			.poll(() => page.evaluate<number>('document.querySelector("main img").naturalWidth'), SOON)
			.toBe(400);
	});

	it('draws the rows in sight of a list of any length, and leads its cells by keys', async () => {
		await open('long.csv', '?view=rows&row=7777&column=name');
		await page.getByText('Person 7777', { exact: true }).first().waitFor(SOON);
		expect(await page.locator('[data-sought]').first().textContent()).toBe('Person 7777');
		const grid = page.getByRole('grid');
		await grid.focus();
		const cell = () =>
			page.evaluate<string>(
				'document.getElementById(document.querySelector("[role=grid]").getAttribute("aria-activedescendant"))?.textContent',
			);
		for (const [key, words] of [
			['ArrowDown', 'Person 7778'],
			['Home', '7778'],
			['End', `Grey Mill ${7_777 % 7}`],
			['Control+End', `Grey Mill ${(ROWS - 1) % 7}`],
			['Home', String(ROWS)],
			['ArrowUp', String(ROWS - 1)],
			['Control+Home', '1'],
		] as const) {
			await page.keyboard.press(key);
			await expect.poll(cell, SOON).toBe(words);
		}
		expect(await grid.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
		await expectAccessible(page, 'rows of a list');
		expect(await overflowOf(page)).toBe(0);
	});

	it('scrolls through all its rows without an empty place', async () => {
		const seen = await page.evaluate<{ frames: number; empty: number; last: string; drawn: number }>(
			`(async () => {
				const frame = document.querySelector('[role="grid"]').parentElement;
				const seen = { frames: 0, empty: 0, last: '', drawn: 0 };
				for (let step = 0; step <= 150; step++) {
					frame.scrollTop = ((frame.scrollHeight - frame.clientHeight) * step) / 150;
					await new Promise((next) => requestAnimationFrame(next));
					seen.frames += 1;
					const box = frame.getBoundingClientRect();
					for (let y = box.top + 80; y < Math.min(box.bottom, innerHeight) - 10; y += 41) {
						const cell = document.elementFromPoint(box.left + 300, y)?.closest('td');
						if (!cell || cell.textContent.trim() === '') seen.empty += 1;
					}
				}
				const rows = document.querySelectorAll('tbody tr');
				seen.drawn = rows.length;
				seen.last = rows[rows.length - 1].getAttribute('aria-rowindex');
				return seen;
			})()`,
		);
		console.log(`${ROWS} rows in ${seen.frames} leaps: ${seen.empty} empty places, ${seen.drawn} rows drawn`);
		expect(seen.empty).toBe(0);
		expect(seen.last).toBe(String(ROWS + 1));
		expect(seen.drawn).toBeLessThan(100);
		await page.getByText(`Person ${ROWS}`, { exact: true }).waitFor(SOON);
	});

	it('shows a web page as it was captured, and nothing of it runs, leads or asks anywhere', async () => {
		await open('held.html');
		const before = asked.length;
		await page.getByText('As captured', { exact: true }).click();
		const frame = page.frameLocator('iframe');
		await frame.getByRole('heading', { name: 'Held at the mill' }).waitFor(SOON);
		expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
		await frame.locator('a[title="http://elsewhere.test/h"]').click();
		await frame.getByText('A picture that the capture does not hold. The gate').waitFor();
		const picture = frame.getByRole('checkbox', { name: 'Show the picture A dot' });
		expect(await picture.isChecked()).toBe(false);
		await picture.focus();
		await page.keyboard.press('Space');
		expect(await picture.isChecked()).toBe(true);
		await page.waitForTimeout(500);
		expect(page.frames()[1]?.url()).toContain('/rendition');
		const elsewhere = asked.slice(before).filter((url) => url.includes('elsewhere'));
		expect(elsewhere).toEqual([]);
		expect(await page.title()).not.toContain('ran');
	});

	it('gives the rendition a policy of its own, also by its own address', async () => {
		const id = await open('held.html');
		const address = new URL(`/api/sources/${id}/rendition`, workspace.url).href;
		const reply = await page.request.get(address);
		expect(reply.headers()['content-security-policy']).toMatch(
			/^default-src 'none'; img-src data:;.*sandbox$/,
		);
		const html = await reply.text();
		expect(html).not.toMatch(
			/<script|<iframe|<form|<object|<embed|<svg|<base|http-equiv|\shref=|\son\w+=|url\(/i,
		);
	});

	it('says what a reader will meet before any of it is shown', async () => {
		await open('held.html');
		await page.getByText('About this source').click();
		await page.getByRole('button', { name: 'Say what it is' }).click();
		await page.getByLabel('Before you read').fill('An arrest is told of.');
		await page.getByRole('button', { name: 'Save' }).click();
		const note = page.getByRole('region', { name: 'Before you read' });
		await note.waitFor(SOON);
		expect(await page.getByText('Lena Quist', { exact: false }).count()).toBe(0);
		await expectAccessible(page, 'the note before a source');
		await page.keyboard.press('Enter');
		await page.getByText('Lena Quist', { exact: false }).first().waitFor(SOON);
		// It is there again for whoever opens it next.
		await page.reload();
		await note.waitFor(SOON);
		await page.getByRole('button', { name: 'Show the source' }).click();
		await page.getByText('About this source').waitFor(SOON);
	});

	it('lays two sources that contradict each other side by side', async () => {
		await page.goto(new URL('/conflicts', workspace.url).href);
		await page
			.getByRole('link', { name: /^Open side by side: / })
			// Of two texts: beside a row of a list nothing is proposed.
			.and(page.locator('[href*="start="][href*="start2="]'))
			.first()
			.click();
		const left = page.getByRole('region', { name: /^Left: / });
		const right = page.getByRole('region', { name: /^Right: / });
		for (const side of [left, right]) {
			await side.locator('[data-sought="true"]').first().waitFor(SOON);
			// The document and what is proposed of it are asked for apart, and come in either order.
			await expect.poll(() => side.locator('[data-proposal]').count(), SOON).toBeGreaterThan(3);
		}
		const panes = page.getByRole('region', { name: 'The document' });
		const tops = () =>
			page.evaluate<number[]>(
				'[...document.querySelectorAll(\'[aria-label="The document"]\')].map((pane) => pane.scrollTop)',
			);
		expect(await panes.count()).toBe(2);
		const [, before] = await tops();
		await panes.first().hover();
		await page.mouse.wheel(0, 300);
		await expect.poll(async () => (await tops())[1], SOON).toBe(before);
		await expectAccessible(page, 'two sources side by side');
		// The address leads to the same again, also where it is narrow: there by one at a time.
		await page.setViewportSize({ width: 375, height: 760 });
		await page.reload();
		await left.locator('[data-sought="true"]').first().waitFor(SOON);
		expect(await overflowOf(page)).toBeLessThanOrEqual(0);
		expect(await right.isVisible()).toBe(false);
		await page.getByRole('radiogroup', { name: 'Which source to show' }).locator('label').last().click();
		await expect.poll(() => left.isVisible(), SOON).toBe(false);
		await page.setViewportSize({ width: 1280, height: 800 });
	});

	it('opens another source beside the one at hand', async () => {
		await open('gate.png');
		await page.getByRole('link', { name: 'Open another source beside it' }).click();
		await page.getByRole('combobox', { name: 'Open another source beside it' }).click();
		await page.getByRole('option', { name: 'long.csv' }).click();
		await page.getByText('Person 1', { exact: true }).waitFor(SOON);
		await page.getByRole('button', { name: 'Close this one: long.csv' }).click();
		await page.getByRole('combobox', { name: 'Open another source beside it' }).waitFor(SOON);
		await page.getByRole('link', { name: 'Review this source: gate.png' }).click();
		await page.waitForURL(/\/sources\//);
	});

	it('went through all of it without a complaint, and asked nobody else', () => {
		expect(complaints).toEqual([]);
		const home = new URL(workspace.url).origin;
		expect(asked.filter((url) => !url.startsWith(home) && !url.startsWith('data:'))).toEqual([]);
	});
});
