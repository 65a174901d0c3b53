import type { ProposalJson } from '../../api/index.ts';

/** What a decision on it attaches to, as one text. */
export function proposalKey(proposal: ProposalJson): string {
	return JSON.stringify([proposal.kind, proposal.quote, proposal.occurrence, proposal.ordinal]);
}

/** Kinds that become statements only as slots of others: shown when asked for. */
export const SLOT_KINDS: readonly string[] = ['mention', 'date'];

export type Passage = {
	readonly start: number;
	readonly end: number;
	readonly quote: string;
	readonly proposals: readonly ProposalJson[];
};

/** Document order; of two that begin together, the longer first. */
export function inDocumentOrder(proposals: readonly ProposalJson[]): ProposalJson[] {
	return [...proposals].sort((a, b) => a.start - b.start || b.end - a.end || a.ordinal - b.ordinal);
}

/** Proposals whose words overlap, together: one passage each, in document order. */
export function passagesOf(proposals: readonly ProposalJson[]): Passage[] {
	const passages: { start: number; end: number; quote: string; proposals: ProposalJson[] }[] = [];
	for (const proposal of inDocumentOrder(proposals)) {
		const last = passages.at(-1);
		if (last && proposal.start < last.end) {
			last.proposals.push(proposal);
			if (proposal.end > last.end) {
				const covered = last.end;
				last.end = proposal.end;
				last.quote += proposal.quote.slice(covered - proposal.start);
			}
		} else
			passages.push({
				start: proposal.start,
				end: proposal.end,
				quote: proposal.quote,
				proposals: [proposal],
			});
	}
	return passages;
}

/** Machine proposals and what people stated by hand, each once. */
export function withStated(
	proposals: readonly ProposalJson[],
	stated: readonly ProposalJson[],
): ProposalJson[] {
	const known = new Set(proposals.map(proposalKey));
	return [...proposals, ...stated.filter((one) => !known.has(proposalKey(one)))];
}

/** The next one that waits for a decision after `from`, else the first; -1 if none waits. */
export function nextOpen(proposals: readonly ProposalJson[], from: number): number {
	const waits = (proposal: ProposalJson) => proposal.status === 'open' || proposal.status === 'changed';
	const after = proposals.findIndex((proposal, index) => index > from && waits(proposal));
	return after >= 0 ? after : proposals.findIndex(waits);
}
