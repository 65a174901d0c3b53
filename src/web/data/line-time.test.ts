import { describe, expect, it } from 'vitest';
import type { LineRowJson } from '../../api/index.ts';
import { DAY_MS, dayIn, daysOf, isoOf, isWithin, narrowed, stretchesOf } from './line-time.ts';

const whole = { first: dayIn('2031-01-01') as number, last: dayIn('2031-12-31') as number };
const told = (from?: string, to?: string, isGap = false) =>
	stretchesOf(
		{ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
		isGap,
		whole,
	).map(({ is, lo, hi }) => `${is} ${isoOf(Math.floor(lo / DAY_MS))} ${isoOf(Math.floor(hi / DAY_MS))}`);
const row = (from?: string, to?: string): LineRowJson => ({
	person: 0,
	episode: 0,
	piece: 'stay',
	said: [],
	...(from === undefined ? {} : { from }),
	...(to === undefined ? {} : { to }),
});

describe('stretchesOf', () => {
	it('draws every day between two stated days, and only those', () => {
		expect(told('2031-03-01', '2031-03-09')).toEqual(['sure 2031-03-01 2031-03-09']);
		expect(told('2031-03-01')).toEqual(['sure 2031-03-01 2031-03-01']);
		expect(told()).toEqual([]);
	});

	it('leaves an end as uncertain as its date', () => {
		expect(told('2031-03', '2031-05-09')).toEqual([
			'soft 2031-03-01 2031-03-31',
			'sure 2031-04-01 2031-05-09',
		]);
		expect(told('2031-03-05', '2031-05')).toEqual([
			'sure 2031-03-05 2031-04-30',
			'soft 2031-05-01 2031-05-31',
		]);
		expect(told('2031-03', '2031-04')).toEqual(['soft 2031-03-01 2031-03-31', 'soft 2031-04-01 2031-04-30']);
	});

	it('calls one of several days a maybe, never a stay of all of them', () => {
		expect(told('[2031-03-01..2031-03-09]')).toEqual(['maybe 2031-03-01 2031-03-09']);
		expect(told('2031-03')).toEqual(['maybe 2031-03-01 2031-03-31']);
		expect(told('[2031-11-01..]')).toEqual(['maybe 2031-11-01 2031-12-31']);
		expect(told('[..2031-02-01]')).toEqual(['maybe 2031-01-01 2031-02-01']);
	});

	it('keeps a gap a gap', () => {
		expect(told('2031-03-01', '2031-03-09', true)).toEqual(['gap 2031-03-01 2031-03-09']);
	});
});

describe('a period', () => {
	it('holds what may have been on one of its days, and nothing without a date', () => {
		const march = { first: dayIn('2031-03-10') as number, last: dayIn('2031-03-20') as number };
		expect(
			[row('2031-03'), row('2031-03-20'), row('2031-03-21'), row('[2031-01-01..]'), row()].map((one) =>
				isWithin(one, march),
			),
		).toEqual([true, true, false, true, false]);
		expect(narrowed({ rows: [row('2031-03-12'), row(), row('2031-05-01')], legs: [] }, march)).toEqual({
			rows: [0],
			legs: [],
			undated: 1,
		});
	});

	it('leaves a leg out with either of its ends', () => {
		const leg = { person: 0, by: 'listed' as const, from: 0, to: 1, rows: [0, 1], voice: '', statements: [] };
		const march = { first: dayIn('2031-03-10') as number, last: dayIn('2031-03-20') as number };
		expect(narrowed({ rows: [row('2031-03-12'), row('2031-04-12')], legs: [leg] }, march).legs).toEqual([]);
		expect(narrowed({ rows: [row('2031-03-12'), row('2031-04-12')], legs: [leg] }, null).legs).toEqual([0]);
	});

	it('reaches over the days that a date names, no farther than the selection', () => {
		const days = (edtf: string) => {
			const period = daysOf(edtf, whole);
			return period && [isoOf(period.first), isoOf(period.last)];
		};
		expect(days('2031-03')).toEqual(['2031-03-01', '2031-03-31']);
		expect(days('2031-03-09')).toEqual(['2031-03-09', '2031-03-09']);
		expect(days('[2031-11-05..]')).toEqual(['2031-11-05', '2031-12-31']);
		expect(days('soon')).toBeNull();
	});

	it('takes nothing for a day that is none', () => {
		expect(['2031-13-45', 'soon', '', undefined].map(dayIn)).toEqual([null, null, null, null]);
	});
});
