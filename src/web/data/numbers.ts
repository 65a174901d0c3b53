import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { NumberOrder } from '../../record/index.ts';
import { ask } from './client.ts';
import { isLong } from './refresh.ts';

/** `family` left out: all; `sort`: those that most sources speak of first. */
export const numbersQuery = (
	family: string | undefined,
	sort: NumberOrder | undefined,
	withProposals: boolean,
) =>
	infiniteQueryOptions({
		queryKey: ['numbers', family, sort, withProposals],
		queryFn: ({ signal, pageParam }) =>
			ask(
				'numbers',
				{
					query: {
						after: pageParam,
						limit: 30,
						family,
						sort,
						withProposals: withProposals ? 'true' : 'false',
					},
				},
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

/** `about`: an id, or what it is called. */
export const termsQuery = (about: string | undefined, withProposals: boolean) =>
	infiniteQueryOptions({
		queryKey: ['terms', about, withProposals],
		queryFn: ({ signal, pageParam }) =>
			ask(
				'terms',
				{ query: { after: pageParam, limit: 50, about, withProposals: withProposals ? 'true' : 'false' } },
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

/** `thing` left out: what was chosen for whatever it is. */
export const definitionsQuery = (thing: string | undefined) =>
	queryOptions({
		queryKey: ['definitions', thing],
		queryFn: ({ signal }) => ask('definitions', { query: { thing } }, signal),
		placeholderData: keepPreviousData,
	});
