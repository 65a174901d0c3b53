import iconv from 'iconv-lite';
import { guessCharset } from './charset.ts';

/** `guessed` where nothing in the bytes says so: the reader is to check accents and signs. */
export type Encoding = { readonly name: string; readonly isGuessed: boolean };

/** How a text is encoded, told from its bytes; `isCut` where they are its beginning and may end inside a letter. */
export function detectEncoding(bytes: Uint8Array, isCut = false): Encoding {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { name: 'utf-8', isGuessed: false };
	if (a === 0xff && b === 0xfe) return { name: 'utf-16le', isGuessed: false };
	if (a === 0xfe && b === 0xff) return { name: 'utf-16be', isGuessed: false };
	const zeros = countZeros(bytes);
	const half = Math.min(bytes.length, SAMPLE_BYTES) / 2;
	if (zeros.odd > half * 0.4 && zeros.even < half * 0.1) return { name: 'utf-16le', isGuessed: true };
	if (zeros.even > half * 0.4 && zeros.odd < half * 0.1) return { name: 'utf-16be', isGuessed: true };
	if (isUtf8(bytes, isCut) || isMostlyUtf8(bytes)) return { name: 'utf-8', isGuessed: false };
	return { name: guessCharset(bytes), isGuessed: true };
}

/** An encoding by one of its names, as HTML and HTTP give them; `null` for a name that nobody knows. */
export function encodingNamed(name: string): string | null {
	const lower = name.trim().toLowerCase();
	if (/^utf-?8$/.test(lower)) return 'utf-8';
	// As browsers do: nobody who writes `ISO-8859-1` means the control characters between 80 and 9F.
	if (/^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/.test(lower)) return 'windows-1252';
	return iconv.encodingExists(lower) && !/base64|hex/.test(lower) ? lower : null;
}

/** Decodes bytes that come in pieces; a piece may end inside a letter. No byte order mark comes out. */
export type PieceDecoder = { readonly write: (bytes: Uint8Array) => string; readonly end: () => string };

export function pieceDecoder(encoding: string): PieceDecoder {
	if (encoding === 'utf-8') {
		const decoder = new TextDecoder('utf-8');
		return {
			write: (bytes) => decoder.decode(bytes, { stream: true }),
			end: () => decoder.decode(),
		};
	}
	// Not TextDecoder: on some Node versions its windows-1252 is in truth ISO-8859-1 (nodejs/node#56542).
	const decoder = iconv.getDecoder(encoding);
	let half = '';
	return {
		write(bytes) {
			const text = half + decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
			half = /[\ud800-\udbff]$/.test(text) ? text.slice(-1) : '';
			return text.slice(0, text.length - half.length).toWellFormed();
		},
		end: () => (half + (decoder.end() ?? '')).toWellFormed(),
	};
}

export function isUtf8(bytes: Uint8Array, isCut: boolean): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: isCut });
		return true;
	} catch {
		return false;
	}
}

const SAMPLE_BYTES = 4096;

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
	const zeros = { even: 0, odd: 0 };
	const end = Math.min(bytes.length, SAMPLE_BYTES);
	for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++;
	return zeros;
}

/** True for UTF-8 with a few foreign bytes in it, as when two files were pasted together. */
export function isMostlyUtf8(bytes: Uint8Array): boolean {
	const text = new TextDecoder('utf-8').decode(bytes.subarray(0, 1024 * 1024));
	let bad = 0;
	let good = 0;
	for (let i = 0; i < text.length; i++) {
		const code = text.charCodeAt(i);
		if (code === 0xfffd) bad++;
		else if (code > 0x7f) good++;
	}
	return good > bad * 4;
}
