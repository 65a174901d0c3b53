import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aLog, crypto, device, leafOf } from '../../test/vectors/evidence/a-log.ts';
import { utf8 } from './bytes.ts';
import { canonicalJson } from './canonical.ts';
import { type Entry, leafBytes, leafHash, MAX_LEAF_BYTES, parseLeaf } from './entry.ts';
import { EvidenceError } from './errors.ts';
import { nextEntry } from './next-entry.ts';

const hash = fc.stringMatching(/^[0-9a-f]{64}$/);
const count = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const anEntry: fc.Arbitrary<Entry> = fc.record({
	v: fc.constant(1 as const),
	type: fc.constantFrom('case', 'device', 'capture', 'text', 'decisions', 'not-known-yet'),
	device: hash,
	seq: count,
	prev: fc.option(hash),
	deps: fc.uniqueArray(hash, { maxLength: 8 }).map((list) => list.sort()),
	lamport: count,
	at: fc.integer({ min: 0, max: 8.64e15 }),
	commit: hash,
});

test('a leaf is RFC 8785 and is read back as it was', () => {
	fc.assert(
		fc.property(anEntry, (entry) => {
			const bytes = leafBytes(entry);
			expect(bytes).toEqual(utf8(canonicalJson(entry)));
			expect(parseLeaf(bytes)).toEqual(entry);
		}),
	);
});

test('any change of one byte is refused, or gives another leaf hash', () => {
	const text = aLog([{ device: 0 }]).entries[0]?.leaf ?? '';
	const bytes = utf8(text);
	for (let i = 0; i < bytes.length; i++) {
		for (let bit = 0; bit < 8; bit++) {
			const changed = bytes.slice();
			changed[i] = (changed[i] as number) ^ (1 << bit);
			expect(leafHash(changed, crypto)).not.toBe(leafHash(bytes, crypto));
			expect(readsOtherwise(changed, text)).toBe(true);
		}
	}
});

/** Refused with an error of this room, or read as something else: never as the same entry. */
function readsOtherwise(changed: Uint8Array, text: string): boolean {
	try {
		return canonicalJson(parseLeaf(changed)) !== text;
	} catch (error) {
		if (error instanceof EvidenceError) return true;
		throw error;
	}
}

const good = leafOf(nextEntry({ type: 'case', device: device(0).id, at: 0, commit: 'ab'.repeat(32) }, null));
const withField = (field: object) => JSON.stringify(JSON.parse(canonicalJson({ ...good.entry, ...field })));

test.each([
	['a space', canonicalJson(good.entry).replace(':', ': '), 'not-canonical'],
	['another order of keys', JSON.stringify(good.entry), 'not-canonical'],
	['a byte order mark', `\ufeff${canonicalJson(good.entry)}`, 'not-canonical'],
	['a line feed at the end', `${canonicalJson(good.entry)}\n`, 'not-canonical'],
	['a key twice', canonicalJson(good.entry).replace('{', '{"at":0,'), 'not-canonical'],
	['an escape that is not needed', canonicalJson(good.entry).replace('case', 'c\\u0061se'), 'not-canonical'],
	['1.0 for 1', canonicalJson(good.entry).replace('"seq":1', '"seq":1.0'), 'not-canonical'],
	['1e0 for 1', canonicalJson(good.entry).replace('"seq":1', '"seq":1e0'), 'not-canonical'],
	['no JSON', 'leaf', 'not-canonical'],
	['a list', '[]', 'bad-entry'],
	['null', 'null', 'bad-entry'],
	['a field more', withField({ name: 'x' }), 'bad-entry'],
	['a prototype', canonicalJson(good.entry).replace('{', '{"__proto__":{},'), 'bad-entry'],
	['version 0', withField({ v: 0 }), 'bad-entry'],
	['version 2', withField({ v: 2 }), 'newer-entry'],
	['seq 0', withField({ seq: 0 }), 'bad-entry'],
	['a seq beyond 2^53', canonicalJson(good.entry).replace('"seq":1', '"seq":9007199254740993'), 'bad-entry'],
	['half a lamport', withField({ lamport: 1.5 }), 'bad-entry'],
	['a time before 1970', withField({ at: -1 }), 'bad-entry'],
	['a commitment in capitals', withField({ commit: 'AB'.repeat(32) }), 'bad-entry'],
	['a short device', withField({ device: 'ab' }), 'bad-entry'],
	['a type that could be a name', withField({ type: 'María' }), 'bad-entry'],
	['deps out of order', withField({ deps: ['b'.repeat(64), 'a'.repeat(64)] }), 'bad-entry'],
	['a dep twice', withField({ deps: ['a'.repeat(64), 'a'.repeat(64)] }), 'bad-entry'],
	['too many bytes', ' '.repeat(MAX_LEAF_BYTES + 1), 'too-large'],
])('refuses %s', (_, text, code) => {
	expect(() => parseLeaf(utf8(text))).toThrow(expect.objectContaining({ code }));
});

test('refuses bytes that are no UTF-8', () => {
	expect(() => parseLeaf(Uint8Array.of(0x22, 0xff, 0x22))).toThrow(
		expect.objectContaining({ code: 'not-canonical' }),
	);
});

test('writes nothing that it would not read', () => {
	const deps = Array.from({ length: 12 }, (_, i) => i.toString(16).repeat(64));
	expect(() => leafBytes({ ...good.entry, deps })).toThrow(expect.objectContaining({ code: 'too-large' }));
	expect(() => leafBytes({ ...good.entry, seq: Number.NaN })).toThrow(
		expect.objectContaining({ code: 'bad-entry' }),
	);
});
