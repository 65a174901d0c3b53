import { describe, expect, test } from 'vitest';
import { dependencesOf, togetherBits, togetherSql } from './dependence.ts';
import { flatten, LEVELS, type Pattern } from './flat.ts';

const SHAPES = [
	[0, 0],
	[0, 0],
	[0, 0],
];
/** The first two agree together in a tenth of the pairs and never alone; the third hangs on neither. */
const patterns: readonly Pattern[] = [0, 1].flatMap((third) => [
	{ levels: [0, 0, third], count: 500 },
	{ levels: [1, 1, third], count: 4_500 },
]);

describe('what hangs together', () => {
	const flat = flatten(patterns, SHAPES);
	const found = dependencesOf(flat, (at) => flat.counts[at] ?? 0);

	test('is found where it is, and nowhere else', () => {
		expect(found.map(({ fields }) => fields)).toEqual([[0, 1]]);
		// Ten times as often as a tenth of a tenth.
		expect(found[0]?.bits[0]).toBeCloseTo(Math.log2(1001 / 101));
		expect(found[0]?.bits[LEVELS + 1]).toBeCloseTo(Math.log2(1 / 0.9), 1);
	});

	test('says the same of patterns and in SQL', () => {
		const [same = 0, , missing = 0] = togetherBits(
			flatten([...patterns.slice(0, 2), { levels: [0, -1, 0], count: 1 }], SHAPES),
			found,
		);
		expect(same).toBeCloseTo(Math.log2(1001 / 101));
		expect(missing).toBe(0);
		const { joins, sum } = togetherSql(found, (field) => `g_${field}`);
		expect(joins).toMatch(
			/^LEFT JOIN \(VALUES \(0, 0, 3\.\d+::DOUBLE\), .*ON t0\.f = p\.g_0 AND t0\.g = p\.g_1$/,
		);
		expect(sum).toBe('coalesce(t0.bits, 0)');
		expect(togetherSql([], String)).toEqual({ joins: '', sum: '0' });
	});

	test('is no more than a tree: of three that say one thing, the third is not counted twice', () => {
		const one = flatten(
			[
				{ levels: [0, 0, 0], count: 1_000 },
				{ levels: [1, 1, 1], count: 9_000 },
			],
			SHAPES,
		);
		expect(dependencesOf(one, (at) => one.counts[at] ?? 0)).toHaveLength(2);
	});

	test('is not told by few pairs', () => {
		const few = flatten(
			[
				{ levels: [0, 0, 0], count: 1 },
				{ levels: [1, 1, 1], count: 4 },
			],
			SHAPES,
		);
		expect(
			Math.max(...dependencesOf(few, (at) => few.counts[at] ?? 0).flatMap(({ bits }) => [...bits]), 0),
		).toBeLessThan(1);
	});
});
