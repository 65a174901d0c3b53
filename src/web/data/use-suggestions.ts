import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import {
	type DecisionInput,
	type SuggestionFilter,
	type SuggestionJson,
	type SuggestionsJson,
	suggestionGroup,
} from '../../api/index.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { undoOf } from './decisions.ts';
import { say } from './notices.ts';
import { suggestionsQuery } from './queries.ts';
import { suggestionKey } from './suggestions.ts';
import { sayUndoable } from './undoable.ts';

/** The inbox of what may be one: its pages, and decisions that take a row out of it and can be taken back. */
export function useSuggestions(kind: SuggestionFilter | undefined) {
	const words = useWords();
	const { t } = words;
	const client = useQueryClient();
	const query = suggestionsQuery(kind);
	const { data, ...state } = useInfiniteQuery(query);
	const decide = useDecide();
	const made = useRef<{ readonly id: string; readonly forget: () => void }[]>([]);
	const first = data?.pages[0];

	const undo = async (decision = made.current.at(-1)?.id) => {
		if (decision === undefined) return say(t('source.said.nothingToUndo'));
		made.current.find(({ id }) => id === decision)?.forget();
		made.current = made.current.filter(({ id }) => id !== decision);
		await decide.mutateAsync({ decision: undoOf(decision) }).then(
			() => say(t('same.undone')),
			(error: Error) => say(refusalWords(words, error), 'refused'),
		);
		await client.invalidateQueries({ queryKey: ['suggestions'] });
	};

	/** Decides on one row, which goes at once and comes back if the server refuses; gives why it did. */
	const settle = async (
		one: SuggestionJson,
		decision: DecisionInput,
		said: string,
	): Promise<Error | null> => {
		const key = suggestionKey(one);
		await client.cancelQueries({ queryKey: query.queryKey });
		const before = client.getQueryData(query.queryKey);
		client.setQueryData(
			query.queryKey,
			(held) =>
				held && {
					...held,
					pages: held.pages.map((page) => ({
						...page,
						items: page.items.filter((other) => suggestionKey(other) !== key),
						counts: without(page.counts, one),
					})),
				},
		);
		return decide.mutateAsync({ decision }).then(
			(receipt) => {
				const [id] = receipt.decisions;
				if (id) made.current.push({ id, forget: sayUndoable(said, t('source.undo'), () => void undo(id)) });
				else say(said);
				// One join may answer other questions, or raise new ones.
				void client.invalidateQueries({ queryKey: ['reasons'] });
				void client.invalidateQueries({ queryKey: ['suggestions'] });
				return null;
			},
			(error: Error) => {
				client.setQueryData(query.queryKey, before);
				say(refusalWords(words, error), 'refused');
				return error;
			},
		);
	};

	return {
		...state,
		items: data?.pages.flatMap(({ items }) => items),
		counts: first?.counts,
		notCompared: first?.notCompared,
		/** More is being compared: what is shown is asked for again by itself. */
		refreshing: first?.refreshing === true,
		settle,
		undo: () => void undo(),
	};
}
export type Suggestions = ReturnType<typeof useSuggestions>;

/** The counts as they are once this row is decided on. */
function without(counts: SuggestionsJson['counts'], one: SuggestionJson): SuggestionsJson['counts'] {
	if (one.kind === 'reprint') return { ...counts, reprint: counts.reprint - 1 };
	const group = suggestionGroup(one.of);
	return { ...counts, same: counts.same - 1, [group]: counts[group] - 1 };
}
