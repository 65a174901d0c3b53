import type { Slot } from '../../record/index.ts';
import { type Doc, slotAt } from '../document.ts';
import { PERSONAL } from '../lexicon/grammar-words.ts';
import type { Name } from '../names/index.ts';
import { describe, textOf, type VoiceWords } from '../quotes/voices.ts';

/** The words that stand for somebody, a body or a place, as tokens; with the name in them, or as a pronoun. */
export type Party = VoiceWords;

export const partyOf = (doc: Doc, from: number, to: number): Party => describe(doc, from, to);

/** A party that one name is. */
export const partyOfName = (name: Name): Party => ({ from: name.from, to: name.to, name });

/** What the words stand for: the full name where they are no more than a name, else themselves. */
export function partyValue(doc: Doc, party: Party): string {
	const { name } = party;
	if (name === undefined) return party.called ?? textOf(doc, party.from, party.to);
	const lead = doc.tokens[party.from]!.norm;
	const article = /^(?:the|el|la|los|las)$/.test(lead) ? 1 : 0;
	// `Bukele’s office` and `Ana Ruiz and her office` are more than the name in them.
	const alone = name.to === party.to && party.from + article >= (titleFrom(doc, name) ?? name.from);
	return alone ? name.full : textOf(doc, party.from, party.to);
}

function titleFrom(doc: Doc, name: Name): number | null {
	if (name.title === undefined) return null;
	let from = name.from;
	while (from > 0 && doc.tokens[from - 1]!.start >= name.title.start) from -= 1;
	return from;
}

/** The party as a slot; a pronoun only with what it was resolved to. `null` for a pronoun that nothing resolves. */
export function partySlot(doc: Doc, party: Party): Slot | null {
	const { from, to, resolved } = party;
	const [start, end] = [doc.tokens[from]!.start, doc.tokens[to - 1]!.end];
	if (party.pronoun === true) {
		if (resolved === undefined) return null;
		const type = resolved.name?.type;
		const slot = slotAt(doc, start, end, partyValue(doc, resolved));
		return { ...slot, inferred: true, why: WHY_PRONOUN, ...(type === undefined ? {} : { type }) };
	}
	const value = partyValue(doc, party);
	const type = party.name !== undefined && value === party.name.full ? party.name.type : undefined;
	return { ...slotAt(doc, start, end, value), ...(type === undefined ? {} : { type }) };
}

const WHY_PRONOUN = 'pronoun: the last before it that it fits';

/** Pronouns that stand for somebody or something told before, in the subject or as an object. */
export const SPOKEN_OF: ReadonlyMap<string, 'm' | 'f' | null> = new Map<string, 'm' | 'f' | null>([
	...PERSONAL,
	...(['him', 'his', 'himself', 'lo', 'le'] as const).map((word) => [word, 'm'] as const),
	...(['her', 'herself'] as const).map((word) => [word, 'f'] as const),
	...(['them', 'themselves', 'it', 'les', 'los', 'las'] as const).map((word) => [word, null] as const),
]);
