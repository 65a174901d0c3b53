import type { ListSink, ReadResult, Warning } from './contract.ts';
import { decode } from './decode.ts';
import { JsonCursor, type JsonValue } from './json/cursor.ts';
import { isArray, type JsonRow, rowOf, VALUE_COLUMN } from './json/rows.ts';
import { checkLimit, type Reading } from './limits.ts';
import { nameColumns, numberColumns } from './list/name-columns.ts';
import { ListWriter } from './list/writer.ts';
import type { OpenSource } from './open-source.ts';
import { SourceError } from './source-error.ts';

const MOST_WRAPPERS = 3;
const ROWS_BETWEEN_CHECKS = 1024;
const ROWS_TO_TELL_BY = 20;
/** A list with more records that can't be read is no JSON. */
const MOST_BROKEN = 1_000;

/** One record of a list, not read yet; throws where it is no JSON. */
type JsonRecord = { readonly read: () => JsonValue; readonly key?: string };
/** Goes through the records anew each time it is called. */
type Records = () => Iterable<JsonRecord>;

/**
 * Lists in JSON: an array of records, an object that holds such arrays (`{ "data": […] }`, GeoJSON), an object
 * of records by key, or one record a line. Two passes: the first finds the columns, in the order in which
 * they first appear; only the text is held, not the records.
 */
export async function readJson(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const { text, warnings } = decode(await source.whole());
	checkLimit('characters', text.length, reading.limits);
	const cursor = new JsonCursor(text);
	const lists = findLists(text, cursor);
	for (const { part, records } of lists) await writeList({ part, records, cursor, reading, sink });
	return {
		mime: 'application/json',
		tool: 'json/1',
		meta: {},
		text: '',
		pages: [],
		runs: [],
		warnings,
	};
}

type FoundList = { readonly part?: string; readonly records: Records };

function findLists(text: string, cursor: JsonCursor): readonly FoundList[] {
	if (cursor.sign() === '') throw new SourceError('empty', 'there are no words in this file; fetch it again');
	if (isRecordPerLine(text)) return [{ records: () => lineRecords(text, cursor) }];
	const at = cursor.next();
	const sign = cursor.sign();
	cursor.skip(at);
	if (cursor.sign() !== '') {
		throw new SourceError('damaged', 'this is no JSON: something stands behind its end; save it anew');
	}
	if (sign === '[') return [{ records: membersAt(cursor, at) }];
	if (sign === '{') return listsInObject(cursor, at);
	throw new SourceError(
		'unknown-format',
		'this JSON is one value and no list; if it is a text, name it .txt',
	);
}

function membersAt(cursor: JsonCursor, at: number): Records {
	return function* () {
		for (const member of cursor.members(at)) yield { read: () => cursor.read(member.at) };
	};
}

/** The lists in an object, each under its key; what stands beside them makes a list of one row. */
function listsInObject(cursor: JsonCursor, at: number, depth = 0): readonly FoundList[] {
	const members = [...cursor.members(at)];
	const signOf = (place: number) => cursor.text.charAt(place);
	const arrays = members.filter((member) => signOf(member.at) === '[' && holdsObjects(cursor, member.at));
	const objects = members.filter((member) => signOf(member.at) === '{');
	if (arrays.length === 0 && objects.length === 1 && depth < MOST_WRAPPERS) {
		const inner = listsInObject(cursor, objects[0]!.at, depth + 1);
		// A wrapper, as `{ "success": true, "result": { "records": […] } }`.
		if (inner.some(({ part }) => part !== undefined)) {
			return [...inner, ...restOf(cursor, members, objects)];
		}
	}
	if (arrays.length > 0) {
		const lists = arrays.map((member) => ({ part: member.key, records: membersAt(cursor, member.at) }));
		return [...lists, ...restOf(cursor, members, arrays)];
	}
	if (objects.length === members.length && objects.length > 1) {
		return [
			{
				records: function* () {
					for (const { key, at: place } of cursor.members(at)) yield { key, read: () => cursor.read(place) };
				},
			},
		];
	}
	return [{ records: () => [{ read: () => cursor.read(at) }] }];
}

function holdsObjects(cursor: JsonCursor, at: number): boolean {
	for (const member of cursor.members(at)) if (cursor.text.charAt(member.at) === '{') return true;
	return false;
}

function restOf(
	cursor: JsonCursor,
	members: readonly { readonly key: string; readonly at: number }[],
	taken: readonly { readonly at: number }[],
): readonly FoundList[] {
	const rest = members.filter(
		({ key, at }) => !taken.some((one) => one.at === at) && !isGeoJsonType(cursor, key, at),
	);
	if (rest.length === 0) return [];
	const read = () => new Map(rest.map(({ key, at }) => [key, cursor.read(at)]));
	return [{ part: 'beside the lists', records: () => [{ read }] }];
}

function isGeoJsonType(cursor: JsonCursor, key: string, at: number): boolean {
	return key === 'type' && cursor.read(at) === 'FeatureCollection';
}

/** True for a file of which each line is a record: the first that is not empty, or the second if that is broken. */
function isRecordPerLine(text: string): boolean {
	const [, first, second] = /^\s*([^\n]+)\n\s*([^\n]+)/.exec(text) ?? [];
	if (first === undefined || second === undefined) return false;
	return isRecord(first) || (/^\{.*[^[{,:\s]\s*$/.test(first) && isRecord(second));
}

function isRecord(line: string): boolean {
	if (!/^\s*\{.*\}\s*$/.test(line)) return false;
	const cursor = new JsonCursor(line);
	try {
		cursor.skip(cursor.next());
		return cursor.sign() === '';
	} catch {
		return false;
	}
}

function* lineRecords(text: string, counts: JsonCursor): Generator<JsonRecord> {
	for (let from = 0; from < text.length; ) {
		const end = text.indexOf('\n', from);
		const line = text.slice(from, end < 0 ? text.length : end);
		from = end < 0 ? text.length : end + 1;
		if (line.trim() !== '') yield { read: () => readLine(line, counts) };
	}
}

function readLine(line: string, counts: JsonCursor): JsonValue {
	const cursor = new JsonCursor(line);
	const value = cursor.read(cursor.next());
	if (cursor.sign() !== '') throw new SourceError('damaged', 'something stands behind the end of the record');
	counts.duplicateKeys += cursor.duplicateKeys;
	counts.notNumbers += cursor.notNumbers;
	return value;
}

type Work = FoundList & {
	readonly cursor: JsonCursor;
	readonly reading: Reading;
	readonly sink: ListSink;
};

async function writeList(work: Work): Promise<void> {
	const { part, records, cursor, reading, sink } = work;
	if (isGrid(records)) return writeGrid(work);
	const columns = new Set<string>();
	let failure: SourceError | undefined;
	let broken = 0;
	let count = 0;
	for (const record of records()) {
		const row = tryRow(record);
		if (row instanceof SourceError) {
			failure ??= row;
			if (++broken > MOST_BROKEN) throw failure;
		}
		if (!(row instanceof SourceError)) for (const name of row.keys()) columns.add(name);
		checkLimit('columns', columns.size, reading.limits);
		if (++count % ROWS_BETWEEN_CHECKS === 0) reading.checkTime();
	}
	if (columns.size === 0) throw failure ?? new SourceError('empty', 'there is no record in this list');
	const warnings = tellOnce(cursor);
	const names = [...columns];
	const header = nameColumns(names, warnings);
	const list = new ListWriter(sink, reading, { ...(part === undefined ? {} : { part }), header });
	list.warnings.push(...warnings);
	for (const record of records()) {
		const row = tryRow(record);
		if (row instanceof SourceError) list.reject(row.message);
		else list.row(names.map((name) => row.get(name) ?? ''));
		await list.drain();
	}
	tellOnce(cursor);
	await list.end();
}

/** True where the records are arrays of words and numbers, as rows of a sheet. */
function isGrid(records: Records): boolean {
	let count = 0;
	for (const record of records()) {
		const value = tryRead(record);
		if (
			value instanceof SourceError ||
			!isArray(value) ||
			value.some((cell) => cell !== null && typeof cell !== 'string')
		)
			return false;
		if (++count === ROWS_TO_TELL_BY) break;
	}
	return count > 1;
}

async function writeGrid({ part, records, cursor, reading, sink }: Work): Promise<void> {
	let list: ListWriter | undefined;
	for (const record of records()) {
		const value = tryRead(record);
		if (value instanceof SourceError || !isArray(value)) {
			list?.reject(value instanceof SourceError ? value.message : 'no array, as the other rows are');
			continue;
		}
		const cells = value.map((cell) => rowOf(cell).get(VALUE_COLUMN) ?? '');
		if (!list) {
			checkLimit('columns', cells.length, reading.limits);
			const isHeader = cells.every((cell) => cell.trim() !== '' && !/^-?\d/.test(cell));
			const warnings: Warning[] = [];
			const header = isHeader ? nameColumns(cells, warnings) : numberColumns(cells.length, warnings);
			list = new ListWriter(sink, reading, { ...(part === undefined ? {} : { part }), header });
			list.warnings.push(...warnings);
			if (isHeader) continue;
		}
		list.row(cells);
		await list.drain();
	}
	list?.warnings.push(...tellOnce(cursor));
	await list?.end();
}

/** What was met on the way through a list; the counts begin anew. */
function tellOnce(cursor: JsonCursor): Warning[] {
	const told: Warning[] = [];
	if (cursor.duplicateKeys > 0) {
		const message = `${cursor.duplicateKeys} keys stand twice in one record; the second is a column \`name (2)\``;
		told.push({ code: 'duplicate-keys', message });
	}
	if (cursor.notNumbers > 0) {
		const message = `${cursor.notNumbers} values are NaN or Infinity, kept as they stand`;
		told.push({ code: 'not-numbers', message });
	}
	cursor.duplicateKeys = 0;
	cursor.notNumbers = 0;
	return told;
}

/** A record that can't be read is rejected with the reason; the others are read. */
function tryRow(record: JsonRecord): JsonRow | SourceError {
	return attempt(() => rowOf(record.read(), record.key));
}

function tryRead(record: JsonRecord): JsonValue | SourceError {
	return attempt(record.read);
}

function attempt<T>(read: () => T): T | SourceError {
	try {
		return read();
	} catch (error) {
		if (error instanceof SourceError) return error;
		throw error;
	}
}
