import { OFFSET } from './selection.ts';

/** Parts of the document carry where their words begin and end, also while their words are not drawn. */
export const PART = { start: 'data-start', end: 'data-end' } as const;

/** Where words stand in a pane that scrolls, from its top, without drawing any anew. */
export function placesIn(pane: Element): { topOf(offset: number): number } {
	const leaves = [...pane.querySelectorAll(`[${OFFSET}]`)];
	const parts = [...pane.querySelectorAll(`[${PART.start}]`)];
	const top = pane.getBoundingClientRect().top - pane.scrollTop;
	return {
		topOf: (offset) => {
			const leaf = lastBefore(leaves, OFFSET, offset);
			const part = lastBefore(parts, PART.start, offset);
			if (leaf && (!part || part.contains(leaf))) return topIn(leaf, offset) - top;
			if (!part) return 0;
			// Not drawn: as far down its part as it is far on in the part's words.
			const box = part.getBoundingClientRect();
			const [start, end] = [numberIn(part, PART.start), numberIn(part, PART.end)];
			const along = end > start ? (offset - start) / (end - start) : 0;
			return box.top + Math.min(1, along) * box.height - top;
		},
	};
}

const numberIn = (element: Element, name: string) => Number(element.getAttribute(name));

/** The last of these, which stand in the order of their numbers, that begins at or before a place. */
function lastBefore(elements: readonly Element[], name: string, offset: number): Element | undefined {
	let low = 0;
	let high = elements.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (numberIn(elements[middle]!, name) <= offset) low = middle + 1;
		else high = middle;
	}
	return elements[low - 1];
}

function topIn(leaf: Element, offset: number): number {
	const node = leaf.firstChild;
	const inside = offset - numberIn(leaf, OFFSET);
	// Letters of a picture's words have one box; a stretch of plain text has many lines.
	if (node?.nodeType !== Node.TEXT_NODE || leaf instanceof SVGElement || inside <= 0)
		return leaf.getBoundingClientRect().top;
	const range = leaf.ownerDocument.createRange();
	range.setStart(node, Math.min(inside, node.textContent?.length ?? 0));
	range.collapse(true);
	// A collapsed range at the end of a line may have no box of its own.
	return (range.getClientRects()[0] ?? leaf.getBoundingClientRect()).top;
}
