import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSource } from '../../sources/index.ts';
import { refusedAddress } from './address.ts';
import { fetchPage, type TestNetwork } from './fetch-page.ts';
import { resolveHost } from './resolve-host.ts';
import { readWebAddress } from './web-address.ts';

const codeOf = (work: () => unknown) =>
	Promise.resolve()
		.then(work)
		.then(
			() => 'fetched',
			(error: { code?: string }) => error.code,
		);

describe('an address that is not asked', () => {
	it.each([
		'file:///etc/passwd',
		'ftp://news.example/',
		'gopher://news.example/',
		'data:text/html,hello',
		'javascript:alert(1)',
		'blob:https://news.example/1',
		'view-source:https://news.example/',
		'ws://news.example/',
		'https:news.example:8443',
		'//news.example/',
		'news.example',
		'https://',
		'https:///',
		'http://[::1',
		'http://999.999.999.999/',
		'http://user@news.example/',
		'http://user:word@news.example/',
		'http://:word@news.example/',
		'http://news.example:22/',
		'http://news.example:8080/',
		'https://news.example:80/',
		'http://news.example:443/',
		'http://news.example:0/',
		'http://news.example:99999/',
		'http://news.example/a b',
		'http://news.example\\@inside.example/',
		'http://news.example/\u0000',
		`https://news.example/${'a'.repeat(2_000)}`,
		'',
		'   ',
	])('%s', async (given) => expect(await codeOf(() => readWebAddress(given))).toBe('bad-address'));

	it.each([
		['HTTPS://News.Example/A?b=c#d', 'https://news.example/A?b=c'],
		['http://news.example:80/', 'http://news.example/'],
		['https://bücher.example/', 'https://xn--bcher-kva.example/'],
		['https://news.example/a/../b', 'https://news.example/b'],
	])('but %s is, as %s', (given, url) => expect(readWebAddress(given).href).toBe(url));
});

const INSIDE = [
	'0.0.0.0',
	'0.1.2.3',
	'10.0.0.1',
	'10.255.255.255',
	'100.64.0.1',
	'127.0.0.1',
	'127.255.255.254',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.1',
	'192.0.2.1',
	'192.88.99.1',
	'192.168.1.1',
	'198.18.0.1',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::ffff:127.0.0.1',
	'::ffff:10.0.0.1',
	'::ffff:7f00:1',
	'::127.0.0.1',
	'64:ff9b::7f00:1',
	'64:ff9b::808:808',
	'64:ff9b:1::1',
	'100::1',
	'2001::1',
	'2001:db8::1',
	'2002:7f00:1::',
	'2002:a00:1::1',
	'fc00::1',
	'fd12:3456::1',
	'fe80::1',
	'fe80::1%eth0',
	'fec0::1',
	'ff02::1',
	'not an address',
];

describe('an address that leads inside', () => {
	it.each(INSIDE)('%s is refused', (address) => expect(refusedAddress(address)).not.toBeNull());

	it.each(['8.8.8.8', '1.1.1.1', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])(
		'%s is public',
		(address) => expect(refusedAddress(address)).toBeNull(),
	);

	it.each([
		'http://127.0.0.1/',
		'http://127.1/',
		'http://0177.0.0.1/',
		'http://0x7f.1/',
		'http://2130706433/',
		'http://0/',
		'http://[::1]/',
		'http://[::ffff:127.0.0.1]/',
		'http://[::ffff:a00:1]/',
		'http://169.254.169.254/latest/meta-data/',
		'http://[fd00:ec2::254]/',
		'http://100.100.100.200/',
		'http://①②⑦.0.0.1/',
		'http://192.168.0.1/',
	])('%s, in whatever spelling, is refused without a look at any name', async (given) => {
		const url = readWebAddress(given);
		const never = () => Promise.reject(new Error('a literal is not resolved'));
		expect(await codeOf(() => resolveHost(url.hostname, never))).toBe('refused-address');
	});

	it.each(INSIDE)('a name that leads to %s is refused', async (address) =>
		expect(await codeOf(() => resolveHost('localtest.example', async () => [address]))).toBe(
			'refused-address',
		),
	);

	it('a name that leads both out and in is refused', async () => {
		expect(await codeOf(() => resolveHost('two.example', async () => ['8.8.8.8', '10.0.0.1']))).toBe(
			'refused-address',
		);
		expect(await codeOf(() => resolveHost('two.example', async () => ['8.8.8.8', '::1']))).toBe(
			'refused-address',
		);
	});

	it('a name that leads nowhere is said to', async () => {
		expect(await codeOf(() => resolveHost('none.example', async () => []))).toBe('no-host');
		const fails = async () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' }));
		expect(await codeOf(() => resolveHost('none.example', fails))).toBe('no-host');
	});
});

const PAGE = '<html><body><h1>Order</h1><p>The list is due on 20 May.</p></body></html>';

describe('a server of our own', () => {
	const asked: { url: string; headers: IncomingMessage['headers']; rawHeaders: string[] }[] = [];
	let port = 0;
	const PATHS: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>> = {
		'/page': (response) => response.setHeader('Content-Type', 'text/html').end(PAGE),
		'/gzip': (response) =>
			response
				.setHeader('Content-Encoding', 'gzip')
				.setHeader('Content-Type', 'text/html')
				.end(gzipSync(PAGE)),
		'/cookie': (response) =>
			response.writeHead(302, { Location: '/page', 'Set-Cookie': 'who=me', 'X-Twice': ['a', 'b'] }).end(),
		'/round': (response) => response.writeHead(302, { Location: '/round' }).end(),
		'/inside': (response) => response.writeHead(301, { Location: 'http://127.0.0.1/admin' }).end(),
		'/metadata': (response) => response.writeHead(307, { Location: 'http://169.254.169.254/latest' }).end(),
		'/rebound': (response) =>
			response.writeHead(302, { Location: `http://rebinds.example:${port}/page` }).end(),
		'/file': (response) => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
		'/ssh': (response) => response.writeHead(308, { Location: 'http://news.example:22/' }).end(),
		'/login': (response) => response.writeHead(303, { Location: 'http://a:b@news.example/' }).end(),
		'/none': (response) => response.writeHead(404).end('not here'),
		'/down': (response) => response.writeHead(503).end(),
		'/empty': (response) => response.end(),
		'/nowhere': (response) => response.writeHead(302).end(),
		'/long': (response) => {
			response.write('x'.repeat(60_000));
			response.write('x'.repeat(60_000));
			response.end();
		},
		'/slow': () => undefined,
		'/drip': (response) => {
			response.write('<html>');
		},
		'/cut': (response) => {
			response.setHeader('Content-Length', '1000').write('<html>');
			setTimeout(() => response.destroy(), 20);
		},
		'/huge-head': (response) => response.setHeader('X', 'x'.repeat(100_000)).end('x'),
	};
	const server = createServer((request, response) => {
		asked.push({ url: request.url ?? '', headers: request.headers, rawHeaders: request.rawHeaders });
		(PATHS[request.url ?? ''] ?? PATHS['/none']!)(response, request);
	});
	beforeAll(async () => {
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		port = (server.address() as AddressInfo).port;
	});
	afterAll(() => {
		server.closeAllConnections();
		server.close();
	});

	const network = (more: Partial<TestNetwork> = {}): TestNetwork => ({
		resolve: async () => ['127.0.0.1'],
		allow: { address: '127.0.0.1', port },
		limits: { bytes: 100_000, milliseconds: 2_000 },
		now: () => new Date('2019-05-17T08:00:00Z'),
		...more,
	});
	const fetched = (path: string, more?: Partial<TestNetwork>) =>
		fetchPage(`http://news.example:${port}${path}`, network(more));

	it('gives the page as a web archive of the exchange', async () => {
		const page = await fetched('/page');
		expect([page.requested, page.url, page.at]).toEqual([
			`http://news.example:${port}/page`,
			`http://news.example:${port}/page`,
			'2019-05-17T08:00:00.000Z',
		]);
		const result = await readSource(page.warc, 'page.warc');
		expect(result.text).toBe('Order\n\nThe list is due on 20 May.');
		expect(result.exchange).toMatchObject({
			status: 200,
			address: '127.0.0.1',
			at: '2019-05-17T08:00:00.000Z',
		});
		expect(result.exchange?.software).toMatch(/^Paradero \d/);
		expect(Buffer.from(page.warc).toString('latin1')).toContain(
			`GET /page HTTP/1.1\r\nHost: news.example:${port}\r\nUser-Agent: Paradero`,
		);
	});

	it('asks with the headers that it records, and no others', async () => {
		asked.length = 0;
		const page = await fetched('/page');
		const { rawHeaders } = asked[0]!;
		const sent = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
		expect(Buffer.from(page.warc).toString('latin1')).toContain(
			`GET /page HTTP/1.1\r\n${sent.join('\r\n')}\r\n\r\n`,
		);
		expect(rawHeaders.filter((_, at) => at % 2 === 0)).toEqual([
			'Host',
			'User-Agent',
			'Accept',
			'Accept-Encoding',
			'Connection',
		]);
	});

	it('keeps a packed answer packed, and reads it unpacked', async () => {
		const page = await fetched('/gzip');
		expect(Buffer.from(page.warc).includes(gzipSync(PAGE))).toBe(true);
		expect((await readSource(page.warc, 'page.warc')).text).toContain('The list is due');
	});

	it('records every hop of a redirect and carries no cookie on', async () => {
		asked.length = 0;
		const page = await fetched('/cookie');
		expect(asked.map(({ url }) => url)).toEqual(['/cookie', '/page']);
		expect(asked[1]!.headers.cookie).toBeUndefined();
		const { exchange } = await readSource(page.warc, 'page.warc');
		expect(exchange?.redirects).toEqual([
			{ url: `http://news.example:${port}/cookie`, status: 302, to: `http://news.example:${port}/page` },
		]);
		expect(Buffer.from(page.warc).toString('latin1')).toContain('X-Twice: a\r\nX-Twice: b\r\n');
	});

	it.each([
		['/inside', 'refused-address'],
		['/metadata', 'refused-address'],
		['/file', 'bad-address'],
		['/ssh', 'bad-address'],
		['/login', 'bad-address'],
		['/round', 'fetch-failed'],
		['/none', 'http-status'],
		['/down', 'http-status'],
		['/nowhere', 'http-status'],
		['/empty', 'fetch-failed'],
		['/long', 'too-large'],
		['/cut', 'fetch-failed'],
		['/huge-head', 'fetch-failed'],
	])('%s ends in %s', async (path, code) => expect(await codeOf(() => fetched(path))).toBe(code));

	it.each(['/slow', '/drip'])('%s ends when the time is over', async (path) => {
		const begun = performance.now();
		expect(await codeOf(() => fetched(path, { limits: { milliseconds: 300 } }))).toBe('timed-out');
		expect(performance.now() - begun).toBeLessThan(5_000);
	});

	it('a look-up that never ends does', async () => {
		const never = () => new Promise<never>(() => undefined);
		expect(await codeOf(() => fetched('/page', { resolve: never, limits: { milliseconds: 200 } }))).toBe(
			'timed-out',
		);
	});

	it('a name is resolved once for each hop: the second answer of a name that changes its mind is never asked for', async () => {
		const answers = ['127.0.0.1', '10.0.0.1'];
		let looks = 0;
		const resolve = async () => [answers[Math.min(looks++, 1)]!];
		expect((await readSource((await fetched('/page', { resolve })).warc, 'page.warc')).exchange?.status).toBe(
			200,
		);
		expect(looks).toBe(1);
	});

	it('a redirect to a name that now leads inside is refused', async () => {
		const resolve = async (host: string) => [host === 'rebinds.example' ? '10.0.0.1' : '127.0.0.1'];
		expect(await codeOf(() => fetched('/rebound', { resolve }))).toBe('refused-address');
	});

	it('this computer is not asked where a test does not allow it', async () => {
		asked.length = 0;
		expect(await codeOf(() => fetchPage(`http://127.0.0.1:${port}/page`))).toBe('bad-address');
		expect(await codeOf(() => fetchPage('http://127.0.0.1/page'))).toBe('refused-address');
		expect(await codeOf(() => fetchPage('http://localhost/page'))).toBe('refused-address');
		expect(await codeOf(() => fetched('/page', { allow: { address: '127.0.0.2', port } }))).toBe(
			'refused-address',
		);
		expect(asked).toEqual([]);
	});
});
