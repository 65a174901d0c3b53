import type { Doc } from '../document.ts';
import { firstFrom, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { made } from './according.ts';
import { hasVerb } from './has-verb.ts';
import type { Scene } from './scene.ts';
import { speakerAt } from './speaker-noun.ts';
import type { Speech } from './speech.ts';
import type { VoiceWords } from './voices.ts';

/** A headline's words for whoever speaks are few. */
const LONGEST = 7;

/** `La deportación lo dejaría libre: Ruiz`: a Spanish headline tells what somebody says, and behind a colon who it is. */
export function readHeadlines(scene: Scene): Speech[] {
	const { doc } = scene;
	if (doc.paragraphs[0] === undefined) return [];
	const found: Speech[] = [];
	for (const [index, sentence] of doc.sentences.entries()) {
		const paragraph = doc.paragraphs[sentence.paragraph]!;
		if (sentence.lang !== 'es' || paragraph.from !== sentence.from || paragraph.to !== sentence.to) continue;
		const { from, to } = sentence;
		if (to - from > 40 || /^[.,;:]$/.test(doc.tokens[to - 1]!.text)) continue;
		let colon = to - 2;
		while (colon > from && to - colon <= LONGEST + 1 && doc.tokens[colon]!.text !== ':') colon -= 1;
		if (doc.tokens[colon]!.text !== ':' || scene.markOf[colon] !== -1 || colon - from < 4) continue;
		const voice = voiceBehind(doc, colon + 1, to);
		if (
			voice === null ||
			!(
				hasVerb(doc, from, colon) || doc.tokens.slice(from, colon).some(({ norm }) => LIKE_VERB.test(norm))
			) ||
			scene.markOf[from] !== -1
		)
			continue;
		const speech = made(scene, index, voice, null, doc.tokens[from]!.start, doc.tokens[colon - 1]!.end);
		found.push({ ...speech, rule: 'headline' });
	}
	return found;
}

/** Forms that tell what will or would be. */
const LIKE_VERB = /(?:[aeid]rían?|rán?|[^r]é)$/;

/** The one person or body that all of these words name. */
function voiceBehind(doc: Doc, from: number, to: number): VoiceWords | null {
	const name = namesOf(doc)[firstFrom(doc, from)];
	if (name !== undefined && name.to === to && (name.type === 'person' || name.type === 'organization'))
		return { from, to, name };
	const words = doc.tokens.slice(from, to);
	if (words.length === 1 && words[0]!.kind === 'word' && isCapitalized(words[0]!)) return { from, to };
	return speakerAt(doc, from, Math.min(to, from + 3), true) !== null && !hasVerb(doc, from, to)
		? { from, to }
		: null;
}
