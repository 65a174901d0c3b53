import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { BETWEEN, type LinkSettings, type SampledColumn } from '../../link/index.ts';
import { type ListRow, readSource } from '../../sources/index.ts';
import { ActionError } from '../errors.ts';
import type { Duck } from './duckdb.ts';

/** A list in the engine's table `list_<n>`, whose columns are `row` (from 1 on) and `c0`, `c1`, … */
export type LoadedList = {
	readonly path: string;
	readonly header: readonly string[];
	readonly rows: number;
	/** Rows that could not be read; they keep their numbers and are linked with nothing. */
	readonly rejected: number;
};

const MOST_COLUMNS = 500;
/** Rows looked at, from all over the list, to tell what its columns hold. */
const SAMPLED = 3_000;

/**
 * Reads a list of CSV, JSON, XLSX or Parquet into the engine. The engine reads well-formed CSV in UTF-8 and Parquet
 * itself, many times faster; whatever it does not take is read by the readers of sources, row by row. Throws
 * `ActionError`: nothing there, no list, no rows.
 */
export async function loadList(duck: Duck, path: string, number: number): Promise<LoadedList> {
	const loaded = (await byEngine(duck, path, number)) ?? (await byReader(duck, path, number));
	if (loaded.rows === 0) throw new ActionError('bad-request', `${path}: there are no rows in this list`);
	return loaded;
}

async function byEngine(duck: Duck, path: string, number: number): Promise<LoadedList | null> {
	const full = resolve(path);
	// The engine takes these for patterns of many files.
	if (/[*?[\]{}]/.test(full)) return null;
	const from = await engineFormat(full);
	if (from === null) return null;
	try {
		await duck.run(`CREATE OR REPLACE TEMP VIEW given AS SELECT * FROM ${from}`);
		const header: string[] = [];
		for await (const [names = []] of duck.columns('SELECT column_name FROM (DESCRIBE given)'))
			header.push(...names.map(String));
		if (header.length === 0 || header.length > MOST_COLUMNS) return null;
		const cells = header.map(
			(name, at) => `nullif(trim("${name.replaceAll('"', '""')}"::VARCHAR), '') AS c${at}`,
		);
		await duck.run(
			`CREATE TABLE list_${number} AS SELECT row_number() OVER () AS row, ${cells.join(', ')} FROM given`,
		);
		let rows = 0;
		for await (const [count = []] of duck.columns(`SELECT count(*) FROM list_${number}`))
			rows = Number(count[0]);
		return { path, header: header.map((name) => name.trim()), rows, rejected: 0 };
	} catch {
		// Whatever it stumbled on, the slower reader says better, or reads.
		await duck.run(`DROP TABLE IF EXISTS list_${number}`);
		return null;
	}
}

async function engineFormat(full: string): Promise<string | null> {
	const quoted = `'${full.replaceAll("'", "''")}'`;
	const file = await open(full).catch((error: NodeJS.ErrnoException) => {
		throw new ActionError(
			'unreadable',
			`${full}: ${error.code === 'ENOENT' ? 'there is no such file' : 'it cannot be opened'}`,
		);
	});
	try {
		const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
		if (bytesRead === 4 && buffer.toString('latin1') === 'PAR1') return `read_parquet(${quoted})`;
	} finally {
		await file.close();
	}
	if (!/\.csv$/i.test(full)) return null;
	// A row that does not fit its header makes the engine give up, and the reader of sources count it.
	return `read_csv(${quoted}, all_varchar = true, header = true, strict_mode = true, null_padding = false, ignore_errors = false, sample_size = 20480, normalize_names = false)`;
}

async function byReader(duck: Duck, path: string, number: number): Promise<LoadedList> {
	let header: readonly string[] | null = null;
	let rows = 0;
	let rejected = 0;
	let isOurs = false;
	const file = await open(path).catch(() => {
		throw new ActionError('unreadable', `${path}: there is no such file, or it cannot be opened`);
	});
	try {
		const bytes = await file.readFile();
		await readSource(bytes, basename(path), {
			sink: {
				begin(head) {
					// A workbook holds several lists; the first is linked.
					isOurs = header === null;
					if (isOurs) header = head.header;
				},
				async rows(batch: readonly ListRow[]) {
					if (!isOurs || header === null) return;
					if (rows === 0) await duck.run(tableOf(number, header.length));
					await duck.fill(
						`list_${number}`,
						batch.map(({ row, cells }) => [row, ...cells.map((cell) => cell.trim() || null)]),
					);
					rows += batch.length;
				},
				reject() {
					if (isOurs) rejected += 1;
				},
				end() {},
			},
		});
	} finally {
		await file.close();
	}
	if (header === null)
		throw new ActionError('unreadable', `${path}: this is no list; give a CSV, JSON, XLSX or Parquet file`);
	const found: readonly string[] = header;
	return { path, header: found, rows, rejected };
}

function tableOf(number: number, columns: number): string {
	return `CREATE TABLE list_${number} (row INTEGER, ${Array.from({ length: columns }, (_, at) => `c${at} VARCHAR`).join(', ')})`;
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
			return `${rawOf(cells)} AS "${name}"`;
		});
		return `SELECT ${at + 1} AS list, row, ${values.join(', ')} FROM list_${at + 1}`;
	});
	await duck.run(
		`CREATE TABLE raw AS SELECT (row_number() OVER (ORDER BY list, row))::INTEGER AS id, * FROM (${selects.join(' UNION ALL ')})`,
	);
	for (let at = 0; at < lists.length; at += 1) await duck.run(`DROP TABLE list_${at + 1}`);
}

function rawOf(cells: readonly string[]): string {
	if (cells.length === 0) return 'NULL::VARCHAR';
	if (cells.length === 1) return cells[0] ?? 'NULL';
	const joined = cells.map((cell) => `coalesce(${cell}, '')`).join(` || '${BETWEEN}' || `);
	return `CASE WHEN coalesce(${cells.join(', ')}) IS NOT NULL THEN ${joined} END`;
}
