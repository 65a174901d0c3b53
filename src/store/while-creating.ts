import { closeSync, existsSync, mkdirSync, openSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { asStoreError } from './disk-errors.ts';
import { StoreError } from './errors.ts';
import { HEADER_FILE } from './header.ts';

const LOCK_FILE = 'LOCK';
/** Making a header takes a second; an older LOCK without a HEADER was left by a process that died. */
const LEFT_BEHIND_AFTER_MS = 60_000;

/**
 * Runs `make` as the one process that creates a case in `folder`, which is made if it is not there. Exclusive
 * creation of a file is kept apart by every file system, unlike a rename.
 *
 * @throws {StoreError} `already-a-case` where a case is or is being made, `unwritable`
 */
export function whileCreating<T>(folder: string, make: () => T): T {
	const lock = join(folder, LOCK_FILE);
	try {
		makeFolder(resolve(folder));
		take(lock, folder);
	} catch (cause) {
		if (cause instanceof StoreError) throw cause;
		const code = String((cause as NodeJS.ErrnoException).code ?? 'no code');
		if (code === 'ENOSPC' || code === 'EDQUOT') throw asStoreError(cause, 'the new case');
		throw new StoreError('unwritable', `no case can be made there (${code}); choose another folder`, {
			cause,
		});
	}
	try {
		return make();
	} catch (error) {
		throw asStoreError(error, 'the new case');
	} finally {
		rmSync(lock, { force: true });
	}
}

function take(lock: string, folder: string): void {
	const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
	if (
		since !== undefined &&
		!existsSync(join(folder, HEADER_FILE)) &&
		// Either way: a clock that went back leaves files of the future.
		Math.abs(Date.now() - since) > LEFT_BEHIND_AFTER_MS
	)
		rmSync(lock, { force: true });
	try {
		closeSync(openSync(lock, 'wx', 0o600));
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
		throw new StoreError(
			'already-a-case',
			'another process is making a case in this folder at this moment: open it when it is there, or choose another folder',
		);
	}
}

/** Level by level: asked to make many at once in a folder that takes none (/proc), Node never comes back. */
function makeFolder(folder: string): void {
	if (existsSync(folder)) return;
	if (dirname(folder) !== folder) makeFolder(dirname(folder));
	try {
		mkdirSync(folder, { mode: 0o700 });
	} catch (error) {
		// Another process may have been first.
		if (!existsSync(folder)) throw error;
	}
}
