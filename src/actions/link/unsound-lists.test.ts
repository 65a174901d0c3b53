import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

const folder = mkdtempSync(join(tmpdir(), 'paradero-unsound-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const file = (header: string, rows: readonly string[]) => {
	files += 1;
	const path = join(folder, `list ${files}.csv`);
	writeFileSync(path, `${header}\n${rows.join('\n')}\n`);
	return path;
};

function drawing(seed: number) {
	let state = seed;
	return (below: number) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
const PARTS = 'ba bel cor da fen gar hel jo ka lor mi nes or pe qui ras sol ta ul ven'.split(' ');
const naming = (draw: (below: number) => number) => (parts: number) =>
	Array.from({ length: parts }, () => PARTS[draw(PARTS.length)]).join('');
const two = (at: number) => String(at).padStart(2, '0');
const found = async (...lists: string[]) => {
	const { health, linked } = await linkLists({ lists });
	return {
		sound: health.sound,
		linked,
		of: (code: string) => health.findings.filter((one) => one.code === code),
	};
};

describe('what goes wrong is told', () => {
	test('matches learned that are none: an address that families share, and no one person twice', async () => {
		const draw = drawing(3);
		const name = naming(draw);
		const rows = Array.from(
			{ length: 300 },
			(_, at) =>
				`${name(3)},${name(3)},${1930 + draw(60)}-${two(1 + draw(12))}-${two(1 + draw(28))},house${Math.floor(at / 3)}@example.org`,
		);
		const { sound, of, linked } = await found(file('first name,last name,dob,email', rows));
		expect(linked === 0 || (!sound && of('wrong-mixture').length > 0)).toBe(true);
	});

	test('one cluster of all whose name nobody knew', async () => {
		const draw = drawing(4);
		const name = naming(draw);
		const people = Array.from(
			{ length: 200 },
			() => `${name(2)},${name(3)},${1930 + draw(60)}-${two(1 + draw(12))}-${two(1 + draw(28))}`,
		);
		const unnamed = Array.from({ length: 130 }, () => 'persona,anonima,1900-01-01');
		const { sound, of } = await found(file('first name,last name,dob', [...people, ...people, ...unnamed]));
		expect(sound).toBe(false);
		expect(of('large-cluster').map(({ severity }) => severity)).toEqual(['wrong']);
	});

	test('blocks that explode: rows that share what they have with too many others', async () => {
		const rows = Array.from(
			{ length: 1_600 },
			(_, at) => `${['Ana', 'Luis'][at % 2]},${['Quist', 'Osei'][at % 3 === 0 ? 0 : 1]},${1950 + (at % 4)}`,
		);
		const { of } = await found(file('first name,last name,birth year', rows));
		expect(of('block-left-out').length).toBeGreaterThan(0);
		expect(of('never-compared').length).toBeGreaterThan(0);
	});

	test('columns that do not tell people apart: nobody is linked, and not as if that were sound', async () => {
		const rows = Array.from({ length: 200 }, (_, at) => `Ana,Quist,1950-01-0${1 + (at % 2)}`);
		const { sound, of, linked } = await found(file('first name,last name,dob', rows));
		expect(sound).toBe(false);
		expect(linked).toBe(0);
		expect(of('tells-too-little')).toHaveLength(1);
	});

	test('a slip weighs the same in whichever list it is', async () => {
		const draw = drawing(6);
		const name = naming(draw);
		const people = Array.from({ length: 150 }, () => ({
			given: name(2),
			last: name(3),
			born: `${1930 + draw(60)}-${two(1 + draw(12))}-${two(1 + draw(28))}`,
		}));
		const header = 'first name,last name,dob';
		const one = file(
			header,
			people.map(({ given, last, born }) => `${given},${last},${born}`),
		);
		const other = file(
			header,
			people.map(
				({ given, last, born }, at) =>
					`${given},${at % 3 === 0 ? `${last.slice(0, 3)}${last.slice(4)}` : last},${born}`,
			),
		);
		const [forth, back] = [
			await linkLists({ lists: [one, other] }),
			await linkLists({ lists: [other, one] }),
		];
		expect(forth.prior.across).toBeCloseTo(back.prior.across ?? 0, 6);
		expect(forth.pairs).toBe(back.pairs);
		expect(forth.linked).toBeGreaterThan(145);
	});
});

describe('lists that tell little are not condemned for it', () => {
	/** People by name and age, the first hundred in both lists; the second is written `later`, and some of its names are shorter. */
	const both = (seed: number, later: number, withAge: boolean) => {
		const draw = drawing(seed);
		const name = naming(draw);
		const [given, last] = [
			Array.from({ length: 90 }, () => name(2)),
			Array.from({ length: 300 }, () => name(3)),
		];
		const any = () => ({
			name: `${given[draw(90)]} ${last[draw(300)]} ${last[draw(300)]}`,
			age: 17 + draw(50),
		});
		const people = Array.from({ length: 220 }, any);
		const others = [...people.slice(0, 100), ...Array.from({ length: 90 }, any)];
		const row = ({ name, age }: ReturnType<typeof any>) => (withAge ? `${name},${age}` : `${name},`);
		const header = withAge ? 'full name,age' : 'full name,note';
		return [
			file(header, people.map(row)),
			file(
				header,
				others.map((one, at) =>
					row({
						name: at % 4 === 0 ? one.name.split(' ').slice(0, 2).join(' ') : one.name,
						age: one.age + (later === 0 ? 0 : later + draw(2)),
					}),
				),
			),
		];
	};

	test('names and ages are enough', async () => {
		const { sound, linked } = await found(...both(21, 0, true));
		expect(sound).toBe(true);
		expect(linked).toBeGreaterThan(70);
		expect(linked).toBeLessThanOrEqual(102);
	});

	test('ages of lists that were written years apart: told, and nothing is wrong with it', async () => {
		const { sound, of } = await found(...both(22, 4, true));
		expect(sound).toBe(true);
		expect(of('turned-weights')).toEqual([]);
		expect(of('shifted').map(({ field }) => field)).toEqual(['age']);
	});

	test('names alone: by what is usual elsewhere, and health says so', async () => {
		const { of, linked } = await found(...both(23, 0, false));
		expect(of('one-field')).toHaveLength(1);
		expect(linked).toBeGreaterThan(50);
		expect(linked).toBeLessThanOrEqual(104);
	});
});
