import { groupBy } from '../../record/index.ts';
import type { Bar, Beyond, Gantt, Point } from '../data/gantt.ts';
import { DAY_MS, type Period } from '../data/line-time.ts';
import { dateFormat } from '../text/formats.ts';
import type { Draw } from './plot-figure.tsx';
import { FADED, signsForDots } from './sign-parts.ts';

/** How high a line is, in pixels: on a phone its label stands within it. */
export const LANE = { wide: 26, narrow: 46 } as const;
/** Where the first line begins. */
export const TOP = 26;
const NAME = 24;
/** Half of the widest day of an axis, so that none is cut. */
const AXIS = 26;
const SIGN = 5;
/** From sign to sign of one day. */
const APART = 11;
/** Below so many days from mark to mark the day is told. */
const MONTH = 31;

type Looks = {
	readonly period: Period;
	readonly tag: string;
	readonly narrow: boolean;
	readonly chosen: ReadonlySet<number> | null;
	readonly site: number | null;
};
type Drawn = Pick<Bar, 'person' | 'sites'>;

/** Draws lanes by Plot: bars for days, signs for what is of one day; whoever and whatever is not chosen is faded. */
export function drawGantt(
	plot: Parameters<Draw>[0],
	width: number,
	{ lanes, bars, points, beyond }: Gantt,
	{ period, tag, narrow, chosen, site }: Looks,
) {
	const lane = LANE[narrow ? 'narrow' : 'wide'];
	const name = narrow ? NAME : 0;
	const ticks = Math.max(2, Math.floor(width / 120));
	const format = dateFormat(tag, {
		...((period.last - period.first) / ticks < MONTH ? { day: 'numeric' } : { year: 'numeric' }),
		month: 'short',
		timeZone: 'UTC',
	});
	const least = period.first * DAY_MS;
	const most = (period.last + 1) * DAY_MS;
	// A single day is still to be seen among years.
	const thin = ((most - least) / Math.max(200, width)) * 3;
	const isFaded = ({ person, sites }: Drawn) =>
		(chosen !== null && !chosen.has(person)) || (site !== null && !sites.includes(site));
	const of =
		(...is: Bar['is'][]) =>
		(some: readonly Bar['fill'][]) =>
			bars
				.filter((bar) => is.includes(bar.is) && some.includes(bar.fill))
				.map((bar) => ({ ...bar, x1: new Date(bar.lo), x2: new Date(Math.max(bar.hi + 1, bar.lo + thin)) }));
	const bar = (
		some: ReturnType<ReturnType<typeof of>>,
		[top, bottom]: readonly [number, number],
		looks: {
			fill: string;
			fillOpacity?: number;
			stroke?: string;
			strokeOpacity?: number;
			strokeDasharray?: string;
		},
	) =>
		plot.barX(some, {
			x1: 'x1',
			x2: 'x2',
			y: 'lane',
			title: 'title',
			clip: 'frame',
			insetTop: name + top,
			insetBottom: bottom,
			opacity: (one: Bar) => (isFaded(one) ? FADED : 1),
			render: (index, scales, values, dimensions, context, next) => {
				const drawn = next?.(index, scales, values, dimensions, context) ?? null;
				for (const [nth, rect] of [...(drawn?.querySelectorAll('rect') ?? [])].entries())
					rect.setAttribute('data-person', `${some[index[nth] ?? -1]?.person}`);
				return drawn;
			},
			...looks,
		});
	const edge = (side: Beyond['side']) =>
		plot.text(
			beyond.filter((one) => one.side === side),
			{
				x: () => new Date(side === 'earlier' ? least : most),
				y: 'lane',
				dx: side === 'earlier' ? -AXIS : AXIS,
				dy: name / 2,
				textAnchor: side === 'earlier' ? 'start' : 'end',
				text: (one: Beyond) => edgeWords(one),
				title: 'title',
				fontSize: 12,
				fill: 'var(--ink)',
				stroke: 'var(--paper)',
				strokeWidth: 4,
				fillOpacity: (one: Beyond) => (isFaded(one) ? FADED : 1),
				render: (index, scales, values, dimensions, context, next) => {
					const drawn = next?.(index, scales, values, dimensions, context) ?? null;
					const some = beyond.filter((one) => one.side === side);
					for (const [nth, text] of [...(drawn?.querySelectorAll('text') ?? [])].entries())
						text.setAttribute('data-person', `${some[index[nth] ?? -1]?.person}`);
					return drawn;
				},
			},
		);
	const [sure, pale] = [of('sure'), of('soft', 'maybe')];
	const ink = 'var(--accent)';
	const drawn = plot.plot({
		width,
		height: lanes.length * lane + TOP + 30,
		marginLeft: AXIS,
		marginRight: AXIS,
		marginTop: TOP,
		marginBottom: 30,
		x: {
			type: 'utc',
			domain: [new Date(least), new Date(most)],
			axis: 'both',
			label: null,
			grid: true,
			ticks,
			tickFormat: (at: Date) => format.format(at),
		},
		// Without room between them, each line is as high as the label beside it.
		y: { type: 'band', domain: lanes.map(({ key }) => key), axis: null, padding: 0 },
		marks: [
			plot.barX(
				lanes.filter(({ person }) => chosen?.has(person) === true),
				{
					y: 'key',
					x1: new Date(least),
					x2: new Date(most),
					fill: 'var(--accent-soft)',
					insetLeft: -AXIS,
					insetRight: -AXIS,
				},
			),
			bar(of('gap')(['full']), [8, 8], {
				fill: 'url(#silence)',
				stroke: 'var(--line-strong)',
				strokeDasharray: '2 3',
			}),
			bar(pale(['full', 'half']), [6, 6], { fill: ink, fillOpacity: 0.14, stroke: ink, strokeOpacity: 0.7 }),
			bar(pale(['open']), [6, 6], { fill: 'var(--paper)', stroke: ink, strokeDasharray: '4 3' }),
			bar(sure(['full']), [5, 5], { fill: ink }),
			bar(sure(['half']), [5, 5], { fill: 'var(--paper)', stroke: ink }),
			bar(sure(['half']), [(lane - name) / 2, 5], { fill: ink }),
			bar(sure(['open']), [5, 5], { fill: 'var(--paper)', stroke: ink, strokeDasharray: '4 3' }),
			plot.dot(
				points.map((point) => ({ ...point, x: new Date(point.at) })),
				{
					x: 'x',
					y: 'lane',
					dy: name / 2,
					r: SIGN,
					symbol: 'circle',
					sort: null,
					title: 'title',
					render: (index, scales, values, dimensions, context, next) => {
						const dots = next?.(index, scales, values, dimensions, context) ?? null;
						if (dots !== null)
							signPoints(
								dots,
								[...index].flatMap((at) => points[at] ?? []),
								isFaded,
							);
						return dots;
					},
				},
			),
			edge('earlier'),
			edge('later'),
		],
	});
	drawn.prepend(silence());
	return drawn;
}

/** The year of what lies beyond an edge, and how many more lie there. */
function edgeWords({ side, at, pieces }: Beyond): string {
	const year = new Date(at).getUTCFullYear();
	const words = pieces > 1 ? `${year} +${pieces - 1}` : `${year}`;
	return side === 'earlier' ? `‹ ${words}` : `${words} ›`;
}

function signPoints(dots: Element, points: readonly Point[], isFaded: (point: Point) => boolean): void {
	const together = groupBy(points, ({ lane, at }) => `${lane} ${at}`);
	signsForDots(
		dots,
		(nth) => {
			const point = points[nth];
			return point && { sign: point.sign, r: SIGN, faded: isFaded(point) };
		},
		(drawn, nth) => {
			const point = points[nth];
			if (point === undefined) return;
			drawn.setAttribute('data-person', `${point.person}`);
			// Of one day in one line each is still to be seen.
			const same = together.get(`${point.lane} ${point.at}`) ?? [];
			const up = (same.indexOf(point) - (same.length - 1) / 2) * APART;
			if (up !== 0) drawn.setAttribute('transform', `${drawn.getAttribute('transform')} translate(0,${up})`);
		},
	);
}

/** The hatching of days of which nobody speaks. */
function silence(): SVGDefsElement {
	const svg = 'http://www.w3.org/2000/svg';
	const defs = document.createElementNS(svg, 'defs');
	const pattern = document.createElementNS(svg, 'pattern');
	for (const [name, value] of [
		['id', 'silence'],
		['width', '6'],
		['height', '6'],
		['patternUnits', 'userSpaceOnUse'],
		['patternTransform', 'rotate(45)'],
	] as const)
		pattern.setAttribute(name, value);
	const line = document.createElementNS(svg, 'path');
	line.setAttribute('d', 'M0,0V6');
	line.setAttribute('stroke', 'var(--line-strong)');
	line.setAttribute('stroke-width', '1.5');
	pattern.append(line);
	defs.append(pattern);
	return defs;
}
