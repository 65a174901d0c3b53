import { concat, toHex, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { EvidenceError } from './errors.ts';

/** Small enough that a million leaves fit a C2SP log, large enough for eight devices' heads in `deps`. */
export const MAX_LEAF_BYTES = 1024;

/**
 * One entry's leaf: all of it that is ever shown to another party. It names no person, source or URL; what
 * was decided lies in the payload, and the leaf only commits to it.
 */
export type Entry = {
	readonly v: 1;
	/** `case`, `device`, `capture`, `text`, `decisions`; a verifier accepts words it does not know yet. */
	readonly type: string;
	/** The device's Ed25519 public key, 64 hex digits: it is its own id. */
	readonly device: string;
	/** 1, 2, 3 … on each device, without holes. */
	readonly seq: number;
	/** Leaf hash of the same device's entry before this one; `null` in its first. */
	readonly prev: string | null;
	/** Leaf hashes of other devices' newest entries that this device had seen, sorted, each once. */
	readonly deps: readonly string[];
	/** One more than the greatest of `prev` and `deps`: what came before has a smaller number. */
	readonly lamport: number;
	/** The device's clock, UTC milliseconds: a claim, not a proof. */
	readonly at: number;
	/** Salted commitment to the payload, 64 hex digits (`commitTo`). */
	readonly commit: string;
};

/** An entry together with its leaf hash, as everything after reading wants it. */
export type Leaf = { readonly entry: Entry; readonly hash: string };

const FIELDS = 'at,commit,deps,device,lamport,prev,seq,type,v';
const HASH = /^[0-9a-f]{64}$/;
const TYPE = /^[a-z]+(-[a-z]+)*$/;
/** The range of ECMAScript's own time value. */
const LATEST = 8.64e15;

/** The bytes that are hashed: RFC 8785, UTF-8. Throws `bad-entry` or `too-large`. */
export function leafBytes(entry: Entry): Uint8Array {
	const fault = faultOf(entry);
	if (fault !== null) throw new EvidenceError('bad-entry', `a leaf cannot be written: ${fault}`);
	const bytes = utf8(leafText(entry));
	if (bytes.length > MAX_LEAF_BYTES) throw tooLarge(bytes.length);
	return bytes;
}

/** RFC 6962 §2.1: SHA-256(0x00 ‖ leaf). */
export function leafHash(bytes: Uint8Array, crypto: Crypto): string {
	return toHex(crypto.sha256(concat(LEAF_PREFIX, bytes)));
}
const LEAF_PREFIX = Uint8Array.of(0);

/**
 * Reads a leaf, strictly: exactly the fields of `Entry`, each in its form, and the very bytes that `leafBytes`
 * would write. Throws `too-large`, `not-canonical`, `newer-entry` or `bad-entry`.
 */
export function parseLeaf(bytes: Uint8Array): Entry {
	if (bytes.length > MAX_LEAF_BYTES) throw tooLarge(bytes.length);
	const { text, value } = parseJson(bytes);
	if (value !== null && typeof value === 'object' && 'v' in value && Number(value.v) > 1) {
		throw new EvidenceError(
			'newer-entry',
			`a leaf of version ${Number(value.v)}; this program reads version 1: use a newer one`,
		);
	}
	const fault = faultOf(value);
	if (fault !== null) throw new EvidenceError('bad-entry', `not a leaf: ${fault}`);
	// `faultOf` has looked at every field.
	const entry = value as Entry;
	// A canonical leaf is ASCII, so that a byte order mark, which the decoder takes away, shows in the length.
	if (text !== leafText(entry) || text.length !== bytes.length) {
		throw new EvidenceError(
			'not-canonical',
			'a leaf is not written as RFC 8785 wants: its bytes were changed',
		);
	}
	return entry;
}

/** `parseLeaf` and `leafHash` in one. */
export function readLeaf(bytes: Uint8Array, crypto: Crypto): Leaf {
	return { entry: parseLeaf(bytes), hash: leafHash(bytes, crypto) };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): { text: string; value: unknown } {
	try {
		const text = decoder.decode(bytes);
		return { text, value: JSON.parse(text) };
	} catch (cause) {
		throw new EvidenceError('not-canonical', 'a leaf is not JSON in UTF-8', cause);
	}
}

/**
 * `canonicalJson(entry)` for an entry without fault, five times as fast: its fields are known, and nothing in
 * them needs RFC 8785's rules but the order of keys.
 */
function leafText({ at, commit, deps, device, lamport, prev, seq, type, v }: Entry): string {
	return JSON.stringify({ at, commit, deps, device, lamport, prev, seq, type, v });
}

/** What is wrong with the form of `value` as an entry, in words; `null` if nothing is. */
function faultOf(value: unknown): string | null {
	if (value === null || typeof value !== 'object') return 'no object';
	if (Object.keys(value).sort().join() !== FIELDS) return `its fields are not ${FIELDS}`;
	const entry = value as { readonly [Field in keyof Entry]: unknown };
	if (entry.v !== 1) return '"v" is not 1';
	if (typeof entry.type !== 'string' || entry.type.length > 32 || !TYPE.test(entry.type)) {
		return '"type" is not a word of small letters';
	}
	if (!isHash(entry.device)) return '"device" is not 64 hex digits';
	if (!isCount(entry.seq)) return '"seq" is not a whole number from 1';
	if (!isCount(entry.lamport)) return '"lamport" is not a whole number from 1';
	if (entry.prev !== null && !isHash(entry.prev)) return '"prev" is neither a leaf hash nor null';
	if (!Array.isArray(entry.deps) || !entry.deps.every(isHash)) return '"deps" is not a list of leaf hashes';
	if (!isSortedSet(entry.deps)) return '"deps" is not sorted, or names one twice';
	if (!Number.isSafeInteger(entry.at) || Number(entry.at) < 0 || Number(entry.at) > LATEST) {
		return '"at" is not a time in UTC milliseconds';
	}
	return isHash(entry.commit) ? null : '"commit" is not 64 hex digits';
}

const isHash = (value: unknown): value is string => typeof value === 'string' && HASH.test(value);
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 1;
const isSortedSet = (list: readonly string[]): boolean =>
	list.every((item, i) => i === 0 || (list[i - 1] as string) < item);

function tooLarge(length: number): EvidenceError {
	return new EvidenceError('too-large', `a leaf of ${length} bytes; the format allows ${MAX_LEAF_BYTES}`);
}
