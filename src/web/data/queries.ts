import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';

/** How often the header looks whether long work is done. */
const WORK_POLL_MS = 1500;

export const caseQuery = queryOptions({
	queryKey: ['case'],
	queryFn: ({ signal }) => ask('case', {}, signal),
	refetchInterval: (query) => (query.state.data?.work ? WORK_POLL_MS : false),
});

export const sourcesQuery = queryOptions({
	queryKey: ['sources'],
	queryFn: ({ signal }) => ask('sources', {}, signal),
});

export const sourceQuery = (id: string) =>
	queryOptions({
		queryKey: ['source', id],
		queryFn: ({ signal }) => ask('source', { params: { id } }, signal),
	});

export const proposalsQuery = (id: string) =>
	queryOptions({
		queryKey: ['proposals', id],
		queryFn: ({ signal }) => ask('proposals', { params: { id } }, signal),
	});

/** Rows of a list are asked for in blocks of this many, wherever in the list one looks. */
export const ROWS_BLOCK = 200;

export const rowsQuery = (id: string, block: number) =>
	queryOptions({
		queryKey: ['rows', id, block],
		queryFn: ({ signal }) =>
			ask(
				'rows',
				{ params: { id }, query: { after: String(block * ROWS_BLOCK), limit: ROWS_BLOCK } },
				signal,
			),
		staleTime: Number.POSITIVE_INFINITY,
	});

export type WhereaboutsFilter = { person?: string; on?: string; withProposals: boolean };
export const whereaboutsQuery = (filter: WhereaboutsFilter) =>
	infiniteQueryOptions({
		queryKey: ['whereabouts', filter],
		queryFn: ({ signal, pageParam }) =>
			ask(
				'whereabouts',
				{
					query: {
						after: pageParam,
						limit: 100,
						person: filter.person,
						on: filter.on,
						withProposals: filter.withProposals ? 'true' : 'false',
					},
				},
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		placeholderData: keepPreviousData,
	});

export const personQuery = (id: string, withProposals: boolean) =>
	queryOptions({
		queryKey: ['person', id, withProposals],
		queryFn: ({ signal }) =>
			ask('person', { params: { id }, query: { withProposals: withProposals ? 'true' : 'false' } }, signal),
		placeholderData: keepPreviousData,
	});

export const conflictsQuery = infiniteQueryOptions({
	queryKey: ['conflicts'],
	queryFn: ({ signal, pageParam }) => ask('conflicts', { query: { after: pageParam, limit: 100 } }, signal),
	initialPageParam: undefined as string | undefined,
	getNextPageParam: (page) => page.next ?? undefined,
});

export const searchQuery = (words: string) =>
	queryOptions({
		queryKey: ['search', words],
		queryFn: ({ signal }) => ask('search', { query: { words, limit: 100 } }, signal),
		enabled: words.trim() !== '',
	});
