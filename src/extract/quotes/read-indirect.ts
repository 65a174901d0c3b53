import { tokenAt } from '../document.ts';
import { accordingSpeech } from './according.ts';
import { bareTag, invertedTag, SPEAKS } from './clause-tags.ts';
import { contentAfter, infinitiveEnd } from './content.ts';
import { type CueHit, cueAt } from './cue-hits.ts';
import { estimateSpeeches } from './estimate.ts';
import { boundary, contentEnd, postponed } from './extent.ts';
import { accountSpeech, nominalSpeeches } from './nominal.ts';
import { coversDirect, hasMark, holdsMark, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { withSubjectBehind } from './subject-behind.ts';
import type { DirectReading } from './tag.ts';
import { withoutTrail } from './trail.ts';
import { coordinate, gerundVoice } from './voice-of.ts';
import { describe, type VoiceWords } from './voices.ts';

/** Mixed and indirect speech: a cue outside marks with its clause. Direct speech is passed over. */
export function readIndirect(scene: Scene, direct: DirectReading): Speech[] {
	return scene.doc.sentences.flatMap((sentence, index) =>
		sentence.zone === 'heading' || sentence.zone === 'furniture'
			? []
			: sentenceSpeeches(scene, direct, index),
	);
}

function sentenceSpeeches(scene: Scene, direct: DirectReading, index: number): Speech[] {
	const { doc } = scene;
	const sentence = doc.sentences[index]!;
	const hits: CueHit[] = [];
	for (let at = sentence.from; at < sentence.to; at += 1) {
		if (scene.markOf[at] !== -1 || direct.inTag[at] === 1) continue;
		const hit = cueAt(doc, sentence, at);
		if (hit !== null) hits.push(behind(doc, hits.at(-1), hit));
	}
	const speeches: Speech[] = [];
	let covered = sentence.from;
	let told = 0;
	let begun = -1;
	const close = contentEnd(scene, sentence.to);
	const source = accordingSpeech(scene, direct, index, close) ?? accountSpeech(scene, direct, index, close);
	if (source !== null) speeches.push(source);
	speeches.push(
		...nominalSpeeches(scene, direct, index, close),
		...estimateSpeeches(scene, direct, index, close),
	);
	const stop = closingTag(scene, index, hits, source, close);
	for (const [nth, found] of hits.entries()) {
		const hit = withSubjectBehind(doc, sentence, found);
		if (hit.at < covered) {
			// `A nurse documented | staff reported …`: the words begin with another voice.
			const opens = hit.voice !== null && hit.voice.from === begun;
			const tags = sentence.lang === 'es' && invertedTag(scene, index, hit, close) !== null;
			if (!(opens || tags || isTold(doc, hit)) || told === DEEPEST) continue;
			told += 1;
		}
		const end = beforeTag(doc, direct, hit.to, hit.to < stop ? stop : close);
		const inverted = invertedTag(scene, index, hit, end);
		const voice =
			inverted?.voice ??
			(hit.gerund
				? gerundVoice(scene, direct, index, hit, hits)
				: hit.told !== undefined
					? hit.voice
					: (hit.voice ?? coordinate(scene, direct, index, hit, hits)));
		if (inverted !== null) {
			if (coversDirect(scene, direct, sentence.from, hit.at)) continue;
			speeches.push(speechOf(scene, index, hit, voice, inverted.start, inverted.end));
			covered = sentence.to;
			continue;
		}
		// Of what the writer says only what was asked is speech of its own.
		if (voice?.pronoun && /^(?:i|we)$/.test(doc.tokens[voice.from]!.norm) && hit.cue.takes !== 'plea')
			continue;
		if (voice === null && hit.told === undefined && !(sentence.lang === 'es' && mayLeaveOut(doc, hit)))
			continue;
		const bare = sentence.lang === 'es' && hit.cue.takes === 'that' ? bareTag(scene, index, hit, end) : null;
		if (bare !== null) {
			if (coversDirect(scene, direct, sentence.from, hit.from)) continue;
			speeches.push(speechOf(scene, index, hit, null, bare.start, bare.end));
			covered = sentence.to;
			continue;
		}
		const asked = voice ?? hit.told ?? null;
		const back =
			SPEAKS.has(hit.cue.takes) && !NEEDS_OBJECT.test(hit.cue.lemma)
				? postponed(scene, index, hit, asked, end)
				: null;
		if (back !== null) {
			// Around what was told within: `Neighbours say he is alive, Ana Ruiz said`.
			const across = speeches.some(
				(speech) =>
					speech.start < back.end &&
					back.start < speech.end &&
					!(stop === tagStart(asked) && speech.start >= back.start && speech.end <= back.end),
			);
			if (across) continue;
			covered = sentence.to;
			// A tag amid the sentence: what its voice says is the whole of it, the tag with it.
			const rest =
				back.rest !== undefined && end - back.rest >= 3 && !coversDirect(scene, direct, back.rest, end);
			const start = back.lead === true && rest ? doc.tokens[skipAnd(doc, back.rest!)]!.start : back.start;
			speeches.push(speechOf(scene, index, hit, voice, start, rest ? doc.tokens[end - 1]!.end : back.end));
			continue;
		}
		const limit = boundary(scene, hit, nextOf(hits, nth), voice, end);
		let content = contentAfter(doc, { ...hit, voice }, limit, (from, to) => hasMark(scene, direct, from, to));
		if (content === null || content.to - content.from < 2) continue;
		if (hit.gerund && hit.cue.takes === 'object' && !hasMark(scene, direct, content.from, content.to))
			continue;
		if (coversDirect(scene, direct, content.from, content.to)) continue;
		if (sentence.lang === 'es')
			content = {
				...content,
				to: Math.min(
					infinitiveEnd(doc, content.from, content.to),
					marksEnd(scene, hit.to, content.from, content.to),
				),
			};
		covered = Math.max(covered, content.to);
		begun = content.from;
		const start = doc.tokens[content.from]!.start;
		const to =
			NAMES_ONLY.has(hit.cue.takes) || DESCRIBES.test(hit.cue.lemma)
				? lastMark(scene, content.from, content.to)
				: withoutTrail(scene, content.from, content.to);
		speeches.push(
			sentence.lang === 'es' && hit.cue.takes === 'that' && isMarked(scene, content.from, to)
				? wholeMark(scene, index, hit, voice, content.from)
				: speechOf(scene, index, hit, voice, start, doc.tokens[to - 1]!.end),
		);
	}
	return speeches;
}

/** `Some said guards | told him`: the voice of the second verb begins behind the first. */
function behind(doc: Scene['doc'], last: CueHit | undefined, hit: CueHit): CueHit {
	const { voice } = hit;
	if (last === undefined || voice === null || voice.relative || last.gerund) return hit;
	if (last.voice === null || last.cue.takes !== 'clause' || voice.from > last.at || last.to >= voice.to)
		return hit;
	return { ...hit, voice: describe(doc, last.to, voice.to) };
}

/** The next verb that may take the floor; `admits holding a man` has none in its object. */
function nextOf(hits: readonly CueHit[], nth: number): CueHit | undefined {
	for (let at = nth + 1; at < hits.length; at += 1) {
		const hit = hits[at]!;
		if (!hit.gerund || hit.from > hits[nth]!.to) return hit;
	}
	return undefined;
}

/** Where the words end before a tag that closes the sentence: `…, Ana Ruiz said.`, `…, according to Ana Ruiz.` */
function closingTag(
	scene: Scene,
	index: number,
	hits: readonly CueHit[],
	source: Speech | null,
	close: number,
): number {
	const { tokens } = scene.doc;
	const from = source?.cue?.from ?? close;
	if (source !== null && from < close && source.end <= tokens[from]!.start)
		return tokens[from - 1]!.text === ',' ? from - 1 : from;
	const last = hits.at(-1);
	if (hits.length < 2 || last === undefined || last.voice === null || !SPEAKS.has(last.cue.takes))
		return close;
	const back = postponed(scene, index, last, last.voice, close);
	return back === null || back.rest !== undefined ? close : tagStart(last.voice);
}

/** The comma before a tag's voice. */
const tagStart = (voice: VoiceWords | null): number => (voice === null ? -1 : voice.from - 1);

/** Nobody follows more voices inside a sentence. */
const DEEPEST = 3;

/** What is told inside what is told has a voice of its own and a conjunction: `… that the guard had told him that …`. */
const isTold = (doc: Scene['doc'], { voice, gerund, to, cue }: CueHit): boolean =>
	voice !== null &&
	!gerund &&
	(cue.takes === 'clause' || cue.takes === 'that') &&
	(/^(?:that|que)$/.test(doc.tokens[to]?.norm ?? '') ||
		(cue.lemma === 'tell' && /^(?:him|her|them|me|us)$/.test(doc.tokens[to]?.norm ?? '')));

/** Whether a Spanish verb brings somebody's words in though its subject is left out: a clause, or marks right behind it. */
const mayLeaveOut = (doc: Scene['doc'], { cue, to }: CueHit): boolean =>
	cue.takes === 'that' ||
	((cue.takes === 'plea' || cue.takes === 'marks') &&
		// `lo llamaban “el Chueco”`: a name that people have for him.
		!/^(?:llamar|apodar|denominar)$/.test(cue.lemma) &&
		(doc.tokens[to]?.kind === 'quote' || doc.tokens[to + 1]?.kind === 'quote'));

const NAMES_ONLY: ReadonlySet<string> = new Set(['marks']);

/** What these bring in stands behind them. */
const NEEDS_OBJECT = /^(?:raise|credit|contrast|describe|characterize|portray)$/;

const DESCRIBES = /^(?:describe|characterize|portray)$/;

/** `called it “a disgrace” | on a show`: behind the last marks the narrator goes on. */
function lastMark(scene: Scene, from: number, to: number): number {
	for (let at = to - 1; at > from; at -= 1) {
		const mark = scene.marks[scene.markOf[at] ?? -1];
		if (mark !== undefined) return Math.min(to, mark.close + 1);
	}
	return to;
}

/** `un cartel que decía «…» | colgaba de la reja`: words that begin with marks right behind a verb end with them. */
function marksEnd(scene: Scene, verb: number, from: number, to: number): number {
	const mark = scene.marks[scene.markOf[from] ?? -1];
	if (mark === undefined || mark.open !== from || !mark.closed || mark.to - mark.from < 2) return to;
	const { tokens } = scene.doc;
	if (tokens[from - 1]!.norm === 'que' && from - 1 >= verb) return to;
	const next = tokens[mark.close + 1];
	// Other marks may go on: `«…» y «…»`.
	if (next === undefined || mark.close + 1 >= to || /^(?:y|e|o|ni)$/.test(next.norm)) return to;
	if (next.text === ',' && scene.markOf[mark.close + 2] !== -1) return to;
	return mark.close + 1;
}

/** Whether words are one marked stretch, with no conjunction before it: they are as they were spoken. */
const isMarked = (scene: Scene, from: number, to: number): boolean => {
	const mark = scene.marks[scene.markOf[from] ?? -1];
	return (
		mark?.open === from && mark.closed && mark.close + 1 === to && scene.doc.tokens[from - 1]!.norm !== 'que'
	);
};

function wholeMark(
	scene: Scene,
	sentence: number,
	hit: CueHit,
	voice: VoiceWords | null,
	from: number,
): Speech {
	const { start, end } = scene.marks[scene.markOf[from]!]!;
	const cue = { form: hit.cue, from: hit.from, to: hit.to };
	return { type: 'direct', rule: 'before', start, end, sentence, voice, cue };
}

/** Where the tag of somebody's words in marks begins behind a verb: `He told her that it “was over,” | she said`. */
function beforeTag(doc: Scene['doc'], direct: DirectReading, from: number, close: number): number {
	for (let at = from; at < close; at += 1) {
		if (direct.inTag[at] !== 1) continue;
		return doc.tokens[at - 1]!.text === ',' ? at - 1 : at;
	}
	return close;
}

const skipAnd = (doc: Scene['doc'], at: number): number =>
	/^(?:and|but|y|pero)$/.test(doc.tokens[at]!.norm) ? at + 1 : at;

/** Words in marks may be several sentences: where the mark that is open at `end` closes. */
function closedMark(scene: Scene, end: number): number {
	const at = tokenAt(scene.doc, end - 1);
	const mark = scene.marks[scene.markOf[at] ?? -1];
	return mark === undefined || !mark.closed ? end : Math.max(end, scene.doc.tokens[mark.close]!.end);
}

function speechOf(
	scene: Scene,
	sentence: number,
	hit: CueHit,
	voice: VoiceWords | null,
	start: number,
	end: number,
): Speech {
	const close = closedMark(scene, end);
	const mixed = holdsMark(scene, start, close);
	const type = mixed ? 'mixed' : 'indirect';
	return {
		type,
		rule: type,
		start,
		end: close,
		sentence,
		voice,
		cue: { form: hit.cue, from: hit.from, to: hit.to },
	};
}
