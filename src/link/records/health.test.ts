import { describe, expect, test } from 'vitest';
import { DUCKDB } from './dialect.ts';
import { healthOf, type Symptoms } from './health.ts';
import { levelsOf } from './levels.ts';
import { usualShares } from './usual.ts';
import { levelWeights } from './weights.ts';

const levels = [levelsOf('surname', DUCKDB), levelsOf('date', DUCKDB)];
const usual = (of: 'm' | 'u') => [
	usualShares('surname', levels[0] ?? [], of),
	usualShares('date', levels[1] ?? [], of),
];
/** A linkage with which nothing is wrong, but for what is said of it; shares of surnames alone may be others. */
function symptoms({
	m = usual('m'),
	...other
}: Partial<Symptoms> & { m?: readonly (readonly number[])[] } = {}) {
	const u = usual('u');
	const none = levels.map((of) => of.map(() => null));
	return {
		settings: {
			version: 1,
			fields: ['surname', 'date'].map((kind) => ({
				name: kind,
				kind: kind === 'date' ? ('date' as const) : ('surname' as const),
				shared: false,
				columns: [[kind]],
			})),
			blocking: [[{ field: 'surname', by: 'word' }]],
			within: true,
			threshold: 0.95,
			mostInBlock: 100,
		},
		records: 1_000,
		levels,
		learned: {
			m,
			r: u,
			u,
			matching: 100 / 499_500,
			related: 0,
			together: [],
			rounds: 9,
			settled: true,
			means: none,
			compared: levels.map((of) => of.map(({ shape }) => (shape === 0 ? 100 : 10))),
		},
		weights: levelWeights(m, u, none),
		priors: { across: null, within: { bits: -12, matches: 100, atBound: false, tooMany: false } },
		leftOut: [0],
		neverCompared: 0,
		largestCluster: 3,
		linked: 90,
		greyShare: 0.1,
		readings: [
			{ values: 400, words: 1, cells: 1_000, unread: 0, orders: [] },
			{ values: 900, words: 1, cells: 1_000, unread: 0, orders: [{ dayFirst: 500, monthFirst: 1 }] },
		],
		...other,
	} satisfies Symptoms;
}
const said = (of: ReturnType<typeof symptoms>) => {
	const { sound, findings } = healthOf(of);
	return [
		sound,
		...findings.map(({ code, severity, field }) => [code, severity, field].filter(Boolean).join(' ')),
	];
};

describe('health', () => {
	test('has nothing to say of a linkage with which nothing is wrong', () => {
		expect(said(symptoms())).toEqual([true]);
	});

	test('finds matches whose names agree no oftener than any two', () => {
		expect(said(symptoms({ m: [usual('u')[0] ?? [], usual('m')[1] ?? []] }))).toContain(
			'wrong-mixture wrong surname',
		);
	});

	test('finds m below u', () => {
		const turned = (usual('u')[0] ?? []).map((one, at) => (levels[0]?.[at]?.same ? one / 3 : one));
		const found = said(symptoms({ m: [turned, usual('m')[1] ?? []] }));
		expect(found[0]).toBe(false);
		expect(found).toContain('turned-weights wrong surname');
	});

	test.each([
		[
			'a prior at its bound',
			{ priors: { across: null, within: { bits: -0.001, matches: 400_000, atBound: true, tooMany: false } } },
			'prior-at-bound wrong',
			false,
		],
		['a cluster too large', { largestCluster: 300 }, 'large-cluster wrong', false],
		['a block that explodes', { leftOut: [900] }, 'block-left-out doubt', true],
		['rows compared with none', { neverCompared: 400 }, 'never-compared doubt', true],
		['much that may as well be two', { greyShare: 0.5 }, 'grey-zone doubt', true],
		['nothing linked', { linked: 0 }, 'nothing-linked doubt', true],
	] as const)('finds %s', (_, other, finding, sound) => {
		const found = said(symptoms(other));
		expect(found[0]).toBe(sound);
		expect(found).toContain(finding);
	});

	test('counts what could not be read, and dates in two orders', () => {
		const found = said(
			symptoms({
				readings: [
					{ values: 400, words: 1, cells: 1_000, unread: 30, orders: [] },
					{ values: 900, words: 1, cells: 1_000, unread: 1, orders: [{ dayFirst: 500, monthFirst: 90 }] },
				],
			}),
		);
		expect(found).toEqual([true, 'cells-unread doubt surname', 'mixed-dates doubt date']);
	});
});
