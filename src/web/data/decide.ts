import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecideReceipt, DecisionInput, ProposalJson } from '../../api/index.ts';
import { ask } from './client.ts';
import { proposalKey } from './proposals.ts';
import { proposalsQuery } from './queries.ts';
import { adoptHead } from './record-head.ts';
import { refresh } from './refresh.ts';
import { reviewersQuery } from './reviewers.ts';

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
	/** Together, each on a proposal of its own: what is refused of them is told, and the others are taken. */
	| { readonly all: readonly (Change & { readonly decision: DecisionInput })[] }
	/** One decision that touches several proposals, as the undo of a batch does. */
	| { readonly decision: DecisionInput; readonly changes: readonly Change[] };

const linesOf = (deciding: Deciding): readonly One[] => ('all' in deciding ? deciding.all : [deciding]);
function changesOf(deciding: Deciding): readonly Change[] {
	if ('all' in deciding) return deciding.all;
	if ('changes' in deciding) return deciding.changes;
	const { proposal, becomes } = deciding;
	return proposal === undefined ? [] : [{ proposal, ...(becomes && { becomes }) }];
}

/** What may show otherwise after any decision. */
const TOUCHED = [
	'case',
	'sources',
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
	const { queryKey } = proposalsQuery(source);
	/** After an undo only the server knows which decision holds. */
	const unsure = useRef(new Set<string>());
	const patch = (changes: ReadonlyMap<string, Partial<ProposalJson>>) => {
		if (changes.size === 0) return;
		client.setQueryData(queryKey, (all) =>
			all?.map((one) => {
				const change = changes.get(proposalKey(one));
				return change ? { ...one, ...change } : one;
			}),
		);
	};
	const seenOf = (shown: ReadonlyMap<string, ProposalJson>, proposal: ProposalJson) => {
		const key = proposalKey(proposal);
		if (unsure.current.has(key)) return {};
		return { seen: (shown.get(key) ?? proposal).decision ?? null };
	};
	const askAgain = async (keys: readonly string[]) => {
		for (const key of keys) unsure.current.add(key);
		await Promise.all([
			client.invalidateQueries({ queryKey }),
			client.invalidateQueries({ queryKey: ['source', source] }),
		]);
		for (const key of keys) unsure.current.delete(key);
	};
	return useMutation({
		scope: { id: 'decide' },
		mutationFn: async (deciding: Deciding): Promise<DecideReceipt> => {
			const shown = new Map(client.getQueryData(queryKey)?.map((one) => [proposalKey(one), one]));
			const decisions = linesOf(deciding).map(({ decision, proposal }) =>
				proposal && decision.do !== 'undo' ? { ...decision, ...seenOf(shown, proposal) } : decision,
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
			patch(
				new Map(
					changesOf(deciding).map(({ proposal, becomes }) => [
						proposalKey(proposal),
						{ decided: undefined, ...becomes },
					]),
				),
			);
			return { wasAsking };
		},
		// An answer that was under way and thrown away may have brought what another window decided.
		onSettled: (_receipt, _error, _deciding, begun) => {
			if (begun?.wasAsking) void askAgain([]);
		},
		onError: (error, deciding) => {
			patch(new Map(changesOf(deciding).map(({ proposal }) => [proposalKey(proposal), proposal])));
			if (error instanceof RefusedError && error.code === 'decided-meanwhile') void askAgain([]);
		},
		onSuccess: (receipt, deciding) => {
			const refused = new Set(receipt.refused.map(({ line }) => line - 1));
			const by = client.getQueryData(reviewersQuery.queryKey)?.now ?? undefined;
			const settled = new Map<string, Partial<ProposalJson>>();
			const unknown: string[] = [];
			for (const [at, { decision, proposal }] of linesOf(deciding).entries()) {
				if (!proposal) continue;
				const key = proposalKey(proposal);
				if (refused.has(at)) settled.set(key, proposal);
				else if (decision.do === 'accept' || decision.do === 'reject')
					settled.set(key, {
						decision: receipt.decisions[at] ?? undefined,
						decided: { at: Date.now(), ...(by !== undefined && { by }) },
					});
				else unknown.push(key);
			}
			patch(settled);
			if ('changes' in deciding)
				unknown.push(...deciding.changes.map(({ proposal }) => proposalKey(proposal)));
			const isPlain = settled.size > 0 && unknown.length === 0 && refused.size === 0;
			if (!isPlain) void askAgain(unknown);
			adoptHead(client, receipt);
			// Compared anew where somebody looks at them next.
			void client.invalidateQueries({ queryKey: ['suggestions'], refetchType: 'none' });
			void refresh(client, ({ queryKey }) => TOUCHED.includes(String(queryKey[0])));
		},
	});
}
