import { useMemo, useRef, useState } from 'react';
import type { DecisionInput, ProposalJson, SourceTextJson } from '../../api/index.ts';
import { PROPOSAL_KINDS, type ProposalKind, regionWords } from '../../record/index.ts';
import { readingWords, slotLabel } from '../text/reading-words.ts';
import { refusalWords } from '../text/refusal.ts';
import { useWords } from '../text/words.ts';
import { useDecide } from './decide.ts';
import {
	acceptOf,
	editOf,
	newBatch,
	type ReadingDraft,
	rejectOf,
	stateOf,
	statePartOf,
	undoOf,
	undoOfBatch,
} from './decisions.ts';
import { say } from './notices.ts';
import {
	groupKey,
	groupsOf,
	inDocumentOrder,
	isWaiting,
	lackingIn,
	leftOutBecause,
	nextOpen,
	proposalKey,
	SLOT_KINDS,
	withStated,
} from './proposals.ts';
import { type Drawn, drawnOn, isSamePart } from './regions.ts';
import { hiddenKinds, isNarrowed, kindsInAddress, NOTHING_LEFT_OUT, passes } from './review-filter.ts';
import type { Selected } from './selection.ts';
import { noteUndoable } from './undoable.ts';
import { useReviewFilter } from './use-review-filter.ts';

/** What the form stands open for: to correct a proposal, or to state something on selected words. */
export type Form =
	| {
			readonly do: 'edit';
			readonly key: string /** Asked for first: without it nothing can be accepted. */;
			readonly slot?: string;
	  }
	| {
			readonly do: 'state';
			readonly words: Selected;
			/** In place of words: a part of a picture. */
			readonly part?: Drawn;
	  };

/** One step that was taken here: what it was about, how it looked before, and what takes it back. */
type Made = {
	readonly befores: readonly ProposalJson[];
	readonly what: string;
	readonly undo: Promise<DecisionInput | null>;
	/** Takes it off what the key for anywhere would undo. */
	forget?: () => void;
};

/** Reviewing one source: which proposals show, which is at hand, and what a key does to it. */
export function useReview(
	document: SourceTextJson,
	machine: readonly ProposalJson[],
	sought: { readonly start: number; readonly end: number } | undefined,
	isWhole: boolean,
	ledTo?: Drawn,
) {
	const words = useWords();
	const { t } = words;
	const source = document.source.id;
	const decide = useDecide(source);
	const all = useMemo(
		() => inDocumentOrder(withStated(machine, document.stated)),
		[machine, document.stated],
	);
	const { filter, setFilter } = useReviewFilter();
	const hidden = useMemo((): ReadonlySet<string> => hiddenKinds(filter), [filter]);
	const openOnly = filter.open === 'yes';
	/** Sentences whose names and dates are asked for. */
	const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
	const [key, setKey] = useState<string | null>(() => {
		const there = all.find(({ start, end, kind, region }) =>
			region
				? ledTo !== undefined && isSamePart(drawnOn(region), ledTo)
				: start === sought?.start && end === sought.end && !SLOT_KINDS.includes(kind),
		);
		return there ? proposalKey(there) : null;
	});
	const [form, setForm] = useState<Form | null>(null);
	const [lastWho, setLastWho] = useState<string>();
	const made = useRef<Made[]>([]);
	const [hasDecided, setHasDecided] = useState(false);

	/** All that pass the filter, of whichever kind. */
	const narrowed = useMemo(
		() => (isNarrowed(filter) ? all.filter((one) => passes(filter, one)) : all),
		[all, filter],
	);
	const kinds = useMemo(() => countKinds(narrowed), [narrowed]);

	// Moving on changes what shows only where what is decided is hidden.
	const kept = openOnly ? key : null;
	const groups = useMemo(() => {
		const isShown = (one: ProposalJson) =>
			(!hidden.has(one.kind) || (SLOT_KINDS.includes(one.kind) && unfolded.has(groupKey(one)))) &&
			(!openOnly || isWaiting(one) || proposalKey(one) === kept);
		return groupsOf(narrowed.filter(isShown));
	}, [narrowed, hidden, unfolded, openOnly, kept]);
	const visible = useMemo(() => groups.flatMap(({ proposals }) => proposals), [groups]);
	const places = useMemo(() => new Map(visible.map((one, at) => [proposalKey(one), at])), [visible]);
	const index = places.get(key ?? '') ?? Math.max(0, nextOpen(visible, -1));
	const current = visible[index];
	const groupIndex = current ? groups.findIndex((one) => one.key === groupKey(current)) : -1;
	const group = groups[groupIndex];
	/** Names and dates of the sentence at hand that do not show. */
	const folded = useMemo(
		() =>
			group === undefined || unfolded.has(group.key)
				? 0
				: narrowed.filter(
						(one) => SLOT_KINDS.includes(one.kind) && hidden.has(one.kind) && groupKey(one) === group.key,
					).length,
		[narrowed, group, hidden, unfolded],
	);

	const go = (to: number) => {
		const next = visible[Math.min(Math.max(to, 0), visible.length - 1)];
		if (next) setKey(proposalKey(next));
	};
	/** To the next that waits, as the list will stand once `settled` are decided. */
	const goOn = (settled: ReadonlySet<ProposalJson>, from: number) => {
		const next = nextOpen(
			visible.map((one) => (settled.has(one) ? { ...one, status: 'accepted' as const } : one)),
			from,
		);
		if (next >= 0) go(next);
		else if (current) setKey(proposalKey(current));
	};
	const goGroup = (to: number) => {
		const there = groups[Math.min(Math.max(to, 0), groups.length - 1)]?.proposals;
		const first = there?.find(isWaiting) ?? there?.[0];
		if (first) setKey(proposalKey(first));
	};

	const remember = (one: Made) => {
		made.current.push(one);
		setHasDecided(true);
		one.forget = noteUndoable(() => void takeBack(one));
	};
	const forget = (one: Made) => {
		one.forget?.();
		made.current = made.current.filter((other) => other !== one);
	};

	/** Sends one decision; gives its id, or why it was refused. */
	const send = (
		decision: DecisionInput,
		what: string,
		said: string,
		before?: ProposalJson,
		becomes?: Partial<ProposalJson>,
	): Promise<{ readonly id: string | null } | { readonly error: Error }> => {
		const sent = decide.mutateAsync({ decision, proposal: before, becomes }).then(
			(receipt) => {
				say(said, 'said', { label: t('source.undo'), act: () => void takeBack(step) });
				return { id: receipt.decisions[0] ?? null };
			},
			(error: Error) => {
				say(refusalWords(words, error), 'refused');
				if (before) setKey(proposalKey(before));
				forget(step);
				return { error };
			},
		);
		const step: Made = {
			befores: before ? [before] : [],
			what,
			undo: sent.then((made) => ('id' in made && made.id !== null ? undoOf(made.id) : null)),
		};
		remember(step);
		return sent;
	};

	const settle = (becomes: 'accepted' | 'rejected') => {
		if (!current) return;
		// Nothing would change by it, and the log would hold it for good.
		if (current.status === becomes && current.readSingly !== false) return goOn(new Set(), index);
		const lacks = becomes === 'accepted' ? lackingIn(current) : null;
		if (lacks !== null) {
			setForm({ do: 'edit', key: proposalKey(current), slot: lacks });
			return say(t('source.lacks', { slot: slotLabel(words, current.kind, lacks) }));
		}
		const what = readingWords(words, current);
		const decision = becomes === 'accepted' ? acceptOf(current) : rejectOf(current);
		const change = { status: becomes, readSingly: undefined };
		void send(decision, what, t(`source.said.${becomes}`, { what }), current, change);
		goOn(new Set([current]), index);
	};

	/** Decides what waits in the sentence at hand; what can't be accepted with others stays, and is gone to. */
	const settleGroup = (becomes: 'accepted' | 'rejected') => {
		if (!group) return;
		const waiting = group.proposals.filter(isWaiting);
		const takes = (one: ProposalJson) => becomes === 'rejected' || leftOutBecause(one) === null;
		const taken = waiting.filter(takes);
		const left = waiting.filter((one) => !takes(one));
		if (taken.length === 0) {
			if (left[0]) setKey(proposalKey(left[0]));
			return say(t(left.length > 0 ? 'source.said.noneTogether' : 'source.said.noneWaits'));
		}
		const batch = newBatch();
		const what = t('source.said.these', { count: taken.length });
		const change = { status: becomes, readSingly: undefined };
		const sent = decide
			.mutateAsync({
				all: taken.map((proposal) => ({
					decision: becomes === 'accepted' ? acceptOf(proposal, batch) : rejectOf(proposal, batch),
					proposal,
					becomes: change,
				})),
			})
			.then(
				({ refused }) => {
					const rest = left.length + refused.length;
					say(
						t(`source.said.${becomes}`, {
							what: t('source.said.these', { count: taken.length - refused.length }),
						}) + (rest === 0 ? '' : ` ${t('source.said.left', { count: rest })}`),
						'said',
						{ label: t('source.undo'), act: () => void takeBack(step) },
					);
					if (refused[0]) say(refusalWords(words, new Error(refused[0].reason)), 'refused');
					return undoOfBatch(batch);
				},
				(error: Error) => {
					say(refusalWords(words, error), 'refused');
					if (taken[0]) setKey(proposalKey(taken[0]));
					forget(step);
					return null;
				},
			);
		const step: Made = { befores: taken, what, undo: sent };
		remember(step);
		if (left[0]) setKey(proposalKey(left[0]));
		else goOn(new Set(taken), visible.indexOf(group.proposals.at(-1)!));
	};

	const takeBack = async (step: Made) => {
		forget(step);
		const decision = await step.undo;
		if (decision === null) return say(t('source.said.nothingToUndo'));
		const [first] = step.befores;
		if (first) setKey(proposalKey(first));
		await decide
			.mutateAsync({
				decision,
				changes: step.befores.map((proposal) => ({
					proposal,
					becomes: { status: proposal.status, decision: undefined },
				})),
			})
			.then(
				() => say(t('source.said.undone', { what: step.what })),
				(error: Error) => say(refusalWords(words, error), 'refused'),
			);
	};

	/** Takes back the last step taken here, or the decision in force on `only`. */
	const undo = async (only?: ProposalJson) => {
		if (!only) {
			const last = made.current.at(-1);
			if (last) return takeBack(last);
		}
		const proposal = only ?? current;
		if (!proposal) return say(t('source.said.nothingToUndo'));
		const isOf = ({ befores }: Made) =>
			befores.length === 1 && proposalKey(befores[0]!) === proposalKey(proposal);
		const mine = made.current.findLast(isOf);
		if (mine) return takeBack(mine);
		await takeBack({
			befores: [{ ...proposal, status: 'open' }],
			what: readingWords(words, proposal),
			undo: Promise.resolve(proposal.decision === undefined ? null : undoOf(proposal.decision)),
		});
	};

	/** Takes what the form holds; gives what was wrong with it, and `null` when it is in the record. */
	const save = async (draft: ReadingDraft, kind: ProposalKind, typed = ''): Promise<Error | null> => {
		if (form?.do === 'edit') {
			const proposal = all.find((one) => proposalKey(one) === form.key);
			if (!proposal) return null;
			const what = readingWords(words, { ...proposal, slots: draft.slots });
			const said = t('source.said.edited', { what });
			const change = { ...draft, status: 'accepted' as const, readSingly: undefined };
			const sent = await send(editOf(proposal, draft, typed), what, said, proposal, change);
			if ('error' in sent) return sent.error;
			setForm(null);
		} else if (form?.do === 'state') {
			const decision =
				form.part === undefined
					? stateOf(source, kind, document.text, form.words, draft, all)
					: statePartOf(document.source, kind, form.part, typed, draft, all);
			const what = readingWords(words, { kind, slots: draft.slots });
			const sent = await send(decision, what, t('source.said.stated', { what }));
			if ('error' in sent) return sent.error;
			setLastWho((draft.slots.who as { value?: string } | undefined)?.value);
			setForm(null);
			if (decision.do === 'state' && 'region' in decision) {
				const { page, left, top, right, bottom } = decision.region;
				const quote = regionWords({ ...(page === undefined ? {} : { page }), left, top, right, bottom });
				setKey(JSON.stringify([kind, quote, 1, decision.ordinal]));
			} else if (decision.do === 'state' && 'quote' in decision) {
				const { quote, occurrence, ordinal } = decision;
				setKey(JSON.stringify([kind, quote, occurrence ?? 1, ordinal ?? 1]));
			}
		}
		return null;
	};

	return {
		all,
		/** All that pass the filter, of whichever kind. */
		narrowed,
		groups,
		visible,
		kinds,
		hidden,
		openOnly,
		filter,
		setFilter,
		index,
		current,
		group,
		groupIndex,
		folded,
		/** Shows or hides the names and dates of the sentence at hand. */
		unfold: () => group && setUnfolded((before) => toggled(before, group.key)),
		form,
		setForm,
		lastWho,
		select: (proposal: ProposalJson) => setKey(proposalKey(proposal)),
		next: () => go(index + 1),
		previous: () => go(index - 1),
		nextGroup: () => goGroup(groupIndex + 1),
		previousGroup: () => goGroup(groupIndex - 1),
		accept: () => settle('accepted'),
		reject: () => settle('rejected'),
		acceptGroup: () => settleGroup('accepted'),
		rejectGroup: () => settleGroup('rejected'),
		edit: () => current && setForm({ do: 'edit', key: proposalKey(current) }),
		/** Goes to a proposal, wherever it is hidden, and opens the form that corrects it. */
		editKey: (wanted: string) => {
			const there = all.find((one) => proposalKey(one) === wanted);
			if (there === undefined) return;
			if (!visible.includes(there))
				setFilter({
					...NOTHING_LEFT_OUT,
					kinds: kindsInAddress(new Set([...hidden].filter((kind) => kind !== there.kind))),
				});
			setKey(wanted);
			setForm({ do: 'edit', key: wanted });
		},
		state: (words: Selected, part?: Drawn) =>
			setForm({ do: 'state', words, ...(part === undefined ? {} : { part }) }),
		undo: (only?: ProposalJson) => void undo(only),
		/** Notes that a whole kind was accepted as this batch; gives what takes it back. */
		keepBatch: (batch: string, what: string) => {
			const step: Made = { befores: [], what, undo: Promise.resolve(undoOfBatch(batch)) };
			remember(step);
			return () => void takeBack(step);
		},
		save,
		/** Everything read in the source is here. */
		isWhole,
		/** Somebody has decided something since the page was opened. */
		hasDecided,
	};
}
export type Review = ReturnType<typeof useReview>;

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
	const next = new Set(set);
	if (!next.delete(one)) next.add(one);
	return next;
}

/** What makes statements first; names and dates, which don't, last. */
function countKinds(
	proposals: readonly ProposalJson[],
): readonly (readonly [ProposalJson['kind'], number])[] {
	const place = (kind: string) => (kind === 'custody' ? -1 : SLOT_KINDS.includes(kind) ? 1 : 0);
	const counts = new Map<ProposalKind, number>();
	for (const { kind } of proposals) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return PROPOSAL_KINDS.map((kind) => [kind, counts.get(kind) ?? 0] as const)
		.filter(([, count]) => count > 0)
		.sort(([a], [b]) => place(a) - place(b));
}
