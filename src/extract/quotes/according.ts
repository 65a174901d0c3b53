import type { Doc, Sentence } from '../document.ts';
import { CUES, type CueForm } from '../lexicon/cues.ts';
import { CLAUSE_OPENERS, isAdverb, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { hasVerb } from './has-verb.ts';
import { openingOf } from './opening.ts';
import { coversDirect, holdsMark, type Scene } from './scene.ts';
import { accordingEnd, appositionEnd, isSource, ownWords, REACH, sourceAt } from './sources.ts';
import type { Speech } from './speech.ts';
import type { DirectReading, Tag } from './tag.ts';
import { opensWithTime } from './times.ts';
import { describe, isPlausible, type VoiceWords } from './voices.ts';

const ACCORDING: CueForm = {
	lemma: 'according to',
	act: 'says',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'clause',
};

/** `según denunció su madre` has the force of its verb. */
function formOf(doc: Doc, at: number, start: number): CueForm {
	const verb = start - at > 1 ? CUES.es.get(doc.tokens[start - 1]!.norm)?.[0] : undefined;
	return verb === undefined ? ACCORDING : { ...verb, takes: 'clause' };
}

/** The first source a sentence names (`según su madre`), unless it is a pronoun; or null. */
export function sourceIn(doc: Doc, sentence: Sentence): VoiceWords | null {
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const source = accordingTo(doc, sentence, at);
		if (source?.voice != null) return source.voice.pronoun ? null : source.voice;
	}
	return null;
}

/** `, according to Ana Ruiz` at token `at`, or null. */
export function accordingTo(doc: Doc, sentence: Sentence, at: number): Omit<Tag, 'rule'> | null {
	const start = accordingEnd(doc, sentence, at);
	if (start === null) return null;
	const own = ownWords(doc, sentence, start);
	if (own !== null) {
		const form = CUES.es.get(doc.tokens[own - 1]!.norm)?.[0] ?? ACCORDING;
		return { voice: possessed(doc, sentence, at, own), cue: { form, from: at, to: own }, from: at, end: own };
	}
	const voice = sourceAt(doc, sentence, start);
	return voice === null
		? null
		: { voice, cue: { form: formOf(doc, at, start), from: at, to: start }, from: at, end: voice.to };
}

/** `According to …` that reaches up to `lead`, or null. */
export function accordingBefore(doc: Doc, sentence: Sentence, lead: number): Omit<Tag, 'rule'> | null {
	for (let at = lead - 1; at >= Math.max(sentence.from, lead - REACH - 4); at -= 1) {
		const start = accordingEnd(doc, sentence, at);
		if (start === null || start >= lead) continue;
		// `According to the paper, Ana Ruiz said that …, “…”`: another voice stands between.
		const comma = doc.tokens.slice(start, lead).findIndex(({ text }) => text === ',');
		if (comma !== -1 && lead - start - comma > 8) return null;
		return {
			voice: describe(doc, start, lead),
			cue: { form: formOf(doc, at, start), from: at, to: start },
			from: at,
			end: lead,
		};
	}
	return null;
}

/** `According to X, …` and `…, according to X.` without marks around the whole. */
export function accordingSpeech(
	scene: Scene,
	direct: DirectReading,
	index: number,
	end: number,
): Speech | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	for (let at = sentence.from; at < end; at += 1) {
		const start = accordingEnd(doc, sentence, at);
		if (start === null || start >= end) continue;
		if (scene.markOf[at] !== -1 || direct.inTag[at] === 1) return null;
		const own = ownWords(doc, sentence, start);
		if (own !== null) return ownTold(scene, direct, index, at, own, end);
		if (!isSource(doc, sentence, start)) return null;
		const cue = { form: formOf(doc, at, start), from: at, to: start };
		const before = tokens[at - 1]!;
		const leading =
			at === sentence.from ||
			(at - sentence.from <= 2 && (before.text !== ',' || isLink(tokens[sentence.from]!.norm))) ||
			(before.kind === 'punctuation' && before.text !== ',') ||
			/^(?:and|but|y)$/.test(before.norm);
		if (leading) {
			let comma = start;
			while (comma < end && (tokens[comma]!.text !== ',' || scene.markOf[comma] !== -1)) comma += 1;
			// Behind a verb the article may be its subject's.
			const bare = cue.form === ACCORDING ? withoutComma(scene, sentence, start, Math.min(comma, end)) : null;
			if (bare !== null) {
				const voice = describe(doc, start, bare);
				if (coversDirect(scene, direct, bare, end)) return null;
				return made(scene, index, voice, cue, tokens[bare]!.start, tokens[end - 1]!.end);
			}
			if (comma >= end - 2 || comma - start > 30) return null;
			if (coversDirect(scene, direct, comma + 1, end)) return null;
			const stop = appositionEnd(scene, start, comma, end);
			const told = cue.form === ACCORDING ? null : sourceAt(doc, sentence, start);
			const voice = told ?? describe(doc, start, comma);
			if (sentence.lang !== 'es' && !isPlausible(doc, voice, sentence.lang)) return null;
			return made(scene, index, voice, cue, tokens[stop + 1]!.start, tokens[end - 1]!.end);
		}
		const voice = sourceAt(doc, sentence, start);
		let to = at;
		if (tokens[to - 1]!.text === ',') to -= 1;
		const behind = to < at && voice !== null ? restBehind(scene, start, voice.to, end) : null;
		// `una tos que, según sus compañeros, no lo dejaba dormir`: what it tells comes behind it.
		if (
			voice !== null &&
			behind !== null &&
			(JOINS.test(tokens[to - 1]!.norm) ||
				(!hasVerb(doc, sentence.from, to) && (sentence.lang === 'es' || opensWithTime(doc, sentence))))
		)
			return coversDirect(scene, direct, behind, end)
				? null
				: made(scene, index, voice, cue, tokens[behind]!.start, tokens[end - 1]!.end);
		if (JOINS.test(tokens[to - 1]!.norm)) return null;
		// `They died, according to her, in May`: too short to stand alone.
		if (
			voice !== null &&
			behind !== null &&
			(to - sentence.from < 4 || !hasVerb(doc, sentence.from, to) || goesOn(doc, behind)) &&
			!coversDirect(scene, direct, sentence.from, end)
		)
			return made(scene, index, voice, cue, tokens[openingOf(doc, sentence)]!.start, tokens[end - 1]!.end);
		if (voice === null || to - sentence.from < 3 || coversDirect(scene, direct, sentence.from, to))
			return null;
		const from = openingOf(doc, sentence);
		if (to - from < 2) return null;
		return made(scene, index, voice, cue, tokens[from]!.start, tokens[to - 1]!.end);
	}
	return null;
}

/** `Según sus dichos, …` · `…, según relató.`: told by whoever is spoken of. */
function ownTold(
	scene: Scene,
	direct: DirectReading,
	index: number,
	at: number,
	to: number,
	end: number,
): Speech | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	const verb = CUES.es.get(tokens[to - 1]!.norm)?.find(({ takes }) => takes === 'that');
	const form: CueForm = verb === undefined ? ACCORDING : { ...verb, takes: 'clause' };
	const cue = { form, from: at, to };
	const voice = possessed(doc, sentence, at, to);
	const comma = voice === null || tokens[to]?.text === ',' ? restBehind(scene, at, to, end) : null;
	const from = openingOf(doc, sentence);
	// What stands before the phrase is told by it, unless the phrase or a scrap of a clause begins the sentence.
	const before = at - from > 3 && hasVerb(doc, from, at);
	const first = before ? from : (comma ?? to);
	let last = before && comma === null ? at : end;
	if (last > first && tokens[last - 1]!.text === ',') last -= 1;
	if (last - first < 3 || coversDirect(scene, direct, first, last)) return null;
	return made(scene, index, voice, cue, tokens[first]!.start, tokens[last - 1]!.end);
}

/** `su testimonio`: the words that stand for whoever gave it, like a pronoun; null for a verb alone. */
function possessed(doc: Doc, sentence: Sentence, at: number, to: number): VoiceWords | null {
	const start = accordingEnd(doc, sentence, at);
	return start !== null && /^sus?$/.test(doc.tokens[start]?.norm ?? '')
		? { from: start, to, pronoun: true }
		: null;
}
const isLink = (norm: string): boolean =>
	isAdverb(norm) || CLAUSE_OPENERS.has(norm) || /^(?:and|so|still|now|y)$/.test(norm);

/** `They died in May, according to her, and were buried there.` */
const goesOn = ({ tokens }: Doc, at: number): boolean =>
	tokens[at]!.norm === 'and' &&
	/(?:ed|^was|^were|^had|^then|^left|^sent|^taken|^held)$/.test(tokens[at + 1]?.norm ?? '');

const JOINS = /^(?:que|and|but|y|pero|that|which|who|donde|where)$/;

/** Where the sentence goes on behind a source set between commas, or null. */
function restBehind(scene: Scene, source: number, from: number, end: number): number | null {
	const { tokens } = scene.doc;
	for (let at = from; at < Math.min(end - 3, from + 16); at += 1) {
		if (tokens[at]!.text === ',' && scene.markOf[at] === -1) return appositionEnd(scene, source, at, end) + 1;
		if (tokens[at]!.kind !== 'word') return null;
	}
	return null;
}

/** `Según la Comisión “Paz” su cuerpo fue …`: Spanish may leave the comma out. Where the clause begins, or null. */
function withoutComma(scene: Scene, sentence: Sentence, from: number, to: number): number | null {
	if (sentence.lang !== 'es') return null;
	const { tokens } = scene.doc;
	for (let at = from + 2; at < Math.min(to, from + 14); at += 1) {
		if (scene.markOf[at] !== -1) continue;
		const opens = /^(?:su|sus|el|la|los|las|se|fue|fueron|figura|había|habría|estaba)$/.test(
			tokens[at]!.norm,
		);
		const before = tokens[at - 1]!;
		if (
			opens &&
			!PREPOSITIONS.has(before.norm) &&
			before.norm !== 'a' &&
			before.norm !== 'que' &&
			before.norm !== 'y'
		)
			return to - at < 400 && at + 3 < sentence.to ? at : null;
	}
	return null;
}

/** Speech told by a phrase, not by a verb; mixed where words of it stand in marks. */
export function made(
	scene: Scene,
	sentence: number,
	voice: VoiceWords | null,
	cue: Speech['cue'],
	start: number,
	end: number,
): Speech {
	const mixed = holdsMark(scene, start, end);
	return { type: mixed ? 'mixed' : 'indirect', rule: 'according-to', start, end, sentence, voice, cue };
}
