import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Crypto } from '../evidence/index.ts';
import { hmacSha256 } from './crypto.ts';
import { asStoreError } from './disk-errors.ts';
import { isTemporary, syncFolder, writeDurably } from './durable-file.ts';
import { StoreError } from './errors.ts';
import { openObject, sealObject } from './object-format.ts';

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
		const path = join(this.#folder, name);
		const sealed = sealObject(bytes, name, this.#key, this.#crypto);
		toldOf('objects', () => {
			if (!existsSync(dirname(path))) {
				// Its own level only: where the case was taken away no new one is begun.
				makeOne(dirname(path));
				syncFolder(this.#folder);
			}
			writeDurably(path, sealed, this.#folder);
		});
		return name;
	}

	/** Throws `object-missing`, or `object-damaged` with the place of the first byte that cannot be trusted. */
	get(name: ObjectName): Uint8Array {
		return openObject(this.#read(name), name, this.#key);
	}

	has(name: ObjectName): boolean {
		return NAME.test(name) && existsSync(join(this.#folder, name));
	}

	/** HMAC-SHA-256 of the bytes' SHA-256. */
	nameOf(bytes: Uint8Array): ObjectName {
		const hex = Buffer.from(hmacSha256(this.#hmacSecret, this.#crypto.sha256(bytes))).toString('hex');
		return `${hex.slice(0, 2)}/${hex.slice(2)}`;
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

	#isWhole(name: ObjectName): boolean {
		if (!this.has(name)) return false;
		try {
			this.get(name);
			return true;
		} catch (error) {
			if (error instanceof StoreError && error.code === 'object-damaged') return false;
			throw error;
		}
	}

	#read(name: ObjectName): Uint8Array {
		try {
			if (NAME.test(name)) return readFileSync(join(this.#folder, name));
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
