import type { Doc } from '../document.ts';

const OATH =
	/^(?:under oath|under penalty of perjury|in a sworn|bajo juramento|bajo protesta de decir verdad|bajo promesa de decir verdad)/;

/** Whether the words right after a verb of saying, which ends before token `at`, say that it was said under oath. */
export function isUnderOath(doc: Doc, at: number): boolean {
	const first = doc.tokens[at]?.norm;
	if (first !== 'under' && first !== 'in' && first !== 'bajo') return false;
	let words = first;
	for (let next = at + 1; next < Math.min(doc.tokens.length, at + 5); next += 1)
		words += ` ${doc.tokens[next]!.norm}`;
	return OATH.test(words);
}
