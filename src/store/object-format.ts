import type { Crypto } from '../evidence/index.ts';
import { hkdf, NONCE_BYTES, seal, TAG_BYTES, unseal } from './crypto.ts';
import { StoreError } from './errors.ts';

/**
 * An object file: "PARAOBJ1" ‖ size of the clear bytes, 8 bytes big-endian ‖ salt, 32 bytes ‖ chunks. Each chunk is
 * up to 64 KiB of the original and a tag, under HKDF(object key, salt). A chunk's nonce is its number and
 * whether it is the last (STREAM; Hoang, Reyhanitabar, Rogaway, Vizár, 2015), and with each chunk the header
 * and the object's name are authenticated: a file cut short, put in another order or under another name
 * does not open.
 */
const MAGIC = Buffer.from('PARAOBJ1');
const SALT_BYTES = 32;
export const OBJECT_HEADER_BYTES = MAGIC.length + 8 + SALT_BYTES;
export const CHUNK_BYTES = 64 * 1024;

/** An object in the making: its header, and each of its chunks in their order. */
export type Sealing = { readonly header: Uint8Array; chunk(index: number, clear: Uint8Array): Uint8Array };

export function sealObject(bytes: Uint8Array, name: string, key: Uint8Array, crypto: Crypto): Uint8Array {
	const { header, chunk } = beginObject(bytes.length, name, key, crypto);
	const parts: Uint8Array[] = [header];
	for (let i = 0; i < chunkCount(bytes.length); i++)
		parts.push(chunk(i, bytes.subarray(i * CHUNK_BYTES, (i + 1) * CHUNK_BYTES)));
	return Buffer.concat(parts);
}

/** For an original that is not held: `size` bytes will be sealed, `CHUNK_BYTES` of them a chunk. */
export function beginObject(size: number, name: string, key: Uint8Array, crypto: Crypto): Sealing {
	const salt = crypto.random(SALT_BYTES);
	const length = Buffer.alloc(8);
	length.writeBigUInt64BE(BigInt(size));
	const header = Buffer.concat([MAGIC, length, salt]);
	const about = aboutOf(header, name);
	const objectKey = hkdf(key, salt, 'paradero/object/v1');
	const count = chunkCount(size);
	return {
		header,
		chunk: (index, clear) => seal(objectKey, nonceOf(index, index === count - 1), about, clear),
	};
}

/** Throws `object-damaged`, saying from which byte of the file on, if it is not what `sealObject` made. */
export function openObject(file: Uint8Array, name: string, key: Uint8Array): Uint8Array {
	const read = (start: number, length: number) => file.subarray(start, start + length);
	const chunks = [...openChunks({ size: file.length, read }, name, key)];
	return chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks);
}

/** A file of which stretches are read; fewer bytes come where it ends. */
export type Stretches = { readonly size: number; read(start: number, length: number): Uint8Array };

/** The original, chunk by chunk. Throws as `openObject` does, when it comes to what is damaged. */
export function* openChunks(file: Stretches, name: string, key: Uint8Array): Generator<Uint8Array> {
	const header = Buffer.from(file.read(0, OBJECT_HEADER_BYTES));
	if (header.length < OBJECT_HEADER_BYTES || !header.subarray(0, MAGIC.length).equals(MAGIC)) {
		throw damaged(name, 0, 'its header is not that of an object');
	}
	const size = Number(header.readBigUInt64BE(MAGIC.length));
	const count = chunkCount(size);
	if (file.size !== OBJECT_HEADER_BYTES + size + count * TAG_BYTES) {
		throw damaged(name, Math.min(file.size, OBJECT_HEADER_BYTES), 'its length is not what its header says');
	}
	const about = aboutOf(header, name);
	const objectKey = hkdf(key, header.subarray(MAGIC.length + 8), 'paradero/object/v1');
	const sealedChunk = CHUNK_BYTES + TAG_BYTES;
	for (let i = 0; i < count; i++) {
		const start = OBJECT_HEADER_BYTES + i * sealedChunk;
		const chunk = unseal(objectKey, nonceOf(i, i === count - 1), about, file.read(start, sealedChunk));
		if (chunk === null) throw damaged(name, start, `chunk ${i + 1} of ${count} is not what was written`);
		yield chunk;
	}
}

/** An empty original has one chunk too, so that its emptiness is authenticated. */
export const chunkCount = (size: number): number => Math.max(1, Math.ceil(size / CHUNK_BYTES));

/** Number of the chunk, 11 bytes big-endian, and a byte that is 1 in the last. */
function nonceOf(index: number, isLast: boolean): Uint8Array {
	const nonce = Buffer.alloc(NONCE_BYTES);
	nonce.writeUInt32BE(index, NONCE_BYTES - 5);
	nonce[NONCE_BYTES - 1] = isLast ? 1 : 0;
	return nonce;
}

const aboutOf = (header: Uint8Array, name: string): Uint8Array => Buffer.concat([header, Buffer.from(name)]);

function damaged(name: string, byte: number, what: string): StoreError {
	return new StoreError(
		'object-damaged',
		`object ${name} is damaged from byte ${byte} on: ${what}. Add the original again, or restore a backup.`,
		{ facts: { object: name, byte } },
	);
}
