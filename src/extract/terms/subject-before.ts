import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { type Party, partyBefore, partyOf } from '../parties/index.ts';
import { hasVerb } from '../quotes/has-verb.ts';

/** The subject of a verb; `quienes hayan …`, `those who …` where no other is next to it. */
export function subjectBefore(doc: Doc, sentence: Sentence, from: number): Party | null {
	return partyBefore(doc, sentence, from) ?? headless(doc, sentence, from) ?? nounBefore(doc, sentence, from);
}

/** `los que participaron | son`, `those held there | are`: a subject without a noun, from its first words on. */
export function headless(doc: Doc, sentence: Sentence, from: number): Party | null {
	const { tokens } = doc;
	for (let at = from - 1; at >= Math.max(sentence.from, from - 14); at -= 1) {
		const { norm, text } = tokens[at]!;
		if (/^[;:.]$/.test(text)) return null;
		const next = tokens[at + 1]?.norm ?? '';
		if (/^(?:quienes|quien)$/.test(norm)) return { from: at, to: at + 1 };
		if (/^(?:los|las|aquellos|aquellas)$/.test(norm) && next === 'que' && at + 2 < from)
			return { from: at, to: at + 2 };
		if (
			/^(?:those|people|anyone)$/.test(norm) &&
			/^(?:who|held|detained|jailed|imprisoned|arrested|taken|killed|deported)$/.test(next)
		)
			return { from: at, to: at + 2 };
	}
	return null;
}

/** `estas personas | suelen ser …`, `25 people | were given …`: a determiner or number and its noun, right before the verb. */
export function nounBefore(doc: Doc, sentence: Sentence, end: number): Party | null {
	for (let from = end - 1; from >= Math.max(sentence.from, end - 7); from -= 1) {
		const { kind, norm } = doc.tokens[from]!;
		if (kind === 'number' || (DETERMINERS.has(norm) && from < end - 1)) return partyOf(doc, from, end);
		if (kind !== 'word' || (PREPOSITIONS.has(norm) && !/^(?:of|de|del)$/.test(norm))) return null;
		if (hasVerb(doc, from, from + 1)) return null;
	}
	return null;
}
