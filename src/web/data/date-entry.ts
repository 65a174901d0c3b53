import { parseDate, parseListDate } from '../../record/index.ts';

/**
 * What somebody typed into a date field, as EDTF: EDTF itself, or a date in English or Spanish words, at the
 * precision it was given. `null` when it can't be read as one.
 *
 * @example readDateEntry('March 2025') // '2025-03'
 */
export function readDateEntry(text: string): string | null {
	const typed = text.trim();
	if (typed === '') return null;
	if (parseDate(typed)) return typed;
	const read = parseListDate(typed, 'dmy');
	return read && !read.unknown ? read.edtf : null;
}
