import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CheckedPartJson, ProcessCheckJson } from '../../api/index.ts';
import { ask } from './client.ts';

/** `list` left out: the register. */
export const processQuery = (id: string, list: string | undefined) =>
	queryOptions({
		queryKey: ['process', id, list],
		queryFn: ({ signal }) => ask('process', { params: { id }, query: { list } }, signal),
		placeholderData: keepPreviousData,
	});

/** Every part in the order in which it is shown. */
export function partsOf({ fields, stays }: ProcessCheckJson): readonly CheckedPartJson[] {
	return [...fields, ...stays.flatMap((stay) => stay.fields)].flatMap(({ entries }) =>
		entries.flatMap(({ parts }) => parts),
	);
}
