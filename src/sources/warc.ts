import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Exchange } from '../record/index.ts';
import type { Warning } from './contract.ts';
import { bodyOf, type HttpMessage, headerOf, joinChunks, parseMessage } from './http-message.ts';
import type { Limits } from './limits.ts';
import { SourceError } from './source-error.ts';
import { readRecords, type WarcRecord } from './warc-records.ts';

/** What a web archive is read for: the bytes of one document, and how they were got. */
export type Unwrapped = {
	readonly bytes: Uint8Array;
	/** A name that tells the format the server gave. */
	readonly name: string;
	readonly charset?: string;
	readonly exchange: Exchange;
	readonly warnings: readonly Warning[];
};

type Answer = { readonly record: WarcRecord; readonly message: HttpMessage; readonly url: string };

const ENDINGS: Readonly<Record<string, string>> = {
	'text/html': 'html',
	'application/xhtml+xml': 'xhtml',
	'application/pdf': 'pdf',
	'text/plain': 'txt',
	'text/markdown': 'md',
	'text/csv': 'csv',
	'text/tab-separated-values': 'tsv',
	'application/json': 'json',
	'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
};
const PAGES = /^(?:text\/html|application\/xhtml\+xml)$/;
const MOST_REDIRECTS = 20;

/**
 * Opens a web archive (WARC, packed or not): the first page that answered, at the end of its redirects, or the
 * first PDF or text where there is no page. What a record's digest says must be so.
 *
 * @throws {SourceError} `damaged`, `too-large`, `empty`
 */
export async function unwrapWarc(bytes: Uint8Array, limits: Limits): Promise<Unwrapped> {
	const warnings: Warning[] = [];
	const { answers, software, unchecked } = await answersIn(bytes, limits);
	const { answer, redirects, further } = mainOf(answers);
	if (unchecked > 0)
		warnings.push({
			code: 'no-digest',
			message: `${unchecked} records of this web archive have no digest to check them by`,
		});
	if (further > 0)
		warnings.push({
			code: 'further-pages',
			message: `${further} further pages in this web archive are not read; add an archive for each`,
		});
	const mime = mimeOf(answer.message);
	const charset = /charset\s*=\s*"?([\w:.-]{2,40})/i.exec(
		headerOf(answer.message, 'content-type') ?? '',
	)?.[1];
	const body = bodyOf(answer.message, limits.bytes);
	if (body.length === 0)
		throw new SourceError('empty', 'the answer in this web archive has no bytes; fetch it again');
	return {
		bytes: body,
		name: `document.${ENDINGS[mime] ?? endingOf(answer.url)}`,
		...(charset === undefined ? {} : { charset }),
		exchange: {
			requested: redirects[0]?.url ?? answer.url,
			url: answer.url,
			at: answer.record.headers.get('warc-date') ?? '',
			status: answer.message.status,
			redirects: redirects.map(({ url, message }) => ({
				url,
				status: message.status,
				to: targetOf(url, message) ?? '',
			})),
			headers: answer.message.headers,
			payloadSha256: sha256(body),
			...(answer.record.headers.has('warc-ip-address')
				? { address: answer.record.headers.get('warc-ip-address') }
				: {}),
			...(software === undefined ? {} : { software }),
		},
		warnings,
	};
}

/** A web page with what else its archive holds; a page that is no archive holds nothing else. @throws {SourceError} */
export async function capturedPage(
	bytes: Uint8Array,
	limits: Limits,
): Promise<{ page: Uint8Array; charset?: string; address?: string; files: ReadonlyMap<string, Uint8Array> }> {
	if (!isArchive(bytes)) return { page: bytes, files: new Map() };
	const { bytes: page, charset, exchange } = await unwrapWarc(bytes, limits);
	const files = new Map<string, Uint8Array>();
	for (const { message, url } of (await answersIn(bytes, limits)).answers) {
		if (message.status < 200 || message.status >= 300 || PAGES.test(mimeOf(message))) continue;
		if (URL.canParse(url) && !files.has(new URL(url).href))
			files.set(new URL(url).href, bodyOf(message, limits.bytes));
	}
	return { page, ...(charset === undefined ? {} : { charset }), address: exchange.url, files };
}

/** WARC, packed or not. */
export function isArchive(bytes: Uint8Array): boolean {
	const head = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
	return head.startsWith('WARC/') || head.startsWith('\x1f\x8b');
}

/** What servers answered, in the order of the archive; how many of it has no digest. @throws {SourceError} `damaged` */
async function answersIn(bytes: Uint8Array, limits: Limits) {
	const answers: Answer[] = [];
	let software: string | undefined;
	let unchecked = 0;
	let number = 0;
	for await (const record of readRecords(unpacked(bytes, limits), limits.records)) {
		number += 1;
		if (record.type === 'warcinfo') software ??= softwareIn(record);
		if (record.type !== 'response' && record.type !== 'resource') continue;
		const message = record.type === 'response' ? parseMessage(record.block) : asMessage(record);
		const url = record.headers.get('warc-target-uri') ?? '';
		if (message === null || !/^https?:/i.test(url)) continue;
		if (!isAsRecorded(record, message, number)) unchecked += 1;
		answers.push({ record, message, url });
	}
	return { answers, software, unchecked };
}

function unpacked(bytes: Uint8Array, limits: Limits): Uint8Array {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	try {
		return gunzipSync(bytes, { maxOutputLength: limits.bytes });
	} catch (cause) {
		if ((cause as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE')
			throw new SourceError('damaged', 'this web archive does not unpack; fetch it again', {}, cause);
		const message = `this web archive is more than ${limits.bytes} bytes when unpacked; split it and add its parts`;
		throw new SourceError('too-large', message, { limit: limits.bytes });
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

/** False where there is no digest that we can check. @throws {SourceError} `damaged` where one is not so */
function isAsRecorded(record: WarcRecord, message: HttpMessage, number: number): boolean {
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

const isRedirect = ({ message }: Answer) =>
	message.status >= 300 && message.status < 400 && headerOf(message, 'location') !== undefined;

function mainOf(answers: readonly Answer[]): {
	answer: Answer;
	redirects: readonly Answer[];
	further: number;
} {
	const isGood = ({ message }: Answer) => message.status >= 200 && message.status < 300;
	const isPage = (answer: Answer) => isGood(answer) && PAGES.test(mimeOf(answer.message));
	const first = answers[0];
	const redirects: Answer[] = [];
	let found = first;
	while (found !== undefined && isRedirect(found) && redirects.length < MOST_REDIRECTS) {
		redirects.push(found);
		const to = targetOf(found.url, found.message);
		found = answers.find((answer) => answer.url === to && !redirects.includes(answer));
	}
	const followed = found !== undefined && isGood(found) ? [found] : [];
	const isReadable = (answer: Answer) => isGood(answer) && mimeOf(answer.message) in ENDINGS;
	const all = [...followed, ...answers];
	const answer = all.find(isPage) ?? all.find(isReadable) ?? all.find(isGood);
	if (answer === undefined) {
		const status = first === undefined ? '' : ` (the first says ${first.message.status})`;
		throw new SourceError(
			'empty',
			`no record of this web archive holds an answer that was given in full${status}; fetch it again`,
		);
	}
	const pages = new Set(answers.filter(isPage).map(({ url }) => url));
	pages.delete(answer.url);
	return { answer, redirects: answer === followed[0] ? redirects : [], further: pages.size };
}

function targetOf(url: string, message: HttpMessage): string | undefined {
	const location = headerOf(message, 'location');
	return location !== undefined && URL.canParse(location, url) ? new URL(location, url).href : undefined;
}

const mimeOf = (message: HttpMessage) =>
	(headerOf(message, 'content-type') ?? '').split(';')[0]!.trim().toLowerCase();

const endingOf = (url: string) =>
	/\.([a-z0-9]{1,6})(?:$|[?#])/i.exec(URL.canParse(url) ? new URL(url).pathname : '')?.[1] ?? 'bin';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
