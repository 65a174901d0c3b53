import type { Doc } from '../document.ts';
import { CUES } from '../lexicon/cues.ts';
import type { Scene } from './scene.ts';
import type { Speech } from './speech.ts';
import { subjectAfter } from './subject-after.ts';
import type { VoiceWords } from './voices.ts';

const DASH = /^[—–―]$/;

/** Whether a paragraph is a line of dialogue: it begins with a dash. */
export function opensDialogue(doc: Doc, paragraph: number): boolean {
	const { from, to, lang } = doc.paragraphs[paragraph]!;
	if (lang !== 'es' || to - from < 3) return false;
	const { text } = doc.tokens[from]!;
	// A hyphen opens a turn where questions are put behind hyphens; elsewhere it is a list's.
	return DASH.test(text) || (text === '-' && (asks(doc, paragraph) || asks(doc, paragraph - 1)));
}

/** `-¿Cómo fue?`: a question behind a hyphen. */
function asks(doc: Doc, paragraph: number): boolean {
	const known = doc.paragraphs[paragraph];
	if (known === undefined || known.to - known.from < 3) return false;
	return doc.tokens[known.from]!.text === '-' && doc.tokens[known.from + 1]!.text === '¿';
}

/**
 * Spanish dialogue: a paragraph that begins with a dash is speech, and the stretch between two further dashes says
 * whose: `—No sé —dijo Ana—. Nunca volvió.`
 */
export function readDialogue(scene: Scene): Speech[] {
	const { doc } = scene;
	const found: Speech[] = [];
	for (const [index, paragraph] of doc.paragraphs.entries()) {
		if (!opensDialogue(doc, index)) continue;
		found.push(...paragraphSpeeches(scene, paragraph.from, paragraph.to));
	}
	return found;
}

function paragraphSpeeches(scene: Scene, from: number, to: number): Speech[] {
	const { tokens } = scene.doc;
	const spoken: (readonly [number, number])[] = [];
	let tag: { voice: VoiceWords | null; cue: Speech['cue'] } = { voice: null, cue: null };
	let inTag = false;
	let start = from + 1;
	for (let at = from + 1; at <= to; at += 1) {
		if (at < to && !DASH.test(tokens[at]!.text)) continue;
		if (inTag) tag = tag.cue === null ? tagOf(scene, start, at) : tag;
		else spoken.push([start, at]);
		inTag = !inTag;
		start = at + 1;
	}
	return spoken.flatMap(([first, end]) => {
		let begin = first;
		while (begin < end && /^[.,;:]$/.test(tokens[begin]!.text)) begin += 1;
		if (end - begin < 1 || scene.sentenceOf[begin] === undefined) return [];
		const sentence = scene.sentenceOf[begin]!;
		if (sentence === -1) return [];
		return [
			{
				type: 'direct' as const,
				rule: 'dialogue',
				start: tokens[begin]!.start,
				end: tokens[end - 1]!.end,
				sentence,
				...tag,
			},
		];
	});
}

/** `dijo Ana`: who speaks, if the stretch begins with a verb of saying. */
function tagOf(scene: Scene, from: number, to: number): { voice: VoiceWords | null; cue: Speech['cue'] } {
	const { doc } = scene;
	for (let at = from; at < Math.min(to, from + 3); at += 1) {
		const form = CUES.es.get(doc.tokens[at]!.norm)?.[0];
		const sentence = doc.sentences[scene.sentenceOf[at]!];
		if (form === undefined || sentence === undefined) continue;
		const voice = subjectAfter(doc, { ...sentence, to: Math.min(to, sentence.to) }, at + 1);
		return { voice, cue: { form, from: at, to: at + 1 } };
	}
	return { voice: null, cue: null };
}
