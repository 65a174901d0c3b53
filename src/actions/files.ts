import { type Dirent, existsSync, type Stats } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file to add, or a path that is left out, with the reason. */
export type FoundFile = {
	readonly absolute: string;
	/** The folder that was added, and the path below it: the key of a source. */
	readonly root: string;
	readonly path: string;
	readonly refused?: string;
	/** An address on the web: it is `absolute` and `path`, and there is no root. */
	readonly isPage?: boolean;
	/** Written here, and on no disk but inside the case. */
	readonly isWritten?: boolean;
	/** Of one that was dropped on the workspace: what it was dropped with, and its bytes, which are on no disk. */
	readonly dropped?: { readonly drop: string; readonly bytes: Uint8Array };
};

const MOST_FILES = 100_000;

/**
 * The files below the given paths in order of their names, each once, however often it was named. A link is
 * followed where it is given by itself, never inside a folder: it may lead out of it. What is left out is
 * found too, with the reason.
 */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
	const found = new Map<string, FoundFile>();
	const keep = (file: FoundFile) => {
		if (!found.has(file.absolute)) found.set(file.absolute, { ...file, path: file.path.toWellFormed() });
	};
	for (const given of paths) {
		const absolute = resolve(given);
		try {
			const real = await realpath(absolute);
			const stat = await lstat(real);
			const file = { absolute: real, root: dirname(real), path: basename(real) };
			if (stat.isDirectory()) await walk(real, real, keep, () => found.size);
			else if (stat.isFile()) keep(file);
			else keep({ ...file, refused: NOT_REGULAR });
		} catch (error) {
			keep({ absolute, root: dirname(absolute), path: basename(absolute), refused: reasonOf(error) });
		}
	}
	return [...found.values()];
}

/**
 * Files and folders of one folder that is added already, under its root: the same keys and the same rules as if
 * all of it were added again. What lies elsewhere, or behind a link, is refused.
 */
export async function findWithin(root: string, paths: readonly string[]): Promise<readonly FoundFile[]> {
	const found: FoundFile[] = [];
	for (const absolute of [...new Set(paths)].sort()) {
		const path = relative(root, absolute).split(sep).join('/').toWellFormed();
		const file = { absolute, root, path };
		try {
			const stat = await lstat(absolute);
			const isHere = (await realpath(dirname(absolute))) === dirname(absolute);
			const left = path.startsWith('../')
				? 'it lies outside of the folder that is watched'
				: isHere
					? leftOut(named(stat, basename(absolute)), absolute)
					: LINK;
			if (left !== null) found.push({ ...file, refused: left });
			else if (stat.isDirectory())
				await walk(
					root,
					absolute,
					(one) => found.push(one),
					() => found.length,
				);
			else found.push(file);
		} catch (error) {
			found.push({ ...file, refused: reasonOf(error) });
		}
	}
	return found;
}

/** What an entry of a folder tells of itself. */
type Entry = Pick<Dirent, 'name' | 'isFile' | 'isDirectory' | 'isSymbolicLink'>;

function named(stat: Stats, name: string): Entry {
	return {
		name,
		isFile: () => stat.isFile(),
		isDirectory: () => stat.isDirectory(),
		isSymbolicLink: () => stat.isSymbolicLink(),
	};
}

const NOT_REGULAR = 'not a regular file (a device, pipe or socket); save what comes out of it and add that';
const LINK = 'a link is not followed; add the file it points to';
const HIDDEN = 'hidden; add it by its own path if it is a source';
const IS_CASE = 'a case of Paradero, not a source';
const NOT_YET = 'unfinished or temporary, by its name; it is added under its final name, or by its own path';
/** Names under which programs keep what is not finished, or lay beside a file that is open in them. */
const UNFINISHED = /^~\$|~$|\.(?:part|partial|filepart|crdownload|opdownload|download|tmp)$/iu;

async function walk(
	root: string,
	folder: string,
	keep: (file: FoundFile) => void,
	count: () => number,
): Promise<void> {
	const pathOf = (absolute: string) => relative(root, absolute).split(sep).join('/');
	let entries: Dirent[];
	try {
		entries = await readdir(folder, { withFileTypes: true });
	} catch (error) {
		keep({ absolute: folder, root, path: pathOf(folder) || basename(folder), refused: reasonOf(error) });
		return;
	}
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		const absolute = join(folder, entry.name);
		const file = { absolute, root, path: pathOf(absolute) };
		if (count() >= MOST_FILES) {
			keep({ ...file, refused: `more than ${MOST_FILES} files; add folders one by one` });
			return;
		}
		const left = leftOut(entry, absolute);
		if (left !== null) keep({ ...file, refused: left });
		else if (entry.isDirectory()) await walk(root, absolute, keep, count);
		else keep(file);
	}
}

/** Why an entry of a folder is not added; `null` if it is. */
function leftOut(entry: Entry, absolute: string): string | null {
	if (entry.isSymbolicLink()) return LINK;
	if (entry.name.startsWith('.')) return HIDDEN;
	if (entry.isDirectory()) return isCaseFolder(absolute) ? IS_CASE : null;
	if (!entry.isFile()) return NOT_REGULAR;
	// Node reads names as UTF-8; what was not comes out as a name that no file has.
	if (entry.name.includes('\ufffd') && !existsSync(absolute))
		return 'its name is not valid UTF-8; rename it and add it again';
	return UNFINISHED.test(entry.name) ? NOT_YET : null;
}

/** Why a file in a folder is not added, as far as names alone tell; `null` if it is. One given by itself always is. */
export function leftOutByNames(path: string): string | null {
	const names = path.split('/');
	if (names.length === 1) return null;
	if (names.some((name) => name.startsWith('.'))) return HIDDEN;
	if (names.slice(0, -1).some((name) => name.endsWith('.paradero'))) return IS_CASE;
	return UNFINISHED.test(names.at(-1) ?? '') ? NOT_YET : null;
}

/** A folder that holds a case, or is called like one. */
export function isCaseFolder(folder: string): boolean {
	if (folder.endsWith('.paradero')) return true;
	return existsSync(join(folder, 'HEADER')) && existsSync(join(folder, 'case.db'));
}

/** Why a file or folder can't be opened, and what to do about it. */
export function reasonOf(error: unknown): string {
	const code = (error as NodeJS.ErrnoException).code ?? 'no code';
	if (code === 'ENOENT') return 'there is no such file or folder';
	if (code === 'ENAMETOOLONG') return 'its path is too long for this system; move it up or shorten its name';
	if (code === 'ELOOP') return 'its links lead round in a circle; add the file itself';
	if (code === 'EACCES' || code === 'EPERM')
		return `this account may not open it (${code}); look at its permissions, and add it again`;
	return `it can't be opened (${code})`;
}
