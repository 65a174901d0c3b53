import { SegmentedControl, VisuallyHidden } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { isPicture } from '../../record/index.ts';
import { intoSight } from '../data/into-sight.ts';
import { useKeys } from '../data/keys.ts';
import { say } from '../data/notices.ts';
import { type Drawn, drawnOf } from '../data/regions.ts';
import { selectedWords } from '../data/selection.ts';
import { useReview } from '../data/use-review.ts';
import { useWords } from '../text/words.ts';
import { DocumentPane } from './document-pane.tsx';
import { ProposalPane } from './proposal-pane.tsx';
import classes from './review-view.module.css';

/** The document on the left, its proposals on the right; on a narrow screen one at a time. */
export function ReviewView({
	document,
	proposals,
	isWhole,
}: {
	document: SourceTextJson;
	proposals: readonly ProposalJson[];
	/** No more of them are on their way. */
	isWhole: boolean;
}) {
	const { t } = useWords();
	const { start, end, part } = useSearch({ from: '/sources/$id' });
	const ledTo = useMemo(() => drawnOf(part) ?? undefined, [part]);
	const sought = useMemo(
		() => (start !== undefined && end !== undefined && end > start ? { start, end } : undefined),
		[start, end],
	);
	const review = useReview(document, proposals, sought, isWhole, ledTo);
	const asks = document.source.needs.includes('published');
	const [pane, setPane] = useState<'document' | 'proposals'>(
		sought || ledTo || asks || isPictured(document) ? 'document' : 'proposals',
	);
	const text = useRef<HTMLDivElement>(null);
	const { setForm, select } = review;

	const state = useCallback(() => {
		const words = text.current && selectedWords(text.current, document.text);
		if (!words) {
			const begins = partToMark(text.current);
			if (begins === undefined && !isPictured(document)) return say(t('source.said.selectFirst'));
			setPane('document');
			return begins ? begins.click() : say(t('region.showFirst'));
		}
		setForm({ do: 'state', words });
		setPane('proposals');
	}, [document, setForm, t]);
	const statePart = useCallback(
		(part: Drawn) => {
			const page = document.pages.find(({ number }) => number === (part.page ?? 1));
			const at = page?.start ?? 0;
			setForm({ do: 'state', words: { start: at, end: at, quote: '' }, part });
			setPane('proposals');
		},
		[document.pages, setForm],
	);
	const show = useCallback(
		(proposal: ProposalJson) => {
			select(proposal);
			setPane('proposals');
		},
		[select],
	);
	const openWords = () => {
		setPane('document');
		requestAnimationFrame(() => {
			intoSight(text.current, text.current?.querySelector('[data-selected="true"]'), 'center');
			text.current?.focus({ preventScroll: true });
		});
	};

	useKeys('review', {
		next: review.next,
		previous: review.previous,
		nextGroup: review.nextGroup,
		previousGroup: review.previousGroup,
		accept: review.accept,
		acceptGroup: review.acceptGroup,
		reject: review.reject,
		rejectGroup: review.rejectGroup,
		unfold: review.unfold,
		edit: review.edit,
		undo: () => review.undo(),
		state,
	});

	return (
		<div className={classes.view} data-pane={pane}>
			{/* The title stands in the pane that a narrow screen may hide. */}
			<VisuallyHidden component="h1">{document.source.title}</VisuallyHidden>
			<SegmentedControl
				className={classes.switch}
				fullWidth
				aria-label={t('source.pane')}
				value={pane}
				onChange={setPane}
				data={[
					{ value: 'document', label: t('source.document') },
					{ value: 'proposals', label: t('source.proposals') },
				]}
			/>
			<DocumentPane
				ref={text}
				document={document}
				proposals={review.visible}
				current={review.current}
				stating={review.form?.do === 'state' && !review.form.part ? review.form.words : undefined}
				sought={sought}
				onShow={show}
				onState={state}
				marked={review.form?.do === 'state' ? review.form.part : ledTo}
				onPart={statePart}
			/>
			<ProposalPane document={document} review={review} words={text} onWords={openWords} />
		</div>
	);
}

/** Whether some of it can be seen and not quoted. */
const isPictured = ({ pages, source }: SourceTextJson) =>
	(isPicture(source.mime) || source.mime === 'application/pdf') && pages.some(({ readable }) => !readable);

/** What begins to mark a part: of the page that is in sight, else of the first that is shown. */
function partToMark(pane: HTMLElement | null): HTMLElement | undefined {
	const all = [...(pane?.querySelectorAll<HTMLElement>('[data-mark-part]') ?? [])];
	const frame = pane?.getBoundingClientRect();
	const isInSight = (one: HTMLElement) => {
		const { top, bottom } = one.getBoundingClientRect();
		return frame !== undefined && bottom > frame.top && top < frame.bottom;
	};
	return all.find(isInSight) ?? all[0];
}
