import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { deriveKeys, hkdf, hmac128, newDeviceKeys, nodeCrypto, publicKeyOf, seal, unseal } from './crypto.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const bytes = (text: string) => Buffer.from(text, 'hex');

test('signs as RFC 8032 §7.1 does (test 2)', () => {
	const privateKey = bytes('4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb');
	const publicKey = publicKeyOf(privateKey);
	const signature = nodeCrypto.sign(privateKey, bytes('72'));
	expect(hex(publicKey)).toBe('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c');
	expect(hex(signature)).toBe(
		'92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
	);
	expect(nodeCrypto.verify(publicKey, bytes('72'), signature)).toBe(true);
	expect(nodeCrypto.verify(publicKey, bytes('73'), signature)).toBe(false);
});

test('verify says no to keys and signatures of the wrong form', () => {
	const { publicKey } = newDeviceKeys();
	expect(nodeCrypto.verify(new Uint8Array(31), bytes('72'), new Uint8Array(64))).toBe(false);
	expect(nodeCrypto.verify(publicKey, bytes('72'), new Uint8Array(63))).toBe(false);
	expect(nodeCrypto.verify(new Uint8Array(32).fill(255), bytes('72'), new Uint8Array(64))).toBe(false);
});

test('hashes as FIPS 180 does, into arrays that copy when sliced', () => {
	const digest = nodeCrypto.sha256(Buffer.from('abc'));
	expect(hex(digest)).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
	digest.slice()[0] = 0;
	expect(digest[0]).toBe(0xba);
});

test('derives as RFC 5869 does (appendix A.3), and a key of its own for each purpose', () => {
	expect(hex(hkdf(new Uint8Array(22).fill(0x0b), new Uint8Array(), ''))).toBe(
		'8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d',
	);
	const keys = Object.values(deriveKeys(new Uint8Array(32).fill(7))).map(hex);
	expect(new Set(keys).size).toBe(4);
	expect(keys.every((key) => key.length === 64)).toBe(true);
});

test('the keys of a case never change: cases on disk depend on them', () => {
	const keys = Object.entries(deriveKeys(new Uint8Array(32).fill(7)));
	expect(Object.fromEntries(keys.map(([purpose, key]) => [purpose, hex(key)]))).toMatchInlineSnapshot(`
		{
		  "database": "445ba0b52204e7f2838cfa616c92c2c4cb1fb79f94e981a5708fbf81cbfa4da8",
		  "hmacSecret": "bba43ea1289a0ce7e51990316e30cdf80dd13ebb9dc73e46cd3d6d8ba17cd79c",
		  "objects": "0832929cfb67ac219e4241bf0f83b040baa9d1bd39d05f459219d24f3c705fcf",
		  "payloadKeys": "1b5d76fb45ef4566d6df666fd524fe52f0c84646f2f9723e66a441de861efc11",
		}
	`);
});

test('hmac128 is the first half of HMAC-SHA-256 over UTF-8', () => {
	const secret = new Uint8Array(32).fill(1);
	const whole = createHmac('sha256', secret).update(Buffer.from('señal')).digest('hex');
	expect(hmac128(secret)('señal')).toBe(whole.slice(0, 32));
});

test('seals as RFC 8439 §2.8.2 does', () => {
	const key = bytes('808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f');
	const nonce = bytes('070000004041424344454647');
	const about = bytes('50515253c0c1c2c3c4c5c6c7');
	const clear = Buffer.from(
		"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
	);
	const sealed = seal(key, nonce, about, clear);
	expect(hex(sealed.subarray(-16))).toBe('1ae10b594f09e26a7e902ecbd0600691');
	expect(unseal(key, nonce, about, sealed)).toEqual(clear);
	expect(unseal(key, nonce, bytes('00'), sealed)).toBeNull();
	expect(unseal(key, nonce, about, sealed.subarray(0, 15))).toBeNull();
});
