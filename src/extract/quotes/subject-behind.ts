import type { Doc, Sentence } from '../document.ts';
import type { CueHit } from './cue-hits.ts';
import { canSpeak } from './speaker-noun.ts';
import { subjectAfter } from './subject-after.ts';
import { isTime } from './times.ts';
import { isPlausible } from './voices.ts';

/**
 * `Dice la testigo que …`, `denunció ayer su abogado que …`: Spanish sets the subject between the verb and its clause. The
 * cue with that subject for its voice, and reaching over it; the cue as it is where no such subject stands there.
 */
export function withSubjectBehind(doc: Doc, sentence: Sentence, hit: CueHit): CueHit {
	if (sentence.lang !== 'es' || hit.voice !== null || hit.gerund || hit.cue.takes === 'tag') return hit;
	if (hit.to >= sentence.to || doc.tokens[hit.to]!.norm === 'que' || doc.tokens[hit.from]!.norm === 'se')
		return hit;
	const voice = subjectAfter(doc, sentence, hit.to);
	if (voice === null || voice.pronoun || isTime(doc, voice)) return hit;
	if (!speaks(doc, sentence, voice.to) || !isPlausible(doc, voice, sentence.lang)) return hit;
	const who = voice.name?.type === 'person' || voice.name?.type === 'organization';
	return who || canSpeak(doc, voice.from, voice.to) ? { ...hit, voice, to: voice.to } : hit;
}

/** Whether the clause, or the marks, follow the subject: at once, or over an aside between commas. */
function speaks(doc: Doc, sentence: Sentence, to: number): boolean {
	const { tokens } = doc;
	if (to >= sentence.to) return false;
	if (tokens[to]!.norm === 'que') return true;
	if (tokens[to]!.text !== ',') return false;
	for (let at = to + 2; at < Math.min(sentence.to - 1, to + 16); at += 1)
		if (tokens[at]!.text === ',') return tokens[at + 1]!.norm === 'que';
	return false;
}
