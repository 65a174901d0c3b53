import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { captureBytes, listSources, textOf, verifyCase } from '../../store/index.ts';
import { add, init, source, sourceProposals } from '../index.ts';

const page = (words: string) =>
	`<html lang="en"><head><title>Camp | The Halmere Gazette</title><meta name="author" content="Ana Robles"><meta name="date" content="2019-05-16"></head><body><nav><a href="/">Home</a></nav><h1>Camp</h1><p>${words}</p></body></html>`;
const FIRST = page('Tomás Vidal was arrested on May 10 in Port Vey, the ministry said on Thursday.');

describe('a page on the web', () => {
	let folder = '';
	let shown = FIRST;
	let asked = 0;
	let port = 0;
	const server = createServer((_request, response) => {
		asked += 1;
		response
			.setHeader('Content-Type', 'text/html; charset=utf-8')
			.setHeader('X-Served', String(asked))
			.end(shown);
	});
	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'paradero-page-'));
		shown = FIRST;
		asked = 0;
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		port = (server.address() as AddressInfo).port;
	});
	afterEach(async () => {
		server.closeAllConnections();
		await new Promise((done) => server.close(done));
		rmSync(folder, { recursive: true });
	});

	const opened = () => init(join(folder, 'a.paradero'), 'a', null);
	const url = () => `http://gazette.example:${port}/camp`;
	const fetching = (again = false) => ({
		fetch: {
			again,
			network: { resolve: async () => ['127.0.0.1'], allow: { address: '127.0.0.1', port } },
		},
	});

	it('is fetched once, kept with its exchange, and read as its article', async () => {
		const a = await opened();
		const [receipt] = (await add(a, [`${url()}#part`], fetching())).sources;
		expect(receipt).toMatchObject({ path: url(), result: 'new' });
		const [info] = await listSources(a);
		expect(info).toMatchObject({
			key: url(),
			path: url(),
			mime: 'text/html',
			title: 'Camp',
			outlet: 'The Halmere Gazette',
			byline: 'Ana Robles',
			published: '2019-05-16',
		});
		const read = await source(a, info!.id);
		expect(read.text).toBe(
			'Camp\n\nTomás Vidal was arrested on May 10 in Port Vey, the ministry said on Thursday.',
		);
		expect(read.blocks?.map(({ kind }) => kind)).toEqual(['headline', 'body']);
		expect(read.leftOut).toEqual([{ kind: 'navigation', text: 'Home' }]);
		expect(read.source.exchange).toMatchObject({
			requested: url(),
			url: url(),
			status: 200,
			address: '127.0.0.1',
		});
		expect(Buffer.from(captureBytes(a, info!)!).subarray(0, 8).toString()).toBe('WARC/1.1');
		const custody = (await sourceProposals(a, info!.id)).find(({ kind }) => kind === 'custody');
		expect(custody?.chain.map(({ name, described }) => name ?? described)).toEqual([
			'The Halmere Gazette',
			'Ana Robles',
			'the ministry',
		]);
		expect((await verifyCase(a, true)).problems).toEqual([]);
		await a.close();
	});

	it('is not asked for again, unless it is said', async () => {
		const a = await opened();
		await add(a, [url()], fetching());
		expect((await add(a, [url(), url()], fetching())).sources.map(({ result }) => result)).toEqual([
			'unchanged',
		]);
		expect(asked).toBe(1);
		// Asked again, with the same answer in another exchange.
		expect((await add(a, [url()], fetching(true))).sources[0]?.result).toBe('unchanged');
		expect(asked).toBe(2);
		expect((await listSources(a))[0]?.captures).toHaveLength(1);
		shown = page('Tomás Vidal was released on May 20, the ministry said.');
		expect((await add(a, [url()], fetching(true))).sources[0]?.result).toBe('recaptured');
		const [info] = await listSources(a);
		expect(info?.captures).toHaveLength(2);
		expect(textOf(a, info!)?.text).toContain('released on May 20');
		await a.close();
	});

	it('is left out, with the reason, where it cannot be had; the files beside it are added', async () => {
		const a = await opened();
		writeFileSync(join(folder, 'note.txt'), 'Tomás Vidal was arrested on May 10.\n');
		const { sources } = await add(
			a,
			[
				'http://10.0.0.1/',
				'file:///etc/passwd',
				'https://me:word@news.example/',
				join(folder, 'note.txt'),
				'http://localhost/',
			],
			{ fetch: { again: false } },
		);
		expect(sources.map(({ path, result }) => [path, result])).toEqual([
			['note.txt', 'new'],
			['http://10.0.0.1/', 'rejected'],
			['file:///etc/passwd', 'rejected'],
			['https://…@news.example/', 'rejected'],
			['http://localhost/', 'rejected'],
		]);
		expect(sources.map(({ reason }) => reason)).toEqual([
			undefined,
			'its host leads to 10.0.0.1, which is a private network: only public addresses are asked',
			'this address is not fetched: file: is neither http: nor https:',
			'this address is not fetched: there is a name or password in it',
			expect.stringMatching(/this computer itself: only public addresses are asked$/),
		]);
		expect(await listSources(a)).toHaveLength(1);
		await a.close();
	});

	it('is fetched for nobody but the command line', async () => {
		const a = await opened();
		const { sources } = await add(a, [url()]);
		expect(sources[0]).toMatchObject({
			result: 'rejected',
			reason: 'pages are fetched by the command paradero add alone',
		});
		expect(asked).toBe(0);
		await a.close();
	});

	it('is the same source after a rebuild', async () => {
		const a = await opened();
		await add(a, [url()], fetching());
		const [before] = await listSources(a);
		await a.rebuild();
		expect((await listSources(a))[0]).toEqual({ ...before, rid: expect.any(Number) });
		await a.close();
	});
});
