/** What stands above the empty line of a part, names in lower case; of a name that stands twice, the first. */
export type MimeHead = ReadonlyMap<string, string>;

export type ContentType = {
	/** In lower case. */
	readonly mime: string;
	readonly parameters: ReadonlyMap<string, string>;
};

const LONGEST_HEAD = 64 * 1024;
const NAME = /^[!-9;-~]{1,100}$/;
/** Values in quotes may hold what would end them otherwise (RFC 2045, 5.1). */
const PARAMETER = /;\s*([!#$&-.0-9A-Z^-z{|}~]{1,100})\s*=\s*(?:"((?:[^"\\]|\\[\s\S]){0,1000})"|([^\s;"]*))/g;

/**
 * Takes a part apart at its first empty line (RFC 5322, 2.2): line ends may be CRLF or LF, and a line that begins with a
 * blank goes on from the one before. `null` for what does not begin with a head.
 */
export function takeHead(bytes: Uint8Array): { readonly head: MimeHead; readonly body: Uint8Array } | null {
	const text = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LONGEST_HEAD)).toString(
		'latin1',
	);
	// A part may have no head at all: its body begins behind the empty line that it begins with.
	const end = /^\r?\n|\r?\n\r?\n/.exec(text);
	if (end === null && bytes.length > LONGEST_HEAD) return null;
	const lines = text.slice(0, end?.index ?? text.length).split(/\r?\n/);
	const head = new Map<string, string>();
	/** Nothing is added to a header that stands for the second time: others may read the first one. */
	let current: string | null = null;
	for (const [at, line] of lines.entries()) {
		if (line === '') continue;
		if (/^[ \t]/.test(line)) {
			if (at === 0) return null;
			if (current !== null) head.set(current, `${head.get(current)} ${line.trim()}`);
			continue;
		}
		const colon = line.indexOf(':');
		const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase();
		if (!NAME.test(name)) return null;
		current = head.has(name) ? null : name;
		if (current !== null) head.set(current, line.slice(colon + 1).trim());
	}
	return {
		head,
		body: end === null ? bytes.subarray(bytes.length) : bytes.subarray(end.index + end[0].length),
	};
}

/** What a part says it is; a part that does not say is plain text (RFC 2045, 5.2). */
export function contentTypeOf(head: MimeHead): ContentType {
	const written = head.get('content-type') ?? 'text/plain';
	const mime = /^[^\s;]{1,200}/.exec(written)?.[0].toLowerCase() ?? 'text/plain';
	const parameters = new Map<string, string>();
	for (const [, name = '', quoted, bare = ''] of written.matchAll(PARAMETER)) {
		const value = quoted === undefined ? bare : quoted.replace(/\\([\s\S])/g, '$1');
		if (!parameters.has(name.toLowerCase())) parameters.set(name.toLowerCase(), value);
	}
	return { mime, parameters };
}
