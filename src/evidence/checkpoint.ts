import { fromBase64, toBase64 } from './base64.ts';
import type { Crypto } from './crypto.ts';
import { EvidenceError } from './errors.ts';
import { isNoteSigned, type NoteKey, parseNote, signNote } from './note.ts';
import type { TreeHead } from './tree.ts';

/** A tree head under the name of the log it belongs to (C2SP tlog-checkpoint). */
export type Checkpoint = TreeHead & { readonly origin: string };

/**
 * Three lines and a signature, fit for an e-mail or a newspaper: whoever kept it can later tell whether this
 * log, unchanged, still begins with what it held then.
 */
export function signCheckpoint(
	checkpoint: Checkpoint,
	privateKey: Uint8Array,
	publicKey: Uint8Array,
	crypto: Crypto,
): string {
	const { origin, size, root } = checkpoint;
	const text = `${origin}\n${size}\n${toBase64(root)}\n`;
	parseText(text);
	return signNote(text, { name: origin, publicKey }, privateKey, crypto);
}

/**
 * What a checkpoint says, if `key` signed it; `null` if it did not. Throws `bad-checkpoint` or `bad-encoding` when
 * the text is none. Extension lines are refused: we write none, and what they say no monitor can check.
 */
export function openCheckpoint(text: string, key: NoteKey, crypto: Crypto): Checkpoint | null {
	const note = parseNote(text);
	const checkpoint = parseText(note.text);
	return isNoteSigned(note, key, crypto) ? checkpoint : null;
}

function parseText(text: string): Checkpoint {
	const [origin = '', digits = '', base64 = '', end, ...more] = text.split('\n');
	if (end !== '' || more.length > 0) throw malformed('it has not exactly three lines');
	if (!/^[^\s+]+$/u.test(origin)) throw malformed('its origin is empty or holds spaces or plus signs');
	const size = Number(digits);
	if (!/^(0|[1-9][0-9]*)$/.test(digits) || !Number.isSafeInteger(size)) {
		throw malformed('its size is not a whole number');
	}
	const root = fromBase64(base64);
	if (root.length !== 32) throw malformed('its root is not 32 bytes');
	return { origin, size, root };
}

function malformed(what: string): EvidenceError {
	return new EvidenceError('bad-checkpoint', `not a checkpoint (c2sp.org/tlog-checkpoint): ${what}`);
}
