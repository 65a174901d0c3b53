import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { processorTime } from '../../test/processor-time.ts';
import { readSource, SourceError, type Table, tsvCells, tsvLine } from './index.ts';

const fixture = (path: string) => readFileSync(new URL(`../../test/fixtures/${path}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const tableOf = async (text: string): Promise<Table> => (await readSource(bytes(text), 'a.csv')).tables![0]!;

function rowNumbers(table: Table): number[] {
	return [...table.rows, ...table.rejected].map(({ row }) => row).sort((a, b) => a - b);
}

describe('csv', () => {
	it('reads a register with a title above it and rejects ragged rows with a reason', async () => {
		const { tables, meta, warnings } = await readSource(
			fixture('csv/register-semicolon.csv'),
			'register.csv',
		);
		const table = tables![0];
		expect(meta.title).toBe('Registro de personas detenidas, Provincia de Las Lomas');
		expect(table!.delimiter).toBe(';');
		expect(table!.encoding).toBe('windows-1252');
		expect(table!.keyColumn).toBe('legajo');
		expect(table!.rows.map(({ row }) => row)).toEqual([1, 2, 6]);
		expect(table!.rows[1]!.cells.slice(4)).toEqual([
			'Cuartel Norte; segundo patio',
			'vista por\ndos testigos',
		]);
		expect(table!.rejected).toEqual([
			{ row: 3, reason: '3 cells where the header has 6' },
			{ row: 4, reason: '7 cells where the header has 6' },
			{ row: 5, reason: 'every cell is empty' },
		]);
		expect(warnings.map(({ code }) => code)).toEqual(['encoding-guessed', 'lines-above-header']);
	});

	it('loses one row, not the rest of the list, to a quote that is never closed', async () => {
		const table = (await readSource(fixture('csv/open-quote.csv'), 'a.csv')).tables![0];
		expect(table!.rows.map(({ cells }) => cells[0])).toEqual(['1', '3', '4']);
		expect(table!.rejected).toEqual([{ row: 2, reason: 'a quote is opened and not closed in this row' }]);
	});

	it('tells the delimiter', async () => {
		for (const delimiter of [',', ';', '\t', '|']) {
			const table = await tableOf(`name${delimiter}place\n"A, b; c"${delimiter}x\nd${delimiter}y\n`);
			expect([table.delimiter, table.rows.length]).toEqual([delimiter, 2]);
		}
	});

	it('takes the line that tells Excel the delimiter for no title and no row', async () => {
		const read = await readSource(bytes('sep=;\nid;name\n1;"Ana, Bo"\n2;Cy\n'), 'a.csv');
		expect(read.meta.title).toBeUndefined();
		expect(read.tables![0]).toMatchObject({ delimiter: ';', header: ['id', 'name'] });
		expect(read.tables![0]!.rows.length).toBe(2);
		expect(read.warnings.map(({ message }) => message)).toEqual(['1 line above the header is not a row']);
	});

	it('names columns that have no name or one that is taken, and rows without a header', async () => {
		expect((await tableOf('name,,name\nx,y,z\n')).header).toEqual(['name', 'column 2', 'name (2)']);
		const bare = await tableOf('1976-03-03,Rosa,31\n1976-04-17,Lía,19\n');
		expect([bare.header, bare.rows.length]).toEqual([['column 1', 'column 2', 'column 3'], 2]);
	});

	it('takes for a key only a column that is called so and never repeats', async () => {
		expect((await tableOf('id,name\n1,A\n1,B\n')).keyColumn).toBeUndefined();
		expect((await tableOf('id,name\n1,A\n,B\n')).keyColumn).toBeUndefined();
		expect((await tableOf('name,age\nA,1\nB,2\n')).keyColumn).toBeUndefined();
		expect((await tableOf('person_id,name\n1,A\n2,B\n')).keyColumn).toBe('person_id');
	});

	it('rejects a row with an overlong cell', async () => {
		const data = bytes(`id,note\n1,${'x'.repeat(50)}\n2,y\n`);
		const table = (await readSource(data, 'a.csv', { limits: { cellCharacters: 20 } })).tables![0];
		expect(table!.rejected).toEqual([{ row: 1, reason: 'cell 2 has 50 characters; the limit is 20' }]);
	});

	it('keeps a formula as the words it is', async () => {
		const cells = ["=cmd|' /C calc'!A0", '@SUM(A1)', '+1-2', '-3', '=HYPERLINK("x")'];
		const quoted = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join('\n');
		expect(
			(await tableOf(`id,note\n${quoted.replace(/^/gm, '1,')}\n`)).rows.map((row) => row.cells[1]),
		).toEqual(cells);
	});

	it('refuses a million columns, and rejects a row that has them', async () => {
		const wide = 'x,'.repeat(1_000_000);
		await expect(tableOf(`${wide}\n${wide}\n`)).rejects.toMatchObject({
			code: 'too-large',
			facts: { what: 'columns', found: 1_000_001, limit: 2_000 },
		});
		expect((await tableOf(`a,b\n1,2\n${wide}\n3,4\n`)).rejected).toEqual([
			{ row: 2, reason: '1000001 cells where the header has 2' },
		]);
	});

	it('passes over a line of 200 megabytes without holding it', async () => {
		const piece = new Uint8Array(1024 * 1024).fill(0x78);
		const parts = [bytes('id,name\n1,A\n2,'), ...Array.from({ length: 200 }, () => piece), bytes('\n3,C\n')];
		const data = Buffer.concat(parts);
		const { tables } = await readSource(data, 'a.csv');
		expect(tables![0]!.rows.map(({ cells }) => cells[0])).toEqual(['1', '3']);
		expect(tables![0]!.rejected.map(({ row }) => row)).toEqual([2]);
	});

	it('accounts for every row of any list', () =>
		fc.assert(
			fc.asyncProperty(
				// Other delimiters in cells may win in a list as odd as these; what a list is read by is tested above.
				fc.array(
					fc.array(
						fc.string({ maxLength: 6 }).map((cell) => cell.replace(/[;|\t]/g, '')),
						{ maxLength: 5 },
					),
					{ maxLength: 12 },
				),
				async (rows) => {
					const quote = (cell: string) => `"${cell.replaceAll('"', '""').replaceAll('\0', '')}"`;
					const body = rows.map((cells) => (cells.length ? cells : ['']).map(quote).join(',')).join('\n');
					const table = await tableOf(`aa,bb,cc\n${body}\n`);
					expect(rowNumbers(table)).toEqual(rows.map((_, index) => index + 1));
				},
			),
		));

	it('numbers each row once, whatever the bytes', () =>
		fc.assert(
			fc.asyncProperty(
				fc.string({ unit: fc.constantFrom(...'ab1,;\t|"\n\r\\ é\0'), maxLength: 120 }),
				async (text) => {
					const result = await readSource(bytes(text), 'a.csv').catch((error: unknown) => error);
					if (result instanceof SourceError)
						return result.code === 'empty' || (result.code === 'unknown-format' && text.includes('\0'));
					const { tables, text: tsv } = result as Awaited<ReturnType<typeof readSource>>;
					const table = tables![0];
					expect(rowNumbers(table!)).toEqual(rowNumbers(table!).map((_, index) => index + 1));
					const lines = tsv.slice(0, -1).split('\n').map(tsvCells);
					expect(lines).toEqual([table!.header, ...table!.rows.map(({ cells }) => cells)]);
					return true;
				},
			),
		));

	it('stays quick when every line opens a quote', async () => {
		const start = processorTime();
		const table = await tableOf(`id,name\n${'"x,y\n'.repeat(20_001)}`);
		expect(table.rows.length + table.rejected.length).toBeGreaterThan(0);
		expect(processorTime() - start).toBeLessThan(5_000);
	});
});

describe('tsv', () => {
	it('is read back as it was written', () =>
		fc.assert(
			fc.property(
				fc.array(fc.string({ unit: fc.constantFrom(...'a\\tnr\t\n\r é') }), { minLength: 1 }),
				(cells) => {
					const line = tsvLine(cells);
					expect(line).not.toMatch(/[\n\r]/);
					expect(tsvCells(line)).toEqual(cells);
				},
			),
		));
});
