import { Button, SegmentedControl } from '@mantine/core';
import { type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import type { ProposalJson, SourceTextJson } from '../../api/index.ts';
import { isPicture } from '../../record/index.ts';
import { intoSight } from '../data/into-sight.ts';
import { actOf } from '../data/key-map.ts';
import { useKeys } from '../data/keys.ts';
import { type Lit, placeKey } from '../data/lit.ts';
import { useMarking } from '../data/marking.ts';
import { say } from '../data/notices.ts';
import { usePictures } from '../data/pictures.ts';
import { usePrinting } from '../data/printing.ts';
import { proposalKey } from '../data/proposals.ts';
import { type Drawn, onPage } from '../data/regions.ts';
import { moveByKey, type Selected } from '../data/selection.ts';
import { useSetting } from '../data/settings.ts';
import { partsOf, type TextPart } from '../data/text-parts.ts';
import { useWords } from '../text/words.ts';
import { DocumentPage } from './document-page.tsx';
import classes from './document-pane.module.css';
import { KeyName } from './key-name.tsx';
import { LeftOut } from './left-out.tsx';
import type { Parts } from './region-layer.tsx';
import { Rendition } from './rendition.tsx';
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
	marked,
	onPart,
	ref,
}: {
	document: SourceTextJson;
	proposals: readonly ProposalJson[];
	current: ProposalJson | undefined;
	stating: Selected | undefined;
	sought: Span | undefined;
	onShow: (proposal: ProposalJson) => void;
	/** States what the selected words say; left out where nothing is decided. */
	onState: (() => void) | undefined;
	/** The part of a page that is being stated on, or that a link led to. */
	marked?: Drawn | undefined;
	/** States what this part of a page shows; as `onState`. */
	onPart?: ((part: Drawn) => void) | undefined;
	ref: Ref<HTMLDivElement>;
}) {
	const { t } = useWords();
	const pane = useRef<HTMLDivElement>(null);
	useImperativeHandle(ref, () => pane.current!, []);
	const { mime } = document.source;
	const [shown, setShown] = useSetting('pdf', 'leaf');
	// A page that was not scrolled to has no picture yet, and paper does not wait: the words are there.
	const isPrinting = usePrinting();
	const [captured, setCaptured] = useState(false);
	const pictures = usePictures(document.source.id);
	const isOnlyPicture = isPicture(mime);
	const isPdf = mime === 'application/pdf';
	// A part is seen on its page alone, however pages are read otherwise.
	const [isLed, setLed] = useState(marked !== undefined);
	const as = isLed ? 'leaf' : shown;
	const isLeaf = isOnlyPicture || (!isPrinting && as === 'leaf' && isPdf);
	const hasWords = document.pages.some(({ readable }) => readable);
	const marking = useMarking(isPdf && hasWords && onPart !== undefined, onPart, () => setShown('leaf'));
	const isCaptured = captured && mime === 'text/html';
	const hasPictures = mime === 'text/html' || (isLeaf && document.pages.some(({ readable }) => !readable));
	const pages = useMemo(
		() => (isLeaf ? document.pages.map((page) => ({ ...page, begins: true })) : partsOf(document)),
		[document, isLeaf],
	);
	const parts = usePartsByPage(document, proposals, current, marked, onShow, marking.onPart);
	const isPaged = document.pages.length > 1;
	const focus = stating ?? current;
	const before = useRef(focus);

	useEffect(() => {
		if (!pane.current || focus === undefined) return;
		const lit = placeOf(pane.current, '[data-selected="true"]', focus);
		if (!lit) return;
		const box = lit.getBoundingClientRect();
		const frame = pane.current.getBoundingClientRect();
		if (box.top < frame.top + 48 || box.bottom > frame.bottom - 48) intoSight(pane.current, lit, 'center');
	}, [focus]);
	useEffect(() => {
		if ((sought || marked) && pane.current)
			intoSight(pane.current, placeOf(pane.current, '[data-sought="true"]', sought), 'center');
	}, [sought, marked]);

	const click = useCallback(
		({ target, clientX, clientY }: Pick<MouseEvent, 'target' | 'clientX' | 'clientY'>) => {
			if (!(target instanceof Element) || globalThis.getSelection()?.isCollapsed === false) return;
			const place = target.closest('[data-proposal]')?.getAttribute('data-proposal');
			const part = place ? undefined : partAt(target.closest('section'), clientX, clientY);
			const proposal = proposals.find((one) =>
				place ? placeKey(one) === place : part !== undefined && proposalKey(one) === part,
			);
			if (proposal) onShow(proposal);
		},
		[proposals, onShow],
	);
	const marks = useMarksByPage(pages, proposals);
	useKeys(
		'pictures',
		{
			toggle: () => {
				pictures.toggle();
				say(t(pictures.all ? 'pictures.areBlurred' : 'pictures.areShown'));
			},
		},
		hasPictures,
	);
	// What the eye is led to stands in the reading view.
	useEffect(() => {
		if (focus === before.current) return;
		before.current = focus;
		setCaptured(false);
	}, [focus]);

	return (
		<div className={classes.side} data-side="document">
			{/* biome-ignore lint/a11y/useSemanticElements: a region that scrolls and takes the reading caret */}
			<div
				ref={pane}
				className={classes.pane}
				role="region"
				// Beside another it is told apart by its title.
				aria-label={
					onState === undefined ? `${t('source.document')}: ${document.source.title}` : t('source.document')
				}
				// biome-ignore lint/a11y/noNoninteractiveTabindex: it must be reachable to be scrolled and read by keys
				tabIndex={0}
				onClick={click}
				onKeyDown={(event) => {
					const act = event.target === pane.current ? actOf('document', event) : null;
					if (act === null || !moveByKey(event.currentTarget, act, current?.start ?? 0)) return;
					event.preventDefault();
				}}
			>
				<SourceHead document={document} as={onState ? 'h2' : 'h3'} isAlone={onState !== undefined} />
				{isPdf && (
					<div className={classes.ways}>
						<SegmentedControl
							className={classes.as}
							size="xs"
							aria-label={t('source.readAs')}
							value={as}
							onChange={(value) => {
								setLed(false);
								setShown(value === 'leaf' ? 'leaf' : 'text');
							}}
							data={[
								{ value: 'leaf', label: t('source.pages') },
								{ value: 'text', label: t('source.text') },
							]}
						/>
						{hasWords && marking.onPart && (
							<Button
								size="compact-sm"
								variant={marking.isOn ? 'filled' : 'default'}
								aria-pressed={marking.isOn}
								title={t('region.onPagesWhy')}
								rightSection={<KeyName of="parts" act="toggle" />}
								onClick={marking.toggle}
							>
								{t('region.onPages')}
							</Button>
						)}
					</div>
				)}
				{mime === 'text/html' && (
					<SegmentedControl
						className={classes.as}
						size="xs"
						aria-label={t('source.readAs')}
						value={isCaptured ? 'captured' : 'text'}
						onChange={(value) => setCaptured(value === 'captured')}
						data={[
							{ value: 'text', label: t('rendition.reading') },
							{ value: 'captured', label: t('rendition.asCaptured') },
						]}
					/>
				)}
				{isCaptured && <Rendition source={document.source} />}
				{(isCaptured ? [] : pages).map((page, at) => (
					<DocumentPage
						key={page.start}
						source={document.source.id}
						lang={document.source.lang}
						text={document.text}
						page={page}
						blocks={document.blocks}
						numbered={isPaged && page.begins}
						isLeaf={isLeaf}
						pane={pane}
						marks={marks[at] ?? NONE}
						current={stating ? undefined : within(page, current)}
						stating={within(page, stating)}
						sought={within(page, sought)}
						parts={parts.get(page.number ?? 0) ?? NO_PARTS}
						isOnlyPicture={isOnlyPicture}
						isMarking={marking.isOn}
					/>
				))}
				{!isCaptured && document.leftOut && document.leftOut.length > 0 && (
					<LeftOut pieces={document.leftOut} />
				)}
			</div>
			{onState && <StatePalette pane={pane} text={document.text} onState={onState} />}
		</div>
	);
}

/** Where these words stand; of a page that is not drawn yet, the page, which leads to them once it is. */
function placeOf(pane: Element, lit: string, span: Span | undefined): Element | undefined {
	const start = span?.start ?? -1;
	const page = [...pane.querySelectorAll<HTMLElement>('section[data-start]')].find(
		({ dataset }) => Number(dataset.start) <= start && start < Number(dataset.end),
	);
	return pane.querySelector(lit) ?? page;
}

/** The key of what is stated on the part of a page at this point: over words it lets the pointer through. */
function partAt(section: Element | null, x: number, y: number): string | undefined {
	const parts = [...(section?.querySelectorAll('[data-part-key]') ?? [])];
	const hit = parts.findLast((part) => {
		const { left, top, right, bottom } = part.getBoundingClientRect();
		return x >= left && x <= right && y >= top && y <= bottom;
	});
	return hit?.getAttribute('data-part-key') ?? undefined;
}

const NONE: readonly Lit[] = [];
const NO_PARTS: Parts = {
	stated: [],
	current: undefined,
	marked: undefined,
	onShow: () => undefined,
	onState: undefined,
};

/** What is stated on parts of pages, page by page. A page on which nothing changed keeps its own. */
function usePartsByPage(
	{ pages, source }: SourceTextJson,
	proposals: readonly ProposalJson[],
	current: ProposalJson | undefined,
	marked: Drawn | undefined,
	onShow: Parts['onShow'],
	onState: Parts['onState'],
): ReadonlyMap<number, Parts> {
	const isOne = isPicture(source.mime);
	const bare = useMemo(() => ({ ...NO_PARTS, onShow, onState }), [onShow, onState]);
	return useMemo(() => {
		return new Map(
			pages.map(({ number }) => {
				const stated = onPage(proposals, number);
				const isMarked = marked !== undefined && (marked.page ?? 1) === number && isOne === !marked.page;
				if (stated.length === 0 && !isMarked) return [number, bare];
				const here = { stated, current: stated.find((one) => one === current), onShow, onState };
				return [number, { ...here, marked: isMarked ? marked : undefined }];
			}),
		);
	}, [pages, isOne, proposals, current, marked, onShow, onState, bare]);
}

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
		const marks = proposals.flatMap((proposal) =>
			[proposal, ...(proposal.elsewhere ?? [])].map(({ start, end }) => ({ start, end, proposal })),
		);
		before.current = pages.map((page, at) => {
			const here = marks.filter(({ start, end }) => start < page.end && end > page.start);
			const held = before.current[at];
			const isSame =
				held?.length === here.length &&
				here.every((one, n) => one.proposal === held[n]?.proposal && one.start === held[n]?.start);
			return isSame ? held : here;
		});
		return before.current;
	}, [pages, proposals]);
}

function within<T extends Span>(page: Span, span: T | undefined): T | undefined {
	return span && span.start < page.end && span.end > page.start ? span : undefined;
}
