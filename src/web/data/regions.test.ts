import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	between,
	byArrow,
	drawnOf,
	isSamePart,
	LEAST,
	MIDDLE,
	onPage,
	partOf,
	type Side,
	withSide,
} from './regions.ts';

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;

describe('a part of a page that is drawn', () => {
	it('stays on the page and keeps a size, whatever keys are pressed', () => {
		const press = fc.record({ key: fc.constantFrom(...KEYS), shiftKey: fc.boolean() });
		fc.assert(
			fc.property(fc.array(press, { maxLength: 200 }), (presses) => {
				const end = presses.reduce((sides, one) => byArrow(sides, one) ?? sides, MIDDLE);
				expect(Math.min(end.left, end.top)).toBeGreaterThanOrEqual(0);
				expect(Math.max(end.right, end.bottom)).toBeLessThanOrEqual(1);
				expect(end.right - end.left).toBeGreaterThan(LEAST - 0.000_2);
				expect(end.bottom - end.top).toBeGreaterThan(LEAST - 0.000_2);
				// Moving at the rim makes it no smaller.
				if (presses.every(({ shiftKey }) => !shiftKey)) expect(end.right - end.left).toBeCloseTo(0.5, 3);
			}),
		);
	});

	it('goes through an address and back', () => {
		const side = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(
				side,
				side,
				side,
				side,
				fc.option(fc.integer({ min: 1, max: 900 }), { nil: undefined }),
				(a, b, c, d, page) => {
					const sides = between([a, b], [c, d]);
					if (sides.left >= sides.right || sides.top >= sides.bottom) return;
					const drawn = page === undefined ? sides : { page, ...sides };
					expect(drawnOf(partOf(drawn))).toEqual(drawn);
				},
			),
		);
	});

	it.each([
		undefined,
		'',
		'1',
		'0,0.5,0,0.5,1',
		'0,0,0,2,1',
		'-1,0,0,1,1',
		'a,0,0,1,1',
		'0,0,0,1,1,1',
		'0,0,0,1,x',
	])('an address that names none: %s', (part) => expect(drawnOf(part)).toBeNull());

	it('a side that is typed never passes the one across', () => {
		const sides: readonly Side[] = ['left', 'top', 'right', 'bottom'];
		fc.assert(
			fc.property(fc.constantFrom(...sides), fc.double({ min: -2, max: 2, noNaN: true }), (side, to) => {
				const { left, top, right, bottom } = withSide(MIDDLE, side, to);
				expect(left < right && top < bottom).toBe(true);
			}),
		);
	});

	it('no other key moves it, and one part is not another', () => {
		expect(byArrow(MIDDLE, { key: 'Enter', shiftKey: false })).toBeNull();
		expect(isSamePart(MIDDLE, { page: 1, ...MIDDLE })).toBe(false);
		expect(onPage([], 1)).toEqual([]);
	});
});
