import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { speakerAt } from './speaker-noun.ts';
import type { VoiceWords } from './voices.ts';

/** Words that may stand before a Spanish sentence's subject. */
const LEAD = /^(?:y|pero|entonces|también|luego|después|además)$/;

/**
 * Somebody with whom a Spanish sentence begins: `El Gobierno maneja otra cifra`, `Ana Ruiz llega a la plaza`. A person, a
 * body or a name; `null` where it begins otherwise.
 */
export function somebodyFirst(doc: Doc, sentence: Sentence, end = sentence.to): VoiceWords | null {
	if (sentence.lang !== 'es') return null;
	const { tokens } = doc;
	let from = sentence.from;
	while (from < end && (LEAD.test(tokens[from]!.norm) || tokens[from]!.text === ',')) from += 1;
	if (from >= end) return null;
	const name = namesOf(doc)[firstFrom(doc, from)];
	const determined = DETERMINERS.has(tokens[from]!.norm);
	if (
		name !== undefined &&
		name.to <= end &&
		name.from <= from + (determined ? 3 : 0) &&
		(name.type === 'person' || name.type === 'organization')
	)
		return { from: name.from, to: name.to, name };
	if (!determined) return null;
	const noun = speakerAt(doc, from, Math.min(end, from + 5), true);
	return noun === null ? null : { from, to: noun + 1 };
}
