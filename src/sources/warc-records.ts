import { createHash } from 'node:crypto';
import { AsyncIterReader, WARCParser, WARCRecord, WARCSerializer } from 'warcio';
import { SourceError } from './source-error.ts';

/** A record of a web archive, its block whole and untouched. */
export type WarcRecord = {
	readonly type: string;
	/** By names in lower case. */
	readonly headers: ReadonlyMap<string, string>;
	readonly block: Uint8Array;
};

/**
 * The records of an archive that is unpacked already, one after the other. Ends in an error where one is not
 * whole: what is behind it would not be what was recorded.
 *
 * @throws {SourceError} `damaged`, `too-large`
 */
export async function* readRecords(bytes: Uint8Array, mostRecords: number): AsyncGenerator<WarcRecord> {
	const parser = new WARCParser(new AsyncIterReader([bytes], null), { parseHttp: false });
	for (let number = 1; ; number += 1) {
		const damaged = (what: string, cause?: unknown) =>
			new SourceError(
				'damaged',
				`record ${number} of this web archive ${what}; fetch it again`,
				{ record: number },
				cause,
			);
		let record: WARCRecord | null;
		try {
			record = await parser.parse();
		} catch (cause) {
			throw damaged("can't be read", cause);
		}
		if (record === null) return;
		if (number > mostRecords) {
			const message = `this web archive has more than ${mostRecords} records; split it and add its parts`;
			throw new SourceError('too-large', message, { limit: mostRecords });
		}
		const headers = new Map<string, string>();
		for (const [name, value] of record.warcHeaders.headers) headers.set(name.toLowerCase(), value);
		const length = Number(headers.get('content-length') ?? Number.NaN);
		if (!/^WARC\/1\.[01]$/.test(record.warcHeaders.statusline.trim()))
			throw damaged('does not begin as one (WARC/1.0 or WARC/1.1)');
		if (!Number.isSafeInteger(length) || length < 0) throw damaged('does not say how long it is');
		const block = await record.readFully(false);
		if (block.length !== length) throw damaged(`is cut short: ${block.length} of ${length} bytes`);
		yield { type: headers.get('warc-type') ?? '', headers, block };
	}
}

/** What a record is made of; names and values of `headers` in the order in which they are to stand. */
export type RecordToWrite = {
	readonly type: 'warcinfo' | 'request' | 'response';
	readonly url?: string;
	/** ISO 8601, UTC. */
	readonly date: string;
	readonly headers: Readonly<Record<string, string>>;
	/** Start line and headers with the empty line behind them; none for what is no message. */
	readonly head?: Uint8Array;
	readonly body: Uint8Array;
};

/** An archive of these records, WARC/1.1, not packed, with SHA-256 digests of blocks and payloads. */
export async function writeRecords(records: readonly RecordToWrite[]): Promise<Uint8Array> {
	const parts: Uint8Array[] = [];
	for (const { type, url, date, headers, head, body } of records) {
		const payload = createHash('sha256').update(body).digest('hex');
		const record = WARCRecord.create(
			{
				type,
				date,
				warcVersion: 'WARC/1.1',
				warcHeaders:
					head === undefined ? { ...headers } : { 'WARC-Payload-Digest': `sha256:${payload}`, ...headers },
				...(url === undefined ? {} : { url }),
			},
			head === undefined ? [body] : [head, body],
		);
		// The block holds the head of the message already, byte for byte.
		record.httpHeaders = null;
		parts.push(await WARCSerializer.serialize(record, { digest: { algo: 'sha-256', prefix: 'sha256:' } }));
	}
	return Buffer.concat(parts);
}
