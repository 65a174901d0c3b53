import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { PASTS, PRESENTS } from '../lexicon/verbs.ts';
import { isCapitalized } from '../tokens.ts';
import { subjectBefore } from './subject.ts';
import type { VoiceWords } from './voices.ts';

/** The subject of the last verb before token `limit`: for `had issued a letter saying …`. `null` where none is near. */
export function nearestSubject(doc: Doc, sentence: Sentence, limit: number): VoiceWords | null {
	for (let at = limit - 1; at > Math.max(sentence.from, limit - 14); at -= 1) {
		if (!isVerb(doc, at)) continue;
		const voice = subjectBefore(doc, sentence, at);
		if (voice !== null && voice.relative !== true && isKnown(doc, voice)) return voice;
	}
	return null;
}

function isVerb(doc: Doc, at: number): boolean {
	const token = doc.tokens[at]!;
	if (token.kind !== 'word' || isCapitalized(token)) return false;
	const { norm } = token;
	return (
		AUXILIARIES.has(norm) ||
		PASTS.has(norm) ||
		PRESENTS.has(norm) ||
		(/\p{L}{2}(?:ed|ó|aron|ieron)$/u.test(norm) && !DETERMINERS.has(doc.tokens[at - 1]!.norm))
	);
}

const isKnown = (doc: Doc, voice: VoiceWords): boolean =>
	voice.name !== undefined ||
	voice.pronoun === true ||
	DETERMINERS.has(doc.tokens[voice.from]!.norm) ||
	isCapitalized(doc.tokens[voice.from]!);

/** How far into a sentence its first verb is looked for. */
const REACH = 40;

/**
 * Whom a sentence is about, told by its first verb before token `limit`: for `Ana Ruiz chimed in, saying that …` and
 * `She went there and said …`. A clause that only opens the sentence (`When …,`) has no say. `null` where none shows.
 */
export function mainSubject(doc: Doc, sentence: Sentence, limit: number): VoiceWords | null {
	const { tokens } = doc;
	const stop = Math.min(limit, sentence.from + REACH);
	const head = relativeHead(doc, sentence, stop);
	if (head !== null) return head;
	let from = sentence.from;
	// What opens the sentence and ends with a comma: a clause, a phrase of time or place.
	const first = tokens[from]!.norm;
	if ((CLAUSE_OPENERS.has(first) || PREPOSITIONS.has(first)) && first !== 'that') {
		while (from < stop && tokens[from]!.text !== ',') from += 1;
		if (from >= stop) from = sentence.from;
	}
	for (let at = from + 1; at < stop; at += 1) {
		if (!isVerb(doc, at)) continue;
		const voice = subjectBefore(doc, sentence, at);
		if (voice !== null && voice.relative !== true && isKnown(doc, voice)) return voice;
	}
	return null;
}

/** `The daughter of a woman | who died there is suing …`: the phrase a sentence begins with, before what is told of it. */
function relativeHead(doc: Doc, sentence: Sentence, stop: number): VoiceWords | null {
	const { tokens } = doc;
	if (sentence.lang !== 'en' || !DETERMINERS.has(tokens[sentence.from]!.norm)) return null;
	for (let at = sentence.from + 2; at < Math.min(stop, sentence.from + 12); at += 1) {
		if (tokens[at]!.norm === 'who') return subjectBefore(doc, sentence, at);
		if (/^[,;:]$/.test(tokens[at]!.text) || tokens[at]!.kind === 'quote' || isVerb(doc, at)) return null;
	}
	return null;
}
