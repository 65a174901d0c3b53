import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { type Asking, ask } from './client.ts';

export const correctionsQuery = (outcome: Asking<'corrections'>['query']['outcome']) =>
	infiniteQueryOptions({
		queryKey: ['corrections', outcome],
		queryFn: ({ signal, pageParam }) =>
			ask('corrections', { query: { after: pageParam, limit: 50, outcome } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		placeholderData: keepPreviousData,
	});
