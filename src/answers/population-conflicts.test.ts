import { describe, expect, it } from 'vitest';
import { aMinting } from '../../test/builders.ts';
import type { ClusterId, EntityId, PersonGraph, Statement } from '../record/index.ts';
import { valueConflicts } from './index.ts';

type Slots = Parameters<typeof aMinting>[1];
const person = (value: number, comparator: string, counted: string, rest: Slots = {}): Slots => ({
	value: { value },
	comparator,
	unit: 'person',
	counted,
	...rest,
});
const percent = (value: number, base: string): Slots => ({
	value: { value },
	comparator: '=',
	unit: 'percent',
	counted: 'had no trial',
	base,
});

/** What sources count, each in a passage of its own; `joined` are those that a person called the same. */
function compare(counts: readonly Slots[], ...joined: readonly number[]) {
	const minted = counts.map((slots, i) =>
		aMinting('quantity', slots, { quote: `passage ${i}`, source: `s${i}` }),
	);
	const entities = new Map(
		minted.flatMap((one) => one.entities.map((entity) => [entity.id, entity] as const)),
	);
	const clusterOf = new Map<EntityId, ClusterId>();
	for (const i of joined)
		for (const { id, kind } of minted[i]?.entities ?? [])
			if (kind === 'Population') clusterOf.set(id, 'one' as ClusterId);
	const statements: readonly Statement[] = minted.flatMap((one) => one.statements);
	const sources: PersonGraph['sources'] = new Map();
	return valueConflicts(statements, { entities, clusterOf, sources }).filter(
		({ property }) => property === 'count',
	);
}

const CAPACITY = person(40_000, '=', 'places in Tecla', { measure: 'capacity', at: 'Tecla' });
const HELD = person(80_000, '>', 'people held in Tecla and elsewhere', {
	measure: 'stock',
	on: '2019-03-20',
});
const FLOWN = person(238, '>=', 'men flown out', { measure: 'flow', on: '2019-03-15' });
const FLOWN_TO_TECLA = person(112, '=', 'men flown to Tecla', {
	measure: 'flow',
	at: 'Tecla',
	on: '2019-03-15',
});

describe('numbers of different scope', () => {
	it('stand side by side, each with what it counts, and are no conflict', () => {
		const found = compare([CAPACITY, HELD, FLOWN, FLOWN_TO_TECLA]);
		expect(found.map(({ relation }) => relation)).toEqual(['different-scope']);
		expect(found[0]?.sides.map(({ value, of }) => `${value}: ${of}`).sort()).toEqual([
			'112 person: men flown to Tecla; flow; at Tecla; 2019-03-15',
			'40000 person: places in Tecla; capacity; at Tecla',
			'>80000 person: people held in Tecla and elsewhere; stock; 2019-03-20',
			'>=238 person: men flown out; flow; 2019-03-15',
		]);
	});

	it('are not laid side by side where nothing they count is spoken of alike', () => {
		expect(compare([person(5, '=', 'deaths in the prisons'), person(238, '=', 'men flown out')])).toEqual([]);
		// People are people: that alone says nothing.
		expect(compare([person(5, '=', 'people who died'), person(238, '=', 'people on board')])).toEqual([]);
	});

	it.each([
		['another measure', CAPACITY, person(41_000, '=', 'people in Tecla', { measure: 'stock', at: 'Tecla' })],
		[
			'another day',
			person(10, '=', 'people held', { on: '2019-03-01' }),
			person(12, '=', 'people held', { on: '2019-04' }),
		],
		[
			'another time',
			person(10, '=', 'deaths', { during: '2018' }),
			person(12, '=', 'deaths', { during: '2019' }),
		],
		[
			'another place',
			person(10, '=', 'people held', { at: 'Tecla' }),
			person(12, '=', 'people held', { at: 'Cawder Street' }),
		],
		['another whole', percent(99.5, 'the inmates in Tecla'), percent(75, 'the deportees')],
	])('even where somebody called them the same: %s', (_, one, other) => {
		expect(compare([one, other], 0, 1)).toMatchObject([{ relation: 'different-scope', sides: [{}, {}] }]);
	});

	it.each([
		['nothing else is said', person(238, '=', 'men flown out'), person(300, '>=', 'people flown')],
		['all else agrees', FLOWN, person(200, '<', 'flown', { measure: 'flow', on: '2019-03' })],
		['one leaves it open', FLOWN, person(200, '<', 'flown', { at: 'Tecla' })],
		[
			'a place lies in the other by name',
			person(9, '=', 'held', { at: 'Tecla' }),
			person(8, '=', 'held', { at: 'Tecla Holding Center' }),
		],
	])('numbers of one population conflict where %s', (_, one, other) => {
		expect(compare([one, other], 0, 1)).toMatchObject([{ relation: 'conflict' }]);
	});

	it('numbers that meet are neither', () => {
		expect(compare([FLOWN, person(250, '~', 'flown')], 0, 1)).toEqual([]);
		expect(compare([FLOWN, person(250, '~', 'flown')])).toEqual([]);
	});
});
