import { expect, test } from 'vitest';
import { crypto, device } from '../../test/vectors/evidence/a-log.ts';
import { fromBase64 } from './base64.ts';
import { fromHex, toHex, utf8 } from './bytes.ts';
import { openCheckpoint, signCheckpoint } from './checkpoint.ts';
import { isNoteSigned, noteKeyId, parseNote, signNote } from './note.ts';

// The example of Go's golang.org/x/mod/sumdb/note.
const goKey = {
	name: 'PeterNeumann',
	publicKey: fromBase64('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW').subarray(1),
};
const goNote = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

test('signs as Go does and reads what Go signed', () => {
	const seed = fromBase64('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz').subarray(1);
	expect(signNote(parseNote(goNote).text, goKey, seed, crypto)).toBe(goNote);
	expect(toHex(noteKeyId(goKey, crypto))).toBe('c74f20a3');
	expect(isNoteSigned(parseNote(goNote), goKey, crypto)).toBe(true);
	expect(isNoteSigned(parseNote(goNote.replace('answer', 'Answer')), goKey, crypto)).toBe(false);
});

const key = { name: 'paradero.example/case-1', publicKey: fromHex(device(0).id) };
const checkpoint = { origin: key.name, size: 20852163, root: crypto.sha256(utf8('root')) };
const signed = signCheckpoint(checkpoint, device(0).privateKey, key.publicKey, crypto);

test('a checkpoint is three lines and a signature, and is read back as it was', () => {
	expect(signed.split('\n').slice(0, 4)).toEqual([
		'paradero.example/case-1',
		'20852163',
		Buffer.from(checkpoint.root).toString('base64'),
		'',
	]);
	expect(openCheckpoint(signed, key, crypto)).toEqual(checkpoint);
});

test('is nothing without the signature of the key that was asked about', () => {
	const other = { name: key.name, publicKey: fromHex(device(1).id) };
	expect(openCheckpoint(signed, other, crypto)).toBeNull();
	expect(openCheckpoint(signed, { ...key, name: 'paradero.example/case-2' }, crypto)).toBeNull();
	expect(openCheckpoint(signed.replace('20852163', '20852164'), key, crypto)).toBeNull();
});

test('passes over signatures of witnesses, but not over a second, bad one of our own', () => {
	const text = signed.slice(0, signed.indexOf('\n\n') + 1);
	const witness = signNote(
		text,
		{ name: 'witness.example', publicKey: fromHex(device(1).id) },
		device(1).privateKey,
		crypto,
	);
	const line = (note: string) => note.slice(note.indexOf('—'));
	expect(openCheckpoint(signed + line(witness), key, crypto)).toEqual(checkpoint);
	const forged = signNote(text, key, device(1).privateKey, crypto);
	expect(openCheckpoint(signed + line(forged), key, crypto)).toBeNull();
});

const [origin, size, root, , signature] = signed.split('\n');
const withText = (...lines: unknown[]) => `${lines.join('\n')}\n\n${signature}\n`;

test.each([
	['a leading zero', withText(origin, `0${size}`, root)],
	['a sign', withText(origin, `+${size}`, root)],
	['a size beyond 2^53', withText(origin, '9007199254740993', root)],
	['no size', withText(origin, '', root)],
	['an empty origin', withText('', size, root)],
	['a space in the origin', withText('a b', size, root)],
	['a short root', withText(origin, size, 'AAAA')],
	['no padding', withText(origin, size, root?.replace('=', ''))],
	['an extension line', withText(origin, size, root, 'more')],
	['carriage returns', signed.replaceAll('\n', '\r\n')],
	['no last line feed', signed.slice(0, -1)],
	['no signature', `${origin}\n${size}\n${root}\n\n`],
	['a hyphen for the dash', signed.replace('—', '-')],
	['a signature without key id', withText(origin, size, root).replace(/\S+\n$/, 'AAAA\n')],
	['101 signatures', signed + `${signature}\n`.repeat(100)],
	['nothing', ''],
])('refuses %s', (_, text) => {
	expect(() => openCheckpoint(text, key, crypto)).toThrow(
		expect.objectContaining({ code: expect.stringMatching(/bad-checkpoint|bad-encoding/) }),
	);
});

test('signs no origin that would read as more lines', () => {
	const evil = { ...checkpoint, origin: 'evil\n999' };
	expect(() => signCheckpoint(evil, device(0).privateKey, key.publicKey, crypto)).toThrow(
		expect.objectContaining({ code: 'bad-checkpoint' }),
	);
});
