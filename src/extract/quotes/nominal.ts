import type { Force } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import type { CueForm } from '../lexicon/cues.ts';
import { AUXILIARIES, CLAUSE_OPENERS, DETERMINERS, isAdverb } from '../lexicon/grammar-words.ts';
import { PASTS } from '../lexicon/verbs.ts';
import { nameBetween } from '../names/index.ts';
import { made } from './according.ts';
import { hasVerb } from './has-verb.ts';
import { coversDirect, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { subjectAfter } from './subject-after.ts';
import type { DirectReading } from './tag.ts';
import { describe, isPlausible, type VoiceWords } from './voices.ts';

// `the government’s argument that …`: speech as a noun.
const SPEECH_NOUNS: ReadonlyMap<string, Force> = new Map([
	...'statement remark determination finding ruling insistence view declaration assertion contention warning conclusion suggestion testimony announcement command complaint opinion report position explanation assurance account answer reply response line argument theory message stance defense defence version'
		.split(' ')
		.flatMap((noun) => [[noun, 'asserts'] as const, [`${noun}s`, 'asserts'] as const]),
	...'claim allegation accusation argument charge'
		.split(' ')
		.flatMap((noun) => [[noun, 'alleges'] as const, [`${noun}s`, 'alleges'] as const]),
	['admission', 'admits'],
	['acknowledgment', 'admits'],
	['concession', 'admits'],
	['prediction', 'predicts'],
	['promise', 'intends'],
	['promises', 'intends'],
	['vow', 'intends'],
]);

const DENIALS = /^(?:denials?)$/;
const OWN = /^(?:his|her|their|its)$/;

/** How far behind the noun `by` and whoever speaks may reach: `claims by the head of the prison that …`. */
const REACH = 12;

/** `his claim that …`, `the ministry’s assurances that …`, `allegations by two guards that …`. */
export function nominalSpeeches(scene: Scene, direct: DirectReading, index: number, end: number): Speech[] {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[index]!;
	const found: Speech[] = [];
	if (sentence.lang !== 'en') return found;
	for (let at = sentence.from; at + 3 < end; at += 1) {
		const { norm } = tokens[at]!;
		const denial = DENIALS.test(norm);
		const force = denial ? 'asserts' : SPEECH_NOUNS.get(norm);
		if (force === undefined || scene.markOf[at] !== -1) continue;
		const owned =
			tokens[at + 1]!.norm === 'that'
				? ownedBy(scene.doc, sentence, at, at + 1)
				: (isThat(scene.doc, sentence, at) ?? saidBy(scene.doc, sentence, at, end));
		if (owned === null) continue;
		const { voice, that } = owned;
		// Before the sentence’s own verb the clause ends there; behind it, at a comma.
		const opens = that === at + 1 && !hasVerb(scene.doc, sentence.from, Math.min(voice.from, at));
		const to = opens ? beforeVerb(scene, that + 1, end) : commaFrom(scene, that + 1, end);
		if (to - that < 3 || coversDirect(scene, direct, that + 1, to)) continue;
		const polarity = denial ? 'denies' : 'affirms';
		const form: CueForm = { lemma: norm, act: 'says', force, polarity, takes: 'that' };
		const cue = { form, from: at, to: at + 1 };
		found.push({
			...made(scene, index, voice, cue, tokens[that + 1]!.start, tokens[to - 1]!.end),
			rule: 'noun',
		});
	}
	return found;
}

const TELLING = /^(?:account|telling|words|version|view|estimation|recollection)$/;
const TOLD: CueForm = {
	lemma: 'account',
	act: 'says',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'clause',
};

/** `By her own account, …`, `In the ministry’s telling, …` at the head of a sentence, or null. */
export function accountSpeech(
	scene: Scene,
	direct: DirectReading,
	index: number,
	end: number,
): Speech | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	if (sentence.lang !== 'en' || !/^(?:by|in)$/.test(tokens[sentence.from]!.norm)) return null;
	for (let at = sentence.from + 2; at + 3 < Math.min(end, sentence.from + REACH); at += 1) {
		if (!TELLING.test(tokens[at]!.norm) || tokens[at + 1]!.text !== ',') continue;
		const owned = ownedBy(doc, sentence, at, at + 1);
		if (owned === null || coversDirect(scene, direct, at + 2, end)) return null;
		const cue = { form: TOLD, from: at, to: at + 1 };
		const [start, to] = [tokens[at + 2]!.start, tokens[end - 1]!.end];
		return { ...made(scene, index, owned.voice, cue, start, to), rule: 'account' };
	}
	return null;
}

type Owned = { readonly voice: VoiceWords; readonly that: number };

/** `the court’s later finding | that`, `their repeated claims | that`: whose it is, right before the noun. */
function ownedBy(doc: Doc, sentence: Sentence, at: number, that: number): Owned | null {
	for (let owner = at - 1; owner >= Math.max(sentence.from, at - 3); owner -= 1) {
		const { norm, text, kind } = doc.tokens[owner]!;
		if (OWN.test(norm)) return { voice: { from: owner, to: owner + 1, pronoun: true }, that };
		if (norm === "'s" || text === '’' || text === "'") {
			const voice = ownerBefore(doc, sentence, owner);
			return voice === null ? null : { voice, that };
		}
		if (kind !== 'word' || DETERMINERS.has(norm)) return null;
	}
	return null;
}

/** `The ministry’s position is | that …`, `Her answer was | that …`. */
function isThat(doc: Doc, sentence: Sentence, at: number): Owned | null {
	const { tokens } = doc;
	return /^(?:is|was|remains|has|had)$/.test(tokens[at + 1]!.norm) && tokens[at + 2]!.norm === 'that'
		? ownedBy(doc, sentence, at, at + 2)
		: null;
}

/** Whose it is: the name or the noun phrase right before `’s`. */
function ownerBefore(doc: Doc, sentence: Sentence, to: number): VoiceWords | null {
	for (let from = to - 1; from >= Math.max(sentence.from, to - 6); from -= 1) {
		const { norm, kind } = doc.tokens[from]!;
		if (kind !== 'word') return null;
		if (DETERMINERS.has(norm)) return describe(doc, from, to);
		const name = nameBetween(doc, from, to);
		if (name !== null && name.to === to && !DETERMINERS.has(doc.tokens[name.from - 1]?.norm ?? ''))
			return describe(doc, name.from, to);
	}
	return null;
}

/** `allegations by | two former guards that …`. */
function saidBy(doc: Doc, sentence: Sentence, at: number, end: number): Owned | null {
	if (!/^(?:by|from)$/.test(doc.tokens[at + 1]!.norm)) return null;
	for (let that = at + 3; that < Math.min(end, at + REACH); that += 1) {
		const { norm, kind } = doc.tokens[that]!;
		if (kind === 'quote' || kind === 'punctuation') return null;
		if (norm !== 'that') continue;
		const known = subjectAfter(doc, { ...sentence, to: that }, at + 2);
		const voice = known ?? describe(doc, at + 2, that);
		return isPlausible(doc, voice, sentence.lang) ? { voice, that } : null;
	}
	return null;
}

function commaFrom(scene: Scene, from: number, end: number): number {
	let to = from;
	while (to < end && !(scene.doc.tokens[to]!.text === ',' && scene.markOf[to] === -1)) to += 1;
	return to;
}

/** `Her claim that the men were guards | was never examined`: the verb that is left when every clause has its own. */
function beforeVerb(scene: Scene, from: number, end: number): number {
	const { tokens } = scene.doc;
	let owed = 1;
	for (let at = from; at < end; at += 1) {
		const { norm, kind, text } = tokens[at]!;
		if (text === ',' && scene.markOf[at] === -1 && at > from + 1) return at;
		if (kind !== 'word' || scene.markOf[at] !== -1) continue;
		if (CLAUSE_OPENERS.has(norm) || /^(?:who|whom|where|what|how)$/.test(norm)) owed += 1;
		const verb = AUXILIARIES.has(norm) || PASTS.has(norm);
		if (!verb && !hasVerb(scene.doc, at, at + 1)) continue;
		if (owed === 0 && verb && !/^(?:and|or|to)$/.test(tokens[at - 1]!.norm)) return at;
		owed = Math.max(0, owed - 1);
		// The rest of its group: `had never been | told`.
		while (
			at + 1 < end &&
			(AUXILIARIES.has(tokens[at + 1]!.norm) ||
				isAdverb(tokens[at + 1]!.norm) ||
				PASTS.has(tokens[at + 1]!.norm) ||
				/(?:ed|en)$/.test(tokens[at + 1]!.norm))
		)
			at += 1;
	}
	return end;
}
