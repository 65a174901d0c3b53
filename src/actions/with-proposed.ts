import { noMarker, type Page } from './cursor.ts';

const MARK = /^proposed (\d{1,9})$/u;

/**
 * A page of what is accepted, and after the last of these, pages of what is only proposed, each row marked. Without
 * `proposed` only the former.
 *
 * @throws {ActionError} `bad-request` for a marker into what is proposed where that is not asked for
 */
export async function pageWithProposed<T extends object>(
	query: { readonly after?: string; readonly limit?: number },
	accepted: () => Promise<Page<T>>,
	proposed: (() => Promise<readonly T[]>) | undefined,
): Promise<Page<T & { proposed?: true }>> {
	const limit = query.limit ?? 100;
	const from = MARK.exec(query.after ?? '')?.[1];
	if (from === undefined) {
		const page = await accepted();
		if (page.next !== null || proposed === undefined) return page;
		const some = await proposed();
		// Where nothing is accepted, nobody should have to turn an empty page.
		if (page.items.length > 0) return { items: page.items, next: some.length > 0 ? 'proposed 0' : null };
		return pageFrom(some, 0, limit);
	}
	if (proposed === undefined) throw noMarker();
	return pageFrom(await proposed(), Number(from), limit);
}

function pageFrom<T extends object>(
	all: readonly T[],
	from: number,
	limit: number,
): Page<T & { proposed?: true }> {
	return {
		items: all.slice(from, from + limit).map(asProposed),
		next: from + limit < all.length ? `proposed ${from + limit}` : null,
	};
}

export function asProposed<T extends object>(one: T): T & { proposed: true } {
	return { ...one, proposed: true };
}
