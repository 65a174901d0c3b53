import { gunzipSync } from 'node:zlib';
import { type HttpMessage, headerOf, parseMessage } from '../http-message.ts';
import type { Limits } from '../limits.ts';
import { SourceError } from '../source-error.ts';
import { readRecords, type WarcRecord } from '../warc-records.ts';
import { isAsRecorded } from './digests.ts';

export type Answer = { readonly record: WarcRecord; readonly message: HttpMessage; readonly url: string };
export type Answers = {
	readonly answers: readonly Answer[];
	/** What recorded them, where the archive says so. */
	readonly software?: string;
	/** Records that hold an answer and no digest that we can check. */
	readonly unchecked: number;
};

export const mimeOf = (message: HttpMessage): string =>
	(headerOf(message, 'content-type') ?? '').split(';')[0]!.trim().toLowerCase();

/**
 * What servers answered, in the order of the archives, which may be packed; how many of it has no digest.
 *
 * @throws {SourceError} `damaged`, `too-large`
 */
export async function answersIn(archives: readonly Uint8Array[], limits: Limits): Promise<Answers> {
	const answers: Answer[] = [];
	let software: string | undefined;
	let unchecked = 0;
	let number = 0;
	let bytesLeft = limits.bytes;
	for (const archive of archives) {
		const bytes = unpacked(archive, bytesLeft, limits);
		bytesLeft -= bytes.length;
		for await (const record of readRecords(bytes, limits.records)) {
			number += 1;
			if (record.type === 'warcinfo') software ??= softwareIn(record);
			if (record.type !== 'response' && record.type !== 'resource') continue;
			const message = record.type === 'response' ? parseMessage(record.block) : asMessage(record);
			const url = record.headers.get('warc-target-uri') ?? '';
			if (message === null || !/^https?:/i.test(url)) continue;
			if (!isAsRecorded(record, message, number)) unchecked += 1;
			answers.push({ record, message, url });
		}
	}
	return { answers, unchecked, ...(software === undefined ? {} : { software }) };
}

function unpacked(bytes: Uint8Array, most: number, limits: Limits): Uint8Array {
	const tooLarge = () => {
		const message = `this web archive is more than ${limits.bytes} bytes when unpacked; split it and add its parts`;
		return new SourceError('too-large', message, { limit: limits.bytes });
	};
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
		if (bytes.length > most) throw tooLarge();
		return bytes;
	}
	try {
		return gunzipSync(bytes, { maxOutputLength: Math.max(1, most) });
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge();
		throw new SourceError('damaged', 'this web archive does not unpack; fetch it again', {}, cause);
	}
}

/** A file that was put into the archive without asking a server. */
function asMessage(record: WarcRecord): HttpMessage {
	const type = record.headers.get('content-type') ?? 'application/octet-stream';
	return { start: '', status: 200, headers: [['Content-Type', type]], body: record.block };
}

function softwareIn(record: WarcRecord): string | undefined {
	return /^software:\s*(\S[^\r\n]{0,200})/im.exec(
		Buffer.from(record.block.subarray(0, 8_192)).toString('utf8'),
	)?.[1];
}
