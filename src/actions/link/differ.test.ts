import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-differ-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, lines: readonly string[]) => {
	const path = join(folder, name);
	writeFileSync(path, `${lines.join('\n')}\n`);
	return path;
};

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'ro', 'su', 'ta', 've'];
const word = (number: number) =>
	[0, 1, 2].map((at) => SYLLABLES[Math.floor(number / 12 ** at) % 12]).join('');
const two = (number: number) => String(number).padStart(2, '0');

/** Made-up people in two lists; the second tells another day of the arrest of every eighth, and of every ninth the month alone. */
function lists(people: number) {
	const first = ['registry id,passport id,given name,surname,dob,date of arrest'];
	const second = [first[0] ?? ''];
	for (let at = 0; at < people; at += 1) {
		const [given, surname] = [word((at * 37) % 90), word((at * 101 + 7) % 700)];
		const born = `19${40 + (at % 37)}-0${1 + (at % 9)}-1${at % 7}`;
		const [month, day] = [two(1 + (at % 12)), two(1 + (at % 20))];
		const row = (id: string, arrest: string) => [id, `P${at * 7}`, given, surname, born, arrest].join(',');
		first.push(row(`A${at}`, `1976-${month}-${day}`));
		const later = two(3 + (at % 20));
		second.push(
			row(
				`=B${at}`,
				at % 8 === 0 ? `1976-${month}-${later}` : at % 9 === 0 ? `1976-${month}` : `1976-${month}-${day}`,
			),
		);
	}
	return [file('first.csv', first), file('second.csv', second)];
}

describe('--differ', () => {
	test('lists who is one and differs in a field, with the lists’ own ids, and nobody by papers', async () => {
		const out = join(folder, 'out');
		const { differ, fields, files, settings } = await linkLists({ lists: lists(160), out, differ: 'taken' });
		const eighths = Array.from({ length: 20 }, (_, at) => at * 8);
		expect(differ).toMatchObject({ field: 'taken', count: 20 });
		expect(differ?.levels.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(20);
		expect(differ?.pairs.map(({ a }) => a.id)).toEqual(eighths.map((at) => `A${at}`));
		expect(differ?.pairs.map(({ b }) => b.id)).toEqual(eighths.map((at) => `=B${at}`));
		expect(differ?.pairs[0]).toMatchObject({
			a: { list: 1, row: 1, value: '1976-01-01' },
			b: { list: 2, row: 1, value: '1976-01-03' },
		});
		// It has no say in who is one, and the settings that say so can be used again.
		expect(settings.fields.find(({ name }) => name === 'taken')?.weighs).toBe(false);
		expect(fields.find(({ name }) => name === 'taken')?.levels.every(({ bits }) => bits === 0)).toBe(true);
		expect(files).toContain(join(out, 'differ.csv'));
		const rows = parse(readFileSync(join(out, 'differ.csv'), 'utf8'), { columns: true }) as Record<
			string,
			string
		>[];
		expect(rows).toHaveLength(20);
		expect(rows[1]).toMatchObject({
			list_a: '1',
			row_a: '9',
			id_a: 'A8',
			list_b: '2',
			row_b: '9',
			id_b: "'=B8",
		});
	}, 60_000);

	test('a field that is not compared is refused, with those that are', async () => {
		await expect(linkLists({ lists: lists(40), differ: 'shoe' })).rejects.toThrow(
			/--differ shoe: no such field is compared; there are .*surname/,
		);
	}, 60_000);

	test('settings in which nothing weighs are refused', async () => {
		const given = lists(40);
		const { settings } = await linkLists({ lists: given });
		const fields = settings.fields.map((field) => ({ ...field, weighs: false }));
		await expect(linkLists({ lists: given, settings: { ...settings, fields } })).rejects.toThrow(
			/no field weighs/,
		);
	}, 60_000);
});
