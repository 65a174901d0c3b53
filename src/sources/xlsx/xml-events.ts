import { SourceError } from '../source-error.ts';

export type XmlHandler = {
	/** `attributes` as they stand, for `attributeOf`; `name` without its namespace prefix. */
	readonly open: (name: string, attributes: string) => void;
	readonly close: (name: string) => void;
	readonly text: (words: string) => void;
};

const DEEPEST = 64;
const LONGEST_TAG = 256 * 1024;
const LONGEST_TEXT = 16 * 1024 * 1024;

/**
 * Reads the XML of office files from pieces of text. Such files have no document type, so one that has is
 * refused: without it there are no entities of its own that could be expanded, fetched or nested. Only the
 * five entities of XML and numbered characters mean anything.
 */
export class XmlEvents {
	readonly #handler: XmlHandler;
	readonly #opened: string[] = [];
	#text = '';
	#sawElement = false;

	constructor(handler: XmlHandler) {
		this.#handler = handler;
	}

	/** @throws {SourceError} `damaged` */
	write(piece: string): void {
		this.#text += piece;
		let at = 0;
		for (;;) {
			const begin = this.#text.indexOf('<', at);
			if (begin < 0) {
				if (this.#text.length - at > LONGEST_TEXT) throw damaged('a text in it is too long');
				break;
			}
			if (begin > at) this.#handler.text(decodeEntities(this.#text.slice(at, begin)));
			at = begin;
			const end = this.#readMarkup(begin);
			if (end < 0) {
				const longest = this.#text.startsWith('<![', begin) ? LONGEST_TEXT : LONGEST_TAG;
				if (this.#text.length - begin > longest) throw damaged('a tag in it is too long');
				break;
			}
			at = end;
		}
		this.#text = this.#text.slice(at);
	}

	/** @throws {SourceError} `damaged` where the text was cut off */
	end(): void {
		if (this.#opened.length > 0 || this.#text.trim() !== '' || !this.#sawElement)
			throw damaged('it is cut off');
	}

	/** Reads what begins with `<`; gives where it ends, or -1 where more is needed. */
	#readMarkup(begin: number): number {
		const text = this.#text;
		const next = text.charAt(begin + 1);
		if (next === '') return -1;
		if (next === '?') return endBehind(text, '?>', begin);
		if (next === '!') {
			if (text.length < begin + 9) return -1;
			if (text.startsWith('<!--', begin)) return endBehind(text, '-->', begin + 4);
			if (!text.startsWith('<![CDATA[', begin)) throw hasDocumentType();
			const end = endBehind(text, ']]>', begin);
			if (end >= 0) this.#handler.text(text.slice(begin + 9, end - 3));
			return end;
		}
		const end = endOfTag(text, begin);
		if (end < 0) return -1;
		if (next === '/') this.#close(text.slice(begin + 2, end).trim());
		else this.#open(text.slice(begin + 1, end));
		return end + 1;
	}

	#open(tag: string): void {
		const isEmpty = tag.endsWith('/');
		const inner = isEmpty ? tag.slice(0, -1) : tag;
		const space = inner.search(/\s/);
		const name = space < 0 ? inner : inner.slice(0, space);
		if (name === '' || this.#opened.length >= DEEPEST) throw damaged('its tags are nested too deep');
		this.#sawElement = true;
		const local = localName(name);
		this.#handler.open(local, space < 0 ? '' : inner.slice(space));
		if (isEmpty) this.#handler.close(local);
		else this.#opened.push(name);
	}

	#close(name: string): void {
		if (this.#opened.pop() !== name) throw damaged('its tags are not paired');
		this.#handler.close(localName(name));
	}
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

function endBehind(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? -1 : at + mark.length;
}

/** Where the `>` of a tag stands; one inside an attribute's quotes is none. */
function endOfTag(text: string, begin: number): number {
	let quote = 0;
	const most = Math.min(text.length, begin + LONGEST_TAG);
	for (let at = begin + 1; at < most; at++) {
		const code = text.charCodeAt(at);
		if (quote !== 0) {
			if (code === quote) quote = 0;
		} else if (code === 0x3e) {
			return at;
		} else if (code === 0x22 || code === 0x27) {
			quote = code;
		}
	}
	return -1;
}

const PATTERNS = new Map<string, RegExp>();

/** The value of an attribute; `undefined` where a tag has none of that name. A prefix counts: `r:id`. */
export function attributeOf(attributes: string, name: string): string | undefined {
	let pattern = PATTERNS.get(name);
	if (!pattern) {
		pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`);
		PATTERNS.set(name, pattern);
	}
	const found = pattern.exec(attributes);
	if (!found) return undefined;
	return decodeEntities(found[1] ?? found[2] ?? '');
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|([a-z]{2,4}));/g, (all, decimal, hex, name) => {
		if (name !== undefined) return NAMED[name] ?? all;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
		return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
	});
}

function hasDocumentType(): SourceError {
	return new SourceError(
		'damaged',
		'this workbook holds a document type declaration, which no spreadsheet program writes and which could hide a trap; open it in one, save it anew and add that',
	);
}

function damaged(what: string): SourceError {
	return new SourceError('damaged', `this workbook is damaged: ${what}; fetch it again or save it anew`);
}
