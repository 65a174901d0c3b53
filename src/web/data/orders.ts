import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Asking, ask } from './client.ts';
import { isLong } from './refresh.ts';

const flag = (withProposals: boolean) => (withProposals ? 'true' : 'false');

export const ordersQuery = (withProposals: boolean) =>
	infiniteQueryOptions({
		queryKey: ['orders', withProposals],
		queryFn: ({ signal, pageParam }) =>
			ask('orders', { query: { after: pageParam, limit: 50, withProposals: flag(withProposals) } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});

export const orderQuery = (id: string, withProposals: boolean) =>
	queryOptions({
		queryKey: ['order', id, withProposals],
		queryFn: ({ signal }) =>
			ask('order', { params: { id }, query: { withProposals: flag(withProposals) } }, signal),
		placeholderData: keepPreviousData,
	});

export const inquiriesQuery = (whose: Asking<'inquiries'>['query']['whose'], withProposals: boolean) =>
	infiniteQueryOptions({
		queryKey: ['inquiries', whose, withProposals],
		queryFn: ({ signal, pageParam }) =>
			ask(
				'inquiries',
				{ query: { after: pageParam, limit: 50, whose, withProposals: flag(withProposals) } },
				signal,
			),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});
