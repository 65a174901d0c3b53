import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedFieldJson } from '../../api/index.ts';
import {
	chainOf,
	linedUp,
	type PairSide,
	percentOf,
	type SamePair,
	sharedFirst,
	weighedBy,
} from './pairs.ts';

const field = (name: ComparedFieldJson['field'], given: Partial<ComparedFieldJson>): ComparedFieldJson => ({
	field: name,
	left: ['one'],
	right: ['other'],
	level: 'equal',
	weight: null,
	...given,
});
const side = (
	entity: string,
	name: string,
	joined: readonly (readonly [string, string])[] = [],
): PairSide => ({
	entity,
	person: entity,
	name,
	members: 1 + joined.length,
	joined: joined.map(([other, label]) => ({ entity: other, name: label, source: 's', title: 'S' })),
	statements: 1,
	source: 's',
	title: 'S',
});

describe('what speaks for and against', () => {
	it('is told apart, and what is missing on one side from what is missing on both', () => {
		const fields = [
			field('name', { level: 'near', weight: 9 }),
			field('born', { level: 'different', weight: -6 }),
			field('days', { level: 'different', weight: null }),
			field('sex', { level: 'missing', right: [] }),
			field('age', { level: 'missing', left: [], right: [] }),
		];
		const weighed = weighedBy(fields);
		expect(
			Object.fromEntries(Object.entries(weighed).map(([key, some]) => [key, some.map((one) => one.field)])),
		).toEqual({ for: ['name'], against: ['born'], apart: ['days'], half: ['sex'], nowhere: ['age'] });
	});
});

it('lines rows up by what their columns mean, whatever they are called', () => {
	expect(
		linedUp(
			[
				{ column: 'name', role: 'full-name', value: 'QUIST Lena' },
				{ column: 'arrested', role: 'detained-on', value: '3 May' },
			],
			[
				{ column: 'fecha', role: 'detained-on', value: '2030-05-03' },
				{ column: 'sexo', role: 'sex', value: 'F' },
			],
		),
	).toEqual([
		{ role: 'full-name', columns: ['name'], left: ['QUIST Lena'], right: [] },
		{ role: 'detained-on', columns: ['arrested', 'fecha'], left: ['3 May'], right: ['2030-05-03'] },
		{ role: 'sex', columns: ['sexo'], left: [], right: ['F'] },
	]);
});

it('tells the chain from one name to the other, whichever way round the decision was taken', () => {
	const pair = {
		left: side('a', 'Quist', [['b', 'L. Quist']]),
		right: side('d', 'Lena', [['c', 'Lena Q.']]),
	} as SamePair;
	const ends = [
		{ entity: 'b', name: 'L. Quist', source: 't' },
		{ entity: 'c', name: 'Lena Q.', source: 'u' },
	] as const;
	const crossing = (left: (typeof ends)[number], right: (typeof ends)[number]) =>
		({ left, right, verdict: 'different', decision: 'x', at: 0 }) as SamePair['crossings'][number];
	const chain = [
		{ name: 'Quist', source: 's', by: 'start' },
		{ name: 'L. Quist', source: 't', by: 'joined' },
		{ name: 'Lena Q.', source: 'u', by: 'apart' },
		{ name: 'Lena', source: 's', by: 'joined' },
	];
	expect(chainOf(pair, crossing(...ends))).toEqual(chain);
	expect(chainOf(pair, crossing(ends[1], ends[0]))).toEqual(chain);
	const direct = {
		left: { entity: 'a', name: 'Quist', source: 's' },
		right: { entity: 'd', name: 'Lena', source: 's' },
	} as SamePair['crossings'][number];
	expect(chainOf(pair, direct).map(({ name, by }) => [name, by])).toEqual([
		['Quist', 'start'],
		['Lena', 'apart'],
	]);
});

it('never says that two are one for sure, or surely not', () => {
	fc.assert(
		fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (probability) => {
			const { percent } = percentOf(probability);
			expect(percent).toBeGreaterThan(0);
			expect(percent).toBeLessThan(100);
		}),
	);
	expect(percentOf(1)).toEqual({ percent: 99.9, bound: '>' });
	expect(percentOf(0.986)).toEqual({ percent: 99, bound: '' });
	expect(percentOf(0.9922)).toEqual({ percent: 99.2, bound: '' });
});

it('puts what both say first, whatever the case, and each once', () => {
	expect(sharedFirst(['Cawder', 'Fallow', 'PORT ANSELL', 'Cawder'], ['port ansell', 'Quay'])).toEqual([
		{ value: 'PORT ANSELL', isShared: true },
		{ value: 'Cawder', isShared: false },
		{ value: 'Fallow', isShared: false },
	]);
});
