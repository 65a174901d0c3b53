/** Where words stand; `absent` and `ambiguous` are the two ways of not being found. */
export type FoundWords = { readonly start: number; readonly end: number } | 'absent' | 'ambiguous';

/**
 * Finds `words` as whole words between `from` and `to`: first letter by letter, then with marks, dashes, blanks, broken
 * lines and compatible letters (NFKC) taken for the same. Nothing else is forgiven: no other letter, no other word,
 * no other case. Words that stand there twice are ambiguous.
 */
export function findWords(text: string, words: string, from: number, to: number): FoundWords {
	const exact = places(text.slice(from, to), words.trim());
	const found = exact.filter(([start, end]) => isWhole(text, from + start, from + end));
	if (found.length === 1) return { start: from + found[0]![0], end: from + found[0]![1] };
	if (found.length > 1) return 'ambiguous';
	const plain = plainly(text.slice(from, to));
	const wanted = plainly(words.trim()).letters;
	if (wanted === '') return 'absent';
	const near = places(plain.letters, wanted)
		.map(([start, end]) => [from + plain.at[start]!, from + plain.ends[end - 1]!] as const)
		.filter(([start, end]) => isWhole(text, start, end));
	if (near.length > 1) return 'ambiguous';
	return near.length === 1 ? { start: near[0]![0], end: near[0]![1] } : 'absent';
}

function places(text: string, words: string): [start: number, end: number][] {
	const found: [number, number][] = [];
	if (words === '') return found;
	// Two are as many as anybody asks about.
	for (let at = text.indexOf(words); at >= 0 && found.length < 3; at = text.indexOf(words, at + 1))
		found.push([at, at + words.length]);
	return found;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Not cut out of a longer word: `lawful` does not stand in `unlawful`. */
function isWhole(text: string, start: number, end: number): boolean {
	const joins = (before: string, after: string) => LETTER.test(before) && LETTER.test(after);
	return !joins(text.charAt(start - 1), text.charAt(start)) && !joins(text.charAt(end - 1), text.charAt(end));
}

/** The letters with one spelling for marks and blanks; where each came from, and where it ends. */
function plainly(text: string): { letters: string; at: number[]; ends: number[] } {
	const letters: string[] = [];
	const at: number[] = [];
	const ends: number[] = [];
	for (const match of text.matchAll(UNITS)) {
		const [whole] = match;
		const plain = plainOf(whole);
		if (plain === '') continue;
		for (const letter of plain) {
			letters.push(letter);
			for (let unit = 0; unit < letter.length; unit += 1) {
				at.push(match.index);
				ends.push(match.index + whole.length);
			}
		}
	}
	return { letters: letters.join(''), at, ends };
}

// A word broken at a line's end | blanks | soft hyphens and marks without width | one letter with its marks.
const UNITS =
	/(?<=\p{Ll})-[ \t]{0,8}\r?\n[ \t]{0,8}(?=\p{Ll})|\s+|[\u00ad\u200b-\u200d\u2060\ufeff]|[^\p{M}]\p{M}*|\p{M}/gu;

function plainOf(unit: string): string {
	if (/^-[ \t]*\r?\n/.test(unit) || /^[\u00ad\u200b-\u200d\u2060\ufeff]/.test(unit)) return '';
	if (/^\s/.test(unit)) return ' ';
	const folded = unit.normalize('NFKC');
	if (/^[“”„‟«»"]$/.test(folded)) return '"';
	if (/^[‘’‚‛‹›'´`]$/.test(folded)) return "'";
	if (/^[–—―‒‑−-]$/.test(folded)) return '-';
	return folded === '…' ? '...' : folded;
}
