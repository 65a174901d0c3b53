import type { ListSink, ReadResult, Warning } from './contract.ts';
import { checkLimit, type Reading } from './limits.ts';
import { nameColumns, numberColumns } from './list/name-columns.ts';
import { ListWriter } from './list/writer.ts';
import type { OpenSource } from './open-source.ts';
import { SourceError } from './source-error.ts';
import { type GridRow, LAST_ROW, MergeIndex } from './xlsx/grid.ts';
import { readWorkbook, type SheetInfo, type Workbook } from './xlsx/parts.ts';
import { readSheet, type SheetFacts } from './xlsx/sheet.ts';
import { findTitle, firstTableRow, layOut, readHeader, type SheetTable } from './xlsx/tables.ts';
import { openZip, type Zip } from './zip.ts';

/** A sheet with more cells is read as one table while it passes by. */
const MOST_CELLS_AT_ONCE = 250_000;
const HEAD_ROWS = 200;
const MOST_TABLES = 100;
const MOST_LISTS = 1_000;

/**
 * A workbook of Excel: each table on each sheet is a list, and what stands around the tables is a list of
 * notes.
 *
 * Read row by row by a reader of our own. SheetJS must hold a sheet whole: one of 200,000 rows and 8 columns
 * took it 56 s and 577 MB where this took 16 s and 144 MB beside it on the same busy machine. And of a library
 * for all formats and features of spreadsheets, most would only be there for a hostile file to find.
 */
export async function readXlsx(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const zip = await openZip(await source.whole(), reading, 'save its sheets as CSV and add those');
	const workbook = await readWorkbook(zip, reading);
	const parts = new PartNames(workbook.sheets.map(({ name }) => name));
	const warnings: Warning[] = [];
	let lists = 0;
	let empty = 0;
	for (const sheet of workbook.sheets) {
		const written = await readOneSheet({ zip, sheet, workbook, reading, sink, parts });
		lists += written;
		if (written === 0) empty++;
	}
	if (lists === 0) throw new SourceError('empty', 'no cell of this workbook has anything in it');
	if (workbook.hasMacros) {
		warnings.push({ code: 'macros-ignored', message: 'this workbook holds macros; they are left alone' });
	}
	if (workbook.without > 0) {
		const message = `${workbook.without} sheets hold charts or code and no cells; they are left out`;
		warnings.push({ code: 'sheets-without-cells', message });
	}
	if (empty > 0) warnings.push({ code: 'sheets-empty', message: `${empty} sheets have nothing in them` });
	return {
		mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		tool: 'xlsx/1',
		meta: {},
		text: '',
		pages: [],
		runs: [],
		warnings,
	};
}

type Work = {
	readonly zip: Zip;
	readonly sheet: SheetInfo;
	readonly workbook: Workbook;
	readonly reading: Reading;
	readonly sink: ListSink;
	readonly parts: PartNames;
};

/** @returns how many lists came of it */
async function readOneSheet(work: Work): Promise<number> {
	const { zip, sheet, workbook, reading } = work;
	const rows: GridRow[] = [];
	const columns = new Set<number>();
	let cells = 0;
	const facts = await readSheet(
		zip,
		sheet,
		workbook,
		reading,
		(row) => {
			cells += row.cells.size;
			for (const column of row.cells.keys()) columns.add(column);
			if (cells <= MOST_CELLS_AT_ONCE || rows.length < HEAD_ROWS) rows.push(row);
		},
		{ isCounting: () => cells > MOST_CELLS_AT_ONCE && rows.length >= HEAD_ROWS },
	);
	const told = tellFacts(sheet, facts);
	const isLong = cells > MOST_CELLS_AT_ONCE;
	const { tables, notes } = isLong ? { tables: [], notes: [] } : layOut(rows, facts.merges);
	if (isLong || tables.length > MOST_TABLES) {
		const why = isLong ? `more than ${MOST_CELLS_AT_ONCE} cells` : `more than ${MOST_TABLES} tables`;
		told.push({
			code: 'sheet-as-one',
			message: `${why}: read as one table, in which merged cells stand once`,
		});
		const sorted = [...columns].sort((a, b) => a - b);
		return readAsOne(work, rows.slice(0, HEAD_ROWS), sorted, new MergeIndex(facts.merges), told);
	}
	for (const table of tables)
		await writeTable(work, table, partOf(work, table, tables.length), told.splice(0));
	if (notes.length > 0) await writeNotes(work, notes, tables.length > 0, told.splice(0));
	return tables.length + (notes.length > 0 ? 1 : 0);
}

const LONGEST_PART_TITLE = 120;

/**
 * What tells a table from the others of the workbook. Of several on one sheet it is their titles: a table that is put
 * in above them must not take over what was decided about the one that stood there.
 */
function partOf({ parts, sheet }: Work, { title }: SheetTable, tables: number): string {
	return tables > 1 && title !== undefined
		? parts.named(`${sheet.name}: ${cut(title, LONGEST_PART_TITLE)}`)
		: parts.next(sheet.name);
}

async function writeTable(
	work: Work,
	table: SheetTable,
	part: string,
	told: readonly Warning[],
): Promise<void> {
	const list = begin(work, table, part, told);
	if (table.repeated > 0) {
		const message = `${table.repeated} cells repeat the value of a cell that is merged over several rows`;
		list.warnings.push({ code: 'merged-repeated', message });
	}
	for (const row of table.rows) list.row(row);
	await list.end();
}

function begin(
	{ sink, reading }: Work,
	{ header, title, columns }: Pick<SheetTable, 'header' | 'title' | 'columns'>,
	part: string,
	told: readonly Warning[],
): ListWriter {
	checkLimit('columns', columns, reading.limits);
	const warnings: Warning[] = [...told];
	const names = header ? nameColumns(header, warnings) : numberColumns(columns, warnings);
	const list = new ListWriter(sink, reading, {
		part,
		...(title === undefined ? {} : { title }),
		header: names,
	});
	list.warnings.push(...warnings);
	return list;
}

/** Lines of text are rows too: a definition below a table can be quoted like any other words. */
async function writeNotes(
	work: Work,
	notes: readonly string[],
	besideTables: boolean,
	told: readonly Warning[],
): Promise<void> {
	const { name } = work.sheet;
	const part = besideTables ? work.parts.named(`${name} (notes)`) : work.parts.next(name);
	const list = begin(work, { header: ['note'], columns: 1 }, part, told);
	for (const note of notes) list.row([note]);
	await list.end();
}

/** Header and titles are looked for in the first rows; all below is one table, which passes by. */
async function readAsOne(
	work: Work,
	head: readonly GridRow[],
	columns: readonly number[],
	merges: MergeIndex,
	told: readonly Warning[],
): Promise<number> {
	const { zip, sheet, workbook, reading } = work;
	const first = Math.max(0, firstTableRow(head, merges));
	const above = head.slice(0, first).flatMap(({ cells }) => [...cells.values()]);
	const { header, depth, aside } = readHeader(head.slice(first), columns, merges);
	const begins = head[first + depth]?.number ?? LAST_ROW;
	const { title, rest } = findTitle(above);
	const list = begin(
		work,
		{ header, columns: columns.length, ...(title === undefined ? {} : { title }) },
		work.parts.next(sheet.name),
		told,
	);
	const onRow = ({ number, cells }: GridRow) => {
		if (number >= begins) list.row(columns.map((column) => cells.get(column) ?? ''));
	};
	await readSheet(zip, sheet, workbook, reading, onRow, { afterPiece: () => list.drain() });
	await list.end();
	const notes = [...rest, ...aside];
	if (notes.length > 0) await writeNotes(work, notes, true, []);
	return notes.length > 0 ? 2 : 1;
}

/** Never through the middle of a letter that takes two units. */
function cut(text: string, most: number): string {
	return text.length <= most
		? text
		: `${text
				.slice(0, most)
				.replace(/[\ud800-\udbff]$/, '')
				.trimEnd()}…`;
}

function tellFacts({ isHidden }: SheetInfo, facts: SheetFacts): Warning[] {
	const told: Warning[] = [];
	const tell = (code: string, count: number, message: string) => {
		if (count > 0) told.push({ code, message });
	};
	const { formulas, unsolved, errors, hiddenRows, hiddenColumns, mergesLeftOut } = facts;
	tell('sheet-hidden', isHidden ? 1 : 0, 'this sheet is hidden, and read');
	tell('rows-hidden', hiddenRows, `${hiddenRows} rows are hidden, and read`);
	tell('columns-hidden', hiddenColumns, `${hiddenColumns} columns are hidden, and read`);
	tell(
		'formulas',
		formulas,
		`${formulas} cells are formulas; what they gave when the file was saved is read`,
	);
	tell(
		'formulas-unsolved',
		unsolved,
		`${unsolved} formulas have no result: open the file, save it, add it again`,
	);
	tell('cell-errors', errors, `${errors} cells hold an error such as #REF!, kept as it stands`);
	tell('merges-left-out', mergesLeftOut, `${mergesLeftOut} merged cells are too many to be heeded`);
	return told;
}

/** A name for each list of a workbook, none twice: `Sheet`, `Sheet: By month`, `Sheet (2)`, `Sheet (notes)`. */
class PartNames {
	readonly #taken = new Set<string>();
	readonly #sheets: ReadonlySet<string>;
	/** Where the numbers of a sheet's lists have come to. */
	readonly #last = new Map<string, number>();

	constructor(sheets: readonly string[]) {
		this.#sheets = new Set(sheets);
	}

	/** The sheet's own name for its first list, then numbered ones. */
	next(sheet: string): string {
		if (!this.#taken.has(sheet)) return this.#take(sheet);
		for (let n = (this.#last.get(sheet) ?? 1) + 1; ; n++) {
			this.#last.set(sheet, n);
			const name = `${sheet} (${n})`;
			if (!this.#taken.has(name) && !this.#sheets.has(name)) return this.#take(name);
		}
	}

	named(name: string): string {
		return this.#taken.has(name) || this.#sheets.has(name) ? this.next(name) : this.#take(name);
	}

	/** @throws {SourceError} `too-large` */
	#take(name: string): string {
		if (this.#taken.size >= MOST_LISTS)
			throw new SourceError(
				'too-large',
				`more than ${MOST_LISTS} tables in this workbook; split it and add its parts`,
			);
		this.#taken.add(name);
		return name;
	}
}
