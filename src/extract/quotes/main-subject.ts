import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PASTS, PRESENTS } from '../lexicon/verbs.ts';
import { isCapitalized } from '../tokens.ts';
import { subjectBefore } from './subject.ts';
import type { VoiceWords } from './voices.ts';

/** How far into a sentence its first verb is looked for. */
const REACH = 40;

/**
 * Whom a sentence is about, told by its first verb before token `limit`: for `Ana Ruiz chimed in, saying that …` and
 * `She went there and said …`. A clause that only opens the sentence (`When …,`) has no say. `null` where none shows.
 */
export function mainSubject(doc: Doc, sentence: Sentence, limit: number): VoiceWords | null {
	const { tokens } = doc;
	const stop = Math.min(limit, sentence.from + REACH);
	let from = sentence.from;
	// What opens the sentence and ends with a comma: a clause, a phrase of time or place.
	const first = tokens[from]!.norm;
	if ((CLAUSE_OPENERS.has(first) || PREPOSITIONS.has(first)) && first !== 'that') {
		while (from < stop && tokens[from]!.text !== ',') from += 1;
		if (from >= stop) from = sentence.from;
	}
	for (let at = from + 1; at < stop; at += 1) {
		const token = tokens[at]!;
		if (token.kind !== 'word' || isCapitalized(token)) continue;
		const { norm } = token;
		const verb =
			AUXILIARIES.has(norm) ||
			PASTS.has(norm) ||
			PRESENTS.has(norm) ||
			(/\p{L}{2}(?:ed|ó|aron|ieron)$/u.test(norm) && !DETERMINERS.has(tokens[at - 1]!.norm));
		if (!verb) continue;
		const voice = subjectBefore(doc, sentence, at);
		if (voice === null || voice.relative === true) continue;
		const known =
			voice.name !== undefined || voice.pronoun === true || DETERMINERS.has(tokens[voice.from]!.norm);
		if (known || isCapitalized(tokens[voice.from]!)) return voice;
	}
	return null;
}
