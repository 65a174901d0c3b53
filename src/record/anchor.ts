import type { CaptureId, SourceId, TextId } from './ids.ts';

/** W3C Web Annotation TextQuoteSelector: the words and up to 32 characters on either side. */
export type TextQuote = { readonly exact: string; readonly prefix: string; readonly suffix: string };

/**
 * A rectangle of a picture or page, as parts of its width and height from its top left, 0 to 1: the same part at any
 * size that it is drawn in. `page` is left out where the source is one picture.
 */
export type Region = {
	readonly page?: number;
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
};

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
	/** A part of a picture, where no words can be quoted; `words`: what a person reads there. `capture` proves it. */
	readonly region?: Region & { readonly words?: string };
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
	const { exact } = quote;
	if (exact === '') return { kind: 'lost', reason: 'absent' };
	const end = (start: number) => start + exact.length;
	const isBetween = (start: number) =>
		text.slice(Math.max(0, start - quote.prefix.length), start) === quote.prefix &&
		text.slice(end(start), end(start) + quote.suffix.length) === quote.suffix;
	if (text.startsWith(exact, position.start) && isBetween(position.start))
		return { kind: 'exact', start: position.start, end: end(position.start) };
	let hits = 0;
	let first = -1;
	const between: number[] = [];
	for (let at = text.indexOf(exact); at !== -1; at = text.indexOf(exact, at + 1)) {
		hits += 1;
		if (hits === 1) first = at;
		if (isBetween(at)) between.push(at);
		// Unread occurrences might have the same neighbours: then the one that was found is a guess.
		if (between.length > 1 || hits >= MOST_OCCURRENCES) return { kind: 'lost', reason: 'ambiguous' };
	}
	if (hits === 0) return { kind: 'lost', reason: 'absent' };
	const only = between[0] ?? (hits === 1 ? first : undefined);
	if (only === undefined) return { kind: 'lost', reason: 'ambiguous' };
	return { kind: only === position.start ? 'exact' : 'moved', start: only, end: end(only) };
}

/** Words that stand more often than this are not looked through: hostile text must not cost minutes. */
const MOST_OCCURRENCES = 10_000;

function isLowSurrogate(text: string, at: number): boolean {
	const code = text.charCodeAt(at);
	return code >= 0xdc00 && code <= 0xdfff;
}
