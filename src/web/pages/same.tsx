import { Chip } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import type { SuggestionJson } from '../../api/index.ts';
import { Failure } from '../components/failure.tsx';
import { type Deciding, SuggestionCard } from '../components/suggestion-card.tsx';
import { Waiting } from '../components/waiting.tsx';
import { WindowList } from '../components/window-list.tsx';
import { useKeys } from '../data/keys.ts';
import { suggestionKey } from '../data/suggestions.ts';
import { useSuggestions } from '../data/use-suggestions.ts';
import { useWords } from '../text/words.ts';
import classes from './conflicts.module.css';

const KINDS = ['any', 'same', 'reprint'] as const;

/** What may be one and nobody has decided on: pairs side by side with their reasons; nothing is joined unasked. */
export function SamePage() {
	const { t, number } = useWords();
	const { kind } = useSearch({ from: '/same' });
	const navigate = useNavigate({ from: '/same' });
	const inbox = useSuggestions(kind);
	const { items, counts, notCompared } = inbox;
	const total = {
		any: (counts?.same ?? 0) + (counts?.reprint ?? 0),
		same: counts?.same,
		reprint: counts?.reprint,
	};
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
	useKeys({
		s: () => atHand()?.same(),
		d: () => atHand()?.different(),
		u: () => atHand()?.unsure(),
		x: () => atHand()?.dismiss(),
		z: inbox.undo,
	});
	if (inbox.error && !items) return <Failure error={inbox.error} reset={() => void inbox.refetch()} />;
	return (
		<div className="page">
			<h1>{t('same.title')}</h1>
			<p className="soft" style={{ maxWidth: '68ch', marginTop: 6 }}>
				{t('same.lead')}
			</p>
			<fieldset className={classes.kinds}>
				<legend className={classes.legend}>{t('same.kinds')}</legend>
				<Chip.Group
					value={kind ?? 'any'}
					onChange={(value) =>
						void navigate({
							search: { kind: value === 'same' || value === 'reprint' ? value : undefined },
						})
					}
				>
					{KINDS.map((value) => (
						<Chip key={value} value={value} size="xs" variant="outline">
							{t(`same.${value}`)} {counts && <span className="numbers">{number(total[value] ?? 0)}</span>}
						</Chip>
					))}
				</Chip.Group>
			</fieldset>
			<p className="small soft">{t('same.keys')}</p>
			{notCompared && notCompared.names > 0 && (
				<p className="small soft">{t('same.names', { count: notCompared.names })}</p>
			)}
			{notCompared && notCompared.sources > 0 && (
				<p className="small soft">{t('same.sources', { count: notCompared.sources })}</p>
			)}
			{!items && <Waiting />}
			{items?.length === 0 && (
				<div className={classes.none}>
					<p>{t('same.none')}</p>
					<p className="soft">{t('same.noneHow')}</p>
				</div>
			)}
			{items && items.length > 0 && (
				<WindowList
					key={kind}
					items={items}
					keyOf={suggestionKey}
					height={260}
					label={t('same.title')}
					more={inbox.hasNextPage && !inbox.isFetchingNextPage ? () => void inbox.fetchNextPage() : undefined}
				>
					{(one: SuggestionJson) => (
						<SuggestionCard
							key={suggestionKey(one)}
							one={one}
							settle={settle}
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
