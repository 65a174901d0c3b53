import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { SourceInput } from './contract.ts';
import { checkLimit, type Limits } from './limits.ts';
import { SourceError } from './source-error.ts';

/** Bytes to read, wherever they lie. They are read once, from the beginning: as chunks or as a whole. */
export type OpenSource = {
	/** The first bytes, enough to tell a format by. */
	readonly head: Uint8Array;
	/** The bytes in stretches, each in memory of its own. */
	readonly chunks: () => AsyncIterable<Uint8Array>;
	readonly whole: () => Promise<Uint8Array>;
	/** Of all that was read, for a path; call it when reading is over. */
	readonly sha256: () => string | undefined;
	readonly close: () => Promise<void>;
};

const HEAD_BYTES = 64 * 1024;
const CHUNK_BYTES = 256 * 1024;

/** @throws {SourceError} `empty`, `too-large`, `not-opened` */
export async function openSource(input: SourceInput, limits: Limits): Promise<OpenSource> {
	if (!(input instanceof Uint8Array)) return openFile(input.path, limits);
	if (input.length === 0) throw noBytes();
	checkLimit('bytes', input.length, limits);
	return {
		head: input.subarray(0, HEAD_BYTES),
		async *chunks() {
			for (let at = 0; at < input.length; at += CHUNK_BYTES) yield input.subarray(at, at + CHUNK_BYTES);
		},
		whole: async () => input,
		sha256: () => undefined,
		close: async () => {},
	};
}

async function openFile(path: string, limits: Limits): Promise<OpenSource> {
	// A pipe that nobody writes to would keep whoever opens it waiting.
	const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((cause: unknown) => {
		throw notOpened(cause);
	});
	try {
		const stat = await file.stat();
		if (!stat.isFile()) throw new SourceError('not-opened', 'this is not a regular file');
		if (stat.size === 0) throw noBytes();
		checkLimit('bytes', stat.size, limits);
		const head = new Uint8Array(Math.min(HEAD_BYTES, stat.size));
		const { bytesRead } = await file.read(head, 0, head.length, 0);
		return fromFile(file, head.subarray(0, bytesRead), limits);
	} catch (error) {
		await file.close();
		throw error instanceof SourceError ? error : notOpened(error);
	}
}

function fromFile(file: FileHandle, head: Uint8Array, limits: Limits): OpenSource {
	const hash = createHash('sha256');
	async function* chunks(): AsyncGenerator<Uint8Array> {
		for (let at = 0; ; ) {
			// A new buffer each time: whoever got the last one may still hold it.
			const buffer = new Uint8Array(CHUNK_BYTES);
			const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, at).catch((cause: unknown) => {
				throw notOpened(cause);
			});
			if (bytesRead === 0) return;
			at += bytesRead;
			checkLimit('bytes', at, limits);
			const chunk = buffer.subarray(0, bytesRead);
			hash.update(chunk);
			yield chunk;
		}
	}
	let sha256: string | undefined;
	return {
		head,
		chunks,
		async whole() {
			const parts: Uint8Array[] = [];
			for await (const chunk of chunks()) parts.push(chunk);
			return Buffer.concat(parts);
		},
		sha256: () => {
			sha256 ??= hash.digest('hex');
			return sha256;
		},
		close: () => file.close(),
	};
}

function noBytes(): SourceError {
	return new SourceError('empty', 'there are no bytes in this file; fetch it again');
}

function notOpened(cause: unknown): SourceError {
	const { code = 'no code' } = cause as NodeJS.ErrnoException;
	return new SourceError('not-opened', `the file can't be read (${code}); add it again`, { code }, cause);
}
