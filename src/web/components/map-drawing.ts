import { useCallback } from 'react';
import {
	cornersOf,
	isRough,
	type LegMark,
	labelled,
	ringOf,
	type SiteMark,
	shortLabel,
	type View,
} from '../data/map-marks.ts';
import { type Country, countryIn } from '../data/world.ts';
import { useWords } from '../text/words.ts';
import type { Draw } from './plot-figure.tsx';

const MOST_LABELS = 14;
/** From so many places on points and rings are smaller. */
const CROWDED = 150;
/** The radius from which a label stands farther off. */
const LARGE = 8;

export type Drawn = {
	readonly sites: readonly SiteMark[];
	readonly legs: readonly LegMark[];
	readonly chosen: number | null;
	readonly world: readonly Country[];
	readonly view: View;
	readonly ratio: number;
};

/** Draws land, rings of doubt, ways and points by Plot; drawn anew only when one of them is another. */
export function useMap({ sites, legs, chosen, world, view, ratio }: Drawn): Draw {
	const { tag } = useWords();
	return useCallback<Draw>(
		(plot, width) => {
			const height = Math.round(width * ratio);
			const [southWest, northEast] = cornersOf(view, ratio);
			const placed = sites.flatMap((mark) =>
				mark.at === null ? [] : [{ ...mark, x: mark.at[0], y: mark.at[1] }],
			);
			const most = Math.max(1, ...placed.map(({ people }) => people));
			const least = placed.length > CROWDED ? 2 : 3.5;
			const radius = ({ people }: SiteMark) => least + 11 * Math.sqrt((people - 1) / Math.max(1, most));
			const rings = placed.flatMap(({ where, at }) =>
				at !== null && 'radius' in where && where.radius !== undefined ? [ringOf(at, where.radius)] : [],
			);
			const countries = sites.flatMap(({ where }) =>
				where.is === 'country' ? (countryIn(world, where.country) ?? []) : [],
			);
			const names = labelled(sites, view, { width, ratio, most: MOST_LABELS });
			const counted = new Intl.NumberFormat(tag);
			return plot.plot({
				width,
				height,
				margin: 0,
				projection: {
					type: 'mercator',
					rotate: [-view.longitude, 0],
					domain: { type: 'MultiPoint', coordinates: [[...southWest], [...northEast]] },
				},
				r: { type: 'identity' },
				marks: [
					plot.graticule({ stroke: 'var(--line)', strokeOpacity: 0.7, clip: 'frame' }),
					plot.geo(world, {
						fill: 'var(--sunken)',
						stroke: 'var(--line-strong)',
						strokeWidth: 0.6,
						clip: 'frame',
					}),
					plot.geo(countries, {
						fill: 'var(--accent)',
						fillOpacity: 0.12,
						stroke: 'var(--accent)',
						strokeDasharray: '5 4',
						clip: 'frame',
					}),
					plot.geo(rings, {
						fill: 'var(--accent)',
						fillOpacity: 0.08,
						stroke: 'var(--accent)',
						strokeDasharray: '4 3',
						clip: 'frame',
					}),
					...legMarksOf(plot, legs),
					// The ring of a place known only roughly has no size of its own: it stands for all that is not known.
					plot.dot(
						placed.filter(({ where }) => isRough(where)),
						{
							x: 'x',
							y: 'y',
							r: (mark: SiteMark) => radius(mark) + (placed.length > CROWDED ? 2.5 : 5),
							strokeOpacity: placed.length > CROWDED ? 0.5 : 1,
							stroke: 'var(--accent)',
							strokeDasharray: '3 3',
							clip: 'frame',
						},
					),
					plot.dot(placed, {
						x: 'x',
						y: 'y',
						r: radius,
						sort: null,
						render: (index, scales, values, dimensions, context, next) => {
							const points = next?.(index, scales, values, dimensions, context) ?? null;
							if (points !== null)
								markSites(
									points,
									[...index].map((at) => placed[at]),
								);
							return points;
						},
						stroke: (mark: SiteMark) => (mark.site === chosen ? 'var(--ink)' : 'var(--accent)'),
						strokeWidth: (mark: SiteMark) => (mark.site === chosen ? 3 : 1.5),
						fill: (mark: SiteMark) => (isRough(mark.where) ? 'var(--raised)' : 'var(--accent)'),
						fillOpacity: 0.75,
						clip: 'frame',
						title: (mark: SiteMark) => `${mark.label} · ${counted.format(mark.people)}`,
					}),
					...[true, false].map((isLarge) =>
						plot.text(
							names
								.filter((mark) => radius(mark) > LARGE === isLarge)
								.map((mark) => ({ ...mark, x: mark.at?.[0], y: mark.at?.[1] })),
							{
								x: 'x',
								y: 'y',
								dx: isLarge ? 19 : 12,
								textAnchor: 'start',
								fill: 'var(--ink)',
								stroke: 'var(--paper)',
								strokeWidth: 4,
								fontSize: 12,
								text: (mark: SiteMark) => shortLabel(mark.label),
							},
						),
					),
				],
			});
		},
		[sites, legs, chosen, world, view, ratio, tag],
	);
}

/** Which drawn point is which place, for the pointer. */
function markSites(points: Element, marks: readonly (SiteMark | undefined)[]): void {
	for (const [at, circle] of [...points.querySelectorAll('circle')].entries()) {
		const mark = marks[at];
		if (mark !== undefined) circle.setAttribute('data-site', String(mark.site));
	}
}

type PlotModule = Parameters<Draw>[0];

/** What a voice tells is an arrow; what a list only puts in order is dotted and has no head. */
function legMarksOf(plot: PlotModule, legs: readonly LegMark[]) {
	const ends = (by: LegMark['by']) =>
		legs
			.filter((leg) => leg.by === by)
			.map((leg) => ({ ...leg, x1: leg.from[0], y1: leg.from[1], x2: leg.to[0], y2: leg.to[1] }));
	const shared = {
		x1: 'x1',
		y1: 'y1',
		x2: 'x2',
		y2: 'y2',
		stroke: 'var(--hue-quantity)',
		clip: 'frame',
	} as const;
	const wide = ({ people }: LegMark) => 1 + Math.min(4, Math.log2(people));
	return [
		plot.link(ends('listed'), {
			...shared,
			strokeWidth: wide,
			strokeDasharray: '1 4',
			strokeLinecap: 'round',
			strokeOpacity: 0.75,
		}),
		plot.arrow(
			ends('told').filter(({ rough }) => !rough),
			{ ...shared, bend: 12, strokeWidth: wide, headLength: 10, insetEnd: 11 },
		),
		plot.arrow(
			ends('told').filter(({ rough }) => rough),
			{ ...shared, bend: 12, strokeWidth: wide, headLength: 10, insetEnd: 11, strokeDasharray: '6 4' },
		),
	];
}
