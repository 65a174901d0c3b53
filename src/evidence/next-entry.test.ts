import { expect, test } from 'vitest';
import { crypto, device, leafOf } from '../../test/vectors/evidence/a-log.ts';
import { verifyChains } from './chain.ts';
import { leafBytes } from './entry.ts';
import { signHead } from './head.ts';
import { nextEntry } from './next-entry.ts';

const claim = (device: string) => ({ type: 'decisions', device, at: 0, commit: 'ab'.repeat(32) });
/** Heads of devices that never signed: enough to look at what an entry says about them. */
const others = Array.from({ length: 20 }, (_, i) =>
	leafOf({ ...nextEntry(claim(i.toString(16).padStart(64, '0')), null), lamport: i + 1 }),
);

test('the first entry has no predecessor, the next follows it', () => {
	const first = leafOf(nextEntry(claim(device(0).id), null));
	expect(first.entry).toMatchObject({ seq: 1, prev: null, deps: [], lamport: 1 });
	const second = leafOf(nextEntry(claim(device(0).id), first));
	expect(second.entry).toMatchObject({ seq: 2, prev: first.hash, deps: [], lamport: 2 });
	const head = signHead(second, device(0).privateKey, crypto);
	expect(verifyChains([first, second], [head], crypto).problems).toEqual([]);
});

test('with twenty devices a leaf still fits, and its lamport is above all it has seen', () => {
	const entry = nextEntry(claim(device(0).id), null, others);
	expect(leafBytes(entry).length).toBeLessThan(1024);
	expect(entry.deps).toHaveLength(8);
	expect(entry.lamport).toBe(21);
});

test('does not name again what the entry before it named, nor itself', () => {
	const first = leafOf(nextEntry(claim(device(0).id), null, others.slice(0, 2)));
	const entry = nextEntry(claim(device(0).id), first, [...others.slice(0, 3), others[2]!, first]);
	expect(entry.deps).toEqual([others[2]?.hash]);
});
