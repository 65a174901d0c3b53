import type { Doc } from '../document.ts';
import { matchAt, type Place, type Reference } from './found.ts';
import { type Reporter, reporterOf } from './reporters.ts';

// One piece of an abbreviated title: `Cal.`, `U.`, `App`, `I.`, `&`, `2d`, `3d`, `(4th)`, `N.Y.S.2d`.
const PIECE =
	/\s{0,3}(\((?:\d(?:st|nd|rd|d|th)|[A-Z]{3,5})\)|&|(?:\p{Lu}[\p{L}’']{0,12}\.?){1,4}\d?(?:d|th|st|nd|rd)?\.?|\d{1,2}(?:d|st|nd|rd|th)(?!\p{L}))/uy;
// The page, a page not yet known, a page in Roman numerals.
const PAGE =
	/(?:,?\s{1,3}at\s{1,3}(?:pp?\.\s{1,3})?|,\s{1,3}|\s{0,3}(?:No\.\s{0,3})?)(\*?\d{1,8}(?:[-–]\d{1,6}|-[A-Z])?|[ivxlc]{2,8}|_{1,6}|-{3,4}|—)(?![\p{L}\p{N}])/uy;
const PIN =
	/,\s{1,3}(?:at\s{1,3})?(?:pp?\.\s{1,3})?(?:\*?\d{1,5}(?:\s?[-–]\s?\d{1,5})?|n\.\s{0,3}\d{1,4}|¶{1,2}\s?\d{1,4})(?![\p{L}\p{N}]|\s\p{Lu})/uy;
const FOLLOWING_PINS = 24;
const PIECES = 6;

/** `542 U. S. 426`, `139 F. 4th 12`, `8 N. Y. 3d 204`, `2025 WL 12345`, `63 Stat. 687`, at a number token. */
export function reporterCitation(doc: Doc, at: number): Reference | null {
	const token = doc.tokens[at]!;
	// Not the flat text: there a page not yet known (`___`) is blank.
	const flat = doc.text;
	const volume = token.text;
	if (volume.length > 4 || !/^\d+$/.test(volume)) return null;
	const neutral = neutralCitation(flat, token.start);
	if (neutral !== null) return neutral;
	if (!/^\s{1,3}\p{Lu}/u.test(flat.slice(token.end, token.end + 4))) return null;
	const pieces: string[] = [];
	let end = token.end;
	let best: { reporter: Reporter; end: number } | null = null;
	while (pieces.length < PIECES) {
		const piece = matchAt(flat, PIECE, end);
		if (piece === null) break;
		pieces.push(piece[1]!);
		end += piece[0].length;
		const page = matchAt(flat, PAGE, end);
		if (page === null || !isPage(page, flat, end)) continue;
		const reporter = reporterOf(pieces);
		if (reporter !== null) best = { reporter, end: end + page[0].length };
	}
	if (best === null) return null;
	const pin = pinsAfter(flat, best.end);
	return { ...best.reporter, start: token.start, end: best.end, ...(pin === null ? {} : { also: pin }) };
}

/** `5 U.S., 1 bar` is a citation; a sentence that ends in `U. S.` and one that begins with a number are none. */
function isPage(page: RegExpExecArray, flat: string, at: number): boolean {
	const words = page[0];
	const spaced = /^\s|^,|^\(/.test(words) || /[.\s]$/.test(flat.slice(at - 1, at));
	return spaced && !(words.startsWith(',') && /\d{4}$/.test(words) && !/at/.test(words));
}

const NEUTRAL = /(?:19|20)\d\d[-–](?:\p{Lu}[\p{L}]{1,8})[-–]\d{1,6}(?![\p{L}\p{N}])/uy;

/** `2006-Ohio-2095`: year, court and number in one. */
function neutralCitation(flat: string, start: number): Reference | null {
	const found = matchAt(flat, NEUTRAL, start);
	return found === null ? null : { type: 'citation', rule: 'neutral', start, end: start + found[0].length };
}

/** The pages that are meant: `, 447, n. 16`. */
function pinsAfter(flat: string, from: number): Place | null {
	let end = from;
	for (let round = 0; round < FOLLOWING_PINS; round += 1) {
		const pin = matchAt(flat, PIN, end);
		if (pin === null) break;
		end += pin[0].length;
	}
	if (end === from) return null;
	const lead = /^,\s*/.exec(flat.slice(from, from + 6))![0].length;
	return { start: from + lead, end };
}

const TAX_COURT = /T\.\s?C\.\s{1,3}(?:Memo\.|Summary\s{1,3}Opinion)\s{1,3}(?:19|20)\d\d[-–]\d{1,4}(?!\d)/uy;

/** `T.C. Memo. 2019-233`: a court that counts its opinions by year. */
export function yearlyOpinion(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const found = matchAt(doc.text, TAX_COURT, start);
	return found === null ? null : { type: 'citation', rule: 'neutral', start, end: start + found[0].length };
}
