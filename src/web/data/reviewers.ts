import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReviewersJson } from '../../api/index.ts';
import { ask } from './client.ts';

/** Who reviews on this device. Asked again whenever the window is come back to: another may have said so. */
export const reviewersQuery = queryOptions({
	queryKey: ['reviewers'],
	queryFn: ({ signal }) => ask('reviewers', {}, signal),
	refetchOnWindowFocus: true,
});

/** Who reviews here, and what changes that. */
export function useReviewers() {
	const client = useQueryClient();
	const { data } = useQuery(reviewersQuery);
	const onSuccess = (now: ReviewersJson) => client.setQueryData(reviewersQuery.queryKey, now);
	const choose = useMutation({
		mutationFn: (name: string | null) => ask('chooseReviewer', { body: { name } }),
		onSuccess,
	});
	const forget = useMutation({
		mutationFn: (name: string) => ask('forgetReviewer', { body: { name } }),
		onSuccess,
	});
	return { reviewers: data, choose, forget };
}
