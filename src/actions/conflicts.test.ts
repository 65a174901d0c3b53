import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ApartShape, RelationShape } from '../api/index.ts';
import { type Case, staleAnswers } from '../store/index.ts';
import { add } from './add.ts';
import { countConflicts, findConflicts } from './conflicts.ts';
import { decide } from './decide.ts';
import { keptApart } from './joins.ts';
import { init } from './open.ts';
import { search } from './search.ts';

/** Each of them in two papers, which differ on the day of arrest. */
const PEOPLE = ['a', 'b', 'c', 'd', 'e', 'f'].map((ending) => `Ana Ro${ending}`);

let place = '';
let opened: Case;
beforeEach(async () => {
	place = mkdtempSync(join(tmpdir(), 'paradero-conflicts-'));
	mkdirSync(join(place, 'sources'));
	for (const [paper, day] of [
		['north', 3],
		['south', 9],
	] as const)
		writeFileSync(
			join(place, 'sources', `${paper}.txt`),
			PEOPLE.map((name) => `${name} was arrested on ${day} May 2030.\n`).join(''),
		);
	opened = await init(join(place, 'case.paradero'), 'a test', null);
	await add(opened, [join(place, 'sources')]);
	const stated = PEOPLE.flatMap((who) =>
		(
			[
				['north', 3],
				['south', 9],
			] as const
		).map(([paper, day]) => ({
			do: 'state',
			source: `${paper}.txt`,
			kind: 'custody',
			quote: `${who} was arrested on ${day} May 2030.`,
			slots: { type: 'arrest', who, on: `2030-05-0${day}` },
		})),
	);
	const joined = PEOPLE.flatMap((name) => [
		{
			do: 'same',
			left: { source: 'north.txt', kind: 'Person', name },
			right: { source: 'south.txt', kind: 'Person', name },
		},
		{
			do: 'same',
			left: {
				source: 'north.txt',
				kind: 'custody',
				quote: `${name} was arrested on 3 May 2030.`,
			},
			right: {
				source: 'south.txt',
				kind: 'custody',
				quote: `${name} was arrested on 9 May 2030.`,
			},
		},
	]);
	expect((await decide(opened, [...stated, ...joined])).refused).toEqual([]);
}, 60_000);
afterEach(async () => {
	await opened.close();
	rmSync(place, { recursive: true, force: true });
});

test('each side tells every voice with its chain, its date and its own words', async () => {
	const { items } = await findConflicts(opened, { limit: 1 });
	const [relation] = items;
	expect(RelationShape.parse(relation)).toEqual(relation);
	expect(relation).toMatchObject({ kind: 'date', property: 'fromDate' });
	expect(relation?.sides.map(({ value }) => value).sort()).toEqual(['2030-05-03', '2030-05-09']);
	for (const side of relation?.sides ?? []) {
		expect(side.said).toHaveLength(1);
		expect(side.said[0]?.voices.length).toBeGreaterThan(0);
		expect(side.said[0]?.quotes[0]?.exact).toMatch(/was arrested on \d May 2030/);
		expect(side.said.flatMap(({ statements }) => statements).sort()).toEqual(side.statements);
	}
});

test('pages go by people and never cut one in two; a filter finds only its kind', async () => {
	const seen: (string | undefined)[] = [];
	let after: string | undefined;
	do {
		const page = await findConflicts(opened, { limit: 4, ...(after === undefined ? {} : { after }) });
		const people = new Set(page.items.map(({ person }) => person));
		for (const person of people) expect(seen).not.toContain(person);
		seen.push(...people);
		after = page.next ?? undefined;
	} while (after !== undefined);
	expect(seen).toHaveLength(PEOPLE.length);
	expect(await countConflicts(opened)).toEqual({
		any: 6,
		value: 0,
		date: 6,
		polarity: 0,
		definition: 0,
		'two-accounts': 0,
		'different-scope': 0,
		paraphrase: 0,
		agreement: 0,
		echo: 0,
		dismissed: 0,
	});
	expect((await findConflicts(opened, { kind: 'date' })).items).toHaveLength(6);
	expect((await findConflicts(opened, { kind: 'polarity' })).items).toEqual([]);
});

test('what is dismissed with a reason is found as such alone, comes back with its undo, and when a new statement joins it', async () => {
	const [{ statements, person, name } = { statements: [], person: '', name: '' }] = (
		await findConflicts(opened, { kind: 'date', limit: 1 })
	).items;
	const line = { do: 'dismiss', relation: 'conflict', statements, reason: 'the second paper was misprinted' };
	expect((await decide(opened, [{ ...line, reason: ' ' }])).refused).toHaveLength(1);
	expect((await decide(opened, [line])).refused).toEqual([]);
	const about = async (kind?: 'date' | 'dismissed') =>
		(await findConflicts(opened, kind === undefined ? {} : { kind })).items.filter(
			(one) => one.person === person,
		);
	const asDismissed = async () =>
		[await about(), await about('date'), await about('dismissed')].map((found) => found.length);
	expect(await asDismissed()).toEqual([0, 0, 1]);
	expect(await countConflicts(opened)).toMatchObject({ any: 5, date: 5, dismissed: 1 });
	expect((await about('dismissed'))[0]?.dismissed).toMatchObject({ reason: line.reason });
	expect((await search(opened, name ?? '')).length).toBeGreaterThan(0);
	await decide(opened, [{ do: 'undo', decision: line }]);
	expect(await asDismissed()).toEqual([1, 1, 0]);
	await decide(opened, [{ ...line, nonce: 'again' }]);
	expect(await asDismissed()).toEqual([0, 0, 1]);

	writeFileSync(join(place, 'sources', 'third.txt'), `${name} was arrested on 9 May 2030.\n`);
	await add(opened, [join(place, 'sources')]);
	const quote = `${name} was arrested on 9 May 2030.`;
	await decide(opened, [
		{
			do: 'state',
			source: 'third.txt',
			kind: 'custody',
			quote,
			slots: { type: 'arrest', who: name, on: '2030-05-09' },
		},
		...(['Person', 'custody'] as const).map((kind) => {
			const ref = (source: string) => (kind === 'Person' ? { source, kind, name } : { source, kind, quote });
			return { do: 'same', left: ref('third.txt'), right: ref('south.txt') };
		}),
	]);
	expect(await asDismissed()).toEqual([1, 1, 0]);
	expect((await findConflicts(opened, { kind: 'agreement' })).items).toMatchObject([
		{ relation: 'agreement', kind: 'date', property: 'fromDate', person },
	]);
	expect(await staleAnswers(opened)).toEqual([]);
}, 60_000);

test('what two lists say otherwise, of which no statement is stored, is dismissed and comes back too', async () => {
	for (const [file, day] of [
		['one.csv', '1990-05-01'],
		['two.csv', '1991-05-01'],
	] as const) {
		writeFileSync(join(place, 'sources', file), `id,name,born\n1,Rosa Ulmen,${day}\n`);
	}
	await add(opened, [join(place, 'sources')]);
	const columns = { id: 'key', name: 'full-name', born: 'born-on' };
	for (const source of ['one.csv', 'two.csv'])
		await decide(opened, [{ do: 'map', source, subject: 'Person', columns }]);
	const ref = (source: string) => ({ source, kind: 'Person', name: 'Rosa Ulmen' });
	await decide(opened, [{ do: 'same', left: ref('one.csv'), right: ref('two.csv') }]);
	const about = async (kind?: 'dismissed') =>
		(await findConflicts(opened, kind === undefined ? {} : { kind })).items.filter(
			({ name }) => name === 'Rosa Ulmen',
		);
	const [{ statements } = { statements: [] }] = await about();
	expect(statements).toHaveLength(2);
	const line = {
		do: 'dismiss',
		relation: 'conflict',
		statements,
		reason: 'the second list was typed from the first',
	};
	const unknown = { ...line, statements: [...statements, 'f'.repeat(32)] };
	expect((await decide(opened, [unknown])).refused).toMatchObject([{ code: 'not-found' }]);
	expect((await decide(opened, [line])).refused).toEqual([]);
	expect([await about(), await about('dismissed')].map((found) => found.length)).toEqual([0, 1]);
	expect(await staleAnswers(opened)).toEqual([]);
	await decide(opened, [{ do: 'undo', decision: line }]);
	expect([await about(), await about('dismissed')].map((found) => found.length)).toEqual([1, 0]);
	expect(await staleAnswers(opened)).toEqual([]);
}, 60_000);

test('a pair called the same and kept apart is shown with the decision to undo, and no longer once it is undone', async () => {
	const name = PEOPLE[0] as string;
	const left = { source: 'north.txt', kind: 'Person', name };
	const right = { source: 'south.txt', kind: 'Person', name };
	await decide(opened, [{ do: 'different', left, right, nonce: 'apart' }]);
	expect(await keptApart(opened)).toEqual([]);
	// The newest decision on the pair itself holds; a third who is both blocks.
	writeFileSync(join(place, 'sources', 'third.txt'), `${name} was freed.\n`);
	await add(opened, [join(place, 'sources')]);
	const third = { source: 'third.txt', kind: 'Person', name };
	const { decisions, refused } = await decide(opened, [
		{
			do: 'state',
			source: 'third.txt',
			kind: 'custody',
			quote: `${name} was freed.`,
			slots: { type: 'release', who: name },
		},
		{ do: 'same', left, right: third, reason: 'one birthday' },
		{ do: 'same', left: right, right: third, reason: 'one face' },
	]);
	expect(refused).toEqual([]);
	const apart = await keptApart(opened);
	expect(apart.map((pair) => ApartShape.parse(pair))).toEqual(apart);
	expect(apart).toHaveLength(1);
	expect(apart[0]).toMatchObject({ decision: decisions[2], reason: 'one face' });
	expect(apart[0]?.sides.map((side) => side.name)).toEqual([name, name]);
	await decide(opened, [{ do: 'undo', decision: apart[0]?.decision }]);
	expect(await keptApart(opened)).toEqual([]);
});

test('a name is found once for each person, with its place in the words', async () => {
	const hits = await search(opened, 'ana roa');
	const names = hits.filter(({ kind }) => kind === 'name');
	expect(names).toHaveLength(1);
	expect(names[0]).toMatchObject({ text: 'Ana Roa', sources: 2, also: [] });
	expect(names[0]?.start).toBe(0);
	// The beginning of a word finds all of them.
	expect((await search(opened, 'ana ro')).filter(({ kind }) => kind === 'name')).toHaveLength(6);
});

test('two rows of one name in a list are two people; a place that all rows name is one hit', async () => {
	const rows = ['no,full name,detained at', '1,Bo Li,Grey Mill', '2,Bo Li,Grey Mill', '3,Cy Du,Grey Mill'];
	writeFileSync(join(place, 'sources', 'list.csv'), rows.join('\n'));
	await add(opened, [join(place, 'sources')]);
	const columns = { no: 'key', 'full name': 'full-name', 'detained at': 'detained-at' };
	await decide(opened, [{ do: 'map', source: 'list.csv', subject: 'Person', columns }]);
	const people = await search(opened, 'bo li');
	expect(people.map(({ kind, row }) => [kind, row])).toEqual([
		['row', 1],
		['row', 2],
	]);
	expect(new Set(people.map(({ person }) => person)).size).toBe(2);
	expect(await search(opened, 'grey mill')).toMatchObject([{ kind: 'row', rows: 3, row: 1 }]);
});
