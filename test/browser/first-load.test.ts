import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launch } from './quiet.ts';
import { type Running, startWorkspace } from './workspace.ts';

const MOST_BYTES = 350_000;

/** What came over the wire while a page was opened. */
type Load = {
	/** The page itself: its code, styles, faces and drawings. */
	readonly bytes: number;
	/** What of the case it shows. */
	readonly data: number;
	readonly requests: number;
	/** Asked for more than once; whether the record has grown is asked all the time. */
	readonly twice: readonly string[];
	readonly elsewhere: readonly string[];
	readonly millis: number;
};

describe.skipIf(!hasBrowser)('the first load', () => {
	let workspace: Running;
	let browser: Browser;

	beforeAll(async () => {
		workspace = await startWorkspace({ decided: true });
		browser = await launch();
	});
	afterAll(async () => {
		await browser?.close();
		await workspace?.close();
	});

	/** Opens an address in a browser that has seen nothing yet, and waits until it can be worked with. */
	async function load(url: string, ready: (page: Page) => Promise<void>): Promise<Load> {
		const context = await browser.newContext({ locale: 'en-US' });
		const page = await context.newPage();
		const cdp: CDPSession = await context.newCDPSession(page);
		await cdp.send('Network.enable');
		let bytes = 0;
		let data = 0;
		const asked = new Map<string, string>();
		cdp.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
		// Bodies, as they are packed; what their heads take is not of the page.
		cdp.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
			if (new URL(asked.get(requestId) ?? url).pathname.startsWith('/api/')) data += encodedDataLength;
			else bytes += encodedDataLength;
		});
		const from = performance.now();
		await page.goto(url, { waitUntil: 'commit' });
		await ready(page);
		const millis = performance.now() - from;
		await page.waitForLoadState('networkidle');
		await context.close();
		const home = new URL(url).origin;
		const elsewhere = [...asked.values()].filter(
			(one) => !one.startsWith('data:') && new URL(one).origin !== home,
		);
		const paths = [...asked.values()].filter(
			(one) => one.startsWith(`${home}/api/`) && !one.endsWith('/api/head'),
		);
		const twice = paths.filter((one, at) => paths.indexOf(one) < at);
		return { bytes, data, requests: asked.size, twice, elsewhere, millis };
	}
	const tell = (what: string, { bytes, data, requests, millis }: Load) =>
		console.log(
			`${what}: ${(bytes / 1000).toFixed(0)} kB of page and ${(data / 1000).toFixed(0)} kB of the case over the wire, ${requests} requests, can be worked with after ${millis.toFixed(0)} ms`,
		);

	it('is small, comes from this computer alone, and is soon there to be worked with', async () => {
		const home = await load(workspace.url, async (page) => {
			await page.locator('main h1').waitFor();
			await page.locator('main li[data-index]').first().waitFor();
			await page.keyboard.press('/');
			await page.locator('input:focus').waitFor();
		});
		tell('Whereabouts', home);
		expect(home.elsewhere).toEqual([]);
		expect(home.twice).toEqual([]);
		expect(home.bytes).toBeLessThanOrEqual(MOST_BYTES);
	});

	it('says with every answer what the page may do: nothing but what it is made of', async () => {
		const { origin } = new URL(workspace.url);
		const context = await browser.newContext();
		const page = await context.newPage();
		// Without the key to the workspace, with it, what is there and what is not.
		const addresses = ['/', '/api/case', '/nothing.js', '/api/nothing', '/persons/x', '//'];
		const replies = [];
		for (const path of addresses) replies.push(await page.request.get(`${origin}${path}`));
		await page.goto(workspace.url);
		for (const path of addresses) replies.push(await page.request.get(`${origin}${path}`));
		for (const reply of replies) {
			const policy = new Map(
				(reply.headers()['content-security-policy'] ?? '').split(';').map((part) => {
					const [name = '', ...sources] = part.trim().split(' ');
					return [name, sources.join(' ')] as const;
				}),
			);
			const where = `${reply.status()} ${reply.url()}`;
			expect([where, policy.get('script-src'), policy.get('default-src')]).toEqual([
				where,
				"'self'",
				"'self'",
			]);
			expect([where, policy.get('object-src'), policy.get('base-uri')]).toEqual([where, "'none'", "'none'"]);
		}
		const served = await (await page.request.get(`${origin}/`)).text();
		expect(served).not.toMatch(/<script(?![^>]*\bsrc=)|\son\w+=/i);
		await context.close();
	});
});
