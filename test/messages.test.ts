import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CHECK_LISTS, VOCABULARY } from '../src/answers/index.ts';
import { inSpanish } from '../src/api/index.ts';
import { PROPOSAL_KINDS } from '../src/record/index.ts';
import { readSource, SourceError } from '../src/sources/index.ts';
import { aMinting } from './builders.ts';
import { aFilePart, aPagePart, makeMhtml } from './make-mhtml.ts';
import { makeZip } from './make-zip.ts';

const FIXTURES = new URL('./fixtures/', import.meta.url);
const bytesOf = (path: string) => new Uint8Array(readFileSync(new URL(path, FIXTURES)));

it.each([
	['csv/register-semicolon.csv'],
	['csv/open-quote.csv'],
	['pdf/picture-page.pdf'],
	['html/news.html'],
	['html/blog.html'],
])('says in Spanish what the readers say of %s', async (path) => {
	const { warnings, tables } = await readSource(bytesOf(path), path);
	const said = [
		...warnings.map(({ message }) => message),
		...(tables ?? []).flatMap(({ rejected }) => rejected).map(({ reason }) => reason),
	];
	expect(said.length).toBeGreaterThan(0);
	for (const message of said) expect([message, inSpanish(message)]).toEqual([message, expect.any(String)]);
});

it('says in Spanish what is to be known of a page in one file', async () => {
	const { warnings } = await readSource(
		makeMhtml([aPagePart('<p>Held.</p>'), { headers: {}, body: 'x' }], { end: '' }),
		'a.mhtml',
	);
	expect(warnings.length).toBeGreaterThan(1);
	for (const { message } of warnings)
		expect([message, inSpanish(message)]).toEqual([message, expect.any(String)]);
});

it('says in Spanish why a source was left out', async () => {
	for (const [name, bytes] of [
		['empty.txt', new Uint8Array()],
		['torn.pdf', new TextEncoder().encode('%PDF-1.7\nnot much more')],
		['binary.pdf', new Uint8Array(2_000)],
		['binary.txt', new Uint8Array(2_000).fill(7)],
		['binary.docx', new Uint8Array(2_000).fill(7)],
		['nothing.xlsx', new TextEncoder().encode('no,name')],
		['nothing.mhtml', new TextEncoder().encode('no, name')],
		['nothing.warc', new TextEncoder().encode('no, name')],
		['torn.xlsx', new TextEncoder().encode('PK\x03\x04 xl/workbook.xml')],
		['bomb.xlsx', makeZip([{ name: 'xl/workbook.xml', data: new Uint8Array(80 * 1024 ** 2) }])],
		['bomb.wacz', makeZip([{ name: 'archive/a.warc', data: new Uint8Array(80 * 1024 ** 2) }])],
		['empty.wacz', makeZip([{ name: 'pages/pages.jsonl', data: '{}' }])],
		['torn.wacz', makeZip([{ name: 'archive/a.warc', data: 'WARC/1.1\r\n\r\n' }])],
		['files.zip', makeZip([{ name: 'a.txt', data: 'x' }])],
		['letter.eml', new TextEncoder().encode('To: x')],
		['without.mhtml', makeMhtml([aFilePart('https://a.test/', 'image/png', 'x')])],
		['many.mhtml', makeMhtml(Array.from({ length: 10_001 }, () => aPagePart('<p>x</p>')))],
		['value.json', new TextEncoder().encode('3')],
	] as const) {
		const message = await readSource(bytes, name).then(
			() => 'it was read',
			(error: unknown) => (error instanceof SourceError ? error.message : String(error)),
		);
		expect([message, inSpanish(message)]).toEqual([message, expect.any(String)]);
	}
});

it.each(PROPOSAL_KINDS.filter((kind) => !['mention', 'date'].includes(kind)))(
	'says in Spanish what a reading of the kind %s lacks, and what it has too much of',
	(kind) => {
		for (const slots of [{}, { figurative: true, comparator: '=' }, { type: 'arrest', nothing: 'x' }]) {
			const message = refusalOf(() => aMinting(kind, slots));
			if (message !== null && !/must be one of/.test(message))
				expect([message, inSpanish(message)]).toEqual([message, expect.any(String)]);
		}
	},
);

function refusalOf(work: () => unknown): string | null {
	try {
		work();
		return null;
	} catch (error) {
		return (error as Error).message;
	}
}

it('carries the facts over, and says nothing of what it does not know', () => {
	expect(inSpanish('3 cells where the header has 6')).toBe('3 celdas donde el encabezado tiene 6');
	expect(inSpanish('list 2: 3 cells where the header has 6')).toBe(
		'Lista 2: 3 celdas donde el encabezado tiene 6',
	);
	expect(inSpanish('list 2: something new')).toBeNull();
	expect(inSpanish('something new')).toBeNull();
});

it('says in Spanish with what every list and definition was compared', () => {
	const said = [
		...CHECK_LISTS.flatMap(({ verifiedHow, fields }) => [
			verifiedHow,
			...fields.map((field) => field.verifiedHow),
		]),
		...VOCABULARY.map(({ verifiedHow }) => verifiedHow),
	];
	expect(said.length).toBeGreaterThan(20);
	for (const message of said) expect([message, inSpanish(message)]).toEqual([message, expect.any(String)]);
});
