import type { Exchange, SourceDates, TextBlock } from '../record/index.ts';

/** What a reader knows of a page; `start` and `end` are offsets in the text, end exclusive. */
export type Page = {
	readonly number: number;
	readonly start: number;
	readonly end: number;
	/** False where the page has no text layer: it is counted and shown, never dropped. */
	readonly readable: boolean;
	/** Points (1/72 inch). */
	readonly width?: number;
	readonly height?: number;
	/** The court's stamp on this page as it stands, such as `ECF 81 at 2`: how this page is cited. */
	readonly stamp?: string;
};

/** Where a stretch of text stands on a page: [left, top, right, bottom] in points from the page's top left. */
export type TextRun = {
	readonly start: number;
	readonly end: number;
	readonly page: number;
	readonly rect: readonly [number, number, number, number];
};

/** A running head, foot or page number: left out of the text so that sentences stay whole, but not forgotten. */
export type Furniture = { readonly page: number; readonly text: string; readonly rect: TextRun['rect'] };

/** What surrounds an article: left out of its text, but not forgotten. `kind` is `navigation`, `related`, `comments`, … */
export type LeftOut = { readonly kind: string; readonly text: string };

export type Warning = {
	readonly code: string;
	readonly message: string;
	readonly page?: number;
	readonly row?: number;
};

/** A path lets a long list be read without holding the file; everything else is read whole from it. */
export type SourceInput = Uint8Array | { readonly path: string };

/**
 * One row as it was read, cells as many as the header has. Row numbers count from 1 without the header;
 * every number from 1 to the last stands exactly once, in a row or in what was rejected.
 */
export type ListRow = { readonly row: number; readonly cells: readonly string[] };

export type RejectedRow = { readonly row: number; readonly reason: string };

/** What is known of a list before its rows come. */
export type ListHead = {
	/** Tells it from the other lists of the file: the sheet's name, and a number where a sheet holds several. */
	readonly part?: string;
	/** The words above the header, where they look like a title. */
	readonly title?: string;
	readonly delimiter?: string;
	readonly encoding?: string;
	/** Names that are not empty and not repeated. What they mean `guessMapping` of the room `extract` proposes. */
	readonly header: readonly string[];
};

/** What is known of a list once its last row has come; `in` is `accepted` and what was rejected. */
export type ListTail = {
	/** The column whose values name a row (unique, not empty), if one does. */
	readonly keyColumn?: string;
	readonly in: number;
	readonly accepted: number;
	/** Of this list; those of the file as a whole stand in `ReadResult.warnings`. */
	readonly warnings: readonly Warning[];
};

/**
 * Takes lists while they are read, one after the other: `begin`, then rows and rejections, then `end`. Rows
 * come in the order of their numbers, at most `MOST_ROWS_AT_ONCE` at a time, and so do rejections; a rejection
 * may come before rows with lower numbers. Reading waits for what `rows` returns. When reading fails,
 * `readSource` throws, no `end` comes, and what came is to be forgotten. What a sink throws ends the reading.
 */
export type ListSink = {
	begin(head: ListHead): void;
	rows(batch: readonly ListRow[]): void | Promise<void>;
	reject(rejected: RejectedRow): void;
	end(tail: ListTail): void;
};

/** A list that was collected whole: what a `ListSink` gets, in one piece. */
export type Table = ListHead &
	Omit<ListTail, 'in' | 'accepted'> & {
		readonly rows: readonly ListRow[];
		readonly rejected: readonly RejectedRow[];
	};

/** What a reader makes of a capture's bytes. The bytes themselves are kept elsewhere, unaltered. */
export type ReadResult = {
	readonly mime: string;
	/** Reader and version, e.g. `pdf/1`; a text version carries it. */
	readonly tool: string;
	readonly meta: {
		readonly title?: string;
		readonly outlet?: string;
		readonly byline?: string;
		readonly published?: string;
		/** What the page or file says about itself, kept apart; what its words say is the grammars' to find. */
		readonly dates?: SourceDates;
		/** For a web page: its own address, and its language (`es`). */
		readonly url?: string;
		readonly lang?: string;
	};
	/**
	 * LF line ends. For lists that were collected: header and rows as tab-separated lines, with `\t`, `\n`, `\r`
	 * and `\\` escaped, below a line that names the part where there are several. Empty where a sink took them.
	 */
	readonly text: string;
	readonly pages: readonly Page[];
	/** For PDF: in order of `start`; every non-space character of `text` lies in one. */
	readonly runs: readonly TextRun[];
	/** For PDF: what was left out of the text because it repeats from page to page. */
	readonly furniture?: readonly Furniture[];
	/** For a web page: what each stretch of the text is; every character but line ends and tabs lies in one. */
	readonly blocks?: readonly TextBlock[];
	/** For a web page: what stands around the article, by kind, in the order of the page. */
	readonly leftOut?: readonly LeftOut[];
	/** For a document that came in an archive: the media type of that. */
	readonly archive?: string;
	/** For a document that came in a web archive that holds it. */
	readonly exchange?: Exchange;
	/** The lists of the file, unless a sink took them; absent for what is no list. */
	readonly tables?: readonly Table[];
	/** Of the file. Where lists were collected, theirs follow. */
	readonly warnings: readonly Warning[];
	/** Of the bytes that were read, in hexadecimal, where a path was given: the file may have changed since it was kept. */
	readonly sha256?: string;
};
