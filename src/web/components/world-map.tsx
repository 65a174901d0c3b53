import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
	type LegMark,
	mainView,
	moved,
	type SiteMark,
	type View,
	viewOf,
	WORLD,
	zoomed,
} from '../data/map-marks.ts';
import { type Country, loadWorld } from '../data/world.ts';
import { useWords } from '../text/words.ts';
import { useMap } from './map-drawing.ts';
import { PlotFigure } from './plot-figure.tsx';
import classes from './world-map.module.css';

/** Below so many degrees across, coarse outlines would misplace a coast. */
const FINE_ACROSS = 90;
const STEP = 0.3;

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
