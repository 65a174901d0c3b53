import { CsvError, parse } from 'csv-parse/sync';

export type CsvHandler = {
	/** How many cells a row has; 0 while that is not known. */
	readonly width: () => number;
	readonly onRecord: (cells: string[]) => void;
	/** A record that could not be read, and why. */
	readonly onBroken: (reason: string) => void;
};

const MAX_RECORD_BYTES = 8 * 1024 * 1024;
const MAX_RECOVERIES = 50;

/**
 * Reads records one after the other, in order. A quote that is opened and never closed would swallow the rest
 * of the file: the line it stands in is reported as broken, and reading goes on behind that line. Empty lines
 * are no records. What a handler throws ends the reading and is thrown on.
 */
export function readRecords(text: string, delimiter: string, handler: CsvHandler): void {
	let rest = Buffer.from(text);
	for (let recoveries = 0; rest.length > 0; recoveries++) {
		const { end, error } = readUntilBroken(rest, delimiter, handler);
		if (!error) return;
		rest = rest.subarray(skipEmptyLines(rest, end));
		const lineEnd = rest.indexOf('\n');
		if (recoveries === MAX_RECOVERIES) {
			for (const line of rest.toString().split('\n')) {
				if (line !== '') handler.onBroken('not read: too many rows before this one have broken quotes');
			}
			return;
		}
		handler.onBroken(reasonOf(error));
		rest = lineEnd < 0 ? rest.subarray(rest.length) : rest.subarray(lineEnd + 1);
	}
}

function readUntilBroken(
	bytes: Buffer,
	delimiter: string,
	handler: CsvHandler,
): { end: number; error?: CsvError | RunawayQuote } {
	let end = 0;
	try {
		parse(bytes, {
			delimiter,
			record_delimiter: '\n',
			relax_column_count: true,
			relax_quotes: true,
			skip_empty_lines: true,
			max_record_size: MAX_RECORD_BYTES,
			on_record(cells: string[], { bytes: read }) {
				if (isRunaway(cells, delimiter, handler.width())) throw new RunawayQuote();
				end = read;
				handler.onRecord(cells);
				return null;
			},
		});
		return { end };
	} catch (error) {
		if (error instanceof CsvError || error instanceof RunawayQuote) return { end, error };
		throw error;
	}
}

/** A quote that was closed only by the next one, lines further down. */
class RunawayQuote extends Error {}

/**
 * True for a record in which, behind a line break, a line stands that would make a row by itself, and which
 * either has another number of cells than a row or shows the quote that the parser could not pair.
 */
function isRunaway(cells: readonly string[], delimiter: string, width: number): boolean {
	const broken = cells.filter((cell) => cell.includes('\n'));
	if (width < 2 || broken.length === 0) return false;
	if (cells.length === width && !broken.some((cell) => cell.startsWith('"'))) return false;
	const inner = cells.join(delimiter).split('\n').slice(1);
	return inner.some((line) => line.split(delimiter).length >= width);
}

function skipEmptyLines(bytes: Buffer, from: number): number {
	let at = from;
	while (bytes[at] === 0x0a) at++;
	return at;
}

function reasonOf(error: CsvError | RunawayQuote): string {
	if (error instanceof RunawayQuote) return 'a quote is opened and not closed in this row';
	if (error.code === 'CSV_QUOTE_NOT_CLOSED') return 'a quote is opened and never closed';
	if (error.code === 'CSV_MAX_RECORD_SIZE')
		return `longer than ${MAX_RECORD_BYTES} bytes, or a quote is not closed`;
	return `not readable as a row of a list (${error.code})`;
}
