import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { add, init, rows } from '../../src/actions/index.ts';
import { verifyCase } from '../../src/store/index.ts';
import { aFilePart, aPagePart, makeMhtml } from '../make-mhtml.ts';
import { makeZip } from '../make-zip.ts';
import { aWorkbook, aZip, sheetOf } from './a-workbook.ts';

const MB = 1024 ** 2;
const place = mkdtempSync(join(tmpdir(), 'paradero-lists-'));
let opened: Awaited<ReturnType<typeof init>>;
let calls = 0;
const server = createServer((_request, response) => {
	calls += 1;
	response.end();
});
let url = '';
beforeAll(async () => {
	opened = await init(join(place, 'case.paradero'), 'lists', null);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
}, 60_000);
afterAll(async () => {
	server.close();
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

async function addOne(name: string, bytes: string | Uint8Array) {
	const path = join(place, name);
	writeFileSync(path, bytes);
	const [receipt] = (await add(opened, [path])).sources;
	if (receipt === undefined) throw new Error('no receipt');
	return receipt;
}
const cellsOf = async (id: string | undefined) =>
	(await rows(opened, id ?? '', 0, 100)).items.flatMap((row) => row.cells);
const HEAD = [['no', 'name']];
const spaces = (count: number) => Buffer.alloc(count, 0x20);
/** A sheet in which spaces stand before its end. */
const padded = (count: number) => {
	const sheet = sheetOf([...HEAD, ['1', 'QUIST, Lena']]);
	const end = sheet.indexOf('</worksheet>');
	return Buffer.concat([Buffer.from(sheet.slice(0, end)), spaces(count), Buffer.from(sheet.slice(end))]);
};

test('a sound workbook made by hand is a list', async () => {
	const receipt = await addOne('sound.xlsx', aWorkbook());
	expect(receipt).toMatchObject({ result: 'new', rows: { in: 2, accepted: 2 } });
	expect(await cellsOf(receipt.id)).toContain('QUIST, Lena');
});

test.each([
	['a sheet that unpacks to 700 MB', () => aWorkbook({ sheet: padded(700 * MB) })],
	['a sheet that claims to be small', () => aWorkbook({ sheet: padded(64 * MB), claims: 1_000 })],
	[
		'a picture beside it that unpacks to 700 MB',
		() => aWorkbook({ more: [{ name: 'xl/media/a.png', content: spaces(700 * MB) }] }),
	],
	[
		'one name twice',
		() =>
			aWorkbook({
				more: [
					{
						name: 'xl/worksheets/sheet1.xml',
						content: sheetOf([
							['x', 'y'],
							['3', 'Another'],
						]),
					},
				],
			}),
	],
	['names that lead out of it', () => aWorkbook({ more: [{ name: '../../outside.xml', content: 'x' }] })],
	[
		'a hundred million rows claimed',
		() => aWorkbook({ sheet: sheetOf(HEAD).replace('r="1"', 'r="100000000"') }),
	],
	['nothing that a workbook has', () => aZip([{ name: 'xl/workbook.xml', content: '<workbook' }])],
	['its end cut off', () => aWorkbook().subarray(0, 700)],
] as const)(
	'a workbook with %s is read or refused with what to do, in bounded memory',
	async (_name, make) => {
		const bytes = make();
		const before = process.memoryUsage.rss();
		const { result, reason, rows: counted } = await addOne('hostile.xlsx', bytes);
		if (result === 'rejected') expect(reason).toMatch(/fetch it again|save|split/);
		else expect(counted?.in).toBe((counted?.accepted ?? 0) + (counted?.rejected.length ?? 0));
		expect(process.memoryUsage.rss() - before).toBeLessThan(900 * MB);
	},
	180_000,
);

test('entities of XML grow nothing, fetch nothing and read no file', async () => {
	const laughs = Array.from({ length: 12 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join(
		'',
	);
	const secret = join(place, 'secret.txt');
	writeFileSync(secret, 'the words of another file');
	for (const [doctype, cell] of [
		[`<!DOCTYPE w [<!ENTITY l0 "lol">${laughs}]>`, '&l12;'],
		[`<!DOCTYPE w [<!ENTITY e SYSTEM "file://${secret}">]>`, '&e;'],
		[`<!DOCTYPE w [<!ENTITY e SYSTEM "${url}e">]>`, '&e;'],
		[`<!DOCTYPE w SYSTEM "${url}dtd">`, 'x'],
		[`<!DOCTYPE w [<!ENTITY % p SYSTEM "${url}p"> %p;]>`, 'x'],
	] as const) {
		const { result, reason, id } = await addOne(
			'entities.xlsx',
			aWorkbook({ sheet: sheetOf([...HEAD, ['1', cell]], doctype) }),
		);
		if (result === 'rejected') expect(reason).toMatch(/fetch it again|save|damaged/);
		else {
			const all = (await cellsOf(id)).join();
			expect(all).not.toContain('another file');
			expect(all.length).toBeLessThan(1_000);
		}
	}
	expect(calls).toBe(0);
});

test('formulas and links of a workbook stay words', async () => {
	const sheet = sheetOf([
		...HEAD,
		['1', '=HYPERLINK(&quot;http://127.0.0.1:9/&quot;)'],
		['2', '+cmd|&apos; /C calc&apos;!A0'],
	]);
	const receipt = await addOne('formulas.xlsx', aWorkbook({ sheet }));
	expect(receipt.rows).toMatchObject({ accepted: 2 });
	expect(await cellsOf(receipt.id)).toEqual(
		expect.arrayContaining(['=HYPERLINK("http://127.0.0.1:9/")', "+cmd|' /C calc'!A0"]),
	);
});

test.each([
	['nested five million deep', `${'['.repeat(5_000_000)}`],
	['objects nested a million deep', `${'{"a":'.repeat(1_000_000)}1${'}'.repeat(1_000_000)}`],
	['keys that are no data', `[{"__proto__":{"x":1},"constructor":"c","no":"1"},{"no":"2","toString":"t"}]`],
	['a million columns', `[{${Array.from({ length: 1_000_000 }, (_, i) => `"c${i}":1`).join()}}]`],
	['numbers out of reach', `[{"no":1e999,"big":123456789012345678901234567890},{"no":-0,"big":1E-400}]`],
	['half a letter', `[{"no":"\\ud800","name":"\\udc00x"},{"no":"2","name":"b"}]`],
	['its end cut off', `[{"no":1,"name":"Lena"},{"no":2,"na`],
] as const)(
	'JSON with %s is read or refused with what to do',
	async (_name, text) => {
		const { result, reason, rows: counted } = await addOne('hostile.json', text);
		if (result === 'rejected') expect(reason).toMatch(/fetch it again|save|split|limit|damaged|deep/);
		else expect(counted?.in ?? 0).toBe((counted?.accepted ?? 0) + (counted?.rejected.length ?? 0));
		expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
	},
	180_000,
);

test('a web page nested, huge or full of scripts is words or a refusal, and nothing in it runs or is fetched', async () => {
	const page = (inner: string) =>
		`<!doctype html><title>A page</title><body><article><p>Lena Quist was held at Grey Mill on 3 May 2030.</p>${inner}</article>`;
	for (const inner of [
		'<div>'.repeat(200_000),
		`<p>${'word '.repeat(400_000)}</p>`,
		`<p ${'a="b" '.repeat(100_000)}>x</p>`,
		`<script>fetch("${url}")</script><img src="${url}i"><iframe src="${url}f"></iframe><link rel=stylesheet href="${url}c"><meta http-equiv=refresh content="0;url=${url}"><form action="${url}"><svg onload="fetch('${url}')">`,
		'<table>'.repeat(5_000),
	]) {
		const { result, reason } = await addOne('hostile.html', page(inner));
		if (result === 'rejected') expect(reason).toMatch(/save|fetch it again|split/);
	}
	expect(calls).toBe(0);
}, 180_000);

test('a web archive that unpacks to a gigabyte is refused with what to do', async () => {
	const head =
		'WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://example.org/\r\nWARC-Date: 2030-05-03T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1b2b3c4d-0000-4000-8000-000000000000>\r\nContent-Type: application/http; msgtype=response\r\n';
	const http = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';
	const body = Buffer.concat([Buffer.from(http), spaces(1024 * MB)]);
	const record = Buffer.concat([
		Buffer.from(`${head}Content-Length: ${body.length}\r\n\r\n`),
		body,
		Buffer.from('\r\n\r\n'),
	]);
	const { result, reason } = await addOne('bomb.warc.gz', gzipSync(record, { level: 1 }));
	expect([result, reason]).toEqual(['rejected', expect.stringMatching(/limit|save|split|memory|bytes/)]);
}, 180_000);

test('after all of it the case is whole', async () => {
	expect((await verifyCase(opened, true)).problems).toEqual([]);
});

test.each([
	['a zip of zeros', 'a.wacz', () => makeZip([{ name: 'archive/a.warc', data: spaces(700 * MB) }])],
	[
		'a zip of packed zeros',
		'b.wacz',
		() =>
			makeZip([
				{
					name: 'archive/a.warc.gz',
					data: gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), spaces(700 * MB)])),
				},
			]),
	],
	['a zip without an archive', 'c.wacz', () => makeZip([{ name: 'pages/pages.jsonl', data: '{}' }])],
	[
		'parts that claim to be others',
		'd.mhtml',
		() => makeMhtml([aPagePart('<p>x</p>', { 'Content-Type': 'multipart/related; boundary=x' })]),
	],
	[
		'a hundred thousand parts',
		'e.mhtml',
		() =>
			makeMhtml(
				Array.from({ length: 100_000 }, (_, i) => aFilePart(`https://x.test/${i}`, 'image/png', 'x')),
			),
	],
	[
		'a page of 100 MB',
		'f.mhtml',
		() => makeMhtml([aPagePart('<p>x</p>'.repeat(13_000_000), { 'Content-Transfer-Encoding': '8bit' })]),
	],
] as const)(
	'a page with its files that grows, nests or lies (%s) is refused with what to do, in bounded memory',
	async (_what, name, make) => {
		const bytes = make();
		const before = process.memoryUsage.rss();
		const { result, reason } = await addOne(name, bytes);
		expect([result, reason]).toEqual(['rejected', expect.stringMatching(/save|split|unpack/)]);
		expect(process.memoryUsage.rss() - before).toBeLessThan(1_200 * MB);
	},
	180_000,
);
