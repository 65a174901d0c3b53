import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLog, crypto, device, leafOf, leavesOf, type Step } from '../../test/vectors/evidence/a-log.ts';
import { verifyChains } from './chain.ts';
import type { Entry, Leaf } from './entry.ts';
import type { Head } from './head.ts';
import { signHead } from './head.ts';
import { nextEntry } from './next-entry.ts';

const codesOf = (leaves: readonly Leaf[], heads: readonly Head[], everySignature = false) =>
	verifyChains(leaves, heads, crypto, { everySignature }).problems.map(({ code }) => code);

const threeInARow: Step[] = [{ device: 0 }, { device: 0 }, { device: 0 }];

test('a log of ours has no problem, in whatever order it arrives', () => {
	const steps = fc.array(
		fc.record({ device: fc.integer({ min: 0, max: 3 }), sees: fc.subarray([0, 1, 2, 3]) }),
		{ maxLength: 10 },
	);
	fc.assert(
		fc.property(steps, fc.boolean(), (some, everySignature) => {
			const log = aLog(some);
			expect(codesOf(leavesOf(log).reverse(), log.heads, everySignature)).toEqual([]);
		}),
	);
});

test('every single field of every leaf is held by a link, a head or a lamport', () => {
	const log = aLog([{ device: 0 }, { device: 1 }, { device: 0 }, { device: 1 }]);
	const leaves = leavesOf(log);
	const changes: Partial<Entry>[] = [
		{ at: 7 },
		{ commit: 'cd'.repeat(32) },
		{ type: 'text' },
		{ lamport: 9 },
		{ seq: 3 },
		{ prev: 'cd'.repeat(32) },
		{ deps: ['cd'.repeat(32)] },
		{ device: device(2).id },
	];
	for (const change of changes) {
		for (const i of leaves.keys()) {
			const tampered = leaves.map((leaf, j) => (i === j ? leafOf({ ...leaf.entry, ...change }) : leaf));
			expect(codesOf(tampered, log.heads), `${JSON.stringify(change)} in ${i}`).not.toEqual([]);
		}
	}
});

test('an entry taken out leaves a hole, in the middle or at the beginning', () => {
	const log = aLog(threeInARow);
	const [first, second, third] = leavesOf(log) as [Leaf, Leaf, Leaf];
	expect(codesOf([first, third], log.heads)).toEqual(['hole']);
	expect(codesOf([second, third], log.heads)).toEqual(['hole']);
	expect(codesOf([third], log.heads)).toEqual(['hole']);
});

test('a log cut short contradicts the head that was signed', () => {
	const log = aLog(threeInARow);
	expect(codesOf(leavesOf(log).slice(0, 2), log.heads)).toEqual(['missing-entries', 'unsigned']);
	expect(codesOf([], log.heads)).toEqual(['missing-entries']);
});

test('entries after the last signed head are counted, and the first is named', () => {
	const [first, ...rest] = leavesOf(aLog(threeInARow)) as [Leaf, ...Leaf[]];
	const head = signHead(first, device(0).privateKey, crypto);
	expect(verifyChains([first, ...rest], [head], crypto).problems).toEqual([
		{
			code: 'unsigned',
			where: `entry ${device(0).id.slice(0, 16)}/2`,
			what: '2 entries from here on stand under no signed head',
		},
	]);
});

test('two entries with one number of one device are equivocation, whichever of them was signed', () => {
	const log = aLog(threeInARow);
	const [first, second, third] = leavesOf(log) as [Leaf, Leaf, Leaf];
	const other = leafOf({ ...third.entry, at: third.entry.at + 1 });
	expect(codesOf([first, second, third, other], log.heads)).toEqual(['equivocation']);
	const otherHead = signHead(other, device(0).privateKey, crypto);
	expect(codesOf([first, second, third, other], [...log.heads, otherHead])).toEqual(['equivocation']);
	expect(codesOf([first, second, third], [...log.heads, otherHead])).toEqual(['head-mismatch']);
});

test('a history rewritten without the key ends at the head', () => {
	const log = aLog(threeInARow);
	const [first] = leavesOf(log) as [Leaf];
	const forged = [{ ...first.entry, commit: 'cd'.repeat(32) }];
	let last = leafOf(forged[0] as Entry);
	const rewritten = [last];
	for (const leaf of leavesOf(log).slice(1)) {
		last = leafOf(nextEntry(leaf.entry, last));
		rewritten.push(last);
	}
	expect(codesOf(rewritten, log.heads)).toEqual(['head-mismatch', 'unsigned']);
	const stolen = signHead(last, device(1).privateKey, crypto);
	expect(codesOf(rewritten, [stolen])).toEqual(['bad-signature', 'unsigned']);
});

test('a dependency must be there, of another device, and counted in lamport', () => {
	const log = aLog([{ device: 0 }, { device: 1 }]);
	const [zero, one] = leavesOf(log) as [Leaf, Leaf];
	const signed = (leaf: Leaf, n: number) => signHead(leaf, device(n).privateKey, crypto);
	expect(codesOf([one], [signed(one, 1)])).toEqual(['unknown-dep']);

	const early = leafOf({ ...one.entry, lamport: 1 });
	expect(codesOf([zero, early], [signed(zero, 0), signed(early, 1)])).toEqual(['wrong-lamport']);

	const next = nextEntry({ ...zero.entry }, zero);
	const own = leafOf({ ...next, deps: [zero.hash] });
	expect(codesOf([zero, own], [signed(own, 0)])).toEqual(['own-dep']);
});

test('checks one signature a device unless asked for all, and falls back when the newest is bad', () => {
	const [first, second, third] = leavesOf(aLog(threeInARow)) as [Leaf, Leaf, Leaf];
	const heads = [first, second, third].map((leaf) => signHead(leaf, device(0).privateKey, crypto));
	const all = [first, second, third];
	expect(verifyChains(all, heads, crypto).signatures).toBe(1);
	expect(verifyChains(all, heads, crypto, { everySignature: true }).signatures).toBe(3);

	const spoilt = heads.map((head, i) => (i === 2 ? { ...head, signature: 'ab'.repeat(64) } : head));
	expect(codesOf(all, spoilt)).toEqual(['bad-signature', 'unsigned']);
	const older = heads.map((head, i) => (i === 0 ? { ...head, signature: 'ab'.repeat(64) } : head));
	expect(codesOf(all, older)).toEqual([]);
	expect(codesOf(all, older, true)).toEqual(['bad-signature']);
});
