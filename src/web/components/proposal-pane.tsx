import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef } from 'react';
import type { SourceTextJson } from '../../api/index.ts';
import { intoSight } from '../data/into-sight.ts';
import { actOf } from '../data/key-map.ts';
import { proposalKey } from '../data/proposals.ts';
import { partOf } from '../data/regions.ts';
import type { Review } from '../data/use-review.ts';
import { useScrollTogether } from '../data/use-scroll-together.ts';
import { useWords } from '../text/words.ts';
import { NextSource } from './next-source.tsx';
import { ProposalFilters } from './proposal-filters.tsx';
import { ProposalGroup } from './proposal-group.tsx';
import classes from './proposal-pane.module.css';
import { ReadingForm } from './reading-form.tsx';
import { Unfinished } from './unfinished.tsx';

/** Proposals in document order, those of one sentence together; the one at hand takes the keys. */
export function ProposalPane({
	document,
	review,
	words,
	onWords,
}: {
	document: SourceTextJson;
	review: Review;
	/** The pane with the document, which scrolls together with this one. */
	words: RefObject<HTMLElement | null>;
	onWords: () => void;
}) {
	const { t } = useWords();
	const { visible, groups, groupIndex: at, current, form } = review;
	const scroller = useRef<HTMLDivElement>(null);
	const list = useVirtualizer({
		count: groups.length,
		getScrollElement: () => scroller.current,
		estimateSize: (index) => 62 + 46 * (groups[index]?.proposals.length ?? 1),
		overscan: 6,
		getItemKey: (index) => groups[index]?.key ?? index,
	});
	const { scrollToIndex } = list;
	useScrollTogether({ words, cards: scroller, groups, list, isHeld: form !== null });
	// The first proposal is at hand when the page opens; only a move after that takes the focus along.
	const moved = useRef(false);
	const atHand = current && proposalKey(current);
	useEffect(() => {
		if (at >= 0) scrollToIndex(at, { align: 'auto' });
	}, [at, scrollToIndex]);
	useEffect(() => {
		if (atHand === undefined) return;
		if (moved.current) focusCard(scroller.current);
		moved.current = true;
	}, [atHand]);

	const editing = useRef(false);
	useEffect(() => {
		if (editing.current && !form) focusCard(scroller.current);
		editing.current = form !== null;
	}, [form]);

	return (
		<section className={classes.side} data-side="proposals" aria-label={t('source.proposals')}>
			<ProposalFilters document={document} review={review} />
			<Unfinished document={document} review={review} />
			{form?.do === 'state' && (
				<div className={classes.form}>
					<ReadingForm
						key={`${form.words.start}-${form.words.end} ${form.part ? partOf(form.part) : ''}`}
						document={document}
						review={review}
						pane={words}
						stating={form.words}
						part={form.part}
					/>
				</div>
			)}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: arrows work wherever in the list the focus is */}
			<div
				ref={scroller}
				className={classes.scroller}
				onKeyDown={(event) => {
					if (event.target instanceof Element && event.target.closest('form, button, summary, a')) return;
					const act = actOf('proposals', event);
					if (act === 'next') review.next();
					else if (act === 'previous') review.previous();
					else if (act === 'open') onWords();
					else return;
					event.preventDefault();
				}}
			>
				{visible.length === 0 ? (
					<p className={classes.none}>{t(review.all.length === 0 ? 'source.noneAtAll' : 'source.none')}</p>
				) : (
					<ol className={classes.list} style={{ height: list.getTotalSize() }}>
						{list.getVirtualItems().map(({ index, key, start }) => (
							<li
								key={key}
								ref={list.measureElement}
								data-index={index}
								className={classes.passage}
								style={{ transform: `translateY(${start}px)` }}
							>
								<ProposalGroup
									group={groups[index]!}
									document={document}
									review={review}
									pane={words}
									onWords={onWords}
								/>
							</li>
						))}
					</ol>
				)}
				<NextSource review={review} source={document.source.id} />
			</div>
			<div className={classes.touch}>
				<Button variant="default" onClick={review.previous} aria-label={t('source.previous')}>
					↑
				</Button>
				<Button variant="default" onClick={review.reject} disabled={!current}>
					{t('source.reject')}
				</Button>
				<Button onClick={review.accept} disabled={!current}>
					{t('source.accept')}
				</Button>
				<Button variant="default" onClick={review.next} aria-label={t('source.next')}>
					↓
				</Button>
			</div>
		</section>
	);
}

/** Waits for the list to draw the card, which may have been out of sight. */
function focusCard(scroller: HTMLElement | null, tries = 4): void {
	const card = scroller?.querySelector<HTMLElement>('[aria-current="true"]');
	if (card) {
		card.focus({ preventScroll: true });
		// The sentence above it too, where both find room.
		intoSight(scroller, card.closest('li'), 'nearest');
		intoSight(scroller, card, 'nearest');
	} else if (tries > 0) requestAnimationFrame(() => focusCard(scroller, tries - 1));
}
