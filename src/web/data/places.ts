import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { isLong } from './refresh.ts';

/** People at one place that are looked at at once. */
const PEOPLE = 1_000;

export const placesQuery = (name: string | undefined) =>
	infiniteQueryOptions({
		queryKey: ['places', name],
		queryFn: ({ signal, pageParam }) =>
			ask('places', { query: { after: pageParam, limit: 100, name } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

export const placeQuery = (id: string, withProposals: boolean) =>
	queryOptions({
		queryKey: ['place', id, withProposals],
		queryFn: ({ signal }) =>
			ask(
				'place',
				{ params: { id }, query: { limit: PEOPLE, withProposals: withProposals ? 'true' : 'false' } },
				signal,
			),
		placeholderData: keepPreviousData,
	});
