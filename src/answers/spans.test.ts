import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds, isoDay } from '../record/index.ts';
import { dayAt, intervalOf, isoOfDay, spanOf, together } from './spans.ts';

const day = (edtf: string) => dateBounds(edtf)?.lo ?? Number.NaN;

describe('spanOf', () => {
	it.each([
		['2025-03-15/..', undefined, '2025-03-15', '2025-03-15', '2025-03-15'],
		['2025-03-15/..', '2025-04-10', '2025-03-15', '2025-04-10', '2025-04-10'],
		['2025-03-15/..', '2025-03-01', '2025-03-15', '2025-03-15', '2025-03-15'],
		['2025-03-15/', '2025-04-10', '2025-03-15', '2025-03-15', '2025-03-15'],
		['../2025-03-15', undefined, '2025-03-15', '2025-03-15', '2025-03-15'],
		['2025-03-01/2025-03-15', '2025-09-09', '2025-03-01', '2025-03-15', '2025-03-15'],
		['[2025-03-01..]', '2025-04-10', '2025-03-01', '2025-03-01', '2025-03-01'],
		['[1976-05-01..1976-05-09]', undefined, '1976-05-01', '1976-05-09', '1976-05-09'],
		['2025-03', undefined, '2025-03-01', '2025-03-31', '2025-03'],
	])('reads %s, spoken %s, from %s to %s', (edtf, until, lo, hi, last) => {
		const span = spanOf(edtf, until);
		expect([span && isoOfDay(dayAt(span.lo)), span && isoOfDay(dayAt(span.hi)), span?.last]).toEqual([
			lo,
			hi,
			last,
		]);
	});

	it('is null for what is no date', () => {
		expect(spanOf('soon')).toBeNull();
	});
});

describe('together', () => {
	it('lets the more precise stand for both', () => {
		expect(together(['2025-03', '2025-03-04'])).toBe('2025-03-04');
		expect(together(['2025-03-04', '2025-03-05', '2025-03'])).toBe('[2025-03-04,2025-03-05]');
		expect(together(['[2025-03-01..2025-03-04]', '2025-03-09'])).toBe('[2025-03-01..2025-03-04,2025-03-09]');
		expect(together([])).toBeUndefined();
	});

	it('holds every date that no other makes more precise, in any order', () => {
		const dates = fc
			.record({
				y: fc.integer({ min: 1970, max: 2030 }),
				m: fc.integer({ min: 1, max: 12 }),
				d: fc.integer({ min: 1, max: 28 }),
			})
			.map(({ y, m, d }) => isoDay(y, m, d));
		fc.assert(
			fc.property(fc.array(dates, { minLength: 1, maxLength: 5 }), (list) => {
				const all = together(list);
				expect(all).toBe(together([...list].reverse()));
				const bounds = dateBounds(all ?? '');
				expect(bounds?.lo).toBe(Math.min(...list.map(day)));
			}),
		);
	});
});

describe('intervalOf', () => {
	it('needs two single dates in order', () => {
		expect(intervalOf('2025-03-01', '2025-03-05')).toBe('2025-03-01/2025-03-05');
		expect(intervalOf('2025-03-05', '2025-03-01')).toBeNull();
		expect(intervalOf('[2025-03-01..2025-03-02]', '2025-03-05')).toBeNull();
	});
});
