import fc from 'fast-check';
import { expect, it } from 'vitest';
import { across } from './side-by-side.ts';

/** Places of marks that never go back, from the begin of a side to its end. */
const marks = (count: number) =>
	fc.array(fc.integer({ min: 1, max: 500 }), { minLength: count + 2, maxLength: count + 2 }).map((steps) => {
		let at = 0;
		return steps.map((step) => (at += step));
	});
const sides = fc
	.integer({ min: 0, max: 40 })
	.chain((count) => fc.tuple(fc.constant(count), marks(count), marks(count)));
const placeIn = (places: readonly number[]) => (mark: number) => places[mark + 1]!;

it('lays each mark beside itself', () => {
	fc.assert(
		fc.property(sides, ([count, here, there]) => {
			for (let mark = -1; mark < count; mark++)
				expect(across(placeIn(here)(mark), count, placeIn(here), placeIn(there))).toBeCloseTo(
					placeIn(there)(mark),
				);
		}),
	);
});

it('never goes back where the leading side goes on, and comes back to where it was', () => {
	fc.assert(
		fc.property(sides, fc.double({ min: 0, max: 1, noNaN: true }), ([count, here, there], part) => {
			const [from, to] = [placeIn(here)(-1), placeIn(here)(count)];
			const at = from + part * (to - from);
			const over = across(at, count, placeIn(here), placeIn(there));
			expect(across(at + 1, count, placeIn(here), placeIn(there))).toBeGreaterThanOrEqual(over - 1e-9);
			expect(across(over, count, placeIn(there), placeIn(here))).toBeCloseTo(at, 4);
		}),
	);
});

it('stays at the ends of a side', () => {
	const here = (mark: number) => 100 * (mark + 1);
	expect(across(-50, 3, here, here)).toBe(0);
	expect(across(9_000, 3, here, here)).toBe(400);
});
