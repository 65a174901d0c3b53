import type { Stats } from 'node:fs';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** When a folder that came is looked at again, in ms: at once it may still be filling, later it is surely watched. */
const LOOKS_MS = [2_000, 20_000];

/**
 * Folders that have just come, to be looked at twice more: the watcher reads one and then begins to watch it, and of
 * what is written in between nobody tells (13 of 2,400 files, when folders of 8 are written as a copy writes them).
 */
export class NewFolders {
	readonly #looks = new Map<string, readonly number[]>();
	readonly #seen = new Set<string>();

	came(path: string, now: number): void {
		this.#seen.add(path);
		this.#looks.set(
			path,
			LOOKS_MS.map((ms) => now + ms),
		);
	}

	/** Forgets all of them: the folder itself is gone. */
	clear(): void {
		this.#looks.clear();
		this.#seen.clear();
	}

	/** What lies by now in the folders whose time has come, unless it is known; folders count as known once they came. */
	async look(now: number, isKnown: (path: string) => boolean): Promise<ReadonlyMap<string, Stats>> {
		const found = new Map<string, Stats>();
		for (const [folder, [due = 0, ...later]] of [...this.#looks]) {
			if (due > now) continue;
			if (later.length > 0) this.#looks.set(folder, later);
			else this.#looks.delete(folder);
			for (const path of await namesIn(folder)) {
				if (this.#seen.has(path) || isKnown(path)) continue;
				const stats = await lstat(path).catch(() => null);
				if (stats !== null) found.set(path, stats);
			}
		}
		return found;
	}
}

async function namesIn(folder: string): Promise<readonly string[]> {
	try {
		return (await readdir(folder)).map((name) => join(folder, name));
	} catch {
		// It is gone again, which the watcher tells.
		return [];
	}
}
