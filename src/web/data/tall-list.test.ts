import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { MOST_PIXELS, moveCell, tallness } from './tall-list.ts';

describe('a list that is taller than an element may be', () => {
	it('is scrolled one to one as long as it can be', () => {
		expect(tallness(350_000, 600)).toEqual({ height: 350_000, ratio: 1 });
	});

	test('is scrolled from its first row to its last, whatever its height', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 200_000_000 }),
				fc.integer({ min: 100, max: 3_000 }),
				(total, view) => {
					const { height, ratio } = tallness(total, view);
					expect(height).toBeLessThanOrEqual(MOST_PIXELS);
					expect(ratio).toBeGreaterThanOrEqual(1);
					// At the end of the bar is the end of the list.
					if (total > view) expect((height - view) * ratio).toBeCloseTo(total - view, 3);
				},
			),
		);
	});
});

test('keys lead from cell to cell and never out of the list', () => {
	const of = { rows: 1_000_000, columns: 4, page: 15 };
	const at = { row: 3, column: 3 };
	const press = (key: string, ctrlKey = false) => moveCell(at, { key, ctrlKey, metaKey: false }, of);
	expect(press('ArrowDown')).toEqual({ row: 4, column: 3 });
	expect(press('ArrowRight')).toEqual(at);
	expect(press('Home')).toEqual({ row: 3, column: 0 });
	expect(press('End', true)).toEqual({ row: 999_999, column: 3 });
	expect(press('PageUp')).toEqual({ row: 0, column: 3 });
	expect(press('PageDown')).toEqual({ row: 18, column: 3 });
	expect(press('x')).toBeNull();
	expect(
		moveCell(
			{ row: 0, column: 0 },
			{ key: 'ArrowDown', ctrlKey: false, metaKey: false },
			{ rows: 0, columns: 0, page: 1 },
		),
	).toEqual({ row: 0, column: 0 });
});
