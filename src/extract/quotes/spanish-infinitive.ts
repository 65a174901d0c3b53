import type { Doc, Sentence } from '../document.ts';
import { type CueForm, SPANISH_INFINITIVES } from '../lexicon/cues.ts';
import type { CueHit } from './hit.ts';
import { subjectBefore } from './subject.ts';

/** Verbs that lean on another by `a`: `se limitó a decir`, `volvió a negar`. */
const WITH_A =
	/^(?:limit|volv|lleg|comenz|empez|atrev|adelant|apresur|alcanz|atin|pas|entr|dedic|vuelv|comienz|empiez)(?:[oóaeíi]|aron|ieron|ió|aba|aban|ía|ían|an|en|ando|iendo|ado|ido)$/;
/** Verbs that lean on another with nothing between. */
const BARE =
	/^(?:quiso|quisieron|quiere|quieren|pudo|pudieron|supo|supieron|logró|lograron|suele|suelen|solía|solían|prefirió|prefirieron|optó|consiguió)$/;
/** What leans on a verb from the left; a denial does not. */
const BEFORE_VERB =
	/^(?:se|ha|han|había|habían|también|luego|después|además|ya|siempre|sólo|solo|\p{L}{3,}mente)$/u;

/** `al afirmar que`, `tras asegurar que`: whoever does the rest of the sentence says it. */
const WHILE = /^(?:al|tras|de|por|para|sin)$/;
const DE = /^(?:luego|después|antes|además|acaba|acaban|acababa|acabó)$/;

/**
 * A verb of saying in its infinitive, where it tells that somebody said it: behind `al` and `tras`, and behind verbs that
 * only say how (`se limitó a decir que`). `null` for what somebody is to say, or does not.
 */
export function infinitiveCue(doc: Doc, sentence: Sentence, at: number): CueHit | null {
	const { tokens } = doc;
	const forms = SPANISH_INFINITIVES.get(tokens[at]!.norm);
	if (forms === undefined || at - 1 < sentence.from) return null;
	const cue = formOf(forms, tokens[at + 1]?.norm);
	const to = at + (cue.follow === undefined ? 1 : 2);
	const before = tokens[at - 1]!.norm;
	if (WHILE.test(before)) {
		if (before === 'sin' || before === 'para' || before === 'por') return null;
		if (before === 'de' && !DE.test(tokens[at - 2]?.norm ?? '')) return null;
		if (!bringsIn(doc, to, sentence.to)) return null;
		const from = before === 'de' ? at - 2 : at - 1;
		return { at, from, to, cue, voice: null, gerund: true };
	}
	const verb = leansOn(doc, sentence, at);
	if (verb === null) return null;
	// `se logró establecer que`: nobody is said to have.
	if (BARE.test(before) && tokens[at - 2]?.norm === 'se')
		return at - 2 < sentence.from ? null : { at, from: at - 2, to, cue, voice: null, gerund: false };
	return { at, from: verb, to, cue, voice: subjectBefore(doc, sentence, verb), gerund: false };
}

/** Where the verb begins that an infinitive leans on, its `se` and adverbs with it; null without one, or denied. */
export function leansOn(doc: Doc, sentence: Sentence, at: number): number | null {
	const { tokens } = doc;
	const before = tokens[at - 1]?.norm ?? '';
	let verb = -1;
	if (before === 'a' && WITH_A.test(tokens[at - 2]?.norm ?? '')) verb = at - 2;
	else if (BARE.test(before)) verb = at - 1;
	if (verb < sentence.from) return null;
	while (verb > sentence.from && BEFORE_VERB.test(tokens[verb - 1]!.norm)) verb -= 1;
	return /^(?:no|nunca|tampoco|ni)$/.test(tokens[verb - 1]?.norm ?? '') ? null : verb;
}

const formOf = (forms: readonly CueForm[], next: string | undefined): CueForm =>
	forms.find(({ follow }) => follow !== undefined && follow === next) ??
	forms.find(({ follow }) => follow === undefined) ??
	forms[0]!;

/** Whether a clause or marks follow soon. */
function bringsIn(doc: Doc, from: number, end: number): boolean {
	for (let at = from; at < Math.min(end, from + 8); at += 1) {
		const { norm, kind, text } = doc.tokens[at]!;
		if (norm === 'que' || kind === 'quote') return true;
		if (kind !== 'word' && text !== ':') return false;
	}
	return false;
}
