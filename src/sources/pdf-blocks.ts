import { isMarker, type Line, lineText } from './pdf-lines.ts';
import { type Measures, measurePage } from './pdf-measures.ts';

/** A paragraph, heading or list item (one cell), or a row of a table (several); each cell is lines. */
export type Block = { readonly cells: readonly (readonly Line[])[] };

type Open = { cells: Line[][]; top: number; bottom: number };

const CELL_LINES = 10;

/** Gathers the lines of a document, page after page, into paragraphs, list items and rows of tables. */
export function blocksOf(pages: readonly (readonly Line[])[]): Block[] {
	const blocks: Open[] = [];
	for (const lines of pages) {
		const measures = measurePage(lines);
		for (const line of lines) {
			const column = measures(line);
			const open = blocks.at(-1);
			const relation = open ? relate(open, line, column) : 'apart';
			if (relation === 'same') {
				open!.cells.at(-1)!.push(line);
				grow(open!, line);
			} else if (relation === 'beside') {
				open!.cells.push([line]);
				grow(open!, line);
			} else {
				blocks.push({ cells: [[line]], top: line.top, bottom: line.bottom });
			}
		}
	}
	return blocks;
}

function grow(block: Open, line: Line): void {
	const first = block.cells[0]![0]!;
	if (line.page !== first.page) {
		block.top = line.top;
		block.bottom = line.bottom;
		return;
	}
	block.top = Math.min(block.top, line.top);
	block.bottom = Math.max(block.bottom, line.bottom);
}

function relate(block: Open, line: Line, column: Measures): 'same' | 'beside' | 'apart' {
	const cell = block.cells.at(-1)!;
	const last = cell.at(-1)!;
	if (line.page !== last.page) {
		return block.cells.length === 1 && runsOver(last, line, column) ? 'same' : 'apart';
	}
	if (standsBeside(block, last, line)) return 'beside';
	const goesOn =
		line.baseline <= last.baseline
			? runsUp(block, last, line, column)
			: block.cells.length > 1
				? stacks(last, line, column)
				: continues(cell, line, column);
	return goesOn ? 'same' : 'apart';
}

/** The next cell of a row: to the right, at about its height; cells may be centred, so it can begin higher up. */
function standsBeside(block: Open, last: Line, line: Line): boolean {
	const middle = (line.top + line.bottom) / 2;
	const level = middle > block.top - line.size * 3 && middle < block.bottom + line.size * 0.2;
	const right = line.left > Math.max(last.left + last.size, Math.min(last.right, line.right));
	return right && level && block.cells.every((lines) => lines.length <= CELL_LINES);
}

/** Does the text of one column go on at the top of the next? */
function runsUp(block: Open, last: Line, line: Line, column: Measures): boolean {
	return block.cells.length === 1 && line.left > last.left && runsOver(last, line, column);
}

/** Does a sentence go on behind a page break? */
function runsOver(last: Line, line: Line, column: Measures): boolean {
	const words = lineText(line).text;
	if (!sameSize(last, line) || opensItem(line)) return false;
	if (/^\p{Ll}/u.test(words)) return !/[.!?]$/.test(lineText(last).text);
	return !endsSentence(last) && last.right > column.left + (column.right - column.left) * 0.7;
}

/** The next line within a cell of a table: right below and in line with the one above. */
function stacks(last: Line, line: Line, column: Measures): boolean {
	const step = (line.baseline - last.baseline) / line.size;
	return (
		step < Math.max(1.6, column.pitch * 1.25) &&
		Math.abs(line.left - last.left) < line.size &&
		sameSize(last, line)
	);
}

function continues(cell: readonly Line[], line: Line, column: Measures): boolean {
	const last = cell.at(-1)!;
	const words = lineText(line).text;
	const step = (line.baseline - last.baseline) / line.size;
	if (!sameSize(last, line) || step > column.pitch * 1.3) return false;
	if (isBullet(line)) return false;
	if (/[\p{L}\d][-‐\u00ad]$/u.test(lineText(last).text) && /^[\p{L}\d]/u.test(words)) return true;
	const ended = endsSentence(last);
	const fresh = /^[\p{Lu}\p{N}\p{Pi}"'(¿¡]/u.test(words);
	const spare = column.right - last.right;
	const fits = spare > firstWordWidth(line) + line.size;
	const short =
		last.right < column.left + (column.right - column.left) * 0.7 || isCentred(last, line, column);
	if (opensItem(line) && (ended || fits)) return false;
	if (fits && fresh && (ended || short)) return false;
	const edge = cell.length > 1 ? cell[1]!.left : textLeft(last);
	const indent = line.left - edge;
	if (indent > 0.8 * line.size) return !ended;
	if (indent < -0.8 * line.size && cell.length > 1) return !(ended && fresh);
	return true;
}

/** Set in the middle of the page, or about one axis with the line below, as headings are. */
function isCentred(line: Line, next: Line, column: Measures): boolean {
	if (isMarker(line.pieces[0]!.text)) return false;
	const [before, behind] = [line.left - column.left, column.right - line.right];
	if (Math.abs(before - behind) < 2 * line.size && before > 0.12 * (column.right - column.left)) return true;
	const oneAxis = Math.abs(line.left + line.right - next.left - next.right) < 4;
	return oneAxis && Math.abs(line.left - next.left) > 0.5 * line.size;
}

/** Where the words of a line begin, behind its bullet. */
function textLeft(line: Line): number {
	return (isMarker(line.pieces[0]!.text) && line.pieces[1]?.left) || line.left;
}

function sameSize(a: Line, b: Line): boolean {
	return Math.abs(a.size - b.size) < 0.15 * Math.max(a.size, b.size);
}

function firstWordWidth(line: Line): number {
	const { text } = lineText(line);
	const word = /^\S+/.exec(text)?.[0] ?? '';
	return ((line.right - line.left) * word.length) / Math.max(1, text.length);
}

function endsSentence(line: Line): boolean {
	const { text } = lineText(line);
	return (
		/[.!?:;…][\p{Pf}\p{Pe}"'\d]{0,3}$/u.test(text) &&
		!/\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|St|No|v|vs|U\.S|[A-Z])\.$/.test(text)
	);
}

/** Begins with a bullet, or with a sign used as one that stands apart. */
function isBullet(line: Line): boolean {
	const [first, second] = line.pieces;
	if (/^[•▪◦●○■□·➢▶►✓]/.test(first!.text)) return true;
	return second !== undefined && isMarker(first!.text) && second.left - first!.right > 0.5 * line.size;
}

/** Begins as items of lists do: with a bullet or dash, or a number or letter with a point or bracket. */
function opensItem(line: Line): boolean {
	return isBullet(line) || /^(?:[*–—-]|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,5})[.)])\s/.test(lineText(line).text);
}
