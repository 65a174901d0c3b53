import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { isPersonNoun, sexOfNoun } from './person-nouns.ts';
import type { VoiceWords } from './voices.ts';

/**
 * Somebody without a name with whom a sentence begins: `A ramp worker at the airport, who …`, `Una vecina`. `null`
 * for anything that is no person, or of the other sex than the pronoun tells.
 */
export function openingPerson(doc: Doc, sentence: Sentence, pronoun: string): VoiceWords | null {
	const { tokens } = doc;
	if (!/^(?:a|an|one|another|un|una|otro|otra)$/.test(tokens[sentence.from]!.norm)) return null;
	let to = sentence.from + 1;
	let person = -1;
	while (to < Math.min(sentence.to, sentence.from + 10)) {
		const token = tokens[to]!;
		if (token.kind !== 'word' || AUXILIARIES.has(token.norm) || /^(?:who|que)$/.test(token.norm)) break;
		if (PREPOSITIONS.has(token.norm) ? person === -1 : person !== -1 && !isCapitalized(token)) break;
		if (isPersonNoun(token.norm)) person = to;
		to += 1;
	}
	if (person === -1) return null;
	while (PREPOSITIONS.has(tokens[to - 1]!.norm)) to -= 1;
	const sex = PERSONAL.get(pronoun) ?? null;
	const told = sexOfNoun(tokens[person]!.norm);
	return sex !== null && told !== null && sex !== told ? null : { from: sentence.from, to };
}
