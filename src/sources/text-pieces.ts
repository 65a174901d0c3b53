import { isAscii } from 'node:buffer';
import type { Warning } from './contract.ts';
import { DecodeStream } from './decode.ts';
import { detectEncoding } from './encoding.ts';
import type { OpenSource } from './open-source.ts';

/** Bytes of which the encoding is told; a multiple of two, for UTF-16. */
const BLOCK_BYTES = 1024 * 1024;

export type TextPieces = {
	/** The text in order, cut anywhere but inside a letter. */
	readonly pieces: () => AsyncIterable<string>;
	/** As far as it is known by the pieces that came. */
	readonly encoding: () => string;
	readonly warnings: () => readonly Warning[];
};

/**
 * The text of a source without holding all of it. The encoding is told by the first megabyte that holds
 * anything but ASCII, and until then it makes no difference: a list may have its first accent far down.
 */
export function textPieces(source: OpenSource): TextPieces {
	let stream = new DecodeStream({ name: 'utf-8', isGuessed: false });
	async function* pieces(): AsyncGenerator<string> {
		let isKnown = false;
		for await (const block of blocks(source.chunks(), () => isKnown)) {
			if (!isKnown && !isPlainAscii(block)) {
				const encoding = detectEncoding(block, block.length === BLOCK_BYTES);
				if (encoding.name !== stream.encoding) stream = new DecodeStream(encoding, stream);
				isKnown = true;
			}
			yield stream.write(block);
		}
		yield stream.end();
	}
	return { pieces, encoding: () => stream.encoding, warnings: () => stream.warnings() };
}

/** True where every encoding that is told apart here reads the same. UTF-16 is full of NUL. */
function isPlainAscii(block: Buffer): boolean {
	return isAscii(block) && !block.includes(0) && !block.includes(ESCAPE);
}

/** ISO-2022 writes its letters in ASCII and switches with this. */
const ESCAPE = 0x1b;

/** The same bytes in blocks of one size until that no longer matters, so that no reading depends on how they came. */
async function* blocks(
	chunks: AsyncIterable<Uint8Array>,
	isAnySizeGood: () => boolean,
): AsyncGenerator<Buffer> {
	let held: Uint8Array[] = [];
	let size = 0;
	for await (let chunk of chunks) {
		if (size === 0 && isAnySizeGood()) {
			yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
			continue;
		}
		while (size + chunk.length >= BLOCK_BYTES) {
			const rest = BLOCK_BYTES - size;
			yield Buffer.concat([...held, chunk.subarray(0, rest)]);
			chunk = chunk.subarray(rest);
			held = [];
			size = 0;
		}
		if (chunk.length > 0) held.push(chunk);
		size += chunk.length;
	}
	if (size > 0) yield Buffer.concat(held);
}
