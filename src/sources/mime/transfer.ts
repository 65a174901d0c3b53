/** A part's bytes as they were before they were written for the mail, and how many places were not written so. */
export type Transferred = { readonly bytes: Uint8Array; readonly wrong: number };

/** Undoes base64 and quoted-printable (RFC 2045, 6); `null` for a way that is none of the five. */
export function undoTransfer(body: Uint8Array, encoding: string): Transferred | null {
	switch (encoding.trim().toLowerCase()) {
		case '':
		case '7bit':
		case '8bit':
		case 'binary':
			return { bytes: body, wrong: 0 };
		case 'base64':
			return fromBase64(body);
		case 'quoted-printable':
			return fromQuoted(body);
		default:
			return null;
	}
}

/** Whatever is not of its alphabet is passed over, as the standard says; what is not a line end is counted. */
function fromBase64(body: Uint8Array): Transferred {
	const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
	const letters = text.replace(/[^A-Za-z0-9+/]/g, '');
	const blanks = text.match(/[\s=]/g)?.length ?? 0;
	// One letter over holds no byte: something is missing.
	const isCut = letters.length % 4 === 1;
	return {
		bytes: Buffer.from(letters, 'base64'),
		wrong: text.length - letters.length - blanks + (isCut ? 1 : 0),
	};
}

const EQUALS = 0x3d;
const LF = 0x0a;
const CR = 0x0d;
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09;

/** A sign `=` that begins nothing stays as it stands, and is counted. */
function fromQuoted(body: Uint8Array): Transferred {
	const out = new Uint8Array(body.length);
	let length = 0;
	let wrong = 0;
	for (let at = 0; at < body.length; ) {
		const byte = body[at]!;
		if (byte !== EQUALS) {
			out[length++] = byte;
			at += 1;
			continue;
		}
		const value = hexAt(body, at + 1);
		if (value !== null) {
			out[length++] = value;
			at += 3;
			continue;
		}
		const next = behindSoftBreak(body, at + 1);
		if (next === null) {
			wrong += 1;
			out[length++] = byte;
			at += 1;
		} else at = next;
	}
	return { bytes: out.subarray(0, length), wrong };
}

function hexAt(body: Uint8Array, at: number): number | null {
	const pair = String.fromCharCode(body[at] ?? 0, body[at + 1] ?? 0);
	return /^[0-9A-Fa-f]{2}$/.test(pair) ? Number.parseInt(pair, 16) : null;
}

/** `=` at the end of a line joins it with the next; blanks may have been put behind it on the way. */
function behindSoftBreak(body: Uint8Array, from: number): number | null {
	let at = from;
	// No line of it is longer than 76 signs.
	while (isBlank(body[at]) && at - from < 76) at += 1;
	if (at >= body.length) return at;
	if (body[at] === CR && body[at + 1] === LF) return at + 2;
	return body[at] === LF ? at + 1 : null;
}
