import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Asking, ask } from './client.ts';
import { isLong } from './refresh.ts';

export const ordersQuery = infiniteQueryOptions({
	queryKey: ['orders'],
	queryFn: ({ signal, pageParam }) => ask('orders', { query: { after: pageParam, limit: 50 } }, signal),
	initialPageParam: undefined as string | undefined,
	getNextPageParam: (page) => page.next ?? undefined,
	refetchOnMount: (query) => !isLong(query.state.data),
	placeholderData: keepPreviousData,
});

export const orderQuery = (id: string) =>
	queryOptions({
		queryKey: ['order', id],
		queryFn: ({ signal }) => ask('order', { params: { id } }, signal),
		placeholderData: keepPreviousData,
	});

export const inquiriesQuery = (whose: Asking<'inquiries'>['query']['whose']) =>
	infiniteQueryOptions({
		queryKey: ['inquiries', whose],
		queryFn: ({ signal, pageParam }) =>
			ask('inquiries', { query: { after: pageParam, limit: 50, whose } }, signal),
		initialPageParam: undefined as string | undefined,
		getNextPageParam: (page) => page.next ?? undefined,
		refetchOnMount: (query) => !isLong(query.state.data),
		placeholderData: keepPreviousData,
	});
