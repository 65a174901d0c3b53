import { concat, fromHex, toHex, uint64, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import type { Leaf } from './entry.ts';
import { EvidenceError } from './errors.ts';

/** A device's word that its chain up to `seq` is what `hash` says: one signature for all entries of a commit. */
export type Head = {
	readonly device: string;
	readonly seq: number;
	/** Leaf hash of the entry `seq`, and through `prev` of all before it. */
	readonly hash: string;
	/** Ed25519, 128 hex digits. */
	readonly signature: string;
};

const PREFIX = utf8('paradero/head/v1\0');

/** Signs `leaf` as the newest of its device. Throws `cannot-sign` if `crypto` only verifies. */
export function signHead({ entry, hash }: Leaf, privateKey: Uint8Array, crypto: Crypto): Head {
	if (crypto.sign === undefined) throw new EvidenceError('cannot-sign', 'this cryptography only verifies');
	const unsigned = { device: entry.device, seq: entry.seq, hash };
	return { ...unsigned, signature: toHex(crypto.sign(privateKey, headMessage(unsigned))) };
}

/** Whether the device made this signature. A head of the wrong form is `false`, not an error. */
export function isSigned(head: Head, crypto: Crypto): boolean {
	if (!isWellFormed(head) || isWeakKey(head.device)) return false;
	return crypto.verify(fromHex(head.device), headMessage(head), fromHex(head.signature));
}

/** "paradero/head/v1\0" ‖ device, 32 bytes ‖ seq, 8 bytes big-endian ‖ leaf hash, 32 bytes. */
function headMessage(head: Omit<Head, 'signature'>): Uint8Array {
	return concat(PREFIX, fromHex(head.device), uint64(head.seq), fromHex(head.hash));
}

function isWellFormed({ device, seq, hash, signature }: Head): boolean {
	return (
		/^[0-9a-f]{256}$/.test(device + hash + signature) &&
		hash.length === 64 &&
		device.length === 64 &&
		Number.isSafeInteger(seq) &&
		seq >= 1
	);
}

/**
 * The encodings of points of small order, without the sign bit. Under such a "public key" anybody can make a
 * signature that holds for any message (Chalkias, Garillot, Nikolaenko, "Taming the many EdDSAs", 2020).
 */
const SMALL_ORDER = new Set([
	'0000000000000000000000000000000000000000000000000000000000000000',
	'0100000000000000000000000000000000000000000000000000000000000000',
	'26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
	'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
	'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
	'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
	'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

function isWeakKey(device: string): boolean {
	const bytes = fromHex(device);
	bytes[31] = (bytes[31] as number) & 0x7f;
	return SMALL_ORDER.has(toHex(bytes));
}
