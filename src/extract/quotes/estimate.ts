import type { CueForm } from '../lexicon/cues.ts';
import { made } from './according.ts';
import { coversDirect, type Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { subjectBefore } from './subject.ts';
import type { DirectReading } from './tag.ts';

const PUT =
	/^(?:put|puts|placed|places|set|sitúa|situó|sitúan|situaron|cifra|cifró|cifran|cifraron|fija|fijó)$/;
const FIGURE = /^(?:number|figure|total|count|toll|tally|número|cifra|cantidad)$/;
const FORM: CueForm = {
	lemma: 'put at',
	act: 'estimates',
	force: 'asserts',
	polarity: 'affirms',
	takes: 'object',
};

/** Between the verb and the number: `put the number of men flown out at`. */
const REACH = 12;

/** `Ana Ruiz put the number at “nearly 130”`: the number is hers, with marks around it or without. */
export function estimateSpeeches(scene: Scene, direct: DirectReading, index: number, end: number): Speech[] {
	const { doc } = scene;
	const { tokens } = doc;
	const sentence = doc.sentences[index]!;
	const found: Speech[] = [];
	if (sentence.lang === 'other') return found;
	for (let at = sentence.from + 1; at + 3 < end; at += 1) {
		if (!PUT.test(tokens[at]!.norm) || scene.markOf[at] !== -1) continue;
		const number = numberAfter(scene, at, end);
		if (number === null || coversDirect(scene, direct, number.from, number.to)) continue;
		const voice = subjectBefore(doc, sentence, at);
		if (voice === null || voice.pronoun) continue;
		const cue = { form: FORM, from: at, to: at + 1 };
		const { start } = tokens[number.from]!;
		const speech = made(scene, index, voice, cue, start, tokens[number.to - 1]!.end);
		found.push({ ...speech, rule: 'estimate' });
	}
	return found;
}

/** The words after `at` or `en`, as far as the marks around them or the next mark reach; a figure stands before. */
function numberAfter(scene: Scene, verb: number, end: number): { from: number; to: number } | null {
	const { tokens } = scene.doc;
	let figure = false;
	for (let at = verb + 1; at < Math.min(end - 1, verb + REACH); at += 1) {
		const { norm, kind } = tokens[at]!;
		if (kind === 'punctuation') return null;
		if (FIGURE.test(norm)) figure = true;
		if (!figure || (norm !== 'at' && norm !== 'en')) continue;
		const from = at + 1;
		const mark = scene.marks[scene.markOf[from] ?? -1];
		if (mark !== undefined) return digitIn(scene, mark.from, mark.to) ? { from, to: mark.close + 1 } : null;
		let to = from;
		while (to < end && tokens[to]!.kind !== 'punctuation' && !/^(?:but|and|pero|y)$/.test(tokens[to]!.norm))
			to += 1;
		return digitIn(scene, from, to) ? { from, to } : null;
	}
	return null;
}

const digitIn = (scene: Scene, from: number, to: number): boolean =>
	scene.doc.tokens.slice(from, Math.min(to, from + 8)).some((token) => token.kind === 'number');
