import { SegmentedControl } from '@mantine/core';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import type { Lit } from '../data/lit.ts';
import { usePrinting } from '../data/printing.ts';
import { moveByKey, type Selected } from '../data/selection.ts';
import { useSetting } from '../data/settings.ts';
import { partsOf, type TextPart } from '../data/text-parts.ts';
import { useWords } from '../text/words.ts';
import { DocumentPage } from './document-page.tsx';
import classes from './document-pane.module.css';
import { LeftOut } from './left-out.tsx';
import { SourceHead } from './source-head.tsx';
import { StatePalette } from './state-palette.tsx';

type Span = { readonly start: number; readonly end: number };

/** The document as plain text with the words of proposals lit, page by page; never as markup of its own. */
export function DocumentPane({
	document,
	proposals,
	current,
	stating,
	sought,
	onShow,
	onState,
	ref,
}: {
	document: SourceTextJson;
	proposals: readonly ProposalJson[];
	current: ProposalJson | undefined;
	stating: Selected | undefined;
	sought: Span | undefined;
	onShow: (proposal: ProposalJson) => void;
	onState: () => void;
	ref: Ref<HTMLDivElement>;
}) {
	const { t } = useWords();
	const pane = useRef<HTMLDivElement>(null);
	useImperativeHandle(ref, () => pane.current!, []);
	const [shown, setShown] = useSetting<'leaf' | 'text'>('pdf', 'leaf');
	// A picture that was not scrolled to is not there yet, and paper does not wait: the words are.
	const isPrinting = usePrinting();
	const isLeaf = !isPrinting && shown === 'leaf' && document.source.mime === 'application/pdf';
	const pages = useMemo(
		() => (isLeaf ? document.pages.map((page) => ({ ...page, begins: true })) : partsOf(document)),
		[document, isLeaf],
	);
	const isPaged = document.pages.length > 1;
	const focus = stating ?? current;

	useEffect(() => {
		const lit = pane.current?.querySelector('[data-selected="true"]');
		if (!lit || !pane.current || focus === undefined) return;
		const box = lit.getBoundingClientRect();
		const frame = pane.current.getBoundingClientRect();
		if (box.top < frame.top + 48 || box.bottom > frame.bottom - 48) lit.scrollIntoView({ block: 'center' });
	}, [focus]);
	useEffect(() => {
		if (sought) pane.current?.querySelector('[data-sought="true"]')?.scrollIntoView({ block: 'center' });
	}, [sought]);

	const click = useCallback(
		(target: EventTarget) => {
			const index =
				target instanceof Element ? target.closest('[data-proposal]')?.getAttribute('data-proposal') : null;
			const proposal = index === null || index === undefined ? undefined : proposals[Number(index)];
			if (proposal && globalThis.getSelection()?.isCollapsed !== false) onShow(proposal);
		},
		[proposals, onShow],
	);
	const marks = useMarksByPage(pages, proposals);

	return (
		<div className={classes.side} data-side="document">
			{/* biome-ignore lint/a11y/useSemanticElements: a region that scrolls and takes the reading caret */}
			<div
				ref={pane}
				className={classes.pane}
				role="region"
				aria-label={t('source.document')}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it must be reachable to be scrolled and read by keys
				tabIndex={0}
				onClick={(event) => click(event.target)}
				onKeyDown={(event) => {
					if (event.target === pane.current && !event.ctrlKey && !event.metaKey && !event.altKey)
						if (moveByKey(pane.current, event.key, event.shiftKey, current?.start ?? 0))
							event.preventDefault();
				}}
			>
				<SourceHead document={document} as="h2" />
				{document.source.mime === 'application/pdf' && (
					<SegmentedControl
						className={classes.as}
						size="xs"
						aria-label={t('source.readAs')}
						value={shown}
						onChange={(value) => setShown(value === 'leaf' ? 'leaf' : 'text')}
						data={[
							{ value: 'leaf', label: t('source.pages') },
							{ value: 'text', label: t('source.text') },
						]}
					/>
				)}
				{pages.map((page, at) => (
					<DocumentPage
						key={page.start}
						source={document.source.id}
						lang={document.source.lang}
						text={document.text}
						page={page}
						blocks={document.blocks}
						numbered={isPaged && page.begins}
						leafIn={isLeaf ? pane : undefined}
						marks={marks[at] ?? NONE}
						current={stating ? undefined : within(page, current)}
						stating={within(page, stating)}
						sought={within(page, sought)}
					/>
				))}
				{document.leftOut && document.leftOut.length > 0 && <LeftOut pieces={document.leftOut} />}
			</div>
			<StatePalette pane={pane} text={document.text} onState={onState} />
		</div>
	);
}

const NONE: readonly Lit[] = [];

/**
 * What is lit on each page. A page on which nothing changed keeps its list, and so is not drawn again: of a
 * hundred pages a decision touches one.
 */
function useMarksByPage(
	pages: readonly TextPart[],
	proposals: readonly ProposalJson[],
): readonly (readonly Lit[])[] {
	const before = useRef<readonly (readonly Lit[])[]>([]);
	return useMemo(() => {
		const marks = proposals.flatMap((proposal, index) =>
			[proposal, ...(proposal.elsewhere ?? [])].map(({ start, end }) => ({ start, end, proposal, index })),
		);
		before.current = pages.map((page, at) => {
			const here = marks.filter(({ start, end }) => start < page.end && end > page.start);
			const held = before.current[at];
			const isSame =
				held?.length === here.length &&
				here.every((one, n) => one.proposal === held[n]?.proposal && one.index === held[n]?.index);
			return isSame ? held : here;
		});
		return before.current;
	}, [pages, proposals]);
}

function within<T extends Span>(page: Span, span: T | undefined): T | undefined {
	return span && span.start < page.end && span.end > page.start ? span : undefined;
}
