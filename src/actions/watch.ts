import { existsSync, realpathSync, type Stats } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import type { AddReceipt } from '../api/index.ts';
import { isCaseFolder } from './files.ts';
import { NewFolders } from './new-folders.ts';
import { markFrom, Settling } from './settling.ts';

/** What there is to say while a folder is watched. */
export type WatchNews =
	/** Everything in it, or what has come since, was added. */
	| { readonly kind: 'added'; readonly receipt: AddReceipt }
	/** Files that were added are no longer there; the record keeps them. Paths are below the folder. */
	| { readonly kind: 'removed'; readonly paths: readonly string[] }
	/** The system watches no more files: the folder is looked through every few seconds instead. */
	| { readonly kind: 'looking'; readonly why: string }
	| { readonly kind: 'folder-gone' | 'folder-back' }
	/** A part of the folder can't be watched, or what came could not be added, which is tried again. */
	| { readonly kind: 'failed'; readonly message: string };

/** Adds these paths in the folder; `null`: all that is there. */
export type AddFrom = (paths: readonly string[] | null) => Promise<AddReceipt>;
export type WatchOptions = {
	readonly settleMs?: number;
	/** How long what is ready waits for what is still being written. */
	readonly longestWaitMs?: number;
	readonly retryMs?: number;
	/** How often a folder is looked through that the system does not watch. */
	readonly lookEveryMs?: number;
	/** What watches; a test gives one that fails. */
	readonly watchTree?: typeof watch;
};

/**
 * Adds a folder, and what arrives in it until it is closed: new and changed files, once nobody writes to them any
 * more, in batches one after the other. What is taken away there is never taken from the record. Links, hidden folders
 * and cases are not entered. A folder that vanishes is waited for.
 * @throws when it is not there at the start
 */
export function watchFolder(
	folder: string,
	addFrom: AddFrom,
	tell: (news: WatchNews) => void,
	options: WatchOptions = {},
): Watching {
	return new Watching(folder, addFrom, tell, options);
}

const TICK_MS = 250;
const ROOT_EVERY_MS = 2_000;
/** How long the first look at a folder waits for files that are being written at that moment. */
const FIRST_WAIT_MS = 10_000;
const OUT_OF_WATCHES: readonly unknown[] = ['ENOSPC', 'EMFILE', 'ENFILE'];

export class Watching {
	readonly #root: string;
	readonly #addFrom: AddFrom;
	readonly #tell: (news: WatchNews) => void;
	readonly #options: Required<WatchOptions>;
	readonly #settling: Settling;
	readonly #newFolders = new NewFolders();
	readonly #timer: NodeJS.Timeout;
	/** Every file that was seen, so that a second look tells what is new. */
	readonly #known = new Map<string, string>();
	readonly #passedOver = new Set<string>();
	/** Seen, and not taken into the record. */
	readonly #leftOut = new Set<string>();
	/** Settled, and next to be added. */
	readonly #ready = new Set<string>();
	#readySince = 0;
	/** All that lies there at the start is one batch; `due`: it has been looked through. */
	#first: 'unseen' | 'due' | 'added' = 'unseen';
	#firstUntil = 0;
	/** Infinite while a batch is being added. */
	#notBefore = 0;
	#lastFailure = '';
	#isLooking = false;
	#isGone = false;
	#isClosed = false;
	#rootDue = 0;
	#watcher: FSWatcher | null = null;
	#adding: Promise<void> = Promise.resolve();
	#ticking: Promise<void> | null = null;

	constructor(folder: string, addFrom: AddFrom, tell: (news: WatchNews) => void, options: WatchOptions) {
		this.#root = realpathSync(folder);
		this.#addFrom = addFrom;
		this.#tell = tell;
		this.#options = {
			settleMs: 1_500,
			longestWaitMs: 5_000,
			retryMs: 30_000,
			lookEveryMs: 5_000,
			watchTree: watch,
			...options,
		};
		this.#settling = new Settling(this.#options.settleMs);
		this.#open();
		this.#timer = setInterval(() => {
			this.#ticking ??= this.#tick().finally(() => {
				this.#ticking = null;
			});
		}, TICK_MS);
	}

	/** Takes in nothing more, and resolves when what was handed on has come to its end. */
	async close(): Promise<void> {
		this.#isClosed = true;
		clearInterval(this.#timer);
		await this.#close();
		await this.#ticking;
		await this.#adding;
	}

	#open(): void {
		const { lookEveryMs, watchTree } = this.#options;
		const watcher = watchTree(this.#root, {
			followSymlinks: false,
			alwaysStat: true,
			atomic: false,
			ignored: (path, stats) => this.#isPassedOver(path, stats),
			...(this.#isLooking ? { usePolling: true, interval: lookEveryMs, binaryInterval: lookEveryMs } : {}),
		});
		this.#watcher = watcher;
		const unlessReplaced =
			<A extends unknown[]>(hear: (...args: A) => void) =>
			(...args: A) => {
				if (watcher === this.#watcher) hear(...args);
			};
		watcher.on(
			'all',
			unlessReplaced((event: string, path: string, stats?: Stats) => this.#happened(event, path, stats)),
		);
		watcher.on(
			'error',
			unlessReplaced((error: unknown) => this.#watchFailed(error)),
		);
		watcher.on(
			'ready',
			unlessReplaced(() => {
				if (this.#first !== 'unseen') return;
				this.#first = 'due';
				this.#firstUntil = Date.now() + FIRST_WAIT_MS;
			}),
		);
	}

	/** A watcher forgets its listeners when it is closed, and an error that nobody hears would end the process. */
	async #close(): Promise<void> {
		const watcher = this.#watcher;
		this.#watcher = null;
		const closing = watcher?.close();
		watcher?.on('error', () => undefined);
		await closing;
	}

	#happened(event: string, path: string, stats?: Stats): void {
		const now = Date.now();
		if (event === 'addDir') this.#newFolders.came(path, now);
		if (path === this.#root || event === 'addDir') return;
		if (stats !== undefined && (event === 'add' || event === 'change')) {
			const mark = markFrom(stats);
			const isKnown = this.#known.get(path) === mark;
			this.#known.set(path, mark);
			if (isKnown && event === 'add') return;
			// The first batch is all that lies there; it only waits for what is being written.
			if (this.#first === 'unseen' && now - stats.mtimeMs > this.#options.settleMs) return;
		}
		this.#settling.touch(path, now);
	}

	/** Asked before a folder is entered. Hidden ones and cases are not; one that comes later is handed on, to be named. */
	#isPassedOver(path: string, stats?: Stats): boolean {
		if (path === this.#root || !stats?.isDirectory()) return false;
		if (!basename(path).startsWith('.') && !isCaseFolder(path)) return false;
		if (this.#first !== 'unseen' && !this.#passedOver.has(path)) this.#settling.touch(path, Date.now());
		this.#passedOver.add(path);
		return true;
	}

	#watchFailed(error: unknown): void {
		const { code, message } = error as { code?: unknown; message?: unknown };
		if (!OUT_OF_WATCHES.includes(code) || this.#isLooking) {
			this.#fail(`a part of the folder can't be watched (${String(code ?? message)})`);
			return;
		}
		this.#isLooking = true;
		this.#tell({ kind: 'looking', why: String(code) });
		void this.#close();
		if (!this.#isClosed) this.#open();
	}

	/** Says it once, not at every try. */
	#fail(message: string): void {
		if (message !== this.#lastFailure) this.#tell({ kind: 'failed', message });
		this.#lastFailure = message;
	}

	async #tick(): Promise<void> {
		const now = Date.now();
		this.#lookAtRoot(now);
		if (this.#isGone) return;
		await this.#lookAgain(now);
		const { ready, gone } = await this.#settling.look(now);
		this.#sayRemoved(gone);
		if (this.#ready.size === 0) this.#readySince = now;
		for (const path of ready) this.#ready.add(path);
		if (now < this.#notBefore || this.#isClosed) return;
		const isStill = this.#settling.size === 0;
		if (this.#first === 'due') {
			if (isStill || now >= this.#firstUntil) this.#handOn(null);
		} else if (this.#first === 'added' && this.#ready.size > 0)
			if (isStill || now - this.#readySince >= this.#options.longestWaitMs) this.#handOn([...this.#ready]);
	}

	/** Takes up what came into a new folder before it was watched. */
	async #lookAgain(now: number): Promise<void> {
		const isKnown = (path: string) => this.#known.has(path) || this.#passedOver.has(path);
		for (const [path, stats] of await this.#newFolders.look(now, isKnown)) {
			if (!stats.isDirectory()) this.#happened('add', path, stats);
			else if (!this.#isPassedOver(path, stats)) this.#watcher?.add(path);
		}
	}

	#sayRemoved(gone: readonly string[]): void {
		const paths = gone
			.filter((path) => this.#known.delete(path) && !this.#leftOut.delete(path))
			.map((path) => relative(this.#root, path));
		if (paths.length > 0 && existsSync(this.#root)) this.#tell({ kind: 'removed', paths: paths.sort() });
	}

	#lookAtRoot(now: number): void {
		if (now < this.#rootDue) return;
		this.#rootDue = now + ROOT_EVERY_MS;
		if (existsSync(this.#root) !== this.#isGone) return;
		this.#isGone = !this.#isGone;
		this.#tell({ kind: this.#isGone ? 'folder-gone' : 'folder-back' });
		this.#settling.clear();
		this.#newFolders.clear();
		void this.#close();
		if (!this.#isGone) this.#open();
	}

	/** One batch after the other: what comes meanwhile is gathered for the next. */
	#handOn(paths: readonly string[] | null): void {
		this.#ready.clear();
		this.#first = 'added';
		this.#notBefore = Number.POSITIVE_INFINITY;
		this.#adding = this.#addFrom(paths).then(
			(receipt) => {
				this.#notBefore = 0;
				this.#lastFailure = '';
				for (const { path, result } of receipt.sources)
					if (result === 'rejected') this.#leftOut.add(join(this.#root, path));
					else this.#leftOut.delete(join(this.#root, path));
				this.#tell({ kind: 'added', receipt });
			},
			(error: Error) => {
				if (this.#isClosed) return;
				this.#notBefore = Date.now() + this.#options.retryMs;
				if (paths === null) this.#first = 'due';
				for (const path of paths ?? []) this.#ready.add(path);
				this.#fail(`what arrived could not be added and is tried again: ${error.message}`);
			},
		);
	}
}
