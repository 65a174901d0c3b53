import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './client.ts';

export type LinesFilter = {
	readonly person?: string;
	readonly place?: string;
	readonly voice?: string;
	readonly withProposals: boolean;
};

/** Stays, legs and gaps of a selection: the map and the timeline are two ways into one answer. */
export const linesQuery = ({ person, place, voice, withProposals }: LinesFilter) =>
	queryOptions({
		queryKey: ['lines', person, place, voice, withProposals],
		queryFn: ({ signal }) =>
			ask(
				'lines',
				{ query: { person, place, voice, withProposals: withProposals ? 'true' : 'false' } },
				signal,
			),
		placeholderData: keepPreviousData,
	});

export const originsQuery = queryOptions({
	queryKey: ['origins'],
	queryFn: ({ signal }) => ask('origins', {}, signal),
});
