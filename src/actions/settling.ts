import type { Stats } from 'node:fs';
import { lstat } from 'node:fs/promises';

/** A file's size and time as one word; `null` where there is none. */
type Mark = string | null;
type Settled = { readonly ready: readonly string[]; readonly gone: readonly string[] };

const AT_ONCE = 64;

/**
 * Paths at which something happened, until nothing more does: a file that is still being written is not
 * read. A path is settled when its mark has not changed for as long as `settleMs` says.
 */
export class Settling {
	readonly #settleMs: number;
	readonly #waiting = new Map<string, { since: number; mark: Mark | undefined }>();

	constructor(settleMs: number) {
		this.#settleMs = settleMs;
	}

	get size(): number {
		return this.#waiting.size;
	}

	/** Something happened there. */
	touch(path: string, now: number): void {
		this.#waiting.set(path, { since: now, mark: this.#waiting.get(path)?.mark });
	}

	/** Forgets all of them: the folder itself is gone. */
	clear(): void {
		this.#waiting.clear();
	}

	/** Those that have settled by now; each is told once. Only what could have settled is looked at. */
	async look(now: number): Promise<Settled> {
		const due = [...this.#waiting].filter(([, { since }]) => now - since >= this.#settleMs);
		const ready: string[] = [];
		const gone: string[] = [];
		for (let i = 0; i < due.length; i += AT_ONCE)
			await Promise.all(
				due.slice(i, i + AT_ONCE).map(async ([path, waiting]) => {
					const mark = await markOf(path);
					// Touched again meanwhile: its time starts anew.
					if (this.#waiting.get(path) !== waiting) return;
					if (waiting.mark === undefined || waiting.mark !== mark) {
						// The first look may find a file of which nobody told that it grew.
						this.#waiting.set(path, { since: now, mark });
						return;
					}
					this.#waiting.delete(path);
					(mark === null ? gone : ready).push(path);
				}),
			);
		return { ready, gone };
	}
}

async function markOf(path: string): Promise<Mark> {
	try {
		return markFrom(await lstat(path));
	} catch {
		return null;
	}
}

/** Another file under the same name has another mark, even of the same size and time. */
export function markFrom({ size, mtimeMs, ino }: Pick<Stats, 'size' | 'mtimeMs' | 'ino'>): string {
	return `${size} ${mtimeMs} ${ino}`;
}
