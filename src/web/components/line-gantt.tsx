import { useMemo } from 'react';
import type { LinesJson } from '../../api/index.ts';
import { type Bar, type Gantt, ganttOf, type Point } from '../data/gantt.ts';
import { DAY_MS, isoOf, type Period } from '../data/line-time.ts';
import { shortLabel } from '../data/map-marks.ts';
import { whatWords } from '../text/line-words.ts';
import { useWords } from '../text/words.ts';
import { type Draw, PlotFigure } from './plot-figure.tsx';

const LANE = 24;
/** About as wide as a letter is. */
const LETTER = 6.6;
/** Below so many days from mark to mark the day is told. */
const MONTH = 31;

type Props = {
	readonly lines: LinesJson;
	readonly kept: readonly number[];
	readonly people: readonly number[];
	/** The days that the plot spans. */
	readonly period: Period;
};

/** Stays as spans, ends as uncertain as they are told, gaps as bands of their own: a line for each person, of few for each voice. */
export function LineGantt({ lines, kept, people, period }: Props) {
	const words = useWords();
	const { t, tag, date, number } = words;
	const gantt = useMemo(
		() =>
			ganttOf(lines, kept, people, period, {
				title: (row, voice) =>
					[
						lines.people[row.person]?.name,
						whatWords(words, row),
						row.said.flatMap(({ at }) => (at === undefined ? [] : (lines.sites[at]?.label ?? [])))[0],
						row.from === undefined ? undefined : date(row.from),
						voice,
					]
						.filter((part) => part !== undefined && part !== '')
						.join(' · '),
			}),
		[lines, kept, people, period, words, date],
	);
	const draw = useMemo<Draw>(
		() => (plot, width) => drawGantt(plot, width, gantt, period, tag),
		[gantt, period, tag],
	);
	return (
		<PlotFigure
			wide
			draw={draw}
			label={t('lines.figure', {
				people: number(people.length),
				from: date(isoOf(period.first)),
				to: date(isoOf(period.last)),
			})}
			note={`${t('lines.figureNote')}${gantt.points.some(({ is }) => is === 'denied') ? ` ${t('lines.denied')}` : ''}`}
		/>
	);
}

function drawGantt(
	plot: Parameters<Draw>[0],
	width: number,
	{ lanes, bars, points }: Gantt,
	period: Period,
	tag: string,
) {
	const margin = Math.min(210, Math.round(width * 0.38));
	const letters = Math.floor(margin / LETTER);
	const labels = new Map(lanes.map(({ key, label }) => [key, shortLabel(label, letters)]));
	const ticks = Math.max(2, Math.floor((width - margin) / 120));
	const format = new Intl.DateTimeFormat(tag, {
		...((period.last - period.first) / ticks < MONTH ? { day: 'numeric' } : { year: 'numeric' }),
		month: 'short',
		timeZone: 'UTC',
	});
	const least = period.first * DAY_MS;
	const most = (period.last + 1) * DAY_MS;
	// A single day is still to be seen among years.
	const thin = ((most - least) / Math.max(200, width - 200)) * 3;
	const of = (is: Bar['is']) =>
		bars
			.filter((bar) => bar.is === is)
			.map((bar) => ({ ...bar, x1: new Date(bar.lo), x2: new Date(Math.max(bar.hi + 1, bar.lo + thin)) }));
	const box = { x1: 'x1', x2: 'x2', y: 'lane', title: 'title', clip: 'frame' } as const;
	const dots = (is: Point['is'], symbol: 'circle' | 'triangle' | 'diamond' | 'times') =>
		plot.dot(
			points.filter((point) => point.is === is).map((point) => ({ ...point, x: new Date(point.at) })),
			{
				x: 'x',
				y: 'lane',
				symbol,
				r: 5,
				stroke: is === 'denied' ? 'var(--ink)' : 'var(--accent)',
				strokeWidth: is === 'denied' ? 2.2 : 1.5,
				fill: is === 'stay' ? 'var(--accent)' : 'var(--raised)',
				title: 'title',
			},
		);
	return plot.plot({
		width,
		height: lanes.length * LANE + 56,
		marginLeft: margin,
		marginRight: 40,
		marginTop: 26,
		x: {
			type: 'utc',
			domain: [new Date(least), new Date(most)],
			axis: 'both',
			label: null,
			grid: true,
			ticks,
			tickFormat: (at: Date) => format.format(at),
		},
		y: {
			type: 'band',
			domain: lanes.map(({ key }) => key),
			label: null,
			tickSize: 0,
			padding: 0.3,
			tickFormat: (key: string) => labels.get(key) ?? '',
		},
		marks: [
			plot.barX(of('gap'), {
				...box,
				insetTop: 5,
				insetBottom: 5,
				fill: 'var(--silence)',
				fillOpacity: 0.45,
				stroke: 'var(--line-strong)',
				strokeDasharray: '2 3',
			}),
			plot.barX(of('maybe'), {
				...box,
				insetTop: 2,
				insetBottom: 2,
				fill: 'var(--accent)',
				fillOpacity: 0.1,
				stroke: 'var(--accent)',
				strokeDasharray: '4 3',
			}),
			plot.barX(of('soft'), { ...box, fill: 'var(--accent)', fillOpacity: 0.32 }),
			plot.barX(of('sure'), { ...box, fill: 'var(--accent)', fillOpacity: 0.85 }),
			dots('stay', 'circle'),
			dots('leg', 'triangle'),
			dots('act', 'diamond'),
			dots('denied', 'times'),
		],
	});
}
