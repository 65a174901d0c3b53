import { useEffect } from 'react';

type Paged = {
	readonly data: { readonly pages: readonly { readonly next: string | null }[] } | undefined;
	readonly isFetchingNextPage: boolean;
	fetchNextPage(): Promise<unknown>;
};

/** The marker of the first page of what is only proposed: it follows the last of what is accepted. */
const FIRST = 'proposed 0';

/** Whoever switches proposals on sees the first of them without asking for more. */
export function useProposedToo({ data, isFetchingNextPage, fetchNextPage }: Paged): void {
	const waits = data?.pages.at(-1)?.next === FIRST && !isFetchingNextPage;
	useEffect(() => {
		if (waits) void fetchNextPage();
	}, [waits, fetchNextPage]);
}
