import { Button, Chip } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { SUGGESTION_GROUPS, type SuggestionJson } from '../../api/index.ts';
import { isCode } from '../../record/index.ts';
import { Failure } from '../components/failure.tsx';
import { KeyHint } from '../components/key-name.tsx';
import { Meaning } from '../components/meaning.tsx';
import { SuggestionCard } from '../components/suggestion-card.tsx';
import { REASONS_LIST } from '../components/suggestion-frame.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WindowList } from '../components/window-list.tsx';
import { useKeys } from '../data/keys.ts';
import { reasonsQuery } from '../data/queries.ts';
import { useReviewers } from '../data/reviewers.ts';
import { suggestionKey, waitsForAnother } from '../data/suggestions.ts';
import type { Deciding } from '../data/use-settling.ts';
import { useSuggestions } from '../data/use-suggestions.ts';
import { useWords } from '../text/words.ts';
import classes from './conflicts.module.css';

const KINDS = [...SUGGESTION_GROUPS, 'reprint'] as const;

/** What may be one and nobody has decided on: pairs side by side, field by field; nothing is joined unasked. */
export function SamePage() {
	const { t, number } = useWords();
	const { kind } = useSearch({ from: '/same' });
	const navigate = useNavigate({ from: '/same' });
	const inbox = useSuggestions(kind);
	const { data: reasons } = useQuery(reasonsQuery);
	const reviewer = useReviewers().reviewers?.now ?? null;
	const { counts, notCompared } = inbox;
	const [withMine, setWithMine] = useState(false);
	const waiting = inbox.items?.filter((one) => waitsForAnother(one, reviewer)).length ?? 0;
	const items = withMine ? inbox.items : inbox.items?.filter((one) => !waitsForAnother(one, reviewer));
	const total = counts && { ...counts, any: counts.same + counts.reprint };
	const cards = useRef(new Map<string, Deciding>());
	/** The card in focus: the keys work on it. Where none is, the first takes the focus, and nothing is decided. */
	const atHand = (): Deciding | undefined => {
		const key = keyInFocus();
		if (key === null) focusCard(0);
		return key === null ? undefined : cards.current.get(key);
	};
	const settle: typeof inbox.settle = (one, decision, said) => {
		const at = items?.indexOf(one) ?? 0;
		const wasAtHand = keyInFocus() === suggestionKey(one);
		const done = inbox.settle(one, decision, said);
		if (wasAtHand) focusCard(at, suggestionKey(one));
		return done;
	};
	useKeys('same', {
		same: () => atHand()?.same(),
		different: () => atHand()?.different(),
		unsure: () => atHand()?.unsure(),
		dismiss: () => atHand()?.dismiss(),
		reason: () => atHand()?.reason(),
		undo: inbox.undo,
	});
	const hasItems = (items?.length ?? 0) > 0;
	// The keys work at once, unless the reader is already somewhere on the page.
	useEffect(() => {
		if (hasItems && document.activeElement === document.body) focusCard(0);
	}, [hasItems]);
	if (inbox.error && !items) return <Failure error={inbox.error} reset={() => void inbox.refetch()} />;
	return (
		<div className="page">
			<h1>{t('same.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('same.lead')}
				<Meaning of={['mention', 'cluster', 'bits']} />
			</p>
			<fieldset className={classes.kinds}>
				<legend className={classes.legend}>{t('same.kinds')}</legend>
				<Chip.Group
					value={kind ?? 'any'}
					onChange={(value) => void navigate({ search: { kind: isCode(KINDS, value) ? value : undefined } })}
				>
					{(['any', ...KINDS] as const).map((value) => (
						<Chip key={value} value={value} size="xs" variant="outline">
							{t(`pairs.kinds.${value}`)} {total && <span className="numbers">{number(total[value])}</span>}
						</Chip>
					))}
				</Chip.Group>
			</fieldset>
			<KeyHint of={['same', 'list']} />
			{counts && counts.awaiting > 0 && (
				<p className="small">
					{t('pairs.awaitingCount', { count: counts.awaiting })}{' '}
					{waiting > 0 && (
						<Button size="compact-xs" variant="default" onClick={() => setWithMine(!withMine)}>
							{t(withMine ? 'pairs.hideMine' : 'pairs.showMine', { count: waiting })}
						</Button>
					)}
				</p>
			)}
			{counts && counts.apart > 0 && (
				<p className="small">
					{t('pairs.apartCount', { count: counts.apart })}{' '}
					<Link to="/conflicts" hash="apart">
						{t('pairs.apartSee')}
					</Link>
				</p>
			)}
			{counts && counts.unsure > 0 && (
				<p className="small soft">{t('pairs.unsureCount', { count: counts.unsure })}</p>
			)}
			{notCompared && notCompared.names > 0 && (
				<p className="small soft">{t('same.names', { count: notCompared.names })}</p>
			)}
			{notCompared && notCompared.sources > 0 && (
				<p className="small soft">{t('same.sources', { count: notCompared.sources })}</p>
			)}
			{inbox.refreshing && (
				<p className="small soft" role="status">
					{t('same.comparing')}
				</p>
			)}
			{!items && <Waiting />}
			{items?.length === 0 && !inbox.refreshing && (
				<div className={classes.none}>
					<p>{t(kind === undefined ? 'same.none' : 'pairs.noneOfKind')}</p>
					<p className="soft">{t(`pairs.noneHow.${kind === undefined || kind === 'same' ? 'any' : kind}`)}</p>
				</div>
			)}
			<datalist id={REASONS_LIST}>
				{reasons?.map((reason) => (
					<option key={reason} value={reason} />
				))}
			</datalist>
			{items && items.length > 0 && (
				<WindowList
					key={kind}
					items={items}
					keyOf={suggestionKey}
					height={kind === 'people' || kind === undefined ? 560 : 300}
					label={t('same.title')}
					more={inbox.hasNextPage && !inbox.isFetchingNextPage ? () => void inbox.fetchNextPage() : undefined}
				>
					{(one: SuggestionJson) => (
						<SuggestionCard
							key={suggestionKey(one)}
							one={one}
							settle={settle}
							reviewer={reviewer}
							onDeciding={(deciding) => {
								const key = suggestionKey(one);
								if (deciding) cards.current.set(key, deciding);
								else cards.current.delete(key);
							}}
						/>
					)}
				</WindowList>
			)}
		</div>
	);
}

function keyInFocus(): string | null {
	return document.activeElement?.closest('[data-suggestion]')?.getAttribute('data-suggestion') ?? null;
}

/** The card at this place of the list once it is drawn, and once `gone` is no longer there. */
function focusCard(at: number, gone?: string, tries = 20): void {
	requestAnimationFrame(() => {
		const card = document.querySelector(`[data-index="${at}"] [data-suggestion]`);
		if (card && card.getAttribute('data-suggestion') !== gone)
			card.querySelector<HTMLElement>('a, button')?.focus();
		else if (tries > 0) focusCard(at, gone, tries - 1);
		else if (at > 0) focusCard(at - 1, gone);
	});
}
