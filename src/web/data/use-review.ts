import { useMemo, useRef, useState } from 'react';
import type { DecisionInput, ProposalJson, SourceTextJson } from '../../api/index.ts';
import { PROPOSAL_KINDS } from '../../record/index.ts';
import { readingWords } from '../text/reading-words.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import { acceptOf, editOf, type ReadingDraft, rejectOf, stateOf, undoOf } from './decisions.ts';
import { say } from './notices.ts';
import { inDocumentOrder, nextOpen, proposalKey, SLOT_KINDS, withStated } from './proposals.ts';
import type { Selected } from './selection.ts';

/** What the form stands open for: to correct a proposal, or to state something on selected words. */
export type Form =
	| { readonly do: 'edit'; readonly key: string }
	| { readonly do: 'state'; readonly words: Selected };

type Made = {
	readonly before: ProposalJson | undefined;
	readonly what: string;
	readonly decision: Promise<string | null>;
};

/** Reviewing one source: which proposals show, which is at hand, and what a key does to it. */
export function useReview(
	document: SourceTextJson,
	machine: readonly ProposalJson[],
	sought: { readonly start: number; readonly end: number } | undefined,
) {
	const words = useWords();
	const { t } = words;
	const source = document.source.id;
	const decide = useDecide(source);
	const all = useMemo(
		() => inDocumentOrder(withStated(machine, document.stated)),
		[machine, document.stated],
	);
	const kinds = useMemo(() => countKinds(all), [all]);
	const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set(SLOT_KINDS));
	const [openOnly, setOpenOnly] = useState(false);
	const [key, setKey] = useState<string | null>(() => {
		const there = all.find(
			({ start, end, kind }) => start === sought?.start && end === sought.end && !SLOT_KINDS.includes(kind),
		);
		return there ? proposalKey(there) : null;
	});
	const [form, setForm] = useState<Form | null>(null);
	const [lastWho, setLastWho] = useState<string>();
	const made = useRef<Made[]>([]);

	const visible = useMemo(
		() =>
			all.filter(
				(one) =>
					!hidden.has(one.kind) &&
					(!openOnly || one.status === 'open' || one.status === 'changed' || proposalKey(one) === key),
			),
		[all, hidden, openOnly, key],
	);
	const found = visible.findIndex((one) => proposalKey(one) === key);
	const index = found >= 0 ? found : Math.max(0, nextOpen(visible, -1));
	const current = visible[index];

	const go = (to: number) => {
		const next = visible[Math.min(Math.max(to, 0), visible.length - 1)];
		if (next) setKey(proposalKey(next));
	};

	const send = (
		decision: DecisionInput,
		what: string,
		said: string,
		before?: ProposalJson,
		becomes?: Partial<ProposalJson>,
	): Promise<string | null> => {
		const sent = decide.mutateAsync({ decision, proposal: before, becomes }).then(
			(receipt) => {
				say(said);
				return receipt.decisions[0] ?? null;
			},
			(error: Error) => {
				say(refusalWords(words, error), 'refused');
				if (before) setKey(proposalKey(before));
				made.current = made.current.filter((one) => one.decision !== sent);
				return null;
			},
		);
		if (decision.do !== 'undo') made.current.push({ before, what, decision: sent });
		return sent;
	};

	const settle = (kind: 'accepted' | 'rejected') => {
		if (!current) return;
		const what = readingWords(words, current);
		void send(
			kind === 'accepted' ? acceptOf(current) : rejectOf(current),
			what,
			t(`source.said.${kind}`, { what }),
			current,
			{ status: kind },
		);
		const next = nextOpen(
			visible.map((one, at) => (at === index ? { ...one, status: kind } : one)),
			index,
		);
		if (next >= 0) go(next);
		else setKey(proposalKey(current));
	};

	/** Takes back the last decision made here, or the one in force on `only`. */
	const undo = async (only?: ProposalJson) => {
		const mine = only
			? made.current.findLastIndex(({ before }) => before && proposalKey(before) === proposalKey(only))
			: -1;
		const last = only ? made.current.splice(mine, mine < 0 ? 0 : 1)[0] : made.current.pop();
		const decision = last ? await last.decision : ((only ?? current)?.decision ?? null);
		const before = last ? last.before : (only ?? current);
		if (decision === null) return say(t('source.said.nothingToUndo'));
		const what = last?.what ?? (before ? readingWords(words, before) : '');
		if (before) setKey(proposalKey(before));
		const status = last?.before?.status ?? 'open';
		await send(undoOf(decision), what, t('source.said.undone', { what }), before, {
			status,
			decision: undefined,
		});
	};

	const save = async (draft: ReadingDraft): Promise<void> => {
		if (form?.do === 'edit') {
			const proposal = all.find((one) => proposalKey(one) === form.key);
			if (!proposal) return;
			const what = readingWords(words, { ...proposal, slots: draft.slots });
			setForm(null);
			const said = t('source.said.edited', { what });
			await send(editOf(proposal, draft), what, said, proposal, { ...draft, status: 'accepted' });
		} else if (form?.do === 'state') {
			const decision = stateOf(source, document.text, form.words, draft, all);
			const what = readingWords(words, { kind: 'custody', slots: draft.slots });
			if ((await send(decision, what, t('source.said.stated', { what }))) === null) return;
			setLastWho((draft.slots.who as { value?: string } | undefined)?.value);
			setForm(null);
			if (decision.do === 'state' && 'quote' in decision) {
				const { quote, occurrence, ordinal } = decision;
				setKey(JSON.stringify(['custody', quote, occurrence ?? 1, ordinal ?? 1]));
			}
		}
	};

	return {
		all,
		visible,
		kinds,
		hidden,
		setHidden,
		openOnly,
		setOpenOnly,
		index,
		current,
		form,
		setForm,
		lastWho,
		select: (proposal: ProposalJson) => setKey(proposalKey(proposal)),
		next: () => go(index + 1),
		previous: () => go(index - 1),
		accept: () => settle('accepted'),
		reject: () => settle('rejected'),
		edit: () => current && setForm({ do: 'edit', key: proposalKey(current) }),
		undo: (only?: ProposalJson) => void undo(only),
		save,
	};
}
export type Review = ReturnType<typeof useReview>;

/** What makes statements first; names and dates, which don't, last. */
function countKinds(
	proposals: readonly ProposalJson[],
): readonly (readonly [ProposalJson['kind'], number])[] {
	const place = (kind: string) => (kind === 'custody' ? -1 : SLOT_KINDS.includes(kind) ? 1 : 0);
	return PROPOSAL_KINDS.map((kind) => [kind, proposals.filter((one) => one.kind === kind).length] as const)
		.filter(([, count]) => count > 0)
		.sort(([a], [b]) => place(a) - place(b));
}
