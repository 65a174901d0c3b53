import type { CaptureId, SourceId, TextId } from './ids.ts';

/** W3C Web Annotation TextQuoteSelector: the words and up to 32 characters on either side. */
export type TextQuote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/** The exact place of words in a source. */
export type Anchor = {
	readonly source: SourceId;
	readonly capture?: CaptureId;
	readonly text?: TextId;
	readonly quote?: TextQuote;
	/** UTF-16 offsets in the text, end exclusive (TextPositionSelector). */
	readonly position?: { readonly start: number; readonly end: number };
	readonly page?: number;
	/** [left, top, right, bottom] in points from the page's top left. */
	readonly rects?: readonly (readonly [number, number, number, number])[];
	/** Row from 1 without the header; the column by its header. */
	readonly cell?: { readonly row: number; readonly column: string };
	/** Seconds of audio or video. */
	readonly span?: { readonly from: number; readonly to: number };
	/** A translation stands beside the quote and never replaces it. */
	readonly gloss?: { readonly lang: string; readonly text: string; readonly by: string };
};

const CONTEXT = 32;

/** The quote selector for `text[start..end)`, never cutting a surrogate pair at its rim. */
export function quoteAt(text: string, start: number, end: number): TextQuote {
	let from = Math.max(0, start - CONTEXT);
	let to = Math.min(text.length, end + CONTEXT);
	if (isLowSurrogate(text, from) && from < start) from += 1;
	if (isLowSurrogate(text, to) && to > end) to -= 1;
	return { exact: text.slice(start, end), prefix: text.slice(from, start), suffix: text.slice(end, to) };
}

/** Which occurrence of `exact` in `text` begins at `start`, from 1; overlapping occurrences count. */
export function occurrenceAt(text: string, exact: string, start: number): number {
	if (exact === '') return 1;
	let n = 1;
	for (let at = text.indexOf(exact); at !== -1 && at < start; at = text.indexOf(exact, at + 1)) n += 1;
	return n;
}

/** Where the n-th occurrence of `exact` stands, from 1, or `null` if there are fewer. */
export function findOccurrence(
	text: string,
	exact: string,
	n: number,
): { readonly start: number; readonly end: number } | null {
	if (exact === '' || n < 1) return null;
	let at = text.indexOf(exact);
	for (let i = 1; i < n && at !== -1; i++) at = text.indexOf(exact, at + 1);
	return at === -1 ? null : { start: at, end: at + exact.length };
}

export type Refound =
	| { readonly kind: 'exact'; readonly start: number; readonly end: number }
	| { readonly kind: 'moved'; readonly start: number; readonly end: number }
	| { readonly kind: 'lost'; readonly reason: 'absent' | 'ambiguous' };

/**
 * Where an anchor's words stand in another version of the text. `exact`: same words at the same
 * offsets. `moved`: the words stand elsewhere, and either only there or only there between the same
 * neighbours. `lost`: they are gone, or stand in several places that the neighbours do not tell apart.
 * It never guesses: no fuzzy match, no nearest candidate.
 */
export function refindAnchor(
	quote: TextQuote,
	position: { readonly start: number; readonly end: number },
	text: string,
): Refound {
	if (quote.exact === '') return { kind: 'lost', reason: 'absent' };
	const hits = occurrences(text, quote.exact);
	if (hits.length === 0) return { kind: 'lost', reason: 'absent' };
	const end = (start: number) => start + quote.exact.length;
	const between = hits.filter(
		(start) =>
			text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
			text.slice(end(start), end(start) + quote.suffix.length) === quote.suffix,
	);
	const unchanged = between.find((start) => start === position.start);
	if (unchanged !== undefined) return { kind: 'exact', start: unchanged, end: end(unchanged) };
	const only = between.length === 1 ? between[0] : hits.length === 1 ? hits[0] : undefined;
	if (only === undefined) return { kind: 'lost', reason: 'ambiguous' };
	return { kind: only === position.start ? 'exact' : 'moved', start: only, end: end(only) };
}

/** Enough to tell one from several: a word that stands a thousand times is as ambiguous as one that stands twice. */
const MOST_OCCURRENCES = 10_000;

function occurrences(text: string, exact: string): readonly number[] {
	const found: number[] = [];
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
		found.push(at);
		if (found.length >= MOST_OCCURRENCES) break;
	}
	return found;
}

function isLowSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
