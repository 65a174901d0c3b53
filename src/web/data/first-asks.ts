import type { QueryClient } from '@tanstack/react-query';
import { isNothingConfirmed } from './confirmed.ts';
import { caseQuery, headQuery, whereaboutsQuery } from './queries.ts';

/**
 * Asks for what every page waits for, and for what the first page lists, before anything is drawn: each alone would
 * wait for the one before it. `index.html` names the first of them, so that they come while the program is read.
 */
export async function askFirst(client: QueryClient, { pathname, search }: Location): Promise<void> {
	void client.prefetchQuery(headQuery);
	const isHome = pathname === '/' && search === '';
	try {
		const { counts } = await client.fetchQuery(caseQuery);
		if (isHome)
			await client.prefetchInfiniteQuery(
				whereaboutsQuery({ person: undefined, on: undefined, withProposals: isNothingConfirmed(counts) }),
			);
	} catch {
		// The page asks again, and says what failed.
	}
}
