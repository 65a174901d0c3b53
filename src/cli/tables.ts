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
export type Footnote = { readonly exact: string; readonly source: string; readonly page?: number };

/** Rows as a Markdown table whose last column names the footnotes with the words that they rest on. */
export function markdownLines(
	title: string,
	header: readonly string[],
	rows: readonly Footnoted[],
): readonly string[] {
	const notes: string[] = [];
	const body = rows.map(({ cells, quotes }) => {
		const marks = quotes.map(({ exact, source, page }) => {
			const where = `${source}${page === undefined ? '' : `, page ${page}`}`;
			notes.push(`[^${notes.length + 1}]: “${oneLine(exact)}” (${where})`);
			return `[^${notes.length}]`;
		});
		return rowOf([...cells, marks.join(' ')]);
	});
	return [
		`# ${title}`,
		'',
		`*${INTERNAL}*`,
		'',
		rowOf([...header, 'words']),
		`|${' --- |'.repeat(header.length + 1)}`,
		...body,
		'',
		...notes,
	];
}

function rowOf(cells: readonly string[]): string {
	return `| ${cells.map((cell) => oneLine(cell).replaceAll('|', '\\|')).join(' | ')} |`;
}

/** A date for people, empty where none is told. */
export function dateCell(edtf: string | undefined): string {
	return edtf === undefined ? '' : formatDate(edtf, 'en');
}
