import { concatOnce, toHex, utf8 } from './bytes.ts';
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
	return toHex(crypto.sha256(concatOnce(LEAF_PREFIX, bytes)));
}
const LEAF_PREFIX = Uint8Array.of(0);

/**
 * Reads a leaf, strictly: exactly the fields of `Entry`, each in its form, and the very bytes that `leafBytes`
 * would write. Throws `too-large`, `not-canonical`, `newer-entry` or `bad-entry`.
 */
export function parseLeaf(bytes: Uint8Array): Entry {
	if (bytes.length > MAX_LEAF_BYTES) throw tooLarge(bytes.length);
	const written = asWritten(bytes);
	if (written !== null) return written;
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

/** A leaf without `deps` as `leafText` writes it: all but the first entries of each commit are such. */
const WRITTEN =
	/^\{"at":(0|[1-9]\d{0,15}),"commit":"([0-9a-f]{64})","deps":\[\],"device":"([0-9a-f]{64})","lamport":([1-9]\d{0,14}),"prev":(null|"[0-9a-f]{64}"),"seq":([1-9]\d{0,14}),"type":"([a-z]+(?:-[a-z]+)*)","v":1\}$/;

/**
 * The entry of a leaf whose bytes are, in every place, what would be written; `null` where a closer look has to
 * say what is wrong, or that nothing is. Reading a log is mostly this.
 */
function asWritten(bytes: Uint8Array): Entry | null {
	// A byte that is no ASCII becomes a sign that no leaf has.
	const found = WRITTEN.exec(ascii.decode(bytes));
	// Other bytes than these signs stand for (a mark before them) show in the length.
	if (found === null || found[0].length !== bytes.length) return null;
	const [, at = '', commit = '', device = '', lamport, prev = '', seq, type = ''] = found;
	if (type.length > 32 || Number(at) > LATEST) return null;
	return {
		v: 1,
		type,
		device,
		seq: Number(seq),
		prev: prev === 'null' ? null : prev.slice(1, -1),
		deps: [],
		lamport: Number(lamport),
		at: Number(at),
		commit,
	};
}
const ascii = new TextDecoder('latin1');

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
 * `canonicalJson(entry)` for an entry without fault, ten times as fast: its fields are known, its texts are hex
 * digits and small letters, and its numbers are safe integers, which JSON writes as `String` does.
 */
function leafText({ at, commit, deps, device, lamport, prev, seq, type, v }: Entry): string {
	const quoted = deps.length === 0 ? '' : `"${deps.join('","')}"`;
	const before = prev === null ? 'null' : `"${prev}"`;
	return `{"at":${at},"commit":"${commit}","deps":[${quoted}],"device":"${device}","lamport":${lamport},"prev":${before},"seq":${seq},"type":"${type}","v":${v}}`;
}

/** What is wrong with the form of `value` as an entry, in words; `null` if nothing is. */
function faultOf(value: unknown): string | null {
	if (value === null || typeof value !== 'object') return 'no object';
	const fields = Object.keys(value);
	// In order already, as a leaf is written.
	if (fields.join() !== FIELDS && fields.sort().join() !== FIELDS) return `its fields are not ${FIELDS}`;
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
