import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { isCapitalized } from '../tokens.ts';
import type { CueHit } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';
import { openingOf } from './opening.ts';
import type { Scene } from './scene.ts';
import { subjectAfter } from './subject-after.ts';
import { isPlausible, type VoiceWords } from './voices.ts';

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
		comma - sentence.from < 3 ||
		doc.tokens[comma]!.text !== ',' ||
		scene.markOf[comma] !== -1
	)
		return null;
	const names = isNamesOnly(doc, hit.to, end);
	const named = hit.voice?.name !== undefined && !names;
	if (named || !SPEAKS.has(hit.cue.takes)) return null;
	// `The group, which is small, posted the letter`
	if (sentence.lang === 'en' && hit.cue.takes === 'that') return null;
	const voice = subjectAfter(doc, sentence, hit.to);
	const known =
		voice !== null && (voice.name !== undefined || voice.called !== undefined || voice.as !== undefined);
	if (voice === null || voice.pronoun || !(known || names || DETERMINERS.has(doc.tokens[voice.from]!.norm)))
		return null;
	const next = doc.tokens[voice.to];
	const closed = voice.to >= end || /^[,(—–-]$/.test(next!.text) || PREPOSITIONS.has(next!.norm);
	if (!closed || !isPlausible(doc, voice, sentence.lang) || !hasVerb(doc, sentence.from, comma)) return null;
	if (!known && !names && hasVerb(doc, voice.from, voice.to)) return null;
	const from = openingOf(doc, sentence);
	return from < comma ? { voice, start: doc.tokens[from]!.start, end: doc.tokens[comma - 1]!.end } : null;
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
	if (hit.from - from < 3 || tokens[hit.from - 1]!.text !== ',' || hit.gerund) return null;
	if (hit.to >= end) return { start: tokens[from]!.start, end: tokens[hit.from - 2]!.end };
	// `Los médicos, añade, recibieron orden de …`
	return tokens[hit.to]!.text === ',' && end - hit.to > 3
		? { start: tokens[from]!.start, end: tokens[end - 1]!.end }
		: null;
}
