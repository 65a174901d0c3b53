import type { ReadResult, Warning } from './contract.ts';
import { sniffDialect } from './csv-dialect.ts';
import { readRecords } from './csv-records.ts';
import { decode } from './decode.ts';
import { findKeyColumn } from './key-column.ts';
import { checkLimit, type Reading } from './limits.ts';
import { SourceError } from './source-error.ts';
import { asTitle } from './title.ts';
import { tsvLine } from './tsv.ts';

const SAMPLE_CHARACTERS = 256 * 1024;
const ROWS_BETWEEN_CHECKS = 4096;

type Row = { readonly row: number; readonly cells: readonly string[] };
type Rejected = { readonly row: number; readonly reason: string };

/**
 * A list of rows: comma, semicolon, tab or bar between cells, with or without a header. Every record under the
 * header is either accepted or rejected with a reason; none is dropped.
 */
export function readCsv(bytes: Uint8Array, reading: Reading): ReadResult {
	const { text: raw, encoding, warnings: decodeWarnings } = decode(bytes);
	checkLimit('characters', raw.length, reading.limits);
	const dialect = sniffDialect(raw.slice(0, SAMPLE_CHARACTERS));
	const warnings: Warning[] = [...decodeWarnings];
	const above: string[] = [];
	const rows: Row[] = [];
	const rejected: Rejected[] = [];
	const lines: string[] = [];
	const share = sharing();
	let header: readonly string[] | undefined;

	const reject = (reason: string) => rejected.push({ row: rows.length + rejected.length + 1, reason });
	const takeRow = (cells: string[]) => {
		const fitted = fitCells(cells, header!, reading.limits.cellCharacters);
		if (typeof fitted === 'string') return void reject(fitted);
		const row = { row: rows.length + rejected.length + 1, cells: fitted.map(share) };
		rows.push(row);
		lines.push(tsvLine(row.cells));
	};

	readRecords(raw, dialect.delimiter, {
		width: () => header?.length ?? 0,
		onRecord(cells) {
			if (above.length < dialect.preamble) return void above.push(cells.join(' ').trim());
			if (!header) {
				checkLimit('columns', cells.length, reading.limits);
				header = nameColumns(cells, dialect.hasHeader, warnings);
				lines.push(tsvLine(header));
				if (dialect.hasHeader) return;
			}
			takeRow(cells);
			const count = rows.length + rejected.length;
			if (count % ROWS_BETWEEN_CHECKS !== 0) return;
			checkLimit('rows', count, reading.limits);
			reading.checkTime();
			reading.onProgress({ done: count, unit: 'row' });
		},
		onBroken: reject,
	});
	if (!header) throw new SourceError('empty', 'there is no row in this list');
	checkLimit('rows', rows.length + rejected.length, reading.limits);
	reading.onProgress({
		done: rows.length + rejected.length,
		total: rows.length + rejected.length,
		unit: 'row',
	});

	if (above.length > 0) {
		warnings.push({
			code: 'lines-above-header',
			message: `${above.length} lines above the header are not rows`,
		});
	}
	const title = above.map(asTitle).find((line) => line !== null);
	return {
		mime: dialect.delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
		tool: 'csv/1',
		meta: title ? { title } : {},
		text: `${lines.join('\n')}\n`,
		pages: [],
		runs: [],
		table: {
			delimiter: dialect.delimiter,
			encoding,
			header,
			keyColumn: findKeyColumn(header, rows),
			rows,
			rejected,
		},
		warnings,
	};
}

/** The row's cells, as many as the header has; or why they can't be had. */
function fitCells(cells: string[], header: readonly string[], cellCharacters: number): string[] | string {
	if (cells.every((cell) => cell.trim() === '')) return 'every cell is empty';
	const long = cells.findIndex((cell) => cell.length > cellCharacters);
	if (long >= 0)
		return `cell ${long + 1} has ${cells[long]!.length} characters; the limit is ${cellCharacters}`;
	if (cells.length === header.length) return cells;
	// A delimiter at the end of each row adds cells in which nothing stands.
	if (cells.length > header.length && cells.slice(header.length).every((cell) => cell === '')) {
		return cells.slice(0, header.length);
	}
	return `${cells.length} cells where the header has ${header.length}`;
}

/** The header's words, made complete and distinct; `column 3` where it has none. */
function nameColumns(cells: readonly string[], hasHeader: boolean, warnings: Warning[]): string[] {
	if (!hasHeader)
		warnings.push({ code: 'no-header', message: 'the first row is like the others; columns are numbered' });
	const taken = new Set<string>();
	let renamed = 0;
	const names = cells.map((cell, index) => {
		const plain = (hasHeader && cell.trim()) || `column ${index + 1}`;
		let name = plain;
		for (let n = 2; taken.has(name); n++) name = `${plain} (${n})`;
		taken.add(name);
		if (hasHeader && name !== cell.trim()) renamed++;
		return name;
	});
	if (renamed > 0) {
		warnings.push({
			code: 'header-renamed',
			message: `${renamed} column names were empty or repeated and are numbered`,
		});
	}
	return names;
}

/** Keeps one string for equal short cells: in a register of a million rows most cells repeat. */
function sharing(): (cell: string) => string {
	const seen = new Map<string, string>();
	return (cell) => {
		if (cell.length > 40) return cell;
		const known = seen.get(cell);
		if (known !== undefined) return known;
		if (seen.size < 50_000) seen.set(cell, cell);
		return cell;
	};
}
