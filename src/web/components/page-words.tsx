import { useEffect, useRef } from 'react';
import type { PageWordsJson } from '../../api/index.ts';
import { coveredBy, type Layer } from '../data/lit.ts';
import { boxIn } from '../data/page-boxes.ts';
import { segmentsOf } from '../data/text-segments.ts';
import classes from './page-leaf.module.css';

/**
 * The words of a page, each piece as wide as on it, over boxes that light what was read in them: transparent over its
 * picture, and to be seen where they stand alone.
 */
export function PageWords({
	words,
	lang,
	text,
	layers,
	isAlone,
}: {
	words: PageWordsJson;
	lang: string | undefined;
	text: string;
	layers: readonly Layer[];
	/** The picture below is not painted yet. */
	isAlone: boolean;
}) {
	const svg = useRef<SVGSVGElement>(null);
	const focus = layers.find((layer) => !('lit' in layer) && layer.layer !== 'slot') ?? layers.find(isCurrent);
	const at = focus?.start;
	// The page may be drawn only after the eye was led to it: then to the words on it.
	useEffect(() => {
		if (at === undefined) return;
		const lit = svg.current?.querySelector('[data-selected="true"], [data-sought="true"]');
		lit?.scrollIntoView({ block: 'nearest' });
	}, [at]);
	const pieces = words.runs.flatMap((run) => {
		const [start = 0, end = 0] = run;
		return segmentsOf(start, end, layers).map((segment) => ({ ...segment, ...boxIn(text, run, segment) }));
	});
	return (
		<svg
			ref={svg}
			className={classes.words}
			data-alone={isAlone}
			viewBox={`0 0 ${words.width} ${words.height}`}
			lang={lang}
			// Not a picture: the words in it are read out as words.
			role="none"
		>
			{pieces.map(({ start, end, covers, left, top, width, height }) => {
				const lit = covers.length === 0 ? undefined : coveredBy(covers);
				return (
					<g key={start} className={classes.piece} {...lit}>
						{lit && (
							<>
								<rect x={left} y={top} width={width} height={height} />
								<line x1={left} x2={left + width} y1={top + height} y2={top + height} />
							</>
						)}
						<text
							data-offset={start}
							x={left}
							y={top + height * BASELINE}
							fontSize={height * LETTERS}
							textLength={Math.max(width, 0.1)}
							lengthAdjust="spacingAndGlyphs"
						>
							{text.slice(start, end)}
						</text>
					</g>
				);
			})}
		</svg>
	);
}

/** Where letters stand in a line's box, and how large they are in it. */
const BASELINE = 0.8;
const LETTERS = 0.9;

const isCurrent = (layer: Layer) => 'lit' in layer && layer.isCurrent === true;
