import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regionAnchor, regionWords, tidyRegion } from './region.ts';

const part = fc.double({ min: 0, max: 1, noNaN: true });

describe('a region of a picture', () => {
	it('is kept to a hundredth of a percent, and keeping it twice changes nothing', () => {
		fc.assert(
			fc.property(part, part, part, part, (left, top, right, bottom) => {
				const once = tidyRegion({ left, top, right, bottom });
				if (once === null) return;
				expect(tidyRegion(once)).toEqual(once);
				expect(Math.abs(once.left - left)).toBeLessThanOrEqual(0.000_051);
			}),
		);
	});

	it.each([
		{ left: 0.5, top: 0, right: 0.5, bottom: 1 },
		{ left: 0.6, top: 0, right: 0.5, bottom: 1 },
		{ left: -0.1, top: 0, right: 0.5, bottom: 1 },
		{ left: 0, top: 0, right: 0.5, bottom: 1.01 },
		{ left: Number.NaN, top: 0, right: 0.5, bottom: 1 },
		{ left: 0, top: 0.1, right: 0.5, bottom: 0.100_01 },
	])('is none without a size, or outside the picture: %o', (region) => {
		expect(tidyRegion(region)).toBeNull();
	});

	it('two of them have the same words only if they are the same', () => {
		const region = fc
			.record({
				page: fc.option(fc.nat(9), { nil: undefined }),
				left: part,
				top: part,
				right: part,
				bottom: part,
			})
			.map(({ page, ...sides }) => tidyRegion(page === undefined ? sides : { page, ...sides }))
			.filter((one) => one !== null);
		fc.assert(
			fc.property(region, region, (one, other) => {
				expect(regionWords(one) === regionWords(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
			}),
		);
	});

	it('says which part it is, and marks what a person typed out', () => {
		const region = { left: 0.125, top: 0.3, right: 0.4, bottom: 0.55 };
		expect(regionWords(region)).toBe('part of the picture: 12.5–40 % across, 30–55 % down');
		expect(regionWords({ page: 2, ...region })).toBe('part of page 2: 12.5–40 % across, 30–55 % down');
		const place = { source: 's' as never, capture: 'c' as never, text: 't' as never };
		expect(regionAnchor(place, { page: 2, ...region, sha256: 'f', words: 'Ingreso 12/3' })).toEqual({
			...place,
			quote: {
				exact: 'Ingreso 12/3 [part of page 2: 12.5–40 % across, 30–55 % down]',
				prefix: '',
				suffix: '',
			},
			page: 2,
			region: { page: 2, ...region, words: 'Ingreso 12/3' },
		});
	});
});
