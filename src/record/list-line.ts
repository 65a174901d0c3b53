/** One row of a list as one line: cells between tabs, with four signs escaped so that a line stays a row. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const UNESCAPES: Readonly<Record<string, string>> = { '\\\\': '\\', '\\t': '\t', '\\n': '\n', '\\r': '\r' };

/** How the words of a list are kept and quoted: its text is its header and its rows as such lines. */
export function lineOfCells(cells: readonly string[]): string {
	return cells.map(escapeCell).join('\t');
}

/** The cells of one line as `lineOfCells` wrote it. */
export function cellsOfLine(line: string): string[] {
	const cells = line.split('\t');
	return line.includes('\\') ? cells.map(unescapeCell) : cells;
}

function escapeCell(cell: string): string {
	return /[\\\t\n\r]/.test(cell) ? cell.replace(/[\\\t\n\r]/g, (sign) => ESCAPES[sign] ?? sign) : cell;
}

function unescapeCell(cell: string): string {
	return cell.replace(/\\[\\tnr]/g, (pair) => UNESCAPES[pair] ?? pair);
}
