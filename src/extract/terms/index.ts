import type { Candidate, Doc, Sentence, Zone } from '../document.ts';
import type { Name } from '../names/index.ts';
import { anyWordAt } from './any-word.ts';
import type { Applied } from './applied.ts';
import { toCandidate } from './candidate.ts';
import { frameBefore } from './frame.ts';
import { judgedAfter, namedAfter } from './judged.ts';
import { type Word, wordAt } from './word.ts';

const UNREAD: ReadonlySet<Zone> = new Set(['heading', 'boilerplate', 'byline', 'caption']);

/** For how many sentences a place stays what words are about. */
const LASTS = 10;

/** Proposes the disputed words that voices apply to places, people and events, or reject. */
export function terms(doc: Doc): Candidate[] {
	const found: Candidate[] = [];
	// The place that words were said of last: what `it` means, and what a word without an object is for.
	let topic = null as { readonly name: Name; readonly sentence: number } | null;
	let last = null as { readonly applied: Applied; readonly sentence: number } | null;
	for (const [index, sentence] of doc.sentences.entries()) {
		if (UNREAD.has(sentence.zone) || sentence.lang === 'other') continue;
		// The loop assigns it from itself: without its type said, it would be read as null for good.
		let before = null as Applied | null;
		const earlier = last?.sentence === index - 1 ? last.applied : null;
		for (let at = sentence.from; at < sentence.to; at += 1) {
			const word = wordAt(doc, sentence, at) ?? anyWordAt(doc, sentence, at, before ?? earlier);
			if (word === null) continue;
			const applied: Applied | null =
				judgedAfter(doc, sentence, word) ??
				namedAfter(doc, sentence, word) ??
				frameBefore(doc, index, word, before ?? earlier) ??
				headlined(doc, sentence, word);
			if (applied !== null) {
				if (topic !== null && index - topic.sentence > LASTS) topic = null;
				found.push(toCandidate(doc, index, applied, topic?.name ?? null));
				before = applied;
				last = { applied, sentence: index };
				const name = applied.about?.name;
				if (word.entry?.kind === 'place' && name !== undefined && name.type !== 'person')
					topic = { name, sentence: index };
				else if (topic !== null) topic = { ...topic, sentence: index };
				at = Math.max(at, word.outerTo - 1);
			} else if (!word.quoted) at = Math.max(at, word.outerTo - 1);
		}
	}
	return found;
}

/** A title has few verbs: a disputed word in it is the outlet's own. */
function headlined(doc: Doc, sentence: Sentence, word: Word): Applied | null {
	if (sentence.zone !== 'title' || word.entry === null || doc.tokens[sentence.to - 1]!.text === '?')
		return null;
	const camps =
		/^(?:camps?|campos?)$/.test(doc.tokens[word.to - 1]!.norm) &&
		/^(?:the|los)$/.test(doc.tokens[word.from - 1]?.norm ?? '');
	const said = word.quoted || (word.entry.strong && word.entry.kind === 'place') || camps;
	return said
		? { word, polarity: 'affirms', about: null, voice: null, from: word.outerFrom, rule: 'title' }
		: null;
}
