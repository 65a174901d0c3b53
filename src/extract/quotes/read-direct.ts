import { CUES } from '../lexicon/cues.ts';
import { PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { cueAt } from './cue-hits.ts';
import { closesSentence, tagAfter, tagBefore } from './direct.ts';
import { contentEnd } from './extent.ts';
import { hasVerb } from './has-verb.ts';
import { insertedTag } from './inserted.ts';
import type { Marked } from './marks.ts';
import { openingOf } from './opening.ts';
import { holdsMark, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import type { DirectReading, Tag } from './tag.ts';
import { turnsOf } from './transcript.ts';
import type { VoiceWords } from './voices.ts';

type Previous = { readonly mark: Marked; readonly tag: Tag | null; readonly voice: VoiceWords | null };

/** Reads every marked stretch that is somebody's speech as a whole. */
export function readDirect(scene: Scene): DirectReading {
	const { doc, marks } = scene;
	const speeches: Speech[] = [];
	const taken: boolean[] = marks.map(() => false);
	const inTag = new Uint8Array(doc.tokens.length);
	let previous: Previous | null = null as Previous | null;
	for (const [index, mark] of marks.entries()) {
		const sentenceIndex = scene.sentenceOf[mark.open] ?? -1;
		if (doc.sentences[sentenceIndex] === undefined || turnsOf(doc).has(mark.paragraph)) continue;
		const inserted = insertedTag(scene, mark);
		if (inserted !== null) {
			const { tag, pieces } = inserted;
			const { voice, cue, rule } = tag;
			for (const [from, to] of pieces) {
				const [start, end] = [doc.tokens[from]!.start, doc.tokens[to - 1]!.end];
				speeches.push({ type: 'direct', rule, start, end, sentence: sentenceIndex, voice, cue });
			}
			taken[index] = true;
			previous = { mark, tag, voice };
			continue;
		}
		const after = tagAfter(scene, mark);
		const tag: Tag | null =
			after ??
			(wordy(mark) || colonBefore(scene, mark) || answers(scene, mark) ? tagBefore(scene, mark) : null);
		let voice = tag?.voice ?? null;
		let rule = tag?.rule ?? '';
		let why: string | undefined;
		let cue = tag?.cue ?? null;
		if (tag === null) {
			const resumed = previous !== null && resumes(scene, previous, mark);
			const alone = standsAlone(scene, mark);
			const trails = previous !== null && !resumed && resumesWith(scene, previous, mark);
			if (trails) {
				speeches.push({ ...tail(scene, previous!, mark), sentence: sentenceIndex });
				taken[index] = true;
				continue;
			}
			if (previous !== null && (resumed || (alone && follows(scene, previous.mark, mark)))) {
				voice = previous.voice;
				cue = previous.tag?.cue ?? null;
				rule = resumed ? 'resumed' : 'goes-on';
				why = previous.voice === null ? undefined : 'the speech before it goes on';
			} else if (alone && wordy(mark) && endsLikeSpeech(scene, mark) && hasVerb(doc, mark.from, mark.to)) {
				rule = 'unattributed';
			} else continue;
		}
		const lead = tag === null ? null : leadOf(scene, mark, tag, taken);
		taken[index] = lead?.inner !== true;
		if (tag !== null) fillTag(inTag, tag);
		const whole = lead === null || lead.apart !== undefined;
		if (lead?.apart !== undefined) {
			const [start, end] = [doc.tokens[lead.from]!.start, doc.tokens[lead.apart - 1]!.end];
			const type = holdsMark(scene, start, end) ? 'mixed' : 'indirect';
			speeches.push({ type, rule, start, end, sentence: sentenceIndex, voice, cue });
		}
		if (lead?.same !== true)
			speeches.push({
				type: whole ? 'direct' : 'mixed',
				rule,
				start: whole ? mark.start : doc.tokens[lead.from]!.start,
				end: whole ? mark.end : doc.tokens[mark.close]!.end,
				sentence: sentenceIndex,
				voice,
				cue,
				...(why === undefined ? {} : { why }),
			});
		const kept: Tag | null = tag ?? previous?.tag ?? null;
		previous = { mark, tag: rule === 'unattributed' ? null : kept, voice };
	}
	return { speeches, taken, inTag };
}

/** A tag's voice and verb; what is told beside the voice (`Ana Ruiz, who says that …, asked:`) may speak itself. */
function fillTag(inTag: Uint8Array, { voice, cue, from, end }: Tag): void {
	const apart = voice !== null && cue !== null && voice.from === from && cue.from > voice.to + 3;
	if (apart) {
		inTag.fill(1, from, voice.to);
		inTag.fill(1, cue.from, end);
	} else inTag.fill(1, from, end);
}

/** The words before the marks that belong to the speech: the token they begin at, and whether a verb in them speaks too. */
type Lead = {
	readonly from: number;
	readonly inner: boolean;
	readonly same?: boolean;
	/** A clause of its own, up to this token: `The doors were shut, she said, “and nobody came.”` */
	readonly apart?: number;
};

function leadOf(scene: Scene, mark: Marked, tag: Tag, taken: readonly boolean[]): Lead | null {
	if (scene.nested === true) return null;
	if (/^tag/.test(tag.rule)) return leadIn(scene, mark, tag, taken);
	return tag.rule === 'before' ? clauseBefore(scene, mark, tag) : null;
}

/**
 * `With thousands of cells, “nobody counts,” she said`: the words before the marks are hers too, told in the paper's
 * words. The token they begin at, or null where the marks begin their sentence or another verb brings them in.
 */
function leadIn(scene: Scene, mark: Marked, tag: Tag, taken: readonly boolean[]): Lead | null {
	const { doc } = scene;
	const opening = doc.sentences[scene.sentenceOf[mark.open] ?? -1]!;
	let words = 0;
	let inner = false;
	let same = false;
	for (let at = opening.from; at < mark.open; at += 1) {
		const inside = scene.markOf[at]!;
		if (inside !== -1 && taken[inside]) return null;
		const token = doc.tokens[at]!;
		if (token.kind === 'word' || token.kind === 'number') words += 1;
		if (token.text === ':' || token.text === ';') return null;
		if (inside !== -1 || !CUES[opening.lang === 'es' ? 'es' : 'en'].has(token.norm)) continue;
		// `A man told her that he “was gone,” she said`: hers as a whole; what the man told is found in it.
		const hit = cueAt(doc, opening, at);
		if (hit === null || hit.cue.takes === 'tag' || hit.cue.takes === 'marks') continue;
		inner = true;
		// `Ana Ruiz said she felt that “it was over,” she said`: told twice.
		same ||=
			tag.voice?.pronoun === true && hit.voice?.name !== undefined && hit.voice.from - opening.from < 3;
	}
	if (words === 0) return null;
	const from = openingOf(doc, opening);
	return from < mark.open ? { from, inner, same } : null;
}

/**
 * `Residents, he added, “are free to leave”`: the marks end a clause that began before the tag. The token it begins
 * at, or null where the marks hold a sentence of their own, or only a time or place stands before the tag.
 */
function clauseBefore(scene: Scene, mark: Marked, tag: Tag): Lead | null {
	const { doc } = scene;
	const from = openingOf(doc, doc.sentences[scene.sentenceOf[mark.open] ?? -1]!);
	const head = Math.min(tag.voice?.from ?? mark.open, tag.cue?.from ?? mark.open);
	if (head - from < 2 || doc.tokens[head - 1]!.text !== ',') return null;
	if (doc.tokens[mark.open - 1]!.text !== ',' || !/^\p{Ll}/u.test(doc.tokens[mark.from]!.text)) return null;
	const timed = PREPOSITIONS.has(doc.tokens[from]!.norm) && !hasVerb(doc, from, head);
	if (timed || scene.markOf[from] !== -1) return null;
	const own =
		hasVerb(doc, from, head - 1) && /^(?:and|but|so|because|y|pero)$/.test(doc.tokens[mark.from]!.norm);
	return own ? { from, inner: false, apart: head - 1 } : { from, inner: false };
}

/** At least three words: fewer are a term or a title unless a tag follows. */
const wordy = (mark: Marked) => mark.to - mark.from >= 4;
/** `He said, “No.”`: however short, words that a verb brings in and a stop ends. */
const answers = ({ doc }: Scene, { open, to }: Marked): boolean =>
	((doc.tokens[open - 1]?.text === ',' && CUES.en.has(doc.tokens[open - 2]?.norm ?? '')) ||
		/^(?:read|reads|reading)$/.test(doc.tokens[open - 1]?.norm ?? '')) &&
	/^[.!?…]$/.test(doc.tokens[to - 1]!.text);
const colonBefore = (scene: Scene, mark: Marked) => /^:$/.test(scene.doc.tokens[mark.open - 1]?.text ?? '');

/** `“A,” she said. “B.”` and `“A,” she said, “b.”` within one paragraph. */
function resumes(scene: Scene, previous: Previous, mark: Marked): boolean {
	if (previous.mark.paragraph !== mark.paragraph || previous.tag === null) return false;
	const between = mark.open - Math.max(previous.mark.close + 1, previous.tag.end);
	// Nothing but marks, or a few words of the tag's own sentence (`in an email`).
	if (standsAlone(scene, mark)) return between <= 40;
	const before = scene.doc.tokens[mark.open - 1]!;
	// `“A,” she said, but “b.”`
	const joined = /^(?:and|but|y|pero)$/.test(before.norm) && mark.open - 2 >= previous.tag.end - 1;
	return closesSentence(scene, mark) && between <= 12 && (joined || /^[,:—]$/.test(before.text));
}

/** `“A,” she said. “B” for the rich.`: a sentence of hers that the paper ends in its own words. */
function resumesWith(scene: Scene, previous: Previous, mark: Marked): boolean {
	if (previous.mark.paragraph !== mark.paragraph || previous.tag === null || previous.voice === null)
		return false;
	const { doc } = scene;
	const opening = doc.sentences[scene.sentenceOf[mark.open]!]!;
	const before = doc.sentences[scene.sentenceOf[mark.open]! - 1];
	return (
		mark.closed &&
		mark.to - mark.from >= 8 &&
		opening.from === mark.open &&
		before !== undefined &&
		scene.sentenceOf[previous.tag.end - 1] === scene.sentenceOf[mark.open]! - 1
	);
}

function tail(scene: Scene, previous: Previous, mark: Marked): Omit<Speech, 'sentence'> {
	const { doc } = scene;
	const closing = doc.sentences[scene.sentenceOf[mark.close]!]!;
	return {
		type: 'mixed',
		rule: 'resumed',
		start: doc.tokens[mark.open]!.start,
		end: doc.tokens[contentEnd(scene, closing.to) - 1]!.end,
		voice: previous.voice,
		cue: previous.tag?.cue ?? null,
		why: 'the speech before it goes on',
	};
}

/** In the sentence after, or at the head of the paragraph after one that ends in its sentence. */
function follows(scene: Scene, before: Marked, mark: Marked): boolean {
	const { sentences, paragraphs } = scene.doc;
	if (before.continued) return true;
	const apart = mark.paragraph - before.paragraph;
	const last = scene.sentenceOf[before.close] ?? -1;
	if (apart === 0) return (scene.sentenceOf[mark.open] ?? -1) - last <= 1;
	if (apart !== 1 || sentences[scene.sentenceOf[mark.open]!]!.from !== paragraphs[mark.paragraph]!.from)
		return false;
	return last >= paragraphs[before.paragraph]!.endSentence - 2;
}

/** A sentence, or several, with nothing outside the marks. */
function standsAlone(scene: Scene, mark: Marked): boolean {
	const { doc } = scene;
	const opening = doc.sentences[scene.sentenceOf[mark.open] ?? -1];
	if (opening === undefined) return false;
	const lead = doc.tokens.slice(opening.from, mark.open);
	return (
		lead.every((token) => token.kind === 'punctuation' || token.kind === 'quote') &&
		closesSentence(scene, mark)
	);
}

function endsLikeSpeech(scene: Scene, mark: Marked): boolean {
	return (
		/^[.,!?…]$/.test(scene.doc.tokens[mark.to - 1]!.text) || scene.doc.tokens[mark.close + 1]?.text === '.'
	);
}
