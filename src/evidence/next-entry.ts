import type { Entry, Leaf } from './entry.ts';

/** What an entry adds to its place in the log. */
export type NewEntry = Pick<Entry, 'type' | 'device' | 'at' | 'commit'>;

/**
 * The entry that follows `previous` on its device (`null`: its first), having seen `heads`, the newest entries
 * of other devices. Heads that `previous` already saw need not be given again.
 */
export function nextEntry(entry: NewEntry, previous: Leaf | null, heads: readonly Leaf[] = []): Entry {
	const others = heads.filter((head) => head.entry.device !== entry.device);
	const seen = [previous, ...others].map((leaf) => leaf?.entry.lamport ?? 0);
	return {
		v: 1,
		...entry,
		seq: (previous?.entry.seq ?? 0) + 1,
		prev: previous?.hash ?? null,
		deps: [...new Set(others.map((head) => head.hash))].sort(),
		lamport: 1 + Math.max(...seen),
	};
}
