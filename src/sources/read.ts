import { ARCHIVE_TYPES, ARCHIVES, type Archive, archiveOf, unwrap } from './archive.ts';
import type { ListSink, ReadResult, SourceInput, Table, Warning } from './contract.ts';
import { readCsv } from './csv.ts';
import { type Reading, type ReadOptions, startReading } from './limits.ts';
import { collecting, textOfTables } from './list/collect.ts';
import { readMarkdown } from './markdown.ts';
import { type OpenSource, openSource } from './open-source.ts';
import { readPicture } from './picture.ts';
import { type Format, sniff } from './sniff.ts';
import { SourceError } from './source-error.ts';
import { readText } from './text.ts';

type DocumentReader = (bytes: Uint8Array, reading: Reading) => ReadResult | Promise<ReadResult>;
/** Reads lists into the sink; `text` of what it returns is empty. */
type ListReader = (source: OpenSource, reading: Reading, sink: ListSink) => Promise<ReadResult>;

const READERS: Readonly<
	Record<Exclude<Format, Archive>, { document: DocumentReader } | { list: ListReader }>
> = {
	text: { document: readText },
	markdown: { document: readMarkdown },
	csv: { list: readCsv },
	html: { document: async (bytes, reading) => (await import('./html.ts')).readHtml(bytes, reading) },
	json: { list: async (...args) => (await import('./json.ts')).readJson(...args) },
	parquet: { list: async (...args) => (await import('./parquet.ts')).readParquet(...args) },
	xlsx: { list: async (...args) => (await import('./xlsx.ts')).readXlsx(...args) },
	picture: { document: readPicture },
	// Loaded when the first PDF comes: pdf.js takes longer to load than most texts take to read.
	pdf: { document: async (bytes, reading) => (await import('./pdf.ts')).readPdf(bytes, reading) },
};

/**
 * Reads a capture: which format it is of is told by its bytes and its name. The same bytes and name always
 * give the same result. Throws `SourceError` when nothing can be read; what could be read in part comes back
 * with warnings. Nothing in the bytes is executed, and nothing is fetched.
 *
 * The lists of a file go to `options.sink`, batch by batch; without a sink they are collected in `tables`.
 */
export async function readSource(
	input: SourceInput,
	name: string,
	options: ReadOptions = {},
): Promise<ReadResult> {
	const reading = startReading(options);
	const source = await openSource(input, reading.limits);
	try {
		const result = await readOpened(source, name, reading, options.sink);
		const sha256 = source.sha256();
		return sha256 === undefined ? result : { ...result, sha256 };
	} finally {
		await source.close();
	}
}

async function readOpened(
	source: OpenSource,
	name: string,
	reading: Reading,
	sink: ListSink | undefined,
): Promise<ReadResult> {
	const format = sniff(source.head, name);
	if (isArchive(format)) return readArchived(format, await source.whole(), reading, sink);
	const reader = READERS[format];
	if ('list' in reader) {
		const collected = sink ? undefined : collecting();
		const result = await reader.list(source, reading, sink ?? collected!.sink);
		reading.endRows();
		if (!collected) return result;
		const { tables } = collected;
		return {
			...result,
			text: textOfTables(tables),
			tables,
			warnings: [...result.warnings, ...warningsOf(tables)],
		};
	}
	const result = await reader.document(await source.whole(), reading);
	if (result.pages.length === 0 && !/\S/.test(result.text)) {
		throw new SourceError('empty', 'there are no words in this file; fetch it again');
	}
	return result;
}

const isArchive = (format: Format): format is Archive => (ARCHIVES as readonly Format[]).includes(format);

/** The document in a web archive, by its own format. */
async function readArchived(
	archive: Archive,
	archived: Uint8Array,
	reading: Reading,
	sink: ListSink | undefined,
): Promise<ReadResult> {
	const { bytes, name, charset, address, exchange, warnings } = await unwrap(archive, archived, reading);
	if (isArchive(sniff(bytes, name)))
		throw new SourceError('damaged', 'this web archive holds only another one; take that out and add it');
	const known = {
		...(address === undefined ? {} : { address }),
		...(charset === undefined ? {} : { charset }),
	};
	const source = await openSource(bytes, reading.limits);
	const result = await readOpened(source, name, { ...reading, ...known }, sink);
	return {
		...result,
		// A page that does not name its own address lay where its archive says.
		meta: { ...(exchange === undefined && address !== undefined ? { url: address } : {}), ...result.meta },
		tool: `${archive}/1 ${result.tool}`,
		archive: ARCHIVE_TYPES[archive],
		...(exchange === undefined ? {} : { exchange }),
		warnings: [...warnings, ...result.warnings],
	};
}

/** The bytes of the document itself, where they lie in a web archive; the same bytes otherwise. @throws {SourceError} */
export async function documentBytes(bytes: Uint8Array): Promise<Uint8Array> {
	const archive = archiveOf(bytes);
	return archive === null ? bytes : (await unwrap(archive, bytes, startReading())).bytes;
}

/** The warnings of lists; where there are several, with their numbers, since a sheet may have a person's name. */
function warningsOf(tables: readonly Table[]): Warning[] {
	return tables.flatMap(({ warnings }, index) =>
		tables.length === 1
			? warnings
			: warnings.map((warning) => ({ ...warning, message: `list ${index + 1}: ${warning.message}` })),
	);
}
