import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { textOf, type VoiceWords } from './voices.ts';

const RELATIVE = /^(?:who|whom|whose|which|that|where|que|quien|quienes|cuy[oa]s?|donde|cual|cuales)$/;

/** A title in lower case before a name: `coronel Hilario Bustenga`. */
const MAX_TITLE = 2;

/** Whether a relative clause begins at token `at`: what it tells is no office. */
export const isRelative = (doc: Doc, at: number): boolean => RELATIVE.test(doc.tokens[at]?.norm ?? '');

/** An office without the Spanish article before it: `el director general` is `director general`. */
export function officeOf(doc: Doc, from: number, to: number): string {
	const first = /^(?:el|la|los|las)$/.test(doc.tokens[from]!.norm) && to - from > 1 ? from + 1 : from;
	return textOf(doc, first, to);
}

/**
 * The person whom words in apposition name after the comma: `his lawyer, Odile Farranby` · `el director general,
 * coronel Hilario Bustenga`. `null` where no full name stands there, alone up to the next mark.
 */
export function nameBeside(doc: Doc, sentence: Sentence, comma: number): VoiceWords | null {
	const { tokens } = doc;
	let from = comma + 1;
	while (from <= comma + MAX_TITLE && from < sentence.to && isTitle(doc, from)) from += 1;
	let to = from;
	while (to < sentence.to && tokens[to]!.kind === 'word' && isPartOfName(doc, to, from)) to += 1;
	while (to > from && !isCapitalized(tokens[to - 1]!)) to -= 1;
	const capitals = tokens.slice(from, to).filter((token) => isCapitalized(token)).length;
	const next = to < sentence.to ? tokens[to]! : undefined;
	if (capitals < 2 || (next !== undefined && !/^[,.;:!?)—–]$/.test(next.text))) return null;
	const name = namesOf(doc)[firstFrom(doc, from)];
	if (name !== undefined && name.from < to) {
		if (name.type !== 'person' || name.from > from) return null;
		return { from: name.from, to: name.to, name };
	}
	return { from, to, called: textOf(doc, from, to) };
}

function isTitle(doc: Doc, at: number): boolean {
	const token = doc.tokens[at]!;
	return (
		token.kind === 'word' &&
		/^\p{Ll}/u.test(token.text) &&
		!DETERMINERS.has(token.norm) &&
		!PREPOSITIONS.has(token.norm) &&
		!isRelative(doc, at)
	);
}

const isPartOfName = (doc: Doc, at: number, from: number): boolean =>
	isCapitalized(doc.tokens[at]!) ||
	(at > from && /^(?:de|del|la|los|las|y|van|von)$/.test(doc.tokens[at]!.norm));

const LETTERS = /^\p{Lu}{1,3}$/u;

/** `El testigo W-014`: a code stands for a name that is kept back; the words before it say what its bearer is. */
export function codeName(doc: Doc, from: number, to: number): Pick<VoiceWords, 'called' | 'as'> | null {
	const { tokens } = doc;
	const number = tokens[to - 1];
	if (number?.kind !== 'number' || !/^\d{1,4}$/.test(number.text)) return null;
	const dash = tokens[to - 2]?.text === '-' ? to - 3 : to - 2;
	const letters = tokens[dash];
	if (dash < from || letters === undefined || !LETTERS.test(letters.text)) return null;
	if (dash === to - 2 && letters.end !== number.start) return null;
	return { called: textOf(doc, dash, to), ...(dash > from ? { as: officeOf(doc, from, dash) } : {}) };
}
