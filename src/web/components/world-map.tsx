import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import {
	isRough,
	type LegMark,
	mainView,
	moved,
	type SiteMark,
	type View,
	viewOf,
	WORLD,
	zoomed,
} from '../data/map-marks.ts';
import { usePrinting } from '../data/printing.ts';
import { useNarrow } from '../data/use-narrow.ts';
import { type Country, loadWorld } from '../data/world.ts';
import { useWords } from '../text/words.ts';
import { FigureLegend } from './figure-legend.tsx';
import { useMap } from './map-drawing.ts';
import { PAPER_WIDTH, PlotFigure } from './plot-figure.tsx';
import { useChosenMark } from './use-chosen-mark.ts';
import classes from './world-map.module.css';

/** Below so many degrees across, coarse outlines would misplace a coast. */
const FINE_ACROSS = 90;
const STEP = 0.3;
const PHONE = 480;
/** Height by width: taller on a phone. */
const TALL = 1.1;
const FLAT = 0.56;

type Props = {
	readonly sites: readonly SiteMark[];
	readonly legs: readonly LegMark[];
	readonly chosen: number | null;
	readonly choose: (site: number) => void;
	readonly label: string;
	/** Of the voices, where they are told apart. */
	readonly letters: ReadonlyMap<string, string>;
};

/** An offline map of the world: land, places as exactly as they are known, and the ways that sources link. */
export function WorldMap({ sites, legs, chosen, choose, label, letters }: Props) {
	const { t, number } = useWords();
	const isPrinting = usePrinting();
	const ratio = useNarrow(PHONE) && !isPrinting ? TALL : FLAT;
	const main = useMemo(
		() =>
			mainView(
				sites.filter(({ lit }) => lit),
				ratio,
			),
		[sites, ratio],
	);
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
	const frame = useChosenMark('site', choose);
	const draw = useMap({ sites, legs, chosen, world, view, ratio });
	useDrag(frame, (east, north) => setOwn(moved(view, east, north * ratio)));
	return (
		<div className={classes.map}>
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
			<div ref={frame} className={classes.frame}>
				<PlotFigure
					wide
					paper={PAPER_WIDTH}
					draw={draw}
					label={label}
					note={
						<>
							{failed && <p>{t('lines.noWorld')}</p>}
							<FigureLegend
								signs={sites.flatMap(({ told }) => told.map(({ sign }) => sign))}
								drawn={drawnIn(sites, legs)}
								letters={letters}
							/>
						</>
					}
				/>
			</div>
			{own === null && main.beyond > 0 && (
				<p className="small">{t('lines.beyond', { count: main.beyond, shown: number(main.beyond) })}</p>
			)}
		</div>
	);
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

/** Told by the mouse alone: whoever uses the keyboard, or a finger that scrolls the page, has the buttons. */
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
		const svg = () => at.querySelector<SVGSVGElement>('[role="img"] > svg');
		const down = (event: PointerEvent) => {
			const isOnMap = event.target instanceof Node && svg()?.contains(event.target) === true;
			if (isOnMap && event.button === 0 && event.pointerType === 'mouse')
				from = { x: event.clientX, y: event.clientY };
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
			const { width, height } = drawn?.getBoundingClientRect() ?? { width: 0, height: 0 };
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

function drawnIn(sites: readonly SiteMark[], legs: readonly LegMark[]) {
	const drawn = {
		area: sites.some(({ where }) => isRough(where)),
		told: legs.some(({ by }) => by === 'told'),
		listed: legs.some(({ by }) => by === 'listed'),
		size: sites.some(({ people }) => people > 1),
	};
	return (['area', 'told', 'listed', 'size'] as const).filter((key) => drawn[key]);
}
