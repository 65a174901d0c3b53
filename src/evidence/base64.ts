import { EvidenceError } from './errors.ts';

/** RFC 4648 §4, with padding. Written here because a pure room has neither `Buffer` nor a sure `btoa`. */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const VALUES = new Map([...ALPHABET].map((letter, value) => [letter, value]));

export function toBase64(bytes: Uint8Array): string {
	let text = '';
	for (let i = 0; i < bytes.length; i += 3) {
		const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
		const group = (a << 16) | (b << 8) | c;
		const digits = [18, 12, 6, 0].map((shift) => ALPHABET[(group >> shift) & 63]).join('');
		text += digits.slice(0, Math.min(4, bytes.length - i + 1)).padEnd(4, '=');
	}
	return text;
}

/** Throws `bad-encoding` for anything but the one spelling that `toBase64` gives. */
export function fromBase64(text: string): Uint8Array {
	const digits = text.replace(/={1,2}$/, '');
	const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
	let bits = 0;
	let length = 0;
	let offset = 0;
	for (const digit of digits) {
		bits = ((bits << 6) | (VALUES.get(digit) ?? 0)) & 0xffff;
		length += 6;
		if (length >= 8) {
			length -= 8;
			bytes[offset++] = bits >> length;
		}
	}
	// One comparison refuses foreign letters, wrong padding and stray bits at the end alike.
	if (toBase64(bytes) !== text)
		throw new EvidenceError('bad-encoding', 'not base64 as RFC 4648 §4 writes it');
	return bytes;
}
