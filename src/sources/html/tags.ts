export type Tag = {
	readonly name: string;
	readonly closes: boolean;
	readonly attributes: number;
	/** Written `<name/>`, which HTML takes for `<name>` and XHTML for `<name></name>`. */
	readonly selfClosing: boolean;
	readonly start: number;
	readonly end: number;
};

/** Elements whose content is no markup: a tag in it is none. */
const RAW = /^(?:script|style|textarea|title)$/;

/**
 * Calls `visit` for every tag of a page, in order, without building anything: one pass, whatever the page
 * holds. It sees what a parser would, near enough to say in advance what parsing would cost.
 */
export function eachTag(html: string, visit: (tag: Tag) => void): void {
	const opener = /<(?:!--|(\/?)([a-zA-Z][^\s/>]{0,100}))/g;
	for (;;) {
		const match = opener.exec(html);
		if (match === null) return;
		if (match[2] === undefined) {
			const close = html.indexOf('-->', match.index + 4);
			if (close === -1) return;
			opener.lastIndex = close + 3;
			continue;
		}
		const name = match[2].toLowerCase();
		const closes = match[1] === '/';
		const { end, attributes, selfClosing } = endOfTag(html, opener.lastIndex);
		visit({ name, closes, attributes, selfClosing, start: match.index, end });
		opener.lastIndex = end;
		if (closes || !RAW.test(name) || selfClosing) continue;
		const raw = new RegExp(`</${name}`, 'gi');
		raw.lastIndex = end;
		const close = raw.exec(html);
		if (close === null) return;
		opener.lastIndex = close.index;
	}
}

const SPACE = /\s/;

function endOfTag(html: string, from: number) {
	let quote = '';
	let attributes = 0;
	let before = ' ';
	let selfClosing = false;
	for (let at = from; at < html.length; at += 1) {
		const char = html.charAt(at);
		if (quote !== '') {
			if (char === quote) quote = '';
			continue;
		}
		if (char === '>') return { end: at + 1, attributes, selfClosing };
		const isSpace = SPACE.test(char);
		if (char === '"' || char === "'") {
			if (before === '=') quote = char;
		} else if (!isSpace && char !== '/' && char !== '=' && (SPACE.test(before) || before === '/'))
			attributes += 1;
		selfClosing = char === '/';
		if (!isSpace || before !== '=') before = char;
	}
	return { end: html.length, attributes, selfClosing: false };
}
