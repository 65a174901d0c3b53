import type { Doc } from '../document.ts';
import type { Ask, Reply } from './found.ts';
import { OPEN_ENGLISH } from './open-english.ts';
import { OPEN_SPANISH } from './open-spanish.ts';

/** How many sentences after an asking, or after an answer to it, what answers it may stand. */
export const SENTENCES_ON = 4;
/** How many paragraphs on. */
export const PARAGRAPHS_ON = 1;

/**
 * What answers a request that is open, in words that would say nothing by themselves: `The ministry did not.`, `It denied
 * them in April.`, `No one picked up.` Read only in the sentences after an asking or an answer.
 */
export function openAnswers(doc: Doc, asks: readonly Ask[], replies: readonly Reply[]): Reply[] {
	const from = new Map<number, number>();
	const open = (sentence: number, at: number, on: number) => {
		const { paragraph } = doc.sentences[sentence]!;
		for (let index = sentence; index <= sentence + on && index < doc.sentences.length; index += 1) {
			const next = doc.sentences[index]!;
			if (next.paragraph - paragraph > PARAGRAPHS_ON) break;
			const begin = index === sentence ? at : next.from;
			from.set(index, Math.min(from.get(index) ?? begin, begin));
		}
	};
	for (const ask of asks) open(ask.sentence, ask.to, SENTENCES_ON);
	for (const reply of replies) open(reply.sentence, reply.to, 1);
	const known = new Map<number, Reply[]>();
	for (const reply of replies) known.set(reply.sentence, [...(known.get(reply.sentence) ?? []), reply]);
	const found: Reply[] = [];
	for (const index of [...from.keys()].sort((a, b) => a - b)) {
		const sentence = doc.sentences[index]!;
		const readers = sentence.lang === 'es' ? OPEN_SPANISH : OPEN_ENGLISH;
		for (let at = from.get(index)!; at < sentence.to; at += 1) {
			const reply = readers.get(doc.tokens[at]!.norm)?.(doc, index, at) ?? null;
			if (reply === null) continue;
			const here = known.get(index) ?? [];
			if (here.some((other) => other.from < reply.to && reply.from < other.to)) continue;
			known.set(index, [...here, reply]);
			found.push(reply);
		}
	}
	return found;
}

/** Replies in the order of the text. */
export const inOrder = (replies: readonly Reply[]): Reply[] =>
	[...replies].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
