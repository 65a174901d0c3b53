import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusters, type Edges, looseGroups } from './clusters.ts';

const edgesOf = (pairs: readonly (readonly [number, number, number])[]): Edges => ({
	a: Int32Array.from(pairs, ([a]) => a),
	b: Int32Array.from(pairs, ([, b]) => b),
	bits: Float32Array.from(pairs, ([, , bits]) => bits),
	count: pairs.length,
});
const grouped = (records: number, pairs: readonly (readonly [number, number, number])[], threshold = 4) => [
	...clusters(looseGroups(records, edgesOf(pairs), threshold), edgesOf(pairs), threshold),
];

describe('clusters', () => {
	test('holds what is joined by sure pairs, named by its first', () => {
		expect(
			grouped(5, [
				[3, 1, 9],
				[1, 4, 5],
				[0, 2, 3.9],
			]),
		).toEqual([0, 1, 2, 1, 1]);
	});

	test('breaks a chain where what is known of its ends speaks against it', () => {
		const chain = [
			[0, 1, 12],
			[1, 2, 6],
		] as const;
		expect(grouped(3, chain)).toEqual([0, 0, 0]);
		expect(grouped(3, [...chain, [0, 2, -9]])).toEqual([0, 0, 2]);
		// One doubt does not outweigh what is surer.
		expect(grouped(3, [...chain, [0, 2, -3]])).toEqual([0, 0, 0]);
	});

	const pairs = fc
		.uniqueArray(fc.tuple(fc.nat(11), fc.nat(11), fc.integer({ min: -20, max: 20 })), {
			selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
			maxLength: 40,
		})
		.map((all) =>
			all.filter(([a, b]) => a !== b).map(([a, b, bits]) => [Math.min(a, b), Math.max(a, b), bits] as const),
		);

	test('is a partition into what hangs together, whatever the order of the pairs', () => {
		fc.assert(
			fc.property(pairs, (all) => {
				const found = grouped(12, all);
				for (const [at, first] of found.entries()) {
					expect(found[first]).toBe(first);
					expect(first).toBeLessThanOrEqual(at);
				}
				const loose = looseGroups(12, edgesOf(all), 4);
				for (const [at, first] of found.entries()) expect(loose[at]).toBe(loose[first]);
				expect(grouped(12, [...all].reverse())).toEqual(found);
			}),
		);
	});

	test('is what hangs together where nothing speaks against it', () => {
		fc.assert(
			fc.property(pairs, (all) => {
				const kind = all.map(([a, b, bits]) => [a, b, Math.abs(bits)] as const);
				expect(grouped(12, kind)).toEqual([...looseGroups(12, edgesOf(kind), 4)]);
			}),
		);
	});
});
