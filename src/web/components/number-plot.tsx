import { useMemo } from 'react';
import type { NumberSeriesJson } from '../../api/index.ts';
import { numberPoints } from '../data/number-points.ts';
import { dateFormat, numberFormat } from '../text/formats.ts';
import { useWords } from '../text/words.ts';
import { type Draw, PlotFigure } from './plot-figure.tsx';

const TWO_MONTHS = 62 * 86_400_000;

/** A series over time. Nothing is drawn between two numbers: nobody says what was there. */
export function NumberPlot({ series }: { series: NumberSeriesJson }) {
	const { t, tag } = useWords();
	const points = useMemo(() => numberPoints(series.said), [series.said]);
	const draw = useMemo<Draw>(
		() => (plot, width) => {
			const rows = points.map((point) => ({
				...point,
				x1: new Date(point.from),
				x2: new Date(point.to),
				x: new Date((point.from + point.to) / 2),
			}));
			const span = Math.max(...rows.map(({ to }) => to)) - Math.min(...rows.map(({ from }) => from));
			const dates = dateFormat(tag, {
				...(span < TWO_MONTHS ? { day: 'numeric' } : { year: 'numeric' }),
				month: 'short',
				timeZone: 'UTC',
			});
			const most = Math.max(...rows.map(({ high }) => high));
			const ink = 'var(--ink)';
			return plot.plot({
				width,
				height: 190,
				marginLeft: 56,
				x: {
					type: 'utc',
					label: null,
					ticks: Math.max(2, Math.floor(width / 120)),
					tickFormat: (at: Date) => dates.format(at),
				},
				y: { label: null, zero: true, nice: true, grid: true, domain: [0, most === 0 ? 1 : most * 1.1] },
				marks: [
					plot.ruleY([0], { stroke: 'var(--line-strong)' }),
					plot.link(rows, { x1: 'x1', x2: 'x2', y: 'low', stroke: ink, strokeWidth: 2 }),
					plot.link(rows, { x1: 'x1', x2: 'x2', y: 'high', stroke: ink, strokeWidth: 2 }),
					plot.link(rows, { x: 'x', y1: 'low', y2: 'high', stroke: ink, strokeWidth: 1 }),
					plot.dot(rows, {
						x: 'x',
						y: 'high',
						r: 4,
						stroke: ink,
						fill: (row: (typeof rows)[number]) => (row.said ? 'var(--raised)' : ink),
					}),
					plot.text(rows, {
						x: 'x',
						y: 'high',
						dy: -12,
						fill: ink,
						text: (row: (typeof rows)[number]) =>
							`${row.open === 'up' ? '↑ ' : row.open === 'down' ? '↓ ' : ''}${numberFormat(tag, {}).format(row.high)}`,
					}),
				],
			});
		},
		[points, tag],
	);
	// One number alone makes no figure.
	if (points.length < 2) return null;
	return (
		<PlotFigure
			draw={draw}
			label={t('numbers.figure', { count: points.length })}
			note={t('numbers.figureNote')}
		/>
	);
}
