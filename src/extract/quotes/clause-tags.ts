import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import { isRelative } from './beside.ts';
import type { CueHit } from './cue-hits.ts';
import { opensDialogue } from './dialogue.ts';
import { hasVerb } from './has-verb.ts';
import { openingOf } from './opening.ts';
import type { Scene } from './scene.ts';
import { canSpeak } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import { isPlausible, type VoiceWords } from './voices.ts';

const DASH = /^[—–]$/;

/** `Los hombres —dice el acta— fueron siete`: a dash opens the tag, outside of dialogue. */
const dashed = (doc: Doc, sentence: Sentence, at: number): boolean =>
	sentence.lang === 'es' && DASH.test(doc.tokens[at]!.text) && !opensDialogue(doc, sentence.paragraph);

/** What may stand behind or amid a clause that has no marks. */
export const SPEAKS: ReadonlySet<string> = new Set(['clause', 'that', 'object']);

/** `Ana Ruiz fue deportada, dijo su abogada.`: a tag with its voice behind the verb, after a clause without marks. */
export function invertedTag(
	scene: Scene,
	index: number,
	hit: CueHit,
	end: number,
): { voice: VoiceWords; start: number; end: number } | null {
	const { doc } = scene;
	const sentence = doc.sentences[index]!;
	const comma = hit.from - 1;
	if (
		hit.gerund ||
		comma - sentence.from < 1 ||
		!(doc.tokens[comma]!.text === ',' || dashed(doc, sentence, comma)) ||
		scene.markOf[comma] !== -1
	)
		return null;
	const names = isNamesOnly(doc, hit.to, end);
	const named = hit.voice?.name !== undefined && !names;
	if (named || !SPEAKS.has(hit.cue.takes)) return null;
	// `The group, which is small, posted the letter`
	if (sentence.lang === 'en' && hit.cue.takes === 'that') return null;
	const voice = subjectAfter(doc, sentence, hit.to);
	const spanish = sentence.lang === 'es';
	const known =
		voice !== null &&
		(voice.name !== undefined || voice.called !== undefined || (voice.as !== undefined && !spanish));
	if (voice === null || voice.pronoun) return null;
	const speaks = spanish
		? canSpeak(doc, voice.from, voice.to)
		: DETERMINERS.has(doc.tokens[voice.from]!.norm);
	if (!known && !names && !speaks) return null;
	const next = doc.tokens[voice.to];
	const closed =
		voice.to >= end || /^[,(—–-]$/.test(next!.text) || PREPOSITIONS.has(next!.norm) || next!.norm === 'a';
	if (!closed || !isPlausible(doc, voice, sentence.lang)) return null;
	if (!spanish && !hasVerb(doc, sentence.from, comma)) return null;
	if (!known && !names && hasVerb(doc, voice.from, voice.to)) return null;
	const from = openingOf(doc, sentence);
	// `Luego, contó Ana Ruiz, la casa estaba vacía`: the tag stands amid what is said.
	const amid = next?.text === ',' || DASH.test(next?.text ?? '');
	if (sentence.lang === 'es' && voice.to < end && amid && goesOn(doc, voice.to + 1, end))
		return { voice, start: doc.tokens[from]!.start, end: doc.tokens[end - 1]!.end };
	if (comma - sentence.from < 3 || !hasVerb(doc, sentence.from, comma)) return null;
	return from < comma ? { voice, start: doc.tokens[from]!.start, end: doc.tokens[comma - 1]!.end } : null;
}

/** Whether what stands behind a tag is a clause of its own, and nothing told of whoever speaks. */
function goesOn(doc: Doc, from: number, end: number): boolean {
	const first = doc.tokens[from]!;
	if (end - from < 2 || /^(?:quien|quienes|que|y|e|pero|aunque|mientras|además|también)$/.test(first.norm))
		return false;
	if (/ndo$/.test(first.norm) || first.kind === 'quote') return false;
	return hasVerb(doc, from, end) && !isRelativeSoon(doc, from, end);
}

/** `la abogada que lo defendió`, `director del penal, quien …`: the first verb is a relative clause's. */
function isRelativeSoon(doc: Doc, from: number, end: number): boolean {
	for (let at = from; at < Math.min(end, from + 16); at += 1) {
		if (isRelative(doc, at)) return true;
		if (hasVerb(doc, at, at + 1) || (at > from && hasVerb(doc, at - 1, at + 1))) return false;
	}
	return true;
}

/** `…, reported | Channel News 10.`: nothing but capitals to the end. */
function isNamesOnly(doc: Scene['doc'], from: number, to: number): boolean {
	if (to <= from || to - from > 6) return false;
	return doc.tokens.slice(from, to).every((token) => token.kind === 'number' || isCapitalized(token));
}

/** `Nadie le leyó sus derechos, dice.`: a clause and a verb whose subject is known. */
export function bareTag(
	scene: Scene,
	index: number,
	hit: CueHit,
	end: number,
): { start: number; end: number } | null {
	const { tokens } = scene.doc;
	const from = openingOf(scene.doc, scene.doc.sentences[index]!);
	if (hit.from - from < 2) return null;
	const open = tokens[hit.from - 1]!.text;
	if (!(open === ',' || dashed(scene.doc, scene.doc.sentences[index]!, hit.from - 1)) || hit.gerund)
		return null;
	if (hit.to >= end && hit.from - from < 3) return null;
	if (hit.to >= end) return { start: tokens[from]!.start, end: tokens[hit.from - 2]!.end };
	// `Los médicos, añade, recibieron orden de …`
	return tokens[hit.to]!.text === open && end - hit.to > 3
		? { start: tokens[from]!.start, end: tokens[end - 1]!.end }
		: null;
}
