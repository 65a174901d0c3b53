import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { DecideReceipt, HeadJson } from '../../api/index.ts';
import { headQuery } from './queries.ts';
import { refresh } from './refresh.ts';

/** The head that what is on screen was asked at. */
let shown: string | undefined;

/**
 * Notices that the record has grown by another window, another process or an import, and brings what is on
 * screen up to date. Returns the head, with long work under way.
 */
export function useRecordHead(): HeadJson | undefined {
	const client = useQueryClient();
	const { data: head } = useQuery(headQuery);
	useEffect(() => {
		if (head === undefined || head.hash === shown) return;
		const isFirst = shown === undefined;
		shown = head.hash;
		// What may be one is compared anew only where somebody looks at it.
		if (!isFirst)
			void refresh(client, ({ queryKey }) => !['head', 'suggestions'].includes(String(queryKey[0])));
	}, [head, client]);
	// Proposals are no entries: those of sources that are read again come without another head.
	const readAgain = head?.readAgain;
	const known = useRef(readAgain);
	useEffect(() => {
		if (known.current !== undefined && readAgain !== known.current)
			void refresh(client, ({ queryKey }) => !['head', 'suggestions'].includes(String(queryKey[0])));
		known.current = readAgain;
	}, [readAgain, client]);
	const isWorking = head?.work != null;
	const wasWorking = useRef(false);
	useEffect(() => {
		if (wasWorking.current && !isWorking) void client.invalidateQueries({ queryKey: ['case'] });
		wasWorking.current = isWorking;
	}, [isWorking, client]);
	return head;
}

/** What this window decided itself is on screen already, unless somebody else decided in between. */
export function adoptHead(client: QueryClient, { head }: DecideReceipt): void {
	const before = client.getQueryData(headQuery.queryKey);
	if (before?.hash === shown && head.entries === (before?.entries ?? 0) + 1) shown = head.hash;
	client.setQueryData(headQuery.queryKey, (known) => ({
		work: known?.work ?? null,
		readAgain: known?.readAgain ?? 0,
		...head,
	}));
}
