import type { SourceDates } from '../record/index.ts';

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

export type Warning = {
	readonly code: string;
	readonly message: string;
	readonly page?: number;
	readonly row?: number;
};

/**
 * A list as it was read. Row numbers count from 1 without the header; every number from 1 to the last
 * stands exactly once, in `rows` or in `rejected`. Headers are not empty and not repeated. What the columns
 * mean is not said here: `guessMapping` of the room `extract` proposes it.
 */
export type Table = {
	readonly delimiter: string;
	readonly encoding: string;
	readonly header: readonly string[];
	/** The column whose values name a row (unique, not empty), if one does. */
	readonly keyColumn?: string;
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
	readonly rejected: readonly { readonly row: number; readonly reason: string }[];
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
	};
	/** LF line ends. For a list: header and rows as tab-separated lines, with `\t`, `\n`, `\r` and `\\` escaped. */
	readonly text: string;
	readonly pages: readonly Page[];
	/** For PDF: in order of `start`; every non-space character of `text` lies in one. */
	readonly runs: readonly TextRun[];
	/** For PDF: what was left out of the text because it repeats from page to page. */
	readonly furniture?: readonly Furniture[];
	readonly table?: Table;
	readonly warnings: readonly Warning[];
};
