import type { Doc } from '../document.ts';
import { isUpper } from '../tokens.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { describe, textOf, type VoiceWords } from './voices.ts';

/** A speaker's head is at most so long: `SGT. ANA RUIZ (INTERPRETER)`. */
const LONGEST = 6;

type Head = { readonly voice: VoiceWords; readonly colon: number };

/**
 * The turns of a transcript or an interview: `RUIZ: …`, each the words of the name before the colon. Two names at
 * least that come twice each, before whole sentences: the labels of a form (`DATE OF BIRTH: …`) are no speakers.
 */
export function readTranscript(scene: Scene): Speech[] {
	return [...turnsOf(scene.doc)].flatMap(([index, { voice, colon }]) => {
		const speech = speechOf(scene, voice, colon + 1, scene.doc.paragraphs[index]!.to);
		return speech === null ? [] : [speech];
	});
}

/** Heads by the paragraph they open. */
export function turnsOf(doc: Doc): ReadonlyMap<number, Head> {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const turns = new Map<number, Head>();
	const times = new Map<string, number>();
	for (const index of doc.paragraphs.keys()) {
		const head = headOf(doc, index);
		if (head === null) continue;
		turns.set(index, head);
		const name = textOf(doc, head.voice.from, head.voice.to);
		times.set(name, (times.get(name) ?? 0) + 1);
	}
	const repeated = new Set([...times].filter(([, count]) => count > 1).map(([name]) => name));
	for (const [index, { voice }] of turns)
		if (repeated.size < 2 || !repeated.has(textOf(doc, voice.from, voice.to))) turns.delete(index);
	memo.set(doc, turns);
	return turns;
}

const memo = new WeakMap<Doc, ReadonlyMap<number, Head>>();

function headOf(doc: Doc, index: number): Head | null {
	const { tokens } = doc;
	const { from: first, to, zone } = doc.paragraphs[index]!;
	if (zone !== 'body' || to - first < 4) return null;
	const from = tokens[first]!.kind === 'quote' ? first + 1 : first;
	// Most paragraphs are decided here.
	if (!isUpper(tokens[from]!)) return null;
	let at = from;
	while (at < Math.min(to - 2, from + LONGEST) && isUpper(tokens[at]!)) at += 1;
	if (tokens[at]!.text !== ':' || tokens[at]!.start !== tokens[at - 1]!.end) return null;
	const last = tokens[tokens[to - 1]!.kind === 'quote' ? to - 2 : to - 1]!;
	return /^[.?!…—]$/.test(last.text) && to - at > 4 ? { voice: describe(doc, from, at), colon: at } : null;
}

function speechOf(scene: Scene, voice: VoiceWords, from: number, to: number): Speech | null {
	const { tokens } = scene.doc;
	let end = to;
	while (end > from && tokens[end - 1]!.kind === 'quote') end -= 1;
	const sentence = scene.sentenceOf[from] ?? -1;
	if (end - from < 2 || sentence === -1) return null;
	return {
		type: 'indirect',
		rule: 'transcript',
		start: tokens[from]!.start,
		end: tokens[end - 1]!.end,
		sentence,
		voice,
		cue: null,
	};
}
