/** The text of a list is lines of tab-separated cells; four characters are escaped so that lines stay rows. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' };

export function tsvLine(cells: readonly string[]): string {
	return cells.map(escapeCell).join('\t');
}

/** The cells of one line as `tsvLine` wrote it. */
export function tsvCells(line: string): string[] {
	return line.split('\t').map((cell) => cell.replace(/\\[\\tnr]/g, (pair) => UNESCAPES[pair] ?? pair));
}

function escapeCell(cell: string): string {
	return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : cell;
}
