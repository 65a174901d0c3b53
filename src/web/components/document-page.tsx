import { Fragment, memo, useState } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import type { Slot } from '../../record/index.ts';
import { addressOf } from '../data/client.ts';
import { stretchesOf } from '../data/text-blocks.ts';
import { segmentsOf } from '../data/text-segments.ts';
import { useWords } from '../text/words.ts';
import classes from './document-page.module.css';

type Span = { readonly start: number; readonly end: number };
/** A lit stretch: a proposal with its place among those shown. */
export type Lit = Span & { readonly proposal: ProposalJson; readonly index: number };
type Layer = Span & ({ readonly lit: Lit } | { readonly layer: 'slot' | 'stating' | 'sought' });

/** One page's words as text nodes; drawn again only when something on this very page changes. */
export const DocumentPage = memo(function DocumentPage({
	source,
	lang,
	text,
	page,
	blocks,
	numbered,
	picture,
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
	picture: boolean;
	marks: readonly Lit[];
	current: ProposalJson | undefined;
	stating: Span | undefined;
	sought: Span | undefined;
}) {
	const { t, code } = useWords();
	const layers: Layer[] = marks.map((lit) => ({ start: lit.start, end: lit.end, lit }));
	if (current) for (const span of slotSpans(current)) layers.push({ ...span, layer: 'slot' });
	if (stating) layers.push({ start: stating.start, end: stating.end, layer: 'stating' });
	if (sought) layers.push({ ...sought, layer: 'sought' });
	return (
		<section className={classes.page} data-readable={page.readable}>
			{numbered && (
				<h3 className={classes.number}>
					<span>{t('source.page', { page: page.number })}</span>
				</h3>
			)}
			{picture && <PagePicture source={source} page={page.number} />}
			{!page.readable && <p className="silence">{t('source.noText')}</p>}
			<div className={classes.text} lang={lang}>
				{stretchesOf(page, blocks, text).map((stretch) => {
					const pieces = segmentsOf(stretch.start, stretch.end, layers).map(({ start, end, covers }) => (
						<Piece
							key={start}
							start={start}
							words={text.slice(start, end)}
							covers={covers}
							current={current}
						/>
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
		</section>
	);
});

function Piece({
	start,
	words,
	covers,
	current,
}: {
	start: number;
	words: string;
	covers: readonly Layer[];
	current: ProposalJson | undefined;
}) {
	if (covers.length === 0) return <span data-offset={start}>{words}</span>;
	const lit = covers.flatMap((cover) => ('lit' in cover ? [cover.lit] : []));
	const innermost = lit.reduce<Lit | undefined>(
		(least, one) => (!least || one.end - one.start < least.end - least.start ? one : least),
		undefined,
	);
	const shown = lit.find(({ proposal }) => proposal === current) ?? innermost;
	const has = (layer: string) => covers.some((cover) => 'layer' in cover && cover.layer === layer);
	return (
		<mark
			className={classes.mark}
			data-offset={start}
			data-proposal={innermost?.index}
			data-kind={shown?.proposal.kind}
			data-status={shown?.proposal.status}
			data-selected={has('stating') || (current !== undefined && shown?.proposal === current)}
			data-slot={has('slot')}
			data-stating={has('stating')}
			data-sought={has('sought')}
		>
			{words}
		</mark>
	);
}

/** Where the slots of a reading stand, so that the eye finds who, where and when. */
function slotSpans({ slots, chain }: ProposalJson): Span[] {
	return [...Object.values(slots), ...chain].flatMap((slot) => {
		const { start, end } = (slot ?? {}) as Partial<Slot>;
		return start !== undefined && end !== undefined ? [{ start, end }] : [];
	});
}

function PagePicture({ source, page }: { source: string; page: number }) {
	const { t } = useWords();
	const [failed, setFailed] = useState(false);
	if (failed) return <p className="small soft">{t('source.noPicture')}</p>;
	return (
		<img
			className={classes.picture}
			loading="lazy"
			src={addressOf('picture', { params: { id: source, page }, query: { width: 1400 } })}
			alt={t('source.pictureOf', { page })}
			onError={() => setFailed(true)}
		/>
	);
}
