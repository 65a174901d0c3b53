import type { Doc } from './document.ts';

/** What some words mean to a grammar, by their first word; the longer of two goes first. */
export type Wordings<T> = ReadonlyMap<string, readonly Row<T>[]>;
type Row<T> = { readonly rest: readonly string[]; readonly value: T };

/** Rows of words in lower case, a space between two of them. The first of two equal rows stands. */
export function wordings<T>(rows: Iterable<readonly [words: string, value: T]>): Wordings<T> {
	const index = new Map<string, Row<T>[]>();
	for (const [words, value] of rows) {
		const [first = '', ...rest] = words.split(' ');
		const known = index.get(first) ?? [];
		known.push({ rest, value });
		index.set(first, known);
	}
	for (const known of index.values()) known.sort((a, b) => b.rest.length - a.rest.length);
	return index;
}

/** The same value for each of `words`, which `|` parts. */
export const each = <T>(words: string, value: T): (readonly [string, T])[] =>
	words.split('|').map((one) => [one, value] as const);

/** The words that begin at token `at` and end by `to`, with the token after them, or null. One look into the index. */
export function wordingAt<T>(
	index: Wordings<T>,
	doc: Doc,
	at: number,
	to: number,
): { readonly value: T; readonly to: number } | null {
	const rows = index.get(doc.tokens[at]?.norm ?? '');
	if (rows === undefined || at >= to) return null;
	for (const { rest, value } of rows) {
		const end = at + 1 + rest.length;
		if (end <= to && rest.every((word, nth) => doc.tokens[at + 1 + nth]!.norm === word))
			return { value, to: end };
	}
	return null;
}
