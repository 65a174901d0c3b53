import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { aFilePart, aPagePart, makeMhtml, quoted } from '../../test/make-mhtml.ts';
import { readSource, renditionOf } from './index.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { unwrapMhtml } from './mhtml.ts';
import { undoTransfer } from './mime/transfer.ts';

const WORDS = { show: 'Show it', missing: 'Not here.' };
const HTML =
	'<html><head><title>Flown out</title></head><body><h1>Flown out at night</h1><p>Lena Quist was held at Peñón, so the ministry.</p></body></html>';
const TEXT = 'Flown out at night\n\nLena Quist was held at Peñón, so the ministry.';
const DOT =
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const read = (bytes: Uint8Array, name = 'page.mhtml', limits = {}) => readSource(bytes, name, { limits });
const refusal = (bytes: Uint8Array, name?: string, limits?: object) =>
	read(bytes, name, limits).then(
		() => 'read',
		(error: { code?: string; message: string }) => `${error.code}: ${error.message}`,
	);
const shown = (bytes: Uint8Array) => renditionOf(bytes, { pictures: 'blurred', words: WORDS });

describe('a web page in one file', () => {
	it('is read as the page in it, and says who wrote it down and when', async () => {
		const result = await read(makeMhtml([aPagePart(HTML)]));
		expect(result.text).toBe(TEXT);
		expect([result.mime, result.archive, result.tool]).toEqual([
			'text/html',
			'multipart/related',
			'mhtml/1 html/1',
		]);
		expect(result.meta.url).toBe('https://gazette.example/news/a.html');
		expect(result.warnings.map(({ message }) => message)).toContain(
			'a browser wrote this page down as it showed it on 2030-05-03, by its own clock; what a server sent is not in it',
		);
	});

	it.each([
		['base64', { 'Content-Transfer-Encoding': 'base64' }],
		['as it is', { 'Content-Transfer-Encoding': '8bit', 'Content-Type': 'text/html; charset="utf-8"' }],
		['without a word on how', { 'Content-Transfer-Encoding': 'binary' }],
	])('is read %s', async (_, headers) => {
		expect((await read(makeMhtml([aPagePart(HTML, headers)]))).text).toBe(TEXT);
		expect((await read(makeMhtml([aPagePart(HTML, headers)], { lineEnd: '\n' }))).text).toBe(TEXT);
	});

	it('is read in the letters that its part says', async () => {
		const bytes = makeMhtml([
			{
				headers: { 'Content-Type': 'text/html; charset=iso-8859-1', 'Content-Transfer-Encoding': 'base64' },
				body: Buffer.from('<body><p>Peñón</p>', 'latin1'),
			},
		]);
		expect((await read(bytes)).text).toBe('Peñón');
	});

	it('is the page that it begins with by name, not the frame that stands before it', async () => {
		const bytes = makeMhtml(
			[
				aPagePart('<p>An advertisement.</p>', { 'Content-ID': '<frame-9@mhtml.blink>' }),
				aPagePart(HTML, { 'Content-ID': '<main@mhtml.blink>' }),
			],
			{
				headers: {
					'Content-Type':
						'multipart/related; start="<main@mhtml.blink>"; boundary="----MultipartBoundary--aB3----"',
				},
			},
		);
		expect((await read(bytes)).text).toBe(TEXT);
	});

	it('is found within parts, and alone', async () => {
		const inner = makeMhtml([aPagePart(HTML)], { boundary: 'inner' });
		const nested = makeMhtml([
			{ headers: { 'Content-Type': 'multipart/alternative; boundary=inner' }, body: inner },
		]);
		expect((await read(nested)).text).toBe(TEXT);
		const alone = Buffer.from(
			`MIME-Version: 1.0\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quoted(Buffer.from(HTML))}`,
		);
		expect((await read(alone, 'page.mht')).text).toBe(TEXT);
	});

	it('is told by its bytes where its name says nothing, and an e-mail is none', async () => {
		const bytes = makeMhtml([aPagePart(HTML)]);
		expect((await read(bytes, 'page.html')).tool).toBe('mhtml/1 html/1');
		expect((await read(bytes, 'saved')).tool).toBe('mhtml/1 html/1');
		expect(await refusal(bytes, 'letter.eml')).toMatch(/^not-read-yet: .*e-mail/);
		const letter = makeMhtml([aPagePart(HTML)], { headers: { To: 'desk@gazette.example' } });
		expect(await refusal(letter, 'letter.mht')).toMatch(/^damaged: named \.mht/);
		expect((await read(Buffer.from(HTML), 'page.mht')).tool).toBe('html/1');
	});

	it('that was cut short is read with a warning', async () => {
		const bytes = makeMhtml([aPagePart(HTML)], { end: '' });
		const { text, warnings } = await read(bytes);
		expect(text).toBe(TEXT);
		expect(warnings.map(({ code }) => code)).toContain('cut-short');
	});
});

describe('shown as captured', () => {
	it('a page in one file has its pictures and styles, and none from elsewhere', async () => {
		const bytes = makeMhtml([
			aPagePart(
				'<head><link rel="stylesheet" href="cid:css-1@mhtml.blink"><link rel=stylesheet media=print href="../print.css"></head><body><img src="../gate.png" alt="The gate"><img src="https://x.test/b.png"><iframe src="cid:frame-2@mhtml.blink"></iframe></body>',
			),
			aFilePart(
				'cid:css-1@mhtml.blink',
				'text/css',
				'@import "more.css" screen;p{color:teal}',
				'quoted-printable',
			),
			aFilePart('https://gazette.example/gate.png', 'image/png', Buffer.from(DOT, 'base64')),
			aFilePart('https://gazette.example/print.css', 'text/css', 'p{display:none}'),
			aPagePart('<script>alert(1)</script>', { 'Content-ID': '<frame-2@mhtml.blink>' }),
		]);
		const html = await shown(bytes);
		expect(html).toContain('p{color:teal}');
		expect(html).toContain('@media print{p{display:none}}');
		expect(html).toContain(`src="data:image/png;base64,${DOT}"`);
		expect(html.match(/class="paradero-missing"/g)).toHaveLength(1);
		expect(html).not.toMatch(/alert|frame-2|x\.test/);
	});

	it('a sheet that calls for sheets has those, to a depth, and one that calls for itself ends', async () => {
		const sheet = (name: string, css: string) =>
			aFilePart(`https://gazette.example/${name}.css`, 'text/css', css);
		const bytes = makeMhtml([
			aPagePart('<style>@import url(/a.css);</style><p>held</p>'),
			sheet('a', '@import url("b.css") (min-width: 1px);.a{color:red}'),
			sheet('b', '@import "/a.css";.b{background:url(https://x.test/p.png);color:teal}'),
		]);
		const html = await shown(bytes);
		expect(html).toMatch(/@media \(min-width: 1px\)\{[\s\S]*\.b\{background:none;color:teal\}/);
		expect(html.match(/\.b\{/g)?.length).toBeLessThan(5);
		expect(html).not.toMatch(/x\.test|@import/);
	});

	it('a part that grows too large or is written in no known way is missing, and the page stands', async () => {
		const bytes = makeMhtml([
			aPagePart('<img src="/big.png"><img src="/odd.png"><p>held</p>'),
			aFilePart('https://gazette.example/big.png', 'image/png', Buffer.alloc(9 * 1024 * 1024)),
			aFilePart('https://gazette.example/odd.png', 'image/png', 'x', 'x-uuencode'),
		]);
		const html = await shown(bytes);
		expect(html.match(/paradero-missing">/g)).toHaveLength(2);
		expect(html).toContain('<p>held</p>');
	});
});

describe('a hostile page in one file', () => {
	it.each([
		[
			'that does not say what parts its parts',
			makeMhtml([aPagePart(HTML)], { headers: { 'Content-Type': 'multipart/related; boundary=' } }),
			/^damaged: .* save it anew$/,
		],
		[
			'without a page',
			makeMhtml([aFilePart('https://a.test/', 'image/png', DOT)]),
			/^empty: .* save it anew$/,
		],
		['with an empty page', makeMhtml([aPagePart('')]), /^empty: .* save it anew$/],
		[
			'with a page written in no known way',
			makeMhtml([aPagePart(HTML, { 'Content-Transfer-Encoding': 'x-yenc' })]),
			/^damaged: .* save it anew$/,
		],
		['named so that is something else', Buffer.from('no head here'), /^damaged: named \.mhtml/],
	])('%s is refused with what to do', async (_, bytes, message) => {
		expect(await refusal(bytes)).toMatch(message);
	});

	it('with parts within parts and parts without end costs no more than its limits', async () => {
		let nested = makeMhtml([aPagePart(HTML)], { boundary: 'b0' });
		for (let level = 1; level < 12; level++)
			nested = makeMhtml(
				[{ headers: { 'Content-Type': `multipart/related; boundary=b${level - 1}` }, body: nested }],
				{ boundary: `b${level}` },
			);
		expect(await refusal(nested)).toMatch(/^too-large: parts within parts/);
		const many = makeMhtml(Array.from({ length: 101 }, () => aPagePart('<p>x</p>')));
		expect(await refusal(many, 'a.mhtml', { archiveEntries: 100 })).toMatch(
			/^too-large: more than 100 parts/,
		);
	});

	it('of a million lines that might part it is no slower than its length', async () => {
		const body = '------MultipartBoundary--aB3---- x\r\n'.repeat(200_000);
		const bytes = makeMhtml([aPagePart(HTML), { headers: { 'Content-Type': 'text/css' }, body }]);
		const begun = performance.now();
		await read(bytes);
		expect(performance.now() - begun).toBeLessThan(5_000);
	});
});

test('whatever bytes a page has, both ways of writing them give them back', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('\r\n', '\n'), (bytes, lineEnd) => {
			const asQuoted = undoTransfer(Buffer.from(quoted(bytes, lineEnd)), 'Quoted-Printable');
			expect(Buffer.from(asQuoted!.bytes)).toEqual(Buffer.from(bytes));
			const base64 = Buffer.from(bytes)
				.toString('base64')
				.replace(/.{76}/g, (line) => `${line}${lineEnd}`);
			const asBase64 = undoTransfer(Buffer.from(base64), 'base64');
			expect(Buffer.from(asBase64!.bytes)).toEqual(Buffer.from(bytes));
			expect([asQuoted!.wrong, asBase64!.wrong]).toEqual([0, 0]);
		}),
	);
});

test('whatever the parts hold, they come out as they went in', () => {
	const file = fc.record({
		body: fc.uint8Array({ minLength: 1, maxLength: 200 }),
		encoding: fc.constantFrom('base64', 'quoted-printable'),
	});
	fc.assert(
		fc.property(fc.array(file, { minLength: 1, maxLength: 6 }), (files) => {
			const at = (i: number) => `https://gazette.example/${i}`;
			const bytes = makeMhtml([
				aPagePart(HTML),
				...files.map(({ body, encoding }, i) => aFilePart(at(i), 'application/x', body, encoding)),
			]);
			const { fileAt, bytes: page } = unwrapMhtml(bytes, DEFAULT_LIMITS);
			expect(Buffer.from(page).toString()).toBe(HTML);
			for (const [i, { body }] of files.entries())
				expect(Buffer.from(fileAt(at(i), 1_000) ?? [])).toEqual(Buffer.from(body));
		}),
		{ numRuns: 60 },
	);
});

test.each([
	['a=\r\nb', 'ab', 0],
	['a= \t\r\nb', 'ab', 0],
	['a=zz', 'a=zz', 1],
	['a=e9', 'a\xe9', 0],
	['a=', 'a', 0],
	['100=% sure', '100=% sure', 1],
])('quoted-printable %j is %j', (written, words, wrong) => {
	const undone = undoTransfer(Buffer.from(written), 'quoted-printable');
	expect(Buffer.from(undone!.bytes).toString('latin1')).toBe(words);
	expect(undone!.wrong).toBe(wrong);
});
