import type { Query, QueryClient } from '@tanstack/react-query';

/** A long list is not asked for again under the reader's eyes, page after page: it says that it is old. */
const FEW_PAGES = 5;

/** Brings what is on screen up to date; a list of many pages is only marked as old. */
export async function refresh(client: QueryClient, isMeant: (query: Query) => boolean): Promise<void> {
	await Promise.all([
		client.invalidateQueries({ predicate: (query) => isMeant(query) && !isLong(query.state.data) }),
		client.invalidateQueries({
			predicate: (query) => isMeant(query) && isLong(query.state.data),
			refetchType: 'none',
		}),
	]);
}

/** Whether so many pages are here that asking for all of them again would take long. */
export function isLong(data: unknown): boolean {
	if (typeof data !== 'object' || data === null || !('pages' in data)) return false;
	return Array.isArray(data.pages) && data.pages.length > FEW_PAGES;
}
