import { statSync } from 'node:fs';

/**
 * What tells a file from a copy of it that was put in its place: when it was born, to the hundredth of a second
 * that every file system keeps, and its number there.
 */
type Mark = {
	readonly born: string;
	readonly number: string;
	/** Whether the birth is one: where the file system keeps none, Node gives the time of the last change, or nothing. */
	readonly sure: boolean;
};

export function fileMark(path: string): string {
	return JSON.stringify(markOf(path));
}

function markOf(path: string): Mark {
	const { birthtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
	return {
		born: String(birthtimeNs / 10_000_000n),
		number: String(ino),
		sure: birthtimeNs > 0n && birthtimeNs !== ctimeNs,
	};
}

/**
 * Whether `path` is still the file that was marked: `same`, `another`, or `better`: the same, and what it is marked
 * with can now be told more surely.
 */
export function compareMark(mark: string | null, path: string): 'same' | 'another' | 'better' {
	if (mark === null) return 'better';
	const was = JSON.parse(mark) as Mark;
	const is = markOf(path);
	if (was.born === is.born) return is.sure && !was.sure ? 'better' : 'same';
	// A number is given to another file once its own is deleted; a birth is not.
	if (was.sure && is.sure) return 'another';
	return was.number === is.number ? 'same' : 'another';
}
