import { childrenOf, type DomElement, ELEMENT } from './tree.ts';

const SET_APART = /^(?:p|div|ul|ol|dl|h[1-6]|blockquote|pre|section|article|figure|form|hr)$/;

/**
 * Whether a table says something by its rows and columns. Old pages lay out their whole article in one: such a
 * table holds another, or paragraphs in a cell, or has no second column.
 */
export function isDataTable(table: DomElement): boolean {
	if (/^(?:presentation|none)$/.test(table.getAttribute('role') ?? '')) return false;
	let rows = 0;
	let cells = 0;
	let widest = 0;
	let hasHead = false;
	let apart = 0;
	const stack = childrenOf(table).reverse();
	while (stack.length > 0) {
		const node = stack.pop()!;
		if (node.nodeType !== ELEMENT) continue;
		const tag = (node as DomElement).localName;
		if (tag === 'table') return false;
		if (tag === 'tr') {
			rows += 1;
			cells = 0;
		} else if (tag === 'td' || tag === 'th') {
			cells += 1;
			widest = Math.max(widest, cells);
			apart = 0;
			if (tag === 'th') hasHead = true;
		} else if (SET_APART.test(tag)) {
			apart += 1;
			if (apart > 2) return false;
		}
		for (const child of childrenOf(node).reverse()) stack.push(child);
	}
	return widest >= 2 && (rows >= 2 || hasHead);
}
