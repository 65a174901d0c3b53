// The package's own types need the browser's library, which would let every file name `document`. What is used of it:
declare module 'linkedom' {
	export type DomNode = {
		readonly nodeType: number;
		readonly nodeName: string;
		readonly parentNode: DomElement | null;
		readonly firstChild: DomNode | null;
		readonly nextSibling: DomNode | null;
		textContent: string;
	};
	export type DomText = DomNode & { remove(): void };
	export type DomElement = DomNode & {
		readonly tagName: string;
		readonly localName: string;
		readonly children: ArrayLike<DomElement>;
		getAttribute(name: string): string | null;
		setAttribute(name: string, value: string): void;
		removeAttribute(name: string): void;
		getAttributeNames(): string[];
		hasAttribute(name: string): boolean;
		appendChild(node: DomNode): void;
		insertBefore(node: DomNode, before: DomNode | null): void;
		querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
	};
	export type DomDocument = DomNode & {
		readonly documentElement: DomElement | null;
		readonly childNodes: Iterable<DomNode>;
		createElement(name: string): DomElement;
		appendChild(node: DomNode): void;
		removeChild(node: DomNode): void;
		querySelectorAll(selector: string): ArrayLike<DomElement> & Iterable<DomElement>;
	};
	export class DOMParser {
		parseFromString(text: string, type: 'text/html'): DomDocument;
	}
}
