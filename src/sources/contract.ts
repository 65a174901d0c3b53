import type { ListMapping } from '../record/index.ts';

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
};

/** Where a stretch of text stands on a page: [left, top, right, bottom] in points from the page's top left. */
export type TextRun = {
	readonly start: number;
	readonly end: number;
	readonly page: number;
	readonly rect: readonly [number, number, number, number];
};

export type Warning = { readonly code: string; readonly message: string; readonly page?: number; readonly row?: number };

/** A list as it was read. Row numbers count from 1 without the header. */
export type Table = {
	readonly delimiter: string;
	readonly encoding: string;
	readonly header: readonly string[];
	/** The column whose values name a row (unique, not empty), if one does. */
	readonly keyColumn?: string;
	readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
	readonly rejected: readonly { readonly row: number; readonly reason: string }[];
	/** Proposed from names and values, in English and Spanish; a person's decision makes it count. */
	readonly mapping: ListMapping;
};

/** What a reader makes of a capture's bytes. The bytes themselves are kept elsewhere, unaltered. */
export type ReadResult = {
	readonly mime: string;
	/** Reader and version, e.g. `pdf/1`; a text version carries it. */
	readonly tool: string;
	readonly meta: { readonly title?: string; readonly outlet?: string; readonly byline?: string; readonly published?: string };
	/** LF line ends. For a list: header and rows as tab-separated lines, with `\t`, `\n`, `\r` and `\\` escaped. */
	readonly text: string;
	readonly pages: readonly Page[];
	/** For PDF: in order of `start`; every non-space character of `text` lies in one. */
	readonly runs: readonly TextRun[];
	readonly table?: Table;
	readonly warnings: readonly Warning[];
};
