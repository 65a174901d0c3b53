import type { Warning } from './contract.ts';
import { detectEncoding, type Encoding, type PieceDecoder, pieceDecoder } from './encoding.ts';

export type Decoded = {
	readonly text: string;
	readonly encoding: string;
	readonly warnings: readonly Warning[];
};

/**
 * The words in a text file's bytes, with LF line ends and without a byte order mark.
 * UTF-8 with LF comes out exactly as it stands, so offsets in the text are offsets in the file.
 * A NUL becomes U+FFFD, one for one, since neither a database nor a screen carries it well.
 * `known` is an encoding by the name that `encodingNamed` gives; otherwise it is told from the bytes.
 */
export function decode(bytes: Uint8Array, known?: string): Decoded {
	const stream = new DecodeStream(
		known === undefined ? detectEncoding(bytes) : { name: known, isGuessed: false },
	);
	const text = stream.write(bytes) + stream.end();
	return { text, encoding: stream.encoding, warnings: stream.warnings() };
}

/** As `decode`, for bytes that come in pieces. How they are cut makes no difference. */
export class DecodeStream {
	readonly encoding: string;
	readonly #isGuessed: boolean;
	readonly #decoder: PieceDecoder;
	/** Whether the last piece ended with CR, whose LF may come with the next. */
	#endedWithCr: boolean;
	#nuls = 0;
	/** U+FFFD in what came out of UTF-8, and those that stood there as such. */
	#replaced = 0;
	#written = 0;
	#lastBytes: Uint8Array = new Uint8Array();

	/** @param after what was decoded before, where a text turns out to be in another encoding further down */
	constructor({ name, isGuessed }: Encoding, after?: DecodeStream) {
		this.#endedWithCr = after ? after.#endedWithCr : false;
		this.encoding = name;
		this.#isGuessed = isGuessed;
		this.#decoder = pieceDecoder(name);
	}

	write(bytes: Uint8Array): string {
		if (this.encoding === 'utf-8') this.#countWritten(bytes);
		return this.#clean(this.#decoder.write(bytes));
	}

	end(): string {
		return this.#clean(this.#decoder.end());
	}

	/** What is to be said of the text; complete when it has ended. */
	warnings(): readonly Warning[] {
		const warnings: Warning[] = [];
		if (this.#isGuessed) {
			warnings.push({
				code: 'encoding-guessed',
				message: `not UTF-8; read as ${this.encoding}, check accents and signs`,
			});
		}
		const bad = this.#replaced - this.#written;
		if (this.encoding === 'utf-8' && bad > 0) {
			warnings.push({
				code: 'bad-bytes',
				message: `${bad} places are not valid UTF-8 and are shown as \ufffd`,
			});
		}
		if (this.#nuls > 0) {
			warnings.push({ code: 'nul', message: `${this.#nuls} NUL characters are shown as \ufffd` });
		}
		return warnings;
	}

	#clean(piece: string): string {
		let text = piece;
		if (text === '') return text;
		if (this.#endedWithCr && text.startsWith('\n')) text = text.slice(1);
		this.#endedWithCr = text.endsWith('\r');
		this.#replaced += count(text, '\ufffd');
		const nuls = count(text, '\0');
		if (nuls > 0) {
			this.#nuls += nuls;
			text = text.replaceAll('\0', '\ufffd');
		}
		return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
	}

	/** Counts the U+FFFD that a file holds itself: those are not bad bytes. */
	#countWritten(bytes: Uint8Array): void {
		const joint = Buffer.concat([this.#lastBytes, bytes.subarray(0, 2)]);
		this.#written +=
			countBytes(joint) + countBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		this.#lastBytes =
			bytes.length >= 2 ? bytes.slice(-2) : Buffer.concat([this.#lastBytes, bytes]).subarray(-2);
	}
}

const REPLACEMENT = Buffer.from('\ufffd');

function countBytes(bytes: Buffer): number {
	let found = 0;
	for (let at = bytes.indexOf(REPLACEMENT); at >= 0; at = bytes.indexOf(REPLACEMENT, at + 3)) found++;
	return found;
}

function count(text: string, sign: string): number {
	let found = 0;
	for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++;
	return found;
}
