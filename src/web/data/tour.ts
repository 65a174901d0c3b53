import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { ask } from './client.ts';

/** Whether the tour is still to be shown on this device: asked once for each window. */
export const tourQuery = queryOptions({
	queryKey: ['tour'],
	queryFn: ({ signal }) => ask('tour', {}, signal),
	staleTime: Number.POSITIVE_INFINITY,
});

/** Says that the tour was seen or left; it comes again only when it is asked for. */
export function useEndTour() {
	const client = useQueryClient();
	return useMutation({
		mutationFn: () => ask('endTour', {}),
		onSuccess: (now) => client.setQueryData(tourQuery.queryKey, now),
	});
}
