import { useQuery } from '@tanstack/react-query';
import { memo, type RefObject, useEffect, useRef, useState } from 'react';
import type { PageWordsJson, SourceTextJson } from '../../api/index.ts';
import { addressOf } from '../data/client.ts';
import { coveredBy, type Layer } from '../data/lit.ts';
import { useIntersection } from '../data/mantine-hooks.ts';
import { boxIn } from '../data/page-boxes.ts';
import { pageWordsQuery } from '../data/queries.ts';
import { segmentsOf } from '../data/text-segments.ts';
import { useWords } from '../text/words.ts';
import classes from './page-leaf.module.css';

/** Drawn as wide as a good screen shows it. */
const PIXELS = 1_400;
/** How far outside the window a page is drawn already, and how soon after it left it is given up. */
const MARGIN = '1200px';

/**
 * One page of a PDF as its picture, with its words laid over it to be selected and lit where they stand. Pages far from
 * the window are an empty sheet of the same size: of three hundred a few are drawn.
 */
export const PageLeaf = memo(function PageLeaf({
	source,
	lang,
	text,
	page,
	layers,
	pane,
}: {
	source: string;
	lang: string | undefined;
	text: string;
	page: SourceTextJson['pages'][number];
	layers: readonly Layer[];
	/** What scrolls. */
	pane: RefObject<HTMLElement | null>;
}) {
	const { t } = useWords();
	const { ref, entry } = useIntersection({ root: pane.current, rootMargin: MARGIN });
	const isNear = entry?.isIntersecting === true;
	const { data } = useQuery({ ...pageWordsQuery(source, page.number), enabled: isNear });
	const [failed, setFailed] = useState(false);
	const { width = 612, height = 792 } = page;
	return (
		<div ref={ref} className={classes.leaf} style={{ aspectRatio: `${width} / ${height}` }}>
			{isNear && !failed && (
				<img
					className={classes.picture}
					src={addressOf('picture', { params: { id: source, page: page.number }, query: { width: PIXELS } })}
					alt={page.readable ? '' : t('source.pictureOf', { page: page.number })}
					onError={() => setFailed(true)}
				/>
			)}
			{failed && <p className={classes.failed}>{t('source.noPicture')}</p>}
			{isNear && data && <Words words={data} lang={lang} text={text} layers={layers} />}
		</div>
	);
});

/** The words as transparent letters, each piece as wide as on the page, over boxes that light what was read in them. */
function Words({
	words,
	lang,
	text,
	layers,
}: {
	words: PageWordsJson;
	lang: string | undefined;
	text: string;
	layers: readonly Layer[];
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
