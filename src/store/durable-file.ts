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
	const temporary = join(tempFolder, PREFIX + randomBytes(16).toString('hex'));
	try {
		const file = openSync(temporary, 'wx', 0o600);
		try {
			for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
			fsyncSync(file);
		} finally {
			closeSync(file);
		}
		renameSync(temporary, path);
	} catch (error) {
		rmSync(temporary, { force: true });
		throw error;
	}
	syncFolder(dirname(path));
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
