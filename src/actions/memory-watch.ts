import { totalmem } from 'node:os';
import type { Worker } from 'node:worker_threads';
import { ActionError } from './errors.ts';

export type MemoryLimits = {
	/** What one thread may hold outside of its heap, whose own limit V8 keeps. */
	readonly threadBytes: number;
	/** By how much the whole process may grow while threads read. */
	readonly growthBytes: number;
};

const GB = 1024 ** 3;
/** A laptop of 8 GB keeps half of it for everything else. */
export const MEMORY_LIMITS: MemoryLimits = {
	threadBytes: Math.min(2 * GB, totalmem() / 4),
	growthBytes: Math.max(GB, totalmem() / 2),
};

const LOOK_EVERY_MS = 100;
/** A thread that was killed gives its memory back only after a while; until then no other is blamed. */
const AFTER_KILL_MS = 2_000;

type Watched = { readonly over: (error: ActionError) => void; held: number; isAsked: boolean };

/**
 * Looks after the memory of threads that read. V8's own limits count objects, not the buffers beside them: a
 * page that inflates to gigabytes would pass. What a thread holds is asked of it even while it runs; where
 * native code does not let it answer, the growth of the process tells.
 */
export class MemoryWatch {
	readonly #limits: MemoryLimits;
	readonly #watched = new Map<Worker, Watched>();
	#timer: NodeJS.Timeout | null = null;
	#begunAt = 0;
	#killedAt = Number.NEGATIVE_INFINITY;

	constructor(limits: MemoryLimits = MEMORY_LIMITS) {
		this.#limits = limits;
	}

	/** Calls `over` when the thread holds too much; whoever is called ends it. Gives how to end the watch. */
	watch(worker: Worker, over: (error: ActionError) => void): () => void {
		if (this.#watched.size === 0) {
			this.#begunAt = process.memoryUsage.rss();
			this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
		}
		this.#watched.set(worker, { over, held: 0, isAsked: false });
		return () => {
			this.#watched.delete(worker);
			if (this.#watched.size > 0 || this.#timer === null) return;
			clearInterval(this.#timer);
			this.#timer = null;
		};
	}

	#look(): void {
		for (const [worker, watched] of this.#watched) void this.#ask(worker, watched);
		const grown = process.memoryUsage.rss() - this.#begunAt;
		if (grown <= this.#limits.growthBytes || performance.now() - this.#killedAt < AFTER_KILL_MS) return;
		const [greediest] = [...this.#watched.values()].sort((a, b) => b.held - a.held);
		if (greediest !== undefined) this.#end(greediest, this.#limits.growthBytes);
	}

	/** One question at a time: a thread in native code answers when it comes out of it. */
	async #ask(worker: Worker, watched: Watched): Promise<void> {
		if (watched.isAsked) return;
		watched.isAsked = true;
		// A thread that has ended has nothing to answer; whoever waits for it is told by its end.
		const told = await worker.getHeapStatistics().catch(() => null);
		watched.isAsked = false;
		if (told === null || this.#watched.get(worker) !== watched) return;
		watched.held = told.external_memory + told.used_heap_size;
		if (told.external_memory > this.#limits.threadBytes) this.#end(watched, this.#limits.threadBytes);
	}

	#end(watched: Watched, limit: number): void {
		this.#killedAt = performance.now();
		watched.over(tooMuchMemory(limit));
	}
}

/** Says of a file that reading it passed a limit of so many bytes. */
export function tooMuchMemory(bytes: number, cause?: unknown): ActionError {
	const megabytes = Math.round(bytes / 1024 ** 2);
	return new ActionError(
		'too-much-memory',
		`reading this file took more than ${megabytes} MB of memory and was stopped; it is left out, the others are read. Split it, or save it anew, and add that`,
		{ cause },
	);
}
