import { Readability } from '@mozilla/readability';
import type { DomDocument, DomElement, DomNode } from './tree.ts';

const MARK = 'data-paradero-node';
/** Below this many characters Readability tries again with weaker rules. */
const ENOUGH = 200;

/**
 * Which of the text nodes Readability takes for the article's, by their numbers; `null` where it finds none or
 * fails. It rearranges the tree and parses parts of it anew, so nodes are told by a mark around each: the tree
 * is used up.
 */
export function findArticle(document: DomDocument, nodes: readonly DomNode[]): ReadonlySet<number> | null {
	for (const [id, node] of nodes.entries()) {
		if (!/\S/.test(node.textContent)) continue;
		const mark = document.createElement('span');
		mark.setAttribute(MARK, String(id));
		node.parentNode?.insertBefore(mark, node);
		mark.appendChild(node);
	}
	let content: DomElement | null;
	try {
		const options = {
			charThreshold: ENOUGH,
			// What the page says of itself is read elsewhere.
			disableJSONLD: true,
			serializer: (element: DomElement) => element,
		};
		content = new Readability(document, options).parse()?.content ?? null;
	} catch {
		// A page that it cannot take apart is shown whole, which a warning says.
		return null;
	}
	if (content === null) return null;
	const kept = new Set<number>();
	for (const mark of content.querySelectorAll(`span[${MARK}]`)) kept.add(Number(mark.getAttribute(MARK)));
	return kept;
}
