import type { AnswerCursor } from '../store/index.ts';
import { ActionError } from './errors.ts';

export type Page<T> = { readonly items: readonly T[]; readonly next: string | null };

/** The marker to go on from after these rows; `null` when they are fewer than were asked for. */
export function nextOf(rows: readonly AnswerCursor[], limit: number): string | null {
	const last = rows.at(-1);
	return rows.length < limit || last === undefined
		? null
		: Buffer.from(JSON.stringify([last.hi, last.name, last.key])).toString('base64url');
}

/** Where a page ended, from its marker. @throws {ActionError} `bad-request` for what is no marker of ours */
export function cursorOf(text: string): AnswerCursor {
	try {
		const [hi, name, key] = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as readonly unknown[];
		if ((hi === null || typeof hi === 'number') && typeof name === 'string' && typeof key === 'string')
			return { hi, name, key };
	} catch {
		// Falls through to the one refusal below.
	}
	throw noMarker();
}

/** A page of what is all at hand; its marker is how many came before. @throws {ActionError} `bad-request` for what is no marker of ours */
export function pageOf<T>(
	all: readonly T[],
	{ limit = 100, after }: { readonly limit?: number | undefined; readonly after?: string | undefined },
): { items: T[]; next: string | null } {
	if (after !== undefined && !/^\d{1,9}$/.test(after)) throw noMarker();
	const until = Number(after ?? 0) + limit;
	return { items: all.slice(until - limit, until), next: until < all.length ? String(until) : null };
}

export function noMarker(): ActionError {
	return new ActionError('bad-request', 'this page marker is not one of ours; begin from the first page');
}
