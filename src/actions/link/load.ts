import { open, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BETWEEN, type LinkSettings, type SampledColumn } from '../../link/index.ts';
import { type ListRow, readSource } from '../../sources/index.ts';
import { ActionError } from '../errors.ts';
import type { Duck } from './duckdb.ts';

/** A list in the engine's view `list_<n>` of the table `cells_<n>`, whose columns are `row` (from 1 on) and `c0`, `c1`, … */
export type LoadedList = {
	readonly path: string;
	readonly header: readonly string[];
	readonly rows: number;
	/** Rows, of all, that could not be read; they keep their numbers and are linked with nothing. */
	readonly rejected: number;
	/** Why rows could not be read, and how many for each reason. */
	readonly reasons: readonly { readonly reason: string; readonly rows: number }[];
	/** What is to be known of how it was read: bytes that are no letters, an encoding that was guessed. */
	readonly warnings: readonly string[];
	/** Which list of a file that holds several: a sheet, or a table of one. */
	readonly part?: string;
	/** The other lists in the same file, which are not linked. */
	readonly others: readonly string[];
};

const MOST_COLUMNS = 500;
/** Rows looked at, from all over the list, to tell what its columns hold. */
const SAMPLED = 3_000;

/**
 * Reads a list of CSV, JSON, XLSX or Parquet into the engine. What is large and well-formed the engine reads itself, many
 * times faster: Parquet, and CSV of whose beginning it makes the same header and rows as the reader of sources.
 * Everything else that reader takes, row by row. Of a workbook the largest list is taken, or the one that is named
 * behind `#`: `flights.xlsx#Manifest`. Throws `ActionError`: nothing there, no list, no rows.
 */
export async function loadList(duck: Duck, given: string, number: number): Promise<LoadedList> {
	const { path, part } = await fileOf(given);
	const found = await stat(path).catch(() => null);
	if (found === null)
		throw new ActionError('unreadable', `${given}: there is no such file, or it cannot be opened`);
	if (found.isDirectory())
		throw new ActionError('unreadable', `${given}: this is a folder; give the lists in it one by one`);
	if (!found.isFile()) throw new ActionError('unreadable', `${given}: this is no file`);
	const loaded =
		(part === undefined ? await byEngine(duck, path, number, found.size) : null) ??
		(await byReader(duck, { path: resolve(path) }, path, number, part));
	if (loaded.rows === 0) throw new ActionError('unreadable', `${given}: there are no rows in this list`);
	return loaded;
}

/** A file whose own name has a `#` comes first. */
async function fileOf(given: string): Promise<{ path: string; part?: string }> {
	const at = given.lastIndexOf('#');
	if (at <= 0 || (await stat(given).catch(() => null)) !== null) return { path: given };
	return { path: given.slice(0, at), part: given.slice(at + 1) };
}

async function byEngine(duck: Duck, path: string, number: number, size: number): Promise<LoadedList | null> {
	const full = resolve(path);
	// The engine takes these for patterns of many files.
	if (/[*?[\]{}]/.test(full)) return null;
	const head = await headOf(full);
	if (head.subarray(0, 4).toString('latin1') === 'PAR1')
		return tableFrom(duck, path, number, `read_parquet(${quoted(full)}, hive_partitioning = false)`);
	if (!/\.csv$/i.test(full) || size < LEAST_BYTES) return null;
	const table = await readHead(head);
	if (table === null || table.header.length < 2) return null;
	const columns = table.header.map((_, at) => `'c${at}': 'VARCHAR'`).join(', ');
	for (const delimiter of [',', ';', '\t', '|'])
		for (const header of [true, false]) {
			const from = `read_csv(${quoted(full)}, auto_detect = false, columns = {${columns}}, delim = '${delimiter}', quote = '"', escape = '"', comment = '', skip = 0, header = ${header}, strict_mode = true, null_padding = false, ignore_errors = false, hive_partitioning = false)`;
			if (!(await agrees(duck, from, table))) continue;
			const loaded = await tableFrom(duck, path, number, from);
			return loaded && { ...loaded, header: table.header };
		}
	return null;
}

/** Below so many bytes the reader of sources is as good as at once. */
const LEAST_BYTES = 4_000_000;
const HEAD = 200_000;

function quoted(text: string): string {
	return `'${text.replaceAll("'", "''")}'`;
}

async function headOf(path: string): Promise<Buffer> {
	const file = await open(path);
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
		return buffer.subarray(0, bytesRead);
	} finally {
		await file.close();
	}
}

/** What the reader of sources makes of the beginning of a list; `null` where it makes none. */
async function readHead(
	head: Buffer,
): Promise<{ header: readonly string[]; rows: readonly ListRow[] } | null> {
	let header: readonly string[] = [];
	const rows: ListRow[] = [];
	const whole = head.subarray(0, head.lastIndexOf(10) + 1);
	await readSource(whole, 'head.csv', {
		sink: {
			begin(found) {
				header = found.header;
			},
			rows(batch) {
				rows.push(...batch);
			},
			reject() {},
			end() {},
		},
	}).catch(() => null);
	return rows.length < 3 ? null : { header, rows: rows.slice(0, -1) };
}

/** Whether the engine reads the same cells in the same rows. */
async function agrees(
	duck: Duck,
	from: string,
	{ header, rows }: { header: readonly string[]; rows: readonly ListRow[] },
): Promise<boolean> {
	try {
		const cells = header.map((_, at) => `coalesce(c${at}, '')`).join(', ');
		let row = 0;
		for await (const portion of duck.columns(`SELECT ${cells} FROM ${from} LIMIT ${rows.length}`))
			for (let at = 0; at < (portion[0]?.length ?? 0); at += 1, row += 1) {
				const expected = rows[row];
				if (expected?.row !== row + 1) return false;
				if (portion.some((column, cell) => String(column[at]).trim() !== expected.cells[cell]?.trim()))
					return false;
			}
		return row === rows.length;
	} catch {
		return false;
	}
}

/** The table of a list that the engine reads; `null` where it stumbles: the slower reader says on what, or reads it. */
async function tableFrom(duck: Duck, path: string, number: number, from: string): Promise<LoadedList | null> {
	try {
		await duck.run(`CREATE OR REPLACE TEMP VIEW given AS SELECT * FROM ${from}`);
		const header: string[] = [];
		for await (const [names = []] of duck.columns('SELECT column_name FROM (DESCRIBE given)'))
			header.push(...names.map(String));
		if (header.length === 0 || header.length > MOST_COLUMNS) return null;
		const cells = header.map(
			(name, at) => `nullif(trim("${name.replaceAll('"', '""')}"::VARCHAR), '') AS c${at}`,
		);
		// Rows are numbered by where they stand in the table; to count them while reading takes one thread, and twice the time.
		await duck.run(`CREATE TABLE cells_${number} AS SELECT ${cells.join(', ')} FROM given`);
		await duck.run(
			`CREATE VIEW list_${number} AS SELECT (rowid + 1)::INTEGER AS row, * FROM cells_${number}`,
		);
		let rows = 0;
		for await (const [count = []] of duck.columns(`SELECT count(*) FROM list_${number}`))
			rows = Number(count[0]);
		return {
			path,
			header: header.map((name) => name.trim()),
			rows,
			rejected: 0,
			reasons: [],
			warnings: [],
			others: [],
		};
	} catch {
		await dropList(duck, number);
		return null;
	}
}

/** Lets go of a list, or of what there is of one. */
export async function dropList(duck: Duck, number: number): Promise<void> {
	await duck.run(`DROP VIEW IF EXISTS list_${number}`);
	await duck.run(`DROP TABLE IF EXISTS cells_${number}`);
}

type Part = {
	readonly name: string;
	readonly header: readonly string[];
	readonly table: string;
	rows: number;
	readonly rejected: number[];
	readonly reasons: Map<string, number>;
	readonly warnings: string[];
};

async function byReader(
	duck: Duck,
	source: { readonly path: string },
	path: string,
	number: number,
	wanted: string | undefined,
): Promise<LoadedList> {
	const parts: Part[] = [];
	const take = async (part: Part, taken: readonly (readonly (string | number | null)[])[]) => {
		if (part.rows === 0) await duck.run(tableOf(part.table, part.header.length));
		part.rows += await duck.fill(part.table, taken);
	};
	const { warnings } = await readSource(source, basename(path), {
		sink: {
			begin({ part = '', header }) {
				if (header.length > MOST_COLUMNS)
					throw new ActionError(
						'bad-request',
						`${path}: ${header.length} columns; the most are ${MOST_COLUMNS}`,
					);
				const table = `part_${number}_${parts.length}`;
				parts.push({ name: part, header, table, rows: 0, rejected: [], reasons: new Map(), warnings: [] });
			},
			async rows(batch: readonly ListRow[]) {
				const part = parts.at(-1);
				if (part === undefined || (wanted !== undefined && part.name !== wanted)) return;
				await take(
					part,
					batch.map(({ row, cells }) => [row, ...cells.map((cell) => cell.trim() || null)]),
				);
			},
			reject({ row, reason }) {
				const part = parts.at(-1);
				part?.rejected.push(row);
				part?.reasons.set(reason, (part.reasons.get(reason) ?? 0) + 1);
			},
			end({ warnings }) {
				parts.at(-1)?.warnings.push(...warnings.map(({ message }) => message));
			},
		},
	});
	const [part] = parts
		.filter(({ name }) => wanted === undefined || name === wanted)
		.sort((a, b) => b.rows * b.header.length - a.rows * a.header.length);
	const names = parts.map(({ name }) => `"${name}"`).join(', ');
	if (part === undefined && wanted !== undefined && parts.length > 0)
		throw new ActionError(
			'unreadable',
			`${path}: there is no list "${wanted}" in this file, which holds ${names}`,
		);
	if (part === undefined)
		throw new ActionError('unreadable', `${path}: this is no list; give a CSV, JSON, XLSX or Parquet file`);
	// They keep their numbers, say nothing and are linked with nobody.
	if (part.rows > 0)
		await take(
			part,
			part.rejected.map((row) => [row, ...part.header.map(() => null)]),
		);
	for (const { table, rows } of parts) {
		if (rows === 0) continue;
		if (table !== part.table) await duck.run(`DROP TABLE ${table}`);
		else {
			await duck.run(`ALTER TABLE ${table} RENAME TO cells_${number}`);
			await duck.run(`CREATE VIEW list_${number} AS FROM cells_${number}`);
		}
	}
	return {
		path,
		header: part.header,
		rows: part.rows,
		rejected: part.rejected.length,
		reasons: [...part.reasons]
			.map(([reason, rows]) => ({ reason, rows }))
			.sort((a, b) => b.rows - a.rows)
			.slice(0, MOST_REASONS),
		warnings: [...warnings.map(({ message }) => message), ...part.warnings],
		...(part.name === '' ? {} : { part: part.name }),
		others: parts.filter((one) => one !== part).map(({ name }) => name),
	};
}

/** Reasons that are told; rows that could not be read are counted all. */
const MOST_REASONS = 20;

function tableOf(table: string, columns: number): string {
	return `CREATE TABLE ${table} (row INTEGER, ${Array.from({ length: columns }, (_, at) => `c${at} VARCHAR`).join(', ')})`;
}

/** Cells of each column, from rows all over the list, the same at each run. */
export async function sampled(
	duck: Duck,
	{ header, rows }: LoadedList,
	number: number,
): Promise<SampledColumn[]> {
	const cells: string[][] = header.map(() => []);
	const step = Math.max(1, Math.floor(rows / SAMPLED));
	const columns = header.map((_, at) => `coalesce(c${at}, '')`).join(', ');
	for await (const portion of duck.columns(
		`SELECT ${columns} FROM list_${number} WHERE row % ${step} = 0 ORDER BY row LIMIT ${SAMPLED}`,
	))
		for (const [at, column] of portion.entries()) cells[at]?.push(...column.map(String));
	return header.map((name, at) => ({ header: name, cells: cells[at] ?? [] }));
}

/** The table `raw` that is linked: all rows of all lists, numbered from 1 on, and the raw value of each field. */
export async function makeRaw(
	duck: Duck,
	lists: readonly LoadedList[],
	settings: LinkSettings,
): Promise<void> {
	const selects = lists.map(({ header }, at) => {
		const values = settings.fields.map(({ name, columns }) => {
			const cells = (columns[at] ?? []).map((column) => `c${header.indexOf(column)}`);
			return `${rawOf(cells)} AS "f_${name}"`;
		});
		return `SELECT ${at + 1} AS list, row, ${values.join(', ')} FROM list_${at + 1}`;
	});
	// Rows mostly have numbers without a gap, and need not be put in order to be numbered on from the list before.
	let isWithoutGaps = true;
	for (const [at, { rows }] of lists.entries())
		for await (const [least = [], most = []] of duck.columns(`SELECT min(row), max(row) FROM list_${at + 1}`))
			isWithoutGaps &&= Number(least[0]) === 1 && Number(most[0]) === rows;
	const before = lists.map((_, at) => lists.slice(0, at).reduce((sum, { rows }) => sum + rows, 0));
	const number = isWithoutGaps
		? `CASE list ${before.map((rows, at) => `WHEN ${at + 1} THEN row + ${rows}`).join(' ')} END`
		: 'row_number() OVER (ORDER BY list, row)';
	await duck.run(
		`CREATE TABLE raw AS SELECT (${number})::INTEGER AS id, * FROM (${selects.join(' UNION ALL ')})`,
	);
	for (let at = 0; at < lists.length; at += 1) await dropList(duck, at + 1);
	// Rows have their numbers now, and nothing else hangs on their order, which takes memory to keep.
	await duck.run('SET preserve_insertion_order = false');
}

function rawOf(cells: readonly string[]): string {
	if (cells.length === 0) return 'NULL::VARCHAR';
	if (cells.length === 1) return cells[0] ?? 'NULL';
	const joined = cells.map((cell) => `coalesce(${cell}, '')`).join(` || '${BETWEEN}' || `);
	return `CASE WHEN coalesce(${cells.join(', ')}) IS NOT NULL THEN ${joined} END`;
}
