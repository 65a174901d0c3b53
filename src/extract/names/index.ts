import type { Doc } from '../document.ts';
import { joinNames, type Name } from './join.ts';
import { readNames } from './read.ts';

export { fold } from './fold.ts';
export type { Name } from './join.ts';
export { oneLetterApart } from './near.ts';

const memo = new WeakMap<Doc, readonly Name[]>();

/** Every name of the document at its places, in order, joined to its full form; read once per document. */
export function namesOf(doc: Doc): readonly Name[] {
	const known = memo.get(doc);
	if (known !== undefined) return known;
	const names = joinNames(doc, readNames(doc));
	memo.set(doc, names);
	return names;
}

/** The first name that begins at or after token `from` and ends by token `to`, or null. */
export function nameBetween(doc: Doc, from: number, to: number): Name | null {
	const name = namesOf(doc)[firstFrom(doc, from)];
	return name !== undefined && name.to <= to ? name : null;
}

/** Index of the first name whose first token is at or after `from`. */
export function firstFrom(doc: Doc, from: number): number {
	const names = namesOf(doc);
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (names[middle]!.from < from) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** The name that stands within `span` (or that `span` is a part of), or null: `Mr. PEREYRA` → `PEREYRA, Ana`. */
export function resolveName(doc: Doc, span: { readonly start: number; readonly end: number }): Name | null {
	const names = namesOf(doc);
	let low = 0;
	let high = names.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (names[middle]!.end <= span.start) low = middle + 1;
		else high = middle;
	}
	let best: Name | null = null;
	for (let index = low; index < names.length && names[index]!.start < span.end; index += 1) {
		const name = names[index]!;
		if (best === null || (name.type === 'person' && best.type !== 'person')) best = name;
	}
	return best;
}
