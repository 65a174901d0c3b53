import { expect, test } from 'vitest';
import { aLog, crypto, device, leavesOf } from '../../test/vectors/evidence/a-log.ts';
import type { Crypto } from './crypto.ts';
import type { Leaf } from './entry.ts';
import { type Head, isSigned, signHead } from './head.ts';

const [leaf] = leavesOf(aLog([{ device: 0 }])) as [Leaf];
const head = signHead(leaf, device(0).privateKey, crypto);

test('a signed head holds for its device, number and hash alone', () => {
	expect(isSigned(head, crypto)).toBe(true);
	expect(isSigned({ ...head, seq: 2 }, crypto)).toBe(false);
	expect(isSigned({ ...head, hash: 'ab'.repeat(32) }, crypto)).toBe(false);
	expect(isSigned({ ...head, device: device(1).id }, crypto)).toBe(false);
});

test('a head of the wrong form is no, not an error', () => {
	const wrong: Partial<Head>[] = [
		{ signature: '' },
		{ signature: head.signature.toUpperCase() },
		{ device: 'ab' },
		{ seq: 0.5 },
		{ device: head.device + head.hash, hash: '' },
	];
	for (const change of wrong) expect(isSigned({ ...head, ...change }, crypto)).toBe(false);
});

test('a signature with the group order added to S is refused (RFC 8032 §5.1.7)', () => {
	const order = 2n ** 252n + 27742317777372353535851937790883648493n;
	const bytes = Buffer.from(head.signature, 'hex');
	const s = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order;
	const again = Buffer.from(s.toString(16).padStart(64, '0'), 'hex').reverse();
	const signature = Buffer.concat([bytes.subarray(0, 32), again]).toString('hex');
	expect(isSigned({ ...head, signature }, crypto)).toBe(false);
});

test('a key of small order vouches for nothing, even where the cryptography would let it', () => {
	const lenient: Crypto = { ...crypto, verify: () => true };
	const identity = `01${'00'.repeat(31)}`;
	const signature = `${identity}${'00'.repeat(32)}`;
	for (const weak of [identity, '00'.repeat(32), `01${'00'.repeat(30)}80`, `ec${'ff'.repeat(30)}7f`]) {
		expect(isSigned({ ...head, device: weak, signature }, lenient)).toBe(false);
	}
	expect(isSigned(head, lenient)).toBe(true);
});

test('says so where there is nothing to sign with', () => {
	const { sign, ...verifier } = crypto;
	expect(() => signHead(leaf, device(0).privateKey, verifier)).toThrow(
		expect.objectContaining({ code: 'cannot-sign' }),
	);
});
