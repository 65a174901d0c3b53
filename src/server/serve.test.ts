import { mkdirSync, writeFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import type { CaseJson, DecideReceipt, SourceJson, WhereaboutsJson } from '../api/index.ts';
import { type Serving, serve } from './index.ts';

type Reply = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
type Ask = {
	readonly method?: string;
	readonly path?: string;
	readonly headers?: Record<string, string>;
	readonly body?: string;
};

const folders = new Folders();
let opened: Awaited<ReturnType<typeof newCase>>;
let serving: Serving;
let token = '';
let host = '';

beforeAll(async () => {
	const folder = folders.new();
	opened = await newCase(folder);
	await addText(opened, 'report.txt', 'Lena Quist was arrested on 3 May 2030.\n');
	const pages = join(dirname(folder), 'pages');
	mkdirSync(pages);
	writeFileSync(join(pages, 'index.html'), '<!doctype html><title>the workspace</title>');
	writeFileSync(join(dirname(folder), 'secret.txt'), 'outside of the pages');
	serving = await serve(opened, { port: 0, pages });
	token = new URL(serving.url).searchParams.get('token') ?? '';
	host = `127.0.0.1:${serving.port}`;
});
afterAll(async () => {
	await serving.close();
	await opened.close();
	folders.remove();
});

/** A request with exactly these headers, as no browser or `fetch` would send it. */
function ask({ method = 'GET', path = '/api/case', headers = {}, body }: Ask = {}): Promise<Reply> {
	return new Promise((resolve, reject) => {
		const request = httpRequest(
			{ host: '127.0.0.1', port: serving.port, method, path, setHost: false, headers: { host, ...headers } },
			(response) => {
				let text = '';
				response.setEncoding('utf8').on('data', (chunk) => {
					text += chunk;
				});
				response.on('end', () =>
					resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
				);
			},
		);
		request.on('error', reject);
		request.end(body);
	});
}
const cookie = () => ({ cookie: `paradero-${serving.port}=${token}` });
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
	ask({
		method: 'POST',
		path,
		body: typeof body === 'string' ? body : JSON.stringify(body),
		headers: { ...cookie(), 'content-type': 'application/json', ...headers },
	});
const codeOf = (reply: Reply) => (JSON.parse(reply.body) as { error: { code: string } }).error.code;

describe('who may come in', () => {
	test('the link lets in once, by a cookie that no script and no other site gets', async () => {
		const reply = await ask({ path: `/?token=${token}` });
		expect(reply.status).toBe(303);
		expect(reply.headers.location).toBe('/');
		expect(reply.headers['set-cookie']?.[0]).toBe(
			`paradero-${serving.port}=${token}; HttpOnly; SameSite=Strict; Path=/`,
		);
		expect((await ask({ headers: cookie() })).status).toBe(200);
		expect(Buffer.from(token, 'base64url').length).toBe(24);
	});

	test.each([
		['no token', {}, 401, 'no-token'],
		['another token', { headers: { cookie: `NAME=${'x'.repeat(32)}` } }, 401, 'no-token'],
		['an empty cookie', { headers: { cookie: 'NAME=' } }, 401, 'no-token'],
		['another token in the link', { path: '/api/case?token=wrong' }, 401, 'wrong-token'],
		['a token and more', { path: `/api/case?token=${'x'.repeat(40)}` }, 401, 'wrong-token'],
		['an empty token in the link', { path: '/?token=' }, 401, 'wrong-token'],
	] as const)('%s is turned away', async (_name, how, status, code) => {
		const headers: Record<string, string> =
			'headers' in how ? { cookie: how.headers.cookie.replace('NAME', `paradero-${serving.port}`) } : {};
		const reply = await ask({ ...how, headers });
		expect([reply.status, codeOf(reply)]).toEqual([status, code]);
		expect(reply.headers['set-cookie']).toBeUndefined();
	});

	test.each([
		'evil.example',
		'evil.example:80',
		'127.0.0.1',
		'127.0.0.1:1',
		'localhost',
		'127.0.0.1.evil.example',
		'[::1]:80',
		'',
	])('a request for the host "%s" is turned away, token or not', async (name) => {
		for (const path of ['/api/case', '/', `/?token=${token}`]) {
			const reply = await ask({ path, headers: { ...cookie(), host: name } });
			expect(reply.status).toBe(name === '' ? reply.status : 403);
			expect(reply.status).toBeGreaterThanOrEqual(400);
			expect(reply.body).not.toContain(token);
		}
	});

	test.each([
		['another site', { origin: 'http://evil.example' }],
		['another port here', { origin: 'http://127.0.0.1:1' }],
		['another scheme', { origin: 'https://127.0.0.1' }],
		['a file or frame without one', { origin: 'null' }],
		['no origin but another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
		['another port here, by its fetch', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
		['a form of another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }],
	])('a decision sent from %s is turned away', async (_name, headers) => {
		const entries = (await opened.outgoing()).entries.length;
		const reply = await post('/api/decisions', { decisions: [{}] }, headers);
		expect([reply.status, codeOf(reply)]).toEqual([403, 'wrong-origin']);
		expect((await opened.outgoing()).entries.length).toBe(entries);
	});

	test('from our own pages, by either name of this computer, it is let in', async () => {
		for (const name of [host, `localhost:${serving.port}`]) {
			const reply = await post(
				'/api/decisions',
				{ decisions: [{ do: 'x' }] },
				{ host: name, origin: `http://${name}`, 'sec-fetch-site': 'same-origin' },
			);
			expect(reply.status).toBe(200);
		}
	});

	test('it listens on loopback and nowhere else', async () => {
		const { networkInterfaces } = await import('node:os');
		const others = Object.values(networkInterfaces()).flatMap((list) =>
			(list ?? []).filter((one) => !one.internal && one.family === 'IPv4'),
		);
		for (const { address } of others) {
			const reached = await new Promise((resolve) => {
				const socket = connect({ host: address, port: serving.port, timeout: 500 }, () => resolve(true));
				socket.on('error', () => resolve(false)).on('timeout', () => resolve(false));
			});
			expect(reached).toBe(false);
		}
	});
});

describe('what goes out', () => {
	test('every answer forbids scripts from elsewhere, frames, sniffing and referrers', async () => {
		for (const path of ['/', '/api/case', '/nothing-here', '/api/nothing']) {
			const { headers } = await ask({ path, headers: cookie() });
			const policy = headers['content-security-policy'] ?? '';
			for (const rule of [
				"default-src 'self'",
				"script-src 'self'",
				"object-src 'none'",
				"base-uri 'none'",
				"frame-ancestors 'none'",
				"form-action 'none'",
			])
				expect(policy).toContain(rule);
			expect(policy).not.toMatch(/script-src[^;]*unsafe/);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['referrer-policy']).toBe('no-referrer');
			expect(headers['cross-origin-resource-policy']).toBe('same-origin');
			expect(headers['access-control-allow-origin']).toBeUndefined();
		}
	});

	test.each([
		'/../secret.txt',
		'/..%2fsecret.txt',
		'/%2e%2e/secret.txt',
		'/%2e%2e%2fsecret.txt',
		'/..\\secret.txt',
		'/./../case.paradero/HEADER',
		'/%00',
		'//etc/passwd',
		'/index.html/../../secret.txt',
	])('%s leads nowhere', async (path) => {
		const reply = await ask({ path, headers: cookie() });
		expect(reply.status).toBeGreaterThanOrEqual(400);
		expect(reply.body).not.toContain('outside');
		expect(reply.body).not.toContain('wrappedKey');
	});

	test.each([
		['a shape that is wrong', () => post('/api/decisions', { decisions: [] }), 400],
		['no JSON', () => post('/api/decisions', '{"decisions":'), 400],
		['JSON of another kind', () => post('/api/decisions', '[]', { 'content-type': 'text/plain' }), 415],
		['too much', () => post('/api/decisions', `{"decisions":["${'x'.repeat(5 * 1024 * 1024)}"]}`), 413],
		[
			'too many',
			() => post('/api/decisions', { decisions: Array.from({ length: 10_001 }, () => ({})) }),
			400,
		],
		['an id that is none', () => ask({ path: "/api/persons/'%20or%201=1", headers: cookie() }), 400],
		['an id of nobody', () => ask({ path: `/api/persons/${'0'.repeat(32)}`, headers: cookie() }), 404],
		['a source of nobody', () => ask({ path: `/api/sources/${'0'.repeat(32)}`, headers: cookie() }), 404],
		[
			'a page marker of our making',
			() => ask({ path: '/api/whereabouts?after=bm9uZQ', headers: cookie() }),
			400,
		],
		['a date that is none', () => ask({ path: '/api/whereabouts?on=soon', headers: cookie() }), 400],
		['a limit out of reason', () => ask({ path: '/api/whereabouts?limit=1000000', headers: cookie() }), 400],
		['an address that is none', () => ask({ path: '//', headers: cookie() }), 404],
		[
			'a method that is not there',
			() => ask({ method: 'DELETE', path: '/api/case', headers: cookie() }),
			404,
		],
		[
			'search operators',
			() => ask({ path: `/api/search?words=${encodeURIComponent('" OR 1) NEAR(')}`, headers: cookie() }),
			200,
		],
	])('%s gets a plain answer without stack or path', async (_name, send, status) => {
		const reply = await send();
		expect(reply.status).toBe(status);
		expect(reply.body).not.toMatch(/node_modules|\.ts:|\n\s+at |SQLITE|\/tmp|\/dev\/shm/);
		if (status !== 200)
			expect(JSON.parse(reply.body)).toEqual({
				error: { code: expect.any(String), message: expect.any(String) },
			});
	});
});

test('a decision comes in by HTTP and shows in the answers', async () => {
	const line = {
		do: 'state',
		source: 'report.txt',
		kind: 'custody',
		quote: 'Lena Quist was arrested on 3 May 2030.',
		slots: { type: 'arrest', who: 'Lena Quist', on: '2030-05-03' },
	};
	const receipt = JSON.parse(
		(await post('/api/decisions', { decisions: [line, { do: 'nonsense' }] })).body,
	) as DecideReceipt;
	expect(receipt).toMatchObject({ lines: 2, decided: 1, refused: [{ line: 2 }] });
	const page = JSON.parse((await ask({ path: '/api/whereabouts', headers: cookie() })).body) as {
		items: WhereaboutsJson[];
	};
	expect(page.items[0]).toMatchObject({
		person: expect.any(String),
		accounts: [{ state: 'in-custody', about: '2030-05-03' }],
	});
});

test('the workspace answers while sixty texts are read and written', async () => {
	const sources = join(dirname(opened.folder), 'many');
	mkdirSync(sources);
	const sentence =
		'Tomas Berrin, 34, was held at Grey Mill from 3 May 2030, the warden said on Tuesday. "He was well," she said.\n';
	for (let i = 0; i < 60; i++) writeFileSync(join(sources, `${i}.txt`), sentence.repeat(40 + i));
	const adding = serving.writer.add([sources]);
	let done = false;
	void adding.finally(() => {
		done = true;
	});
	const times: number[] = [];
	let seen: CaseJson['work'] = null;
	while (!done) {
		const begun = performance.now();
		const reply = await ask({ headers: cookie() });
		times.push(performance.now() - begun);
		expect(reply.status).toBe(200);
		seen = (JSON.parse(reply.body) as CaseJson).work ?? seen;
		await new Promise((resolve) => setTimeout(resolve, 15));
	}
	const receipt = await adding;
	expect(receipt.sources.filter((source) => source.result === 'new').length).toBe(60);
	expect(seen).toMatchObject({ what: 'add', total: 60 });
	times.sort((a, b) => a - b);
	process.stdout.write(
		`GET /api/case during an import of 60 texts (${receipt.seconds} s): ${times.length} answers, median ${times[times.length >> 1]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms\n`,
	);
	// A frozen screen is what must not be; how fast the machine is that runs this is no test.
	expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(1_000);
});

test('closing waits for a decision and stops an import after its file; afterwards nothing is taken', async () => {
	const other = await newCase(folders.new());
	const sources = join(dirname(other.folder), 'more');
	mkdirSync(sources);
	for (let i = 0; i < 30; i++) writeFileSync(join(sources, `${i}.txt`), `Text ${i}. `.repeat(2_000));
	const second = await serve(other, { port: 0, pages: '/nowhere' });
	const adding = second.writer.add([sources]);
	const deciding = second.writer.decide([{ do: 'nonsense' }]);
	await second.close();
	expect((await deciding).refused.length).toBe(1);
	expect((await adding).sources.length).toBeLessThan(30);
	await expect(second.writer.decide([{}])).rejects.toThrow('closed');
	await second.writer.close();
	await other.close();
});

test('a port that is taken is told, and nothing is left running', async () => {
	await expect(serve(opened, { port: serving.port, pages: '/nowhere' })).rejects.toThrow('EADDRINUSE');
});

test('who reviews here is chosen by HTTP, stands beside what is decided, and is in nothing that is printed', async () => {
	const printed: string[] = [];
	const spies = [process.stdout, process.stderr].map((stream) =>
		vi.spyOn(stream, 'write').mockImplementation((part) => {
			printed.push(String(part));
			return true;
		}),
	);
	try {
		expect(JSON.parse((await ask({ path: '/api/reviewers', headers: cookie() })).body)).toEqual({
			now: null,
			names: [],
			asked: false,
		});
		const chosen = await post('/api/reviewers', { name: 'Nadia Orrin' });
		expect(JSON.parse(chosen.body)).toEqual({ now: 'Nadia Orrin', names: ['Nadia Orrin'], asked: true });
		const line = {
			do: 'state',
			source: 'report.txt',
			kind: 'mention',
			quote: 'Lena Quist',
			slots: { type: 'person', name: 'Lena Quist' },
		};
		await post('/api/decisions', { decisions: [line, { ...line, do: 'nonsense', by: 'Nadia Orrin' }] });
		const refusals = [
			await post('/api/reviewers', { name: '\u0007' }),
			await post('/api/reviewers', { name: 'Orrin '.repeat(90) }),
			await post('/api/reviewers/forget', { name: 'Bruno Orrin' }),
		];
		expect(refusals.map(({ status }) => status)).toEqual([400, 400, 404]);
		for (const { body } of refusals) expect(body).not.toContain('Orrin');
		const all = JSON.parse((await ask({ path: '/api/sources', headers: cookie() })).body) as SourceJson[];
		const id = all.find(({ path }) => path === 'report.txt')?.id;
		const shown = async (path: string) => JSON.parse((await ask({ path, headers: cookie() })).body);
		// Where a grammar reads the same, it is that proposal; else it stands by itself.
		const stated = [
			...(await shown(`/api/sources/${id}`)).stated,
			...(await shown(`/api/sources/${id}/proposals`)),
		];
		expect(stated).toContainEqual(
			expect.objectContaining({
				quote: 'Lena Quist',
				decided: { by: 'Nadia Orrin', at: expect.any(Number) },
			}),
		);
	} finally {
		for (const spy of spies) spy.mockRestore();
	}
	expect(printed.join('')).not.toContain('Orrin');
});
