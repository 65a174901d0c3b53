import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecideReceipt, DecisionInput, ProposalJson } from '../../api/index.ts';
import { ask } from './client.ts';
import { proposalKey } from './proposals.ts';
import { adoptHead } from './record-head.ts';
import { refresh } from './refresh.ts';
import { reviewersQuery } from './reviewers.ts';
import { changeProposals, proposalsKey, queryOf, shownProposal } from './use-proposals.ts';

/** The server took the request and refused the decision: its reason is what the screen shows. */
export class RefusedError extends Error {
	readonly code: string;
	constructor(code: string, reason: string) {
		super(reason);
		this.name = 'RefusedError';
		this.code = code;
	}
}

/** A proposal that a decision is about, shown with its new status at once and put back if the server refuses. */
type Change = { readonly proposal: ProposalJson; readonly becomes?: Partial<ProposalJson> };
type One = Partial<Change> & { readonly decision: DecisionInput };
type Deciding =
	| One
	/** Together, those on proposals each on one of its own: what is refused of them is told, and the others are taken. */
	| { readonly all: readonly One[] }
	/** One decision that touches several proposals, as the undo of a batch does. */
	| { readonly decision: DecisionInput; readonly changes: readonly Change[] };

const linesOf = (deciding: Deciding): readonly One[] => ('all' in deciding ? deciding.all : [deciding]);
function changesOf(deciding: Deciding): readonly Change[] {
	if ('changes' in deciding) return deciding.changes;
	return linesOf(deciding).flatMap(({ proposal, becomes }) =>
		proposal === undefined ? [] : [{ proposal, ...(becomes && { becomes }) }],
	);
}

/** What may show otherwise after any decision. */
const TOUCHED = [
	'case',
	'sources',
	'queue',
	'whereabouts',
	'person',
	'conflicts',
	'search',
	'preview',
	'numbers',
	'terms',
	'process',
	'definitions',
	'changed',
];

/**
 * Sends decisions, those on proposals by the source that they stand in, one after the other. What the screen
 * shows of the proposals changes at once; a refusal changes only its own proposal back, whatever was decided on
 * others in between. Each says which decision the screen showed as the one in force, so that none overrules
 * what another window decided meanwhile. Throws only where nothing was taken.
 */
export function useDecide(source = '') {
	const client = useQueryClient();
	const queryKey = proposalsKey(source);
	/** After an undo only the server knows which decision holds. */
	const unsure = useRef(new Set<string>());
	const seenOf = (proposal: ProposalJson) => {
		if (unsure.current.has(proposalKey(proposal))) return {};
		return { seen: (shownProposal(client, proposal) ?? proposal).decision ?? null };
	};
	/** Asks anew for the stretches of the text in which these stand; for all of it where none are given. */
	const askAgain = async (about?: readonly ProposalJson[]) => {
		const keys = (about ?? []).map(proposalKey);
		for (const key of keys) unsure.current.add(key);
		const stale = about === undefined ? [queryKey] : about.map(queryOf);
		await Promise.all([
			...[...new Map(stale.map((key) => [key.join(' '), key])).values()].map((queryKey) =>
				client.invalidateQueries({ queryKey }),
			),
			client.invalidateQueries({ queryKey: ['source', source] }),
		]);
		for (const key of keys) unsure.current.delete(key);
	};
	return useMutation({
		scope: { id: 'decide' },
		mutationFn: async (deciding: Deciding): Promise<DecideReceipt> => {
			const decisions = linesOf(deciding).map(({ decision, proposal }) =>
				proposal && decision.do !== 'undo' ? { ...decision, ...seenOf(proposal) } : decision,
			);
			// In the name that this window shows, whatever another window has chosen since.
			const by = client.getQueryData(reviewersQuery.queryKey)?.now ?? undefined;
			const lines = decisions.map((decision) => ({ ...(by !== undefined && { by }), ...decision }));
			const receipt = await ask('decide', { body: { decisions: lines } });
			const [first] = receipt.refused;
			if (first && receipt.refused.length === decisions.length)
				throw new RefusedError(first.code, first.reason);
			return receipt;
		},
		onMutate: async (deciding) => {
			const wasAsking = client.isFetching({ queryKey }) > 0;
			await client.cancelQueries({ queryKey });
			changeProposals(
				client,
				changesOf(deciding).map(({ proposal, becomes }) => ({
					proposal,
					becomes: { decided: undefined, ...becomes },
				})),
			);
			return { wasAsking };
		},
		// An answer that was under way and thrown away may have brought what another window decided.
		onSettled: (_receipt, _error, _deciding, begun) => {
			if (begun?.wasAsking) void askAgain();
		},
		onError: (error, deciding) => {
			changeProposals(
				client,
				changesOf(deciding).map(({ proposal }) => ({ proposal, becomes: proposal })),
			);
			if (error instanceof RefusedError && error.code === 'decided-meanwhile') void askAgain();
		},
		onSuccess: (receipt, deciding) => {
			const refused = new Set(receipt.refused.map(({ line }) => line - 1));
			const by = client.getQueryData(reviewersQuery.queryKey)?.now ?? undefined;
			const settled: { proposal: ProposalJson; becomes: Partial<ProposalJson> }[] = [];
			const unknown: ProposalJson[] = [];
			for (const [at, { decision, proposal }] of linesOf(deciding).entries()) {
				if (!proposal) continue;
				if (refused.has(at)) settled.push({ proposal, becomes: proposal });
				else if (decision.do === 'accept' || decision.do === 'reject')
					settled.push({
						proposal,
						becomes: {
							decision: receipt.decisions[at] ?? undefined,
							decided: { at: Date.now(), ...(by !== undefined && { by }) },
						},
					});
				else unknown.push(proposal);
			}
			changeProposals(client, settled);
			if ('changes' in deciding) unknown.push(...deciding.changes.map(({ proposal }) => proposal));
			const isPlain = settled.length > 0 && unknown.length === 0 && refused.size === 0;
			if (!isPlain) void askAgain(unknown.length > 0 && refused.size === 0 ? unknown : undefined);
			adoptHead(client, receipt);
			// Compared anew where somebody looks at them next.
			void client.invalidateQueries({ queryKey: ['suggestions'], refetchType: 'none' });
			void refresh(client, ({ queryKey }) => TOUCHED.includes(String(queryKey[0])));
		},
	});
}
