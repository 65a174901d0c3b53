import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { SourceError } from './source-error.ts';

export type HttpMessage = {
	/** `HTTP/1.1 200 OK`, or of a request `GET / HTTP/1.1`. */
	readonly start: string;
	readonly status: number;
	/** As they stand, in their order. */
	readonly headers: readonly (readonly [name: string, value: string])[];
	readonly body: Uint8Array;
};

const LONGEST_HEAD = 256 * 1024;

/** Takes a message apart at the empty line behind its head; `null` for what is no message. */
export function parseMessage(block: Uint8Array): HttpMessage | null {
	const head = Buffer.from(block.buffer, block.byteOffset, Math.min(block.length, LONGEST_HEAD)).toString(
		'latin1',
	);
	const end = /\r?\n\r?\n/.exec(head);
	if (end === null) return null;
	const [start = '', ...lines] = head.slice(0, end.index).split(/\r?\n/);
	if (!/HTTP\/\d/.test(start)) return null;
	const headers: [string, string][] = [];
	for (const line of lines) {
		const colon = line.indexOf(':');
		if (/^[ \t]/.test(line) && headers.length > 0) headers.at(-1)![1] += ` ${line.trim()}`;
		else if (colon > 0) headers.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
	}
	const status = Number(/^HTTP\/[\d.]+ (\d{3})\b/.exec(start)?.[1] ?? 0);
	return { start, status, headers, body: block.subarray(end.index + end[0].length) };
}

export function headerOf(message: Pick<HttpMessage, 'headers'>, name: string): string | undefined {
	return message.headers.find(([other]) => other.toLowerCase() === name)?.[1];
}

/**
 * The bytes that a server meant: chunks joined, packing undone, within `most` bytes.
 *
 * @throws {SourceError} `too-large`, `damaged`, `not-read-yet`
 */
export function bodyOf(message: HttpMessage, most: number): Uint8Array {
	const chunked = /chunked/i.test(headerOf(message, 'transfer-encoding') ?? '');
	let body = chunked ? (joinChunks(message.body) ?? message.body) : message.body;
	const codings = (headerOf(message, 'content-encoding') ?? '').toLowerCase().split(',');
	for (const coding of codings.map((name) => name.trim()).reverse()) body = unpack(body, coding, most);
	if (body.length > most) throw tooLarge(most);
	return body;
}

/** The body without its chunks' sizes; `null` where it has none, as archives keep it that took them out. */
export function joinChunks(body: Uint8Array): Uint8Array | null {
	const parts: Uint8Array[] = [];
	const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
	for (let at = 0; ; ) {
		const line = bytes.indexOf('\r\n', at, 'latin1');
		const size =
			line === -1 || line - at > 100
				? null
				: /^([0-9a-f]{1,8})(?:;.*)?$/i.exec(bytes.toString('latin1', at, line));
		if (size === null) return null;
		const length = Number.parseInt(size[1]!, 16);
		const start = line + 2;
		if (length === 0) return Buffer.concat(parts);
		if (start + length > bytes.length) return null;
		parts.push(bytes.subarray(start, start + length));
		at = start + length + 2;
	}
}

function unpack(body: Uint8Array, coding: string, most: number): Uint8Array {
	const options = { maxOutputLength: most };
	try {
		switch (coding) {
			case '':
			case 'identity':
			case 'none':
				return body;
			case 'gzip':
			case 'x-gzip':
				return gunzipSync(body, options);
			case 'br':
				return brotliDecompressSync(body, options);
			case 'deflate':
				// Some servers leave the wrapper of RFC 1950 away.
				return (body[0]! & 0x0f) === 8 ? inflateSync(body, options) : inflateRawSync(body, options);
		}
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(most);
		throw new SourceError(
			'damaged',
			`the answer in this web archive is packed as ${coding} and does not unpack; fetch it again`,
			{ coding },
			cause,
		);
	}
	throw new SourceError(
		'not-read-yet',
		'the answer in this web archive is packed in a way that is not read yet; save the page and add that',
	);
}

function tooLarge(most: number): SourceError {
	return new SourceError(
		'too-large',
		`the answer in this web archive is more than ${most} bytes when unpacked; add the file itself`,
		{ limit: most },
	);
}
