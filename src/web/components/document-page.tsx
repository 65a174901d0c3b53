import { Fragment, memo, type RefObject } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { coveredBy, type Layer, type Lit, layersOf } from '../data/lit.ts';
import { stretchesOf } from '../data/text-blocks.ts';
import { segmentsOf } from '../data/text-segments.ts';
import { useWords } from '../text/words.ts';
import classes from './document-page.module.css';
import { PageLeaf } from './page-leaf.tsx';

type Span = { readonly start: number; readonly end: number };

/** One page's words as text nodes; drawn again only when something on this very page changes. */
export const DocumentPage = memo(function DocumentPage({
	source,
	lang,
	text,
	page,
	blocks,
	numbered,
	leafIn,
	marks,
	current,
	stating,
	sought,
}: {
	source: string;
	lang: string | undefined;
	text: string;
	page: SourceTextJson['pages'][number];
	/** Of a web page: what each stretch of its words is. */
	blocks: SourceTextJson['blocks'];
	numbered: boolean;
	/** What scrolls, where the page is shown as its picture with the words over it. */
	leafIn: RefObject<HTMLElement | null> | undefined;
	marks: readonly Lit[];
	current: ProposalJson | undefined;
	stating: Span | undefined;
	sought: Span | undefined;
}) {
	const { t, code } = useWords();
	const layers = layersOf(marks, current, stating, sought);
	return (
		<section className={classes.page} data-readable={page.readable}>
			{numbered && (
				<h3 className={classes.number}>
					<span>{t('source.page', { page: page.number })}</span>
				</h3>
			)}
			{leafIn && (
				<PageLeaf source={source} lang={lang} text={text} page={page} layers={layers} pane={leafIn} />
			)}
			{!page.readable && <p className="silence">{t('source.noText')}</p>}
			{!leafIn && (
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
