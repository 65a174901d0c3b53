import type { Doc } from '../document.ts';
import { isCapitalized } from '../tokens.ts';
import { accordingTo } from './according.ts';
import { opensDialogue } from './dialogue.ts';
import { subjectName } from './resolve.ts';
import type { VoiceWords } from './voices.ts';

/**
 * `«…», dijo.` · `—Me dijo: «…»`: Spanish leaves a known subject out, and the verb carries it. It is whoever the
 * sentence before gave the floor to (`según su madre`) or was about; in a dialogue, the paragraph before. Else `null`.
 */
export function leftOut(doc: Doc, sentence: number, cue: { from: number; to: number }): VoiceWords | null {
	// `Dijo: …`: a capital would pass for a name of its own.
	const verb = cue.to - 1;
	if (isCapitalized(doc.tokens[verb]!)) return null;
	const own = doc.sentences[sentence]!.paragraph;
	const dialogue = opensDialogue(doc, own);
	for (let index = sentence - 1; index >= 0; index -= 1) {
		const earlier = doc.sentences[index]!;
		if (own - earlier.paragraph > (dialogue ? 1 : 0)) return null;
		if (dialogue && earlier.paragraph === own) continue;
		const resolved = voiceOf(doc, index);
		if (resolved !== null) return { from: verb, to: cue.to, pronoun: true, resolved };
	}
	return null;
}

function voiceOf(doc: Doc, index: number): VoiceWords | null {
	const sentence = doc.sentences[index]!;
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const source = accordingTo(doc, sentence, at);
		if (source !== null) return source.voice?.pronoun ? null : source.voice;
	}
	const name = subjectName(doc, sentence, sentence.to, 'quien');
	return name === null ? null : { from: name.from, to: name.to, name };
}
