import type { ListHead, ListRow, ListSink, ListTail, Warning } from '../contract.ts';
import type { Reading } from '../limits.ts';
import { KeyFinder } from './key-column.ts';

/** How many rows a sink gets at once. */
export const MOST_ROWS_AT_ONCE = 1_000;

/**
 * Hands one list to a sink: numbers its rows, rejects those that don't fit the header, looks for the key
 * column and holds the limits. Readers add rows as they find them and await `drain` now and then, so that no
 * more is held than one stretch of the file.
 */
export class ListWriter {
	readonly warnings: Warning[] = [];
	readonly header: readonly string[];
	readonly #sink: ListSink;
	readonly #reading: Reading;
	readonly #key: KeyFinder;
	#waiting: ListRow[] = [];
	#in = 0;
	#accepted = 0;

	constructor(sink: ListSink, reading: Reading, head: ListHead) {
		this.header = head.header;
		this.#sink = sink;
		this.#reading = reading;
		this.#key = new KeyFinder(head.header);
		sink.begin(head);
	}

	/** Takes the next row, or rejects it where its cells don't fit. */
	row(cells: readonly string[]): void {
		const fitted = fitCells(cells, this.header, this.#reading.limits.cellCharacters);
		if (typeof fitted === 'string') {
			this.reject(fitted);
			return;
		}
		let characters = fitted.length;
		for (const cell of fitted) characters += cell.length;
		this.#reading.countRow(characters);
		this.#in++;
		this.#accepted++;
		this.#key.see(fitted);
		this.#waiting.push({ row: this.#in, cells: fitted });
	}

	reject(reason: string): void {
		this.#reading.countRow(0);
		this.#in++;
		this.#sink.reject({ row: this.#in, reason });
	}

	/** Hands on the rows that wait, if they are enough for a batch. */
	async drain(): Promise<void> {
		const rows = this.#waiting;
		if (rows.length < MOST_ROWS_AT_ONCE) return;
		let at = 0;
		for (; rows.length - at >= MOST_ROWS_AT_ONCE; at += MOST_ROWS_AT_ONCE)
			await this.#sink.rows(rows.slice(at, at + MOST_ROWS_AT_ONCE));
		this.#waiting = rows.slice(at);
	}

	async end(): Promise<ListTail> {
		await this.drain();
		if (this.#waiting.length > 0) await this.#sink.rows(this.#waiting);
		this.#waiting = [];
		const keyColumn = this.#key.best();
		const tail: ListTail = {
			...(keyColumn === undefined ? {} : { keyColumn }),
			in: this.#in,
			accepted: this.#accepted,
			warnings: this.warnings,
		};
		this.#sink.end(tail);
		return tail;
	}
}

/** The row's cells, as many as the header has; or why they can't be had. */
function fitCells(
	cells: readonly string[],
	header: readonly string[],
	cellCharacters: number,
): readonly string[] | string {
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
