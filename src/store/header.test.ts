import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeCrypto } from './crypto.ts';
import { StoreError, type StoreErrorCode } from './errors.ts';
import { createHeader, HEADER_FILE, isCase, openHeader, readProtection } from './header.ts';

let folder: string;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'paradero-header-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const PASSPHRASE = 'correct horse, señal';
const create = (passphrase: string | null) => createHeader(folder, passphrase, nodeCrypto);
const path = () => join(folder, HEADER_FILE);
const coded = (code: StoreErrorCode) => expect.objectContaining({ name: 'StoreError', code });

/** Writes the first line anew and puts the right sum under it, as somebody who knows the format would. */
function forge(change: (line: string) => string): void {
	const line = `${change(readFileSync(path(), 'utf8').split('\n')[0] as string)}\n`;
	writeFileSync(path(), `${line}${createHash('sha256').update(line).digest('hex')}\n`);
}

test('a passphrase opens what it closed, however its letters are composed', () => {
	const key = create(PASSPHRASE.normalize('NFC'));
	expect(key).toHaveLength(32);
	expect(openHeader(folder, PASSPHRASE.normalize('NFD'))).toEqual(Buffer.from(key));
	expect(readProtection(folder)).toBe('passphrase');
	expect(readFileSync(path(), 'utf8')).not.toContain(Buffer.from(key).toString('hex'));
	expect(readdirSync(folder)).toEqual([HEADER_FILE]);
});

test('a case without a passphrase opens without one, and says so', () => {
	const key = create(null);
	expect(openHeader(folder, null)).toEqual(Buffer.from(key));
	expect(openHeader(folder, 'not needed')).toEqual(Buffer.from(key));
	expect(readProtection(folder)).toBe('none');
});

test('tells a wrong passphrase from none, and says what to do', () => {
	create(PASSPHRASE);
	expect(() => openHeader(folder, 'Correct horse, señal')).toThrow(coded('wrong-passphrase'));
	expect(() => openHeader(folder, null)).toThrow(coded('passphrase-needed'));
	expect(() => openHeader(folder, '')).toThrow(coded('passphrase-needed'));
	expect(() => openHeader(folder, null)).toThrow(/--passphrase-file/);
});

test('never writes over the key of a case that is there', () => {
	create(null);
	const before = readFileSync(path());
	expect(() => create(PASSPHRASE)).toThrow(coded('already-a-case'));
	expect(readFileSync(path())).toEqual(before);
	rmSync(path());
	expect(() => create('')).toThrow(coded('passphrase-needed'));
	expect(readdirSync(folder)).toEqual([]);
});

test.each([null, PASSPHRASE])(
	'a single bit changed anywhere in HEADER is refused, file unchanged (%s)',
	(phrase) => {
		create(phrase);
		const whole = readFileSync(path());
		const codes = new Set<string>();
		for (let bit = 0; bit < whole.length * 8; bit++) {
			const flipped = Buffer.from(whole);
			flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
			writeFileSync(path(), flipped);
			codes.add(codeOf(() => openHeader(folder, phrase)));
			expect(readFileSync(path()).equals(flipped)).toBe(true);
		}
		expect([...codes].sort()).toEqual(['damaged-header', 'not-a-case']);
	},
);

test.each([null, PASSPHRASE])('a HEADER cut short or lengthened is refused (%s)', (phrase) => {
	create(phrase);
	const whole = readFileSync(path());
	for (let length = 0; length < whole.length; length++) {
		writeFileSync(path(), whole.subarray(0, length));
		expect(codeOf(() => openHeader(folder, phrase))).toMatch(/damaged-header|not-a-case/);
	}
	writeFileSync(path(), Buffer.concat([whole, Buffer.from('\n')]));
	expect(codeOf(() => openHeader(folder, phrase))).toBe('damaged-header');
});

const flipDigit = (line: string, field: string) =>
	line.replace(new RegExp(`("${field}":")(.)`), (_, start, digit) => start + (digit === '0' ? '1' : '0'));

test.each(['salt', 'nonce', 'wrappedKey'])('%s changed under a right sum does not open either', (field) => {
	create(PASSPHRASE);
	forge((line) => flipDigit(line, field));
	expect(() => openHeader(folder, PASSPHRASE)).toThrow(coded('wrong-passphrase'));
});

test.each([
	['work that takes gigabytes', '"N":131072', '"N":1073741824'],
	['too little work', '"N":131072', '"N":2'],
	['another cipher', 'chacha20-poly1305', 'none'],
	['a field more', '"kdf"', '"more":1,"kdf"'],
	['version 0', '"version":1', '"version":0'],
	['no protection', '"protection":"passphrase"', '"protection":"none"'],
	['a short nonce', /"nonce":"../, '"nonce":"'],
])('a forged HEADER that asks for %s is refused', (_, from, to) => {
	create(PASSPHRASE);
	forge((line) => line.replace(from, to));
	expect(codeOf(() => openHeader(folder, PASSPHRASE))).toMatch(/damaged-header|wrong-passphrase/);
});

test('a later format says that a newer Paradero is needed', () => {
	create(null);
	writeFileSync(path(), '{"format":"paradero-case","version":2,"anything":"else"}\n');
	expect(() => openHeader(folder, null)).toThrow(coded('newer-format'));
});

test('a folder that is no case is told from a damaged one', () => {
	expect(() => openHeader(folder, null)).toThrow(coded('not-a-case'));
	expect(() => openHeader(join(folder, 'missing'), null)).toThrow(coded('not-a-case'));
	for (const text of ['', 'null', '{}\n', '[1]\n', 'x'.repeat(5000), '\0\xff']) {
		writeFileSync(path(), text);
		expect(() => openHeader(folder, null)).toThrow(coded('not-a-case'));
	}
});

test.each(['case.db', 'keys.db'])(
	'beside a %s a HEADER that is lost, emptied or another file is damage',
	(beside) => {
		create(null);
		const whole = readFileSync(path());
		writeFileSync(join(folder, beside), 'anything');
		for (const harm of [
			() => rmSync(path()),
			() => writeFileSync(path(), ''),
			() => writeFileSync(path(), 'x\n'),
		]) {
			writeFileSync(path(), whole);
			harm();
			expect(codeOf(() => openHeader(folder, null))).toBe('damaged-header');
			expect(isCase(folder)).toBe(true);
		}
		rmSync(path());
		// No new key may be written over a case whose old one can still come back.
		expect(codeOf(() => createHeader(folder, null, nodeCrypto))).toBe('damaged-header');
		expect(existsSync(path())).toBe(false);
	},
);

test('the second line is what sha256sum says of the first', () => {
	create(null);
	const [line, sum] = readFileSync(path(), 'utf8').split('\n');
	expect(createHash('sha256').update(`${line}\n`).digest('hex')).toBe(sum);
});

test('the examples of docs/spec/case-folder.md open', () => {
	const page = readFileSync(join(import.meta.dirname, '../../docs/spec/case-folder.md'), 'utf8');
	const example = (label: string) => page.split(`\`\`\`text ${label}\n`)[1]?.split('```')[0] ?? '';
	writeFileSync(path(), example(`passphrase: correct horse battery staple`));
	expect(openHeader(folder, 'correct horse battery staple')).toHaveLength(32);
	writeFileSync(path(), example('no passphrase'));
	expect(openHeader(folder, null)).toHaveLength(32);
});

function codeOf(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (error instanceof StoreError) return error.code;
		throw error;
	}
	return 'opened';
}
