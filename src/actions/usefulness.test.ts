import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { usefulness } from './usefulness.ts';

describe('what a decision would bring', () => {
	it('puts what is uncertain before what is nearly sure, and that before what is unlikely', () => {
		const order = [0.75, 0.999, 0.1, 0.01].map((p) => usefulness(p, 4, 4));
		expect(order).toEqual([...order].sort((a, b) => b - a));
	});

	it('grows with what would meet, and needs something on both sides', () => {
		expect(usefulness(0.9, 10, 10)).toBeGreaterThan(usefulness(0.9, 2, 10));
		expect(usefulness(0.9, 0, 100)).toBe(0);
	});

	it('is the same whichever stands left, and never below nothing', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.nat({ max: 10_000 }),
				fc.nat({ max: 10_000 }),
				(p, a, b) => {
					expect(usefulness(p, a, b)).toBeCloseTo(usefulness(p, b, a), 9);
					expect(usefulness(p, a, b)).toBeGreaterThanOrEqual(0);
				},
			),
		);
	});
});
