/** One row of a sheet; `cells` holds those that are not empty, by column from 0. */
export type GridRow = { readonly number: number; readonly cells: ReadonlyMap<number, string> };

/** Cells that are shown as one; its value stands in the first. All ends are inclusive, rows and columns as in `GridRow`. */
export type Merge = {
	readonly top: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
};

/** `B12` to row 12, column 1; `null` where it is no such name or lies outside any sheet. */
export function parseCell(name: string): { readonly row: number; readonly column: number } | null {
	let column = 0;
	let row = 0;
	let at = name.startsWith('$') ? 1 : 0;
	const first = at;
	for (; at < name.length && isLetter(name.charCodeAt(at)); at++)
		column = column * 26 + (name.charCodeAt(at) & 31);
	if (at === first || at > first + 3) return null;
	if (name[at] === '$') at++;
	const digits = at;
	for (; at < name.length && isDigit(name.charCodeAt(at)); at++) row = row * 10 + name.charCodeAt(at) - 48;
	if (at < name.length || at === digits || at > digits + 7) return null;
	return row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column: column - 1 } : null;
}

function isLetter(code: number): boolean {
	return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function isDigit(code: number): boolean {
	return code >= 48 && code <= 57;
}

export function parseMerge(area: string): Merge | null {
	const [from, to] = area.split(':').map(parseCell);
	if (!from || !to || to.row < from.row || to.column < from.column) return null;
	return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

export const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Finds merged cells by where they begin, however many there are. */
export class MergeIndex {
	readonly #byRow = new Map<number, Map<number, Merge>>();
	readonly hasTall: boolean;

	constructor(merges: readonly Merge[]) {
		for (const merge of merges) {
			const row = this.#byRow.get(merge.top);
			if (row) row.set(merge.left, merge);
			else this.#byRow.set(merge.top, new Map([[merge.left, merge]]));
		}
		this.hasTall = merges.some(({ top, bottom }) => bottom > top);
	}

	/** Those whose first cell is in a row. */
	from(row: number): readonly Merge[] {
		return [...(this.#byRow.get(row)?.values() ?? [])];
	}

	/** The last column of the cell that begins here; the column itself where it is not merged. */
	reach(row: number, column: number): number {
		return this.#byRow.get(row)?.get(column)?.right ?? column;
	}
}
