import { rmSync, writeFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { addText, Folders, newCase } from '../../test/histories/a-case.ts';
import type { PlaceJson } from '../api/index.ts';
import type { Case } from '../store/index.ts';
import { add } from './add.ts';
import { decide } from './decide.ts';
import { init } from './open.ts';
import { findPlaces, place, placeCalled, placesNamed } from './places.ts';
import { Proposed } from './proposed.ts';

const folders = new Folders();
afterEach(() => folders.remove());

const HELD = 'Lena Quist was held at Grey Mill from 3 May 2030';
const NOT = 'Lena Quist was never held at Grey Mill, said Ana Ordaz';
const MOVED = 'Lena Quist was moved from Grey Mill to Port Hollow on 9 May 2030';
const DIED = 'Tomas Berrin died at the Grey Mill on 7 May 2030';
const WORD = 'The mill is a jail, said Ana Ordaz';
const ELSE = 'Otto Sarr was held at Grey Mill in the north in 2031';
const BOTH = 'Mira Tal was held at Mill House';
const PAPER = `${[HELD, NOT, MOVED, DIED, WORD].join('.\n')}.\n`;
const LETTER = `${[ELSE, BOTH].join('.\n')}.\n`;
const ANA = [
	{ name: 'The Port Paper', act: 'publishes' },
	{ name: 'Ana Ordaz', act: 'says' },
];
const mill = { value: 'Grey Mill', type: 'facility' };
const state = (source: string, kind: string, quote: string, slots: object, more: object = {}) => ({
	do: 'state',
	source,
	kind,
	quote,
	slots,
	...more,
});
const LINES: readonly object[] = [
	state('paper.txt', 'custody', HELD, { type: 'held', who: 'Lena Quist', at: mill, on: '2030-05-03' }),
	state(
		'paper.txt',
		'custody',
		NOT,
		{ type: 'held', who: 'Lena Quist', at: mill, on: '2030-05-03' },
		{ chain: ANA, polarity: 'denies' },
	),
	state('paper.txt', 'custody', MOVED, {
		type: 'transfer',
		who: 'Lena Quist',
		from: mill,
		to: { value: 'Port Hollow', type: 'facility' },
		on: '2030-05-09',
	}),
	state('paper.txt', 'custody', DIED, {
		type: 'death',
		who: 'Tomas Berrin',
		at: { value: 'the Grey Mill', type: 'facility' },
		on: '2030-05-07',
	}),
	state('paper.txt', 'term', WORD, { term: 'jail', about: mill, polarity: 'affirms' }, { chain: ANA }),
	state('letter.txt', 'custody', ELSE, { type: 'held', who: 'Otto Sarr', at: mill, on: '2031' }),
	state('letter.txt', 'custody', BOTH, {
		type: 'held',
		who: 'Mira Tal',
		at: { value: 'Mill House', type: 'facility' },
	}),
];
const at = (source: string, name: string) => ({ source, kind: 'Place', name });

async function aCase(lines: readonly object[] = LINES): Promise<Case> {
	const opened = await newCase(folders.new());
	await addText(opened, 'paper.txt', PAPER, '2030-06-01');
	await addText(opened, 'letter.txt', LETTER, '2031-06-01');
	const receipt = await decide(opened, lines);
	expect(receipt.refused).toEqual([]);
	return opened;
}
const who = (told: PlaceJson['told']['held']) => told.map(({ name }) => name);

describe('one place', () => {
	test('tells what each voice says of whom, by what it is, and none follows from another', async () => {
		const opened = await aCase();
		const answer = await placeCalled(opened, 'grey mill');
		expect(answer.name).toBe('Grey Mill');
		expect(who(answer.told.held)).toEqual(['Lena Quist', 'Otto Sarr']);
		expect(answer.told.held[0]?.accounts.map(({ polarity }) => polarity).sort()).toEqual([
			'affirms',
			'denies',
		]);
		expect(who(answer.told.left)).toEqual(['Lena Quist']);
		expect(who(answer.told.deaths)).toEqual(['Tomas Berrin']);
		expect(answer.told.came).toEqual([]);
		expect(answer.lastSpokenOf).toBe('2031');
		expect(answer.words.flatMap(({ words }) => words.map(({ word }) => word))).toEqual(['jail']);
		expect(answer.quotes.map(({ exact }) => exact)).toContain(DIED);
		expect((await placeCalled(opened, 'Port Hollow')).told.came[0]?.accounts[0]?.fromPlace).toBe('Grey Mill');
	});

	test('leads to the words of each of its names', async () => {
		const { names } = await placeCalled(await aCase(), 'Grey Mill');
		expect(names.map(({ name }) => name).sort()).toEqual(['Grey Mill', 'the Grey Mill']);
		for (const { written } of names)
			for (const { start, end } of written)
				expect([PAPER, LETTER].some((text) => text.slice(start, end).includes('Grey Mill'))).toBe(true);
	});

	test('is found by the id of any of its members, and by no other kind of id', async () => {
		const opened = await aCase();
		const answer = await placeCalled(opened, 'Grey Mill');
		for (const id of [answer.place, ...answer.also])
			expect(who((await place(opened, id)).told.held)).toEqual(who(answer.told.held));
		const lena = answer.told.held[0]?.person ?? '';
		await expect(place(opened, lena)).rejects.toThrow(/no place/);
		await expect(placeCalled(opened, 'Nowhere')).rejects.toThrow(/no place of this id or name/);
	});

	test('a place that a person keeps apart from another of its name is another', async () => {
		const opened = await aCase([
			...LINES,
			{ do: 'different', left: at('paper.txt', 'Grey Mill'), right: at('letter.txt', 'Grey Mill') },
			{ do: 'same', left: at('paper.txt', 'Grey Mill'), right: at('paper.txt', 'the Grey Mill') },
		]);
		await expect(placeCalled(opened, 'Grey Mill')).rejects.toThrow(/2 places are called so/);
		const rows = await placesNamed(opened, 'grey mill');
		expect(rows).toHaveLength(2);
		const held = await Promise.all(rows.map(async (row) => who((await place(opened, row.place)).told.held)));
		expect(held.sort()).toEqual([['Lena Quist'], ['Otto Sarr']]);
	});

	test('what is joined brings its other names, and whoever was told of under them', async () => {
		const opened = await aCase([
			...LINES,
			{ do: 'same', left: at('letter.txt', 'Mill House'), right: at('paper.txt', 'Grey Mill') },
		]);
		expect(who((await placeCalled(opened, 'Mill House')).told.held)).toEqual([
			'Lena Quist',
			'Otto Sarr',
			'Mira Tal',
		]);
	});

	test('looks at no more people than it is asked to, and says how many are left', async () => {
		const opened = await aCase();
		const { place: id } = await placeCalled(opened, 'Grey Mill');
		const { told, more } = await place(opened, id, { limit: 1 });
		const seen = new Set(Object.values(told).flatMap((of) => of.map(({ person }) => person)));
		expect([seen.size, more]).toEqual([1, 2]);
	});

	test('what is only proposed is told where it is asked for, and marked', async () => {
		const folder = folders.new();
		const file = `${folder}.txt`;
		writeFileSync(file, 'Lena Quist was held at Grey Mill on 3 May 2030.\n');
		const opened = await init(folder, 'a test', null);
		await add(opened, [file]);
		await expect(placeCalled(opened, 'Grey Mill')).rejects.toThrow(/no place of this id or name/);
		const proposed = new Proposed(opened);
		const { told, names, place: id } = await placeCalled(opened, 'Grey Mill', { proposed });
		expect(told.held.flatMap(({ accounts }) => accounts.map((one) => one.proposed))).toEqual([true]);
		expect(names.map(({ name }) => name)).toEqual(['Grey Mill']);
		expect((await place(opened, id, { proposed })).told.held).toEqual(told.held);
		await opened.close();
		rmSync(file);
	}, 60_000);
});

describe('the places of a case', () => {
	test('come by name, those that most sources name first, page by page', async () => {
		const opened = await aCase();
		const first = await findPlaces(opened, { limit: 1 });
		expect(first.items.map(({ names, sources, mentions }) => [names, sources, mentions])).toEqual([
			[['Grey Mill', 'the Grey Mill'], 2, expect.any(Number)],
		]);
		const rest = await findPlaces(opened, { after: first.next ?? '' });
		expect(rest.items.map(({ name }) => name).sort()).toEqual(['Mill House', 'Port Hollow']);
		await expect(findPlaces(opened, { after: 'x' })).rejects.toThrow(/page marker/);
	});
});
