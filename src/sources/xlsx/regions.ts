import type { GridRow, MergeIndex } from './grid.ts';

/** A part of a sheet that is read by itself: rows with what of them lies between its columns. */
export type Region = { readonly rows: readonly GridRow[] };

/** Two tables side by side that begin and end together look like one register with an empty column in it. */
const LONGEST_SIDE_BY_SIDE = 50;
const DEEPEST = 12;

/**
 * Parts a sheet into its tables and texts at empty rows and columns, where that is clear: what stands below an
 * empty row belongs to the table above unless it has a title, a header or columns of its own; what stands
 * beside an empty column belongs to the table unless it has a title of its own or begins elsewhere. Every cell
 * is in exactly one region.
 */
export function findRegions(rows: readonly GridRow[], merges: MergeIndex): readonly Region[] {
	return splitRows({ rows }, merges, 0);
}

function splitRows({ rows }: Region, merges: MergeIndex, depth: number): Region[] {
	const bands: GridRow[][] = [];
	/** The columns of the table in the last band, and how many rows of it are more than a line. */
	let columns = new Set<number>();
	let wide = 0;
	for (const [index, row] of rows.entries()) {
		const band = bands.at(-1);
		const isNext = row.number - 1 === rows[index - 1]?.number;
		if (band && (isNext || (wide > 1 && continues(row, columns, rows, index)))) {
			band.push(row);
		} else {
			bands.push([row]);
			columns = new Set();
			wide = 0;
		}
		if (row.cells.size < 2) continue;
		wide++;
		for (const column of row.cells.keys()) columns.add(column);
	}
	return bands.flatMap((band) => splitColumns({ rows: band }, merges, depth));
}

/** Whether a row below an empty one goes on with the table above it. */
function continues(
	row: GridRow,
	columns: ReadonlySet<number>,
	rows: readonly GridRow[],
	index: number,
): boolean {
	if (row.cells.size < 2) return false;
	if ([...row.cells.keys()].some((column) => !columns.has(column))) return false;
	const below = rows.slice(index + 1, index + 22).filter(({ cells }) => cells.size > 1);
	if (isHeaderOver(row, below)) return false;
	// Titles of tables side by side have their headers below them.
	return !(below[0]?.number === row.number + 1 && isHeaderOver(below[0], below.slice(1)));
}

function splitColumns(region: Region, merges: MergeIndex, depth: number): Region[] {
	const groups = columnGroups(region, merges);
	if (depth >= DEEPEST || groups.length < 2) return [region];
	const parts = partsOf(region, groups);
	if (parts.length < 2 || !standApart(parts)) return [region];
	return parts.flatMap((part) => splitRows(part, merges, depth + 1));
}

/** Stretches of columns with an empty column between them. A line across the whole region bridges nothing. */
function columnGroups({ rows }: Region, merges: MergeIndex): readonly (readonly [number, number])[] {
	const spans: [number, number][] = [];
	for (const { number, cells } of rows) {
		const isLine = cells.size === 1;
		for (const column of cells.keys()) {
			spans.push([column, isLine ? column : merges.reach(number, column)]);
		}
	}
	spans.sort((a, b) => a[0] - b[0]);
	const groups: [number, number][] = [];
	for (const [from, to] of spans) {
		const group = groups.at(-1);
		if (group && from <= group[1] + 1) group[1] = Math.max(group[1], to);
		else groups.push([from, to]);
	}
	return groups;
}

function partsOf({ rows }: Region, groups: readonly (readonly [number, number])[]): readonly Region[] {
	const groupOf = new Map<number, number>();
	for (const [index, [from, to]] of groups.entries()) {
		for (let column = from; column <= to; column++) groupOf.set(column, index);
	}
	const parts: { readonly number: number; readonly cells: Map<number, string> }[][] = groups.map(() => []);
	for (const { number, cells } of rows) {
		for (const [column, words] of cells) {
			const part = parts[groupOf.get(column)!]!;
			const row = part.at(-1);
			if (row?.number === number) row.cells.set(column, words);
			else part.push({ number, cells: new Map([[column, words]]) });
		}
	}
	return parts.filter((part) => part.length > 0).map((part) => ({ rows: part }));
}

function standApart(parts: readonly Region[]): boolean {
	const tables = parts.filter(({ rows }) => rows.some(({ cells }) => cells.size > 1));
	// A narrow part without a table is a note beside one, if it does not go along with its rows.
	if (tables.length < 2)
		return tables.length === 1 && parts.every((part) => tables.includes(part) || isNote(part));
	if (tables.length < parts.length) return false;
	const first = ({ rows }: Region) => rows[0]!.number;
	const end = ({ rows }: Region) => rows.at(-1)!.number;
	if (parts.some((part) => first(part) !== first(parts[0]!))) return true;
	const together = parts.every((part) => end(part) === end(parts[0]!));
	if (together && parts[0]!.rows.length > LONGEST_SIDE_BY_SIDE) return false;
	return parts.every(({ rows }) => rows.length > 1 && rows[0]!.cells.size === 1);
}

function isNote({ rows }: Region): boolean {
	return (
		rows.length <= 2 && rows.every(({ cells }) => [...cells.values()].every((words) => words.length > 40))
	);
}

/** True for a row of words over rows in which, somewhere below one of them, numbers or dates stand. */
export function isHeaderOver(row: GridRow, below: readonly GridRow[]): boolean {
	if (below.length === 0) return false;
	let isContrast = false;
	for (const [column, words] of row.cells) {
		if (isFigure(words) && !isYear(words)) return false;
		const figures = below.filter(({ cells }) => isFigure(cells.get(column) ?? '')).length;
		if (!isFigure(words) && figures * 2 > below.length) isContrast = true;
	}
	return isContrast;
}

/** A number, a percentage or a date. */
export function isFigure(words: string): boolean {
	return /^\s*[-+(]?[$€£]?\d[\d.,/:T-]*%?\)?\s*$/.test(words);
}

/** A year, or a month of one: what columns of a table over time are called. */
export function isYear(words: string): boolean {
	return /^\s*(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?\s*$/.test(words);
}
