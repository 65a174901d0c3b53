import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	asEdtf,
	compareDates,
	dateBounds,
	datesOverlap,
	dayFromNumber,
	dayNumber,
	isCertainDay,
	MAX_INSTANT,
	MIN_INSTANT,
	MS_PER_DAY,
	parseDate,
} from './index.ts';

// The library ships no types; naming it as a string leaves them out.
const library: { default: (text: string) => { min: number; max: number } } = await import('edtf' as string);

const pad = (value: number, width = 2) => String(value).padStart(width, '0');
const year = fc.integer({ min: 1000, max: 2999 });
const day = fc
	.integer({ min: dayNumber(1000, 1, 1), max: dayNumber(2999, 12, 31) })
	.map((days) => dayFromNumber(days))
	.map((date) => `${pad(date.year, 4)}-${pad(date.month)}-${pad(date.day)}`);
const month = fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${pad(m)}`);
const atom = fc.oneof(
	day,
	month,
	year.map(String),
	year.map((y) => `${String(y).slice(0, 3)}X`),
	year.map((y) => `${String(y).slice(0, 2)}XX`),
	month.map((m) => `${m}-XX`),
	year.map((y) => `${y}-XX`),
);
const marked = fc.tuple(atom, fc.constantFrom('', '?', '~', '%')).map(([date, mark]) => date + mark);
const ordered = fc.tuple(day, day).map(([a, b]) => (a < b ? ([a, b] as const) : ([b, a] as const)));
const anyDate = fc.oneof(
	marked,
	ordered.map(([a, b]) => `${a}/${b}`),
	day.map((d) => `${d}/..`),
	day.map((d) => `../${d}`),
	day.map((d) => `${d}/`),
	ordered.map(([a, b]) => `[${a}..${b}]`),
	fc.array(day, { minLength: 1, maxLength: 4 }).map((days) => `[${days.join(',')}]`),
);

describe('parseDate', () => {
	it.each([
		['2025-03-15', 'day', '2025-03-15', '2025-03-15'],
		['2025-02', 'month', '2025-02-01', '2025-02-28'],
		['2024-02-XX', 'month', '2024-02-01', '2024-02-29'],
		['1976', 'year', '1976-01-01', '1976-12-31'],
		['197X', 'decade', '1970-01-01', '1979-12-31'],
		['18XX', 'century', '1800-01-01', '1899-12-31'],
		['1976-05-01/1976-06', 'interval', '1976-05-01', '1976-06-30'],
		['[1976-05-01..1976-05-09]', 'set', '1976-05-01', '1976-05-09'],
		['[1976-05-01,1976-05-09]', 'set', '1976-05-01', '1976-05-09'],
	])('reads %s as a %s with both bounds', (text, kind, first, last) => {
		const date = parseDate(text)!;
		expect(date.kind).toBe(kind);
		expect(date.lo).toBe(Date.parse(first));
		expect(date.hi).toBe(Date.parse(last) + MS_PER_DAY - 1);
	});

	it('tells an end that goes on from an end nobody knows', () => {
		expect(parseDate('2025-03-15/..')).toMatchObject({ end: 'open', hi: MAX_INSTANT });
		expect(parseDate('2025-03-15/')).toMatchObject({ end: 'unknown', hi: MAX_INSTANT });
		expect(parseDate('../2025-03-15')).toMatchObject({ start: 'open', lo: MIN_INSTANT });
		expect(parseDate('[2025-03-15..]')).toMatchObject({ kind: 'set', end: 'open' });
	});

	it('keeps uncertain and approximate apart', () => {
		expect(parseDate('1976?')).toMatchObject({ uncertain: true, approximate: false });
		expect(parseDate('1976-05~')).toMatchObject({ uncertain: false, approximate: true });
		expect(parseDate('1976-05-01%')).toMatchObject({ uncertain: true, approximate: true });
	});

	it.each([
		'',
		'..',
		'/',
		'../..',
		'[]',
		'[..]',
		'[,]',
		'1976-13',
		'1976-02-30',
		'1976-05-01T10:00',
		'76',
		'1976-5-1',
		'1976-XX-01',
		'19X6',
		'197X-05',
		'1976-06/1976-05',
		'[1976-06..1976-05]',
		'{1976,1977}',
		'March 1976',
		'1976 ',
	])('refuses %j', (text) => {
		expect(parseDate(text)).toBeNull();
	});

	it('holds a season of either hemisphere', () => {
		const summer = parseDate('1976-22')!;
		expect(summer.kind).toBe('season');
		for (const one of ['1976-07', '1975-12', '1976-12', '1977-02'])
			expect(datesOverlap(summer, one)).toBe(true);
		expect(datesOverlap('1976-21', '1976-02')).toBe(false);
	});

	it('never throws and never changes what it read', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]\d.,/X?~%-]{0,30}$/)), (text) => {
				const date = parseDate(text);
				if (date === null) return;
				expect(date.edtf).toBe(text);
				expect(date.lo).toBeLessThanOrEqual(date.hi);
			}),
		);
	});
});

describe('the calendar', () => {
	it('agrees with the platform on every day it can name', () => {
		fc.assert(
			fc.property(fc.integer({ min: -719_000, max: 2_000_000 }), (days) => {
				const date = dayFromNumber(days);
				expect(dayNumber(date.year, date.month, date.day)).toBe(days);
				const real = new Date(days * MS_PER_DAY);
				expect([real.getUTCFullYear(), real.getUTCMonth() + 1, real.getUTCDate()]).toEqual(
					Object.values(date),
				);
			}),
		);
	});
});

describe('beside the edtf library, in what that does right', () => {
	it('agrees on single dates, decades, centuries and closed intervals', () => {
		const single = fc.oneof(
			day,
			month,
			year.map(String),
			year.map((y) => `${String(y).slice(0, 3)}X`),
		);
		fc.assert(
			fc.property(
				fc.oneof(
					single,
					// The library refuses an interval of one day.
					ordered.filter(([a, b]) => a !== b).map(([a, b]) => `${a}/${b}`),
				),
				(text) => {
					const theirs = library.default(text);
					const ours = dateBounds(text)!;
					expect(ours.lo).toBe(theirs.min);
					// Theirs counts to the first instant of a closed interval's last day.
					expect(Math.floor(ours.hi / MS_PER_DAY)).toBe(Math.floor(theirs.max / MS_PER_DAY));
				},
			),
			{ numRuns: 60 },
		);
	});

	it('reads the upper bound of a set that the library loses', () => {
		expect(new Date(dateBounds('[1976-05-01..1976-05-09]')!.hi).toISOString()).toBe(
			'1976-05-09T23:59:59.999Z',
		);
	});
});

describe('two dates', () => {
	it('overlap the same way round', () => {
		fc.assert(
			fc.property(anyDate, anyDate, (a, b) => {
				expect(datesOverlap(a, b)).toBe(datesOverlap(b, a));
				expect(datesOverlap(a, a)).toBe(true);
			}),
		);
	});

	it('have an order exactly where they do not overlap', () => {
		fc.assert(
			fc.property(anyDate, anyDate, (a, b) => {
				const order = compareDates(a, b);
				const back = compareDates(b, a);
				expect(order === undefined ? undefined : -order + 0).toEqual(
					back === undefined ? undefined : back + 0,
				);
				if (order === -1) expect(dateBounds(a)!.hi).toBeLessThan(dateBounds(b)!.lo);
				if (order !== undefined && order !== 0) expect(datesOverlap(a, b)).toBe(false);
			}),
		);
	});

	it('in a set are asked member by member', () => {
		expect(datesOverlap('[1976-05-01,1976-09-01]', '1976-07')).toBe(false);
		expect(datesOverlap('[1976-05-01,1976-09-01]', '1976-09')).toBe(true);
	});

	it('are the same only when both are certain days', () => {
		expect(compareDates('1976-05-01', '1976-05-01')).toBe(0);
		expect(compareDates('1976-05', '1976-05')).toBeUndefined();
		expect(compareDates('1976-05-01', '1976-05-01?')).toBeUndefined();
		expect(compareDates('no date', '1976')).toBeUndefined();
	});

	it('say when a day is certain', () => {
		expect(isCertainDay('2025-03-15')).toBe(true);
		for (const date of ['2025-03-15~', '2025-03', '2025-03-XX', '[2025-03-15]', 'x'])
			expect(isCertainDay(date)).toBe(false);
	});
});

describe('asEdtf', () => {
	it('brands exactly what parseDate reads', () => {
		fc.assert(fc.property(anyDate, (text) => asEdtf(text) === text));
		expect(asEdtf('yesterday')).toBeNull();
	});
});
