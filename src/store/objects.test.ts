import { spawnSync } from 'node:child_process';
import fs, {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	truncateSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { deriveKeys, nodeCrypto } from './crypto.ts';
import { StoreError } from './errors.ts';
import { CHUNK_BYTES, OBJECT_HEADER_BYTES } from './object-format.ts';
import { ObjectStore } from './objects.ts';

const keys = deriveKeys(new Uint8Array(32).fill(7));
let folder: string;
let store: ObjectStore;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-objects-'));
	store = new ObjectStore(folder, keys.objects, keys.hmacSecret, nodeCrypto);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Bytes without a pattern that a mistake could repeat. */
const someBytes = (length: number) =>
	Uint8Array.from({ length }, (_, i) => (i * 2654435761) >>> ((i % 4) * 8));
const fileOf = (name: string) => join(folder, name);

test.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])(
	'gives back %d bytes as they were, and shows none of them on disk',
	(length) => {
		const bytes = someBytes(length);
		const name = store.put(bytes);
		expect(name).toMatch(/^[0-9a-f]{2}\/[0-9a-f]{62}$/);
		expect(Buffer.from(store.get(name)).equals(bytes)).toBe(true);
		expect(statSync(fileOf(name)).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
		if (length > 64) expect(readFileSync(fileOf(name)).includes(bytes.subarray(0, 64))).toBe(false);
		expect([...store.names()]).toEqual([name]);
	},
);

test('the same bytes again change nothing; their name says nothing to who lacks the secret', () => {
	const bytes = someBytes(100);
	const name = store.put(bytes);
	const before = readFileSync(fileOf(name));
	expect(store.put(bytes)).toBe(name);
	expect(readFileSync(fileOf(name))).toEqual(before);
	const other = new ObjectStore(folder, keys.objects, keys.database, nodeCrypto);
	expect(other.nameOf(bytes)).not.toBe(name);
});

test('every bit flipped in a small object is found', () => {
	const name = store.put(someBytes(40));
	const whole = readFileSync(fileOf(name));
	for (let bit = 0; bit < whole.length * 8; bit++) {
		writeFileSync(fileOf(name), flip(whole, bit));
		expect(codeOf(() => store.get(name))).toBe('object-damaged');
	}
});

test('a flipped bit in a large object is located, and nothing of it is given out', () => {
	const name = store.put(someBytes(3 * CHUNK_BYTES + 10));
	const whole = readFileSync(fileOf(name));
	const sealedChunk = CHUNK_BYTES + 16;
	for (let chunk = 0; chunk < 4; chunk++) {
		const start = OBJECT_HEADER_BYTES + chunk * sealedChunk;
		writeFileSync(fileOf(name), flip(whole, 8 * (start + 5)));
		expect(() => store.get(name)).toThrow(
			expect.objectContaining({ code: 'object-damaged', facts: { object: name, byte: start } }),
		);
	}
});

test('an object cut short at any byte, lengthened, or with chunks exchanged is found', () => {
	const small = store.put(someBytes(40));
	const smallFile = readFileSync(fileOf(small));
	for (let length = 0; length < smallFile.length; length++) {
		truncateSync(fileOf(small), length);
		expect(codeOf(() => store.get(small))).toBe('object-damaged');
		writeFileSync(fileOf(small), smallFile);
	}
	writeFileSync(fileOf(small), Buffer.concat([smallFile, Buffer.alloc(1)]));
	expect(codeOf(() => store.get(small))).toBe('object-damaged');

	const large = store.put(someBytes(3 * CHUNK_BYTES));
	const whole = readFileSync(fileOf(large));
	const chunk = (i: number) => {
		const start = OBJECT_HEADER_BYTES + i * (CHUNK_BYTES + 16);
		return whole.subarray(start, start + CHUNK_BYTES + 16);
	};
	const header = whole.subarray(0, OBJECT_HEADER_BYTES);
	writeFileSync(fileOf(large), Buffer.concat([header, chunk(1), chunk(0), chunk(2)]));
	expect(codeOf(() => store.get(large))).toBe('object-damaged');

	// The size in the header made to fit two chunks: the header is authenticated, and the last chunk is marked.
	const shorter = Buffer.from(header);
	shorter.writeBigUInt64BE(BigInt(2 * CHUNK_BYTES), 8);
	writeFileSync(fileOf(large), Buffer.concat([shorter, chunk(0), chunk(1)]));
	expect(codeOf(() => store.get(large))).toBe('object-damaged');
});

test('a header that claims a huge size is refused before any memory is taken', () => {
	const name = store.put(someBytes(40));
	const whole = readFileSync(fileOf(name));
	whole.writeBigUInt64BE(2n ** 63n, 8);
	writeFileSync(fileOf(name), whole);
	expect(codeOf(() => store.get(name))).toBe('object-damaged');
});

test('one object put under the name of another is found', () => {
	const [one, two] = [store.put(someBytes(10)), store.put(someBytes(11))];
	renameSync(fileOf(one), fileOf(two));
	expect(codeOf(() => store.get(two))).toBe('object-damaged');
	expect(codeOf(() => store.get(one))).toBe('object-missing');
});

test("another case's key opens nothing", () => {
	const name = store.put(someBytes(10));
	const other = new ObjectStore(folder, keys.database, keys.hmacSecret, nodeCrypto);
	expect(codeOf(() => other.get(name))).toBe('object-damaged');
});

test('adding the original again makes a damaged object whole', () => {
	const bytes = someBytes(CHUNK_BYTES + 1);
	const name = store.put(bytes);
	writeFileSync(fileOf(name), flip(readFileSync(fileOf(name)), 999));
	expect(store.put(bytes)).toBe(name);
	expect(Buffer.from(store.get(name)).equals(bytes)).toBe(true);
});

test.each(['../HEADER', 'ab/../../HEADER', '/etc/hostname', 'ab', '', 'AB/CD'])('%j is no name', (name) => {
	expect(codeOf(() => store.get(name))).toBe('object-missing');
	expect(store.has(name)).toBe(false);
});

test('killed between temporary file and rename, a write leaves no half object and no harm', () => {
	const script = `
		import fs from 'node:fs';
		import { syncBuiltinESMExports } from 'node:module';
		fs.renameSync = () => process.kill(process.pid, 'SIGKILL');
		syncBuiltinESMExports();
		const { ObjectStore } = await import(${JSON.stringify(join(import.meta.dirname, 'objects.ts'))});
		const { deriveKeys, nodeCrypto } = await import(${JSON.stringify(join(import.meta.dirname, 'crypto.ts'))});
		const keys = deriveKeys(new Uint8Array(32).fill(7));
		new ObjectStore(${JSON.stringify(folder)}, keys.objects, keys.hmacSecret, nodeCrypto).put(Buffer.from('words'));
		process.stdout.write('not killed');
	`;
	const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' });
	expect(child.stdout + child.stderr).toBe('');
	expect(child.signal ?? child.status).toBe(process.platform === 'win32' ? 1 : 'SIGKILL');

	const leftovers = readdirSync(folder).filter((name) => name.startsWith('tmp-'));
	expect(leftovers).toHaveLength(1);
	expect([...store.names()]).toEqual([]);
	const name = store.put(Buffer.from('words'));
	expect(Buffer.from(store.get(name)).toString()).toBe('words');

	expect(store.removeLeftovers(Date.now())).toBe(0);
	utimesSync(fileOf(leftovers[0] as string), 0, 0);
	expect(store.removeLeftovers(Date.now())).toBe(1);
	expect([...store.names()]).toEqual([name]);
});

test('a write that fails takes its temporary file away and says why', () => {
	const rename = fs.renameSync;
	fs.renameSync = () => {
		throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
	};
	syncBuiltinESMExports();
	try {
		expect(() => store.put(someBytes(10))).toThrow('make room on the disk');
		expect([...store.names()]).toEqual([]);
		expect(readdirSync(folder).filter((file) => file.startsWith('tmp-'))).toEqual([]);
	} finally {
		fs.renameSync = rename;
		syncBuiltinESMExports();
	}
});

test('files that are not ours are passed over', () => {
	const name = store.put(someBytes(10));
	writeFileSync(fileOf('.DS_Store'), '');
	mkdirSync(fileOf('zz'));
	writeFileSync(fileOf(`${name.slice(0, 2)}/notes.txt`), '');
	expect([...store.names()]).toEqual([name]);
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
	const copy = Uint8Array.from(bytes);
	copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
	return copy;
}

function codeOf(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (error instanceof StoreError) return error.code;
		throw error;
	}
	return 'opened';
}
