import type { Doc, Sentence } from '../document.ts';
import { AUXILIARIES, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { subjectBefore } from './subject.ts';
import { fitsPronoun, type VoiceWords } from './voices.ts';

/** The voice that spoke last, with the sentence it spoke in. */
export type LastVoice = { readonly voice: VoiceWords; readonly sentence: number };

/** Who a pronoun stands for: somebody named earlier in its sentence, the last voice, or the last sentence's subject. */
export function resolvePronoun(
	doc: Doc,
	sentenceIndex: number,
	voice: VoiceWords,
	last: LastVoice | null,
): VoiceWords {
	const pronoun = doc.tokens[voice.from]!.norm;
	if (pronoun === 'it') return resolveIt(doc, sentenceIndex, voice, last);
	if (!PERSONAL.has(pronoun)) return voice;
	const sentence = doc.sentences[sentenceIndex]!;
	const here = subjectName(doc, sentence, voice.from, pronoun);
	if (here !== null) return { ...voice, resolved: wordsOf(here) };
	const lastNamed = last === null ? null : named(last.voice);
	if (last !== null && near(doc, last.sentence, sentenceIndex) && lastNamed !== null) {
		const plural = pronoun === 'they' || pronoun === 'ellos' || pronoun === 'ellas';
		if (lastNamed.name === undefined ? plural : fitsPronoun(doc, lastNamed.name, pronoun))
			return { ...voice, resolved: lastNamed };
	}
	for (let back = 1; back <= 2; back += 1) {
		const earlier = doc.sentences[sentenceIndex - back];
		if (earlier === undefined || earlier.zone !== 'body') break;
		const name = subjectName(doc, earlier, earlier.to, pronoun);
		if (name !== null) return { ...voice, resolved: wordsOf(name) };
	}
	return voice;
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

/** At most one paragraph back. */
function near(doc: Doc, from: number, to: number): boolean {
	return doc.sentences[to]!.paragraph - doc.sentences[from]!.paragraph <= 1;
}

/** The first person of a sentence who can be its subject: not after a preposition. */
function subjectName(doc: Doc, sentence: Sentence, before: number, pronoun: string): Name | null {
	const names = namesOf(doc);
	for (
		let index = firstFrom(doc, sentence.from);
		index < names.length && names[index]!.to <= before;
		index += 1
	) {
		const name = names[index]!;
		if (name.type !== 'person' || !fitsPronoun(doc, name, pronoun)) continue;
		if (!PREPOSITIONS.has(doc.tokens[name.from - 1]?.norm ?? '')) return name;
	}
	return null;
}
