import { isCode, PROPOSAL_KINDS, type ProposalKind } from './codes.ts';

/**
 * The kinds that somebody decides on, and which alone are counted as proposals. Names and dates mint only as slots of
 * others: they are told apart.
 */
export const REVIEWED_KINDS: readonly ProposalKind[] = PROPOSAL_KINDS.filter(
	(kind) => kind !== 'mention' && kind !== 'date',
);

/** How many of these are proposals to decide on, and how many only names and dates. */
export function countKinds(all: readonly { readonly kind: string }[]): {
	readonly proposals: number;
	readonly namesAndDates: number;
} {
	const proposals = all.filter(({ kind }) => isCode(REVIEWED_KINDS, kind)).length;
	return { proposals, namesAndDates: all.length - proposals };
}
