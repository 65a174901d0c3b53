import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-bad-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const file = (text: string | Uint8Array) => {
	files += 1;
	const path = join(folder, `list ${files}.csv`);
	writeFileSync(path, text);
	return path;
};

/** Numbers that look drawn and are the same each time. */
function drawing(seed: number) {
	let state = seed;
	return (below: number) => {
		// Mulberry32: draws one after another do not hang on one another.
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
	};
}

const PARTS = 'ba bel cor da fen gar hel jo ka lor mi nes or pe qui ras sol ta ul ven'.split(' ');
const two = (at: number) => String(at).padStart(2, '0');
type Person = { given: string; last: string; born: readonly [number, number, number] };
function people(count: number, seed = 5): Person[] {
	const draw = drawing(seed);
	const name = (parts: number) => {
		const made = Array.from({ length: parts }, () => PARTS[draw(PARTS.length)]).join('');
		return made.slice(0, 1).toUpperCase() + made.slice(1);
	};
	const given = Array.from({ length: 40 }, () => name(2));
	const last = Array.from({ length: 250 }, () => name(3));
	return Array.from({ length: count }, () => ({
		given: given[draw(40)] ?? '',
		last: last[draw(250)] ?? '',
		born: [1935 + draw(50), 1 + draw(12), 1 + draw(28)] as const,
	}));
}
const iso = ([y, m, d]: Person['born']) => `${y}-${two(m)}-${two(d)}`;
const dmy = ([y, m, d]: Person['born']) => `${two(d)}/${two(m)}/${y}`;
const mdy = ([y, m, d]: Person['born']) => `${two(m)}/${two(d)}/${y}`;
const listOf = (rows: readonly Person[], date: (born: Person['born'], at: number) => string = iso) =>
	`first name,last name,dob\n${rows.map(({ given, last, born }, at) => `${given},${last},${date(born, at)}`).join('\n')}\n`;
/** Rows of the first half come again in the second. */
const twice = (count: number) => [...people(count), ...people(count)];
const truthOf = (count: number, more = 0) =>
	file(
		`list,row,entity\n${Array.from({ length: 2 * count + more }, (_, at) => `1,${at + 1},${at < 2 * count ? at % count : `x${at}`}`).join('\n')}\n`,
	);
const codes = ({ health }: Awaited<ReturnType<typeof linkLists>>) => health.findings.map(({ code }) => code);

describe('few rows', () => {
	test.each([
		['two that are the same', 'Ana,Quist,1950-01-02\nAna,Quist,1950-01-02', 1],
		['two that are not', 'Ana,Quist,1950-01-02\nLena,Osei,1961-03-04', 2],
		[
			'a slip',
			'Ana,Quist,1950-01-02\nAnna,Quist,1950-01-02\nLena,Osei,1961-03-04\nBruno,Calder,1940-12-01',
			3,
		],
		['one family', 'Ana,Quist,1950-01-02\nBruno,Quist,1948-07-11\nIris,Quist,1972-03-05', 3],
		['namesakes', 'Ana,Quist,1950-01-02\nAna,Quist,1981-11-23\nLena,Osei,1961-03-04', 3],
	])('%s: by what is usual elsewhere, and health says so', async (_, rows, clusters) => {
		const result = await linkLists({ lists: [file(`first name,last name,dob\n${rows}\n`)] });
		expect(result.clusters).toBe(clusters);
		expect(result.health.sound).toBe(true);
		expect(codes(result)).toContain('few-records');
	});

	test.each([5, 25])('%i people named twice are found', async (count) => {
		const result = await linkLists({ lists: [file(listOf(twice(count)))], truth: truthOf(count) });
		expect(result.health.sound).toBe(true);
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.9);
	});

	test('thirty people with nobody twice stay thirty', async () => {
		const result = await linkLists({ lists: [file(listOf(people(30)))] });
		expect(result).toMatchObject({ clusters: 30, health: { sound: true } });
	});
});

describe('lists that tell little', () => {
	test('all rows equal: not sound', async () => {
		const rows = Array.from({ length: 40 }, () => people(1)[0]).flatMap((one) => one ?? []);
		const result = await linkLists({ lists: [file(listOf(rows))] });
		expect(result.health.sound).toBe(false);
		expect(codes(result)).toContain('tells-too-little');
	});

	test('one name everywhere and nothing else: not sound', async () => {
		const rows = Array.from({ length: 60 }, () => 'Ana Quist').join('\n');
		const result = await linkLists({ lists: [file(`full name,sex\n${rows.replaceAll('\n', ',f\n')},f\n`)] });
		expect(result.health.sound).toBe(false);
	});

	test('no column in common: said, with what to do', async () => {
		const numbers = Array.from({ length: 30 }, (_, at) => `${at * 7}`).join('\n');
		await expect(
			linkLists({ lists: [file(listOf(people(30))), file(`weight\n${numbers}\n`)] }),
		).rejects.toThrow(/no column of the lists is compared.*write settings/);
	});

	test('a column of distinct numbers is not compared, whatever it is called', async () => {
		const rows = twice(400).map(
			({ given, last, born }, at) => `${(at * 7_919) % 1_000_003},${given},${last},${iso(born)},Q${at}Z`,
		);
		const result = await linkLists({
			lists: [file(`folio,first name,last name,dob,reference\n${rows.join('\n')}\n`)],
			truth: truthOf(400),
		});
		expect(result.settings.fields.map(({ name }) => name)).toEqual(['given', 'surname', 'born']);
		expect(result.health.sound).toBe(true);
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.98);
	});
});

describe('cells that are not what their column is', () => {
	test('dates in three orders in one column: told, and most are found all the same', async () => {
		const text = listOf(twice(200), (born, at) => [iso, dmy, mdy][at % 3]?.(born) ?? '');
		const result = await linkLists({ lists: [file(text)], truth: truthOf(200) });
		expect(codes(result)).toContain('mixed-dates');
		expect(result.health.sound).toBe(true);
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.8);
	});

	test('each list is read in its own order', async () => {
		const rows = people(120);
		const result = await linkLists({
			lists: [file(listOf(rows, dmy)), file(listOf(rows, mdy))],
			truth: file(
				`list,row,entity\n${[1, 2].flatMap((list) => rows.map((_, at) => `${list},${at + 1},${at}`)).join('\n')}\n`,
			),
		});
		expect(codes(result)).not.toContain('mixed-dates');
		const born = result.fields.find(({ name }) => name === 'born');
		expect(born?.levels.find(({ name }) => name === 'same')?.m).toBeGreaterThan(0.95);
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.99);
	});

	test('a tenth of garbage: counted, told, and the rest is linked', async () => {
		const draw = drawing(11);
		const garbage = Array.from(
			{ length: 50 },
			() =>
				`${'#?'.repeat(1 + draw(4))},${draw(2) === 0 ? '12345' : 'see file'},${draw(2) === 0 ? 'soon' : '99/99/99'}`,
		);
		const result = await linkLists({
			lists: [file(`${listOf(twice(225))}${garbage.join('\n')}\n`)],
			truth: truthOf(225, 50),
		});
		expect(codes(result)).toContain('cells-unread');
		const born = result.fields.find(({ name }) => name === 'born');
		expect(born).toMatchObject({ cells: 500, unread: 50 });
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.97);
	});

	test('numbers and codes that say nothing are counted too', async () => {
		const rows = people(60).map(
			({ given, last }, at) =>
				`${given},${last},${at % 10 === 0 ? 'elderly' : 20 + at},${at % 6 === 0 ? '0000' : `AB${at % 30}`}`,
		);
		const { fields } = await linkLists({
			lists: [file(`first name,last name,age,passport\n${rows.join('\n')}\n`)],
		});
		expect(fields.find(({ name }) => name === 'age')).toMatchObject({ cells: 60, unread: 6 });
		expect(fields.find(({ name }) => name === 'person_number')).toMatchObject({ cells: 60, unread: 10 });
	});

	test.each([
		['some rows in another encoding', 10, 'utf8', /^\d+ places are not valid UTF-8 and are shown as \ufffd$/],
		[
			'most rows in another encoding',
			5,
			'latin1',
			/^not UTF-8; read as windows-1252, check accents and signs$/,
		],
	] as const)('%s: said in words, and the rest is linked', async (_, every, most, said) => {
		const accented = twice(120).map((one, at) => ({
			...one,
			last: `${one.last}${at % 2 === 0 ? 'ñez' : 'én'}`,
		}));
		const rows = listOf(accented).trimEnd().split('\n');
		const bytes = rows.map((row, at) =>
			Buffer.from(`${row}\n`, (at % every === 3) === (most === 'utf8') ? 'latin1' : 'utf8'),
		);
		const result = await linkLists({ lists: [file(Buffer.concat(bytes))], truth: truthOf(120) });
		expect(result.lists[0]?.warnings).toEqual([expect.stringMatching(said)]);
		expect(result.lists[0]).toMatchObject({ rows: 240, rejected: 0 });
		expect(result.reliability?.byCluster.f1).toBeGreaterThan(0.95);
	});

	test('lists in two encodings are one people', async () => {
		const latin = people(120).map((one, at) => ({
			...one,
			last: at % 2 === 0 ? `${one.last}ñez` : `Ü${one.last}`,
		}));
		const utf8 = latin.map((one) => ({ ...one, last: one.last.toUpperCase() }));
		const result = await linkLists({
			lists: [file(Buffer.from(listOf(latin), 'latin1')), file(Buffer.from(`\ufeff${listOf(utf8)}`, 'utf8'))],
		});
		expect(result.health.sound).toBe(true);
		expect(result.clusters).toBeLessThan(124);
		expect(result.linked).toBeGreaterThan(116);
	});
});
