import { statSync } from 'node:fs';

/**
 * What tells a file from a copy of it that was put in its place: when it was born, to the hundredth of a second
 * that every file system keeps, or where the file system does not say that, its number there.
 */
export function fileMark(path: string): string {
	const { birthtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
	// Where a birth is not kept, Node gives the time of the last change, or nothing.
	const isKept = birthtimeNs > 0n && birthtimeNs !== ctimeNs;
	return isKept ? `born ${birthtimeNs / 10_000_000n}` : `number ${ino}`;
}

/** Whether `path` is another file than the one that was marked. `null`, or marks of two kinds, say nothing. */
export function isAnotherFile(mark: string | null, path: string): boolean {
	if (mark === null) return false;
	const now = fileMark(path);
	return now !== mark && now.split(' ')[0] === mark.split(' ')[0];
}
