import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { Readers } from '../../src/actions/index.ts';
import { writeWarc } from '../../src/sources/index.ts';
import { aPage } from '../hostile/a-pdf.ts';
import { aWorkbook, REGISTER_SHEET } from '../hostile/a-workbook.ts';
import { aFilePart, aPagePart, makeMhtml } from '../make-mhtml.ts';
import { makeZip } from '../make-zip.ts';
import { fuzz } from './fuzz.ts';
import { mutate, mutations } from './mutations.ts';

const SECONDS = 30;
const readers = new Readers(2, { seconds: SECONDS });
afterAll(() => readers.close());

const fixtures = (folder: string, ending: string) =>
	readdirSync(`test/fixtures/${folder}`)
		.filter((name) => name.endsWith(ending))
		.map((name) => readFileSync(`test/fixtures/${folder}/${name}`));
const REGISTER =
	'no,name,taken,place\n1,"QUIST, Lena",03/05/2030,Port Hollow\n2,"BERRIN, Tomas",,Grey Mill\n';
const WORDS = 'Lena Quist was arrested on 3 May 2030 in Port Hollow, the ministry said. She denied it.\n';
const PAGE = `<!doctype html><html><head><title>Flown out</title><meta property="article:published_time" content="2030-05-03"></head><body><article><h1>Flown out at night</h1><p>${WORDS.repeat(20)}</p><table><tr><td>1</td></tr></table></article></body></html>`;
/** Packed anew after it was changed: a change of the archive itself seldom comes as far as a cell. */
const SHEET = Buffer.from(REGISTER_SHEET);
const ARCHIVE = await writeWarc(
	[
		[
			'https://gazette.example/a.html',
			'text/html',
			`<link rel=stylesheet href=/s.css>${PAGE}<img src=/a.png>`,
		],
		['https://gazette.example/s.css', 'text/css', '@import "t.css";p{color:teal}'],
	].map(([url = '', type, body = '']) => ({
		type: 'response' as const,
		url,
		date: '2030-05-03T10:00:00Z',
		headers: {},
		head: Buffer.from(`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\n\r\n`),
		body: Buffer.from(body),
	})),
);
/** By the ending of a name: sound files, from which unsound ones are made. */
const SEEDS: Readonly<Record<string, readonly Uint8Array[]>> = {
	pdf: [
		aPage(),
		aPage({ content: `BT /F1 9 Tf 72 600 Td (${WORDS.trim()}) Tj ET`, deflate: true }),
		...fixtures('pdf', '.pdf'),
	],
	csv: [Buffer.from(REGISTER), Buffer.from(REGISTER.replaceAll(',', ';')), ...fixtures('csv', '.csv')],
	txt: [Buffer.from(WORDS.repeat(5)), Buffer.from(`\ufeff${WORDS}`, 'utf16le'), ...fixtures('text', '.txt')],
	md: [Buffer.from(`# A report\n\n${WORDS}\n> ${WORDS}\n- one\n- two\n`)],
	json: [
		Buffer.from(
			JSON.stringify([
				{ no: 1, name: 'Lena Quist', place: { name: 'Port Hollow' } },
				{ no: 2, name: null },
			]),
		),
	],
	html: [Buffer.from(PAGE)],
	xlsx: [aWorkbook()],
	warc: [ARCHIVE],
	wacz: [
		makeZip([
			{ name: 'archive/a.warc', data: ARCHIVE },
			{ name: 'pages/pages.jsonl', data: '{"url":"https://gazette.example/a.html"}\n' },
		]),
	],
	mhtml: [
		makeMhtml([
			aPagePart(`<link rel=stylesheet href="cid:css-1@mhtml.blink">${PAGE}<img src=/a.png>`),
			aFilePart('cid:css-1@mhtml.blink', 'text/css', '@import "t.css";p{color:teal}', 'quoted-printable'),
			aFilePart('https://gazette.example/a.png', 'image/png', 'not quite one'),
		]),
	],
};
/** What is shown as it was captured. */
const SHOWN = new Set(['html', 'warc', 'wacz', 'mhtml']);
const cases = fc.record({
	ending: fc.constantFrom(...Object.keys(SEEDS)),
	which: fc.nat(20),
	how: mutations,
});

test('whatever happened to a file, its reader gives words or a reason, in time', async () => {
	const outcomes = new Map<string, number>();
	await fuzz('readers', 1, cases, async ({ ending, which, how }) => {
		const seeds = SEEDS[ending] as readonly Uint8Array[];
		const seed = seeds[which % seeds.length] as Uint8Array;
		const bytes =
			ending === 'xlsx' && which % 4 > 0 ? aWorkbook({ sheet: mutate(SHEET, how) }) : mutate(seed, how);
		const begun = performance.now();
		const outcome = await readers.read({ input: bytes, name: `a.${ending}`, said: {}, propose: true });
		expect(performance.now() - begun).toBeLessThan((SECONDS + 30) * 1000);
		const key = `${ending} ${outcome.kind === 'refused' ? outcome.code : 'read'}`;
		outcomes.set(key, (outcomes.get(key) ?? 0) + 1);
		if (outcome.kind === 'refused') {
			// A reader that hangs or dies on a small file has a fault, though nobody is harmed.
			expect(outcome.code, outcome.message).toMatch(
				/^(empty|too-large|not-read-yet|unknown-format|encrypted|damaged)$/,
			);
			expect(outcome.message.length).toBeGreaterThan(20);
			return;
		}
		if (SHOWN.has(ending) && outcome.read.mime === 'text/html') {
			const rendition = { pictures: 'blurred' as const, words: { show: 'Show it', missing: 'Not here.' } };
			const html = await readers.render({ bytes, rendition });
			expect(html).not.toMatch(/<(?:script|iframe|object|link|base)\b|\bon\w+="|url\(/i);
		}
		const { text, pages, runs, warnings, tables = [] } = outcome.read;
		expect(text.isWellFormed()).toBe(true);
		expect(text).not.toContain('\0');
		for (const { start, end } of [...pages, ...runs]) {
			expect(start).toBeGreaterThanOrEqual(0);
			expect(end).toBeGreaterThanOrEqual(start);
			expect(end).toBeLessThanOrEqual(text.length);
		}
		for (const { code, message } of warnings) expect(code && message).toBeTruthy();
		for (const table of tables)
			for (const row of table.rows) expect(row.cells.length).toBe(table.header.length);
		for (const proposal of outcome.proposed?.proposals ?? [])
			for (const { start, end, exact } of proposal.anchors) expect(text.slice(start, end)).toBe(exact);
	});
	process.stdout.write(
		`${[...outcomes]
			.sort()
			.map(([key, n]) => `${key} ${n}`)
			.join(', ')}\n`,
	);
	expect([...outcomes.keys()].some((key) => key.endsWith('read'))).toBe(true);
});
