import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { type AddReceipt, type DroppedProgressJson, MOST_BYTES } from '../../api/index.ts';
import { ApiError, ask } from './client.ts';
import type { GivenFile } from './dropped-files.ts';

export type DropReceipt = AddReceipt['sources'][number];
/** Files that are being added, or were: how far it has come, and what became of each. */
export type Drop = {
	readonly id: string;
	readonly total: number;
	/** How many are in or left out. */
	readonly done: number;
	/** The one that is at hand; `null` once there is none. */
	readonly now: string | null;
	/** Of that one, where it is a long document. */
	readonly pages: DroppedProgressJson['pages'];
	readonly receipts: readonly DropReceipt[];
	/** Why it could not go on. */
	readonly failed?: Error;
};

/** A file that the browser can't open any more. */
export const GONE = 'gone';
/** A file or folder that it may not open. */
export const SHUT = 'shut';
/** So often it is asked how far a long document is. */
const ASK_PAGES_MS = 500;
const NO_ANSWER = 0;
const NOT_OF_THIS_SHAPE = 400;

/** It goes on while other pages are looked at. */
let drop: Drop | null = null;
let stop: AbortController | null = null;
const listeners = new Set<() => void>();
function set(next: Drop | null): void {
	drop = next;
	for (const listen of listeners) listen();
}

export function useDrop(): Drop | null {
	return useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => drop,
	);
}

/** How far it has come, in percent; the pages of a long document count as parts of it. */
export const percentOf = ({ done, total, pages }: Pick<Drop, 'done' | 'total' | 'pages'>): number =>
	(100 * (done + (pages === null ? 0 : pages.done / (pages.total + 1)))) / total;

export const isDropping = (): boolean => stop !== null;
export const stopDropping = (): void => stop?.abort();
export const closeDrop = (): void => set(null);

/** Adds files one after the other, as one import. Nothing where one is under way. */
export async function startDrop(files: readonly GivenFile[], client: QueryClient): Promise<void> {
	if (stop !== null) return;
	const own = new AbortController();
	stop = own;
	const id = [...crypto.getRandomValues(new Uint8Array(16))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
	const receipts: DropReceipt[] = [];
	let done = 0;
	let failed: Error | undefined;
	const tell = (now: string | null, pages: Drop['pages'] = null) =>
		set({ id, total: files.length, done, now, pages, receipts: [...receipts], ...(failed && { failed }) });
	window.addEventListener('beforeunload', keepOpen);
	try {
		for (const given of files) {
			if (own.signal.aborted) break;
			tell(given.path);
			const unwatch = watchPages(id, (pages) => tell(given.path, pages));
			try {
				receipts.push(...(await addOne(id, given, own.signal)));
			} finally {
				unwatch();
			}
			done += 1;
		}
	} catch (error) {
		if (!own.signal.aborted) failed = error instanceof Error ? error : new Error(String(error));
	} finally {
		window.removeEventListener('beforeunload', keepOpen);
		stop = null;
		tell(null);
		// Whatever is on screen may tell of it.
		void client.invalidateQueries();
	}
}

/** Tells how far a document is, of one that takes long; until what it gives is called. */
function watchPages(drop: string, tell: (pages: Drop['pages']) => void): () => void {
	const over = new AbortController();
	const askAgain = () =>
		void ask('dropProgress', { query: { drop } }, over.signal).then(
			({ pages }) => !over.signal.aborted && tell(pages),
			// What is asked again says it again where it matters.
			() => undefined,
		);
	const timer = setInterval(askAgain, ASK_PAGES_MS);
	return () => {
		clearInterval(timer);
		over.abort();
	};
}

/** Asks before a window is closed in the midst of it. */
const keepOpen = (event: BeforeUnloadEvent) => event.preventDefault();

/** @throws {ApiError} where the workspace does not take files any more */
async function addOne(
	drop: string,
	{ path, file }: GivenFile,
	signal: AbortSignal,
): Promise<readonly DropReceipt[]> {
	const left = (reason: string): DropReceipt => ({
		path,
		result: 'rejected',
		reason,
		proposals: 0,
		namesAndDates: 0,
		refused: 0,
		warnings: [],
	});
	if (file === null) return [left(SHUT)];
	try {
		const bytes = file.size > MOST_BYTES ? new Blob([]) : file;
		const query = { drop, path, bytes: file.size };
		return (await ask('drop', { query }, signal, false, bytes)).sources;
	} catch (error) {
		if (!(error instanceof ApiError)) throw error;
		if (error.status === NOT_OF_THIS_SHAPE) return [left(error.message)];
		// A file that was moved or changed meanwhile breaks the request off as a server that is gone does.
		if (error.status === NO_ANSWER && !(await opens(file))) return [left(GONE)];
		throw error;
	}
}

async function opens(file: File): Promise<boolean> {
	return file
		.slice(0, 1)
		.arrayBuffer()
		.then(
			() => true,
			() => false,
		);
}
