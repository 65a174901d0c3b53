import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { read as readWithSheetJs } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	columnName,
	type MadeCell,
	type MadeSheet,
	makeWorkbook,
	workbookParts,
} from '../../test/make-workbook.ts';
import { makeZip } from '../../test/make-zip.ts';
import { processorTime } from '../../test/processor-time.ts';
import { readSource, type Table } from './index.ts';

const tablesOf = async (bytes: Uint8Array): Promise<readonly Table[]> =>
	(await readSource(bytes, 'a.xlsx')).tables!;
const sheet = (rows: readonly (readonly MadeCell[])[], merges: readonly string[] = []) =>
	makeWorkbook({ sheets: [{ name: 'Register', rows, merges }] });
const cellsOf = ({ rows }: Table) => rows.map(({ cells }) => cells);
/** What a table of one row holds, formats counted from 1. */
async function valuesOf(cells: readonly MadeCell[], formats: readonly string[] = [], more: object = {}) {
	const header = cells.map((_, i) => `name ${i}`);
	const bytes = makeWorkbook({ sheets: [{ rows: [header, [...cells]] }], formats, ...more });
	return (await tablesOf(bytes))[0]!.rows[0]!.cells;
}
const number = (v: number | string, s = 1): MadeCell => ({ s, inner: `<v>${v}</v>` });

describe('cells of a workbook', () => {
	it('are dates as ISO days, months or times, as far as the format shows them', async () => {
		const formats = [
			'dd/mm/yyyy',
			'mmm\\-yy',
			'd/m/yy\\ h:mm',
			'h:mm:ss AM/PM',
			'[h]:mm',
			'yyyy',
			'[$-409]d "de" mmm',
		];
		const cells = [45748, 45748, 45748.5, 0.75, 1.25, 45658, 45749.9].map((v, i) => number(v, i + 1));
		expect(await valuesOf(cells, formats)).toEqual([
			'2025-04-01',
			'2025-04',
			'2025-04-01T12:00',
			'18:00:00',
			'30:00',
			'2025',
			'2025-04-02',
		]);
	});

	it('count days from 1900, with its leap day that never was, or from 1904', async () => {
		const days = [1, 59, 60, 61, 0, -1, 2958465, 2958466].map((v) => number(v));
		expect(await valuesOf(days, ['yyyy-mm-dd'])).toEqual([
			...['1900-01-01', '1900-02-28', '60', '1900-03-01', '0', '-1', '9999-12-31', '2958466'],
		]);
		expect(await valuesOf([number(0), number(44286)], ['d/m/yyyy'], { is1904: true })).toEqual([
			'1904-01-01',
			'2025-04-01',
		]);
	});

	it('are numbers as they were stored, without what their fifteen digits can’t show', async () => {
		const stored = [
			'9.6999999999999993',
			'0.30000000000000004',
			'126377.28000035393',
			'1E+21',
			'1.5E-7',
			'12345678901234567',
			'-0',
			'007',
		];
		expect(await valuesOf(stored.map((v) => number(v, 0)))).toEqual([
			...[
				'9.7',
				'0.3',
				'126377.28000035393',
				'1000000000000000000000',
				'0.00000015',
				'12345678901234568',
				'-0',
				'007',
			],
		]);
		expect(
			await valuesOf(
				[number(0.285), number(0.9769, 2), number(2139, 3), number(123456789, 4)],
				['0%', '0.0%', '00000', '000\\-00\\-0000'],
			),
		).toEqual(['29%', '97.7%', '02139', '123-45-6789']);
	});

	it('are words, whether shared, inline or rich, without guides to pronouncing them', async () => {
		const strings =
			'<si><t>Rosa</t></si><si><r><rPr><b/></rPr><t>Las </t></r><r><t xml:space="preserve">Lomas</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a_x000D__x000A_b_x005F_</t></si>';
		const shared = [0, 1, 2].map((i) => ({ t: 's', inner: `<v>${i}</v>` }));
		expect(
			await valuesOf([...shared, 'in <line> & "x"', { t: 'b', inner: '<v>1</v>' }], [], { strings }),
		).toEqual([...['Rosa', 'Las Lomas', 'a\nb_', 'in <line> & "x"', 'TRUE']]);
	});

	it('of a formula hold what it gave; without a result that is said, and nothing is worked out', async () => {
		const formula = (inner: string, t?: string): MadeCell => ({ ...(t ? { t } : {}), inner });
		const bytes = makeWorkbook({
			sheets: [
				{
					rows: [
						['a', 'b', 'c', 'd'],
						[
							formula('<f>1+1</f><v>2</v>'),
							formula('<f>HYPERLINK("http://x")</f>'),
							formula('<f>A1</f><v>#REF!</v>', 'e'),
							"=cmd|' /C calc'!A0",
						],
					],
				},
			],
		});
		const [table] = await tablesOf(bytes);
		expect(cellsOf(table!)).toEqual([['2', '', '#REF!', "=cmd|' /C calc'!A0"]]);
		expect(table!.warnings.map(({ code }) => code)).toEqual(['formulas', 'formulas-unsolved', 'cell-errors']);
	});
});

describe('sheets', () => {
	it('have their header below titles, and titles and notes are not lost', async () => {
		const tables = await tablesOf(
			sheet([
				['Ministry of Records'],
				['Persons held in Las Lomas, 2031'],
				[],
				['Name', 'Since', 'Days'],
				['Otamendi, Rosa', '2031-01-02', 4],
				['Zurbano, Lía', '2031-01-03', 9],
				['* Counted at midnight.'],
			]),
		);
		expect(tables.map(({ part, title, header }) => [part, title, header])).toEqual([
			['Register', 'Persons held in Las Lomas, 2031', ['Name', 'Since', 'Days']],
			['Register (notes)', undefined, ['note']],
		]);
		expect(cellsOf(tables[1]!)).toEqual([['Ministry of Records'], ['* Counted at midnight.']]);
	});

	it('put a merged heading before the names below it', async () => {
		const [table] = await tablesOf(
			sheet(
				[
					['Facility', 'Male', null, 'Female', null, 'Total'],
					[null, 'Adult', 'Child', 'Adult', 'Child'],
					['Norte', 1, 2, 3, 4, 10],
				],
				['A1:A2', 'B1:C1', 'D1:E1', 'F1:F2'],
			),
		);
		expect(table!.header).toEqual([
			...['Facility', 'Male / Adult', 'Male / Child', 'Female / Adult', 'Female / Child', 'Total'],
		]);
		expect(table!.rows.length).toBe(1);
	});

	it('take no row of words for a second header', async () => {
		const [table] = await tablesOf(
			sheet(
				[
					['Name', null, 'Place'],
					['Rosa', 'Otamendi', 'Las Lomas'],
					['Lía', 'Zurbano', 'Norte'],
				],
				['A1:B1'],
			),
		);
		expect(table!.header).toEqual(['Name', 'Name (2)', 'Place']);
		expect(table!.rows.length).toBe(2);
	});

	it('repeat a cell that is merged over rows, and say so', async () => {
		const [table] = await tablesOf(
			sheet(
				[
					['Place', 'Name', 'Age'],
					['Norte', 'Rosa', 31],
					[null, 'Lía', 19],
					['Sur', 'Tomás', 40],
				],
				['A2:A3'],
			),
		);
		expect(cellsOf(table!).map(([place]) => place)).toEqual(['Norte', 'Norte', 'Sur']);
		expect(table!.warnings.map(({ code }) => code)).toEqual(['merged-repeated']);
	});

	it('are parted into tables that are stacked or stand side by side under titles of their own', async () => {
		const tables = await tablesOf(
			sheet(
				[
					['By place', null, null, 'By month'],
					['Place', 'Held', null, 'Month', 'Held'],
					['Norte', 3, null, '2031-01', 5],
					['Sur', 4, null, '2031-02', 6],
					[],
					['By age'],
					['Age', 'Held'],
					['under 18', 2],
				],
				['A1:B1', 'D1:E1'],
			),
		);
		expect(tables.map(({ part, title, rows }) => [part, title, rows.length])).toEqual([
			['Register: By place', 'By place', 2],
			['Register: By month', 'By month', 2],
			['Register: By age', 'By age', 1],
		]);
	});

	it('keep their names when another table is put in above them', async () => {
		const table = (title: string) => [[title], ['Place', 'Held'], ['Norte', 3], []];
		const names = async (...titles: string[]) =>
			(await tablesOf(sheet(titles.flatMap(table)))).map(({ part }) => part);
		expect(await names('January', 'February')).toEqual(['Register: January', 'Register: February']);
		expect(await names('March', 'January', 'January')).toEqual([
			'Register: March',
			'Register: January',
			'Register: January (2)',
		]);
		const [long = ''] = await names(`${'x'.repeat(119)}\u{1f3e0} and more`, 'May');
		expect(long).toBe(`Register: ${'x'.repeat(119)}…`);
	});

	it('keep a register whole over empty rows and an empty column', async () => {
		const tables = await tablesOf(
			sheet([
				['Name', 'Place', null, 'Since'],
				['Rosa', 'Norte', null, '2031-01-02'],
				[],
				['Lía', 'Sur', null, '2031-01-03'],
				['Tomás', 'Sur', null, '2031-01-04'],
			]),
		);
		expect(tables.map(({ header, rows }) => [header, rows.length])).toEqual([
			[['Name', 'Place', 'Since'], 3],
		]);
	});

	it('that are hidden, and hidden rows and columns, are read and said', async () => {
		const hidden: MadeSheet = {
			state: 'veryHidden',
			cols: '<cols><col min="2" max="3" hidden="1"/></cols>',
			rows: [
				['a', 'b'],
				['x', 'y'],
			],
			rowAttributes: { 2: ' hidden="1"' },
		};
		const [table] = await tablesOf(makeWorkbook({ sheets: [hidden] }));
		expect(table!.warnings.map(({ code }) => code)).toEqual([
			'sheet-hidden',
			'rows-hidden',
			'columns-hidden',
		]);
		expect(cellsOf(table!)).toEqual([['x', 'y']]);
	});

	it('of one column are a list of it; of sentences, a list of notes', async () => {
		const [names] = await tablesOf(sheet([['Name'], ['Rosa Otamendi'], ['Lía Zurbano']]));
		expect([names!.header, names!.rows.length]).toEqual([['Name'], 2]);
		const long =
			'Counted are all who slept in a place of the ministry, by whatever order, on the last day of a month.';
		const [notes] = await tablesOf(sheet([[long], [long]]));
		expect([notes!.header, notes!.rows.length]).toEqual([['note'], 2]);
	});

	it('share no name of a list', async () => {
		const two = [['Name', 'Age'], ['Rosa', 31], [], ['Place', 'Held'], ['Sur', 4]] as const;
		const tables = await tablesOf(
			makeWorkbook({
				sheets: [
					{ name: 'A', rows: two },
					{ name: 'A (2)', rows: two },
					{ name: 'A (3)', rows: two },
				],
			}),
		);
		expect(tables.map(({ part }) => part)).toEqual([
			'A',
			'A (4)',
			'A (2)',
			'A (2) (2)',
			'A (3)',
			'A (3) (2)',
		]);
	});

	it('with very many cells are read as one table while they pass by', async () => {
		const rows = Array.from(
			{ length: 64_000 },
			(_, r) =>
				`<row r="${r + 4}"><c r="A${r + 4}"><v>${r}</v></c><c r="B${r + 4}" t="inlineStr"><is><t>x</t></is></c><c r="C${r + 4}"><v>1</v></c><c r="D${r + 4}"><v>2</v></c></row>`,
		);
		const head =
			'<row r="1"><c r="A1" t="inlineStr"><is><t>Persons held</t></is></c></row><row r="3">' +
			['id', 'name', 'a', 'b']
				.map((name, c) => `<c r="${'ABCD'[c]}3" t="inlineStr"><is><t>${name}</t></is></c>`)
				.join('') +
			'</row>';
		const tables = await tablesOf(makeWorkbook({ sheets: [{ data: head + rows.join('') }] }));
		expect(
			tables.map(({ title, header, rows, keyColumn }) => [title, header, rows.length, keyColumn]),
		).toEqual([['Persons held', ['id', 'name', 'a', 'b'], 64_000, 'id']]);
		expect(tables[0]!.warnings.map(({ code }) => code)).toEqual(['sheet-as-one']);
	});
});

describe('a hostile workbook', () => {
	const fine: MadeSheet = {
		rows: [
			['a', 'b'],
			['x', 'y'],
		],
	};
	const refusal = async (bytes: Uint8Array, limits = {}) =>
		readSource(bytes, 'a.xlsx', { limits }).then(
			() => 'read',
			(error: { code: string; message: string }) => `${error.code}: ${error.message}`,
		);
	const withSheet = (xml: string) =>
		makeWorkbook({ sheets: [fine], parts: [{ name: 'xl/worksheets/sheet1.xml', data: xml }] });

	it('gets no document type and no entity of its own past the reader', async () => {
		const body =
			'<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&x;</v></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>';
		const traps = [
			'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
			'<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY x "&b;&b;&b;">]>',
			'<!DOCTYPE w [<!ENTITY % p SYSTEM "http://127.0.0.1/x"> %p;]>',
			`<!DOCTYPE w [<!ENTITY x "${'a'.repeat(100_000)}">]>`,
			'<!DOCTYPE w SYSTEM "http://127.0.0.1/x.dtd">',
		];
		for (const trap of traps)
			expect(await refusal(withSheet(trap + body))).toMatch(/^damaged: .*document type/);
		expect(
			await refusal(
				withSheet(
					Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${traps[0]}${body}`, 'utf16le').toString(
						'latin1',
					),
				),
			),
		).toMatch(/^damaged/);
		const [table] = await tablesOf(withSheet(body));
		expect(table!.header).toEqual(['&x;', '1']);
	});

	it('that lies about its sizes, grows too large or shares bytes is refused', async () => {
		const parts = workbookParts({ sheets: [fine] });
		const last = parts.at(-1)!;
		const bomb = { name: 'xl/media/a.bin', data: new Uint8Array(70 * 1024 * 1024) };
		expect(await refusal(makeZip([...parts, bomb]))).toMatch(
			/^too-large: a part of this file grows \d+-fold/,
		);
		expect(await refusal(makeZip(parts), { unpackedBytes: 100 })).toMatch(/^too-large: unpacked/);
		expect(await refusal(makeZip(parts), { archiveEntries: 3 })).toMatch(/^too-large: 6 files/);
		for (const size of [10, 1_000_000]) {
			expect(await refusal(makeZip([...parts.slice(0, -1), { ...last, lies: { size } }]))).toMatch(
				/^damaged/,
			);
		}
		expect(await refusal(makeZip([...parts, { ...last, name: 'b', lies: { at: 0 } }]))).toMatch(/same bytes/);
		expect(await refusal(makeZip([...parts, { ...last, name: last.name.toUpperCase() }]))).toMatch(
			/same name/,
		);
		expect(await refusal(makeZip([...parts, { name: '../../etc/passwd', data: 'x' }]))).toMatch(/^damaged/);
	});

	it('with a password is refused with what to do', async () => {
		const parts = workbookParts({ sheets: [fine] }).map((part) => ({ ...part, lies: { flags: 1 } }));
		const told = 'encrypted: it has a password: open it, save it without one, add it again';
		expect(await refusal(makeZip(parts))).toBe(told);
		expect(await refusal(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toBe(told);
	});

	it('with cells far out, out of order, missing texts or deep nesting is refused in words', async () => {
		const rows = (inner: string) => withSheet(`<worksheet><sheetData>${inner}</sheetData></worksheet>`);
		expect(await refusal(rows('<row r="2"/><row r="1"/>'))).toMatch(/^damaged: .*out of order/);
		expect(await refusal(rows('<row r="1"><c r="XFE1"/></row>'))).toMatch(/^damaged/);
		expect(await refusal(rows('<row r="1"><c r="A1" t="s"><v>7</v></c></row>'))).toMatch(
			/a text in it is missing/,
		);
		expect(await refusal(rows('<x>'.repeat(100_000)))).toMatch(/nested too deep/);
		expect(await refusal(withSheet('<worksheet><sheetData><row'))).toMatch(/cut off/);
		expect(await refusal(rows(`<row r="1"><c r="A1" t="${'x'.repeat(300_000)}"/></row>`))).toMatch(
			/a tag in it is too long/,
		);
		expect(await refusal(makeWorkbook({ sheets: [{}] }))).toMatch(/^empty/);
		expect(await refusal(makeZip([{ name: 'x', data: 'y' }]))).toMatch(/table of sheets is missing/);
	});

	it('with a text that many cells share is stopped by the number of characters', async () => {
		const strings = `<si><t>${'x'.repeat(30_000)}</t></si>`;
		const cell = { t: 's', inner: '<v>0</v>' };
		const bytes = makeWorkbook({
			sheets: [{ rows: Array.from({ length: 100 }, () => [cell, cell]) }],
			strings,
		});
		expect(await refusal(bytes, { characters: 1_000_000 })).toMatch(/^too-large: \d+ characters/);
	});

	it('with merged cells that overlap costs no time without end', async () => {
		const rows = Array.from({ length: 5_000 }, (_, i) => [i === 0 ? 'a' : 'x', i]);
		const merges = Array.from({ length: 5_000 }, (_, i) => `A${i + 2}:A5000`);
		const begun = processorTime();
		expect(await refusal(sheet(rows, merges))).toMatch(/^damaged: merged cells of a sheet overlap/);
		expect(processorTime() - begun).toBeLessThan(5_000);
	});

	it('of any bytes gives a result or an error in words', () =>
		fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 3_000 }),
				fc.integer({ min: 0, max: 255 }),
				async (at, byte) => {
					const bytes = Uint8Array.from(makeWorkbook({ sheets: [fine] }));
					bytes[at % bytes.length] = byte;
					expect(await refusal(bytes)).toMatch(
						/^(?:read$|damaged|too-large|encrypted|empty|not-read-yet|unknown-format)/,
					);
				},
			),
			{ numRuns: 300 },
		));

	it('with a heading in every column, each merged over all others, costs no time without end', async () => {
		const cells = Array.from({ length: 1_900 }, (_, c) => `n${c}`);
		const merges = cells.map((_, c) => `${columnName(c)}1:${columnName(1_999)}1`);
		const begun = processorTime();
		expect(await refusal(sheet([cells, cells, cells.map((_, c) => c)], merges))).toBe('read');
		expect(processorTime() - begun).toBeLessThan(5_000);
	});

	it('with very many tables is read as one', async () => {
		const rows = Array.from({ length: 120 }, (_, i) => [
			[`Title number ${i}`],
			['a', 'b'],
			['x', i],
			[],
		]).flat();
		const tables = await tablesOf(sheet(rows));
		expect(tables.map(({ part }) => part)).toEqual(['Register']);
		expect(tables[0]!.warnings.map(({ code }) => code)).toContain('sheet-as-one');
	});

	it('has its macros left alone', async () => {
		const bytes = makeWorkbook({ sheets: [fine], parts: [{ name: 'xl/vbaProject.bin', data: 'x' }] });
		expect((await readSource(bytes, 'a.xlsm')).warnings.map(({ code }) => code)).toEqual(['macros-ignored']);
	});
});

/** How often each text stands in the lists: in rows, headers, titles. */
function textsOf(tables: readonly Table[]): Map<string, number> {
	const counts = new Map<string, number>();
	const count = (text: string) => counts.set(text, (counts.get(text) ?? 0) + 1);
	for (const { header, title, rows, rejected } of tables) {
		expect(rejected).toEqual([]);
		for (const name of header)
			for (const part of new Set([name, ...name.split(' / ')])) count(part.replace(/ \(\d+\)$/, ''));
		if (title !== undefined) count(title);
		for (const { cells } of rows) for (const cell of cells) count(cell.trim().replace(/\s+/g, ' '));
	}
	return counts;
}

describe('nothing of a sheet is lost', () => {
	const words = fc.constantFrom(
		null,
		null,
		null,
		'Name',
		'Total',
		'Rosa',
		7,
		2031,
		'* a note on the rows above.',
		'x y',
	);
	it('however its cells lie', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.array(words, { maxLength: 7 }), { maxLength: 14 }), async (rows) => {
				const cells = rows.flat().filter((cell) => cell !== null);
				if (cells.length === 0) return;
				const found = textsOf(await tablesOf(sheet(rows)));
				for (const cell of new Set(cells)) {
					const here = cells.filter((other) => other === cell).length;
					expect(found.get(String(cell)) ?? 0).toBeGreaterThanOrEqual(here);
				}
			}),
			{ numRuns: 300 },
		));

	const folder = new URL('../../../shared/data/lists/us-ice/', import.meta.url);
	if (!existsSync(folder)) console.log('skipped: the shared workbooks are not beside the project');
	it.skipIf(!existsSync(folder))('of two official workbooks, by the cells that SheetJS finds', async () => {
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.xlsx'))) {
			const bytes = readFileSync(new URL(file, folder));
			const found = textsOf(await tablesOf(bytes));
			const theirs = new Map<string, number>();
			const { Sheets } = readWithSheetJs(bytes, { cellDates: false });
			for (const sheet of Object.values(Sheets)) {
				for (const [place, cell] of Object.entries(sheet)) {
					if (place.startsWith('!') || cell.t !== 's' || String(cell.v).trim() === '') continue;
					const text = String(cell.v).trim().replace(/\s+/g, ' ');
					theirs.set(text, (theirs.get(text) ?? 0) + 1);
				}
			}
			expect(theirs.size).toBeGreaterThan(300);
			const lost = [...theirs].filter(([text, times]) => (found.get(text) ?? 0) < times);
			expect(lost).toEqual([]);
		}
	});
});
