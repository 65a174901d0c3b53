import { queryOptions } from '@tanstack/react-query';
import { ApiError, ask } from './client.ts';

export const statementQuery = (id: string) =>
	queryOptions({
		queryKey: ['statement', id],
		queryFn: ({ signal }) => ask('statement', { params: { id } }, signal),
		// That there is none is an answer.
		retry: (count, error) => !(error instanceof ApiError && error.status === 404) && count < 2,
	});
