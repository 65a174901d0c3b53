import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createCanvas } from '@napi-rs/canvas';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWarc } from '../../src/sources/index.ts';
import { makeZip } from '../make-zip.ts';
import { complaintsOf, expectAccessible, hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const SOON = { timeout: 30_000 };
const HTML = `<!doctype html><html lang="en"><head><title>Held at the mill</title><link rel="stylesheet" href="/site.css">
<style>.note { border: 2px solid rgb(120, 60, 20) }</style></head><body><article><h1>Held at the mill</h1>
<p>Lena Quist was arrested on 3 May 2030 in Port Hollow, the ministry said.</p><img src="/gate.png" alt="The gate">
<p class="note">She was moved to Grey Mill on 9 May 2030.</p></article><script>document.title = 'it ran'</script></body></html>`;
const SHEET = '@import "/more.css"; h1 { color: rgb(0, 96, 96) }';
const MORE = 'body { background: rgb(250, 246, 238) url(/paper.png) }';

/** Told in order: each step goes on from where the one before it left the page. */
describe.skipIf(!hasBrowser)('a page that was captured with its files', () => {
	let workspace: Running;
	let browser: Browser;
	let page: Page;
	let site: Server;
	let place = '';
	let origin = '';
	const asked: string[] = [];
	let complaints: readonly string[] = [];

	beforeAll(async () => {
		const canvas = createCanvas(240, 120);
		const paint = canvas.getContext('2d');
		paint.fillStyle = '#24342b';
		paint.fillRect(0, 0, 240, 120);
		const files: Readonly<Record<string, readonly [string, string | Uint8Array]>> = {
			'/a.html': ['text/html', HTML],
			'/site.css': ['text/css', SHEET],
			'/more.css': ['text/css', MORE],
			'/gate.png': ['image/png', await canvas.encode('png')],
			'/paper.png': ['image/png', await canvas.encode('png')],
		};
		site = createServer(({ url = '' }, answer) => {
			asked.push(url);
			const [type, body] = files[url] ?? ['text/plain', ''];
			answer.setHeader('Content-Type', type);
			answer.end(body);
		});
		await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
		const address = site.address();
		origin = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
		place = mkdtempSync(join(tmpdir(), 'paradero-captured-'));
		workspace = await startWorkspace({ empty: true });
		browser = await launch();
		page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-US' });
		await page.goto(`${origin}/a.html`);
		const cdp = await page.context().newCDPSession(page);
		const { data } = await cdp.send('Page.captureSnapshot', { format: 'mhtml' });
		writeFileSync(join(place, 'held.mhtml'), data);
		const records = Object.entries(files).map(([path, [type, body]]) => ({
			type: 'response' as const,
			url: `${origin}${path}`,
			date: '2030-05-10T10:00:00Z',
			headers: {},
			head: Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`),
			body: Buffer.from(body),
		}));
		const pages = `{"format":"json-pages-1.0"}\n{"url":"${origin}/a.html"}\n`;
		writeFileSync(
			join(place, 'held.wacz'),
			makeZip([
				{ name: 'archive/data.warc.gz', data: gzipSync(await writeWarc(records)) },
				{ name: 'pages/pages.jsonl', data: pages },
			]),
		);
		await page.goto(workspace.url);
		// From here on nobody asks the site again.
		await new Promise((resolve) => site.close(resolve).closeAllConnections());
		asked.length = 0;
		complaints = complaintsOf(page);
	}, 180_000);
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
		site?.close();
		rmSync(place, { recursive: true, force: true });
	});

	const styleOf = (frame: FrameLocator, of: string, name: string) =>
		frame
			.locator(of)
			.first()
			.evaluate<string, string>(
				// Runs in the page, whose names are not those of this project.
				new Function('element', 'name', 'return getComputedStyle(element)[name]') as (
					element: unknown,
					name: string,
				) => string,
				name,
			);

	it('is dropped as the browser saved it, and as a crawler kept it, and both are read', async () => {
		await page
			.getByRole('region', { name: 'Add files' })
			.locator('input[type=file]:not([webkitdirectory])')
			.setInputFiles([join(place, 'held.mhtml'), join(place, 'held.wacz')]);
		await page.getByText('2 files: 2 new, 0 changed, 0 as before, 0 not read.').waitFor(SOON);
	});

	it.each(['held.mhtml', 'held.wacz'])(
		'%s shows its words, its picture when asked and its own styles',
		async (name) => {
			const sources = (await (await page.request.get(new URL('/api/sources', page.url()).href)).json()) as {
				id: string;
				path: string;
			}[];
			await page.goto(
				new URL(`/sources/${sources.find(({ path }) => path.endsWith(name))?.id}`, workspace.url).href,
			);
			await page.locator('mark[data-proposal]').first().waitFor(SOON);
			await page.getByText('As captured', { exact: true }).click();
			const frame = page.frameLocator('iframe');
			await frame.getByRole('heading', { name: 'Held at the mill' }).waitFor(SOON);
			expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
			expect(await styleOf(frame, 'h1', 'color')).toBe('rgb(0, 96, 96)');
			expect(await styleOf(frame, '.note', 'borderTopColor')).toBe('rgb(120, 60, 20)');
			expect(await styleOf(frame, 'body', 'backgroundColor')).toBe('rgb(250, 246, 238)');
			expect(await styleOf(frame, 'body', 'backgroundImage')).toBe('none');
			expect(await styleOf(frame, 'img', 'filter')).toContain('blur');
			await frame.getByRole('checkbox', { name: 'Show the picture The gate' }).check();
			expect(await styleOf(frame, 'img', 'filter')).toBe('none');
			await expectAccessible(page, name);
			expect(await page.title()).not.toContain('ran');
		},
	);

	it('asked nobody for anything, and did nothing that the browser refused', () => {
		expect(asked).toEqual([]);
		// Whoever drives the browser looks into the frame by a script of its own, which is refused as any other.
		expect(complaints.filter((words) => !/^Blocked script execution in .*\/rendition\?/.test(words))).toEqual(
			[],
		);
	});
});
