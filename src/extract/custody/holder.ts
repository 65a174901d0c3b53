import { type Doc, onOneLine } from '../document.ts';
import type { Complement } from './complements.ts';
import { type Part, partOf } from './event.ts';
import type { Phrase } from './phrase.ts';
import type { View } from './view.ts';

/** Whose custody a phrase names: `ERO custody`, `the custody of ICE`, `USBP’s custody`; null for custody alone. */
export function holderOf(doc: Doc, view: View, phrase: Phrase, owner?: Phrase): Part | null {
	if (owner !== undefined) return isHolder(owner) ? typed(partOf(owner), owner) : null;
	if (phrase.kind === 'body') return typed(partOf(phrase), phrase);
	if (phrase.kind !== 'custody') return null;
	let from = phrase.from;
	let to = phrase.to;
	while (to > from && /^(?:custody|detention)$/.test(view.units[to - 1]!.norm)) to -= 1;
	if (view.units[from]?.norm === 'the') from += 1;
	const first = view.units[from];
	const last = view.units[to - 1];
	if (to <= from || first === undefined || last === undefined || !/^\p{Lu}/u.test(first.token.text))
		return null;
	const value = to - from === 1 && first.name !== undefined ? first.name.full : wordsOf(doc, first, last);
	return { start: first.start, end: last.end, value, type: 'organization' };
}

/** The body that a leg ends with: its slot says that it is no place. */
export function bodyOf(doc: Doc, view: View, { phrase, owner }: Complement): Part | null {
	return holderOf(doc, view, phrase, owner);
}

const isHolder = (owner: Phrase) =>
	/^(?:body|person|group|facility|country|hospital|other)$/.test(owner.kind);

const typed = (part: Part, phrase: Phrase): Part =>
	phrase.kind === 'body' || phrase.kind === 'group' ? { ...part, type: 'organization' } : part;

const wordsOf = (doc: Doc, first: { start: number }, last: { end: number }) =>
	onOneLine(doc.text.slice(first.start, last.end));
