import type { Force } from '../../record/index.ts';
import { type Sentence, tokenAt } from '../document.ts';
import type { CueForm } from '../lexicon/cues.ts';
import { ADVERBS, DETERMINERS, PERSONAL, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { contentAfter } from './content.ts';
import { type CueHit, cueAt } from './cue-hits.ts';
import { ACCORDING, accordingEnd } from './direct.ts';
import type { DirectReading } from './read-direct.ts';
import { type LastVoice, resolvePronoun } from './resolve.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { describe, isPlausible, subjectAfter, type VoiceWords } from './voices.ts';

const SPEAKING = new Set(
	'say state claim allege add note argue explain insist warn assert indicate decir señalar agregar afirmar manifestar expresar indicar'.split(
		' ',
	),
);

/** Mixed and indirect speech: a cue outside marks with its clause. Direct speech is passed over. */
export function readIndirect(scene: Scene, direct: DirectReading): Speech[] {
	const { doc } = scene;
	const speeches: Speech[] = [];
	let last: LastVoice | null = null;
	let nextDirect = 0;
	for (const [index, sentence] of doc.sentences.entries()) {
		while (nextDirect < direct.speeches.length && direct.speeches[nextDirect]!.sentence < index) {
			const { voice, sentence: at } = direct.speeches[nextDirect]!;
			if (voice !== null) last = { voice, sentence: at };
			nextDirect += 1;
		}
		if (sentence.zone === 'title' || sentence.zone === 'heading' || sentence.zone === 'furniture') continue;
		for (const speech of sentenceSpeeches(scene, direct, index)) {
			const voice = speech.voice?.pronoun ? resolvePronoun(doc, index, speech.voice, last) : speech.voice;
			// `it says that …` with nobody behind it: an expletive.
			if (voice?.pronoun && voice.resolved === undefined && doc.tokens[voice.from]!.norm === 'it') continue;
			speeches.push({ ...speech, voice });
			if (voice !== null) last = { voice, sentence: index };
		}
	}
	return speeches;
}

function sentenceSpeeches(scene: Scene, direct: DirectReading, index: number): Speech[] {
	const { doc } = scene;
	const sentence = doc.sentences[index]!;
	const hits: CueHit[] = [];
	for (let at = sentence.from; at < sentence.to; at += 1) {
		if (scene.markOf[at] !== -1 || direct.inTag[at] === 1) continue;
		const hit = cueAt(doc, sentence, at);
		if (hit !== null) hits.push(hit);
	}
	const speeches: Speech[] = [];
	let covered = sentence.from;
	const end = contentEnd(scene, sentence.to);
	const source = accordingSpeech(scene, direct, index, end);
	if (source !== null) speeches.push(source);
	speeches.push(...nominalSpeeches(scene, direct, index, end));
	for (const [nth, hit] of hits.entries()) {
		if (hit.at < covered) continue;
		const voice = hit.gerund ? gerundVoice(scene, index, hit, hits) : hit.voice;
		if (voice?.pronoun && /^(?:i|we)$/.test(doc.tokens[voice.from]!.norm)) continue;
		if (voice === null && !(sentence.lang === 'es' && hit.cue.takes === 'that')) continue;
		const back = postponed(scene, index, hit, voice, end);
		if (back !== null) {
			if (speeches.some((speech) => speech.start < back.end && back.start < speech.end)) continue;
			speeches.push(speechOf(scene, index, hit, voice, back.start, back.end));
			covered = sentence.to;
			continue;
		}
		const limit = boundary(scene, hit, hits[nth + 1], voice, end);
		const content = contentAfter(doc, hit, limit, (from, to) => hasMark(scene, direct, from, to));
		if (content === null || content.to - content.from < 2) continue;
		if (hit.gerund && !SPEAKING.has(hit.cue.lemma) && !hasMark(scene, direct, content.from, content.to))
			continue;
		if (coversDirect(scene, direct, content.from, content.to)) continue;
		covered = content.to;
		const start = doc.tokens[content.from]!.start;
		speeches.push(speechOf(scene, index, hit, voice, start, doc.tokens[content.to - 1]!.end));
	}
	return speeches;
}

function speechOf(
	scene: Scene,
	sentence: number,
	hit: CueHit,
	voice: VoiceWords | null,
	start: number,
	end: number,
): Speech {
	const mixed = holdsMark(scene, start, end);
	const type = mixed ? 'mixed' : 'indirect';
	return {
		type,
		rule: type,
		start,
		end,
		sentence,
		voice,
		cue: { form: hit.cue, from: hit.from, to: hit.to },
	};
}

function holdsMark(scene: Scene, start: number, end: number): boolean {
	const first = tokenAt(scene.doc, start);
	for (let at = first; at < scene.doc.tokens.length && scene.doc.tokens[at]!.start < end; at += 1) {
		const mark = scene.marks[scene.markOf[at]!];
		if (mark !== undefined && mark.start >= start && mark.end <= end) return true;
	}
	return false;
}

/** The sentence's end without its stop; a stop inside closing marks stays. */
function contentEnd(scene: Scene, to: number): number {
	const { tokens } = scene.doc;
	let end = to;
	while (end > 0 && /^[.;:•_*]$/.test(tokens[end - 1]!.text) && scene.markOf[end - 1] === -1) end -= 1;
	return end;
}

const hasMark = (scene: Scene, direct: DirectReading, from: number, to: number) => {
	for (let at = from; at < to; at += 1) {
		const mark = scene.markOf[at]!;
		if (mark !== -1) return !direct.taken[mark];
	}
	return false;
};
const coversDirect = (scene: Scene, direct: DirectReading, from: number, to: number) => {
	for (let at = from; at < to; at += 1)
		if (scene.markOf[at] !== -1 && direct.taken[scene.markOf[at]!]) return true;
	return false;
};

/** Where a content that begins after `hit` must stop: at the next voice's clause, or with its relative clause. */
function boundary(
	scene: Scene,
	hit: CueHit,
	next: CueHit | undefined,
	voice: VoiceWords | null,
	end: number,
): number {
	const { tokens } = scene.doc;
	const relative = voice?.relative === true || hit.gerund || reduced(scene, hit) || subordinate(scene, hit);
	if (relative) {
		for (let at = hit.to + 2; at < end; at += 1) {
			if (tokens[at]!.text !== ',') continue;
			const mark = scene.markOf[at]!;
			// `…,”`: the mark closes after its comma.
			return mark === -1 ? at : scene.marks[mark]!.close + 1;
		}
		return end;
	}
	if (next?.voice != null && next.voice.from > hit.to) {
		let at = next.voice.from - 1;
		if (/^(?:and|but|while|whereas|y|pero|mientras|where|donde)$/.test(tokens[at]!.norm)) at -= 1;
		if (tokens[at]!.text === ',' || tokens[at]!.text === ';') return at;
		if (/^(?:while|where|whereas|mientras)$/.test(tokens[at + 1]!.norm)) return at + 1;
	}
	return end;
}

/** `When the court ruled …, he refused`: the clause ends at its comma. */
function subordinate(scene: Scene, hit: CueHit): boolean {
	const sentence = scene.doc.sentences[scene.sentenceOf[hit.at]!]!;
	const { tokens } = scene.doc;
	if (!/^(?:when|after|before|once|if|cuando|después|si)$/.test(tokens[sentence.from]!.norm)) return false;
	return !tokens.slice(sentence.from, hit.at).some((token) => token.text === ',');
}

/** `a man the government admits was flown …, have links`: a noun right before the subject makes it a relative. */
function reduced(scene: Scene, hit: CueHit): boolean {
	if (hit.voice === null) return false;
	const { tokens } = scene.doc;
	const before = tokens[hit.voice.from - 1];
	const first = tokens[hit.voice.from]!;
	return (
		first.norm === 'the' &&
		before?.kind === 'word' &&
		!PREPOSITIONS.has(before.norm) &&
		!ADVERBS.has(before.norm) &&
		!/^(?:and|but|that|when|while|where|as|if|because|after|before|since|although|though|who|whether|until|so|than|which)$/.test(
			before.norm,
		)
	);
}

/** `…, he told the paper.`: the clause stands before its cue. Its offsets, or null. */
function postponed(
	scene: Scene,
	index: number,
	hit: CueHit,
	voice: VoiceWords | null,
	end: number,
): { start: number; end: number } | null {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[index]!;
	if (voice === null || voice.from >= hit.at || voice.from - sentence.from < 4) return null;
	const comma = voice.from - 1;
	if (tokens[comma]!.text !== ',' || scene.markOf[comma] !== -1) return null;
	const rest = tokens.slice(hit.to, end);
	const first = rest[0];
	const closed =
		first === undefined ||
		(rest.length <= 7 &&
			(hit.cue.lemma === 'tell' || PREPOSITIONS.has(first.norm)) &&
			!rest.some((token) => /^(?:that|was|is|were|are|had|has|have)$/.test(token.norm)));
	if (!closed) return null;
	let from = sentence.from;
	while (
		from < comma &&
		tokens[from]!.kind !== 'word' &&
		tokens[from]!.kind !== 'number' &&
		tokens[from]!.kind !== 'quote'
	)
		from += 1;
	return { start: tokens[from]!.start, end: tokens[comma - 1]!.end };
}

/** `According to X, …` and `…, according to X.` without marks around the whole. */
function accordingSpeech(scene: Scene, direct: DirectReading, index: number, end: number): Speech | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	for (let at = sentence.from; at < end; at += 1) {
		const start = accordingEnd(doc, sentence, at);
		if (start === null || start >= end) continue;
		if (scene.markOf[at] !== -1 || direct.inTag[at] === 1) return null;
		// `según consta`, `according to which`: no voice.
		if (
			!isCapitalized(tokens[start]!) &&
			!/^(?:the|a|an|his|her|its|two|several|el|la|los|las|un|una|su|sus|informaciones|fuentes|testimonios|datos|vecinos|testigos|officials|documents|records|data|reports|court|sources|witnesses|nota|actas|material)$/.test(
				tokens[start]!.norm,
			)
		)
			return null;
		const cue = { form: ACCORDING, from: at, to: start };
		const before = tokens[at - 1]!;
		const leading =
			at - sentence.from <= 2 ||
			(before.kind === 'punctuation' && before.text !== ',') ||
			/^(?:and|but|y)$/.test(before.norm);
		if (leading) {
			let comma = start;
			while (comma < end && (tokens[comma]!.text !== ',' || scene.markOf[comma] !== -1)) comma += 1;
			const bare = withoutComma(scene, sentence, start, Math.min(comma, end));
			if (bare !== null) {
				const voice = describe(doc, start, bare);
				if (!isPlausible(doc, voice, sentence.lang) || coversDirect(scene, direct, bare, end)) return null;
				return made(scene, index, voice, cue, tokens[bare]!.start, tokens[end - 1]!.end);
			}
			if (comma >= end - 2 || comma - start > 30) return null;
			if (coversDirect(scene, direct, comma + 1, end)) return null;
			const voice = describe(doc, start, comma);
			if (!isPlausible(doc, voice, sentence.lang)) return null;
			return made(scene, index, voice, cue, tokens[comma + 1]!.start, tokens[end - 1]!.end);
		}
		const voice = subjectAfter(doc, sentence, start);
		let to = at;
		if (tokens[to - 1]!.text === ',') to -= 1;
		if (voice === null || to - sentence.from < 3 || coversDirect(scene, direct, sentence.from, to))
			return null;
		let from = sentence.from;
		while (from < to && tokens[from]!.kind === 'punctuation') from += 1;
		return made(scene, index, voice, cue, tokens[from]!.start, tokens[to - 1]!.end);
	}
	return null;
}

// `the government’s argument that …`: speech as a noun.
const SPEECH_NOUNS: ReadonlyMap<string, Force> = new Map([
	...'statement remark declaration assertion contention insistence warning conclusion suggestion testimony announcement command'
		.split(' ')
		.map((noun) => [noun, 'asserts'] as const),
	...'claim allegation accusation argument'.split(' ').map((noun) => [noun, 'alleges'] as const),
	['admission', 'admits'],
	['prediction', 'predicts'],
	['promise', 'intends'],
]);

function nominalSpeeches(scene: Scene, direct: DirectReading, index: number, end: number): Speech[] {
	const { tokens } = scene.doc;
	const sentence = scene.doc.sentences[index]!;
	const found: Speech[] = [];
	if (sentence.lang !== 'en') return found;
	for (let at = sentence.from + 2; at + 3 < end; at += 1) {
		const force = SPEECH_NOUNS.get(tokens[at]!.norm);
		if (force === undefined || tokens[at + 1]!.norm !== 'that' || scene.markOf[at] !== -1) continue;
		const owner = tokens[at - 1]!;
		const plain = /^(?:his|her|their|its)$/.test(owner.norm);
		if (owner.norm !== "'s" && owner.text !== '’' && owner.text !== "'" && !plain) continue;
		const voice = plain ? null : ownerBefore(scene, sentence, at - 1);
		if (voice === null) continue;
		let to = at + 2;
		while (to < end && !(tokens[to]!.text === ',' && scene.markOf[to] === -1)) to += 1;
		if (to - at < 4 || coversDirect(scene, direct, at + 2, to)) continue;
		const form: CueForm = { lemma: tokens[at]!.norm, act: 'says', force, polarity: 'affirms', takes: 'that' };
		found.push({
			...made(
				scene,
				index,
				voice,
				{ form, from: at, to: at + 1 },
				tokens[at + 2]!.start,
				tokens[to - 1]!.end,
			),
			rule: 'noun',
		});
	}
	return found;
}

/** Whose it is: the name or the noun phrase right before `’s`. */
function ownerBefore(scene: Scene, sentence: Sentence, to: number): VoiceWords | null {
	const { doc } = scene;
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

function made(
	scene: Scene,
	sentence: number,
	voice: VoiceWords,
	cue: Speech['cue'],
	start: number,
	end: number,
): Speech {
	const mixed = holdsMark(scene, start, end);
	return { type: mixed ? 'mixed' : 'indirect', rule: 'according-to', start, end, sentence, voice, cue };
}

/** `After attacking …, Ana Ruiz left`: the subject of the main clause. */
function gerundVoice(scene: Scene, index: number, hit: CueHit, hits: readonly CueHit[]): VoiceWords | null {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	if (hit.at - sentence.from <= 2) {
		for (let at = hit.to; at < sentence.to; at += 1) {
			if (tokens[at]!.text !== ',') continue;
			const mark = scene.markOf[at]!;
			const next = mark === -1 ? at + 1 : scene.marks[mark]!.close + 1;
			if (PERSONAL.has(tokens[next]?.norm ?? '')) return { from: next, to: next + 1, pronoun: true };
			const name = nameBetween(doc, next, Math.min(sentence.to, next + 10));
			if (name !== null) return { from: name.from, to: name.to, name };
		}
		return null;
	}
	const earlier = hits.find((other) => other.at < hit.at && other.voice !== null)?.voice;
	if (earlier !== undefined || tokens[hit.from - 1]?.text !== ',') return earlier ?? null;
	const name = nameBetween(doc, sentence.from, hit.at);
	const before = name === null ? '' : (tokens[name.from - 1]?.norm ?? '');
	return name === null || !SPEAKING.has(hit.cue.lemma) || PREPOSITIONS.has(before)
		? null
		: { from: name.from, to: name.to, name };
}
