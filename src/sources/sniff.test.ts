import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS } from './limits.ts';
import { BY_NAME, type Format, sniff } from './sniff.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const LISTS: readonly Format[] = ['csv', 'xlsx', 'json', 'parquet'];

describe('a format', () => {
	it('is told by the bytes where the name says something else', () => {
		const workbook = bytes('PK\x03\x04 xl/worksheets/sheet1.xml');
		for (const name of ['a.csv', 'a.xls', 'a.txt', 'a', 'a.xlsm']) expect(sniff(workbook, name)).toBe('xlsx');
		for (const name of ['a.csv', 'a.xlsx', 'a']) expect(sniff(bytes('PAR1'), name)).toBe('parquet');
		expect(sniff(bytes(' [\n {"id": 1}]'), 'a.tsv')).toBe('json');
	});

	it('that was named wrongly is refused with words that say what to do', () => {
		const message = (text: string, name: string) => {
			try {
				return sniff(bytes(text), name);
			} catch (error) {
				return (error as Error).message;
			}
		};
		expect(message('name,place\n', 'a.xlsx')).toMatch(/no workbook.*name it \.csv/);
		expect(message('name\tplace\n', 'a.xls')).toMatch(/name it \.txt, \.md or \.csv/);
		expect(message('\xd0\xcf\x11\xe0', 'a.csv')).toMatch(/save it as xlsx/);
		expect(message('\xd0\xcf\x11\xe0', 'a.xlsx')).toMatch(/has a password/);
		expect(message('PK\x03\x04 opendocument.spreadsheet', 'a.xlsx')).toMatch(/ods.*save it as xlsx/);
	});
});

describe('the reference page of lists', () => {
	const page = readFileSync(new URL('../../docs/reference/lists.md', import.meta.url), 'utf8');

	it('names every ending that is read as a list', () => {
		const named = [...(page.split('\n\n')[1] ?? '').matchAll(/`\.([a-z]+)`/g)].map(([, ending]) => ending);
		const read = Object.entries(BY_NAME).filter(([, format]) => LISTS.includes(format));
		expect(named.sort()).toEqual(read.map(([ending]) => ending).sort());
	});

	it('gives the limits that hold', () => {
		const {
			bytes: most,
			unpackedBytes,
			rows,
			columns,
			cellCharacters,
			archiveEntries,
			seconds,
		} = DEFAULT_LIMITS;
		const whole = (count: number) => count.toLocaleString('en-US');
		for (const figure of [
			`${most / 1024 ** 2} MB`,
			`${unpackedBytes / 1024 ** 3} GB`,
			`${whole(rows)} in a file; ${whole(columns)}`,
			`more than ${whole(cellCharacters)} is`,
			`${whole(archiveEntries)}, none`,
			`${seconds / 60} minutes`,
		]) {
			expect(page).toContain(figure);
		}
	});
});
