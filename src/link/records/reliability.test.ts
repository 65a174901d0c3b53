import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reliabilityOf } from './reliability.ts';
import { probability } from './weights.ts';

const edgesOf = (pairs: readonly (readonly [number, number, number])[]) => ({
	a: Int32Array.from(pairs, ([a]) => a),
	b: Int32Array.from(pairs, ([, b]) => b),
	bits: Float32Array.from(pairs, ([, , bits]) => bits),
	count: pairs.length,
});

describe('reliabilityOf', () => {
	test('says how often what was given a probability is so, and what was found of what there is', () => {
		const found = reliabilityOf(
			{
				// 0 and 1 are one and so are 3 and 4; 2 is somebody else, 5 is not known.
				edges: edgesOf([
					[0, 1, 5],
					[1, 2, 5],
					[3, 4, -1],
					[4, 5, 9],
					[0, 3, -8],
				]),
				clusters: Int32Array.from([0, 0, 0, 3, 4, 4]),
			},
			Int32Array.from([7, 7, 8, 9, 9, -1]),
			4,
			null,
		);
		expect(found.known).toBe(5);
		expect(found.matches).toBe(2);
		expect(found.reached).toBe(2);
		expect(found.bins).toEqual([
			{ from: 0.3, to: 0.4, pairs: 1, expected: expect.closeTo(1 / 3), observed: 1 },
			{ from: 0.95, to: 0.99, pairs: 2, expected: expect.closeTo(32 / 33), observed: 0.5 },
		]);
		expect(found.calibrationError).toBeCloseTo((2 / 3 + 2 * (32 / 33 - 0.5)) / 3);
		expect(found.byPair).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
		expect(found.byCluster).toEqual({ precision: 1 / 3, recall: 1 / 2, f1: 2 / 5 });
	});

	test('counts pairs across lists alone where only these are linked', () => {
		const found = reliabilityOf(
			{ edges: edgesOf([[0, 2, 9]]), clusters: Int32Array.from([0, 1, 0, 3]) },
			Int32Array.from([1, 1, 1, 2]),
			4,
			Int32Array.from([1, 1, 2, 2]),
		);
		expect(found.matches).toBe(2);
		expect(found.byCluster).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
	});

	test('has nothing to say where nothing is known', () => {
		const found = reliabilityOf(
			{ edges: edgesOf([[0, 1, 9]]), clusters: Int32Array.from([0, 0]) },
			Int32Array.from([-1, 4]),
			4,
			null,
		);
		expect(found).toMatchObject({ matches: 0, bins: [], calibrationError: 0 });
		expect(found.byCluster).toEqual({ precision: null, recall: null, f1: null });
	});

	test('finds no error in probabilities that say how often they are right', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), (tenths) => {
				const bits = Math.log2(tenths / (10 - tenths));
				const pairs = Array.from({ length: 10 }, (_, at) => [2 * at, 2 * at + 1, bits] as const);
				const truth = Int32Array.from({ length: 20 }, (_, at) =>
					at % 2 === 1 && Math.floor(at / 2) < tenths ? at - 1 : at,
				);
				const { calibrationError, bins } = reliabilityOf(
					{ edges: edgesOf(pairs), clusters: truth },
					truth,
					4,
					null,
				);
				expect(calibrationError).toBeLessThan(1e-6);
				expect(bins[0]?.expected).toBeCloseTo(probability(bits));
			}),
		);
	});
});
