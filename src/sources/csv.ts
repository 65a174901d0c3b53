import type { ListSink, ReadResult, Warning } from './contract.ts';
import { type Dialect, sniffDialect } from './csv/dialect.ts';
import { CsvRecords } from './csv/records.ts';
import { checkLimit, type Reading } from './limits.ts';
import { nameColumns, numberColumns } from './list/name-columns.ts';
import { ListWriter } from './list/writer.ts';
import type { OpenSource } from './open-source.ts';
import { SourceError } from './source-error.ts';
import { textPieces } from './text-pieces.ts';
import { asTitle } from './title.ts';

const SAMPLE_CHARACTERS = 256 * 1024;
/** A first line `sep=;` tells Excel how cells are parted; where the list is split at that very sign, it is gone. */
const EXCEL_DELIMITER = /^sep=.?$/i;

/**
 * A list of rows: comma, semicolon, tab or bar between cells, with or without a header. Every record under the
 * header is either accepted or rejected with a reason; none is dropped. Cells are words: `=1+1` stays `=1+1`.
 */
export async function readCsv(source: OpenSource, reading: Reading, sink: ListSink): Promise<ReadResult> {
	const text = textPieces(source);
	let records: CsvRows | undefined;
	let sample = '';
	let characters = 0;
	for await (const piece of text.pieces()) {
		characters += piece.length;
		checkLimit('characters', characters, reading.limits);
		reading.checkTime();
		if (records) {
			records.push(piece);
		} else {
			sample += piece;
			if (sample.length < SAMPLE_CHARACTERS) continue;
			records = new CsvRows(sample, text.encoding(), reading, sink);
			sample = '';
		}
		await records.drain();
	}
	records ??= new CsvRows(sample, text.encoding(), reading, sink);
	const { title, delimiter } = await records.end();
	return {
		mime: delimiter === '\t' ? 'text/tab-separated-values' : 'text/csv',
		tool: 'csv/1',
		meta: title ? { title } : {},
		text: '',
		pages: [],
		runs: [],
		warnings: text.warnings(),
	};
}

/** Turns records into the header and rows of one list. */
class CsvRows {
	readonly #dialect: Dialect;
	readonly #encoding: string;
	readonly #reading: Reading;
	readonly #sink: ListSink;
	readonly #records: CsvRecords;
	readonly #above: string[] = [];
	/** A row may be broken before a header is found. */
	readonly #broken: string[] = [];
	#list: ListWriter | undefined;

	constructor(beginning: string, encoding: string, reading: Reading, sink: ListSink) {
		this.#dialect = sniffDialect(beginning.slice(0, SAMPLE_CHARACTERS));
		this.#encoding = encoding;
		this.#reading = reading;
		this.#sink = sink;
		this.#records = new CsvRecords(this.#dialect.delimiter, {
			width: () => this.#list?.header.length ?? 0,
			onRecord: (cells) => this.#take(cells),
			onBroken: (reason) => {
				if (this.#list) this.#list.reject(reason);
				else this.#broken.push(reason);
			},
		});
		this.push(beginning);
	}

	push(piece: string): void {
		this.#records.push(piece);
	}

	async drain(): Promise<void> {
		await this.#list?.drain();
	}

	async end(): Promise<{ readonly title?: string | undefined; readonly delimiter: string }> {
		this.#records.end();
		const list = this.#list;
		if (!list) throw new SourceError('empty', 'there is no row in this list');
		if (this.#above.length > 0) {
			list.warnings.push({
				code: 'lines-above-header',
				message:
					this.#above.length === 1
						? '1 line above the header is not a row'
						: `${this.#above.length} lines above the header are not rows`,
			});
		}
		await list.end();
		return { title: this.#title(), delimiter: this.#dialect.delimiter };
	}

	#take(cells: readonly string[]): void {
		const { preamble, hasHeader } = this.#dialect;
		if (this.#above.length < preamble) {
			this.#above.push(cells.join(' ').trim());
			return;
		}
		if (!this.#list) {
			this.#list = this.#begin(cells);
			if (hasHeader) return;
		}
		this.#list.row(cells);
	}

	#begin(cells: readonly string[]): ListWriter {
		checkLimit('columns', cells.length, this.#reading.limits);
		const told: Warning[] = [];
		const header = this.#dialect.hasHeader ? nameColumns(cells, told) : numberColumns(cells.length, told);
		const title = this.#title();
		const list = new ListWriter(this.#sink, this.#reading, {
			...(title ? { title } : {}),
			delimiter: this.#dialect.delimiter,
			encoding: this.#encoding,
			header,
		});
		list.warnings.push(...told);
		for (const reason of this.#broken) list.reject(reason);
		return list;
	}

	#title(): string | undefined {
		const lines = this.#above.filter((line) => !EXCEL_DELIMITER.test(line));
		return lines.map(asTitle).find((line) => line !== null) ?? undefined;
	}
}
