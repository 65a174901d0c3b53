import { describe, expect, test } from 'vitest';
import { mixture, type Pattern } from './em.ts';

/** Patterns that pairs would show whose classes are known, field by field: the shares of each level. */
function patternsOf(
	classes: readonly { readonly pairs: number; readonly shares: readonly (readonly number[])[] }[],
) {
	const counts = new Map<string, number>();
	for (const { pairs, shares } of classes) {
		let held: { levels: number[]; share: number }[] = [{ levels: [], share: 1 }];
		for (const row of shares)
			held = held.flatMap(({ levels, share }) =>
				row.map((one, level) => ({ levels: [...levels, level], share: share * one })),
			);
		for (const { levels, share } of held) {
			const key = levels.join(' ');
			counts.set(key, (counts.get(key) ?? 0) + pairs * share);
		}
	}
	return [...counts].map(([key, count]): Pattern => ({ levels: key.split(' ').map(Number), count }));
}

const POSSIBLE = 50_000_000;
const RECORDS = 10_000;
/** A name, a birth, a day, a place; same, near, other. */
const MATCH = [
	[0.8, 0.15, 0.05],
	[0.85, 0.1, 0.05],
	[0.7, 0.2, 0.1],
	[0.6, 0.2, 0.2],
];
const CHANCE = [
	[0.0005, 0.002, 0.9975],
	[0.0002, 0.003, 0.9968],
	[0.002, 0.02, 0.978],
	[0.05, 0.05, 0.9],
];
/** Taken together on one day from one place, and nobody's namesake. */
const RAID = [
	[0.0005, 0.002, 0.9975],
	[0.0002, 0.003, 0.9968],
	[0.98, 0.01, 0.01],
	[0.97, 0.02, 0.01],
];

/** Pairs drawn from all. */
const DRAWN = patternsOf([{ pairs: 300_000, shares: CHANCE }]);

const SHAPES = MATCH.map((row) => row.map(() => 0));

/** What other lists say; none of it is right. */
const USUAL = {
	m: SHAPES.map(() => [0.6, 0.32, 0.08]),
	u: SHAPES.map(() => [0.01, 0.05, 0.94]),
	matches: RECORDS / 10,
};
const counted = (shares: readonly (readonly number[])[], pairs: number) => ({
	shares,
	pairs: shares.map((row) => row.map(() => pairs)),
});

describe('mixture', () => {
	const matches = { pairs: 6_000, shares: MATCH };
	const chance = { pairs: POSSIBLE - 6_000, shares: CHANCE };

	test('finds how often what matches agrees, and how many do', () => {
		const found = mixture({
			patterns: patternsOf([matches, chance]),
			any: counted(CHANCE, POSSIBLE),
			usual: USUAL,
			shared: [false, false, true, true],
			shapes: SHAPES,
			possible: POSSIBLE,
			records: RECORDS,
			chance: DRAWN,
		});
		expect(found.settled).toBe(true);
		expect(found.matching * POSSIBLE).toBeGreaterThan(5_500);
		expect(found.matching * POSSIBLE).toBeLessThan(6_500);
		for (const [field, row] of MATCH.entries())
			for (const [level, share] of row.entries()) expect(found.m[field]?.[level]).toBeCloseTo(share, 1);
	});

	test('does not take for one those who were taken together', () => {
		const raids = { pairs: 60_000, shares: RAID };
		const found = mixture({
			patterns: patternsOf([matches, raids, chance]),
			any: counted(CHANCE, POSSIBLE),
			usual: USUAL,
			shared: [false, false, true, true],
			shapes: SHAPES,
			possible: POSSIBLE,
			records: RECORDS,
			chance: DRAWN,
		});
		expect(found.m[0]?.[0]).toBeGreaterThan(0.7);
		expect(found.related * POSSIBLE).toBeGreaterThan(50_000);
		expect(found.matching * POSSIBLE).toBeLessThan(7_000);
	});

	test('takes the matches out of what agrees by chance', () => {
		// Among few records, matches are a good part of those that have a name in common.
		const few = mixture({
			patterns: patternsOf([
				{ pairs: 500, shares: MATCH },
				{ pairs: 19_500, shares: CHANCE },
			]),
			any: counted(
				CHANCE.map((row, field) =>
					row.map((share, level) => share * 0.975 + 0.025 * (MATCH[field]?.[level] ?? 0)),
				),
				20_000,
			),
			usual: USUAL,
			shared: [false, false, true, true],
			shapes: SHAPES,
			possible: 20_000,
			records: 200,
			chance: DRAWN,
		});
		expect(few.u[0]?.[0]).toBeLessThan(0.015);
	});

	test('does not take two fields that say one thing for two agreements', () => {
		// One in five hundred is of one town, and then always of one postcode: the town's. Names and births differ.
		const [name = [], birth = []] = CHANCE;
		const neighbours = (pairs: number) => [
			{ pairs: pairs * 0.998, shares: [name, birth, [0.0002, 0.0008, 0.999], [0.0002, 0.0008, 0.999]] },
			{ pairs: pairs * 0.002, shares: [name, birth, [1, 0, 0], [1, 0, 0]] },
		];
		const fewer = { pairs: 2_000, shares: [...MATCH.slice(0, 2), [0.9, 0.05, 0.05], [0.9, 0.05, 0.05]] };
		const alone = [0.0022, 0.0008, 0.997];
		const learned = (drawn: number) =>
			mixture({
				patterns: patternsOf([fewer, ...neighbours(POSSIBLE)]),
				any: counted([name, birth, alone, alone], POSSIBLE),
				usual: USUAL,
				shared: [false, false, false, false],
				shapes: SHAPES,
				possible: POSSIBLE,
				records: RECORDS,
				chance: patternsOf(neighbours(drawn)),
			});
		const found = learned(300_000);
		expect(found.together.map(({ fields }) => fields)).toContainEqual([2, 3]);
		expect(found.matching * POSSIBLE).toBeGreaterThan(1_500);
		expect(found.matching * POSSIBLE).toBeLessThan(2_500);
		expect(found.m[0]?.[0]).toBeGreaterThan(0.7);
		// What it would learn of as many pairs that tell nothing of it.
		expect(learned(0).m[0]?.[0]).toBeLessThan(0.2);
	});
});
