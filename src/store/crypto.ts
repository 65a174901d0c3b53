import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	createPrivateKey,
	createPublicKey,
	hash,
	hkdfSync,
	randomBytes,
	sign,
	verify,
} from 'node:crypto';
import type { Crypto } from '../evidence/index.ts';

/** PKCS#8 and SPKI wrapping of a raw Ed25519 key (RFC 8410): what comes before its 32 bytes. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');

const privateKeyOf = (seed: Uint8Array) =>
	createPrivateKey({ key: Buffer.concat([PKCS8_PREFIX, seed]), format: 'der', type: 'pkcs8' });

/** Without the ways of `Buffer`, whose `slice` shares its memory where that of every other array copies. */
const plain = (buffer: Buffer): Uint8Array =>
	new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength);

/** The cryptography of a case: what `evidence` is handed. */
export const nodeCrypto: Required<Crypto> = {
	sha256: (bytes) => plain(hash('sha256', bytes, 'buffer')),
	sha256Of(pieces) {
		const all = createHash('sha256');
		for (const piece of pieces) all.update(piece);
		return plain(all.digest());
	},
	sign: (privateKey, bytes) => plain(sign(null, bytes, privateKeyOf(privateKey))),
	verify(publicKey, bytes, signature) {
		if (publicKey.length !== 32 || signature.length !== 64) return false;
		const key = Buffer.concat([SPKI_PREFIX, publicKey]);
		try {
			return verify(null, bytes, createPublicKey({ key, format: 'der', type: 'spki' }), signature);
		} catch {
			return false;
		}
	},
	random: (length) => plain(randomBytes(length)),
};

/** A new device's Ed25519 keys, raw, 32 bytes each. The public one in hex is the device's id in the log. */
export function newDeviceKeys(): { readonly privateKey: Uint8Array; readonly publicKey: Uint8Array } {
	const privateKey = randomBytes(32);
	return { privateKey, publicKey: publicKeyOf(privateKey) };
}

export function publicKeyOf(privateKey: Uint8Array): Uint8Array {
	const spki = createPublicKey(privateKeyOf(privateKey)).export({ format: 'der', type: 'spki' });
	return new Uint8Array(spki.subarray(SPKI_PREFIX.length));
}

/** The keys of a case, 32 bytes each. None of them tells anything about another, or about the case key. */
export type CaseKeys = {
	/** Of `case.db`. */
	readonly database: Uint8Array;
	/** Of `keys.db`. */
	readonly payloadKeys: Uint8Array;
	readonly objects: Uint8Array;
	/** Behind ids and object names. */
	readonly hmacSecret: Uint8Array;
};

/** HKDF-SHA256 (RFC 5869), one `info` a purpose. The words are part of the format: never change them. */
export function deriveKeys(caseKey: Uint8Array): CaseKeys {
	const derive = (purpose: string) => hkdf(caseKey, new Uint8Array(), `paradero/v1/${purpose}`);
	return {
		database: derive('case.db'),
		payloadKeys: derive('keys.db'),
		objects: derive('objects'),
		hmacSecret: derive('hmac'),
	};
}

export function hkdf(key: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
	return new Uint8Array(hkdfSync('sha256', key, salt, info, 32));
}

export function hmacSha256(secret: Uint8Array, bytes: Uint8Array | string): Uint8Array {
	return createHmac('sha256', secret).update(bytes).digest();
}

/** The `Hmac` that ids are made with: first 128 bits of HMAC-SHA-256 over UTF-8, as 32 hex digits. */
export function hmac128(secret: Uint8Array): (text: string) => string {
	return (text) => createHmac('sha256', secret).update(text, 'utf8').digest('hex').slice(0, 32);
}

const CIPHER = 'chacha20-poly1305';
export const TAG_BYTES = 16;
export const NONCE_BYTES = 12;

/** ChaCha20-Poly1305 (RFC 8439): ciphertext ‖ tag. One key and nonce must never seal two things. */
export function seal(key: Uint8Array, nonce: Uint8Array, about: Uint8Array, clear: Uint8Array): Uint8Array {
	const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
	cipher.setAAD(about, { plaintextLength: clear.length });
	return Buffer.concat([cipher.update(clear), cipher.final(), cipher.getAuthTag()]);
}

/** What was sealed, or `null` if key, nonce, `about` or a single bit of it is not what it was. */
export function unseal(
	key: Uint8Array,
	nonce: Uint8Array,
	about: Uint8Array,
	sealed: Uint8Array,
): Uint8Array | null {
	if (sealed.length < TAG_BYTES) return null;
	const ciphertext = sealed.subarray(0, sealed.length - TAG_BYTES);
	const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
	decipher.setAAD(about, { plaintextLength: ciphertext.length });
	decipher.setAuthTag(sealed.subarray(ciphertext.length));
	try {
		const clear = decipher.update(ciphertext);
		decipher.final();
		return clear;
	} catch {
		return null;
	}
}
