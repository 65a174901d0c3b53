import { describe, expect, it } from 'vitest';
import type { LineRowJson, LinesJson } from '../../api/index.ts';
import { ganttOf } from './gantt.ts';
import { dayIn } from './line-time.ts';

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
const draw = (rows: readonly Row[], people: readonly number[]) => {
	const lines: LinesJson = {
		people: ['Ana', 'Bo', 'Cy', 'Di'].map((name) => ({ person: '0'.repeat(32), kind: 'Person', name })),
		sites: [],
		rows: [...rows],
		legs: [],
		more: false,
	};
	return ganttOf(
		lines,
		rows.map((_, at) => at),
		people,
		whole,
		{ title: (row, voice) => `${row.piece} ${voice ?? ''}` },
	);
};

describe('ganttOf', () => {
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

	it('gives each voice a line where few people are looked at, and the gaps one of the person', () => {
		const { lanes, bars, points } = draw(rows, [0]);
		expect(lanes.map(({ label }) => label)).toEqual(['Ana', 'the list', 'a paper', 'the ministry']);
		expect(bars.map(({ is, lane }) => [is, lane])).toEqual([['gap', '0 Ana']]);
		expect(points.map(({ is, lane }) => [is, lane])).toEqual([
			['stay', '0 the list'],
			['stay', '0 a paper'],
			['denied', '0 the ministry'],
		]);
	});

	it('gives each person a line where many are, and covers no gap', () => {
		const { lanes, bars, points } = draw([...rows, stay(1, '2031-05', '2031-05')], [0, 1, 2, 3]);
		expect(lanes.map(({ label }) => label)).toEqual(['Ana', 'Bo']);
		expect(bars.map(({ is, lane }) => `${is} ${lane}`)).toEqual(['sure 0', 'gap 0', 'maybe 1']);
		const [sure, gap] = bars;
		expect((sure?.hi ?? 0) < (gap?.lo ?? 0)).toBe(true);
		expect(points.map(({ is }) => is)).toEqual(['denied']);
	});

	it('draws the same days once, with all that is said of them', () => {
		const same = [
			stay(0, '2031-05', '2031-05', said('a', '2031-05')),
			stay(0, '2031-05', '2031-05', said('b', '2031-05')),
		];
		const { bars } = draw(same, [0, 1, 2, 3]);
		expect(bars).toHaveLength(1);
		expect(bars[0]?.title).toBe('stay a\nstay b');
	});
});
