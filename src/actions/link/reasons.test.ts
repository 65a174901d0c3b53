import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-reasons-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: readonly string[]) => {
	const path = join(folder, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
};
type Row = Readonly<Record<string, string>>;
const rowsOf = (...path: string[]) =>
	parse(readFileSync(join(folder, ...path), 'utf8'), { columns: true }) as Row[];
const pairOf = ({ list_a, row_a, list_b, row_b }: Row) => `${list_a},${row_a},${list_b},${row_b}`;

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've'];
const word = (number: number) =>
	[0, 1, 2].map((at) => SYLLABLES[Math.floor(number / 12 ** at) % 12]).join('');

/** Made-up people taken on twenty days from four places, with papers; the second list has some otherwise, or not at all. */
function lists(people: number) {
	const first = ['given name,surname,dob,document,date of arrest,place of arrest'];
	const second = [first[0] ?? ''];
	for (let at = 0; at < people; at += 1) {
		const [given, surname] = [word((at * 37) % 90), word((at * 101 + 7) % 700)];
		const born = `19${40 + (at % 37)}-0${1 + (at % 9)}-1${at % 7}`;
		const paper = `${4_000_000 + at * 7_919}`;
		const [day, place] = [`1976-05-${10 + (at % 20)}`, `Puerto ${word(900 + (at % 4))}`];
		first.push([given, surname, born, paper, day, place].join(','));
		second.push(
			[
				given,
				at % 6 === 0 ? `${surname.slice(0, -1)}x` : surname,
				at % 5 === 0 ? '' : born,
				at % 3 === 0 ? '' : paper,
				at % 7 === 0 ? `1976-06-${10 + (at % 20)}` : day,
				place,
			].join(','),
		);
	}
	return [file('first.csv', first), file('second.csv', second)];
}

describe('reasons.csv', () => {
	test('the bits of a pair add up to its weight, pair by pair in the order of pairs.csv', async () => {
		const out = join(folder, 'out');
		const { files, settings, fields } = await linkLists({ lists: lists(150), out });
		expect(files).toContain(join(out, 'reasons.csv'));
		const [pairs, reasons] = [rowsOf('out', 'pairs.csv'), rowsOf('out', 'reasons.csv')];
		expect(Object.keys(pairs[0] ?? {}).join()).toBe('list_a,row_a,list_b,row_b,probability,weight');
		expect(Object.keys(reasons[0] ?? {}).join()).toBe('list_a,row_a,list_b,row_b,field,level,bits');
		const sums = new Map<string, number>();
		for (const reason of reasons)
			sums.set(pairOf(reason), (sums.get(pairOf(reason)) ?? 0) + Number(reason.bits));
		expect(pairs.length).toBeGreaterThan(100);
		expect([...sums.keys()]).toEqual(pairs.map(pairOf));
		for (const pair of pairs)
			expect(Math.abs((sums.get(pairOf(pair)) ?? 0) - Number(pair.weight)), pairOf(pair)).toBeLessThan(0.01);
		const said = new Set(reasons.map(({ field }) => field));
		expect([...said].sort()).toEqual(
			[...settings.fields.map(({ name }) => name), 'related', 'together'].sort(),
		);
		// Every level is one that --json tells of.
		for (const { field, level } of reasons)
			expect(fields.find(({ name }) => name === field)?.levels.map(({ name }) => name) ?? ['']).toContain(
				level,
			);
	});

	test('a value that is missing has no line, and no value of a list is in it', async () => {
		const out = join(folder, 'again');
		await linkLists({ lists: lists(150), out });
		const reasons = rowsOf('again', 'reasons.csv');
		const born = (row: string) =>
			reasons.filter(
				(one) => one.field === 'born' && one.list_a === '1' && one.row_b === row && one.row_a === row,
			);
		// Row 1 has no birth in the second list, row 2 has.
		expect([born('1').length, born('2').length]).toEqual([0, 1]);
		const text = readFileSync(join(out, 'reasons.csv'), 'utf8');
		for (const path of ['first.csv', 'second.csv'])
			for (const row of rowsOf(path))
				for (const value of Object.values(row))
					if (value.length > 3) expect(text.includes(value)).toBe(false);
	});

	test('of lists whose rows are not alike there are no reasons', async () => {
		const one = file('one.csv', ['surname,dob', 'Quist,1950-01-02', 'Osei,1961-04-03']);
		const other = file('other.csv', ['surname,dob', 'Ibarcea,1939-11-20', 'Trelles,1928-08-30']);
		await linkLists({ lists: [one, other], out: join(folder, 'none') });
		const count = rowsOf('none', 'pairs.csv').length;
		expect(new Set(rowsOf('none', 'reasons.csv').map(pairOf)).size).toBe(count);
	});
});
