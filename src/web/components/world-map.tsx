import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
	cornersOf,
	isRough,
	type LegMark,
	labelled,
	mainView,
	moved,
	ringOf,
	type SiteMark,
	shortLabel,
	type View,
	viewOf,
	WORLD,
	zoomed,
} from '../data/map-marks.ts';
import { type Country, countryIn, loadWorld } from '../data/world.ts';
import { useWords } from '../text/words.ts';
import { type Draw, PlotFigure } from './plot-figure.tsx';
import classes from './world-map.module.css';

/** Below so many degrees across, coarse outlines would misplace a coast. */
const FINE_ACROSS = 90;
const MOST_LABELS = 14;
const STEP = 0.3;
/** From so many places on points and rings are smaller. */
const CROWDED = 150;
/** The radius from which a label stands farther off. */
const LARGE = 8;

type Props = {
	readonly sites: readonly SiteMark[];
	readonly legs: readonly LegMark[];
	readonly chosen: number | null;
	readonly choose: (site: number) => void;
	readonly label: string;
};

/** An offline map of the world: land, places as exactly as they are known, and the ways that sources link. */
export function WorldMap({ sites, legs, chosen, choose, label }: Props) {
	const { t, number } = useWords();
	const ratio = useRatio();
	const main = useMemo(() => mainView(sites, ratio), [sites, ratio]);
	const whole = useMemo(
		() =>
			viewOf(
				sites.flatMap(({ at }) => (at === null ? [] : [at])),
				ratio,
			),
		[sites, ratio],
	);
	const [own, setOwn] = useState<View | null>(null);
	const view = own ?? main.view;
	const { world, failed } = useWorld(view.across < FINE_ACROSS ? 'fine' : 'coarse');
	const frame = useRef<HTMLDivElement>(null);
	const draw = useMap({ sites, legs, chosen, world, view, ratio });
	useDrag(frame, (east, north) => setOwn(moved(view, east, north * ratio)));
	useChoice(frame, choose);
	return (
		<div className={classes.map}>
			<div ref={frame} className={classes.frame}>
				<PlotFigure wide draw={draw} label={label} note={failed ? t('lines.noWorld') : t('lines.mapNote')} />
			</div>
			{own === null && main.beyond > 0 && (
				<p className="small">{t('lines.beyond', { count: main.beyond, shown: number(main.beyond) })}</p>
			)}
			<fieldset className={classes.tools} aria-label={t('lines.move')}>
				<Button
					size="compact-sm"
					variant="default"
					aria-label={t('lines.zoomIn')}
					onClick={() => setOwn(zoomed(view, 0.5))}
				>
					+
				</Button>
				<Button
					size="compact-sm"
					variant="default"
					aria-label={t('lines.zoomOut')}
					onClick={() => setOwn(zoomed(view, 2))}
				>
					−
				</Button>
				{(
					[
						['west', '←', -STEP, 0],
						['east', '→', STEP, 0],
						['north', '↑', 0, STEP],
						['south', '↓', 0, -STEP],
					] as const
				).map(([way, arrow, east, north]) => (
					<Button
						key={way}
						size="compact-sm"
						variant="default"
						aria-label={t(`lines.${way}`)}
						onClick={() => setOwn(moved(view, east, north * ratio))}
					>
						{arrow}
					</Button>
				))}
				<Button size="compact-sm" variant="default" disabled={view === whole} onClick={() => setOwn(whole)}>
					{t('lines.fit')}
				</Button>
				<Button size="compact-sm" variant="default" onClick={() => setOwn(WORLD)}>
					{t('lines.world')}
				</Button>
			</fieldset>
		</div>
	);
}

/** Height by width: taller on a phone. */
function useRatio(): number {
	const [narrow, setNarrow] = useState(() => window.innerWidth < 700);
	useEffect(() => {
		const watch = () => setNarrow(window.innerWidth < 700);
		window.addEventListener('resize', watch);
		return () => window.removeEventListener('resize', watch);
	}, []);
	return narrow ? 1.1 : 0.56;
}

function useWorld(detail: 'coarse' | 'fine'): { world: readonly Country[]; failed: boolean } {
	const [world, setWorld] = useState<readonly Country[]>([]);
	const [failed, setFailed] = useState(false);
	useEffect(() => {
		let gone = false;
		loadWorld(detail).then(
			(read) => {
				if (gone) return;
				setWorld(read);
				setFailed(false);
			},
			() => !gone && setFailed(true),
		);
		return () => {
			gone = true;
		};
	}, [detail]);
	return { world, failed };
}

/** Told by the pointer alone: whoever uses the keyboard has the buttons. */
function useDrag(
	frame: React.RefObject<HTMLDivElement | null>,
	move: (east: number, north: number) => void,
): void {
	const latest = useRef(move);
	latest.current = move;
	useEffect(() => {
		const at = frame.current;
		if (at === null) return;
		let from: { x: number; y: number } | null = null;
		const svg = () => at.querySelector('svg');
		const down = (event: PointerEvent) => {
			if (event.button === 0 && event.pointerType === 'mouse') from = { x: event.clientX, y: event.clientY };
		};
		const go = (event: PointerEvent) => {
			const drawn = svg();
			if (from !== null && drawn)
				drawn.style.transform = `translate(${event.clientX - from.x}px, ${event.clientY - from.y}px)`;
		};
		const up = (event: PointerEvent) => {
			if (from === null) return;
			const drawn = svg();
			const [x, y] = [event.clientX - from.x, event.clientY - from.y];
			from = null;
			if (drawn) drawn.style.transform = '';
			const { width, height } = at.getBoundingClientRect();
			if (Math.abs(x) + Math.abs(y) > 6 && width > 0 && height > 0) latest.current(-x / width, y / height);
		};
		at.addEventListener('pointerdown', down);
		window.addEventListener('pointermove', go);
		window.addEventListener('pointerup', up);
		return () => {
			at.removeEventListener('pointerdown', down);
			window.removeEventListener('pointermove', go);
			window.removeEventListener('pointerup', up);
		};
	}, [frame]);
}

function useChoice(frame: React.RefObject<HTMLDivElement | null>, choose: (site: number) => void): void {
	const latest = useRef(choose);
	latest.current = choose;
	useEffect(() => {
		const at = frame.current;
		if (at === null) return;
		const click = (event: MouseEvent) => {
			const mark = event.target instanceof Element ? event.target.closest('[data-site]') : null;
			const site = Number(mark?.getAttribute('data-site') ?? Number.NaN);
			if (Number.isInteger(site)) latest.current(site);
		};
		at.addEventListener('click', click);
		return () => at.removeEventListener('click', click);
	}, [frame]);
}

type Drawn = Pick<Props, 'sites' | 'legs' | 'chosen'> & {
	readonly world: readonly Country[];
	readonly view: View;
	readonly ratio: number;
};

function useMap({ sites, legs, chosen, world, view, ratio }: Drawn): Draw {
	const { language } = useWords();
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
			const counted = new Intl.NumberFormat(language);
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
		[sites, legs, chosen, world, view, ratio, language],
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
