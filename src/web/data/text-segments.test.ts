import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segmentsOf } from './text-segments.ts';

const span = fc
	.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
	.map(([start, length]) => ({ start, end: start + length }));

describe('segmentsOf', () => {
	it('fills the stretch end to end, each piece with exactly the spans over it', () => {
		fc.assert(
			fc.property(
				fc.array(span, { maxLength: 12 }),
				fc.nat(40),
				fc.integer({ min: 1, max: 40 }),
				(spans, from, length) => {
					const to = from + length;
					const segments = segmentsOf(from, to, spans);
					expect(segments[0]?.start).toBe(from);
					expect(segments.at(-1)?.end).toBe(to);
					for (const [index, { start, end, covers }] of segments.entries()) {
						if (index > 0) expect(start).toBe(segments[index - 1]?.end);
						expect(new Set(covers)).toEqual(
							new Set(spans.filter((one) => one.start <= start && one.end >= end)),
						);
					}
				},
			),
		);
	});
});
