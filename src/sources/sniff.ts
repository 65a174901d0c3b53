import { constants, gunzipSync } from 'node:zlib';
import { isMhtml } from './mhtml.ts';
import { hasPassword, SourceError } from './source-error.ts';

export type Format =
	| 'text'
	| 'markdown'
	| 'pdf'
	| 'csv'
	| 'html'
	| 'warc'
	| 'wacz'
	| 'mhtml'
	| 'xlsx'
	| 'json'
	| 'parquet'
	| 'picture';

/** What is read, by the ending of its name. */
export const BY_NAME: Readonly<Record<string, Format>> = {
	txt: 'text',
	text: 'text',
	md: 'markdown',
	markdown: 'markdown',
	pdf: 'pdf',
	csv: 'csv',
	tsv: 'csv',
	tab: 'csv',
	html: 'html',
	htm: 'html',
	xhtml: 'html',
	xht: 'html',
	mhtml: 'mhtml',
	mht: 'mhtml',
	warc: 'warc',
	wacz: 'wacz',
	xlsx: 'xlsx',
	xlsm: 'xlsx',
	json: 'json',
	geojson: 'json',
	jsonl: 'json',
	ndjson: 'json',
	parquet: 'parquet',
	png: 'picture',
	jpg: 'picture',
	jpeg: 'picture',
};

/** Formats that are recognised and refused by name, with what to do meanwhile. */
const NOT_YET: Readonly<Record<string, string>> = {
	xls: 'a spreadsheet of the old kind (xls); save it as xlsx and add that',
	xlsb: 'a spreadsheet in binary (xlsb); save it as xlsx and add that',
	ods: 'a spreadsheet (ods); save it as xlsx and add that',
	docx: 'a Word document (docx); save it as PDF or plain text and add that',
	doc: 'a Word document (doc); save it as PDF or plain text and add that',
	odt: 'a text document (odt); save it as PDF or plain text and add that',
	rtf: 'a text document (rtf); save it as PDF or plain text and add that',
	xml: 'an XML file; save its text and add that',
	eml: 'an e-mail; print it to PDF and add that',
	epub: 'a book (epub); save it as PDF or plain text and add that',
	zip: 'an archive; unpack it and add the files in it',
	gz: 'an archive; unpack it and add the files in it',
	picture: 'a picture of this kind; save it as PNG or JPEG and add that',
	sound: 'a sound or film; add its transcript as .txt',
};

const IS_PICTURE = /^\x89PNG|^\xff\xd8\xff/;

/** What begins how. A name may lie, the first bytes seldom do: they go first for everything that is binary. */
const MAGIC: readonly (readonly [RegExp, string])[] = [
	[/^GIF8|^II\*\0|^MM\0\*|^BM.{4}\0{4}|^RIFF.{4}WEBP/s, 'picture'],
	[/^ID3|^\xff[\xfb\xf3\xf2]|^OggS|^RIFF.{4}(?:WAVE|AVI )|^.{4}ftyp|^\x1a\x45\xdf\xa3/s, 'sound'],
	[/^\{\\rtf/, 'rtf'],
];

/** No list in plain text begins like this. */
const OPENS_AS_JSON = /^(?:\xef\xbb\xbf)?\s*\[?\s*\{\s*"[^"\n]*"\s*:/;

const HEAD_BYTES = 1024;
const MAY_BE_MHTML: ReadonlySet<Format> = new Set(['html', 'mhtml']);

/** The format to read `bytes` as. Throws `unknown-format`, or `not-read-yet` with what to try instead. */
export function sniff(bytes: Uint8Array, name: string): Format {
	const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1');
	const extension = /\.([a-z0-9]{1,10})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
	if (head.includes('%PDF-')) return 'pdf';
	if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) {
		const kind = officeKind(bytes) ?? (extension in NOT_YET ? extension : 'zip');
		if (kind === 'zip' && (extension === 'wacz' || holdsArchive(bytes))) return 'wacz';
		if (kind === 'xlsx' || (kind === 'zip' && BY_NAME[extension] === 'xlsx')) return 'xlsx';
		throw notYet(kind);
	}
	if (head.startsWith('\xd0\xcf\x11\xe0')) {
		// An office file with a password lies in a container of the old kind.
		if (/^(?:xls|doc|ppt)[xmb]$/.test(extension)) throw hasPassword();
		throw notYet(extension === 'xls' || BY_NAME[extension] === 'csv' ? 'xls' : 'doc');
	}
	if (head.startsWith('PAR1')) return 'parquet';
	if (head.startsWith('PARE')) throw hasPassword();
	if (IS_PICTURE.test(head)) return 'picture';
	const magic = MAGIC.find(([pattern]) => pattern.test(head));
	if (magic) throw notYet(magic[1]);

	if (head.startsWith('WARC/1')) return 'warc';
	if (head.startsWith('\x1f\x8b')) {
		if (beginsUnpacked(bytes, 'WARC/1')) return 'warc';
		throw notYet('gz');
	}
	const format = BY_NAME[extension];
	if (format === 'warc' || format === 'wacz') {
		throw new SourceError(
			'damaged',
			`named .${extension}, but it does not begin as one; fetch the file again`,
		);
	}
	if (format === undefined ? !Object.hasOwn(NOT_YET, extension) : MAY_BE_MHTML.has(format)) {
		if (isMhtml(bytes)) return 'mhtml';
	}
	if (format === 'mhtml') {
		// Some programs give the page itself this name.
		if (looksLikePage(head)) return 'html';
		throw new SourceError(
			'damaged',
			`named .${extension}, but it does not begin as a web page in one file; save it anew`,
		);
	}
	if (format === 'pdf') {
		throw new SourceError('damaged', 'named .pdf, but there is no PDF header in it; fetch the file again');
	}
	if (format === 'xlsx') {
		throw new SourceError(
			'damaged',
			`named .${extension}, but it is no workbook; fetch it again, or name it .csv if it is a list in plain text`,
		);
	}
	if (format === 'parquet') {
		throw new SourceError('damaged', 'named .parquet, but there is no Parquet in it; fetch the file again');
	}
	if (format === 'picture') {
		throw new SourceError(
			'damaged',
			`named .${extension}, but it does not begin as a picture; fetch the file again`,
		);
	}
	if (format === 'csv' && OPENS_AS_JSON.test(head)) return 'json';
	if (format) {
		if (looksBinary(head))
			throw new SourceError(
				'unknown-format',
				`named .${extension}, but its bytes are no text; fetch the file again`,
			);
		return format;
	}
	if (looksLikePage(head) && !Object.hasOwn(NOT_YET, extension)) return 'html';
	if (extension === 'xls' && !looksBinary(head) && !/^\s*</.test(head)) {
		throw unknown('named .xls, but its bytes are text, as of a list that another program saved');
	}
	if (Object.hasOwn(NOT_YET, extension)) throw notYet(extension);
	if (extension === '' && !looksBinary(head)) return 'text';
	throw unknown(
		extension ? `there is no reader for .${extension}` : 'its bytes are no text and its name has no ending',
	);
}

/** `.php`, `.aspx` and no ending at all: addresses are saved under whatever name they had. */
const looksLikePage = (head: string) =>
	/^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,800}?-->\s*)?(?:<!doctype html|<html)/i.test(
		head,
	);

/** The first bytes of what a gzip holds, without unpacking the rest. */
function beginsUnpacked(bytes: Uint8Array, begin: string): boolean {
	try {
		const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 16 * 1024 * 1024 };
		return (
			gunzipSync(bytes.subarray(0, HEAD_BYTES), options).subarray(0, begin.length).toString('latin1') ===
			begin
		);
	} catch {
		return false;
	}
}

function notYet(kind: string): SourceError {
	return new SourceError('not-read-yet', `not read yet: ${NOT_YET[kind]}`, { format: kind });
}

function unknown(what: string): SourceError {
	return new SourceError('unknown-format', `${what}; if it is plain text, name it .txt, .md or .csv`);
}

/** Office files are zip archives whose first entries give them away. */
function officeKind(bytes: Uint8Array): string | null {
	const names = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
	if (names.includes('xl/workbook.bin')) return 'xlsb';
	if (names.includes('xl/workbook') || names.includes('xl/worksheets')) return 'xlsx';
	if (names.includes('word/document')) return 'docx';
	if (names.includes('application/epub+zip')) return 'epub';
	if (names.includes('opendocument.spreadsheet')) return 'ods';
	if (names.includes('opendocument.text')) return 'odt';
	return null;
}

/** A zip whose first files lie where a web archive has them; its directory stands at its end. */
function holdsArchive(bytes: Uint8Array): boolean {
	const names = Buffer.from(bytes.subarray(0, 64 * 1024)).toString('latin1');
	return /PK\x03\x04.{26}(?:archive\/[^/]{1,200}\.warc|indexes\/index\.|pages\/pages\.jsonl)/s.test(names);
}

/** Control characters no text has. NUL is left to the decoder: UTF-16 is full of it. */
function looksBinary(head: string): boolean {
	const controls = head.match(/[\x01-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
	const utf16 = /^(?:\xff\xfe|\xfe\xff)/.test(head);
	return !utf16 && (controls > Math.max(2, head.length * 0.02) || isMostlyZero(head));
}

/** Zeros in even and in odd places: UTF-16 has them in one of the two, a file that was never filled in both. */
function isMostlyZero(head: string): boolean {
	const zeros = [0, 0];
	for (let i = 0; i < head.length; i++) if (head[i] === '\0') zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
	return zeros.every((count) => count > head.length * 0.15);
}
