import { fromBase64, toBase64 } from './base64.ts';
import { concat, equalBytes, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { EvidenceError } from './errors.ts';

/** C2SP signed-note: a text, a blank line, then lines of signatures by named keys. */
export type Note = { readonly text: string; readonly signatures: readonly NoteSignature[] };
/** `signature` is the key's id, 4 bytes, and then what the key's algorithm makes. */
export type NoteSignature = { readonly name: string; readonly signature: Uint8Array };

/** An Ed25519 key that a verifier was told to trust, by the name under which it signs. */
export type NoteKey = { readonly name: string; readonly publicKey: Uint8Array };

const MAX_SIGNATURES = 100;
/** Byte of the algorithm in a key id: plain Ed25519 over the text. */
const ED25519 = Uint8Array.of(1);
const KEY_ID_BYTES = 4;

/** Signs `text`, which ends in a line feed. Throws `bad-checkpoint` for what a note cannot hold, or `cannot-sign`. */
export function signNote(text: string, key: NoteKey, privateKey: Uint8Array, crypto: Crypto): string {
	if (crypto.sign === undefined) throw new EvidenceError('cannot-sign', 'this cryptography only verifies');
	const signature = concat(noteKeyId(key, crypto), crypto.sign(privateKey, utf8(text)));
	const note = `${text}\n— ${key.name} ${toBase64(signature)}\n`;
	parseNote(note);
	return note;
}

/** Reads a note's form, strictly, and checks no signature: that is `isNoteSigned`. Throws `bad-checkpoint`. */
export function parseNote(note: string): Note {
	if (/(?!\n)[\0-\x1f]|\p{Surrogate}/u.test(note)) throw malformed('it holds control characters');
	const blank = note.lastIndexOf('\n\n');
	if (blank < 1 || !note.endsWith('\n')) throw malformed('no blank line between text and signatures');
	const lines = note.slice(blank + 2, -1).split('\n');
	if (lines.length > MAX_SIGNATURES) throw malformed(`more than ${MAX_SIGNATURES} signatures`);
	return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/**
 * Whether `key` signed the note. Signatures of other keys are ignored, as the specification wants; if the key
 * signed twice, both must hold.
 */
export function isNoteSigned(note: Note, key: NoteKey, crypto: Crypto): boolean {
	const id = noteKeyId(key, crypto);
	const own = note.signatures.filter(
		({ name, signature }) => name === key.name && equalBytes(signature.subarray(0, KEY_ID_BYTES), id),
	);
	const text = utf8(note.text);
	return (
		own.length > 0 &&
		own.every(({ signature }) => crypto.verify(key.publicKey, text, signature.subarray(KEY_ID_BYTES)))
	);
}

/** SHA-256(name ‖ line feed ‖ algorithm ‖ public key), first 4 bytes. */
export function noteKeyId({ name, publicKey }: NoteKey, crypto: Crypto): Uint8Array {
	return crypto.sha256(concat(utf8(`${name}\n`), ED25519, publicKey)).subarray(0, KEY_ID_BYTES);
}

function parseSignature(line: string): NoteSignature {
	const [, name, base64] = /^— ([^\s+]+) (\S+)$/u.exec(line) ?? [];
	if (name === undefined || base64 === undefined) throw malformed('a line of signature has another form');
	const signature = fromBase64(base64);
	if (signature.length <= KEY_ID_BYTES) throw malformed('a signature is too short');
	return { name, signature };
}

function malformed(what: string): EvidenceError {
	return new EvidenceError('bad-checkpoint', `not a signed note (c2sp.org/signed-note): ${what}`);
}
