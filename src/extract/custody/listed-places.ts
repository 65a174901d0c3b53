import type { Doc } from '../document.ts';
import { AUXILIARIES } from '../lexicon/grammar-words.ts';
import { PREPOSITIONS } from './link-words.ts';
import { type Phrase, phraseAt } from './phrase.ts';
import type { View } from './view.ts';

/** A phrase that a preposition has. */
type Hung = { readonly preposition: string; readonly phrase: Phrase };

export const APART =
	/^(?:street|away|far|miles?|kilometers?|kilometres?|km|blocks?|minutes?|yards?|meters?|metres?)$/;

const isPast = (unit: View['units'][number] | undefined): boolean =>
	unit?.kind === 'word' &&
	(AUXILIARIES.has(unit.norm) || /\p{L}{2}ed$|^(?:began|came|took|left|fled)$/u.test(unit.norm));

/** A verb behind the phrase, or one that no table knows as its last word. */
export const hasVerb = ({ units }: View, { from, to }: Phrase): boolean =>
	isPast(units[to]) || (to - from > 1 && isPast(units[to - 1]));

/** `from Norland, Westland, and Estland in a prison`: the next name of a list of countries. */
export function nextOfList(
	doc: Doc,
	view: View,
	comma: number,
	last: Hung | undefined,
	joined: number,
): Phrase | null {
	if (last === undefined || joined !== comma || !/^(?:country|place)$/.test(last.phrase.kind)) return null;
	const link = /^(?:and|or)$/.test(view.units[comma + 1]?.norm ?? '') ? comma + 2 : comma + 1;
	if (view.units[link]?.kind !== 'name') return null;
	const phrase = phraseAt(doc, view, link);
	return phrase !== null && /^(?:country|place)$/.test(phrase.kind) ? phrase : null;
}

/** The place that `and` adds to the one right before it, when what follows is of the same clause. */
export function secondPlace(doc: Doc, view: View, and: number, last: Hung | undefined): Phrase | null {
	if (last === undefined || last.phrase.to !== and) return null;
	const phrase = phraseAt(doc, view, and + 1);
	// `the detention of six journalists and media workers in Alder`
	if (last.preposition === 'of' && last.phrase.kind === 'group' && phrase?.kind === 'group')
		return PREPOSITIONS.has(view.units[phrase.to]?.norm ?? '') ? phrase : null;
	if (!GROUND.test(last.phrase.kind)) return null;
	const next = phrase === null ? undefined : view.units[phrase.to];
	if (phrase === null || !GROUND.test(phrase.kind) || phrase.unit.kind !== 'name') return null;
	return next?.kind === 'date' || PREPOSITIONS.has(next?.norm ?? '') ? phrase : null;
}

const GROUND = /^(?:place|country|facility)$/;
