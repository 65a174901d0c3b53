import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { LinkResultShape } from '../../api/index.ts';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-truth-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

const LAST = ['Quist', 'Sorel', 'Berrin', 'Amaya', 'Fenwick', 'Osei', 'Calder', 'Vidal', 'Luna', 'Pereyra'];
const FIRST = ['Ana', 'Tomás', 'Lena', 'Bruno', 'Iris', 'Joel', 'Mara', 'Nils'];
/** Forty people twice; the key that says who is who looks like a name, so that it would be compared. */
const people = Array.from({ length: 40 }, (_, at) => ({
	name: `${FIRST[at % 8]},${LAST[(at * 3) % 10]}`,
	born: `${1930 + ((at * 7) % 40)}-0${(at % 9) + 1}-1${at % 10}`,
	key: `Kay${String.fromCharCode(97 + (at % 26))}${at < 26 ? 'a' : 'b'} Ward`,
}));
const rows = [...people, ...people];
const list = () =>
	file(
		'list.csv',
		`first name,last name,dob,full name\n${rows.map(({ name, born, key }) => `${name},${born},${key}`).join('\n')}\n`,
	);

describe('truth', () => {
	test('as a column is held against, and never compared', async () => {
		const result = LinkResultShape.parse(await linkLists({ lists: [list()], truth: 'full name' }));
		expect(result.settings.fields.flatMap(({ columns }) => columns.flat())).not.toContain('full name');
		expect(result.reliability).toMatchObject({ known: 80, matches: 40, reached: 40 });
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.9);
	});

	test('as a file says the same as the column, and what it does not know is not counted', async () => {
		const path = list();
		const lines = rows.map(({ key }, at) => `1,${at + 1},${key}`);
		const settings = (await linkLists({ lists: [path], truth: 'full name' })).settings;
		const held = async (some: readonly string[]) =>
			(
				await linkLists({
					lists: [path],
					settings,
					truth: file('truth.csv', `list,row,entity\n${some.join('\n')}\n`),
				})
			).reliability;
		expect(await held(lines)).toEqual((await linkLists({ lists: [path], truth: 'full name' })).reliability);
		expect(await held(lines.filter((_, at) => at % 40 < 10))).toMatchObject({ known: 20, matches: 10 });
	});

	test.each([
		['nothing of this name', 'nobody', /no list has a column of this name, and there is no such file/],
		['a file of other columns', file('other.csv', 'a,b\n1,2\n'), /must have the columns list, row, entity/],
		['a row that is not there', file('beyond.csv', 'list,row,entity\n1,81,x\n'), /no row 81 in list 1/],
	])('%s is said', async (_, truth, expected) => {
		await expect(linkLists({ lists: [list()], truth })).rejects.toThrow(expected);
	});

	test('in settings is refused', async () => {
		const { settings } = await linkLists({ lists: [list()] });
		expect(settings.fields.flatMap(({ columns }) => columns.flat())).toContain('full name');
		await expect(linkLists({ lists: [list()], settings, truth: 'full name' })).rejects.toThrow(
			/compares the column "full name"/,
		);
	});
});
