import { quoteAt, refindAnchor } from '../../record/index.ts';
import type { TextObject } from '../entries.ts';

/**
 * Where a decided passage stands in the text that is read now: `exact`, `moved`, or `lost`, found by
 * its words and their neighbours, never guessed.
 */
export function findNow(
	was: { readonly text: TextObject; readonly start: number; readonly end: number },
	now: TextObject,
): {
	readonly found: 'exact' | 'moved' | 'lost';
	readonly start: number | null;
	readonly end: number | null;
} {
	if (was.text === now) return { found: 'exact', start: was.start, end: was.end };
	const refound = refindAnchor(quoteAt(was.text.text, was.start, was.end), was, now.text);
	return refound.kind === 'lost'
		? { found: 'lost', start: null, end: null }
		: { found: refound.kind, start: refound.start, end: refound.end };
}
