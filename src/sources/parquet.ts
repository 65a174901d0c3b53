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
import { nameColumns } from './list/name-columns.ts';
import { ListWriter } from './list/writer.ts';
import type { OpenSource } from './open-source.ts';
import { PARQUET_PARSERS, type ParquetType, parquetWords } from './parquet/cells.ts';
import { SourceError } from './source-error.ts';

/** Values of one row group, which is read at once: writers stop at a million rows. */
const MOST_VALUES_AT_ONCE = 50_000_000;
const LARGEST_PAGE = 256 * 1024 * 1024;
const LARGEST_METADATA = 64 * 1024 * 1024;
const DEEPEST = 32;
const ROWS_BETWEEN_DRAINS = 4_096;

/**
 * A table in Parquet. One row group is held at a time. What its headers claim is checked before anything is
 * unpacked, since a page of ten bytes can claim two thousand million values.
 */
export async function readParquet(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const bytes = await source.whole();
	const described = await readable(() => describe(bytes));
	const metadata = await readable(() => asNumbered(described));
	const rows = metadata.row_groups.map(({ num_rows }) => Number(num_rows));
	checkLimit(
		'rows',
		rows.reduce((sum, count) => sum + count, 0),
		reading.limits,
	);
	await readable(() => checkSizes(metadata, bytes, reading));
	const columns = topLevelStarts(described.schema).map((at) => described.schema[at]!);
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

/** The file's own description. */
function describe(bytes: Uint8Array): FileMetaData {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 12) throw new RangeError('too short');
	if (view.getUint32(bytes.length - 8, true) > LARGEST_METADATA) throw new RangeError('too much metadata');
	return parquetMetadata(bytes, { parsers: PARQUET_PARSERS });
}

/**
 * The description as the library is to follow it. Decimals are whole numbers in the file, which it would divide
 * into inexact ones. And it finds columns by their names: where a name stands twice or is none of the schema's,
 * it would lose a column, or a failure that nobody awaits. So columns are called by their numbers.
 */
function asNumbered(metadata: FileMetaData): FileMetaData {
	const numbers = new Map(topLevelStarts(metadata.schema).map((at, index) => [at, index]));
	const schema = metadata.schema.map(({ converted_type, ...element }, at) => ({
		...element,
		...(converted_type === undefined || converted_type === 'DECIMAL' ? {} : { converted_type }),
		...(numbers.has(at) ? { name: `column ${numbers.get(at)}` } : {}),
	}));
	const before = leafPaths(metadata.schema);
	const leaves = leafPaths(schema);
	if (new Set(leaves.map((path) => path.join('\0'))).size < leaves.length)
		throw new RangeError('a name twice');
	const row_groups = metadata.row_groups.map((group) => ({
		...group,
		columns: group.columns.map((column, index) => {
			const path = column.meta_data?.path_in_schema.join('\0');
			if (!column.meta_data || path !== before[index]?.join('\0')) throw new RangeError('an unknown column');
			return { ...column, meta_data: { ...column.meta_data, path_in_schema: leaves[index]! } };
		}),
	}));
	if (row_groups.some(({ columns }) => columns.length !== leaves.length))
		throw new RangeError('a column missing');
	return { ...metadata, schema, row_groups };
}

/** Where the elements of the columns stand; what is inside of them is part of their cells. */
function topLevelStarts(schema: readonly SchemaElement[]): readonly number[] {
	const starts: number[] = [];
	for (let at = 1; at < schema.length; ) {
		starts.push(at);
		for (let left = 1; left > 0 && at < schema.length; left--) left += schema[at++]?.num_children ?? 0;
	}
	return starts;
}

/** The path to each column of plain values, in the order of the file. */
function leafPaths(schema: readonly SchemaElement[]): string[][] {
	const paths: string[][] = [];
	const open: { readonly name: string; left: number }[] = [];
	for (const { name, num_children } of schema.slice(1)) {
		while (open.length > 0 && open.at(-1)!.left === 0) open.pop();
		const parent = open.at(-1);
		if (parent) parent.left--;
		if (open.length > DEEPEST) throw new RangeError('nested too deep');
		if (num_children) open.push({ name, left: num_children });
		else paths.push([...open.map((element) => element.name), name]);
	}
	return paths;
}

/** @throws {RangeError} where pages claim more than their column has, or than can be */
function checkSizes(metadata: FileMetaData, bytes: Uint8Array, reading: Reading): void {
	let unpacked = 0;
	for (const { columns, num_rows } of metadata.row_groups) {
		let values = Number(num_rows) * columns.length;
		for (const { meta_data: column, file_path } of columns) {
			if (!column || file_path) throw new RangeError('a column lies in another file');
			const offsets = [column.dictionary_page_offset, column.data_page_offset].filter((at) => at && at > 0n);
			const begins = Math.min(...offsets.map(Number));
			const end = begins + Number(column.total_compressed_size);
			if (!(begins >= 4 && end >= begins && end <= bytes.length))
				throw new RangeError('a column lies outside');
			unpacked += checkPages(bytes.subarray(begins, end), Number(column.num_values));
			values += Math.max(0, Number(column.num_values) - Number(num_rows));
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

function typeOf({ type, converted_type, logical_type, scale = 0, num_children }: SchemaElement): ParquetType {
	if (num_children) return { kind: 'plain', scale: 0 };
	if (logical_type?.type === 'DECIMAL') return { kind: 'decimal', scale: logical_type.scale };
	if (converted_type === 'DECIMAL') return { kind: 'decimal', scale };
	if (type === 'FLOAT') return { kind: 'float', scale: 0 };
	if (logical_type?.type === 'TIME') {
		return { kind: 'clock', scale: { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 }[logical_type.unit] };
	}
	if (converted_type === 'TIME_MILLIS') return { kind: 'clock', scale: 1e3 };
	if (converted_type === 'TIME_MICROS') return { kind: 'clock', scale: 1e6 };
	const isLocal = logical_type?.type === 'TIMESTAMP' && !logical_type.isAdjustedToUTC;
	return { kind: isLocal || type === 'INT96' ? 'local-time' : 'plain', scale };
}
