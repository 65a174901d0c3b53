import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { DecideReceipt, DecisionInput, ProposalJson } from '../../api/index.ts';
import { ask } from './client.ts';
import { proposalKey } from './proposals.ts';
import { proposalsQuery } from './queries.ts';
import { adoptHead } from './record-head.ts';
import { refresh } from './refresh.ts';

/** The server took the request and refused the decision: its reason is what the screen shows. */
export class RefusedError extends Error {
	readonly code: string;
	constructor(code: string, reason: string) {
		super(reason);
		this.name = 'RefusedError';
		this.code = code;
	}
}

type Deciding = {
	readonly decision: DecisionInput;
	/** The proposal it is about, shown with its new status at once and put back if the server refuses. */
	readonly proposal?: ProposalJson;
	readonly becomes?: Partial<ProposalJson>;
};

async function send(decision: DecisionInput): Promise<DecideReceipt> {
	const receipt = await ask('decide', { body: { decisions: [decision] } });
	const refused = receipt.refused[0];
	if (refused) throw new RefusedError(refused.code, refused.reason);
	return receipt;
}

/** What may show otherwise after any decision. */
const TOUCHED = ['case', 'sources', 'whereabouts', 'person', 'conflicts', 'search', 'preview'];

/**
 * Sends decisions, those on proposals by the source that they stand in, one after the other. What the screen
 * shows of the proposal changes at once; a refusal changes only that proposal back, whatever was decided on
 * others in between. Each says which decision the screen showed as the one in force, so that none overrules
 * what another window decided meanwhile.
 */
export function useDecide(source = '') {
	const client = useQueryClient();
	const { queryKey } = proposalsQuery(source);
	/** After an undo only the server knows which decision holds. */
	const unsure = useRef(new Set<string>());
	const patch = (key: string, change: Partial<ProposalJson>) =>
		client.setQueryData(queryKey, (all) =>
			all?.map((one) => (proposalKey(one) === key ? { ...one, ...change } : one)),
		);
	const seenOf = (proposal: ProposalJson): Pick<DecisionInput, 'seen'> => {
		const key = proposalKey(proposal);
		if (unsure.current.has(key)) return {};
		const shown = client.getQueryData(queryKey)?.find((one) => proposalKey(one) === key) ?? proposal;
		return { seen: shown.decision ?? null };
	};
	const askAgain = async (key: string | null) => {
		if (key !== null) unsure.current.add(key);
		await Promise.all([
			client.invalidateQueries({ queryKey }),
			client.invalidateQueries({ queryKey: ['source', source] }),
		]);
		if (key !== null) unsure.current.delete(key);
	};
	return useMutation({
		scope: { id: 'decide' },
		mutationFn: ({ decision, proposal }: Deciding) =>
			send(proposal && decision.do !== 'undo' ? { ...decision, ...seenOf(proposal) } : decision),
		onMutate: async ({ proposal, becomes }) => {
			const wasAsking = client.isFetching({ queryKey }) > 0;
			await client.cancelQueries({ queryKey });
			if (proposal && becomes) patch(proposalKey(proposal), becomes);
			return { wasAsking };
		},
		// An answer that was under way and thrown away may have brought what another window decided.
		onSettled: (_receipt, _error, _deciding, begun) => {
			if (begun?.wasAsking) void askAgain(null);
		},
		onError: (error, { proposal }) => {
			if (proposal) patch(proposalKey(proposal), proposal);
			if (error instanceof RefusedError && error.code === 'decided-meanwhile') void askAgain(null);
		},
		onSuccess: (receipt, { decision, proposal }) => {
			const made = receipt.decisions[0] ?? undefined;
			const settles = decision.do === 'accept' || decision.do === 'reject';
			if (proposal && settles) patch(proposalKey(proposal), { decision: made });
			else void askAgain(proposal ? proposalKey(proposal) : null);
			adoptHead(client, receipt);
			void refresh(client, ({ queryKey }) => TOUCHED.includes(String(queryKey[0])));
		},
	});
}
