import { lstat, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

/** A file to add, or a path that is left out, with the reason. */
export type FoundFile = {
	readonly absolute: string;
	/** The folder that was added, and the path below it: the key of a source. */
	readonly root: string;
	readonly path: string;
	readonly refused?: string;
};

const MOST_FILES = 100_000;

/** The files below the given paths in order of their names. Links are never followed: they may lead out of the folder. */
export async function findFiles(paths: readonly string[]): Promise<readonly FoundFile[]> {
	const found: FoundFile[] = [];
	for (const given of paths) {
		const absolute = resolve(given);
		let stat: Awaited<ReturnType<typeof lstat>>;
		try {
			stat = await lstat(absolute);
		} catch {
			found.push({
				absolute,
				root: dirname(absolute),
				path: basename(absolute),
				refused: 'there is no such file or folder',
			});
			continue;
		}
		const real = stat.isSymbolicLink() ? await realpath(absolute) : absolute;
		const isFolder = stat.isSymbolicLink() ? (await lstat(real)).isDirectory() : stat.isDirectory();
		if (isFolder) await walk(real, real, found);
		else found.push({ absolute: real, root: dirname(real), path: basename(real) });
	}
	return found;
}

async function walk(root: string, folder: string, found: FoundFile[]): Promise<void> {
	const entries = await readdir(folder, { withFileTypes: true });
	entries.sort((a, b) => (a.name < b.name ? -1 : 1));
	for (const entry of entries) {
		if (entry.name.startsWith('.') || entry.name.endsWith('.paradero') || entry.name === 'node_modules')
			continue;
		const absolute = join(folder, entry.name);
		const path = relative(root, absolute).split(sep).join('/');
		if (found.length >= MOST_FILES) {
			found.push({ absolute, root, path, refused: `more than ${MOST_FILES} files; add folders one by one` });
			return;
		}
		if (entry.isSymbolicLink())
			found.push({ absolute, root, path, refused: 'a link is not followed; add the file it points to' });
		else if (entry.isDirectory()) await walk(root, absolute, found);
		else if (entry.isFile()) found.push({ absolute, root, path });
		else found.push({ absolute, root, path, refused: 'not a regular file' });
	}
}
