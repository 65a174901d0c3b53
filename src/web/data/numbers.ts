import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';
import { isLong } from './refresh.ts';

/** `family` left out: all. */
export const numbersQuery = (family: string | undefined) =>
	infiniteQueryOptions({
		queryKey: ['numbers', family],
		queryFn: ({ signal, pageParam }) =>
			ask('numbers', { query: { after: pageParam, limit: 30, family } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

export const termsQuery = (about: string | undefined) =>
	infiniteQueryOptions({
		queryKey: ['terms', about],
		queryFn: ({ signal, pageParam }) =>
			ask('terms', { query: { after: pageParam, limit: 50, about } }, signal),
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
