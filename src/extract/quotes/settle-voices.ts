import { type Doc, tokenAt } from '../document.ts';
import { PERSONAL } from '../lexicon/grammar-words.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { leftOut } from './left-out.ts';
import { type Fits, type LastVoice, resolvePronoun } from './resolve.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { isSame, readTurns } from './turns.ts';
import { fitsPronoun, pronounOf, sexOf, type VoiceWords } from './voices.ts';

/** So many voices back a pronoun or a verb may look for the one that it fits. */
const REMEMBERED = 6;

/** So many names back the last one of a voice is looked for. */
const NAMES = 40;

const TURN = 'dialogue: the other one of two who speak by turns';
const LEFT_OUT = 'left out: the last voice it fits';

/**
 * Says of every speech whom its pronoun, or in Spanish its bare verb, stands for, in the order in which the text
 * brings them in: whoever spoke last is known, in marks or without. `it` that stands for nobody (`it says here that
 * …`) drops its speech.
 */
export function settleVoices(scene: Scene, speeches: readonly Speech[]): Speech[] {
	const { doc } = scene;
	// Speech that is resumed or goes on shares its tag's voice, and so what that stands for.
	const known = new Map<VoiceWords, VoiceWords>();
	const left = new Map<object, VoiceWords>();
	const recent: LastVoice[] = [];
	// Whoever was once `she` is not `he`.
	const sexes = new Map<string, 'm' | 'f'>();
	const fits: Fits = (_, name, pronoun) => {
		const told = sexes.get(name.full);
		const asked = PERSONAL.get(pronoun) ?? null;
		return fitsPronoun(doc, name, pronoun) && (told === undefined || asked === null || told === asked);
	};
	const inOrder = speeches
		.map((speech, nth) => ({ speech, nth, at: placeOf(doc, speech) }))
		.sort((a, b) => a.at - b.at || a.nth - b.nth);
	const turns = readTurns();
	const settled: (Speech | null)[] = speeches.map(() => null);
	const within = insideOf(speeches.filter(({ type }) => type === 'direct'));
	const inWords = insideOf(speeches);
	const spoken = spokenTokens(doc, speeches, scene.markOf);
	for (const { speech, nth, at } of inOrder) {
		const index = scene.sentenceOf[at] ?? speech.sentence;
		let { voice, why } = speech;
		if (voice?.pronoun === true && isOwned(doc, voice)) {
			// `según su testimonio`: whose it is, as a verb without a subject would have it.
			const cue = speech.cue ?? { from: at, to: at + 1 };
			const resolved = leftOut(doc, spoken, index, { from: cue.from, to: cue.from + 1 }, recent);
			if (resolved !== null) voice = { ...voice, resolved };
		} else if (voice?.pronoun === true && voice.resolved === undefined) {
			const before: VoiceWords = voice;
			voice =
				known.get(before) ??
				resolvePronoun(
					doc,
					index,
					before,
					lastFor(doc, recent, before, fits, sexes),
					(token) => spoken[token] === 1,
					fits,
				);
			known.set(before, voice);
			const sex = PERSONAL.get(pronounOf(doc.tokens[before.from]!.norm)) ?? null;
			const full = voice.resolved?.name?.full;
			if (sex !== null && full !== undefined) sexes.set(full, sex);
			if (voice.resolved === undefined && doc.tokens[voice.from]!.norm === 'it' && speech.type !== 'direct')
				continue;
		}
		const turn = speech.rule === 'dialogue' ? doc.sentences[index]!.paragraph : -1;
		if (voice === null && turn !== -1 && speech.cue === null) {
			voice = turns.next(turn);
			if (voice !== null) why = TURN;
		}
		const silent = voice === null && speech.cue === null && turn !== -1 ? turns.before(turn) : null;
		if (voice === null && mayBeLeftOut(doc, speech)) {
			const cue = speech.cue ?? { from: at, to: at + 1 };
			voice =
				left.get(cue) ??
				leftOut(
					doc,
					spoken,
					index,
					cue,
					toMe(doc, cue) && within(speech) ? [] : others(recent, silent),
					silent,
				);
			if (voice !== null) {
				voice = nearest(doc, spoken, voice, cue.from);
				left.set(cue, voice);
				why = LEFT_OUT;
			}
		}
		if (turn !== -1) turns.spoke(turn, voice);
		settled[nth] = { ...speech, voice, ...(why === undefined ? {} : { why }) };
		// Whoever is told to speak inside somebody's words has the floor there only.
		if (voice === null || within(speech)) continue;
		const inner = inWords(speech);
		recent.unshift({ voice, sentence: index, witness: speech.rule === 'testimony', inner });
		recent.length = Math.min(recent.length, REMEMBERED);
	}
	return settled.filter((speech) => speech !== null);
}

/** Without whoever has just had the turn. */
const others = (recent: readonly LastVoice[], silent: VoiceWords | null): readonly LastVoice[] =>
	silent === null ? recent : recent.filter(({ voice }) => !isSame(voice, silent));

const isOwned = (doc: Doc, { from }: VoiceWords): boolean => /^sus?$/.test(doc.tokens[from]!.norm);

/** The last words before token `before` that stand for the same person or body, outside of what is spoken. */
function nearest(doc: Doc, spoken: Uint8Array, voice: VoiceWords, before: number): VoiceWords {
	const { name } = voice;
	if (name === undefined) return voice;
	const names = namesOf(doc);
	const first = firstFrom(doc, before);
	for (let nth = first - 1; nth >= Math.max(0, first - NAMES) && names[nth]!.from > name.from; nth -= 1) {
		const other = names[nth]!;
		if (other.full !== name.full || other.type !== name.type || spoken[other.from] === 1 || other.to > before)
			continue;
		return { ...voice, from: other.from, to: other.to, name: other };
	}
	return voice;
}

/** Per token: 1 in marks, or in a turn of a dialogue: whoever is named there is spoken of. */
function spokenTokens(doc: Doc, speeches: readonly Speech[], markOf: Int32Array): Uint8Array {
	const spoken = Uint8Array.from(markOf, (mark) => (mark === -1 ? 0 : 1));
	for (const { rule, start, end } of speeches) {
		if (rule !== 'dialogue') continue;
		for (let at = tokenAt(doc, start); at < doc.tokens.length && doc.tokens[at]!.start < end; at += 1)
			spoken[at] = 1;
	}
	return spoken;
}

/** Whether a speech lies inside one of these: in marks, in a turn of a dialogue, in a clause. */
function insideOf(speeches: readonly Speech[]): (speech: Speech) => boolean {
	const spans = [...speeches].sort((a, b) => a.start - b.start || b.end - a.end);
	return ({ start, end }) => {
		let low = 0;
		let high = spans.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (spans[middle]!.start <= start) low = middle + 1;
			else high = middle;
		}
		// Marks lie two or three deep at most.
		return spans
			.slice(Math.max(0, low - 3), low)
			.some((span) => span.end >= end && span.end - span.start > end - start);
	};
}

/** `“Me contestó: …”, relata ella`: it was told to her, so not by her. */
const toMe = (doc: Doc, { from, to }: { from: number; to: number }): boolean =>
	doc.tokens.slice(from, to).some(({ norm }) => norm === 'me' || norm === 'nos');

/** The voice that spoke last, or, where the pronoun cannot stand for it, the one before. */
function lastFor(
	doc: Doc,
	recent: readonly LastVoice[],
	{ from }: VoiceWords,
	fits: Fits,
	sexes: ReadonlyMap<string, 'm' | 'f'>,
): LastVoice | null {
	const pronoun = pronounOf(doc.tokens[from]!.norm);
	const asked = PERSONAL.get(pronoun) ?? null;
	const sure = recent.find(({ voice }) => {
		const name = voice.pronoun ? voice.resolved?.name : voice.name;
		return name !== undefined && asked !== null && (sexes.get(name.full) ?? sexOf(doc, name)) === asked;
	});
	if (sure !== undefined) return { ...sure, sure: true };
	const fit = recent.find(({ voice }) => {
		const name = voice.pronoun ? voice.resolved?.name : voice.name;
		return name === undefined || fits(doc, name, pronoun);
	});
	return fit ?? null;
}

/** The token that brings a speech in: its verb, its voice or, with neither, its first word. */
function placeOf(doc: Doc, { cue, voice, start, sentence, rule }: Speech): number {
	// A testimony goes on far below the heading that names its witness.
	if (cue !== null && rule !== 'testimony') return cue.from;
	if (voice !== null && rule !== 'testimony') return voice.from;
	let at = doc.sentences[sentence]!.from;
	while (at + 1 < doc.sentences[sentence]!.to && doc.tokens[at]!.start < start) at += 1;
	return at;
}

/** Spanish leaves a known subject out; `se informa que` and `según consta` leave out one that nobody knows. */
function mayBeLeftOut(doc: Doc, { cue, sentence, rule, start, end }: Speech): boolean {
	// A turn of a dialogue: its questions are put by whoever writes.
	if (rule === 'dialogue' && cue === null)
		return !/^¿[^?]*\?\s*$/.test(doc.text.slice(start, Math.min(end, start + 400)));
	if (cue === null || doc.sentences[sentence]!.lang !== 'es') return false;
	return doc.tokens[cue.from]!.norm !== 'se';
}
