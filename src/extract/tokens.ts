import { ABBREVIATIONS } from './lexicon/abbreviations.ts';

export type TokenKind = 'word' | 'number' | 'quote' | 'punctuation';

/** A word, number or mark. `norm` is lower case with straight apostrophes and without line-end hyphens. */
export type Token = {
	readonly kind: TokenKind;
	readonly start: number;
	readonly end: number;
	/** As it stands; a word broken at a line's end is joined (`Sani-⏎dad` reads `Sanidad`), `''` reads `"`. */
	readonly text: string;
	readonly norm: string;
};

// A Markdown link's marks and address are passed over |  letters with stops (`U.S.`) | letters with inner apostrophes and hyphens | numbers with inner marks and a suffix | one mark.
// Every alternative consumes at least one character and no quantifier nests: linear.
const TOKEN =
	/\]\(https?:\/\/[^\s)]{1,2000}\)?|https?:\/\/[^\s)>\]]{1,2000}|\[(?=[^[\]]{1,200}\]\(http)|\p{Lu}{2,6}-\p{N}{1,3}(?![\p{L}\p{N}])|(?:\p{L}\.){2,8}(?:\p{L}(?![\p{L}\p{M}]))?|\p{Lu}\.\p{Lu}(?![\p{L}\p{M}\p{N}.])|\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’]\p{L}[\p{L}\p{M}\p{N}]*)*|\p{N}+(?:[.,:/]\p{N}+)*\p{L}*|''|``(?!`)|[^\s]/gu;
const QUOTE = /["'“”‘’„‟«»‹›]/;
const POSSESSIVE = /['’][sS]$/;
const LINE_HYPHEN = /^-[ \t]{0,3}\r?\n[ \t]{0,8}(\p{Ll}[\p{L}\p{M}]{0,30})/u;

const LINK = /^(?:\]\()?https?:\/\//;
// The pattern's own look-ahead, again: a bare bracket is a token.
const isLinkStart = (text: string, at: number) => /^\[[^[\]]{1,200}\]\(http/.test(text.slice(at, at + 210));

/**
 * Splits `text` from `start` to `end` into tokens. `’s` is a token of its own, `don’t` is one word. A word
 * broken by a hyphen at the line's end may take its rest from beyond `end`, up to `joinTo`.
 */
export function tokenize(
	text: string,
	start: number,
	end: number,
	into: Token[] = [],
	joinTo = end,
): Token[] {
	TOKEN.lastIndex = start;
	for (;;) {
		const match = TOKEN.exec(text);
		if (match === null || match.index >= end) return into;
		const at = match.index;
		const raw = text.slice(at, Math.min(at + match[0].length, end));
		// Emphasis is no mark of the text's own.
		if (raw === '*' || raw === '_' || raw === '`') continue;
		if (LINK.test(raw) || (raw === '[' && isLinkStart(text, at))) continue;
		if (!isLetter(raw)) {
			const first = raw.charCodeAt(0);
			// Two single marks are a typewriter's double one.
			const typed = raw === "''" || raw === '``' ? '"' : raw;
			const kind = isDigit(first) ? 'number' : QUOTE.test(typed) ? 'quote' : 'punctuation';
			into.push({
				kind,
				start: at,
				end: at + raw.length,
				text: typed,
				norm: kind === 'number' ? typed.toLowerCase() : typed,
			});
			continue;
		}
		const stop = pushWord(text, at, raw, joinTo, into);
		TOKEN.lastIndex = stop;
	}
}

function pushWord(text: string, at: number, raw: string, joinTo: number, into: Token[]): number {
	let stop = at + raw.length;
	const next = text.charCodeAt(stop);
	if (next === 0x2d && stop + 2 < joinTo) {
		const broken = LINE_HYPHEN.exec(text.slice(stop, Math.min(stop + 44, joinTo)));
		if (broken?.[1] !== undefined && /\p{Ll}$/u.test(raw)) {
			stop += broken[0].length;
			const whole = raw + broken[1];
			into.push({ kind: 'word', start: at, end: stop, text: whole, norm: normalize(whole) });
			return stop;
		}
	}
	// `Del. Ana Ruiz`: in Spanish the small word ends sentences.
	if (next === 0x2e && stop < joinTo && (raw === 'Del' || ABBREVIATIONS.has(raw.toLowerCase()))) {
		stop += 1;
		into.push({ kind: 'word', start: at, end: stop, text: `${raw}.`, norm: `${normalize(raw)}.` });
		return stop;
	}
	// An initial in a name: `Ana J. Robles`, not `plan B. The next day`.
	if (
		raw.length === 1 &&
		next === 0x2e &&
		((INITIAL.test(text.slice(stop, stop + 8)) && isName(into.at(-1), at)) ||
			(LAST_INITIAL.test(text.slice(stop, stop + 4)) && isInitial(into.at(-1), at)))
	) {
		into.push({ kind: 'word', start: at, end: stop + 1, text: `${raw}.`, norm: `${raw.toLowerCase()}.` });
		return stop + 1;
	}
	if (raw.length > 2 && POSSESSIVE.test(raw)) {
		const stem = raw.slice(0, -2);
		into.push({ kind: 'word', start: at, end: stop - 2, text: stem, norm: normalize(stem) });
		into.push({ kind: 'word', start: stop - 2, end: stop, text: raw.slice(-2), norm: "'s" });
		return stop;
	}
	into.push({ kind: 'word', start: at, end: stop, text: raw, norm: normalize(raw) });
	return stop;
}

const INITIAL = /^\.\s\p{Lu}(?:\.[\s,;’'](?!\s?\p{Lu})|(?!he |n |t |l |he$)\p{L})/u;
/** The last of `J. M.`, within a sentence that goes on. */
const LAST_INITIAL = /^\.(?:[,;’']|\s\p{Ll})/u;
const isInitial = (token: Token | undefined, at: number) =>
	token !== undefined && token.end === at - 1 && /^\p{Lu}\.$/u.test(token.text);
const isName = (before: Token | undefined, at: number) =>
	before !== undefined && before.end === at - 1 && isCapitalized(before);

function normalize(word: string): string {
	const lower = word.toLowerCase();
	return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function isDigit(code: number): boolean {
	return code >= 0x30 && code <= 0x39;
}

function isLetter(raw: string): boolean {
	const code = raw.charCodeAt(0);
	if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
	return /^\p{L}/u.test(raw);
}

/** Whether a word begins with a capital letter. */
export function isCapitalized(token: Token): boolean {
	if (token.kind !== 'word') return false;
	const code = token.text.charCodeAt(0);
	if (code < 0x80) return code >= 0x41 && code <= 0x5a;
	return /^\p{Lu}/u.test(token.text);
}

/** Whether a word of at least two letters is in capitals throughout (`ROBLES`, `UNHCR`). */
export function isUpper(token: Token): boolean {
	return (
		token.kind === 'word' && token.text.length > 1 && /^\p{Lu}[\p{Lu}\p{M}\p{N}.'’-]+$/u.test(token.text)
	);
}
