import { createHash } from 'node:crypto';
import { type HttpMessage, joinChunks } from '../http-message.ts';
import { SourceError } from '../source-error.ts';
import type { WarcRecord } from '../warc-records.ts';

/** False where there is no digest that we can check. @throws {SourceError} `damaged` where one is not so */
export function isAsRecorded(record: WarcRecord, message: HttpMessage, number: number): boolean {
	const block = record.headers.get('warc-block-digest');
	const payload = record.headers.get('warc-payload-digest');
	let checked = 0;
	const check = (digest: string | undefined, candidates: readonly (Uint8Array | null)[]) => {
		const [, algorithm = '', value = ''] =
			/^(sha-?1|sha-?256|sha-?512|md5)[:=](\S+)$/i.exec(digest ?? '') ?? [];
		if (value === '') return;
		checked += 1;
		const isSo = candidates.some(
			(bytes) =>
				bytes !== null &&
				spellings(bytes, algorithm.replace('-', '').toLowerCase()).includes(
					value.replace(/=+$/, '').toLowerCase(),
				),
		);
		if (isSo) return;
		const what = `record ${number} of this web archive is not what its digest says: it was changed or damaged since it was recorded; fetch it again`;
		throw new SourceError('damaged', what, { record: number });
	};
	check(block, [record.block]);
	// Tools differ in whether the chunks of a transfer belong to the payload.
	check(payload, [message.body, joinChunks(message.body), record.type === 'resource' ? record.block : null]);
	return checked > 0;
}

/** A digest as tools write it: in hexadecimal, in base 32 (RFC 4648) or in base 64, without padding. */
function spellings(bytes: Uint8Array, algorithm: string): string[] {
	const digest = createHash(algorithm).update(bytes).digest();
	return [digest.toString('hex'), base32(digest), digest.toString('base64').replace(/=+$/, '').toLowerCase()];
}

function base32(bytes: Uint8Array): string {
	let bits = '';
	for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
	return (bits.match(/.{1,5}/g) ?? [])
		.map((five) => 'abcdefghijklmnopqrstuvwxyz234567'.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
		.join('');
}
