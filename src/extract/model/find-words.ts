/** Where words stand; `absent` and `ambiguous` are the two ways of not being found. */
export type FoundWords = { readonly start: number; readonly end: number } | 'absent' | 'ambiguous';

/** A stretch of a text in which words are looked for, however many; its letters are made plain once. */
export class Passage {
	readonly #text: string;
	readonly #start: number;
	readonly #end: number;
	#plain: Plain | null = null;

	constructor(text: string, start: number, end: number) {
		this.#text = text;
		this.#start = start;
		this.#end = end;
	}

	/**
	 * Finds `words` as whole words: first letter by letter, then with marks, dashes, blanks, emphasis, broken lines and
	 * compatible letters (NFKC) taken for the same. Nothing else is forgiven: no other letter, no other word, no other
	 * case. Words that stand there twice are ambiguous.
	 */
	find(words: string): FoundWords {
		const text = this.#text;
		const exact = places(text, words.trim(), this.#start, this.#end).filter(([start, end]) =>
			isWhole(text, start, end),
		);
		if (exact.length > 0) return exact.length > 1 ? 'ambiguous' : { start: exact[0]![0], end: exact[0]![1] };
		const wanted = plainly(words, 0, words.length).letters.trim();
		this.#plain ??= plainly(text, this.#start, this.#end);
		const { letters, at, ends } = this.#plain;
		const near = places(letters, wanted, 0, letters.length)
			.map(([start, end]) => [at[start]!, ends[end - 1]!] as const)
			.filter(([start, end]) => isWhole(text, start, end));
		if (near.length > 1) return 'ambiguous';
		return near.length === 1 ? { start: near[0]![0], end: near[0]![1] } : 'absent';
	}
}

function places(text: string, words: string, from: number, to: number): [start: number, end: number][] {
	const found: [number, number][] = [];
	if (words === '') return found;
	const within = text.slice(from, to);
	// Two are as many as anybody asks about, and some are cut out of longer words.
	for (let at = within.indexOf(words); at >= 0 && found.length < 50; at = within.indexOf(words, at + 1))
		found.push([from + at, from + at + words.length]);
	return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Not cut out of a longer word or number: `lawful` does not stand in `unlawful`, nor `41` in `1,041`. */
function isWhole(text: string, start: number, end: number): boolean {
	const joins = (before: string, after: string) => LETTER.test(before) && LETTER.test(after);
	return (
		!joins(letterBefore(text, start), letterAt(text, start)) &&
		!joins(letterBefore(text, end), letterAt(text, end)) &&
		!(IN_NUMBER.test(text.slice(Math.max(0, start - 2), start)) && /^\p{N}/u.test(letterAt(text, start))) &&
		!(/\p{N}$/u.test(letterBefore(text, end)) && NUMBER_GOES_ON.test(text.slice(end, end + 2)))
	);
}
const IN_NUMBER = /^\p{N}[.,]$/u;
const NUMBER_GOES_ON = /^[.,]\p{N}/u;

/** The letter at `at`, also one that takes two units. */
const letterAt = (text: string, at: number) => {
	const code = text.codePointAt(at);
	return code === undefined ? '' : String.fromCodePoint(code);
};
function letterBefore(text: string, at: number): string {
	if (at < 1) return '';
	const low = text.charCodeAt(at - 1);
	return low >= 0xdc00 && low <= 0xdfff && at > 1 ? text.slice(at - 2, at) : text.charAt(at - 1);
}

type Plain = { readonly letters: string; readonly at: readonly number[]; readonly ends: readonly number[] };

/** The letters with one spelling for marks and blanks; where each came from, and where it ends. */
function plainly(text: string, from: number, to: number): Plain {
	const letters: string[] = [];
	const at: number[] = [];
	const ends: number[] = [];
	for (const match of text.slice(from, to).matchAll(UNITS)) {
		const [whole] = match;
		const plain = plainOf(whole);
		letters.push(plain);
		for (let unit = 0; unit < plain.length; unit += 1) {
			at.push(from + match.index);
			ends.push(from + match.index + whole.length);
		}
	}
	return { letters: letters.join(''), at, ends };
}

// A word broken at a line's end | blanks and Markdown's marks | soft hyphens and marks without width | one letter with its marks.
const UNITS =
	/(?<=\p{Ll})-[ \t]{0,8}\r?\n[ \t]{0,8}(?=\p{Ll})|[\s_*`#]+|[\u00ad\u200b-\u200d\u2060\ufeff]|[^\p{M}]\p{M}*|\p{M}/gu;

function plainOf(unit: string): string {
	if (/^-[ \t]*\r?\n/.test(unit) || /^[\u00ad\u200b-\u200d\u2060\ufeff]/.test(unit)) return '';
	if (/^[\s_*`#]/.test(unit)) return ' ';
	const folded = unit.normalize('NFKC');
	if (/^[“”„‟«»"]$/.test(folded)) return '"';
	if (/^[‘’‚‛‹›'´]$/.test(folded)) return "'";
	if (/^[–—―‒‑−-]$/.test(folded)) return '-';
	return folded === '…' ? '...' : folded;
}
