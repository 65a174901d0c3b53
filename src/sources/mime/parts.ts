import type { Limits } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import { type ContentType, contentTypeOf, type MimeHead, takeHead } from './head.ts';

/** One part that holds no others, its body as it is written. */
export type MimePart = {
	readonly head: MimeHead;
	readonly type: ContentType;
	readonly body: Uint8Array;
};
export type MimeFile = {
	readonly head: MimeHead;
	readonly type: ContentType;
	readonly parts: readonly MimePart[];
	/** The file ends before the line that ends its parts. */
	readonly isCut: boolean;
};

/** A page with frames within frames: no browser writes more. */
const MOST_LEVELS = 8;
const LONGEST_BOUNDARY = 200;

/**
 * The parts of a file in the form of an e-mail (RFC 2046, 5.1), in their order, those within others among them.
 *
 * @throws {SourceError} `damaged`, `too-large`
 */
export function readMime(bytes: Uint8Array, limits: Limits): MimeFile {
	const taken = takeHead(bytes);
	if (taken === null) throw damaged('does not begin with a head');
	const type = contentTypeOf(taken.head);
	const found: Found = { parts: [], isCut: false };
	collect({ ...taken, type }, 1, found, limits);
	return { head: taken.head, type, ...found };
}

type Found = { parts: MimePart[]; isCut: boolean };

function collect(part: MimePart, level: number, found: Found, limits: Limits): void {
	if (!part.type.mime.startsWith('multipart/')) {
		found.parts.push(part);
		if (found.parts.length > limits.archiveEntries)
			throw tooLarge(`more than ${limits.archiveEntries} parts`, 'archiveEntries', limits.archiveEntries);
		return;
	}
	if (level > MOST_LEVELS)
		throw tooLarge(`parts within parts, more than ${MOST_LEVELS} deep`, 'levels', MOST_LEVELS);
	const boundary = (part.type.parameters.get('boundary') ?? '').trimEnd();
	if (boundary === '' || boundary.length > LONGEST_BOUNDARY)
		throw damaged('does not say what stands between its parts');
	const { bodies, isCut } = split(part.body, boundary);
	found.isCut ||= isCut;
	for (const inner of bodies) {
		const taken = takeHead(inner);
		if (taken === null) throw damaged('has a part without a head');
		collect({ ...taken, type: contentTypeOf(taken.head) }, level + 1, found, limits);
	}
}

const LF = 0x0a;
const CR = 0x0d;

/** What stands between the lines that begin with `--` and the boundary; the line end before such a line is its own. */
function split(body: Uint8Array, boundary: string): { bodies: Uint8Array[]; isCut: boolean } {
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	const delimiter = Buffer.from(`--${boundary}`, 'latin1');
	const bodies: Uint8Array[] = [];
	let start: number | null = null;
	for (let at = bytes.indexOf(delimiter); at !== -1; at = bytes.indexOf(delimiter, at + 1)) {
		if (at > 0 && bytes[at - 1] !== LF) continue;
		const line = restOfLine(bytes, at + delimiter.length);
		if (line === null) continue;
		if (start !== null) bodies.push(body.subarray(start, Math.max(start, beforeLineEnd(bytes, at))));
		if (line.ends) return { bodies, isCut: false };
		start = line.next;
	}
	if (start !== null) bodies.push(body.subarray(start));
	return { bodies, isCut: true };
}

/** Behind a boundary stand at most two hyphens and blanks; `null` where the line goes on, and so is none. */
function restOfLine(bytes: Buffer, from: number): { ends: boolean; next: number } | null {
	const rest = bytes.toString('latin1', from, from + 100);
	const found = /^(--)?[ \t]*(\r?\n|$)/.exec(rest);
	return found === null ? null : { ends: found[1] !== undefined, next: from + found[0].length };
}

function beforeLineEnd(bytes: Buffer, at: number): number {
	if (at === 0) return 0;
	return at > 1 && bytes[at - 2] === CR ? at - 2 : at - 1;
}

function damaged(what: string): SourceError {
	return new SourceError('damaged', `this web page in one file ${what}; save it anew`);
}

function tooLarge(what: string, name: string, limit: number): SourceError {
	return new SourceError(
		'too-large',
		`${what} in this web page in one file; save it as "HTML only" and add that`,
		{
			what: name,
			limit,
		},
	);
}
