import { StoreError } from './errors.ts';

/** What was acknowledged is on disk whatever happens to the write that fails. */
const KEPT = 'Nothing that was taken in before is lost, and nothing of this step was kept';

/**
 * What the disk or SQLite says when a case cannot be read or written, as an error that says what to do; any other
 * error as it is. `file` is the part of the case that was worked on.
 */
export function asStoreError(cause: unknown, file: string): unknown {
	const code = (cause as { code?: unknown }).code;
	if (cause instanceof StoreError || typeof code !== 'string') return cause;
	const as = (kind: StoreError['code'], message: string) => new StoreError(kind, message, { cause });
	if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'SQLITE_FULL' || isOutOfRoom(code))
		return as(
			'disk-full',
			`the disk is full: ${file} could not be written. ${KEPT}; make room on the disk and do it again.`,
		);
	if (/^(EACCES|EPERM|EROFS|SQLITE_READONLY|SQLITE_CANTOPEN|SQLITE_PERM)/.test(code))
		return as(
			'unwritable',
			`${file} may not be read and written (${code}). Nothing was changed. Make the folder of the case and all in it readable and writable for you, or copy the folder to where you may write and open it there.`,
		);
	if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ESTALE' || code === 'EIO' || code === 'ENXIO')
		return as(
			'gone',
			`${file} cannot be reached (${code}): the folder of the case was moved or deleted, or its disk was taken out. ${KEPT}; put it back and open the case again.`,
		);
	if (code === 'SQLITE_NOTADB')
		return as(
			'damaged',
			`${file} does not open with this case's key: it is damaged or belongs to another case. Nothing was changed; restore it from a backup.`,
		);
	if (/^SQLITE_(CORRUPT|IOERR)/.test(code))
		return as(
			'damaged',
			`${file} has a damaged page. Nothing was changed; run "paradero verify" to see what is left, and restore it from a backup.`,
		);
	if (/^SQLITE_(BUSY|LOCKED)/.test(code))
		return as(
			'busy',
			`${file} is being written by another process, for longer than this one could wait. ${KEPT}; do it again when the other is done.`,
		);
	return code.startsWith('SQLITE_') ? as('unwritable', `${file} could not be opened (${code}).`) : cause;
}

/** SQLite could not lengthen the log or its index, or make them last: it has no other word for a full disk there. */
const isOutOfRoom = (code: string): boolean =>
	/^SQLITE_IOERR_(WRITE|FSYNC|SHMSIZE|SHMMAP|SHMOPEN)$/.test(code);

/** Whether an error says that a page of a database was changed or cannot be read. */
export function isDamage(error: unknown): boolean {
	if (error instanceof StoreError) return error.code === 'damaged';
	return /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(String((error as { code?: unknown }).code));
}
