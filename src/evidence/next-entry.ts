import type { Entry, Leaf } from './entry.ts';

/** What an entry adds to its place in the log. */
export type NewEntry = Pick<Entry, 'type' | 'device' | 'at' | 'commit'>;

/** What fits a leaf of `MAX_LEAF_BYTES` with room to spare. */
const MAX_DEPS = 8;

/**
 * The entry that follows `previous` on its device (`null`: its first), having seen `heads`, the newest entries
 * of other devices. Of many it names the latest eight: a head left out is seen through them, or named next.
 */
export function nextEntry(entry: NewEntry, previous: Leaf | null, heads: readonly Leaf[] = []): Entry {
	const named = new Set(previous?.entry.deps);
	const deps = heads
		.filter((head) => head.entry.device !== entry.device && !named.has(head.hash))
		.sort((a, b) => b.entry.lamport - a.entry.lamport)
		.slice(0, MAX_DEPS);
	const seen = [previous, ...deps].map((leaf) => leaf?.entry.lamport ?? 0);
	return {
		v: 1,
		...entry,
		seq: (previous?.entry.seq ?? 0) + 1,
		prev: previous?.hash ?? null,
		deps: [...new Set(deps.map((head) => head.hash))].sort(),
		lamport: 1 + Math.max(...seen),
	};
}
