import type { ProposalJson } from '../../api/index.ts';
import { isVoiced, lackingSlot, mayBeAcceptedInBulk } from '../../record/index.ts';

/** What a decision on it attaches to, as one text. */
export function proposalKey(proposal: ProposalJson): string {
	let key = keys.get(proposal);
	if (key === undefined) {
		key = JSON.stringify([proposal.kind, proposal.quote, proposal.occurrence, proposal.ordinal]);
		keys.set(proposal, key);
	}
	return key;
}
/** Ten thousand are asked for theirs at every key. */
const keys = new WeakMap<ProposalJson, string>();

/** Kinds that become statements only as slots of others: shown when asked for. */
export const SLOT_KINDS: readonly string[] = ['mention', 'date'];

/** A sentence with what is read in it: what one key decides. */
export type Group = {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	readonly proposals: readonly ProposalJson[];
};

export function groupKey({ group }: Pick<ProposalJson, 'group'>): string {
	return `${group.start}-${group.end}`;
}

/** Document order; of two that begin together, the longer first. */
export function inDocumentOrder(proposals: readonly ProposalJson[]): ProposalJson[] {
	const compare = (a: ProposalJson, b: ProposalJson) =>
		a.start - b.start || b.end - a.end || a.ordinal - b.ordinal;
	// The server gives them in this order: of ten thousand none has to move.
	const isSorted = proposals.every((one, at) => at === 0 || compare(proposals[at - 1]!, one) <= 0);
	return isSorted ? [...proposals] : [...proposals].sort(compare);
}

/** Proposals by the sentence that they stand in, both in document order. */
export function groupsOf(proposals: readonly ProposalJson[]): Group[] {
	const groups = new Map<string, ProposalJson[]>();
	for (const proposal of inDocumentOrder(proposals)) {
		const key = groupKey(proposal);
		const held = groups.get(key);
		if (held) held.push(proposal);
		else groups.set(key, [proposal]);
	}
	return [...groups]
		.map(([key, members]) => ({ key, ...members[0]!.group, proposals: members }))
		.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Machine proposals and what people stated by hand, each once. */
export function withStated(
	proposals: readonly ProposalJson[],
	stated: readonly ProposalJson[],
): ProposalJson[] {
	if (stated.length === 0) return [...proposals];
	const known = new Set(proposals.map(proposalKey));
	return [...proposals, ...stated.filter((one) => !known.has(proposalKey(one)))];
}

/** Whether a decision is asked for: nobody has decided, or it is read otherwise since. */
export function isWaiting({ status }: Pick<ProposalJson, 'status'>): boolean {
	return status === 'open' || status === 'changed';
}

/** The next one that waits for a decision after `from`, else the first; -1 if none waits. */
export function nextOpen(proposals: readonly ProposalJson[], from: number): number {
	const after = proposals.findIndex((proposal, index) => index > from && isWaiting(proposal));
	return after >= 0 ? after : proposals.findIndex(isWaiting);
}

/**
 * The slot without which a reading can't be accepted as it stands; `null` when nothing is missing. What a language
 * model alone read as said needs somebody who says it: its guess is no voice.
 */
export function lackingIn({
	kind,
	model,
	...read
}: Pick<ProposalJson, 'kind' | 'model' | 'slots' | 'chain'>): string | null {
	const lacks = lackingSlot(kind, read.slots);
	if (lacks !== null || kind !== 'quote' || model?.from === undefined) return lacks;
	return isVoiced(read) ? null : 'speaker';
}

/** Why a proposal is left out where several are accepted at once; `null` for one that may go with them. */
export function leftOutBecause(proposal: ProposalJson): 'lacking' | 'model' | null {
	if (!mayBeAcceptedInBulk(proposal)) return 'model';
	return lackingIn(proposal) === null ? null : 'lacking';
}

export type BulkCount = {
	readonly kind: ProposalJson['kind'];
	readonly count: number;
	readonly leftOut: { readonly lacking: number; readonly model: number; readonly changed: number };
};

/** The same, rule by rule, the rule that reads most first. */
export function bulkRules(
	proposals: readonly ProposalJson[],
): readonly (BulkCount & { readonly rule: string })[] {
	const byRule = new Map<string, ProposalJson[]>();
	for (const one of proposals) {
		if (!isWaiting(one)) continue;
		const key = JSON.stringify([one.kind, one.rule]);
		const held = byRule.get(key);
		if (held) held.push(one);
		else byRule.set(key, [one]);
	}
	return [...byRule.values()]
		.flatMap((some) => bulkCounts(some).map((count) => ({ ...count, rule: some[0]!.rule })))
		.sort((a, b) => b.count - a.count);
}

/** What "accept all of this kind" would accept and leave out, kind by kind, as the server counts it. */
export function bulkCounts(proposals: readonly ProposalJson[]): readonly BulkCount[] {
	const counts = new Map<ProposalJson['kind'], { count: number; leftOut: Record<string, number> }>();
	for (const proposal of proposals) {
		if (!isWaiting(proposal)) continue;
		const held = counts.get(proposal.kind) ?? { count: 0, leftOut: { lacking: 0, model: 0, changed: 0 } };
		counts.set(proposal.kind, held);
		const why = proposal.status === 'changed' ? 'changed' : leftOutBecause(proposal);
		if (why === null) held.count += 1;
		else held.leftOut[why] = (held.leftOut[why] ?? 0) + 1;
	}
	return [...counts].map(([kind, { count, leftOut }]) => {
		const { lacking = 0, model = 0, changed = 0 } = leftOut;
		return { kind, count, leftOut: { lacking, model, changed } };
	});
}
