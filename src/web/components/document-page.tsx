import { Fragment, memo, type RefObject } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { coveredBy, type Layer, type Lit, layersOf } from '../data/lit.ts';
import { useIntersection } from '../data/mantine-hooks.ts';
import { usePrinting } from '../data/printing.ts';
import { stretchesOf } from '../data/text-blocks.ts';
import { PART } from '../data/text-places.ts';
import { segmentsOf } from '../data/text-segments.ts';
import { useWords } from '../text/words.ts';
import classes from './document-page.module.css';
import { PageLeaf } from './page-leaf.tsx';
import type { Parts } from './region-layer.tsx';

type Span = { readonly start: number; readonly end: number };

/** How far outside the window words are lit already. */
const MARGIN = '2600px 0px';
const NONE: readonly Layer[] = [];

/** One page's words as text nodes; drawn again only when something on this very page changes. */
export const DocumentPage = memo(function DocumentPage({
	source,
	lang,
	text,
	page,
	blocks,
	numbered,
	isLeaf,
	pane,
	marks,
	current,
	stating,
	sought,
	parts,
	isOnlyPicture = false,
	isMarking = false,
}: {
	source: string;
	lang: string | undefined;
	text: string;
	page: SourceTextJson['pages'][number];
	/** Of a web page: what each stretch of its words is. */
	blocks: SourceTextJson['blocks'];
	numbered: boolean;
	/** The page is shown as its picture with the words over it. */
	isLeaf: boolean;
	/** What scrolls. */
	pane: RefObject<HTMLElement | null>;
	marks: readonly Lit[];
	current: ProposalJson | undefined;
	stating: Span | undefined;
	sought: Span | undefined;
	/** What is stated on parts of it. */
	parts: Parts;
	/** The source is a picture: its head says already that it has no words. */
	isOnlyPicture?: boolean;
	/** Parts are drawn over its words. */
	isMarking?: boolean;
}) {
	const { t, code } = useWords();
	const { ref, entry } = useIntersection({ root: pane.current, rootMargin: MARGIN });
	// Of a book those parts are cut into what is lit that are near, or hold what the eye is led to.
	// On paper all of it is near.
	const isPrinting = usePrinting();
	const isFar = !isPrinting && entry?.isIntersecting !== true && !current && !stating && !sought;
	const layers = isFar ? NONE : layersOf(marks, current, stating, sought);
	return (
		<section
			ref={ref}
			className={isLeaf ? undefined : classes.page}
			data-readable={page.readable}
			{...{ [PART.start]: page.start, [PART.end]: page.end }}
		>
			{numbered && (
				<h3 className={classes.number}>
					<span>{t('source.page', { page: page.number })}</span>
				</h3>
			)}
			{isLeaf && (
				<PageLeaf
					source={source}
					lang={lang}
					text={text}
					page={page}
					layers={layers}
					pane={pane}
					parts={parts}
					isPicture={isOnlyPicture}
					isMarking={isMarking}
				/>
			)}
			{!page.readable && !isOnlyPicture && <p className="silence">{t('source.noText')}</p>}
			{!isLeaf && (
				<div className={classes.text} lang={lang} dir="auto">
					{stretchesOf(page, blocks, text).map((stretch) => {
						const pieces = segmentsOf(stretch.start, stretch.end, layers).map(({ start, end, covers }) => (
							<Piece key={start} start={start} words={text.slice(start, end)} covers={covers} />
						));
						return stretch.kind === undefined ? (
							<Fragment key={stretch.start}>{pieces}</Fragment>
						) : (
							<div
								key={stretch.start}
								className={classes.block}
								data-block={stretch.kind}
								data-label={code('blocks', stretch.kind)}
							>
								{pieces}
							</div>
						);
					})}
				</div>
			)}
		</section>
	);
});

function Piece({ start, words, covers }: { start: number; words: string; covers: readonly Layer[] }) {
	return covers.length === 0 ? (
		<span data-offset={start}>{words}</span>
	) : (
		<mark className={classes.mark} data-offset={start} {...coveredBy(covers)}>
			{words}
		</mark>
	);
}
