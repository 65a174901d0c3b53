import type { Leaf } from './entry.ts';

/** The one order of the log, whatever order entries arrived in: lamport, device, seq (and hash, where a device forked). */
export function compareLeaves(left: Leaf, right: Leaf): number {
	return (
		left.entry.lamport - right.entry.lamport ||
		compareText(left.entry.device, right.entry.device) ||
		left.entry.seq - right.entry.seq ||
		compareText(left.hash, right.hash)
	);
}

/** A set of entries in that order; an entry that arrived twice is there once. */
export function order<L extends Leaf>(leaves: Iterable<L>): L[] {
	const byHash = new Map<string, L>();
	for (const leaf of leaves) byHash.set(leaf.hash, leaf);
	return [...byHash.values()].sort(compareLeaves);
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
