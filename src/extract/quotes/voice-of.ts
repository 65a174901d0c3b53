import { PERSONAL } from '../lexicon/grammar-words.ts';
import { nameBetween } from '../names/index.ts';
import type { CueHit } from './cue-hits.ts';
import { mainSubject, nearestSubject } from './main-subject.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker-noun.ts';
import { WRITTEN } from './subject.ts';
import type { DirectReading } from './tag.ts';
import type { VoiceWords } from './voices.ts';

/** `He said that … and warned …`: the voice of the verb before. */
export function coordinate(
	scene: Scene,
	direct: DirectReading,
	index: number,
	hit: CueHit,
	hits: readonly CueHit[],
): VoiceWords | null {
	const before = scene.doc.tokens[hit.from - 1];
	if (before === undefined || hit.from - 1 <= scene.doc.sentences[index]!.from) return null;
	if (!/^(?:and|but|y|pero)$/.test(before.norm)) return null;
	return (
		voiceBefore(scene, direct, index, hit, hits) ??
		relativeHead(scene, index, hit.from - 1) ??
		mainSubject(scene.doc, scene.doc.sentences[index]!, hit.from - 1)
	);
}

/** `lo dicho por un hombre que estuvo preso y | aseguró que`: whose relative clause goes on behind the conjunction. */
function relativeHead({ doc }: Scene, index: number, and: number): VoiceWords | null {
	const sentence = doc.sentences[index]!;
	if (sentence.lang !== 'es') return null;
	for (let at = and - 2; at > Math.max(sentence.from + 1, and - 20); at -= 1) {
		const { norm, kind } = doc.tokens[at]!;
		if (kind === 'punctuation' || kind === 'quote') return null;
		if (norm !== 'que' && norm !== 'quien') continue;
		for (let from = at - 1; from >= Math.max(sentence.from, at - 5); from -= 1) {
			if (!/^(?:un|una|el|la|los|las|unos|unas|otro|otra)$/.test(doc.tokens[from]!.norm)) continue;
			return speakerAt(doc, from, at, true) === null ? null : { from, to: at };
		}
		return null;
	}
	return null;
}

/** Who spoke last in this sentence before `hit`, in marks or without. */
function voiceBefore(
	scene: Scene,
	direct: DirectReading,
	index: number,
	hit: CueHit,
	hits: readonly CueHit[],
): VoiceWords | null {
	const verb = hits.findLast((other) => other.at < hit.at && other.voice !== null);
	const tag = direct.speeches.findLast(
		({ cue, voice, sentence }) =>
			voice !== null &&
			cue !== null &&
			sentence >= index - 3 &&
			cue.from < hit.from &&
			scene.sentenceOf[cue.from] === index,
	);
	if (tag?.cue != null && (verb === undefined || tag.cue.from > verb.at)) return tag.voice;
	return verb?.voice ?? null;
}

/** `After attacking …, Ana Ruiz left`: the subject of the main clause. */
export function gerundVoice(
	scene: Scene,
	direct: DirectReading,
	index: number,
	hit: CueHit,
	hits: readonly CueHit[],
): VoiceWords | null {
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
	const earlier = voiceBefore(scene, direct, index, hit, hits);
	if (earlier !== null) return earlier;
	const before = tokens[hit.from - 1]!;
	const bound =
		/^(?:al|tras|luego|después|antes)$/.test(tokens[hit.from]!.norm) ||
		before.text === ',' ||
		/^(?:by|before|after|while|and)$/.test(before.norm);
	if (WRITTEN.test(before.norm))
		return nearestSubject(doc, sentence, hit.from) ?? mainSubject(doc, sentence, hit.from);
	return bound || hit.cue.lemma === 'say' ? mainSubject(doc, sentence, hit.from) : null;
}
