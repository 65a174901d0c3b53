import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fstatSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	rmSync,
	statSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Crypto } from '../evidence/index.ts';
import { hmacSha256 } from './crypto.ts';
import { asStoreError } from './disk-errors.ts';
import { DurableFile, isTemporary, syncFolder, writeDurably } from './durable-file.ts';
import { StoreError } from './errors.ts';
import { beginObject, CHUNK_BYTES, chunkCount, openChunks, openObject, sealObject } from './object-format.ts';

/** `ab/cdef…`: 64 hex digits, the first two of them the folder. */
export type ObjectName = string;

const NAME = /^[0-9a-f]{2}\/[0-9a-f]{62}$/;
/** A write takes seconds; what is older was left by a process that died. */
const LEFTOVER_AFTER_MS = 60 * 60 * 1000;

/**
 * The captures of a case: each encrypted, under a name that only the case can compute, so that nobody can
 * tell from the folder whether a document he knows is in it.
 */
export class ObjectStore {
	readonly #folder: string;
	readonly #key: Uint8Array;
	readonly #hmacSecret: Uint8Array;
	readonly #crypto: Crypto;

	/** `folder` is made if it is not there. */
	constructor(folder: string, key: Uint8Array, hmacSecret: Uint8Array, crypto: Crypto) {
		this.#folder = folder;
		this.#key = key;
		this.#hmacSecret = hmacSecret;
		this.#crypto = crypto;
		toldOf('objects', () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
	}

	/**
	 * Preserves the bytes and returns their name; when it returns they survive a power cut. The same bytes
	 * again change nothing, unless the object has been damaged: then it is whole again.
	 *
	 * @throws {StoreError} `disk-full`, `unwritable`, `gone`
	 */
	put(bytes: Uint8Array): ObjectName {
		const name = this.nameOf(bytes);
		if (this.#isWhole(name)) return name;
		const sealed = sealObject(bytes, name, this.#key, this.#crypto);
		toldOf('objects', () => writeDurably(this.#pathFor(name), sealed, this.#folder));
		return name;
	}

	/**
	 * Preserves a file that is not held in memory, as `put` does. Its size and SHA-256 are what it was when it
	 * was hashed: `null`, and nothing is kept, when it is now another or gone.
	 *
	 * @throws {StoreError} as `put` does
	 */
	async putFile(
		path: string,
		was: { readonly sha256: string; readonly bytes: number },
	): Promise<ObjectName | null> {
		const name = this.#nameFor(Buffer.from(was.sha256, 'hex'));
		if (this.#isWhole(name)) return name;
		const { header, chunk } = beginObject(was.bytes, name, this.#key, this.#crypto);
		const source = await open(path).catch(() => null);
		if (source === null) return null;
		const file = toldOf('objects', () => new DurableFile(this.#pathFor(name), this.#folder));
		const write = (bytes: Uint8Array) => toldOf('objects', () => file.write(bytes));
		try {
			write(header);
			const hash = createHash('sha256');
			for (let i = 0; i < chunkCount(was.bytes); i++) {
				const length = Math.min(CHUNK_BYTES, was.bytes - i * CHUNK_BYTES);
				const clear = await readWhole(source, i * CHUNK_BYTES, length);
				hash.update(clear);
				write(chunk(i, clear));
			}
			const more = await readWhole(source, was.bytes, 1);
			if (more.length > 0 || hash.digest('hex') !== was.sha256) return null;
			toldOf('objects', () => file.finish());
			return name;
		} finally {
			file.abandon();
			await source.close();
		}
	}

	/** Throws `object-missing`, or `object-damaged` with the place of the first byte that cannot be trusted. */
	get(name: ObjectName): Uint8Array {
		return openObject(
			this.#found(name, () => readFileSync(join(this.#folder, name))),
			name,
			this.#key,
		);
	}

	/** As `get`, a chunk in memory at a time. */
	*pieces(name: ObjectName): Generator<Uint8Array> {
		const file = this.#found(name, () => openSync(join(this.#folder, name), 'r'));
		try {
			const read = (start: number, length: number) => {
				const bytes = Buffer.alloc(length);
				return bytes.subarray(0, readSync(file, bytes, 0, length, start));
			};
			yield* openChunks({ size: fstatSync(file).size, read }, name, this.#key);
		} finally {
			closeSync(file);
		}
	}

	has(name: ObjectName): boolean {
		return NAME.test(name) && existsSync(join(this.#folder, name));
	}

	/** HMAC-SHA-256 of the bytes' SHA-256. */
	nameOf(bytes: Uint8Array): ObjectName {
		return this.#nameFor(this.#crypto.sha256(bytes));
	}

	/** Names of all that is there, sorted; other files are passed over. */
	*names(): Generator<ObjectName> {
		for (const folder of readdirSync(this.#folder).sort()) {
			if (!/^[0-9a-f]{2}$/.test(folder)) continue;
			for (const file of readdirSync(join(this.#folder, folder)).sort()) {
				const name = `${folder}/${file}`;
				if (NAME.test(name)) yield name;
			}
		}
	}

	/**
	 * Removes what writes cut short left behind, and returns how many. Leaves those of the last hour alone:
	 * another process may be writing them.
	 */
	removeLeftovers(now: number): number {
		const leftovers = readdirSync(this.#folder)
			.filter(isTemporary)
			.map((name) => join(this.#folder, name))
			.filter(
				(path) => now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now) > LEFTOVER_AFTER_MS,
			);
		for (const path of leftovers) rmSync(path, { force: true });
		return leftovers.length;
	}

	#nameFor(sha256: Uint8Array): ObjectName {
		const hex = Buffer.from(hmacSha256(this.#hmacSecret, sha256)).toString('hex');
		return `${hex.slice(0, 2)}/${hex.slice(2)}`;
	}

	/** Where the object is to lie; its folder is there when this returns. */
	#pathFor(name: ObjectName): string {
		const path = join(this.#folder, name);
		if (!existsSync(dirname(path))) {
			// Its own level only: where the case was taken away no new one is begun.
			makeOne(dirname(path));
			syncFolder(this.#folder);
		}
		return path;
	}

	#isWhole(name: ObjectName): boolean {
		if (!this.has(name)) return false;
		try {
			for (const _ of this.pieces(name));
			return true;
		} catch (error) {
			if (error instanceof StoreError && error.code === 'object-damaged') return false;
			throw error;
		}
	}

	#found<T>(name: ObjectName, open: () => T): T {
		try {
			if (NAME.test(name)) return open();
		} catch (cause) {
			const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT' && existsSync(this.#folder);
			if (!isMissing) throw asStoreError(cause, 'objects');
		}
		throw new StoreError(
			'object-missing',
			`object ${name} is not in the case: add the original again, or restore a backup`,
			{ facts: { object: name } },
		);
	}
}

/** Fewer bytes than asked for where the file ends, or can be read no longer. */
async function readWhole(file: FileHandle, start: number, length: number): Promise<Uint8Array> {
	const bytes = Buffer.alloc(length);
	let held = 0;
	while (held < length) {
		const got = await file.read(bytes, held, length - held, start + held).catch(() => null);
		if (got === null || got.bytesRead === 0) break;
		held += got.bytesRead;
	}
	return bytes.subarray(0, held);
}

function toldOf<T>(part: string, work: () => T): T {
	try {
		return work();
	} catch (error) {
		throw asStoreError(error, part);
	}
}

function makeOne(folder: string): void {
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// Another process may have been first.
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
	}
}
