import { type Crypto, canonicalJson, commitTo, type Opening, SALT_BYTES } from '../evidence/index.ts';
import { NONCE_BYTES, seal, unseal } from './crypto.ts';
import { StoreError } from './errors.ts';

/** What an entry's payload becomes: `ciphertext` beside the entry, `dek` and `salt` in `keys.db`, `commit` in the leaf. */
export type SealedPayload = {
	/** Data encryption key, 32 bytes, used for this payload alone. Destroy it and `salt`, and the payload is erased. */
	readonly dek: Uint8Array;
	readonly salt: Uint8Array;
	readonly ciphertext: Uint8Array;
	readonly commit: string;
	/** The payload as whoever opens it will read it: what is folded now equals what a rebuild folds. */
	readonly text: string;
};

/** A key seals one payload, so that one nonce is enough. */
const NONCE = new Uint8Array(NONCE_BYTES);
const ABOUT = Buffer.from('paradero/payload/v1');

/** Seals a payload under keys of its own. Throws `EvidenceError` `not-canonical` for what RFC 8785 cannot hold. */
export function sealPayload(payload: unknown, crypto: Crypto): SealedPayload {
	const text = canonicalJson(payload);
	const clear = Buffer.from(text, 'utf8');
	const dek = crypto.random(32);
	const salt = crypto.random(SALT_BYTES);
	return {
		dek,
		salt,
		ciphertext: seal(dek, NONCE, ABOUT, clear),
		commit: commitTo(clear, salt, crypto),
		text,
	};
}

/** The payload's JSON text. Throws `payload-damaged` if the key is not its own or a bit has changed. */
export function openPayload(ciphertext: Uint8Array, dek: Uint8Array): string {
	return Buffer.from(openBytes(ciphertext, dek)).toString('utf8');
}

/** What `evidence` checks a commitment with. Throws as `openPayload` does. */
export function payloadOpening({
	ciphertext,
	dek,
	salt,
}: Pick<SealedPayload, 'ciphertext' | 'dek' | 'salt'>): Opening {
	return { payload: openBytes(ciphertext, dek), salt };
}

/** Whether `text` is the payload that a leaf's `commit` speaks of. */
export function isCommitted(text: string, salt: Uint8Array, commit: string, crypto: Crypto): boolean {
	return commitTo(Buffer.from(text, 'utf8'), salt, crypto) === commit;
}

function openBytes(ciphertext: Uint8Array, dek: Uint8Array): Uint8Array {
	const clear = unseal(dek, NONCE, ABOUT, ciphertext);
	if (clear !== null) return clear;
	throw new StoreError(
		'payload-damaged',
		'a payload does not open with its key: it or the key was changed. Restore the case from a backup.',
	);
}
