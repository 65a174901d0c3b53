import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../test/make-workbook.ts';
import { LinkResultShape, LinkSettingsShape } from '../../api/index.ts';
import { explainLink, linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-link-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, text: string | Uint8Array) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};

/** Numbers that look drawn and are the same each time. */
function drawing(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const SYLLABLES =
	'ba be bo ca ce da do fa ga he jo ka la le li lo ma me mi mo na no pa pe ra re ri ro sa se so ta te to va ve vi zo'.split(
		' ',
	);
const word = (draw: (below: number) => number, syllables: number) => {
	let made = '';
	for (let at = 0; at < syllables; at += 1) made += SYLLABLES[draw(SYLLABLES.length)];
	return made[0]?.toUpperCase() + made.slice(1);
};

/** Two registers of made-up people: who is which, spelled otherwise, and dozens taken on one day from one place. */
function registers(people: number) {
	const draw = drawing(7);
	const given = Array.from({ length: 60 }, () => word(draw, 2));
	const last = Array.from({ length: 400 }, () => word(draw, 3));
	const places = Array.from({ length: 12 }, () => `Puerto ${word(draw, 2)}`);
	const first = ['apellidos;nombres;fecha_nacimiento;fecha_detencion;lugar_detencion'];
	const second = ['full name,dob,date of arrest,place of arrest'];
	const truth: (readonly [number, number])[] = [];
	for (let at = 0; at < people; at += 1) {
		const [one, other] = [given[draw(60)] ?? '', given[draw(60)] ?? ''];
		const [father, mother] = [last[draw(400)] ?? '', last[draw(400)] ?? ''];
		const [y, m, d] = [1940 + draw(40), 1 + draw(12), 1 + draw(28)];
		const raid = draw(20);
		const [place, day] = [places[raid % 12] ?? '', 1 + raid];
		first.push(`${father.toUpperCase()} ${mother};${one} ${other};${d}/${m}/${y};${day}/5/1976;${place}`);
		if (draw(3) === 0) continue;
		const spelled = draw(4) === 0 ? `${father.slice(0, 2)}${father.slice(3)}` : father;
		const born =
			draw(5) === 0 ? String(y) : `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
		second.push(`${one} ${spelled},${born},1976-05-${String(day).padStart(2, '0')},${place}`);
		truth.push([at + 1, second.length - 1]);
	}
	return { first: first.join('\n'), second: second.join('\n'), truth };
}

describe('lists of one people', () => {
	const made = registers(1_500);
	let one = '';
	let other = '';
	beforeAll(() => {
		one = file('registro.csv', `\ufeff${made.first}\n`);
		other = file('list of arrests.csv', `${made.second}\n`);
	});
	const pairsIn = (dir: string) => {
		const clusters = new Map<string, { list: number; row: number }[]>();
		for (const line of readFileSync(join(dir, 'clusters.csv'), 'utf8').trim().split('\n').slice(1)) {
			const [list, row, cluster] = line.split(',');
			clusters.set(cluster ?? '', [
				...(clusters.get(cluster ?? '') ?? []),
				{ list: Number(list), row: Number(row) },
			]);
		}
		return clusters;
	};

	test('are linked by what their columns say, and those taken together stay apart', async () => {
		const out = join(folder, 'linked');
		const result = LinkResultShape.parse(await linkLists({ lists: [one, other], out }));
		expect(result.health).toEqual({ sound: true, findings: expect.any(Array) });
		expect(result.settings.fields.map(({ name }) => name)).toEqual(['name', 'born', 'taken', 'place_taken']);
		const clusters = pairsIn(out);
		expect([...clusters.values()].flat()).toHaveLength(1_500 + made.truth.length);
		const truth = new Set(made.truth.map(([a, b]) => `${a} ${b}`));
		let right = 0;
		let linked = 0;
		for (const members of clusters.values())
			for (const a of members.filter(({ list }) => list === 1))
				for (const b of members.filter(({ list }) => list === 2)) {
					linked += 1;
					if (truth.has(`${a.row} ${b.row}`)) right += 1;
				}
		expect(right / linked).toBeGreaterThan(0.98);
		expect(right / truth.size).toBeGreaterThan(0.95);
		// No register holds anybody twice.
		expect([...clusters.values()].filter((members) => members.length > 2)).toEqual([]);
		const probabilities = readFileSync(join(out, 'pairs.csv'), 'utf8')
			.trim()
			.split('\n')
			.slice(1)
			.map((line) => Number(line.split(',')[4]));
		expect(probabilities).toEqual([...probabilities].sort((x, y) => y - x));
		expect(Math.min(...probabilities)).toBeGreaterThanOrEqual(0.01);
	});

	test('come out the same a second time, and by the settings that were written', async () => {
		const read = (dir: string) =>
			['clusters.csv', 'pairs.csv', 'settings.json'].map((name) => readFileSync(join(dir, name), 'utf8'));
		const [first, again, bySettings] = ['first', 'again', 'by settings'].map((name) =>
			join(folder, name),
		) as [string, string, string];
		await linkLists({ lists: [one, other], out: first });
		await linkLists({ lists: [one, other], out: again });
		const settings = LinkSettingsShape.parse(JSON.parse(readFileSync(join(first, 'settings.json'), 'utf8')));
		await linkLists({ lists: [one, other], out: bySettings, settings });
		expect(read(again)).toEqual(read(first));
		expect(read(bySettings)).toEqual(read(first));
	});

	test('are explained without being linked', async () => {
		const { settings, steps } = await explainLink({ lists: [one, other] });
		expect(settings.blocking.length).toBeGreaterThan(3);
		expect(steps.map(({ makes }) => makes)).toContain('pair');
	});
});

describe('lists that cannot be linked, or hardly', () => {
	const problem = async (lists: readonly string[]) =>
		linkLists({ lists }).then(
			() => 'linked',
			(error: Error) => error.message,
		);

	test.each([
		['one row', ['name\nAna Quist\n'], /one row alone/],
		['no rows', ['name\n', 'name\nAna\n'], /no rows/],
		[
			'nothing in common',
			['name\nAna Quist\nLena Osei\n', 'weight\n12\n40\n'],
			/no column of the lists is compared|has no column/,
		],
		['no list', ['just words'], /no rows|no list/],
	])('%s', async (name, texts, expected) => {
		const lists = texts.map((text, at) => file(`${name} ${at}.csv`, text));
		const said = await problem(lists);
		expect(said).toMatch(expected);
	});

	test('no file', async () => {
		expect(await problem([join(folder, 'nowhere.csv')])).toMatch(/no such file/);
	});

	test('all rows equal: told, and not linked as if it were sound', async () => {
		const rows = Array.from({ length: 300 }, () => 'Ana,Quist,1950-01-02').join('\n');
		const { health } = await linkLists({ lists: [file('equal.csv', `first name,last name,dob\n${rows}\n`)] });
		expect(health.sound).toBe(false);
	});

	test('one name everywhere: told', async () => {
		const rows = Array.from({ length: 300 }, (_, at) => `Ana,Quist,${1900 + (at % 90)}`).join('\n');
		const { health, linked } = await linkLists({
			lists: [file('one name.csv', `first name,last name,born\n${rows}\n`)],
		});
		expect(health.findings.map(({ code }) => code)).toContain('one-value');
		expect(linked === 0 || !health.sound).toBe(true);
	});

	test('Latin-1, semicolons and rows that do not fit: read, counted, and numbered as they stand', async () => {
		const text =
			'apellido;nombre;fecha nacimiento\nPe\xf1a;Ana;01/02/1950\nno fit\nPENA;ANA;1/2/1950\nQuist;Lena;3/4/1961\n';
		const out = join(folder, 'latin');
		const result = await linkLists({ lists: [file('latin.csv', Buffer.from(text, 'latin1'))], out });
		expect(result.lists[0]).toMatchObject({ rows: 4, rejected: 1 });
		expect(readFileSync(join(out, 'clusters.csv'), 'utf8')).toMatch(/\n1,1,1\n1,2,\d\n1,3,\d\n1,4,\d\n$/);
	});
});

describe('what linking is given to work with', () => {
	const many = () => {
		const draw = drawing(3);
		const rows = Array.from(
			{ length: 20_000 },
			() => `${word(draw, 3)},${word(draw, 4)},${1940 + draw(40)}-0${1 + draw(9)}-1${draw(9)}`,
		);
		return file('many.csv', `first name,last name,dob\n${rows.join('\n')}\n`);
	};

	test('too little memory, and no room on the disk for the rest: told in words, and nothing is left', async () => {
		const temp = join(folder, 'temp');
		mkdirSync(temp);
		const said = await linkLists({ lists: [many()], memoryMb: 12, temp, tempMb: 1 }).then(
			() => 'linked',
			(error: Error) => error.message,
		);
		expect(said).toMatch(/not enough room on the disk|need more memory/);
		expect(readdirSync(temp)).toEqual([]);
	});

	test('a folder for what does not fit that is none: told', async () => {
		await expect(linkLists({ lists: [many()], temp: join(folder, 'nowhere') })).rejects.toThrow(/--temp/);
	});

	test.skipIf(process.platform !== 'linux')(
		'a folder to write into where none can be made: told at once',
		async () => {
			const begun = performance.now();
			await expect(linkLists({ lists: [many()], out: '/proc/linked/here' })).rejects.toThrow(/no folder/);
			expect(performance.now() - begun).toBeLessThan(1_000);
		},
	);

	test('rows that cannot be read are counted with their reasons', async () => {
		const good = Array.from({ length: 30 }, (_, at) => `Ana ${at},Quist,19${20 + at}-01-02`).join('\n');
		const { lists } = await linkLists({
			lists: [file('ragged.csv', `first name,last name,dob\n${good}\nonly one\nfar,too,many,cells\n`)],
		});
		expect(lists[0]).toMatchObject({ rows: 32, rejected: 2 });
		expect(lists[0]?.reasons.reduce((sum, { rows }) => sum + rows, 0)).toBe(2);
	});
});

test('of a workbook the largest list is linked, or the one that is named, and the others are told', async () => {
	const rows = (people: number) => [
		['first name', 'last name', 'dob'],
		...Array.from({ length: people }, (_, at) => [
			`Ana ${'ABCDEFGH'[at % 8]}`,
			`Quist${at}`,
			`19${20 + at}-01-02`,
		]),
	];
	const path = file(
		'book.xlsx',
		makeWorkbook({
			sheets: [
				{ name: 'About', rows: [['What this is'], ['Two lists']] },
				{ name: 'Flights', rows: rows(20) },
				{ name: 'Released', rows: rows(12) },
			],
		}),
	);
	const [largest] = (await linkLists({ lists: [path] })).lists;
	expect(largest).toMatchObject({ part: 'Flights', rows: 20, others: ['About', 'Released'] });
	const [named] = (await linkLists({ lists: [`${path}#Released`] })).lists;
	expect(named).toMatchObject({ part: 'Released', rows: 12 });
	await expect(linkLists({ lists: [`${path}#Gone`] })).rejects.toThrow(/"About", "Flights", "Released"/);
});
