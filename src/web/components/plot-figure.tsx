import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../text/words.ts';
import classes from './plot-figure.module.css';

type PlotModule = typeof import('@observablehq/plot');
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
}: {
	draw: Draw;
	label: string;
	note: ReactNode;
	/** As wide as the page. */
	wide?: boolean;
}) {
	const { t } = useWords();
	const frame = useRef<HTMLDivElement>(null);
	const [plot, setPlot] = useState<PlotModule | null>(null);
	const [failed, setFailed] = useState(false);
	const [width, setWidth] = useState(0);
	useEffect(() => {
		let gone = false;
		import('@observablehq/plot').then(
			(module) => !gone && setPlot(module),
			() => !gone && setFailed(true),
		);
		const watch = new ResizeObserver(([entry]) => setWidth(Math.round(entry?.contentRect.width ?? 0)));
		if (frame.current) watch.observe(frame.current);
		return () => {
			gone = true;
			watch.disconnect();
		};
	}, []);
	useEffect(() => {
		if (plot === null || width === 0) return;
		const drawn = draw(plot, width);
		drawn.setAttribute('aria-hidden', 'true');
		frame.current?.replaceChildren(drawn);
	}, [plot, width, draw]);
	return (
		<figure className={classes.figure}>
			<div ref={frame} className={wide ? classes.wide : classes.frame} role="img" aria-label={label} />
			<figcaption className="small soft">{failed ? t('numbers.noFigure') : note}</figcaption>
		</figure>
	);
}
