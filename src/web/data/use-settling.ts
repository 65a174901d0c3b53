import { useEffect, useRef, useState } from 'react';
import type { DecisionInput, SuggestionJson } from '../../api/index.ts';
import { messageIn } from '../text/messages.ts';
import { useWords } from '../text/words.ts';
import { DraftText, useDraft } from './drafts.ts';
import { type PairVerdict, suggestionKey } from './suggestions.ts';
import type { Suggestions } from './use-suggestions.ts';

/** What the keys of the page do to the card in focus. */
export type Deciding = Readonly<Record<PairVerdict | 'reason', () => void>>;

export type CardProps<K extends SuggestionJson['kind'] = SuggestionJson['kind']> = {
	one: Extract<SuggestionJson, { kind: K }>;
	settle: Suggestions['settle'];
	/** Who reviews here, `null` where nobody is named. */
	reviewer: string | null;
	/** Tells the page what its keys do here; nothing once the card is gone. */
	onDeciding: (deciding: Deciding | undefined) => void;
};

/** The reason that a person gives for a pair, and what the server had against the decision. */
export function useSettling(one: SuggestionJson, settle: Suggestions['settle']) {
	const { language } = useWords();
	const draft = useDraft({ form: 'reason', of: suggestionKey(one) }, DraftText, '');
	const [refused, setRefused] = useState<string>();
	const input = useRef<HTMLInputElement>(null);
	return {
		reason: draft.value,
		setReason: draft.set,
		draft,
		refused,
		input,
		settle: (decision: (reason: string) => DecisionInput, said: string) =>
			void settle(one, decision(draft.value), said).then((error) => {
				if (error) setRefused(messageIn(language, error.message).text);
				else draft.saved();
			}),
	};
}
export type Settling = ReturnType<typeof useSettling>;

/** Tells the page what its keys do to this card, as it is drawn now, and that it is gone once it is. */
export function useActs<T>(tell: (acts: T | undefined) => void, acts: T): void {
	const latest = useRef(tell);
	latest.current = tell;
	useEffect(() => {
		latest.current(acts);
	});
	useEffect(() => () => latest.current(undefined), []);
}
