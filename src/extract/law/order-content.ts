import { type Candidate, type Doc, sentenceAt } from '../document.ts';
import type { Words } from './courts.ts';
import { isInfinitive, isSpanishInfinitive } from './reach.ts';

type Owed = Candidate & { readonly kind: 'order' };

/** What an order's own words say is to be done: `the order to | free Ana`, `la orden de | liberar a Ana`; null where they name it only. */
export function contentOf(doc: Doc, { from, to, head }: Words & { readonly head: number }): Words | null {
	const { tokens } = doc;
	const next = tokens[head + 1];
	if (next === undefined || head + 2 >= to || /^(?:obligaci|deber)/.test(tokens[head]!.norm)) return null;
	const opens =
		next.norm === 'to'
			? isInfinitive(doc, head + 1, to)
			: /^(?:de|para)$/.test(next.norm) && isSpanishInfinitive(tokens[head + 2]!.norm);
	return opens && head >= from ? { from: head + 2, to } : null;
}

/** Two wordings of one duty: nobody is named in one who is not in the other, and most of the shorter one's words are the other's. */
export function isSameDuty(one: string, other: string): boolean {
	const [ours, theirs] = [namesIn(one), namesIn(other)];
	const [few, many] = ours.length <= theirs.length ? [ours, theirs] : [theirs, ours];
	if (few.length === 0 ? many.length > 0 : few.some((name) => !many.includes(name))) return false;
	const [a, b] = [wordsIn(one), wordsIn(other)];
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared * 2 >= Math.min(a.size, b.size);
}

/** `did not obey the order in the Orr case`: an order about somebody else, who is named in it, is another. */
export function isOfOthers(doc: Doc, about: Words | null, at: number, order: Owed): boolean {
	const whom = namesIn(order.slots.protected?.value ?? '');
	if (whom.length === 0) return false;
	const sentence = doc.sentences[sentenceAt(doc, at)];
	if (about === null || sentence === undefined) return false;
	const named = namesIn(doc.flat.slice(doc.tokens[about.from]!.start, doc.tokens[about.to - 1]!.end));
	const own = named.filter((name) => !INSTITUTION.test(name));
	if (own.length === 0) return false;
	const told = namesIn(
		doc.flat.slice(order.anchors[0]!.start, order.slots.what?.end ?? order.anchors[0]!.end),
	);
	const known = [...whom, ...told, ...namesIn(order.slots.issuer?.value ?? '')];
	return !own.some((name) => known.includes(name));
}

const INSTITUTION =
	/^(?:The|Court|Supreme|Judge|Justice|District|Circuit|Federal|High|Appeals|Constitutional|Corte|Suprema|Tribunal|Constitucional|Juzgado|Juez|Jueza|Sala|TRO|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/;

const namesIn = (words: string): readonly string[] => words.match(/\p{Lu}[\p{L}\p{M}]+/gu) ?? [];
const wordsIn = (words: string): ReadonlySet<string> =>
	new Set(words.toLowerCase().match(/[\p{L}\p{M}]{3,}/gu) ?? []);
