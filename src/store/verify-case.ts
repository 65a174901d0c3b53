import { type LoggedEntry, type PreservedCapture, type Verification, verify } from '../evidence/index.ts';
import { type Case, unpackText } from './case.ts';
import { nodeCrypto } from './crypto.ts';
import type { Payload } from './entries.ts';
import { openPayload, payloadOpening } from './payloads.ts';

/**
 * Checks a case against itself: every leaf, link and signed head, every payload against its commitment,
 * and the bytes of every capture and text that an entry names against the SHA-256 recorded there.
 */
export async function verifyCase(opened: Case, everySignature = false): Promise<Verification> {
	const rows = await opened.db
		.selectFrom('entry')
		.select(['hash', 'leaf', 'payload', 'type'])
		.orderBy('rid')
		.execute();
	const heads = await opened.db.selectFrom('head').selectAll().execute();
	const entries: LoggedEntry[] = [];
	const captures: PreservedCapture[] = [];
	for (const row of rows) {
		const open = () => {
			const keys = opened.payloadKeys(row.hash);
			if (keys === null) throw new Error('its key is gone from keys.db');
			return { ...keys, ciphertext: row.payload };
		};
		entries.push({ leaf: Buffer.from(row.leaf, 'utf8'), open: () => payloadOpening(open()) });
		if (row.type === 'capture' || row.type === 'text') captures.push(...objectsOf(opened, open));
	}
	return verify({ entries, heads, captures }, nodeCrypto, { everySignature });
}

/** A payload that does not open is a problem of its own and names no objects. */
function objectsOf(
	opened: Case,
	open: () => { dek: Uint8Array; ciphertext: Uint8Array },
): readonly PreservedCapture[] {
	let payload: Payload;
	try {
		const { dek, ciphertext } = open();
		payload = JSON.parse(openPayload(ciphertext, dek)) as Payload;
	} catch {
		return [];
	}
	if (payload.type === 'capture') {
		const { object, sha256 } = payload.capture;
		return [
			{
				where: `capture ${payload.capture.id}, object ${object}`,
				sha256,
				read: () => opened.objects.get(object),
			},
		];
	}
	if (payload.type !== 'text') return [];
	const { object, sha256, id } = payload.text;
	return [
		{
			where: `text ${id}, object ${object}`,
			sha256,
			read: () => Buffer.from(unpackText(opened.objects.get(object)).text, 'utf8'),
		},
	];
}
