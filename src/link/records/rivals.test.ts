import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rivalry } from './rivals.ts';

const edgesOf = (pairs: readonly (readonly [number, number, number])[]) => ({
	a: Int32Array.from(pairs, ([a]) => a),
	b: Int32Array.from(pairs, ([, b]) => b),
	bits: Float32Array.from(pairs, ([, , bits]) => bits),
	count: pairs.length,
});
/** Records 0 and 1 are of one list, 2 and 3 of another. */
const LISTS = Int32Array.from([1, 1, 2, 2]);
const odds = (bits: number) => 2 ** bits;

describe('rivalry', () => {
	test('leaves a pair as it is that has no rival', () => {
		const left = rivalry(edgesOf([[0, 2, 5]]), LISTS);
		expect(left(0, 2, 5)).toBe(5);
		expect(left(0, 1, 3)).toBe(3);
	});

	test('is exact where all rivals are: each row has one counterpart at most', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -6, max: 12 }), { minLength: 3, maxLength: 3 }), ([x, y, z]) => {
				const [one, two, three] = [odds(x ?? 0), odds(y ?? 0), odds(z ?? 0)];
				// 0–2, its rivals 0–3 and 1–2; nobody knows of 1–3.
				const left = rivalry(
					edgesOf([
						[0, 2, x ?? 0],
						[0, 3, y ?? 0],
						[1, 2, z ?? 0],
					]),
					LISTS,
				);
				const all = one + (1 + two) * (1 + three);
				expect(odds(left(0, 2, x ?? 0)) / (1 + odds(left(0, 2, x ?? 0)))).toBeCloseTo(one / all, 9);
			}),
		);
	});

	test('does not make rivals of two rows that are one', () => {
		const pairs = [
			[0, 2, 9],
			[0, 3, 9],
		] as const;
		expect(rivalry(edgesOf(pairs), LISTS)(0, 2, 9)).toBeCloseTo(0, 1);
		expect(rivalry(edgesOf([...pairs, [2, 3, 20]]), LISTS)(0, 2, 9)).toBeGreaterThan(8.9);
	});
});
