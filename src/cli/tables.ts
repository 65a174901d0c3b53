import { formatDate } from '../record/index.ts';
import { oneLine } from './output.ts';

/** What an answer prints as a table carries names, and passed no gate. */
export const INTERNAL = 'internal: names people';

/** A cell that a spreadsheet would run is written as the text that it is; a negative number is one. */
const RUN = /^(?!-\d+(?:\.\d+)?$)[=+\-@\t\r]/u;

/** Rows as CSV (RFC 4180), after a line that says what the table is. */
export function csvLines(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
	const line = (cells: readonly string[]) =>
		cells
			.map((cell) => (RUN.test(cell) ? `'${cell}` : cell))
			.map((cell) => (/[",\n\r]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
			.join(',');
	return [`# ${INTERNAL}`, line(header), ...rows.map((row) => line(row.map(oneLine)))];
}

export type Footnoted = { readonly cells: readonly string[]; readonly quotes: readonly Footnote[] };
export type Footnote = {
	readonly exact: string;
	readonly source: string;
	readonly page?: number;
	readonly readSingly?: false;
};

/** Rows as a Markdown table whose last column names the footnotes with the words that they rest on. */
export function markdownLines(
	title: string,
	header: readonly string[],
	rows: readonly Footnoted[],
): readonly string[] {
	return markdownPage(title, [{ header, rows }]);
}

export type MarkdownTable = {
	readonly title?: string;
	/** A sentence before the table. */
	readonly lead?: string;
	readonly header: readonly string[];
	readonly rows: readonly Footnoted[];
};

/** Several such tables on one page, with one run of footnotes below them; what has no row is left out, but for its lead. */
export function markdownPage(title: string, tables: readonly MarkdownTable[]): readonly string[] {
	const notes: string[] = [];
	const body = tables.flatMap(({ title: heading, lead, header, rows }) => [
		...(heading === undefined || (rows.length === 0 && lead === undefined) ? [] : [`## ${heading}`, '']),
		...(lead === undefined ? [] : [lead, '']),
		...(rows.length === 0 && tables.length > 1
			? []
			: [
					rowOf([...header, 'words']),
					`|${' --- |'.repeat(header.length + 1)}`,
					...rows.map(({ cells, quotes }) => rowOf([...cells, footnotes(quotes, notes).join(' ')])),
					'',
				]),
	]);
	return [`# ${oneLine(title)}`, '', `*${INTERNAL}*`, '', ...body, ...notes];
}

/** The marks of these words, which go into `notes`. */
function footnotes(quotes: readonly Footnote[], notes: string[]): readonly string[] {
	return quotes.map(({ exact, source, page, readSingly }) => {
		const where = `${source}${page === undefined ? '' : `, page ${page}`}`;
		const unread = readSingly === false ? ', not read singly' : '';
		notes.push(`[^${notes.length + 1}]: “${oneLine(exact)}” (${where}${unread})`);
		return `[^${notes.length}]`;
	});
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A date for people, empty where none is told. */
export function dateCell(edtf: string | undefined): string {
	return edtf === undefined ? '' : formatDate(edtf, 'en');
}
