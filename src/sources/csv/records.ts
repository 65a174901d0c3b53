export type CsvHandler = {
	/** How many cells a row has; 0 while that is not known. */
	readonly width: () => number;
	readonly onRecord: (cells: string[]) => void;
	/** A record that could not be read, and why. */
	readonly onBroken: (reason: string) => void;
};

const MAX_RECORD_CHARACTERS = 8 * 1024 * 1024;
const MAX_RECOVERIES = 50;
const QUOTE = 0x22;
const LINE_END = 0x0a;

/**
 * Reads records one after the other, in order, from a text that comes in pieces; how it is cut makes no
 * difference. A quote that is opened and never closed would swallow the rest of the file: the line it stands
 * in is reported as broken, and reading goes on behind that line. Empty lines are no records.
 *
 * Written here because it must go on behind a broken record without holding the file, which csv-parse can't;
 * on texts without an open quote both give the same records, which a test compares.
 */
export class CsvRecords {
	readonly #delimiter: string;
	readonly #handler: CsvHandler;
	#text = '';
	/** Where the next record begins in `#text`; what stands before it is done with. */
	#at = 0;
	#recoveries = 0;
	/** `line`: the rest of a broken line is passed over. `all`: every line that is left is broken. */
	#skipping: 'nothing' | 'line' | 'all' = 'nothing';
	/** Whether the line that is passed over has anything in it. */
	#lineHasWords = false;

	constructor(delimiter: string, handler: CsvHandler) {
		this.#delimiter = delimiter;
		this.#handler = handler;
	}

	push(piece: string): void {
		this.#text = this.#text.slice(this.#at) + piece;
		this.#at = 0;
		this.#run(false);
	}

	end(): void {
		this.#run(true);
		if (this.#skipping === 'all') this.#endBrokenLine();
		this.#text = '';
	}

	#run(isLast: boolean): void {
		while (this.#at < this.#text.length) {
			if (this.#skipping !== 'nothing') {
				if (!this.#skipLine()) return;
				continue;
			}
			while (this.#text.charCodeAt(this.#at) === LINE_END) this.#at++;
			if (this.#at === this.#text.length) return;
			const record = readRecord(this.#text, this.#at, this.#delimiter, isLast);
			if (record === 'unfinished') return;
			if (typeof record === 'string') this.#recover(record);
			else if (isRunaway(record.cells, this.#delimiter, this.#handler.width())) {
				this.#recover('a quote is opened and not closed in this row');
			} else {
				this.#at = record.end;
				this.#handler.onRecord(record.cells);
			}
		}
	}

	#recover(reason: string): void {
		if (this.#recoveries++ === MAX_RECOVERIES) {
			this.#skipping = 'all';
			return;
		}
		this.#handler.onBroken(reason);
		this.#skipping = 'line';
	}

	/** Passes over the line, or what is there of it; true where its end was found. */
	#skipLine(): boolean {
		const end = this.#text.indexOf('\n', this.#at);
		const to = end < 0 ? this.#text.length : end;
		this.#lineHasWords ||= to > this.#at;
		this.#at = end < 0 ? to : end + 1;
		if (end < 0) return false;
		if (this.#skipping === 'all') this.#endBrokenLine();
		else this.#skipping = 'nothing';
		this.#lineHasWords = false;
		return true;
	}

	#endBrokenLine(): void {
		if (this.#lineHasWords) {
			this.#handler.onBroken('not read: too many rows before this one have broken quotes');
		}
		this.#lineHasWords = false;
	}
}

type Record = { readonly cells: string[]; readonly end: number };

/** The record that begins at `from`; `unfinished` where more text is needed; or why it can't be read. */
function readRecord(text: string, from: number, delimiter: string, isLast: boolean): Record | string {
	const limit = from + MAX_RECORD_CHARACTERS;
	const separator = delimiter.charCodeAt(0);
	const cells: string[] = [];
	let at = from;
	for (;;) {
		const cell =
			text.charCodeAt(at) === QUOTE
				? readQuoted(text, at, separator, isLast)
				: { end: endOfPlain(text, at, separator), value: undefined };
		if (at > limit || (cell === null ? text.length : cell.end) > limit) return TOO_LONG;
		if (cell === null) return isLast ? 'a quote is opened and never closed' : 'unfinished';
		cells.push(cell.value ?? text.slice(at, cell.end));
		if (cell.end === text.length) return isLast ? { cells, end: cell.end } : 'unfinished';
		at = cell.end + 1;
		if (text.charCodeAt(cell.end) === LINE_END) return { cells, end: at };
	}
}

const TOO_LONG = `longer than ${MAX_RECORD_CHARACTERS} characters, or a quote is not closed`;

/** Where an unquoted cell ends: at a delimiter, a line end or the end of the text. */
function endOfPlain(text: string, from: number, separator: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === separator || code === LINE_END) return at;
	}
	return text.length;
}

/**
 * A cell that begins with a quote; `null` where its closing quote has not come yet. Where something else than
 * a delimiter stands behind that, the quotes are part of the cell: `"Rosa" Otamendi` stays as it is.
 */
function readQuoted(
	text: string,
	from: number,
	separator: number,
	isLast: boolean,
): { readonly end: number; readonly value: string } | null {
	let isDoubled = false;
	let at = from + 1;
	for (;;) {
		at = text.indexOf('"', at);
		if (at < 0 || (at + 1 === text.length && !isLast)) return null;
		if (text.charCodeAt(at + 1) !== QUOTE) break;
		isDoubled = true;
		at += 2;
	}
	const inner = text.slice(from + 1, at);
	const value = isDoubled ? inner.replaceAll('""', '"') : inner;
	const next = text.charCodeAt(at + 1);
	if (at + 1 === text.length || next === separator || next === LINE_END) return { end: at + 1, value };
	const end = endOfPlain(text, at + 1, separator);
	return { end, value: `"${value}${text.slice(at, end)}` };
}

/**
 * True for a record in which, behind a line break, a line stands that would make a row by itself, and which
 * either has another number of cells than a row or shows the quote that could not be paired.
 */
function isRunaway(cells: readonly string[], delimiter: string, width: number): boolean {
	if (width < 2) return false;
	const broken = cells.filter((cell) => cell.includes('\n'));
	if (broken.length === 0) return false;
	if (cells.length === width && !broken.some((cell) => cell.startsWith('"'))) return false;
	const inner = cells.join(delimiter).split('\n').slice(1);
	return inner.some((line) => line.split(delimiter).length >= width);
}
