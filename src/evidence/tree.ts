import { concat, equalBytes } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { EvidenceError } from './errors.ts';

/**
 * The Merkle tree of RFC 6962 §2.1 over leaf hashes (`leafHash`), 32 bytes each. Its root stands for the whole
 * list; with some hashes more anybody can check that one leaf is in it (inclusion) or that a longer list
 * begins with it (consistency), without seeing the rest.
 */
export function treeRoot(leaves: readonly Uint8Array[], crypto: Crypto): Uint8Array {
	if (leaves.length === 0) return crypto.sha256(new Uint8Array());
	return subtreeRoot(leaves, 0, leaves.length, crypto);
}

/** PATH(index, leaves) of RFC 6962 §2.1.1. Throws `no-such-leaf`. */
export function inclusionProof(
	leaves: readonly Uint8Array[],
	index: number,
	crypto: Crypto,
): readonly Uint8Array[] {
	if (!(Number.isSafeInteger(index) && index >= 0 && index < leaves.length)) {
		throw new EvidenceError('no-such-leaf', `no leaf ${index} in a tree of ${leaves.length}`);
	}
	const path = (start: number, end: number): Uint8Array[] => {
		if (end - start === 1) return [];
		const middle = start + splitOf(end - start);
		return index < middle
			? [...path(start, middle), subtreeRoot(leaves, middle, end, crypto)]
			: [...path(middle, end), subtreeRoot(leaves, start, middle, crypto)];
	};
	return path(0, leaves.length);
}

/** PROOF(oldSize, leaves) of RFC 6962 §2.1.2: that these leaves begin with the first `oldSize`. Throws `no-such-leaf`. */
export function consistencyProof(
	leaves: readonly Uint8Array[],
	oldSize: number,
	crypto: Crypto,
): readonly Uint8Array[] {
	if (!(Number.isSafeInteger(oldSize) && oldSize >= 0 && oldSize <= leaves.length)) {
		throw new EvidenceError('no-such-leaf', `a tree of ${leaves.length} never had ${oldSize} leaves`);
	}
	if (oldSize === 0) return [];
	const proof = (start: number, end: number, isOldRoot: boolean): Uint8Array[] => {
		if (end === oldSize) return isOldRoot ? [] : [subtreeRoot(leaves, start, end, crypto)];
		const middle = start + splitOf(end - start);
		return oldSize <= middle
			? [...proof(start, middle, isOldRoot), subtreeRoot(leaves, middle, end, crypto)]
			: [...proof(middle, end, false), subtreeRoot(leaves, start, middle, crypto)];
	};
	return proof(0, leaves.length, true);
}

export type TreeHead = { readonly size: number; readonly root: Uint8Array };

/** Whether `leaf` stands at `index` in the tree (RFC 9162 §2.1.3.2). */
export function isIncluded(
	leaf: Uint8Array,
	index: number,
	proof: readonly Uint8Array[],
	tree: TreeHead,
	crypto: Crypto,
): boolean {
	if (!(Number.isSafeInteger(index) && index >= 0 && index < tree.size)) return false;
	let node = index;
	let last = tree.size - 1;
	let hash = leaf;
	for (const sibling of proof) {
		if (last === 0) return false;
		if (isOdd(node) || node === last) {
			hash = nodeHash(sibling, hash, crypto);
			for (; !isOdd(node) && node !== 0; last = half(last)) node = half(node);
		} else {
			hash = nodeHash(hash, sibling, crypto);
		}
		node = half(node);
		last = half(last);
	}
	return last === 0 && equalBytes(hash, tree.root);
}

/** Whether `newer` holds the leaves of `older` unchanged at its beginning (RFC 9162 §2.1.4.2). */
export function isConsistent(
	older: TreeHead,
	newer: TreeHead,
	proof: readonly Uint8Array[],
	crypto: Crypto,
): boolean {
	if (older.size > newer.size) return false;
	if (older.size === newer.size) return proof.length === 0 && equalBytes(older.root, newer.root);
	if (older.size === 0) return proof.length === 0 && equalBytes(older.root, treeRoot([], crypto));
	let node = older.size - 1;
	let last = newer.size - 1;
	for (; isOdd(node); last = half(last)) node = half(node);
	// Where the old tree is a complete subtree of the new one, the proof leaves its root out. After the loop
	// above that is `node === 0`, and only then.
	const [start, ...rest] = node === 0 ? [older.root, ...proof] : proof;
	if (start === undefined) return false;
	let oldHash = start;
	let newHash = start;
	for (const sibling of rest) {
		if (last === 0) return false;
		if (isOdd(node) || node === last) {
			oldHash = nodeHash(sibling, oldHash, crypto);
			newHash = nodeHash(sibling, newHash, crypto);
			for (; !isOdd(node) && node !== 0; last = half(last)) node = half(node);
		} else {
			newHash = nodeHash(newHash, sibling, crypto);
		}
		node = half(node);
		last = half(last);
	}
	return last === 0 && equalBytes(oldHash, older.root) && equalBytes(newHash, newer.root);
}

function subtreeRoot(leaves: readonly Uint8Array[], start: number, end: number, crypto: Crypto): Uint8Array {
	if (end - start === 1) return leaves[start] as Uint8Array;
	const middle = start + splitOf(end - start);
	return nodeHash(
		subtreeRoot(leaves, start, middle, crypto),
		subtreeRoot(leaves, middle, end, crypto),
		crypto,
	);
}

const NODE_PREFIX = Uint8Array.of(1);
const nodeHash = (left: Uint8Array, right: Uint8Array, crypto: Crypto): Uint8Array =>
	crypto.sha256(concat(NODE_PREFIX, left, right));

/** The largest power of two below `size`. */
function splitOf(size: number): number {
	let split = 1;
	while (split * 2 < size) split *= 2;
	return split;
}

/** Not `>> 1`: sizes may go beyond 2^31. */
const half = (value: number): number => Math.floor(value / 2);
const isOdd = (value: number): boolean => value % 2 === 1;
