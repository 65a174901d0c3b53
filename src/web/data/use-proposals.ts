import {
	type QueryClient,
	queryOptions,
	type UseQueryResult,
	useQueries,
	useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ProposalJson } from '../../api/index.ts';
import { ask } from './client.ts';
import { proposalKey } from './proposals.ts';

/** A long text's proposals come by stretches of so many characters: the one that is read first. */
export const STRETCH = 16_000;

/** All stretches of a source, whichever are here. */
export const proposalsKey = (source: string) => ['proposals', source] as const;
const stretchKey = (source: string, stretch: number) => [...proposalsKey(source), stretch] as const;

/**
 * The proposals of a source in the order of its text. Those around `at` come first, and `data` is there as soon as they
 * are; the others follow while one reads.
 *
 * @param length of the text, as soon as it is known
 */
export function useProposals(source: string, length: number | undefined, at = 0) {
	const client = useQueryClient();
	const count = Math.max(1, Math.ceil((length ?? at + 1) / STRETCH));
	const first = Math.min(Math.floor(at / STRETCH), count - 1);
	const isHere = client.getQueryData(stretchKey(source, first)) !== undefined;
	const { stretches, error, refetch } = useQueries({
		queries: Array.from({ length: count }, (_, stretch) => ({
			...stretchQuery(source, stretch),
			enabled: stretch === first || isHere,
		})),
		combine: together,
	});
	const data = useMemo(
		() => (stretches[first] === undefined ? undefined : stretches.flatMap((stretch) => stretch ?? [])),
		[stretches, first],
	);
	return {
		data,
		error,
		refetch,
		/** Everything is here: what is counted is all there is. */
		isWhole: length !== undefined && stretches.every((stretch) => stretch !== undefined),
	};
}

const stretchQuery = (source: string, stretch: number) =>
	queryOptions({
		queryKey: stretchKey(source, stretch),
		queryFn: ({ signal }) =>
			ask(
				'proposals',
				{
					params: { id: source },
					query: { from: stretch * STRETCH, until: (stretch + 1) * STRETCH },
				},
				signal,
			),
	});

/** Outside of the hook, so that it is the same at every call. */
const together = (
	results: readonly Pick<UseQueryResult<ProposalJson[]>, 'data' | 'error' | 'refetch'>[],
) => ({
	stretches: results.map(({ data }) => data),
	error: results.find(({ error }) => error)?.error ?? null,
	refetch: () => Promise.all(results.map(({ refetch }) => refetch())),
});

/** What the screen shows of one proposal now. */
export function shownProposal(client: QueryClient, proposal: ProposalJson): ProposalJson | undefined {
	const key = proposalKey(proposal);
	return client.getQueryData(queryOf(proposal))?.find((one) => proposalKey(one) === key);
}

/** Shows proposals otherwise; stretches in which none of them stands stay as they are. */
export function changeProposals(
	client: QueryClient,
	changes: readonly { readonly proposal: ProposalJson; readonly becomes: Partial<ProposalJson> }[],
): void {
	const byStretch = new Map<number, (typeof changes)[number][]>();
	for (const change of changes) {
		const stretch = Math.floor(change.proposal.start / STRETCH);
		const held = byStretch.get(stretch);
		if (held) held.push(change);
		else byStretch.set(stretch, [change]);
	}
	for (const some of byStretch.values()) {
		const becomes = new Map(some.map(({ proposal, becomes }) => [proposalKey(proposal), becomes]));
		client.setQueryData(queryOf(some[0]!.proposal), (all) =>
			all?.map((one) => {
				const change = becomes.get(proposalKey(one));
				return change ? { ...one, ...change } : one;
			}),
		);
	}
}

/** Under which name the stretch that it stands in is kept on this side. */
export const queryOf = ({ source, start }: Pick<ProposalJson, 'source' | 'start'>) =>
	stretchQuery(source, Math.floor(start / STRETCH)).queryKey;
