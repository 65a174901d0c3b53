import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { openingPerson } from './somebody.ts';
import { subjectBefore } from './subject.ts';
import { fitsPronoun, pronounOf, type VoiceWords } from './voices.ts';

/** Whether a name can stand for a pronoun. */
export type Fits = (doc: Doc, name: Name, pronoun: string) => boolean;

/** The voice that spoke last, with the sentence it spoke in. */
export type LastVoice = {
	readonly voice: VoiceWords;
	readonly sentence: number;
	/** Gives testimony there: `me dijo` in it is somebody else. */
	readonly witness?: boolean;
	/** Speaks inside somebody's words that stand without marks. */
	readonly inner?: boolean;
	/** Surely of the sex that the pronoun tells: known a paragraph further. */
	readonly sure?: boolean;
};

/**
 * Who a pronoun stands for: somebody named earlier in its sentence, the last voice, or the last sentence's subject.
 * Nobody names themself in the words they speak: `spoken` tells which tokens those are.
 */
export function resolvePronoun(
	doc: Doc,
	sentenceIndex: number,
	voice: VoiceWords,
	last: LastVoice | null,
	spoken?: (token: number) => boolean,
	fits: Fits = fitsPronoun,
): VoiceWords {
	const pronoun = pronounOf(doc.tokens[voice.from]!.norm);
	if (pronoun === 'it') return resolveIt(doc, sentenceIndex, voice, last);
	if (!PERSONAL.has(pronoun)) return voice;
	const sentence = doc.sentences[sentenceIndex]!;
	const here = subjectName(doc, sentence, voice.from, pronoun, spoken, fits);
	if (here !== null) return { ...voice, resolved: wordsOf(here) };
	// `Ana Ruiz, its director, rejects that. “…,” she said`: whom the sentence before is about, unless a voice came since.
	const opening =
		last !== null && last.sentence >= sentenceIndex - 1
			? null
			: openingName(doc, sentenceIndex, pronoun, fits, last);
	if (opening !== null) return { ...voice, resolved: wordsOf(opening) };
	const lastNamed = last === null ? null : named(last.voice);
	const reach = last?.sure === true ? 2 : 1;
	if (last !== null && near(doc, last.sentence, sentenceIndex, reach) && lastNamed !== null) {
		const plural = pronoun === 'they' || pronoun === 'ellos' || pronoun === 'ellas';
		if (lastNamed.name === undefined ? plural : fits(doc, lastNamed.name, pronoun))
			return { ...voice, resolved: lastNamed };
	}
	for (let back = 1; back <= FAR; back += 1) {
		const earlier = doc.sentences[sentenceIndex - back];
		if (earlier === undefined || earlier.zone !== 'body') break;
		if (back > 2 && earlier.paragraph !== sentence.paragraph) break;
		const name = subjectName(doc, earlier, earlier.to, pronoun, spoken, fits);
		if (name !== null) return { ...voice, resolved: wordsOf(name) };
		const somebody = earlier.paragraph === sentence.paragraph ? openingPerson(doc, earlier, pronoun) : null;
		if (somebody !== null) return { ...voice, resolved: somebody };
	}
	return voice;
}

/** How many sentences of its own paragraph a pronoun looks back. */
const FAR = 5;

/** The person with whose name the sentence before begins, in the same paragraph; not whose brother it is about. */
function openingName(
	doc: Doc,
	sentenceIndex: number,
	pronoun: string,
	fits: Fits,
	last: LastVoice | null,
): Name | null {
	const before = doc.sentences[sentenceIndex - 1];
	if (before === undefined || before.paragraph !== doc.sentences[sentenceIndex]!.paragraph) return null;
	const name = namesOf(doc)[firstFrom(doc, before.from)];
	if (name === undefined || name.type !== 'person' || name.to > before.to) return null;
	if ((name.title?.start ?? name.start) !== before.start || !fits(doc, name, pronoun)) return null;
	const next = doc.tokens[name.to];
	// `Ruiz’s account is spare. She says …`: at the head of a paragraph where nobody has spoken yet.
	const head = doc.paragraphs[before.paragraph]!.firstSentence === sentenceIndex - 1;
	if (next?.norm === "'s" && head && (last === null || last.sentence < sentenceIndex - 1)) return name;
	return next?.norm === "'s" || /^[’'(]$/.test(next?.text ?? '') || /^(?:and|y|&)$/.test(next?.norm ?? '')
		? null
		: name;
}

/** `it` is a body or a document that spoke just before, never a person. */
function resolveIt(doc: Doc, sentenceIndex: number, voice: VoiceWords, last: LastVoice | null): VoiceWords {
	const known = last === null || !near(doc, last.sentence, sentenceIndex) ? null : named(last.voice);
	if (known !== null && !known.pronoun && known.name?.type !== 'person') return { ...voice, resolved: known };
	const subject = subjectOf(doc, sentenceIndex - 1, doc.sentences[sentenceIndex]!.paragraph);
	return subject === null || subject.pronoun || subject.name?.type === 'person'
		? voice
		: { ...voice, resolved: subject };
}

/** What stands before the first auxiliary of a sentence of this paragraph. */
function subjectOf(doc: Doc, index: number, paragraph: number): VoiceWords | null {
	const sentence = doc.sentences[index];
	if (sentence === undefined || sentence.paragraph !== paragraph) return null;
	for (let at = sentence.from + 1; at < Math.min(sentence.to, sentence.from + 14); at += 1) {
		if (AUXILIARIES.has(doc.tokens[at]!.norm)) return subjectBefore(doc, sentence, at);
	}
	return null;
}

const named = (voice: VoiceWords): VoiceWords | null => (voice.pronoun ? (voice.resolved ?? null) : voice);
const wordsOf = (name: Name): VoiceWords => ({ from: name.from, to: name.to, name });

/** At most one paragraph back, or `reach`. */
function near(doc: Doc, from: number, to: number, reach = 1): boolean {
	return doc.sentences[to]!.paragraph - doc.sentences[from]!.paragraph <= reach;
}

/** The first person of a sentence who can be its subject: not after a preposition. */
export function subjectName(
	doc: Doc,
	sentence: Sentence,
	before: number,
	pronoun: string,
	spoken?: (token: number) => boolean,
	fits: Fits = fitsPronoun,
): Name | null {
	const names = namesOf(doc);
	for (
		let index = firstFrom(doc, sentence.from);
		index < names.length && names[index]!.to <= before;
		index += 1
	) {
		const name = names[index]!;
		if (name.type !== 'person' || spoken?.(name.from) || !fits(doc, name, pronoun)) continue;
		const before = doc.tokens[name.from - 1];
		// A name in brackets is an aside.
		if (!PREPOSITIONS.has(before?.norm ?? '') && before?.text !== '(') return name;
	}
	return null;
}
