import type { KeyAct } from './key-map.ts';

/** Leaves of the document pane carry the offset of their first character in the text. */
export const OFFSET = 'data-offset';

export type Selected = { readonly start: number; readonly end: number; readonly quote: string };

/**
 * The words selected inside `root` as offsets of `text`, white space at the rims left out; `null` when nothing
 * or something outside is selected. A word that was cut is taken whole.
 */
export function selectedWords(root: Element, text: string): Selected | null {
	const selection = root.ownerDocument.getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
	const range = selection.getRangeAt(0);
	if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
	const from = offsetAt(root, range.startContainer, range.startOffset, 'next');
	const to = offsetAt(root, range.endContainer, range.endOffset, 'previous');
	if (from === null || to === null || to <= from) return null;
	const { start, end } = wholeWords(text, from, to);
	return end > start ? { start, end, quote: text.slice(start, end) } : null;
}

/** Without white space at the rims, and with the rest of a word that the pointer cut. */
export function wholeWords(text: string, from: number, to: number): { start: number; end: number } {
	const quote = text.slice(from, to);
	let start = from + (quote.length - quote.trimStart().length);
	let end = to - (quote.length - quote.trimEnd().length);
	if (end <= start) return { start, end };
	while (start > 0 && isWithin(text, start)) start -= 1;
	while (end < text.length && isWithin(text, end)) end += 1;
	return { start, end };
}

const isWithin = (text: string, at: number) => LETTER.test(text[at - 1] ?? '') && LETTER.test(text[at] ?? '');
/** Half of a surrogate pair counts: a letter is never cut in two. */
const LETTER = /[\p{L}\p{M}\p{Nd}\uD800-\uDFFF]/u;

function offsetAt(root: Element, node: Node, offset: number, side: 'next' | 'previous'): number | null {
	const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element);
	const leaf = element?.closest(`[${OFFSET}]`);
	if (leaf) {
		const inside = node.nodeType === Node.TEXT_NODE ? offset : offset > 0 ? lengthOf(leaf) : 0;
		return Number(leaf.getAttribute(OFFSET)) + inside;
	}
	// A boundary between elements: the nearest leaf on the inner side.
	const place = root.ownerDocument.createRange();
	place.setStart(node, offset);
	const leaves = [...root.querySelectorAll(`[${OFFSET}]`)];
	const after = leaves.findIndex((one) => place.comparePoint(one, 0) >= 0);
	const found = side === 'next' ? leaves[after] : leaves[(after < 0 ? leaves.length : after) - 1];
	if (!found) return null;
	const start = Number(found.getAttribute(OFFSET));
	return side === 'next' ? start : start + lengthOf(found);
}

const lengthOf = (leaf: Element) => leaf.textContent?.length ?? 0;

function pointAt(root: Element, offset: number): { node: Node; offset: number } | null {
	for (const leaf of root.querySelectorAll(`[${OFFSET}]`)) {
		const start = Number(leaf.getAttribute(OFFSET));
		const node = leaf.firstChild;
		if (node && offset >= start && offset <= start + (node.textContent?.length ?? 0))
			return { node, offset: offset - start };
	}
	return null;
}

/** A caret for reading text: to the next word, or with more words taken in. Returns whether there was one to move. */
export function moveByKey(root: Element, act: KeyAct<'document'>, from: number): boolean {
	const { extend, direction, by } = MOVES[act];
	const selection = root.ownerDocument.getSelection();
	if (!selection) return false;
	if (!selection.anchorNode || !root.contains(selection.anchorNode)) {
		const point = pointAt(root, from);
		if (!point) return false;
		selection.collapse(point.node, point.offset);
		selection.modify('extend', 'forward', 'word');
		return true;
	}
	if (extend) selection.modify('extend', direction, by);
	else if (direction === 'forward') {
		selection.collapseToEnd();
		selection.modify('extend', 'forward', 'word');
	} else {
		selection.collapseToStart();
		selection.modify('move', 'backward', 'word');
		selection.modify('extend', 'forward', 'word');
	}
	return true;
}

const MOVES: Readonly<
	Record<
		KeyAct<'document'>,
		{ readonly extend: boolean; readonly direction: 'forward' | 'backward'; readonly by: 'word' | 'line' }
	>
> = {
	nextWord: { extend: false, direction: 'forward', by: 'word' },
	previousWord: { extend: false, direction: 'backward', by: 'word' },
	moreWords: { extend: true, direction: 'forward', by: 'word' },
	fewerWords: { extend: true, direction: 'backward', by: 'word' },
	moreLines: { extend: true, direction: 'forward', by: 'line' },
	fewerLines: { extend: true, direction: 'backward', by: 'line' },
};
