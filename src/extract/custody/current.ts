import type { Slot } from '../../record/index.ts';
import { type Doc, sentenceAt, slotAt } from '../document.ts';

/** So far before its verb the words stand that say it goes on. */
const BEFORE = 48;
const AFTER = 16;

const ENGLISH =
	/\b(?:(?:is|are)\s(?:\p{L}+\s){0,2}?(?:currently|now|still|presently|being)|(?:currently|presently)\s(?:being\s)?(?=(?:held|detained|imprisoned|jailed|confined|incarcerated|in)\b)|(?:remains?|continues? to be)\s(?=(?:\p{L}+\s){0,2}?(?:held|detained|imprisoned|jailed|confined|incarcerated|behind|in)\b))/iu;
const SPANISH =
	/\b(?:(?:siguen?|permanecen?|contin[uú]an?)\s(?=(?:\p{L}+\s){0,2}?(?:detenid|pres[oa]|recluid|encarcelad|privad|internad|en\s))|est[aá]n?\s(?:\p{L}+\s){0,2}?(?:actualmente|todav[ií]a|a[uú]n)|(?:actualmente|en la actualidad)\s(?=(?:\p{L}+\s){0,2}?(?:detenid|pres[oa]|recluid|encarcelad|privad|internad|est[aá])))/iu;

/** The words by which a voice says that a stay goes on as it speaks: `is currently`, `permanece`; `null` where it says no such thing. */
export function currentWords(doc: Doc, start: number, end: number): Slot | null {
	const sentence = doc.sentences[sentenceAt(doc, start)];
	if (sentence === undefined) return null;
	const from = Math.max(sentence.start, start - BEFORE);
	const window = doc.flat.slice(from, Math.min(sentence.end, end + AFTER)).replace(/\s/gu, ' ');
	const found = (sentence.lang === 'es' ? SPANISH : ENGLISH).exec(window);
	if (found === null) return null;
	const at = from + found.index;
	return slotAt(doc, at, at + found[0].trimEnd().length);
}
