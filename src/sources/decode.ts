import iconv from 'iconv-lite';
import { guessCharset } from './charset.ts';
import type { Warning } from './contract.ts';

export type Decoded = {
	readonly text: string;
	readonly encoding: string;
	readonly warnings: readonly Warning[];
};

/**
 * The words in a text file's bytes, with LF line ends and without a byte order mark.
 * UTF-8 with LF comes out exactly as it stands, so offsets in the text are offsets in the file.
 * A NUL becomes U+FFFD, one for one, since neither a database nor a screen carries it well.
 */
export function decode(bytes: Uint8Array): Decoded {
	const warnings: Warning[] = [];
	const { encoding, guessed } = detectEncoding(bytes);
	let text: string;
	if (encoding === 'utf-8') {
		text = new TextDecoder('utf-8').decode(bytes);
	} else {
		// Not TextDecoder: on some Node versions its windows-1252 is in truth ISO-8859-1 (nodejs/node#56542).
		text = iconv.decode(asBuffer(bytes), encoding).toWellFormed();
	}
	if (guessed) {
		warnings.push({
			code: 'encoding-guessed',
			message: `not UTF-8; read as ${encoding}, check accents and signs`,
		});
	}
	if (encoding === 'utf-8' && text.includes('\ufffd') && !isUtf8(bytes)) {
		const count = text.split('\ufffd').length - 1;
		warnings.push({
			code: 'bad-bytes',
			message: `${count} places are not valid UTF-8 and are shown as \ufffd`,
		});
	}
	if (text.includes('\0')) {
		const count = text.split('\0').length - 1;
		warnings.push({ code: 'nul', message: `${count} NUL characters are shown as \ufffd` });
		text = text.replaceAll('\0', '\ufffd');
	}
	return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, encoding, warnings };
}

function detectEncoding(bytes: Uint8Array): { encoding: string; guessed: boolean } {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', guessed: false };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', guessed: false };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', guessed: false };
	const zeros = countZeros(bytes);
	const half = Math.min(bytes.length, SAMPLE_BYTES) / 2;
	if (zeros.odd > half * 0.4 && zeros.even < half * 0.1) return { encoding: 'utf-16le', guessed: true };
	if (zeros.even > half * 0.4 && zeros.odd < half * 0.1) return { encoding: 'utf-16be', guessed: true };
	if (isUtf8(bytes) || isMostlyUtf8(bytes)) return { encoding: 'utf-8', guessed: false };
	return { encoding: guessCharset(bytes), guessed: true };
}

const SAMPLE_BYTES = 4096;

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
	const zeros = { even: 0, odd: 0 };
	const end = Math.min(bytes.length, SAMPLE_BYTES);
	for (let i = 0; i < end; i++) if (bytes[i] === 0) zeros[i % 2 === 0 ? 'even' : 'odd']++;
	return zeros;
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

/** True for UTF-8 with a few foreign bytes in it, as when two files were pasted together. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
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

function asBuffer(bytes: Uint8Array): Buffer {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
