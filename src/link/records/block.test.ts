import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestTaken } from './block.ts';

describe('blocks that are compared', () => {
	const sizes = [
		[2, 100],
		[3, 10],
		[50, 2],
		[400, 1],
	] as const;

	test('are all, where the pairs they make are few', () => {
		expect(largestTaken(sizes, 1e6, 1_000)).toEqual({ most: 400, pairs: 100 + 30 + 2_450 + 79_800, left: 0 });
	});

	test('are none larger than asked', () => {
		expect(largestTaken(sizes, 1e6, 100)).toEqual({ most: 50, pairs: 2_580, left: 400 });
	});

	test('are the smaller ones, where pairs would be too many', () => {
		expect(largestTaken(sizes, 200, 100)).toEqual({ most: 3, pairs: 130, left: 400 });
	});

	test('make no more pairs than the budget, and what is larger than asked is counted', () => {
		const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 2, max: 500 }), fc.integer({ min: 1, max: 99 })), {
			selector: ([size]) => size,
		});
		fc.assert(
			fc.property(some, fc.integer({ min: 0, max: 1e6 }), (all, budget) => {
				const { most, pairs, left } = largestTaken(all, budget, 100);
				expect(pairs).toBeLessThanOrEqual(budget);
				expect(most).toBeLessThanOrEqual(100);
				const larger = all.filter(([size]) => size > 100);
				expect(left).toBe(larger.reduce((sum, [size, blocks]) => sum + size * blocks, 0));
			}),
		);
	});
});
