import type { Doc, Sentence } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import { DETERMINERS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { sourceIn } from './according.ts';
import { opensDialogue } from './dialogue.ts';
import { mainSubject } from './main-subject.ts';
import { type LastVoice, subjectName } from './resolve.ts';
import { somebodyFirst } from './somebody-first.ts';
import { numberOf, speakerAt } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import { isTime } from './times.ts';
import { isSame } from './turns.ts';
import type { VoiceWords } from './voices.ts';

/** How many sentences back the one is looked for whom a verb without a subject leaves out. */
const FAR = 6;

/** How many paragraphs back whoever spoke last still has the floor, where no sentence since is about anybody else. */
const FARTHEST = 6;

/**
 * `«…», dijo.` · `Añadió que …`: Spanish leaves a known subject out, and the verb carries it. It is whom the
 * sentences before are about, or whoever spoke last, as near as may be; of another number it is not, nor is it `silent`,
 * who has just had their turn. Else `null`.
 */
export function leftOut(
	doc: Doc,
	spoken: Uint8Array,
	index: number,
	cue: { readonly from: number; readonly to: number },
	recent: readonly LastVoice[],
	silent: VoiceWords | null = null,
): VoiceWords | null {
	const verb = doc.tokens[cue.to - 1]!.norm;
	// A turn without a verb of saying is one person's.
	const many = CUES.es.has(verb) && verb.endsWith('n');
	const joined = subjectJoined(doc, doc.sentences[index]!, cue.from);
	if (joined !== null && fits(doc, joined, many)) return joined;
	const own = doc.sentences[index]!.paragraph;
	const here = mainSubject(doc, doc.sentences[index]!, cue.from);
	if (
		here !== null &&
		!here.pronoun &&
		spoken[here.from] === 0 &&
		!isTime(doc, here) &&
		isSomebody(doc, here) &&
		fits(doc, here, many)
	)
		return here;
	// `Declaró el testigo Omar Vidal y aseguró …`
	const named = joinedName(doc, spoken, doc.sentences[index]!, cue.from);
	if (named !== null && fits(doc, named, many)) return named;
	// `le dijeron en la puerta`: several whom nobody names are at most those of the sentence before.
	const some = many && /^(?:l[aeo]s?|me|nos)$/.test(doc.tokens[cue.from]!.norm);
	const toMe = doc.tokens.slice(cue.from, cue.to).some(({ norm }) => norm === 'me' || norm === 'nos');
	const told = recent.flatMap(({ voice, sentence, witness, inner }) => {
		const who = voice.pronoun ? voice.resolved : voice;
		return who === undefined || (toMe && witness === true) || !fits(doc, who, many)
			? []
			: [{ who, sentence, inner: inner === true }];
	});
	// Who is told to speak inside somebody's words has the floor only where nobody else has it.
	const outer = told.filter(({ inner }) => !inner);
	const voices = outer.length > 0 ? outer : told;
	// `Los hombres volvieron a casa`: whoever has no name and has not spoken stands back behind who has.
	let weak: VoiceWords | null = null;
	for (let back = 0; back <= (some ? 1 : FAR); back += 1) {
		const at = index - back;
		const sentence = doc.sentences[at];
		if (sentence === undefined || !near(doc, sentence.paragraph, own)) break;
		// `un oficial le dijo …`: whom nobody named has the floor for a sentence only.
		const here = voices.find(
			(one) =>
				one.sentence === at &&
				(back < 2 || one.who.name !== undefined || !/^(?:un|una)$/.test(doc.tokens[one.who.from]!.norm)),
		);
		if (here !== undefined) return here.who;
		if (back === 0) continue;
		const about = subjectOf(doc, spoken, sentence);
		if (about === null || !fits(doc, about, many)) continue;
		if (silent !== null && isSame(about, silent)) continue;
		const opens = doc.paragraphs[sentence.paragraph]!.from === sentence.from;
		if (about.name !== undefined || opens) return about;
		weak ??= about;
	}
	if (some) return weak;
	return voices.find(({ sentence }) => own - doc.sentences[sentence]!.paragraph <= FARTHEST)?.who ?? weak;
}

const memo = new WeakMap<Sentence, { about: VoiceWords | null }>();

/** The source that a sentence names, or the person or body that it is about; read once for each sentence. */
function subjectOf(doc: Doc, spoken: Uint8Array, sentence: Sentence): VoiceWords | null {
	const known = memo.get(sentence) ?? { about: findSubject(doc, spoken, sentence) };
	memo.set(sentence, known);
	return known.about;
}

function findSubject(doc: Doc, spoken: Uint8Array, sentence: Sentence): VoiceWords | null {
	const source = sourceIn(doc, sentence);
	if (source !== null) return source;
	const name = subjectName(doc, sentence, sentence.to, 'quien', (token) => spoken[token] === 1);
	const about =
		mainSubject(doc, sentence, sentence.to) ??
		somebodyFirst(doc, sentence) ??
		(name === null ? null : { from: name.from, to: name.to, name }) ??
		behindVerb(doc, sentence);
	if (about === null || about.pronoun || spoken[about.from] === 1 || !isSomebody(doc, about)) return null;
	return about;
}

/** How far into a sentence a verb joined by `y` still has its person. */
const JOINED = 60;

/** The one person whom a sentence names before a verb that goes on with `y`, where nobody does anything to them. */
function joinedName(doc: Doc, spoken: Uint8Array, sentence: Sentence, verb: number): VoiceWords | null {
	if (!/^(?:y|e)$/.test(doc.tokens[verb - 1]?.norm ?? '') || verb - 1 <= sentence.from) return null;
	if (verb - sentence.from > JOINED) return null;
	const name = subjectName(doc, sentence, verb, 'quien', (token) => spoken[token] === 1);
	if (name === null || /^(?:a|al)$/.test(doc.tokens[name.from - 1]?.norm ?? '')) return null;
	return { from: name.from, to: name.to, name };
}

/** `Es lo que piden los familiares`: somebody behind a verb of saying. */
function behindVerb(doc: Doc, sentence: Sentence): VoiceWords | null {
	if (sentence.lang !== 'es') return null;
	for (let at = sentence.from; at < Math.min(sentence.to, sentence.from + 20); at += 1) {
		if (!CUES.es.has(doc.tokens[at]!.norm) || DETERMINERS.has(doc.tokens[at - 1]?.norm ?? '')) continue;
		const voice = subjectAfter(doc, sentence, at + 1);
		if (voice !== null && !voice.pronoun && isSomebody(doc, voice)) return voice;
	}
	return null;
}

/** `Salió un cabo y me dijo: …`: the subject behind the verb before. */
function subjectJoined(doc: Doc, sentence: Sentence, verb: number): VoiceWords | null {
	const { tokens } = doc;
	let and = verb - 1;
	while (and > sentence.from && /^(?:me|te|le|les|nos|se|lo|la)$/.test(tokens[and]!.norm)) and -= 1;
	if (!/^(?:y|e)$/.test(tokens[and]?.norm ?? '')) return null;
	for (let at = and - 1; at > Math.max(sentence.from, and - 9); at -= 1) {
		if (tokens[at]!.kind !== 'word') return null;
		if (!/(?:ó|aron|ieron|ía|aba)$/.test(tokens[at]!.norm)) continue;
		const voice = subjectAfter(doc, { ...sentence, to: and }, at + 1);
		return voice !== null && isSomebody(doc, voice) ? voice : null;
	}
	return null;
}

const isSomebody = (doc: Doc, { name, from, to }: VoiceWords): boolean =>
	name?.type === 'person' || name?.type === 'organization' || speakerAt(doc, from, to, true) !== null;

/** In the same paragraph, or the one before; the lines of a dialogue between do not count. */
function near(doc: Doc, earlier: number, later: number): boolean {
	let apart = 0;
	for (let at = earlier; at < later && apart < 2; at += 1) if (!opensDialogue(doc, at)) apart += 1;
	return apart < 2;
}

/** Whether a voice is one or several, as the verb has it. */
function fits(doc: Doc, voice: VoiceWords, many: boolean): boolean {
	const tokens = doc.tokens.slice(voice.from, voice.to);
	// `Ana Ruiz y su hermana` are two, `Ana Ruiz, maestra y militante` is one.
	const joined =
		voice.name?.type !== 'organization' &&
		tokens.some(
			({ norm }, nth) =>
				/^(?:y|e)$/.test(norm) &&
				tokens[nth + 1] !== undefined &&
				(isCapitalized(tokens[nth + 1]!) || DETERMINERS.has(tokens[nth + 1]!.norm)),
		);
	if (voice.name?.type === 'person') return joined === many;
	const number = numberOf(doc, voice.from, voice.to);
	if (joined && number !== 'any') return many || number === 'one';
	return number === 'any' || (number === 'many') === many || (voice.name?.type === 'organization' && !many);
}
