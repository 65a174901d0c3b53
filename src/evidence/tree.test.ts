import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crypto } from '../../test/vectors/evidence/a-log.ts';
import { fromHex, toHex } from './bytes.ts';
import { leafHash } from './entry.ts';
import {
	consistencyProof,
	inclusionProof,
	isConsistent,
	isIncluded,
	type TreeHead,
	treeRoot,
} from './tree.ts';

type TreeVectors = {
	leaves: string[];
	leafHashes: string[];
	/** Of the first 0, 1, 2 … leaves. */
	roots: string[];
	/** Which leaves a node of RFC 6962 §2.1.3 stands over: from, to (exclusive). */
	nodes: Record<string, [number, number]>;
	inclusion: Record<string, string[]>;
	consistency: Record<string, string[]>;
};
const file = join(import.meta.dirname, '../../test/vectors/evidence/tree.json');
const vectors = JSON.parse(readFileSync(file, 'utf8')) as TreeVectors;
const leaves = vectors.leafHashes.map(fromHex);
const rootOf = (size: number) => fromHex(vectors.roots[size] ?? '');
const node = (name: string) => {
	return toHex(treeRoot(leaves.slice(...vectors.nodes[name]!), crypto));
};

test('hashes leaves and trees as Certificate Transparency does', () => {
	expect(vectors.leaves.map((leaf) => leafHash(fromHex(leaf), crypto))).toEqual(vectors.leafHashes);
	for (let size = 0; size <= leaves.length; size++) {
		expect(toHex(treeRoot(leaves.slice(0, size), crypto))).toBe(vectors.roots[size]);
	}
});

test('makes the proofs of RFC 6962 §2.1.3', () => {
	const seven = leaves.slice(0, 7);
	for (const [index, names] of Object.entries(vectors.inclusion)) {
		expect(inclusionProof(seven, Number(index), crypto).map(toHex)).toEqual(names.map(node));
	}
	for (const [size, names] of Object.entries(vectors.consistency)) {
		expect(consistencyProof(seven, Number(size), crypto).map(toHex)).toEqual(names.map(node));
	}
});

const manyLeaves = Array.from({ length: 70 }, (_, i) => crypto.sha256(Uint8Array.of(i)));
const headOf = (size: number): TreeHead => ({ size, root: treeRoot(manyLeaves.slice(0, size), crypto) });

test('every leaf of every small tree is proved, at its own place only', () => {
	for (let size = 1; size <= 20; size++) {
		for (let index = 0; index < size; index++) {
			const proof = inclusionProof(manyLeaves.slice(0, size), index, crypto);
			const leaf = manyLeaves[index] as Uint8Array;
			for (let claimed = -1; claimed <= size; claimed++) {
				expect(isIncluded(leaf, claimed, proof, headOf(size), crypto)).toBe(claimed === index);
			}
			expect(isIncluded(manyLeaves[69] as Uint8Array, index, proof, headOf(size), crypto)).toBe(false);
		}
	}
});

test('every growth of every small tree is proved, and no other', () => {
	for (let newer = 0; newer <= 20; newer++) {
		for (let older = 0; older <= newer; older++) {
			const proof = consistencyProof(manyLeaves.slice(0, newer), older, crypto);
			expect(isConsistent(headOf(older), headOf(newer), proof, crypto)).toBe(true);
			if (older === 0) continue;
			const rewritten = { size: older, root: treeRoot(manyLeaves.slice(1, older + 1), crypto) };
			expect(isConsistent(rewritten, headOf(newer), proof, crypto)).toBe(false);
			if (older < newer) expect(isConsistent(headOf(newer), headOf(older), proof, crypto)).toBe(false);
		}
	}
	expect(isConsistent({ size: 0, root: rootOf(1) }, headOf(3), [], crypto)).toBe(false);
	expect(isConsistent(headOf(3), headOf(5), [], crypto)).toBe(false);
});

test('a proof that was cut, lengthened or altered by one bit proves nothing', () => {
	const cases = fc.integer({ min: 2, max: 70 }).chain((size) =>
		fc.record({
			size: fc.constant(size),
			index: fc.nat(size - 1),
			older: fc.integer({ min: 1, max: size - 1 }),
			at: fc.nat(),
			bit: fc.nat(255),
		}),
	);
	fc.assert(
		fc.property(cases, ({ size, index, older, at, bit }) => {
			const tree = manyLeaves.slice(0, size);
			const leaf = tree[index] as Uint8Array;
			const inclusion = inclusionProof(tree, index, crypto);
			for (const bad of spoilt(inclusion, at, bit)) {
				expect(isIncluded(leaf, index, bad, headOf(size), crypto)).toBe(false);
			}
			const consistency = consistencyProof(tree, older, crypto);
			for (const bad of spoilt(consistency, at, bit)) {
				expect(isConsistent(headOf(older), headOf(size), bad, crypto)).toBe(false);
			}
		}),
	);
});

function spoilt(proof: readonly Uint8Array[], at: number, bit: number): Uint8Array[][] {
	const flipped = proof.map((hash, i) => {
		const copy = hash.slice();
		if (i === at % proof.length) copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
		return copy;
	});
	return [flipped, proof.slice(0, -1), proof.slice(1), [...proof, leaves[0] as Uint8Array]];
}

test('asks for no proof that cannot be', () => {
	for (const index of [-1, 8, 0.5, Number.NaN]) {
		expect(() => inclusionProof(leaves, index, crypto)).toThrow(
			expect.objectContaining({ code: 'no-such-leaf' }),
		);
	}
	for (const size of [-1, 9, 0.5]) {
		expect(() => consistencyProof(leaves, size, crypto)).toThrow(
			expect.objectContaining({ code: 'no-such-leaf' }),
		);
	}
});
