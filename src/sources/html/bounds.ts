import type { Limits } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import { eachTag } from './tags.ts';

/** Elements that the next of their kind closes: a thousand `<p>` without an end are no thousand levels. */
const CLOSED_BY_NEXT = new Set(
	'p li dt dd tr td th thead tbody tfoot colgroup option optgroup rt rp'.split(' '),
);
/** Each of these begins a new text, if nothing else: a page in Spanish may well write its accents so. */
const SIGNS_PER_ELEMENT = 8;
export const VOID = new Set(
	'area base br col embed hr img input keygen link meta param source track wbr'.split(' '),
);

/**
 * Refuses a page that would cost more than it can be worth: a parser's time grows with the square of the depth,
 * and every attribute becomes an object. @throws {SourceError} `too-large`
 */
export function checkBounds(html: string, limits: Limits): void {
	let elements = 0;
	let attributes = 0;
	let deepest = 0;
	const open: string[] = [];
	const opened = new Map<string, number>();
	eachTag(html, (tag) => {
		if (!tag.closes) {
			elements += 1;
			attributes += tag.attributes;
			if (VOID.has(tag.name) || CLOSED_BY_NEXT.has(tag.name)) return;
			open.push(tag.name);
			opened.set(tag.name, (opened.get(tag.name) ?? 0) + 1);
			if (open.length > deepest) deepest = open.length;
			return;
		}
		if ((opened.get(tag.name) ?? 0) === 0) return;
		for (;;) {
			const name = open.pop()!;
			opened.set(name, opened.get(name)! - 1);
			if (name === tag.name) return;
		}
	});
	refuse('elements', elements, limits.elements);
	refuse('signs (< and &)', html.match(/[<&]/g)?.length ?? 0, limits.elements * SIGNS_PER_ELEMENT);
	refuse('attributes', attributes, limits.attributes);
	refuse('levels of elements', deepest, limits.depth);
}

function refuse(what: string, found: number, limit: number): void {
	if (found <= limit) return;
	const message = `${found} ${what} in a web page are more than the limit of ${limit}; save its text as .txt and add that`;
	throw new SourceError('too-large', message, { what, found, limit });
}
