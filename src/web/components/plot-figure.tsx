import { type ReactNode, useEffect, useRef, useState } from 'react';
import { usePrinting } from '../data/printing.ts';
import { useWords } from '../text/words.ts';
import classes from './plot-figure.module.css';

type PlotModule = typeof import('@observablehq/plot');
/** A figure that is made for paper alone can wait for nothing. */
let loaded: PlotModule | null = null;
/** How wide A4, the narrower of the usual sheets, is between our margins, in pixels. */
export const PAPER_WIDTH = 678;
/** Draws with the module and the width there is. */
export type Draw = (plot: PlotModule, width: number) => SVGSVGElement | HTMLElement;

/**
 * A figure, drawn when it is looked at: the module loads with the first one. It only shows what stands in words beside
 * it, so that whoever cannot see it misses nothing.
 */
export function PlotFigure({
	draw,
	label,
	note,
	wide = false,
	paper,
}: {
	draw: Draw;
	label: string;
	note: ReactNode;
	/** As wide as the page. */
	wide?: boolean;
	/** How wide it is on paper, in pixels; where it is left out, as wide as on screen, and no wider than the sheet. */
	paper?: number;
}) {
	const { t } = useWords();
	const frame = useRef<HTMLDivElement>(null);
	const [plot, setPlot] = useState(loaded);
	const [failed, setFailed] = useState(false);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		let gone = false;
		import('@observablehq/plot').then(
			(module) => {
				loaded = module;
				if (!gone) setPlot(module);
			},
			() => !gone && setFailed(true),
		);
		const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
		if (frame.current) watch.observe(frame.current);
		return () => {
			gone = true;
			watch.disconnect();
		};
	}, []);
	const isPrinting = usePrinting();
	const drawnWidth = isPrinting ? (paper ?? width) : width;
	useEffect(() => {
		if (plot === null || drawnWidth === 0) return;
		const drawn = draw(plot, drawnWidth);
		drawn.setAttribute('aria-hidden', 'true');
		frame.current?.replaceChildren(drawn);
	}, [plot, drawnWidth, draw]);
	return (
		<figure className={classes.figure}>
			<div ref={frame} className={wide ? classes.wide : classes.frame} role="img" aria-label={label} />
			<figcaption className="small soft">{failed ? t('numbers.noFigure') : note}</figcaption>
		</figure>
	);
}
