import type { Limits } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import { eachTag } from './tags.ts';

/** Which elements end, standing last, where one of these begins: a thousand `<p>` without an end are no thousand levels. */
const ENDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
	(
		[
			['li', 'li'],
			['dt dd', 'dt dd'],
			['td th', 'td th'],
			['tr', 'td th tr'],
			['thead tbody tfoot', 'td th tr thead tbody tfoot'],
			['option optgroup', 'option'],
			['rt rp', 'rt rp'],
			[
				'p div ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6 hr section article aside nav header footer form address fieldset figure main details menu center',
				'p',
			],
		] as const
	).flatMap(([opens, ends]) => opens.split(' ').map((name) => [name, new Set(ends.split(' '))] as const)),
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
	const close = () => {
		const name = open.pop()!;
		opened.set(name, opened.get(name)! - 1);
		return name;
	};
	eachTag(html, (tag) => {
		if (!tag.closes) {
			elements += 1;
			attributes += tag.attributes;
			const ends = ENDS.get(tag.name);
			while (open.length > 0 && ends?.has(open.at(-1)!)) close();
			if (VOID.has(tag.name)) return;
			open.push(tag.name);
			opened.set(tag.name, (opened.get(tag.name) ?? 0) + 1);
			if (open.length > deepest) deepest = open.length;
			return;
		}
		if ((opened.get(tag.name) ?? 0) === 0) return;
		while (close() !== tag.name);
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
