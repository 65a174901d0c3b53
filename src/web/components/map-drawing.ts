import { useCallback } from 'react';
import { groupBy } from '../../record/index.ts';
import {
	cornersOf,
	isRough,
	LABEL_LINE,
	type LegMark,
	labelled,
	radiusIn,
	ringOf,
	type SiteMark,
	scaleOf,
	type View,
} from '../data/map-marks.ts';
import { type Country, countryIn, landIn } from '../data/world.ts';
import { distanceWords } from '../text/line-words.ts';
import { useWords } from '../text/words.ts';
import { drawLabel, drawScale } from './map-labels.ts';
import type { Draw } from './plot-figure.tsx';
import { FADED, signsForDots } from './sign-parts.ts';

const MOST_LABELS = 14;
/** From so many places on signs and rings are smaller. */
const CROWDED = 150;
/** How wide the line about the chosen place is. */
const CHOSEN = 2.5;

export type Drawn = {
	readonly sites: readonly SiteMark[];
	readonly legs: readonly LegMark[];
	readonly chosen: number | null;
	readonly world: readonly Country[];
	readonly view: View;
	readonly ratio: number;
};

/** Draws land, areas of doubt, ways and signs by Plot; drawn anew only when one of them is another. */
export function useMap({ sites, legs, chosen, world, view, ratio }: Drawn): Draw {
	const { tag } = useWords();
	return useCallback<Draw>(
		(plot, width) => {
			const [southWest, northEast] = cornersOf(view, ratio);
			// What is lit lies over what is not.
			const placed = sites
				.flatMap((mark) => (mark.at === null ? [] : [{ ...mark, x: mark.at[0], y: mark.at[1] }]))
				.sort((a, b) => Number(a.lit) - Number(b.lit));
			const most = Math.max(1, ...placed.map(({ people }) => people));
			const isCrowded = placed.length > CROWDED;
			const radius = ({ people }: SiteMark) =>
				(isCrowded ? 3 : 4.5) + 10 * Math.sqrt(Math.max(0, people - 1) / most);
			const around = (mark: SiteMark) => areaOf(mark, radius(mark) + (isCrowded ? 3 : 6), view, width);
			const reach = new Map(
				placed.map((mark) => [mark.site, around(mark) ?? toldArea(mark, view, width) ?? radius(mark) * 1.35]),
			);
			const rings = placed.flatMap(({ where, at, lit }) =>
				at !== null && lit && 'radius' in where && where.radius !== undefined
					? [ringOf(at, where.radius)]
					: [],
			);
			const countries = sites.flatMap(({ where, lit }) =>
				lit && where.is === 'country' ? (countryIn(world, where.country) ?? []) : [],
			);
			const offset = (mark: SiteMark) => Math.min(reach.get(mark.site) ?? 0, 60) + 5;
			const labels = labelled(sites, view, { width, ratio, most: MOST_LABELS, offset });
			const pale = {
				fill: 'var(--accent)',
				fillOpacity: 0.14,
				stroke: 'var(--accent)',
				strokeOpacity: 0.7,
				clip: 'frame',
			} as const;
			const drawn = plot.plot({
				width,
				height: Math.round(width * ratio),
				margin: 0,
				projection: {
					type: 'mercator',
					rotate: [-view.longitude, 0],
					domain: { type: 'MultiPoint', coordinates: [[...southWest], [...northEast]] },
				},
				r: { type: 'identity' },
				marks: [
					plot.graticule({ stroke: 'var(--line)', strokeOpacity: 0.7, clip: 'frame' }),
					plot.geo(landIn(world, [southWest, northEast]), {
						fill: 'var(--sunken)',
						stroke: 'var(--line-strong)',
						strokeWidth: 0.6,
						clip: 'frame',
					}),
					plot.geo(countries, pale),
					plot.geo(rings, pale),
					// The area of a place known only roughly has no size of its own: it stands for all that is not known.
					plot.dot(
						placed.filter((mark) => around(mark) !== null),
						{
							x: 'x',
							y: 'y',
							r: around,
							...pale,
							opacity: ({ lit }: SiteMark) => (lit ? 1 : FADED),
						},
					),
					...legMarksOf(plot, legs, (site) => reach.get(site) ?? 0),
					plot.dot(
						placed.filter(({ site }) => site === chosen),
						{
							x: 'x',
							y: 'y',
							r: ({ site }: SiteMark) => (reach.get(site) ?? 0) + 3,
							stroke: 'var(--ink)',
							strokeWidth: CHOSEN,
						},
					),
					plot.dot(placed, {
						x: 'x',
						y: 'y',
						r: radius,
						sort: null,
						clip: 'frame',
						title: ({ label }: SiteMark) => label,
						render: (index, scales, values, dimensions, context, next) => {
							const dots = next?.(index, scales, values, dimensions, context) ?? null;
							const marks = [...index].flatMap((at) => placed[at] ?? []);
							if (dots !== null) signSites(dots, marks, radius);
							return dots;
						},
					}),
					plot.dot(
						labels.map(({ mark }) => ({ x: mark.at?.[0], y: mark.at?.[1] })),
						{
							x: 'x',
							y: 'y',
							r: 1,
							sort: null,
							render: (index, scales, values, dimensions, context, next) => {
								const dots = next?.(index, scales, values, dimensions, context) ?? null;
								for (const [nth, dot] of [...(dots?.querySelectorAll('circle') ?? [])].entries()) {
									const label = labels[index[nth] ?? -1];
									if (label === undefined) continue;
									dot.replaceWith(
										drawLabel(label, {
											x: Number(dot.getAttribute('cx')),
											y: Number(dot.getAttribute('cy')) - LABEL_LINE / 4,
											offset: offset(label.mark),
											tag,
										}),
									);
								}
								return dots;
							},
						},
					),
				],
			});
			const { metres, pixels } = scaleOf(view, width, Math.min(120, width / 4));
			drawn.append(drawScale(pixels, distanceWords(metres, tag), Math.round(width * ratio)));
			return drawn;
		},
		[sites, legs, chosen, world, view, ratio, tag],
	);
}

/** How far an area of doubt without a size of its own is drawn, in pixels; `null` where a true one is large enough to be seen, or none is. */
function areaOf(mark: SiteMark, least: number, view: View, width: number): number | null {
	if (mark.at === null || !isRough(mark.where)) return null;
	const told = toldArea(mark, view, width);
	return told !== null && told > least ? null : least;
}

/** How far from its middle somebody says that a place may be, in pixels. */
function toldArea({ where }: SiteMark, view: View, width: number): number | null {
	return 'radius' in where && where.radius !== undefined ? radiusIn(view, width, where.radius) : null;
}

/** In the place of each dot the sign of what is said there, which knows its place for the pointer. */
function signSites(dots: Element, marks: readonly SiteMark[], radius: (mark: SiteMark) => number): void {
	signsForDots(
		dots,
		(nth) => {
			const mark = marks[nth];
			return mark && { sign: mark.sign, r: radius(mark), faded: !mark.lit };
		},
		(drawn, nth) => drawn.setAttribute('data-site', `${marks[nth]?.site}`),
	);
}

type PlotModule = Parameters<Draw>[0];

/** What a voice tells is an arrow; what a list only puts in order is dotted and has no head; what nobody decided is dashed. */
function legMarksOf(plot: PlotModule, legs: readonly LegMark[], reach: (site: number) => number) {
	const all = legs.map((leg) => ({
		...leg,
		x1: leg.from[0],
		y1: leg.from[1],
		x2: leg.to[0],
		y2: leg.to[1],
	}));
	const shared = {
		x1: 'x1',
		y1: 'y1',
		x2: 'x2',
		y2: 'y2',
		stroke: 'var(--accent)',
		strokeWidth: ({ people }: LegMark) => 1.5 + Math.min(4, Math.log2(people)),
		strokeOpacity: ({ lit }: LegMark) => (lit ? 1 : FADED),
		clip: 'frame',
	} as const;
	const told = groupBy(
		all.filter(({ by }) => by === 'told'),
		({ ends, proposed }) => `${Math.round(reach(ends[0]))} ${Math.round(reach(ends[1]))} ${proposed}`,
	);
	return [
		plot.link(
			all.filter(({ by }) => by === 'listed'),
			{ ...shared, strokeDasharray: '1 4', strokeLinecap: 'round' },
		),
		...[...told.values()].map((some) =>
			plot.arrow(some, {
				...shared,
				bend: 12,
				headLength: 9,
				insetStart: reach(some[0]?.ends[0] ?? -1),
				insetEnd: reach(some[0]?.ends[1] ?? -1) + 3,
				...(some[0]?.proposed === true ? { strokeDasharray: '5 4' } : {}),
			}),
		),
	];
}
