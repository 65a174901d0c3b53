import type { BlockKind } from '../../record/index.ts';
import { furnitureKind, isHidden, type LeftOutKind, namesOf, partOf } from './parts.ts';
import { isDataTable } from './tables.ts';
import { childrenOf, type DomElement, type DomNode, ELEMENT, TEXT } from './tree.ts';
import { type Gathered, Words } from './words.ts';

/** A run of words that the page sets apart from others: a paragraph, a heading, an entry of a list, a cell. */
export type Piece = {
	readonly text: string;
	readonly kind: BlockKind;
	/** Of a heading: 1–6. */
	readonly level: number;
	/** What surrounds an article, by its element's own word. */
	readonly furniture: LeftOutKind | null;
	/** In an `aside` or the page's own head: no part of the article, unless the article is found there. */
	readonly isAside: boolean;
	readonly inHeader: boolean;
	/** Cells of one table, and of one row of it, have the same numbers; -1 for all others. */
	readonly table: number;
	readonly row: number;
	/** Shares of the characters that are links, and that name a writer or a day. */
	readonly linked: number;
	readonly aboutArticle: number;
	/** Text nodes, by their numbers, with how many characters are of each. */
	readonly nodes: readonly { readonly id: number; readonly length: number }[];
};

export type Pieces = {
	readonly pieces: readonly Piece[];
	/** The text nodes by their numbers. */
	readonly nodes: readonly DomNode[];
	/** What a reader of the page does not see. */
	readonly hidden: readonly string[];
	/** Marks of notes that were left out of the words they hung on. */
	readonly noteMarks: number;
	readonly invisible: number;
	readonly bidi: number;
	/** Other pages shown in this one. */
	readonly frames: number;
};

const BLOCKS = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
		'footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section summary table ' +
		'tbody td tfoot th thead tr ul button frameset'
	).split(' '),
);
/** What shows nothing, or nothing that is text of the page. */
const SILENT = new Set(
	'script style template noscript svg object audio video canvas select textarea datalist meter progress map head title noframes noembed'.split(
		' ',
	),
);

type Around = {
	readonly hidden: boolean;
	readonly furniture: LeftOutKind | null;
	readonly aside: boolean;
	readonly header: boolean;
	readonly article: boolean;
	readonly part: BlockKind | null;
	readonly figure: boolean;
	readonly quote: boolean;
	readonly pre: boolean;
	readonly link: boolean;
	readonly level: number;
	readonly list: boolean;
	readonly table: number;
	readonly row: number;
	readonly inCell: boolean;
	readonly raised: boolean;
};
const OUTSIDE: Around = {
	hidden: false,
	furniture: null,
	aside: false,
	header: false,
	article: false,
	part: null,
	figure: false,
	quote: false,
	pre: false,
	link: false,
	level: 0,
	list: false,
	table: -1,
	row: -1,
	inCell: false,
	raised: false,
};

/**
 * Takes a page's body apart in the order in which it stands. `sizes` are the characters below each element:
 * what holds much of the page is not taken for its furniture by a word in its class.
 */
export function readPieces(body: DomElement, sizes: ReadonlyMap<DomNode, number>): Pieces {
	const total = sizes.get(body) ?? 0;
	const pieces: Piece[] = [];
	const nodes: DomNode[] = [];
	const hidden: string[] = [];
	let words = new Words();
	let around: Around = OUTSIDE;
	let counted = { noteMarks: 0, invisible: 0, bidi: 0, frames: 0 };
	let numbers = -1;
	const nextNumber = () => {
		numbers += 1;
		return numbers;
	};

	const flush = (keepEmpty = false) => {
		const made = words.done();
		counted = { ...counted, invisible: counted.invisible + made.invisible, bidi: counted.bidi + made.bidi };
		if (made.text !== '' || keepEmpty) pieces.push(pieceOf(made, around));
		words = new Words();
	};
	// Children still to visit, and what to go back to when an element ends: no recursion, however deep it goes.
	const stack: ({ node: DomNode } | { leave: Around; ends: boolean; cell: boolean })[] = [{ node: body }];
	while (stack.length > 0) {
		const step = stack.pop()!;
		if ('leave' in step) {
			if (step.ends) flush(step.cell);
			around = step.leave;
			continue;
		}
		const { node } = step;
		if (node.nodeType === TEXT) {
			const text = node.textContent;
			if (around.hidden) {
				if (/\S/.test(text)) hidden.push(text.replace(/\s+/g, ' ').trim());
				continue;
			}
			words.add(around.raised ? raise(text) : text, nodes.length, {
				link: around.link,
				about: around.part === 'byline',
				pre: around.pre,
			});
			nodes.push(node);
			continue;
		}
		if (node.nodeType !== ELEMENT) continue;
		const element = node as DomElement;
		const tag = element.localName;
		if (tag === 'iframe' || tag === 'frame') counted = { ...counted, frames: counted.frames + 1 };
		if (SILENT.has(tag) || tag === 'iframe') {
			if (tag === 'noscript' && !around.hidden) hidden.push(...shownIn(element));
			continue;
		}
		if (tag === 'br') {
			if (around.inCell) words.space();
			else if (words.lineEnd() && !around.pre) flush();
			continue;
		}
		if (tag === 'sup') {
			if (isNoteMark(element)) {
				counted = { ...counted, noteMarks: counted.noteMarks + 1 };
				continue;
			}
			// `238<sup>3</sup>` is shown as 238³, never as 2383.
		}
		const inside = enter(element, around, total, sizes, nextNumber);
		const isCell = inside.inCell && !around.inCell;
		const ends = isCell || (!around.inCell && (BLOCKS.has(tag) || isCreditWithin(inside, around)));
		if (around.inCell && BLOCKS.has(tag)) words.space();
		if (ends) flush();
		stack.push({ leave: around, ends, cell: isCell });
		const children = childrenOf(element);
		for (let at = children.length - 1; at >= 0; at -= 1) stack.push({ node: children[at]! });
		around = inside;
	}
	flush();
	return { pieces, nodes, hidden, ...counted };
}

/** A credit is set apart from the caption in whose line it stands. */
const isCreditWithin = (inside: Around, around: Around) =>
	inside.part === 'credit' && around.part !== 'credit';

function enter(
	element: DomElement,
	around: Around,
	total: number,
	sizes: ReadonlyMap<DomNode, number>,
	newNumber: () => number,
): Around {
	const tag = element.localName;
	const names = namesOf(element);
	const isMuch = (sizes.get(element) ?? 0) * 5 > total * 2;
	const heading = /^h[1-6]$/.test(tag) ? Number(tag[1]) : tag === 'caption' ? 6 : 0;
	const article = around.article || tag === 'article' || tag === 'main';
	const figure = around.figure || tag === 'figure';
	const furniture =
		around.furniture ?? (isMuch || around.table >= 0 ? null : furnitureKind(element, names, around.quote));
	const table = around.table < 0 && tag === 'table' && isDataTable(element) ? newNumber() : around.table;
	return {
		hidden: around.hidden || isHidden(element, isMuch),
		furniture,
		aside:
			around.aside ||
			(!isMuch &&
				(tag === 'aside' ||
					(tag === 'header' && !article) ||
					/^(?:banner|complementary)$/.test(element.getAttribute('role') ?? ''))),
		header: around.header || tag === 'header' || tag === 'hgroup',
		article,
		part:
			around.part === 'credit' ? 'credit' : ((isMuch ? null : partOf(element, names, figure)) ?? around.part),
		figure,
		quote: around.quote || tag === 'blockquote',
		pre: around.pre || tag === 'pre',
		link: around.link || (tag === 'a' && element.hasAttribute('href')),
		// A heading that was never closed ends where a paragraph begins.
		level: heading || (/^(?:p|ul|ol|dl|table|blockquote|pre)$/.test(tag) ? 0 : around.level),
		list: around.list || /^(?:ul|ol|dl|menu|dir)$/.test(tag),
		table,
		row: table >= 0 && tag === 'tr' ? newNumber() : around.row,
		inCell: around.inCell || (table >= 0 && /^(?:td|th)$/.test(tag)),
		raised: around.raised || tag === 'sup',
	};
}

function pieceOf(words: Gathered, around: Around): Piece {
	return {
		text: words.text,
		kind: kindOf(around),
		level: around.level,
		furniture: around.furniture,
		isAside: around.aside,
		inHeader: around.header,
		table: around.inCell ? around.table : -1,
		row: around.inCell ? around.row : -1,
		linked: words.length === 0 ? 0 : words.linked / words.length,
		aboutArticle: words.length === 0 ? 0 : words.about / words.length,
		nodes: words.nodes,
	};
}

function kindOf(around: Around): BlockKind {
	if (around.inCell) return 'cell';
	if (around.part !== null && around.part !== 'byline') return around.part;
	if (around.level > 0) return 'heading';
	if (around.quote) return 'quote';
	if (around.pre) return 'preformatted';
	return around.list ? 'list' : 'body';
}

/** Whether raised words are the mark of a note: `[3]`, `*`, a number that is a link. */
function isNoteMark(element: DomElement): boolean {
	const text = element.textContent.trim();
	if (text.length > 6 || /^\p{L}{2,}$/u.test(text)) return false;
	const isLink = element.querySelectorAll('a[href]').length > 0 || element.parentNode?.localName === 'a';
	return isLink || /^[[(*†‡§]/.test(text);
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raise = (text: string) => text.replace(/[0-9]/g, (digit) => RAISED.charAt(Number(digit)));

/** The words of a `noscript`, which is parsed like anything else. */
function shownIn(element: DomElement): string[] {
	const text = element.textContent.replace(/\s+/g, ' ').trim();
	return text === '' ? [] : [text];
}

/** How many characters that are no blanks stand below each element. */
export function measure(body: DomElement): ReadonlyMap<DomNode, number> {
	const sizes = new Map<DomNode, number>();
	const stack: { readonly node: DomNode; readonly isDone: boolean }[] = [{ node: body, isDone: false }];
	while (stack.length > 0) {
		const { node, isDone } = stack.pop()!;
		if (node.nodeType === TEXT) {
			sizes.set(node, node.textContent.replace(/\s+/g, '').length);
		} else if (node.nodeType === ELEMENT) {
			const children = childrenOf(node);
			if (!isDone) {
				if (SILENT.has((node as DomElement).localName)) continue;
				stack.push({ node, isDone: true });
				for (const child of children) stack.push({ node: child, isDone: false });
			} else
				sizes.set(
					node,
					children.reduce((sum, child) => sum + (sizes.get(child) ?? 0), 0),
				);
		}
	}
	return sizes;
}
