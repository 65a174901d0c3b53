import { SourceError } from '../source-error.ts';
import { asTitle } from '../title.ts';
import { type GridRow, type Merge, MergeIndex } from './grid.ts';
import { findRegions, isFigure, isHeaderOver, isYear, type Region } from './regions.ts';

/** A table found on a sheet. `header` is `null` where its first row is like the others. */
export type SheetTable = {
	readonly title?: string;
	readonly header: readonly string[] | null;
	readonly columns: number;
	readonly rows: readonly (readonly string[])[];
	/** How many cells of rows repeat the value of a merged cell above them. */
	readonly repeated: number;
};

export type SheetLayout = {
	readonly tables: readonly SheetTable[];
	/** Titles that head no table, remarks below tables and other lines of text, in the order of the sheet. */
	readonly notes: readonly string[];
};

const MOST_HEADER_ROWS = 6;
const LONGEST_NAME = 80;
const ROWS_TO_COMPARE = 20;
/** Cells of a sheet do not overlap: all merged ones together repeat in fewer. */
const MOST_STEPS = 4_000_000;

/**
 * What stands on a sheet: its tables, each with its header found below titles, and the lines of text around
 * them. Nothing is left out: every cell of `rows` is part of a title, a header, a row or a note.
 */
export function layOut(rows: readonly GridRow[], merged: readonly Merge[]): SheetLayout {
	const merges = new MergeIndex(merged);
	const tables: SheetTable[] = [];
	const notes: string[] = [];
	let waiting: string[] = [];
	for (const region of findRegions(rows, merges)) {
		const lines = linesOnly(region);
		if (lines) {
			waiting.push(...lines);
			continue;
		}
		const { table, above, below } = readTable(region, merges, waiting);
		notes.push(...above, ...below);
		tables.push(table);
		waiting = [];
	}
	notes.push(...waiting);
	return tables.length === 0 ? asList(notes) : { tables, notes };
}

/** A sheet that holds nothing but one short column under a word is a list of one column. */
function asList(lines: readonly string[]): SheetLayout {
	const [name, ...rows] = lines;
	const isList = name !== undefined && rows.length > 1 && lines.every((line) => line.length <= LONGEST_NAME);
	if (!isList || isFigure(name)) return { tables: [], notes: lines };
	return {
		tables: [{ header: [name], columns: 1, rows: rows.map((line) => [line]), repeated: 0 }],
		notes: [],
	};
}

/** The lines of a region in which no two cells stand side by side; `null` for a table. */
function linesOnly({ rows }: Region): readonly string[] | null {
	if (rows.some(({ cells }) => cells.size > 1)) return null;
	return rows.flatMap(({ cells }) => [...cells.values()]);
}

function readTable({ rows: all }: Region, merges: MergeIndex, waiting: readonly string[]) {
	const first = firstTableRow(all, merges);
	const last = lastTableRow(all, first, merges);
	const body = all.slice(first, last + 1);
	const columns = columnsOf(body);
	const { header, depth, aside } = readHeader(body, columns, merges);
	const { rows, repeated } = fillDown(body.slice(depth), merges);
	const lines = [...waiting, ...wordsOf(all.slice(0, first))];
	const { title, rest } = findTitle(lines);
	const table: SheetTable = {
		...(title === undefined ? {} : { title }),
		header,
		columns: columns.length,
		rows: rows.map(({ cells }) => columns.map((column) => cells.get(column) ?? '')),
		repeated,
	};
	const above = [...rest, ...aside];
	return { table, above, below: wordsOf(all.slice(last + 1)) };
}

/**
 * Which of the lines above a table is its title, the nearest that looks like one, and the others. Of a cell
 * with several lines the first may be the title; the cell stays among the others then.
 */
export function findTitle(lines: readonly string[]): {
	readonly title: string | undefined;
	readonly rest: readonly string[];
} {
	const at = lines.findLastIndex((line) => titleOf(line) !== null);
	if (at < 0) return { title: undefined, rest: lines };
	const title = titleOf(lines[at]!)!;
	const isWhole = title === asTitle(lines[at]!);
	return { title, rest: isWhole ? lines.filter((_, index) => index !== at) : lines };
}

function titleOf(line: string): string | null {
	const first = line.trim().split('\n')[0] ?? '';
	if (!isRemark(line) && asTitle(line) !== null) return asTitle(line);
	return isRemark(first) ? null : asTitle(first);
}

/** Where a table begins below its titles; there is one. */
export function firstTableRow(rows: readonly GridRow[], merges: MergeIndex): number {
	return rows.findIndex((row, index) => row.cells.size > 1 || isGroup(row, rows[index + 1], merges));
}

/** The names of the columns, how many rows they take, and remarks that stand between them. */
export function readHeader(
	body: readonly GridRow[],
	columns: readonly number[],
	merges: MergeIndex,
): { readonly header: readonly string[] | null; readonly depth: number; readonly aside: readonly string[] } {
	const depth = headerDepth(body, merges);
	if (depth === 0) return { header: null, depth, aside: [] };
	return { ...joinHeader(body.slice(0, depth), columns, merges), depth };
}

function wordsOf(rows: readonly GridRow[]): string[] {
	return rows.flatMap(({ cells }) => [...cells.values()]);
}

/** A single heading over some of the columns: `Male` over `Adult` and `Child`, beside `Name`. */
function isGroup(row: GridRow, next: GridRow | undefined, merges: MergeIndex): boolean {
	const [column] = row.cells.keys();
	if (column === undefined || !next || next.cells.size < 2) return false;
	const reach = merges.reach(row.number, column);
	const columns = [...next.cells.keys()];
	return reach > column && column > Math.min(...columns) && reach <= Math.max(...columns) + 1;
}

/** Where a table ends: lines below it that are merged across, long or marked as a remark are no rows. */
function lastTableRow(all: readonly GridRow[], first: number, merges: MergeIndex): number {
	let last = all.length - 1;
	for (; last > first; last--) {
		const { cells, number } = all[last]!;
		if (cells.size > 1) break;
		const [[column, words] = [0, '']] = cells;
		if (!isRemark(words) && words.length <= 60 && merges.reach(number, column) === column) break;
	}
	return last;
}

function isRemark(line: string): boolean {
	if (/^\s*(?:[*†‡§]|\(?\d{1,2}[).]\s|(?:notes?|notas?)\b|(?:data )?source|fuente)/i.test(line)) return true;
	return /\.\s*$/.test(line) && line.trim().split(/\s+/).length > 3;
}

/** How many rows the header takes; 0 where the first row is like the others. */
function headerDepth(body: readonly GridRow[], merges: MergeIndex): number {
	if (!isHeader(body)) return 0;
	let depth = 1;
	while (depth < Math.min(MOST_HEADER_ROWS, body.length - 1) && goesOn(body, depth, merges)) depth++;
	// A line of its own ends no header.
	while (depth > 1 && body[depth - 1]!.cells.size < 2) depth--;
	return depth;
}

function isHeader(body: readonly GridRow[]): boolean {
	const [first, ...rows] = body;
	if (!first || rows.length === 0) return true;
	const below = rows.slice(0, ROWS_TO_COMPARE);
	const figures = [...first.cells].filter(([, words]) => isFigure(words));
	if (figures.length > 0 && figures.every(([, words]) => isYear(words))) {
		// Years over numbers are names; years over years are a column of years.
		return figures.some(([column]) => below.some(({ cells }) => !isYear(cells.get(column) ?? '2000')));
	}
	return figures.length === 0;
}

/** Whether the row at `depth` is still part of the header above it. */
function goesOn(body: readonly GridRow[], depth: number, merges: MergeIndex): boolean {
	const row = body[depth]!;
	const above = body.slice(0, depth);
	const inHeader = above.flatMap(({ number }) => merges.from(number));
	if (!inHeader.some((merge) => merge.right > merge.left || merge.bottom >= row.number)) return false;
	if ([...row.cells.values()].some((words) => isFigure(words) && !isYear(words))) return false;
	const next = body[depth + 1];
	if (row.cells.size === 1) return next !== undefined && isHeaderOver(next, rowsBelow(body, depth + 1));
	// The row just above has no wide cell left to be explained: the header is complete.
	const nearest = above.findLast(({ cells }) => cells.size > 1 || above.length === 1);
	const isOpen = inHeader.some(
		(merge) => (merge.top === nearest?.number && merge.right > merge.left) || merge.bottom >= row.number,
	);
	if (!isOpen) return false;
	if (isHeaderOver(row, rowsBelow(body, depth))) return true;
	// Words over words: a second row of names leaves free what the first has named.
	const named = new Set(
		above.flatMap(({ number, cells }) =>
			[...cells.keys()].filter((column) => merges.reach(number, column) === column),
		),
	);
	return [...row.cells.keys()].every((column) => !named.has(column)) && row.cells.size > 0;
}

function rowsBelow(body: readonly GridRow[], depth: number): readonly GridRow[] {
	return body.slice(depth + 1, depth + 1 + ROWS_TO_COMPARE).filter(({ cells }) => cells.size > 1);
}

function columnsOf(body: readonly GridRow[]): readonly number[] {
	return [...new Set(body.flatMap(({ cells }) => [...cells.keys()]))].sort((a, b) => a - b);
}

/** One name per column: merged headings go before what stands below them, `Male / Adult`. */
function joinHeader(rows: readonly GridRow[], columns: readonly number[], merges: MergeIndex) {
	const aside: string[] = [];
	const parts = columns.map((): string[] => []);
	const indexOf = new Map(columns.map((column, index) => [column, index]));
	for (const [index, row] of rows.entries()) {
		for (const { column, reach, words } of headingsOf(row, rows[index + 1], merges)) {
			// A sentence above a header, or a line of its own, is a remark and no name.
			const isAlone = row.cells.size === 1 && merges.reach(row.number, column) === column;
			if (rows.length > 1 && (words.length > LONGEST_NAME || isAlone)) {
				aside.push(words);
				continue;
			}
			for (let at = indexOf.get(column)!; at < columns.length && columns[at]! <= reach; at++) {
				if (parts[at]!.at(-1) !== words.trim()) parts[at]!.push(words.trim());
			}
		}
	}
	return { header: parts.map((names) => names.join(' / ')), aside };
}

/**
 * The headings of a row with the last column that each stands over. One that is not merged but has a name
 * below it, as a year over its first month, stands over what follows it up to the next heading.
 */
function headingsOf({ number, cells }: GridRow, below: GridRow | undefined, merges: MergeIndex) {
	const columns = [...cells.keys()];
	const lower = [...(below?.cells.keys() ?? [])];
	let at = 0;
	return columns.map((column, index) => {
		const next = columns[index + 1] ?? Number.POSITIVE_INFINITY;
		let lowest = column;
		for (; at < lower.length && lower[at]! < next; at++) lowest = Math.max(lowest, lower[at]!);
		const merged = merges.reach(number, column);
		const isOver = merged === column && columns.length > 1 && below?.cells.has(column);
		// Whatever a file says of merged cells, none reaches into the next one.
		return { column, reach: isOver ? lowest : Math.min(merged, next - 1), words: cells.get(column)! };
	});
}

/** Repeats the value of a cell that is merged over several rows in each of them. */
function fillDown(rows: readonly GridRow[], merges: MergeIndex) {
	if (!merges.hasTall) return { rows, repeated: 0 };
	const filled = rows.map(({ number, cells }) => ({ number, cells: new Map(cells) }));
	let repeated = 0;
	let steps = 0;
	for (const [index, { number, cells }] of rows.entries()) {
		for (const { bottom, left } of merges.from(number)) {
			const words = cells.get(left);
			if (bottom === number || words === undefined) continue;
			for (let at = index + 1; at < filled.length && filled[at]!.number <= bottom; at++) {
				if (++steps > MOST_STEPS)
					throw new SourceError('damaged', 'merged cells of a sheet overlap; save it anew');
				if (filled[at]!.cells.has(left)) continue;
				filled[at]!.cells.set(left, words);
				repeated++;
			}
		}
	}
	return { rows: filled, repeated };
}
