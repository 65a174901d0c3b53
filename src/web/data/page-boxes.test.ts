import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxIn } from './page-boxes.ts';

const TEXT = 'will minimum';
const RUN = [0, TEXT.length, 100, 50, 220, 62];

it('gives a narrow word less of its line than a wide one of as many letters', () => {
	const will = boxIn(TEXT, RUN, { start: 0, end: 4 });
	const mini = boxIn(TEXT, RUN, { start: 5, end: 9 });
	expect(will).toMatchObject({ left: 100, top: 50, height: 12 });
	expect(will.width).toBeLessThan(mini.width);
	expect(mini.left).toBeGreaterThan(will.left + will.width);
});

it('lays pieces end to end from one edge of the run to the other', () => {
	fc.assert(
		fc.property(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(), (text, at) => {
			const cut = at % (text.length + 1);
			const run = [0, text.length, 10, 0, 310, 9];
			const [before, after] = [
				boxIn(text, run, { start: 0, end: cut }),
				boxIn(text, run, { start: cut, end: text.length }),
			];
			expect(before.left).toBe(10);
			// A pair of surrogates cut in two is two letters.
			expect(Math.abs(before.left + before.width - after.left)).toBeLessThan(0.001);
		}),
	);
});
