import {
	infiniteQueryOptions,
	keepPreviousData,
	queryOptions,
	useMutation,
	useQueryClient,
} from '@tanstack/react-query';
import { type Asking, ask } from './client.ts';
import { isLong, refresh } from './refresh.ts';

export type ChangedFilter = Pick<Asking<'changed'>['query'], 'since' | 'kind'>;

export const changedQuery = ({ since, kind }: ChangedFilter) =>
	infiniteQueryOptions({
		queryKey: ['changed', since, kind],
		queryFn: ({ signal, pageParam }) =>
			ask('changed', { query: { after: pageParam, limit: 50, since, kind } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

/** What changed of one answer since somebody here last looked. */
export const changedOfQuery = (id: string) =>
	queryOptions({
		queryKey: ['changed', 'of', id],
		queryFn: ({ signal }) => ask('changed', { query: { since: 'last', of: id, limit: 1 } }, signal),
	});

/** Says that somebody looked at all up to there. */
export function useMarkLooked() {
	const client = useQueryClient();
	return useMutation({
		mutationFn: (until: number) => ask('markLooked', { body: { until } }),
		onSuccess: () => refresh(client, ({ queryKey }) => queryKey[0] === 'changed'),
	});
}
