import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IntegrityJson } from '../../api/index.ts';
import { ask } from './client.ts';

/** How often a page asks how far a check has come. */
const WATCH_MS = 500;

export const integrityQuery = queryOptions({
	queryKey: ['integrity'],
	queryFn: ({ signal }) => ask('integrity', {}, signal),
	refetchInterval: ({ state }) => (state.data?.verification.state === 'running' ? WATCH_MS : false),
});

/** Begins or stops a check. */
export function useVerifying() {
	const client = useQueryClient();
	return useMutation({
		mutationFn: (what: 'start' | 'stop') =>
			what === 'start' ? ask('startVerifying', { body: {} }) : ask('stopVerifying', { body: {} }),
		onSuccess: (verification) => {
			client.setQueryData<IntegrityJson>(integrityQuery.queryKey, (held) =>
				held === undefined ? held : { ...held, verification },
			);
			return client.invalidateQueries({ queryKey: integrityQuery.queryKey });
		},
	});
}

/** What a problem is of, by where it was found: what to do about it hangs on that. */
export type ProblemKind = 'header' | 'keys' | 'object' | 'table' | 'database' | 'log';

export function problemKind(where: string): ProblemKind {
	if (where.startsWith('HEADER')) return 'header';
	if (where.startsWith('keys.db')) return 'keys';
	if (/\bobject\b/.test(where)) return 'object';
	if (where.startsWith('projection')) return 'table';
	return where.startsWith('case.db') ? 'database' : 'log';
}
