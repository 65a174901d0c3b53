import { useQuery } from '@tanstack/react-query';
import { isNothingConfirmed } from './confirmed.ts';
import { caseQuery } from './queries.ts';

/** How an address says whether what is only proposed shows. */
export type ProposalsAsked = 'yes' | 'no' | undefined;

/** What an address says of it, where it says anything that can be understood. */
export function proposalsIn(search: Record<string, unknown>): ProposalsAsked {
	return search.proposals === 'yes' || search.proposals === 'no' ? search.proposals : undefined;
}

/** As the address says; where it says nothing, what is proposed shows as long as nobody has confirmed anything. */
export function useProposalsShown(asked: ProposalsAsked): {
	/** Whether it is known yet what to ask for. */
	readonly known: boolean;
	readonly nothingConfirmed: boolean;
	readonly shown: boolean;
} {
	const { data: about } = useQuery(caseQuery);
	const nothingConfirmed = about !== undefined && isNothingConfirmed(about.counts);
	return {
		known: about !== undefined,
		nothingConfirmed,
		shown: asked === undefined ? nothingConfirmed : asked === 'yes',
	};
}
