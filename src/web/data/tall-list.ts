/** Browsers cut an element at some 33 million pixels, and place what lies beyond 16 million by leaps of two. */
export const MOST_PIXELS = 12_000_000;

/**
 * How a list that is taller than an element may be is scrolled: the bar goes over `MOST_PIXELS` at most, and each pixel of
 * it stands for `ratio` pixels of the list. Below that height one is one.
 *
 * @param total height of all rows
 * @param view height of what shows of them
 */
export function tallness(total: number, view: number): { readonly height: number; readonly ratio: number } {
	const height = Math.min(total, MOST_PIXELS);
	const room = height - view;
	return { height, ratio: total <= MOST_PIXELS || room <= 0 ? 1 : (total - view) / room };
}

/** Where the cell at hand is after a key; `null` for a key that moves nothing. Rows and columns count from 0. */
export function moveCell(
	{ row, column }: Cell,
	{ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
	{ rows, columns, page }: { readonly rows: number; readonly columns: number; readonly page: number },
): Cell | null {
	const isFar = ctrlKey || metaKey;
	const to = (by: Partial<Cell>): Cell => ({
		row: Math.min(Math.max(by.row ?? row, 0), Math.max(0, rows - 1)),
		column: Math.min(Math.max(by.column ?? column, 0), Math.max(0, columns - 1)),
	});
	switch (key) {
		case 'ArrowDown':
			return to({ row: isFar ? rows - 1 : row + 1 });
		case 'ArrowUp':
			return to({ row: isFar ? 0 : row - 1 });
		case 'ArrowRight':
			return to({ column: isFar ? columns - 1 : column + 1 });
		case 'ArrowLeft':
			return to({ column: isFar ? 0 : column - 1 });
		case 'PageDown':
			return to({ row: row + page });
		case 'PageUp':
			return to({ row: row - page });
		case 'Home':
			return to(isFar ? { row: 0, column: 0 } : { column: 0 });
		case 'End':
			return to(isFar ? { row: rows - 1, column: columns - 1 } : { column: columns - 1 });
		default:
			return null;
	}
}

export type Cell = { readonly row: number; readonly column: number };
