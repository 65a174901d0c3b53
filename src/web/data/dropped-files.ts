import { MOST_DROPPED } from '../../api/index.ts';

/** A file that somebody gave to the page, and where it lies in what was given; `null` for what the browser may not open. */
export type GivenFile = { readonly path: string; readonly file: File | null };

/** Files from a field, in the order of their paths; those of a folder know where they lie in it. */
export function filesOf(files: readonly File[]): readonly GivenFile[] {
	return inOrder(
		files.map((file) => ({
			path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath,
			file,
		})),
	);
}

/** A browser gives the files of a folder in whatever order its disk has. */
function inOrder(files: readonly GivenFile[]): readonly GivenFile[] {
	return [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * Files that were dropped, and those in folders that were, in the order of their paths. Call it while the event is
 * handed on: afterwards a browser tells nothing of it. One more than may be is the last that is looked for.
 */
export async function filesDropped(transfer: DataTransfer): Promise<readonly GivenFile[]> {
	const given = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? item.getAsFile() ?? []);
	const found: GivenFile[] = [];
	for (const one of given)
		if (one instanceof File) found.push({ path: one.name, file: one });
		else await walk(one, found);
	return inOrder(found);
}

async function walk(entry: FileSystemEntry, found: GivenFile[]): Promise<void> {
	if (found.length > MOST_DROPPED) return;
	if (isFile(entry)) {
		const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
		found.push({ path: pathOf(entry), file });
		return;
	}
	if (!isFolder(entry)) return;
	const reader = entry.createReader();
	for (;;) {
		const some = await new Promise<readonly FileSystemEntry[] | null>((resolve) =>
			reader.readEntries(resolve, () => resolve(null)),
		);
		// A folder that can't be opened is told like a file: what lies in it is not silently left out.
		if (some === null) found.push({ path: pathOf(entry), file: null });
		if (some === null || some.length === 0) return;
		for (const inner of some) await walk(inner, found);
	}
}

const pathOf = (entry: FileSystemEntry) => entry.fullPath.replace(/^\//, '');
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
