import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LineRowJson } from '../../api/index.ts';
import { daysTold } from './days-told.ts';
import { dayIn, isoOf } from './line-time.ts';

const row = (from?: string, to = from, piece: LineRowJson['piece'] = 'stay'): LineRowJson => ({
	person: 0,
	episode: 0,
	piece,
	said: [],
	...(from === undefined ? {} : { from }),
	...(to === undefined ? {} : { to }),
});
const told = (...rows: readonly LineRowJson[]) => {
	const days = daysTold(rows);
	return (
		days && {
			axis: [isoOf(days.main.first), isoOf(days.main.last)],
			whole: [isoOf(days.whole.first), isoOf(days.whole.last)],
			left: [days.earlier, days.later],
		}
	);
};
const spring = ['2031-03-04', '2031-03-09', '2031-04-02', '2031-05-12'].map((day) => row(day));

describe('the days of a selection', () => {
	it('reach from the first to the last that is named, whatever is left open', () => {
		expect(told(row('2031-03-05'), row('[2031-06-01..]'), row())).toEqual({
			axis: ['2031-03-05', '2031-06-01'],
			whole: ['2031-03-05', '2031-06-01'],
			left: [0, 0],
		});
		expect(told(row())).toBeNull();
	});

	it('leave a mistyped year off the axis and count it', () => {
		expect(told(...spring, row('1203-03-04'))).toEqual({
			axis: ['2031-03-04', '2031-05-12'],
			whole: ['1203-03-04', '2031-05-12'],
			left: [1, 0],
		});
		const both = [...spring, ...spring, row('1203-03-04'), row('2031-04-01', '2925-04-09')];
		expect(told(...both)).toMatchObject({ axis: ['2031-03-04', '2031-05-12'], left: [1, 1] });
	});

	it('are not stretched by a gap that reaches from a mistyped day to the next', () => {
		expect(told(...spring, row('1203-03-04'), row('1203-03-05', '2031-03-03', 'gap'))).toMatchObject({
			left: [1, 0],
		});
	});

	it('all stand on the axis where they are few, or lie evenly over many years', () => {
		expect(told(row('1895-01-01'), row('2031-03-04'))).toMatchObject({ left: [0, 0] });
		const years = Array.from({ length: 50 }, (_, nth) => row(`${1976 + nth}-06-01`));
		expect(told(...years)).toMatchObject({ axis: ['1976-06-01', '2025-06-01'], left: [0, 0] });
		expect(told(...spring, row('2032-12-01'))).toMatchObject({ left: [0, 0] });
	});

	it('are on the axis or counted, each of them, and nearly all on it', () => {
		const first = dayIn('1500-01-01') as number;
		const last = dayIn('2900-01-01') as number;
		const day = fc.oneof(
			{
				weight: 9,
				arbitrary: fc.integer({ min: dayIn('2029-01-01') as number, max: dayIn('2031-01-01') as number }),
			},
			{ weight: 1, arbitrary: fc.integer({ min: first, max: last }) },
		);
		fc.assert(
			fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (all) => {
				const days = daysTold(all.map((one) => row(isoOf(one))));
				if (days === null) throw new Error('days were given');
				const { main, whole, earlier, later } = days;
				expect(whole).toEqual({ first: Math.min(...all), last: Math.max(...all) });
				const on = all.filter((one) => one >= main.first && one <= main.last).length;
				expect(on + earlier + later).toBe(all.length);
				expect(all.filter((one) => one < main.first).length).toBe(earlier);
				expect(on / all.length).toBeGreaterThan(0.7);
			}),
		);
	});
});
