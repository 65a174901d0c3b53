import { concatOnce, toHex, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';

const PREFIX = utf8('paradero/commit/v1\0');
export const SALT_BYTES = 32;

/**
 * SHA-256("paradero/commit/v1\0" ‖ salt ‖ payload), 64 hex digits, over the payload's RFC 8785 bytes in the clear:
 * whoever is shown payload and salt can check it without a key, encrypting anew does not touch the log, and
 * with the salt destroyed it gives away nothing, not even a two-word name to someone who guesses.
 */
export function commitTo(payload: Uint8Array, salt: Uint8Array, crypto: Crypto): string {
	return toHex(crypto.sha256(concatOnce(PREFIX, salt, payload)));
}
