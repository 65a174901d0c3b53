import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PREFIX = 'tmp-';

/** Whether a file name is that of a write which has not finished, or never will. */
export const isTemporary = (name: string): boolean => name.startsWith(PREFIX);

/**
 * Writes a file so that after a crash there is all of it or nothing: temporary file in `tempFolder` (same file
 * system), fsync, rename, fsync of the folder. Readable by its owner alone. Replaces what was there.
 */
export function writeDurably(path: string, bytes: Uint8Array, tempFolder = dirname(path)): void {
	const file = new DurableFile(path, tempFolder);
	try {
		file.write(bytes);
		file.finish();
	} catch (error) {
		file.abandon();
		throw error;
	}
}

/** A file written piece by piece, and there only once it is finished: as `writeDurably` does it. */
export class DurableFile {
	readonly #path: string;
	readonly #temporary: string;
	#file: number | null;

	constructor(path: string, tempFolder = dirname(path)) {
		this.#path = path;
		this.#temporary = join(tempFolder, PREFIX + randomBytes(16).toString('hex'));
		this.#file = openSync(this.#temporary, 'wx', 0o600);
	}

	write(bytes: Uint8Array): void {
		if (this.#file === null) throw new Error('the file is finished');
		for (let written = 0; written < bytes.length; ) written += writeSync(this.#file, bytes, written);
	}

	finish(): void {
		if (this.#file === null) throw new Error('the file is finished');
		fsyncSync(this.#file);
		this.#close();
		renameSync(this.#temporary, this.#path);
		syncFolder(dirname(this.#path));
	}

	/** Leaves nothing behind; does nothing after `finish`. */
	abandon(): void {
		this.#close();
		rmSync(this.#temporary, { force: true });
	}

	#close(): void {
		const file = this.#file;
		this.#file = null;
		if (file !== null) closeSync(file);
	}
}

/** Makes a rename or a new folder inside `path` last. Windows has no such call and needs none. */
export function syncFolder(path: string): void {
	if (process.platform === 'win32') return;
	const folder = openSync(path, 'r');
	try {
		fsyncSync(folder);
	} finally {
		closeSync(folder);
	}
}
