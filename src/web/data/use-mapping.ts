import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { type DecisionInput, type MappingJson, MappingShape, type SourceTextJson } from '../../api/index.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { mapOf, undoOf } from './decisions.ts';
import { useDraft } from './drafts.ts';
import { useDebouncedValue } from './mantine-hooks.ts';
import { say } from './notices.ts';
import { previewCountsQuery, previewRowsQuery } from './queries.ts';
import { useTaken } from './use-undo.ts';

type List = NonNullable<SourceTextJson['list']>;

/** Several quick choices are one look. */
const PAUSE_MS = 150;

/** A mapping as it is being made: what it would make of the rows, and the decisions that accept it or take it back. */
export function useMapping(source: string, list: List) {
	const words = useWords();
	const { t } = words;
	const decide = useDecide(source);
	const taken = useTaken(source);
	const draft = useDraft({ form: 'mapping', of: source }, MappingShape, list.mapping);
	const [after, setAfter] = useState(0);
	const mapping = draft.value;
	const isChanged = !sameMapping(mapping, list.mapping);
	const [asked] = useDebouncedValue(mapping, PAUSE_MS);
	const rows = useQuery({
		...previewRowsQuery(source, asked, after),
		placeholderData: keepPreviousData,
	});
	const counts = useQuery({
		...previewCountsQuery(source, asked, list.decision),
		placeholderData: keepPreviousData,
	});
	const decideOn = (decision: DecisionInput, said: string) =>
		decide.mutate(
			{ decision },
			{
				onSuccess: (receipt) => {
					draft.saved();
					if (decision.do === 'undo') say(said);
					else taken(receipt, said);
				},
				onError: (error) => say(refusalWords(words, error), 'refused'),
			},
		);
	const repeated = useMemo(() => repeatedRoles(mapping), [mapping]);
	return {
		mapping,
		isChanged,
		isMapped: list.mapped,
		repeated,
		change: (change: Partial<MappingJson>) => draft.set((before) => ({ ...before, ...change })),
		/** Back to what holds, or where nothing was accepted to what was proposed. */
		leave: draft.discard,
		canReset: !sameMapping(mapping, list.guess),
		reset: () => draft.set(list.guess),
		canAccept: !list.mapped || isChanged,
		accept: () => decideOn(mapOf(source, mapping, list.decision), t('source.said.mapped')),
		takeBack: () => list.decision !== undefined && decideOn(undoOf(list.decision), t('list.takenBack')),
		draft,
		isPending: decide.isPending,
		after,
		show: setAfter,
		rows,
		counts,
	};
}
export type Mapping = ReturnType<typeof useMapping>;

/** Columns that are not named mean nothing, as `ignore` does. */
export function sameMapping(a: MappingJson, b: MappingJson): boolean {
	const used = ({ columns }: MappingJson) =>
		JSON.stringify(
			Object.entries(columns)
				.filter(([, role]) => role !== 'ignore')
				.sort(([x], [y]) => (x < y ? -1 : 1)),
		);
	return a.subject === b.subject && a.dateOrder === b.dateOrder && used(a) === used(b);
}

/** Roles that say the same of one person or event: a second column with one is read where the first is empty. */
const MAY_REPEAT: readonly string[] = [
	'ignore',
	'note',
	'alias',
	'age',
	'sex',
	'nationality',
	'identifier',
	'status',
];

export function repeatedRoles({ columns }: MappingJson): ReadonlySet<string> {
	const seen = new Set<string>();
	const repeated = new Set<string>();
	for (const role of Object.values(columns))
		if (!MAY_REPEAT.includes(role)) (seen.has(role) ? repeated : seen).add(role);
	return repeated;
}
