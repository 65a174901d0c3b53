import { DOMParser, type DomDocument, type DomElement, type DomNode, type DomText } from 'linkedom';
import { VOID } from './bounds.ts';
import { eachTag } from './tags.ts';

export type { DomDocument, DomElement, DomNode };

export const ELEMENT = 1;
export const TEXT = 3;

export type Tree = {
	readonly document: DomDocument;
	readonly body: DomElement;
	/** The page has a document type with entities of its own; they stand in the text as they are written. */
	readonly hasOwnEntities: boolean;
};

const DOCTYPE_SUBSET = /(<!doctype\s[^>[]{0,500})\[[^\]]{0,200000}\]\s{0,100}>/i;

/**
 * The tree of a page. Whatever is in it runs nothing and fetches nothing: it is data. There is one `html` with
 * one `body`, and all that is shown lies in it, where the page itself leaves them out or goes on behind them.
 */
export function parsePage(html: string): Tree {
	const subset = DOCTYPE_SUBSET.exec(html.slice(0, 300_000));
	const plain = subset === null ? html : html.replace(subset[0], () => `${subset[1]}>`);
	const document = new DOMParser().parseFromString(isXhtml(plain) ? withEnds(plain) : plain, 'text/html');
	cleanAttributes(document);
	joinText(document);
	return {
		document,
		body: putInOrder(document),
		hasOwnEntities: subset !== null && /<!entity\s/i.test(subset[0]),
	};
}

/** What is ever asked of an element, here or by Readability. */
const USED = new Set(
	(
		'class id style hidden aria-hidden role href src srcset media alt rel lang xml:lang dir content property name itemprop type ' +
		'http-equiv datetime pubdate open colspan rowspan summary datatable'
	).split(' '),
);

/** `STYLE` is `style`: the parser keeps names as they were written. What nobody asks for costs memory and time. */
function cleanAttributes(document: DomDocument): void {
	for (const element of document.querySelectorAll('*')) {
		for (const name of element.getAttributeNames()) {
			const lower = name.toLowerCase();
			if (USED.has(lower) && lower === name) continue;
			if (USED.has(lower) && !element.hasAttribute(lower))
				element.setAttribute(lower, element.getAttribute(name) ?? '');
			element.removeAttribute(name);
		}
	}
}

/** The parser begins a new text at every sign that might have begun something; a page of such signs must not cost more. */
function joinText(document: DomDocument): void {
	for (const parent of [document, ...document.querySelectorAll('*')]) {
		let run: DomNode[] = [];
		const join = () => {
			const [first, ...others] = run;
			if (first !== undefined && others.length > 0) {
				first.textContent = run.map((node) => node.textContent).join('');
				for (const node of others) (node as DomText).remove();
			}
			run = [];
		};
		for (const child of childrenOf(parent)) {
			if (child.nodeType === TEXT) run.push(child);
			else join();
		}
		join();
	}
}

const isXhtml = (html: string) =>
	/^\s{0,20}<\?xml\s/.test(html) &&
	/xmlns\s?=\s?["']http:\/\/www\.w3\.org\/1999\/xhtml/.test(html.slice(0, 5_000));

/** XHTML's `<script/>` has ended; HTML's has swallowed the rest of the page. */
function withEnds(html: string): string {
	const parts: string[] = [];
	let at = 0;
	eachTag(html, ({ name, selfClosing, closes, end }) => {
		if (!selfClosing || closes || VOID.has(name)) return;
		parts.push(html.slice(at, end), `</${name}>`);
		at = end;
	});
	parts.push(html.slice(at));
	return parts.join('');
}

const OF_HEAD = new Set('title meta link base script style'.split(' '));

/** Builds `html > head + body` of whatever stands at the top: fragments, two bodies, words behind the end. */
function putInOrder(document: DomDocument): DomElement {
	const html = document.createElement('html');
	const head = document.createElement('head');
	const body = document.createElement('body');
	const flatten = (node: DomNode) => {
		const name = node.nodeType === ELEMENT ? (node as DomElement).localName : '';
		if (name === 'html' || name === 'head' || name === 'body') {
			copyAttributes(node as DomElement, name === 'body' ? body : html);
			for (const child of childrenOf(node)) flatten(child);
		} else if (OF_HEAD.has(name)) head.appendChild(node);
		else if (name !== '' || node.nodeType === TEXT) body.appendChild(node);
	};
	for (const node of [...document.childNodes]) flatten(node);
	// The document type stands there too, without being anybody's child.
	for (const node of [...document.childNodes]) if (node.parentNode !== null) document.removeChild(node);
	document.appendChild(html);
	html.appendChild(head);
	html.appendChild(body);
	return body;
}

export function childrenOf(node: DomNode): DomNode[] {
	const children: DomNode[] = [];
	for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
	return children;
}

/** Of these only the language and what hides a whole page are ever asked for. */
function copyAttributes(from: DomElement, to: DomElement): void {
	for (const name of ['lang', 'xml:lang']) {
		const value = from.getAttribute(name);
		if (value !== null && !to.hasAttribute(name)) to.setAttribute(name, value);
	}
}
