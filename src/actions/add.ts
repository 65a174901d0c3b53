import type { AddReceipt } from '../api/index.ts';
import { type Case, listSources, removeUnreadRows } from '../store/index.ts';
import { type Dropped, foundDropped, sourcesOf } from './add/dropped.ts';
import { keep } from './add/keep.ts';
import { type Known, knownByFile } from './add/known.ts';
import { type Prepared, prepare } from './add/prepare.ts';
import { type FetchOptions, findPages } from './add/prepare-page.ts';
import { checkPublished, sayPublished } from './date-needed.ts';
import { ActionError } from './errors.ts';
import { type FoundFile, findFiles, findWithin } from './files.ts';
import type { PagesRead } from './pages-read.ts';
import { Readers } from './reading.ts';

export type AddProgress = {
	readonly done: number;
	readonly total: number;
	readonly path: string;
	/** Rows of a list that are in so far. */
	readonly rows?: number;
	/** Of a long document, while it is read. */
	readonly pages?: PagesRead;
};
export type AddOptions = {
	readonly onProgress?: (progress: AddProgress) => void;
	/** The folder that was added before and in which the paths lie: they keep their keys below it. */
	readonly within?: string;
	/** Stops between two files, or in the midst of one, of which nothing is kept then; what was added stays. */
	readonly signal?: AbortSignal;
	/** When the one file that is added was published (EDTF, or `unknown`): kept as what a person says of it. */
	readonly published?: string;
	/** Addresses among the paths are fetched, once, or again where asked for. Without it they are refused. */
	readonly fetch?: FetchOptions;
};

/** How many files are read ahead of the one that is written. */
const AHEAD = 4;

/**
 * Preserves files and folders as sources and reads them. Adding what is there already changes nothing; a
 * changed file is a new capture of the same source, and what was decided stays decided. Every file
 * that was found is in the receipt. A list of any length comes in row by row while others may write. An address on the
 * web is fetched once.
 *
 * @throws {ActionError} `bad-date`, and `bad-request` for a day of publication where it is not one file that was found
 */
export async function add(
	opened: Case,
	paths: readonly string[],
	options: AddOptions = {},
): Promise<AddReceipt> {
	const { published } = options;
	const given = findPages(paths, options.fetch);
	const found =
		options.within === undefined
			? await findFiles(given.paths)
			: await findWithin(options.within, given.paths);
	const files = [...found, ...given.pages];
	if (published !== undefined) checkPublished(published, files.length);
	const known = knownByFile(await listSources(opened));
	const readers = new Readers();
	try {
		return await addFound(opened, readers, files, known, options);
	} finally {
		await readers.close();
	}
}

/**
 * Adds one file that was dropped on the workspace as `add` does: what is dropped again under its path is the same
 * source.
 *
 * @throws {ActionError} `bad-request` for a path that is none below what was dropped
 */
export async function addDropped(
	opened: Case,
	readers: Readers,
	dropped: Dropped,
	options: Pick<AddOptions, 'signal' | 'onProgress'> = {},
): Promise<AddReceipt> {
	const file = foundDropped(dropped);
	const known = knownByFile(await listSources(opened, await sourcesOf(opened, file)));
	return addFound(opened, readers, [file], known, options);
}

async function addFound(
	opened: Case,
	readers: Readers,
	files: readonly FoundFile[],
	known: Known,
	options: AddOptions,
): Promise<AddReceipt> {
	const begun = performance.now();
	const { signal, onProgress, published } = options;
	const receipts: AddReceipt['sources'] = [];
	let done = 0;
	const running: Promise<Prepared>[] = [];
	let next = 0;
	const startOne = () => {
		const file = files[next];
		next += 1;
		if (file === undefined) return;
		const prepared = prepare(opened, readers, file, known.get(file.absolute) ?? [], {
			...(signal === undefined ? {} : { signal }),
			...(published === undefined ? {} : { published }),
			...(options.fetch === undefined ? {} : { fetch: options.fetch }),
			onRows: (rows) => onProgress?.({ done, total: files.length, path: file.path, rows }),
			onPages: (pages) => onProgress?.({ done, total: files.length, path: file.path, pages }),
		});
		// Awaited in order below; until then a failure must not count as unhandled.
		prepared.catch(() => undefined);
		running.push(prepared);
	};
	for (let i = 0; i < AHEAD; i++) startOne();
	for (const file of files) {
		if (signal?.aborted) break;
		onProgress?.({ done, total: files.length, path: file.path });
		const prepared = await untilStopped(running.shift() as Promise<Prepared>);
		// What nobody waits for any more is not dropped.
		if (prepared === null || (file.dropped !== undefined && signal?.aborted)) break;
		startOne();
		const kept = await keep(opened, prepared);
		if (published !== undefined)
			for (const { id } of kept) if (id !== undefined) await sayPublished(opened, id, published);
		receipts.push(...kept);
		done += 1;
	}
	onProgress?.({ done, total: files.length, path: '' });
	await removeUnreadRows(opened);
	const notReached = files.length - done;
	return {
		sources: receipts,
		...(notReached === 0 ? {} : { notReached }),
		seconds: Math.round(performance.now() - begun) / 1000,
	};
}

/** `null` where the import was stopped in the midst of the file. */
async function untilStopped(prepared: Promise<Prepared>): Promise<Prepared | null> {
	try {
		return await prepared;
	} catch (error) {
		if (error instanceof ActionError && error.code === 'stopped') return null;
		throw error;
	}
}
