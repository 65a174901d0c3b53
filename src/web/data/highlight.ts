export type Stretch = { readonly text: string; readonly found: boolean };

/** A letter as search compares it: lower case, without accents. A letter can fold to none or to several. */
const fold = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const isWord = (letter: string) => /[\p{L}\p{N}]/u.test(letter);

/**
 * A text cut where searched words stand in it, as search finds them: whatever their accents and case, whole
 * words, and of the last one its beginning.
 *
 * @example highlight('Ramón Ro', 'ramon') // [{ text: 'Ramón', found: true }, { text: ' Ro', found: false }]
 */
export function highlight(text: string, words: string): readonly Stretch[] {
	const wanted = wordsOf(words).map(({ folded }) => folded);
	const last = wanted.at(-1);
	if (last === undefined) return [{ text, found: false }];
	const stretches: Stretch[] = [];
	let from = 0;
	for (const { start, end, folded } of wordsOf(text)) {
		if (!wanted.includes(folded) && !folded.startsWith(last)) continue;
		if (start > from) stretches.push({ text: text.slice(from, start), found: false });
		stretches.push({ text: text.slice(start, end), found: true });
		from = end;
	}
	if (from < text.length) stretches.push({ text: text.slice(from), found: false });
	return stretches;
}

/** The words of a text with their places; a mark that belongs to a letter stays with it. */
function wordsOf(text: string): readonly { start: number; end: number; folded: string }[] {
	const words: { start: number; end: number; folded: string }[] = [];
	let at = 0;
	let open = false;
	for (const letter of text) {
		const inWord: boolean = isWord(letter) || (open && /\p{M}/u.test(letter));
		if (inWord && open) {
			const word = words.at(-1)!;
			word.end = at + letter.length;
			word.folded += fold(letter);
		} else if (inWord) words.push({ start: at, end: at + letter.length, folded: fold(letter) });
		open = inWord;
		at += letter.length;
	}
	return words;
}
