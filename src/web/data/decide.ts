import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecideReceipt, DecisionInput, ProposalJson } from '../../api/index.ts';
import { ask } from './client.ts';
import { proposalKey } from './proposals.ts';
import { proposalsQuery } from './queries.ts';

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

/**
 * Sends decisions, those on proposals by the source that they stand in. What the screen shows of the proposal changes at once; a refusal changes only
 * that proposal back, whatever was decided on others in between.
 */
export function useDecide(source = '') {
	const client = useQueryClient();
	const { queryKey } = proposalsQuery(source);
	const patch = (key: string, change: Partial<ProposalJson>) =>
		client.setQueryData(queryKey, (all) =>
			all?.map((one) => (proposalKey(one) === key ? { ...one, ...change } : one)),
		);
	return useMutation({
		mutationFn: ({ decision }: Deciding) => send(decision),
		onMutate: async ({ proposal, becomes }) => {
			await client.cancelQueries({ queryKey });
			if (proposal && becomes) patch(proposalKey(proposal), becomes);
		},
		onError: (_error, { proposal }) => {
			if (proposal) patch(proposalKey(proposal), proposal);
		},
		onSuccess: (receipt, { decision, proposal }) => {
			const made = receipt.decisions[0] ?? undefined;
			const settles = decision.do === 'accept' || decision.do === 'reject';
			if (proposal && settles) patch(proposalKey(proposal), { decision: made });
			else {
				void client.invalidateQueries({ queryKey });
				void client.invalidateQueries({ queryKey: ['source', source] });
			}
			for (const key of ['case', 'sources', 'whereabouts', 'person', 'conflicts', 'search', 'preview'])
				void client.invalidateQueries({ queryKey: [key] });
		},
	});
}
