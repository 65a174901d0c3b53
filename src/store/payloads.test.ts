import { expect, test } from 'vitest';
import { nodeCrypto } from './crypto.ts';
import { isCommitted, openPayload, payloadOpening, sealPayload } from './payloads.ts';

const payload = { do: 'accept', reason: 'señal', slots: [{ b: 1, a: null }] };

test('a payload opens with its own key and is what the leaf committed to', () => {
	const { dek, salt, ciphertext, commit } = sealPayload(payload, nodeCrypto);
	const text = openPayload(ciphertext, dek);
	expect(text).toBe('{"do":"accept","reason":"señal","slots":[{"a":null,"b":1}]}');
	expect(isCommitted(text, salt, commit, nodeCrypto)).toBe(true);
	expect(isCommitted(text.replace('accept', 'reject'), salt, commit, nodeCrypto)).toBe(false);
	expect(Buffer.from(payloadOpening({ ciphertext, dek, salt }).payload).toString()).toBe(text);
});

test('the same payload twice looks like two: keys, salts, ciphertexts and commitments differ', () => {
	const [one, two] = [sealPayload(payload, nodeCrypto), sealPayload(payload, nodeCrypto)];
	for (const part of ['dek', 'salt', 'ciphertext', 'commit'] as const)
		expect(one[part]).not.toEqual(two[part]);
});

test('one bit changed in ciphertext or key is found', () => {
	const { dek, ciphertext } = sealPayload(payload, nodeCrypto);
	const damaged = expect.objectContaining({ code: 'payload-damaged' });
	for (let bit = 0; bit < ciphertext.length * 8; bit++) {
		expect(() => openPayload(flip(ciphertext, bit), dek)).toThrow(damaged);
	}
	for (let bit = 0; bit < dek.length * 8; bit++) {
		expect(() => openPayload(ciphertext, flip(dek, bit))).toThrow(damaged);
	}
	expect(() => openPayload(new Uint8Array(), dek)).toThrow(damaged);
});

test('refuses what could not be read back as it was', () => {
	expect(() => sealPayload({ at: new Date(0) }, nodeCrypto)).toThrow(
		expect.objectContaining({ code: 'not-canonical' }),
	);
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
	const copy = Uint8Array.from(bytes);
	copy[bit >> 3] = (copy[bit >> 3] as number) ^ (1 << (bit & 7));
	return copy;
}
