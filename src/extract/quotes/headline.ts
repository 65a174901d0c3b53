import type { Doc, Sentence } from '../document.ts';
import { isCapitalized } from '../tokens.ts';

const memo = new WeakMap<Sentence, { headline: boolean }>();

/** Whether a sentence is set with capitals as headlines are (`Lawyer Says Men Were Beaten`), so that a verb has one too. */
export function isHeadline(doc: Doc, sentence: Sentence): boolean {
	const known = memo.get(sentence) ?? { headline: readHeadline(doc, sentence) };
	memo.set(sentence, known);
	return known.headline;
}

/** No headline has more words. */
const LONGEST = 30;

function readHeadline(doc: Doc, sentence: Sentence): boolean {
	if (sentence.to - sentence.from > LONGEST) return false;
	let long = 0;
	let small = 0;
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const token = doc.tokens[at]!;
		if (token.kind !== 'word' || token.text.length < 4) continue;
		long += 1;
		if (!isCapitalized(token)) small += 1;
	}
	return long >= 4 && small * 8 <= long;
}
