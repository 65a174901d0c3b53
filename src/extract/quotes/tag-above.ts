import type { Doc, Sentence } from '../document.ts';
import { cueAt } from './cue-hits.ts';
import { hasVerb } from './has-verb.ts';

import { mainSubject } from './main-subject.ts';
import type { Marked } from './marks.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import type { Tag } from './tag.ts';
import { describe } from './voices.ts';

/** Between a verb and its colon. */
const REACH = 18;

/** `Ana Ruiz wrote:` and the marks in the next paragraph, or null. */
export function tagAbove(scene: Scene, mark: Marked): Tag | null {
	const { doc } = scene;
	const above = doc.paragraphs[mark.paragraph - 1];
	if (above === undefined || above.to - above.from < 2) return null;
	const colon = above.to - 1;
	if (doc.tokens[colon]!.text !== ':') return null;
	const sentence = doc.sentences[above.endSentence - 1]!;
	for (let at = colon - 1; at >= Math.max(sentence.from, colon - REACH); at -= 1) {
		if (scene.markOf[at] !== -1) return null;
		const hit = cueAt(doc, sentence, at);
		if (hit === null || hit.cue.court || hit.gerund) continue;
		const voice = hit.voice ?? (colon - hit.to <= 10 ? subjectAfter(doc, sentence, hit.to) : null);
		const cue = { form: hit.cue, from: hit.from, to: hit.to };
		return { rule: 'above', voice, cue, from: sentence.from, end: colon };
	}
	// `The ministry issued this statement:`
	const main = sentence.lang === 'en' ? mainSubject(doc, sentence, colon) : null;
	return (
		headerVoice(doc, sentence, colon) ??
		(main === null ? null : { rule: 'above', voice: main, cue: null, from: sentence.from, end: colon })
	);
}

/** A short name or role before a colon, in no clause: minutes, interviews, headings. */
export function headerVoice(doc: Doc, sentence: Sentence, colon: number): Tag | null {
	if (colon - sentence.from > 10) return null;
	const voice = describe(doc, sentence.from, colon);
	if (
		sentence.lang === 'es' &&
		voice.name === undefined &&
		speakerAt(doc, sentence.from, colon, true) !== null
	)
		return hasVerb(doc, sentence.from, colon)
			? null
			: { rule: 'header', voice, cue: null, from: sentence.from, end: colon };
	if (voice.name === undefined || (voice.name.type !== 'person' && voice.name.type !== 'organization'))
		return null;
	return { rule: 'header', voice, cue: null, from: sentence.from, end: colon };
}
