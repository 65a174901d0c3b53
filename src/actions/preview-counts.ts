import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PreviewJson } from '../api/index.ts';
import { type ListContext, type RowReading, readRow, roleOfColumn } from '../record/index.ts';
import { type Case, listRows, mappingInForce, type SourceInfo } from '../store/index.ts';

export type StoredRow = Awaited<ReturnType<typeof listRows>>[number];

type Counts = NonNullable<PreviewJson['counts']>;
type ColumnCount = Counts['columns'][number];

/** Rows that are looked at: under a second of work, in turns so that other requests are answered meanwhile. */
const MOST_ROWS = 3_000;
const RUN = 250;
const EXAMPLES = 3;

/** Totals over all rows of a list, or over runs of rows spread evenly where there are more than `MOST_ROWS`. */
export async function countPreview(opened: Case, source: SourceInfo, list: ListContext): Promise<Counts> {
	const before = await mappingInForce(opened, source.rid);
	const tally = new Tally(list);
	for (const after of runsOf(source)) {
		for (const row of await listRows(opened, source, after, RUN)) {
			if (tally.last >= row.row) continue;
			const is = readRow(opened.hmac, list, row);
			const was = before === null ? null : readRow(opened.hmac, { ...list, mapping: before.mapping }, row);
			tally.add(row.row, row.cells, is, was);
		}
		await nextTurn();
	}
	return tally.counts(source.text?.doc.list?.accepted ?? 0);
}

/** After which row each run begins. Rejected rows leave holes in the numbers, so runs go by number, not by count. */
function runsOf(source: SourceInfo): readonly number[] {
	const rows = source.text?.doc.list?.in ?? 0;
	if (rows <= MOST_ROWS) return Array.from({ length: Math.ceil(rows / RUN) }, (_, run) => run * RUN);
	const runs = MOST_ROWS / RUN;
	return Array.from({ length: runs }, (_, run) => Math.round((run * (rows - RUN)) / (runs - 1)));
}

class Tally {
	/** The last row counted: runs over a list with holes reach into each other. */
	last = 0;
	readonly #list: ListContext;
	readonly #columns: ReadonlyMap<string, ColumnCount>;
	readonly #without: number[] = [];
	readonly #counts = { rows: 0, subjects: 0, statements: 0, added: 0, gone: 0 };

	constructor(list: ListContext) {
		this.#list = list;
		const used = list.header.filter((column) => roleOfColumn(list.mapping, column) !== 'ignore');
		this.#columns = new Map(used.map((column) => [column, { column, filled: 0, unread: 0, examples: [] }]));
	}

	add(row: number, cells: readonly string[], is: RowReading, was: RowReading | null): void {
		const counts = this.#counts;
		this.last = row;
		counts.rows += 1;
		if (is.subject !== null) counts.subjects += 1;
		else if (this.#without.length < EXAMPLES) this.#without.push(row);
		const now = idsOf(is);
		const then = was === null ? new Set<string>() : idsOf(was);
		counts.statements += now.size;
		for (const id of now) if (!then.has(id)) counts.added += 1;
		for (const id of then) if (!now.has(id)) counts.gone += 1;
		for (const [i, column] of this.#list.header.entries()) {
			const seen = this.#columns.get(column);
			if (seen !== undefined && cells[i]?.trim()) seen.filled += 1;
		}
		for (const { column } of is.unread) {
			const seen = this.#columns.get(column);
			if (seen === undefined) continue;
			seen.unread += 1;
			if (seen.examples.length < EXAMPLES)
				seen.examples.push({ row, text: cells[this.#list.header.indexOf(column)] ?? '' });
		}
	}

	counts(of: number): Counts {
		const { rows, subjects } = this.#counts;
		return {
			...this.#counts,
			of,
			without: { count: rows - subjects, rows: this.#without },
			columns: [...this.#columns.values()],
		};
	}
}

/** The statements that a row makes: none where it is about nobody. */
function idsOf({ subject, statements }: RowReading): Set<string> {
	return new Set(subject === null ? [] : statements.map(({ id }) => id));
}
