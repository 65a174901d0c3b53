/**
 * The cryptography this room is handed: `store` gives it from `node:crypto`, another verifier from
 * wherever it likes. Keys are raw: 32 bytes each way, Ed25519 (RFC 8032).
 */
export type Crypto = {
	sha256(bytes: Uint8Array): Uint8Array;
	/** Of all pieces as if they were one; where it is absent they are put together first. */
	sha256Of?(pieces: Iterable<Uint8Array>): Uint8Array;
	/** Absent where nothing is ever signed, as in a verifier. */
	sign?(privateKey: Uint8Array, bytes: Uint8Array): Uint8Array;
	/** Never throws: a key or signature of the wrong form is `false`. */
	verify(publicKey: Uint8Array, bytes: Uint8Array, signature: Uint8Array): boolean;
	random(length: number): Uint8Array;
};
