import type { ProposalJson } from '../../api/index.ts';

/** How far deciding has come: read one by one, taken with others unread, and what waits. */
export type ReadingProgress = { readonly singly: number; readonly unread: number; readonly waiting: number };

export function progressOf(
	proposals: readonly Pick<ProposalJson, 'status' | 'readSingly'>[],
): ReadingProgress {
	let [singly, unread, waiting] = [0, 0, 0];
	for (const { status, readSingly } of proposals)
		if (status === 'open' || status === 'changed') waiting += 1;
		else if (status === 'accepted' && readSingly === false) unread += 1;
		else singly += 1;
	return { singly, unread, waiting };
}
