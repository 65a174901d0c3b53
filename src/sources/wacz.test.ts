import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeZip, type ZipEntry } from '../../test/make-zip.ts';
import { readSource, renditionOf, writeWarc } from './index.ts';

const WORDS = { show: 'Show it', missing: 'Not here.' };
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PAGE =
	'<link rel=stylesheet href=/s.css><h1>Flown out at night</h1><p>Lena Quist was held at Grey Mill.</p><picture><source srcset="/big.png 2x"><img src="/lazy.gif" alt=""></picture>';
const TEXT = 'Flown out at night\n\nLena Quist was held at Grey Mill.';
const MAIN = 'https://gazette.example/news/a.html';

const answer = (url: string, type: string, body: string | Uint8Array, status = '200 OK', more = '') => ({
	type: 'response' as const,
	url,
	date: '2030-05-03T10:00:00Z',
	headers: {},
	head: Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${more}\r\n`),
	body: Buffer.from(body),
});
const records = [
	answer('https://ads.example/frame', 'text/html', '<p>An advertisement.</p>'),
	answer(MAIN, 'text/html', PAGE),
	answer('https://gazette.example/s.css', 'text/css', 'h1{color:teal}'),
	answer(
		'https://gazette.example/big.png',
		'text/plain',
		'',
		'302 Found',
		'Location: https://cdn.example/x\r\n',
	),
	answer('https://cdn.example/x', 'image/png', Buffer.from(DOT, 'base64')),
];
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
async function wacz({
	more = [],
	hash,
	pages = MAIN,
}: {
	more?: readonly ZipEntry[];
	hash?: string;
	pages?: string;
} = {}) {
	const warc = gzipSync(await writeWarc(records));
	return makeZip([
		{ name: 'archive/data.warc.gz', data: warc },
		{
			name: 'pages/pages.jsonl',
			data: `{"format":"json-pages-1.0","id":"pages"}\n${JSON.stringify({ id: '1', url: pages, ts: '2030-05-03T10:00:00Z' })}\n`,
		},
		{
			name: 'datapackage.json',
			data: JSON.stringify({
				wacz_version: '1.1.1',
				resources: [{ path: 'archive/data.warc.gz', hash: `sha256:${hash ?? sha256(warc)}` }],
			}),
		},
		...more,
	]);
}
const refusal = (bytes: Uint8Array, limits = {}) =>
	readSource(bytes, 'a.wacz', { limits }).then(
		() => 'read',
		(error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
	);

describe('a web archive in a zip', () => {
	it('is read as the page that its list names, and tells how that came', async () => {
		const result = await readSource(await wacz(), 'gazette.wacz');
		expect(result.text).toBe(TEXT);
		expect([result.tool, result.archive, result.exchange?.url]).toEqual([
			'wacz/1 html/1',
			'application/wacz',
			MAIN,
		]);
		expect(result.warnings.map(({ code }) => code)).toContain('further-pages');
	});

	it('is told by what lies in it where its name says only that it is a zip', async () => {
		expect((await readSource(await wacz(), 'gazette.zip')).tool).toBe('wacz/1 html/1');
	});

	it('takes an address of its list as a browser does', async () => {
		expect((await readSource(await wacz({ pages: `${MAIN}#top` }), 'a.wacz')).text).toBe(TEXT);
	});

	it('is shown with its styles and pictures, behind redirects and among alternatives too', async () => {
		const html = await renditionOf(await wacz(), { pictures: 'blurred', words: WORDS });
		expect(html).toContain('h1{color:teal}');
		expect(html).toContain(`src="data:image/png;base64,${DOT}"`);
		expect(html).not.toContain('paradero-missing">');
	});

	it('that is not what its own description says is refused', async () => {
		expect(await refusal(await wacz({ hash: '0'.repeat(64) }))).toMatch(
			/^damaged: .*datapackage\.json.*fetch it again/,
		);
	});

	it('without an archive, with too many or too much in it is refused with what to do', async () => {
		expect(await refusal(makeZip([{ name: 'pages/pages.jsonl', data: '{}' }]))).toMatch(
			/^empty: .*save it anew/,
		);
		const many = Array.from({ length: 101 }, (_, i) => ({ name: `archive/${i}.warc`, data: 'WARC/1.1\r\n' }));
		expect(await refusal(makeZip(many))).toMatch(/^too-large: 101 WARC files.*unpack it and add/);
		expect(await refusal(await wacz(), { bytes: 600 })).toMatch(/^too-large: /);
		const trap = { name: 'archive/z.warc', data: Buffer.alloc(80 * 1024 * 1024) };
		expect(await refusal(await wacz({ more: [trap] }))).toMatch(
			/^too-large: .*as only a trap does; unpack it/,
		);
	});

	it('with a description that is none is read by its first page', async () => {
		const warc = await writeWarc(records);
		const odd = makeZip([
			{ name: 'archive/a.warc', data: warc },
			{ name: 'datapackage.json', data: '{"resources":[null,{"path":1}' },
			{ name: 'pages/pages.jsonl', data: 'null\n[]\n"x"' },
		]);
		expect((await readSource(odd, 'a.wacz')).text).toBe('An advertisement.');
	});
});

it('of a trap that is asked for a thousand times, a page costs what it costs once', async () => {
	const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024));
	const head = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Encoding: gzip\r\n\r\n');
	const archive = await writeWarc([
		answer(MAIN, 'text/html', '<img src="/b.png">'.repeat(1_000)),
		{ ...answer('https://gazette.example/b.png', 'image/png', bomb), head },
	]);
	const begun = performance.now();
	const html = await renditionOf(archive, { pictures: 'blurred', words: WORDS });
	expect(html.match(/class="paradero-missing"/g)).toHaveLength(1_000);
	expect(performance.now() - begun).toBeLessThan(10_000);
});
