import type { Warning } from './contract.ts';
import type { Limits } from './limits.ts';
import { contentTypeOf, type MimeHead, takeHead } from './mime/head.ts';
import { type MimePart, readMime } from './mime/parts.ts';
import { type Transferred, undoTransfer } from './mime/transfer.ts';
import { SourceError } from './source-error.ts';
import type { Unwrapped } from './unwrapped.ts';

const PAGES = /^(?:text\/html|application\/xhtml\+xml)$/;
/** Its own address may be long; the rest of a head is short. */
const HEAD_BYTES = 16 * 1024;

/** Whether these are the first bytes of a web page in one file: an e-mail that holds a page, and is addressed to nobody. */
export function isMhtml(bytes: Uint8Array): boolean {
	if (!/^[A-Za-z][A-Za-z-]{1,60}:[ \t]/.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1')))
		return false;
	const head = takeHead(bytes.subarray(0, HEAD_BYTES))?.head;
	if (head === undefined || ['to', 'cc', 'received', 'delivered-to'].some((name) => head.has(name)))
		return false;
	const { mime, parameters } = contentTypeOf(head);
	if (mime === 'multipart/related' || mime === 'multipart/alternative')
		return parameters.has('boundary') && head.has('mime-version');
	return PAGES.test(mime) && head.has('mime-version');
}

/**
 * Opens a web page in one file (MHTML, RFC 2557), as browsers save it: the page, and by their addresses its pictures and
 * style sheets.
 *
 * @throws {SourceError} `damaged`, `too-large`, `empty`
 */
export function unwrapMhtml(bytes: Uint8Array, limits: Limits): Unwrapped {
	const { head, type, parts, isCut } = readMime(bytes, limits);
	const start = idOf(type.parameters.get('start'));
	const isPage = (part: MimePart) => PAGES.test(part.type.mime);
	const page =
		parts.find(
			(part) => start !== undefined && idOf(part.head.get('content-id')) === start && isPage(part),
		) ?? parts.find(isPage);
	if (page === undefined)
		throw new SourceError('empty', 'there is no page in this web page in one file; save it anew');
	const { bytes: document, wrong } = undone(page);
	if (document.length === 0)
		throw new SourceError('empty', 'the page in this file has no bytes; save it anew');
	const base = locationOf(page.head, head);
	const charset = page.type.parameters.get('charset');
	const address = [head.get('snapshot-content-location'), base].find((url) => /^https?:/i.test(url ?? ''));
	return {
		bytes: document,
		name: 'document.html',
		...(charset === undefined ? {} : { charset }),
		...(address === undefined ? {} : { address }),
		...(base === undefined ? {} : { base }),
		warnings: warningsOf(head, wrong, isCut),
		fileAt: filesOf(
			parts.filter((part) => part !== page),
			base,
		),
	};
}

function filesOf(parts: readonly MimePart[], base: string | undefined): Unwrapped['fileAt'] {
	const byAddress = new Map<string, MimePart>();
	const add = (written: string | undefined, part: MimePart) => {
		if (written === undefined || !URL.canParse(written, base)) return;
		const url = new URL(written, base);
		url.hash = '';
		if (!byAddress.has(url.href)) byAddress.set(url.href, part);
	};
	for (const part of parts) {
		if (PAGES.test(part.type.mime)) continue;
		const id = idOf(part.head.get('content-id'));
		// RFC 2392: a part by its id.
		if (id !== undefined) add(`cid:${id}`, part);
		add(part.head.get('content-location')?.replace(/\s+/g, ''), part);
	}
	return (address, most) => {
		const part = byAddress.get(address);
		if (part === undefined) return undefined;
		if (part.body.length > most * 4)
			throw new SourceError('too-large', `a part of this web page in one file is more than ${most} bytes`);
		return undone(part).bytes;
	};
}

/** @throws {SourceError} `damaged` */
function undone(part: MimePart): Transferred {
	const encoding = part.head.get('content-transfer-encoding') ?? '';
	const transferred = undoTransfer(part.body, encoding);
	if (transferred === null)
		throw new SourceError(
			'damaged',
			'a part of this web page in one file is written in a way that nobody knows; save it anew',
		);
	return transferred;
}

function warningsOf(head: MimeHead, wrong: number, isCut: boolean): Warning[] {
	const warnings: Warning[] = [];
	const saved = dayOf(head.get('date'));
	warnings.push({
		code: 'saved-by-browser',
		message: `a browser wrote this page down as it showed it${saved === null ? '' : ` on ${saved}, by its own clock`}; what a server sent is not in it`,
	});
	if (isCut)
		warnings.push({
			code: 'cut-short',
			message:
				'this file ends before its last part does: what stood behind is not known; save the page anew if you can',
		});
	if (wrong > 0)
		warnings.push({
			code: 'bad-transfer',
			message: `${wrong} places of the page are not written as e-mail is; they stand in the text as they are`,
		});
	return warnings;
}

function dayOf(date: string | undefined): string | null {
	const time = Date.parse(date ?? '');
	return Number.isNaN(time) ? null : new Date(time).toISOString().slice(0, 10);
}

const idOf = (written: string | undefined) => /^\s*<?([^<>\s]{1,1000})>?\s*$/.exec(written ?? '')?.[1];

/** What the addresses in the page are counted from (RFC 2557, 5). */
function locationOf(part: MimeHead, file: MimeHead): string | undefined {
	const written = [
		part.get('content-location'),
		file.get('content-location'),
		file.get('snapshot-content-location'),
	];
	return written.map((url) => url?.replace(/\s+/g, '')).find((url) => url !== undefined && URL.canParse(url));
}
