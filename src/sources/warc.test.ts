import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type RecordToWrite, readSource, writeWarc } from './index.ts';

const DATE = '2019-05-17T08:00:00.000Z';
const HTML =
	'<html><head><title>Order</title></head><body><h1>Order of the court</h1><p>The list is due on 20 May.</p></body></html>';
const TEXT = 'Order of the court\n\nThe list is due on 20 May.';
const URL_ = 'https://court.example/order';

const answer = (
	body: Uint8Array | string,
	headers = 'Content-Type: text/html; charset=utf-8',
	status = '200 OK',
) => ({ head: Buffer.from(`HTTP/1.1 ${status}\r\n${headers}\r\n\r\n`), body: Buffer.from(body) });
const response = (
	url: string,
	message: { head: Uint8Array; body: Uint8Array },
	headers: Record<string, string> = {},
): RecordToWrite => ({
	type: 'response',
	url,
	date: DATE,
	headers,
	...message,
});
const archive = (...records: RecordToWrite[]) => writeWarc(records);
const read = async (bytes: Uint8Array, name = 'page.warc') => readSource(bytes, name);
const refusal = (bytes: Uint8Array | Promise<Uint8Array>, name = 'page.warc', limits = {}) =>
	Promise.resolve(bytes)
		.then((given) => readSource(given, name, { limits }))
		.then(
			() => 'read',
			(error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
		);

describe('a web archive', () => {
	it('is read as the page that answered, and tells how it came', async () => {
		const result = await read(
			await archive(response(URL_, answer(HTML), { 'WARC-IP-Address': '203.0.113.7' })),
		);
		expect(result.text).toBe(TEXT);
		expect(result.mime).toBe('text/html');
		expect(result.exchange).toEqual({
			requested: URL_,
			url: URL_,
			at: DATE,
			status: 200,
			redirects: [],
			headers: [['Content-Type', 'text/html; charset=utf-8']],
			payloadSha256: createHash('sha256').update(HTML).digest('hex'),
			address: '203.0.113.7',
		});
	});

	it('is read packed as well, each record by itself', async () => {
		const parts = [
			response('https://court.example/style.css', answer('b{}', 'Content-Type: text/css')),
			response(URL_, answer(HTML)),
		];
		const packed = Buffer.concat(await Promise.all(parts.map(async (part) => gzipSync(await archive(part)))));
		expect((await read(packed, 'crawl.warc.gz')).text).toBe(TEXT);
	});

	it('follows the redirects it holds to the page', async () => {
		const result = await read(
			await archive(
				response(
					'http://court.example/',
					answer('moved', 'Location: https://court.example/order', '301 Moved'),
				),
				response(URL_, answer(HTML)),
			),
		);
		expect(result.exchange?.requested).toBe('http://court.example/');
		expect(result.exchange?.redirects).toEqual([{ url: 'http://court.example/', status: 301, to: URL_ }]);
		expect(result.text).toBe(TEXT);
	});

	it('counts the pages that it holds beside the one that is read', async () => {
		const result = await read(
			await archive(
				response(URL_, answer(HTML)),
				response('https://court.example/2', answer(HTML)),
				response('https://court.example/3', answer(HTML)),
			),
		);
		expect(result.warnings.map(({ code, message }) => `${code}: ${message}`)).toContain(
			'further-pages: 2 further pages in this web archive are not read; add an archive for each',
		);
	});

	it.each([
		['gzip', gzipSync(HTML)],
		['br', brotliCompressSync(HTML)],
		['deflate', deflateSync(HTML)],
		['deflate', deflateRawSync(HTML)],
		['identity', Buffer.from(HTML)],
		['gzip, br', brotliCompressSync(gzipSync(HTML))],
	])('undoes the packing %s', async (coding, body) => {
		const block = answer(body, `Content-Type: text/html\r\nContent-Encoding: ${coding}`);
		expect((await read(await archive(response(URL_, block)))).text).toBe(TEXT);
	});

	it('joins the chunks of a transfer, and leaves alone what has none', async () => {
		const chunked = `${HTML.length.toString(16)}\r\n${HTML}\r\n0\r\n\r\n`;
		const headers = 'Content-Type: text/html\r\nTransfer-Encoding: chunked';
		expect((await read(await archive(response(URL_, answer(chunked, headers))))).text).toBe(TEXT);
		expect((await read(await archive(response(URL_, answer(HTML, headers))))).text).toBe(TEXT);
	});

	it('takes the encoding from the server before the page’s own word', async () => {
		const body = Buffer.from('<meta charset="utf-16"><body><p>Peñón</p>', 'latin1');
		const result = await read(
			await archive(response(URL_, answer(body, 'Content-Type: text/html; charset=iso-8859-1'))),
		);
		expect(result.text).toBe('Peñón');
	});

	it('is read as text where the answer is text', async () => {
		const result = await read(
			await archive(
				response('https://court.example/a.txt', answer('Held since May.\n', 'Content-Type: text/plain')),
			),
		);
		expect([result.text, result.mime, result.tool]).toEqual([
			'Held since May.\n',
			'text/plain',
			'warc/1 text/1',
		]);
	});
});

describe('digests', () => {
	const body = Buffer.from(HTML);
	const sha = (algorithm: string, encoding: 'hex' | 'base64') =>
		createHash(algorithm).update(body).digest(encoding);
	const base32 = (hex: string) =>
		(
			BigInt(`0x${hex}`)
				.toString(2)
				.padStart(hex.length * 4, '0')
				.match(/.{1,5}/g) ?? []
		)
			.map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
			.join('');

	it.each([
		['sha256, hexadecimal', `sha256:${sha('sha256', 'hex')}`],
		['sha-256, base 64', `sha-256:${sha('sha256', 'base64')}`],
		['sha1, base 32', `sha1:${base32(sha('sha1', 'hex'))}`],
		['sha1, hexadecimal', `sha1:${sha('sha1', 'hex')}`],
		['md5', `md5:${sha('md5', 'hex')}`],
	])('that are so are passed: %s', async (_what, digest) => {
		expect(await refusal(archive(response(URL_, answer(HTML), { 'WARC-Payload-Digest': digest })))).toBe(
			'read',
		);
	});

	it.each([
		['another payload', { 'WARC-Payload-Digest': `sha256:${'0'.repeat(64)}` }],
		['another block', { 'WARC-Block-Digest': `sha1:${'A'.repeat(32)}` }],
	])('that are not so are refused: %s', async (_what, headers) => {
		expect(await refusal(archive(response(URL_, answer(HTML), headers as Record<string, string>)))).toMatch(
			/^damaged: record 1 of this web archive is not what its digest says/,
		);
	});

	it('a changed byte anywhere in the answer is found', async () => {
		const bytes = Buffer.from(await archive(response(URL_, answer(HTML))));
		const at = bytes.indexOf('20 May');
		bytes[at] = 0x33;
		expect(await refusal(bytes)).toMatch(/^damaged: record 1/);
	});

	it('says where there are none', async () => {
		const bytes = Buffer.from(await archive(response(URL_, answer(HTML)))).toString('latin1');
		const bare = bytes.replace(/WARC-(?:Block|Payload)-Digest: \S+\r\n/g, '');
		expect((await read(Buffer.from(bare, 'latin1'))).warnings.map(({ code }) => code)).toContain('no-digest');
	});
});

describe('a hostile archive', () => {
	const plain = async () => Buffer.from(await archive(response(URL_, answer(HTML)))).toString('latin1');
	const changed = async (from: string | RegExp, to: string) =>
		Buffer.from((await plain()).replace(from, to), 'latin1');

	it('that is cut short is refused', async () => {
		const whole = Buffer.from(await plain(), 'latin1');
		expect(await refusal(whole.subarray(0, whole.length - 60))).toMatch(
			/^damaged: record 1 of this web archive is cut short/,
		);
		expect(await refusal(gzipSync(whole).subarray(0, 300), 'a.warc.gz')).toMatch(
			/^damaged: this web archive does not unpack/,
		);
	});

	it.each([
		['no length', /Content-Length: \d+\r\n/, ''],
		['a length below nothing', /Content-Length: \d+/, 'Content-Length: -5'],
		['a length beyond all', /Content-Length: \d+/, 'Content-Length: 9007199254740991'],
		['a length that is none', /Content-Length: \d+/, 'Content-Length: 1e3x'],
		['another version', 'WARC/1.1', 'WARC/1.7'],
	])('a record with %s is refused', async (_what, from, to) => {
		expect(await refusal(changed(from, to))).toMatch(/^damaged: record 1/);
	});

	it('a bomb is refused, in the archive and in the answer', async () => {
		const zeros = Buffer.alloc(16 * 1024 * 1024);
		const limits = { bytes: 2 * 1024 * 1024 };
		const bomb = gzipSync(await archive(response(URL_, answer(zeros))));
		expect(await refusal(bomb, 'a.warc.gz', limits)).toMatch(
			/^too-large: this web archive is more than 2097152 bytes/,
		);
		for (const [coding, body] of [
			['gzip', gzipSync(zeros)],
			['br', brotliCompressSync(zeros)],
			['deflate', deflateSync(zeros)],
		] as const)
			expect(
				await refusal(
					archive(response(URL_, answer(body, `Content-Type: text/html\r\nContent-Encoding: ${coding}`))),
					'a.warc',
					limits,
				),
			).toMatch(/^too-large: the answer in this web archive/);
	});

	it('too many records are refused', async () => {
		const many = Array.from({ length: 20 }, () => response(URL_, answer(HTML)));
		expect(await refusal(archive(...many), 'a.warc', { records: 10 })).toMatch(
			/^too-large: .* more than 10 records/,
		);
	});

	it('an answer that was an error is none, and one that only leads in circles', async () => {
		expect(
			await refusal(archive(response(URL_, answer('not here', 'Content-Type: text/html', '404 Not Found')))),
		).toMatch(/^empty: .*\(the first says 404\)/);
		expect(await refusal(archive(response(URL_, answer('', `Location: ${URL_}`, '302 Found'))))).toMatch(
			/^empty/,
		);
	});

	it('an archive within an archive is not opened', async () => {
		const inner = await archive(response(URL_, answer(HTML)));
		expect(await refusal(archive(response(URL_, answer(inner, 'Content-Type: application/warc'))))).toMatch(
			/^damaged: .*only another one/,
		);
	});

	it('what is named .warc and is none, and any other gzip, are refused by name', async () => {
		expect(await refusal(Buffer.from('hello'), 'a.warc')).toMatch(/^damaged: named .warc/);
		expect(await refusal(gzipSync('hello'), 'a.gz')).toMatch(/^not-read-yet: not read yet: an archive/);
	});
});
