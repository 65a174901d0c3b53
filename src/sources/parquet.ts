import {
	type AsyncBuffer,
	type FileMetaData,
	parquetMetadata,
	parquetRead,
	type SchemaElement,
} from 'hyparquet';
import { parquetHeader } from 'hyparquet/src/column.js';
import { compressors } from 'hyparquet-compressors';
import type { ListSink, ReadResult, Warning } from './contract.ts';
import { checkLimit, type Reading } from './limits.ts';
import { ListWriter } from './list-writer.ts';
import { nameColumns } from './name-columns.ts';
import type { OpenSource } from './open-source.ts';
import { PARQUET_PARSERS, type ParquetType, parquetWords } from './parquet-cells.ts';
import { SourceError } from './source-error.ts';

/** Values of one row group, which is read at once: writers stop at a million rows. */
const MOST_VALUES_AT_ONCE = 50_000_000;
const LARGEST_PAGE = 256 * 1024 * 1024;
const LARGEST_METADATA = 64 * 1024 * 1024;
const ROWS_BETWEEN_DRAINS = 4_096;

/**
 * A table in Parquet. One row group is held at a time. What its headers claim is checked before anything is
 * unpacked, since a page of ten bytes can claim two thousand million values.
 */
export async function readParquet(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const bytes = await source.whole();
	const metadata = await readable(() => describe(bytes));
	const rows = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
	checkLimit(
		'rows',
		rows.reduce((sum, count) => sum + count, 0),
		reading.limits,
	);
	await readable(() => checkSizes(metadata, bytes, reading));
	const columns = topLevel(metadata.schema);
	checkLimit('columns', columns.length, reading.limits);
	const warnings: Warning[] = [];
	const list = new ListWriter(sink, reading, {
		header: nameColumns(
			columns.map(({ name }) => name),
			warnings,
		),
	});
	list.warnings.push(...warnings);
	const types = columns.map(typeOf);
	let begins = 0;
	for (const count of rows) {
		reading.checkTime();
		const group = await readable(() => readRows(bytes, metadata, begins, begins + count));
		for (const [index, row] of group.entries()) {
			list.row(types.map((type, column) => parquetWords(row[column], type)));
			if (index % ROWS_BETWEEN_DRAINS === 0) await list.drain();
		}
		begins += count;
	}
	if (begins === 0) throw new SourceError('empty', 'there is no row in this list');
	await list.end();
	return {
		mime: 'application/vnd.apache.parquet',
		tool: 'parquet/1',
		meta: {},
		text: '',
		pages: [],
		runs: [],
		warnings: [],
	};
}

/** What goes wrong inside the library comes out in words; its own may hold some of the file. */
async function readable<T>(work: () => T | Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (cause) {
		if (cause instanceof SourceError) throw cause;
		throw new SourceError(
			'damaged',
			'this Parquet file is damaged or made in a way that is not read here; save it as CSV and add that',
			{},
			cause,
		);
	}
}

/** The file's own description, with decimals left as the whole numbers that they are stored as. */
function describe(bytes: Uint8Array): FileMetaData {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 12) throw new RangeError('too short');
	if (view.getUint32(bytes.length - 8, true) > LARGEST_METADATA) throw new RangeError('too much metadata');
	const metadata = parquetMetadata(bytes, { parsers: PARQUET_PARSERS });
	return {
		...metadata,
		schema: metadata.schema.map(({ converted_type, ...element }) =>
			converted_type === undefined || converted_type === 'DECIMAL' ? element : { ...element, converted_type },
		),
	};
}

/** @throws {RangeError} where pages claim more than their column has, or than can be */
function checkSizes(metadata: FileMetaData, bytes: Uint8Array, reading: Reading): void {
	let unpacked = 0;
	for (const { columns } of metadata.row_groups) {
		let values = 0;
		for (const { meta_data: column, file_path } of columns) {
			if (!column || file_path) throw new RangeError('a column lies in another file');
			const offsets = [column.dictionary_page_offset, column.data_page_offset].filter((at) => at && at > 0n);
			const begins = Math.min(...offsets.map(Number));
			const end = begins + Number(column.total_compressed_size);
			if (!(begins >= 4 && end >= begins && end <= bytes.length))
				throw new RangeError('a column lies outside');
			unpacked += checkPages(bytes.subarray(begins, end), Number(column.num_values));
			values += Number(column.num_values);
			reading.checkTime();
		}
		if (values > MOST_VALUES_AT_ONCE) {
			const message = `${values} values in one row group; the limit is ${MOST_VALUES_AT_ONCE}; save it as CSV and add that`;
			throw new SourceError('too-large', message, {
				what: 'values',
				found: values,
				limit: MOST_VALUES_AT_ONCE,
			});
		}
	}
	if (unpacked > reading.limits.unpackedBytes) {
		const message = `unpacked, this file would take ${unpacked} bytes; the limit is ${reading.limits.unpackedBytes}; split it and add its parts`;
		throw new SourceError('too-large', message, { what: 'unpackedBytes', found: unpacked });
	}
}

/** How many bytes the pages of a column take when unpacked. */
function checkPages(column: Uint8Array, most: number): number {
	const reader = { view: new DataView(column.buffer, column.byteOffset, column.byteLength), offset: 0 };
	let unpacked = 0;
	let values = 0;
	while (reader.offset < column.length) {
		const page = parquetHeader(reader);
		const size = Number(page.uncompressed_page_size);
		if (!(size >= 0 && size <= LARGEST_PAGE)) throw new RangeError('a page is too large');
		if (!(page.compressed_page_size >= 0)) throw new RangeError('a page has no size');
		reader.offset += page.compressed_page_size;
		// Each word in a dictionary takes a bit at least.
		if ((page.dictionary_page_header?.num_values ?? 0) > size * 8)
			throw new RangeError('a dictionary is too long');
		values += page.data_page_header?.num_values ?? page.data_page_header_v2?.num_values ?? 0;
		unpacked += size;
		if (values > most) throw new RangeError('the pages of a column hold more than the column');
	}
	return unpacked;
}

async function readRows(
	bytes: Uint8Array,
	metadata: FileMetaData,
	rowStart: number,
	rowEnd: number,
): Promise<readonly (readonly unknown[])[]> {
	const file: AsyncBuffer = {
		byteLength: bytes.length,
		slice: (from, to) => Uint8Array.from(bytes.subarray(from, to)).buffer,
	};
	let rows: readonly (readonly unknown[])[] = [];
	await parquetRead({
		file,
		metadata,
		compressors,
		rowStart,
		rowEnd,
		utf8: false,
		parsers: PARQUET_PARSERS,
		onComplete(found) {
			rows = found;
		},
	});
	return rows;
}

/** The elements that are columns; what is inside of them is part of their cells. */
function topLevel(schema: readonly SchemaElement[]): readonly SchemaElement[] {
	const found: SchemaElement[] = [];
	let at = 1;
	const skip = (): void => {
		let left = 1;
		for (; left > 0; left--) left += schema[at++]?.num_children ?? 0;
	};
	while (at < schema.length) {
		found.push(schema[at]!);
		skip();
	}
	return found;
}

function typeOf({ type, converted_type, logical_type, scale = 0, num_children }: SchemaElement): ParquetType {
	if (num_children) return { kind: 'plain', scale: 0 };
	if (logical_type?.type === 'DECIMAL') return { kind: 'decimal', scale: logical_type.scale };
	if (type === 'FLOAT') return { kind: 'float', scale: 0 };
	if (logical_type?.type === 'TIME') {
		return { kind: 'clock', scale: { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical_type.unit] };
	}
	if (converted_type === 'TIME_MILLIS') return { kind: 'clock', scale: 1e3 };
	if (converted_type === 'TIME_MICROS') return { kind: 'clock', scale: 1e6 };
	const isLocal = logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC;
	return { kind: isLocal || type === 'INT96' ? 'local-time' : 'plain', scale };
}
