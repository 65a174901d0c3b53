import { describe, expect, it } from 'vitest';
import type { LineRowJson, LinesJson } from '../../api/index.ts';
import { ganttOf } from './gantt.ts';
import { dayIn } from './line-time.ts';
import { voiceLetters } from './voice-letters.ts';

type Row = LineRowJson;
const whole = { first: dayIn('2031-01-01') as number, last: dayIn('2031-12-31') as number };
const said = (by: string, about: string, polarity: 'affirms' | 'denies' = 'affirms') => ({
	by,
	polarity,
	force: 'asserts' as const,
	about,
	source: '0'.repeat(32),
	statements: [],
	proposed: false,
});
const stay = (person: number, from: string, to: string, ...all: Row['said']): Row => ({
	person,
	episode: 0,
	piece: 'stay',
	from,
	to,
	said: all,
});
const draw = (rows: readonly Row[], people: readonly number[], close: readonly number[] = []) => {
	const lines: LinesJson = {
		people: ['Ana', 'Bo', 'Cy', 'Di'].map((name) => ({ person: '0'.repeat(32), kind: 'Person', name })),
		sites: [],
		rows: [...rows],
		legs: [],
		voices: [],
		more: false,
	};
	return ganttOf(lines, {
		kept: rows.map((_, at) => at),
		people,
		period: whole,
		close: { people: new Set(close), letters: voiceLetters(rows, new Set(close)) },
		title: (row, voice) => `${row.piece} ${voice ?? ''}`,
	});
};

describe('ganttOf', () => {
	it('tells what lies beyond its days at the edge of the lane, and draws none of it within', () => {
		const { lanes, bars, points, beyond } = draw(
			[
				stay(0, '1203-03-01', '1203-03-01', said('the list', '1203-03-01')),
				stay(0, '1204-03-01', '1204-03-01', said('the list', '1204-03-01')),
				stay(0, '2031-03-01', '2031-03-01', said('the list', '2031-03-01')),
				stay(1, '2925-03-01', '2925-03-09', said('the list', '2925-03-01')),
			],
			[0, 1],
		);
		expect(lanes.map(({ label }) => label)).toEqual(['Ana', 'Bo']);
		expect([bars.length, points.length]).toEqual([0, 1]);
		expect(
			beyond.map(({ lane, side, at, pieces }) => [lane, side, new Date(at).getUTCFullYear(), pieces]),
		).toEqual([
			['0', 'earlier', 1204, 2],
			['1', 'later', 2925, 1],
		]);
	});

	const rows = [
		stay(0, '2031-03-01', '2031-03-05', said('the list', '2031-03-01'), said('a paper', '2031-03-05')),
		{
			person: 0,
			episode: 0,
			piece: 'gap' as const,
			from: '2031-03-06',
			to: '2031-03-31',
			days: 26,
			said: [],
		},
		{
			person: 0,
			episode: null,
			piece: 'stay' as const,
			from: '2031-04-02',
			to: '2031-04-02',
			aside: true as const,
			said: [said('the ministry', '2031-04-02', 'denies')],
		},
	];

	it('gives each voice of one who is looked at closely a line below the person, with its letter', () => {
		const { lanes, points } = draw(rows, [0], [0]);
		expect(lanes.map(({ label, letter }) => [label, letter])).toEqual([
			['Ana', undefined],
			['the list', 'A'],
			['a paper', 'B'],
			['the ministry', 'C'],
		]);
		expect(points.map(({ sign, lane }) => [sign.shape, lane])).toEqual([
			['denied', '0'],
			['stay', '0 the list'],
			['stay', '0 a paper'],
			['denied', '0 the ministry'],
		]);
	});

	it('gives each person a line, and covers no gap', () => {
		const { lanes, bars, points } = draw(
			[...rows, stay(1, '2031-05', '2031-05', said('a list', '2031-05'))],
			[0, 1, 2, 3],
		);
		expect(lanes.map(({ label }) => label)).toEqual(['Ana', 'Bo']);
		expect(bars.map(({ is, lane }) => `${is} ${lane}`)).toEqual(['sure 0', 'gap 0', 'maybe 1']);
		const [sure, gap] = bars;
		expect((sure?.hi ?? 0) < (gap?.lo ?? 0)).toBe(true);
		expect(points.map(({ sign }) => sign.shape)).toEqual(['denied']);
	});

	it('never draws a stay of a voice that declines to say, and only half of one said with a reserve', () => {
		const perhaps = { ...said('a guard', '2031-05'), hedge: 'possible' as const };
		const silent = { ...said('a ministry', '2031-05-07'), polarity: 'declines' as const };
		const { bars, points } = draw([stay(0, '2031-05-01', '2031-05-09', perhaps, silent)], [0]);
		expect(bars.map(({ is, fill }) => [is, fill])).toEqual([['sure', 'half']]);
		expect(points.map(({ sign }) => sign)).toEqual([{ shape: 'declined', fill: 'full' }]);
	});

	it('draws the same days once, with all that is said of them', () => {
		const same = [
			stay(0, '2031-05', '2031-05', said('a', '2031-05')),
			stay(0, '2031-05', '2031-05', said('b', '2031-05')),
		];
		const { bars } = draw(same, [0, 1, 2, 3]);
		expect(bars.map(({ title }) => title)).toEqual(['stay a\nstay b']);
	});
});
