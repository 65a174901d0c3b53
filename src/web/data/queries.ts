import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { MappingJson } from '../../api/index.ts';
import { type Asking, ask } from './client.ts';
import { isLong } from './refresh.ts';

/** How often a window that is looked at asks whether the record has grown or long work goes on. */
const HEAD_POLL_MS = 2000;

export const headQuery = queryOptions({
	queryKey: ['head'],
	queryFn: ({ signal }) => ask('head', {}, signal),
	staleTime: HEAD_POLL_MS,
	refetchOnWindowFocus: true,
	refetchInterval: HEAD_POLL_MS,
});

export const caseQuery = queryOptions({
	queryKey: ['case'],
	queryFn: ({ signal }) => ask('case', {}, signal),
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

/** A page's words never change under the same text, and come in handy when one scrolls back. */
export const pageWordsQuery = (id: string, page: number) =>
	queryOptions({
		queryKey: ['page-words', id, page],
		queryFn: ({ signal }) => ask('pageWords', { params: { id, page } }, signal),
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
		// Of a million rows those are kept that were seen just now.
		gcTime: 30_000,
	});

export const rejectedQuery = (id: string) =>
	infiniteQueryOptions({
		queryKey: ['rejected', id],
		queryFn: ({ signal, pageParam }) =>
			ask('rejected', { params: { id }, query: { after: pageParam, limit: 200 } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
	});

export const changesQuery = (id: string) =>
	infiniteQueryOptions({
		queryKey: ['changes', id],
		queryFn: ({ signal, pageParam }) =>
			ask('changes', { params: { id }, query: { after: pageParam, limit: 100 } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
	});

/** Rows of a preview are shown by so many. */
export const PREVIEW_ROWS = 20;

/** What some rows would become by a mapping; nothing is written. */
export const previewRowsQuery = (id: string, mapping: MappingJson, after: number) =>
	queryOptions({
		queryKey: ['preview', id, mapping, after],
		queryFn: ({ signal }) =>
			ask(
				'preview',
				{ params: { id }, body: { mapping, after, limit: PREVIEW_ROWS, counts: false } },
				signal,
			),
	});

/** Totals by a mapping, compared with the one in force. */
export const previewCountsQuery = (id: string, mapping: MappingJson, inForce: string | undefined) =>
	queryOptions({
		queryKey: ['preview', id, mapping, 'counts', inForce],
		queryFn: async ({ signal }) =>
			(await ask('preview', { params: { id }, body: { mapping, limit: 0 } }, signal)).counts ?? null,
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
						limit: 50,
						person: filter.person,
						on: filter.on,
						withProposals: filter.withProposals ? 'true' : 'false',
					},
				},
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

export const personQuery = (id: string, withProposals: boolean) =>
	queryOptions({
		queryKey: ['person', id, withProposals],
		queryFn: ({ signal }) =>
			ask('person', { params: { id }, query: { withProposals: withProposals ? 'true' : 'false' } }, signal),
		placeholderData: keepPreviousData,
	});

/** Who took what the page tells into the record; the page is there before it. */
export const personDecisionsQuery = (id: string) =>
	queryOptions({
		queryKey: ['person', id, 'decisions'],
		queryFn: async ({ signal }) =>
			new Map((await ask('personDecisions', { params: { id } }, signal)).map((one) => [one.statement, one])),
	});

/** `kind` left out: all that are conflicts. */
export const conflictsQuery = (kind: Asking<'conflicts'>['query']['kind']) =>
	infiniteQueryOptions({
		queryKey: ['conflicts', kind],
		queryFn: ({ signal, pageParam }) =>
			ask('conflicts', { query: { after: pageParam, limit: 50, kind } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

export const conflictCountsQuery = queryOptions({
	queryKey: ['conflicts', 'counts'],
	queryFn: ({ signal }) => ask('conflictCounts', {}, signal),
});

export const apartQuery = queryOptions({
	queryKey: ['conflicts', 'apart'],
	queryFn: ({ signal }) => ask('apart', {}, signal),
});

/** Reasons that were given for pairs before, to be offered again. */
export const reasonsQuery = queryOptions({
	queryKey: ['reasons'],
	queryFn: ({ signal }) => ask('reasons', {}, signal),
});

/** Comparing a large case takes minutes: so often it is asked whether it is done. */
const WHILE_COMPARING_MS = 3_000;

/** `kind` left out: names, events and texts. */
export const suggestionsQuery = (kind: Asking<'suggestions'>['query']['kind']) =>
	infiniteQueryOptions({
		queryKey: ['suggestions', kind],
		queryFn: ({ signal, pageParam }) =>
			ask('suggestions', { query: { after: pageParam, limit: 50, kind } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		placeholderData: keepPreviousData,
		refetchInterval: ({ state }) => (state.data?.pages[0]?.refreshing === true ? WHILE_COMPARING_MS : false),
	});

/** Comparing all names anew takes a while in a large case: their number may be as old as this. */
const COUNTS_OLD_MS = 60_000;

/** How many suggestions wait; not asked again at every decision. */
export const suggestionCountsQuery = queryOptions({
	queryKey: ['suggestions', 'counts'],
	queryFn: ({ signal }) => ask('suggestions', { query: { limit: 1 } }, signal),
	select: ({ counts }) => counts,
	staleTime: COUNTS_OLD_MS,
	refetchInterval: ({ state }) => (state.data?.refreshing === true ? COUNTS_OLD_MS : false),
});

/** Hits of each kind that are asked for. */
export const SEARCH_LIMIT = 50;

export const searchQuery = (words: string) =>
	queryOptions({
		queryKey: ['search', words],
		queryFn: ({ signal }) => ask('search', { query: { words, limit: SEARCH_LIMIT } }, signal),
		enabled: words.trim() !== '',
		placeholderData: keepPreviousData,
	});

/** Whom the record holds under words that somebody types. */
export const entitiesQuery = (words: string, kinds: readonly string[]) =>
	queryOptions({
		queryKey: ['entities', words, kinds],
		queryFn: ({ signal }) => ask('entities', { query: { words, kinds: kinds.join(',') } }, signal),
		placeholderData: keepPreviousData,
	});

/** What waits, by the question that it answers. */
export const queueQuery = queryOptions({
	queryKey: ['queue'],
	queryFn: ({ signal }) => ask('queue', {}, signal),
});
