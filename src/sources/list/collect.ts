import type { ListHead, ListRow, ListSink, RejectedRow, Table } from '../contract.ts';
import { tsvLine } from '../tsv.ts';

/** A sink that keeps the lists it gets. */
export function collecting(): { readonly sink: ListSink; readonly tables: readonly Table[] } {
	const tables: Table[] = [];
	const share = sharing();
	let head: ListHead | undefined;
	let rows: ListRow[] = [];
	let rejected: RejectedRow[] = [];
	return {
		tables,
		sink: {
			begin(begun) {
				head = begun;
				rows = [];
				rejected = [];
			},
			rows(batch) {
				for (const { row, cells } of batch) rows.push({ row, cells: cells.map(share) });
			},
			reject: (one) => void rejected.push(one),
			end({ keyColumn, warnings }) {
				if (!head) return;
				tables.push({ ...head, ...(keyColumn === undefined ? {} : { keyColumn }), warnings, rows, rejected });
			},
		},
	};
}

/** The lists as tab-separated lines; where there are several, each below a line that names its part. */
export function textOfTables(tables: readonly Table[]): string {
	return tables
		.map((table) => {
			const lines = [tsvLine(table.header)];
			for (const { cells } of table.rows) lines.push(tsvLine(cells));
			const named = tables.length > 1 ? `== ${tsvLine([table.part ?? ''])} ==\n` : '';
			return `${named}${lines.join('\n')}\n`;
		})
		.join('\n');
}

/** Keeps one string for equal short cells: in a register of a million rows most cells repeat. */
function sharing(): (cell: string) => string {
	const seen = new Map<string, string>();
	return (cell) => {
		if (cell.length > 40) return cell;
		const known = seen.get(cell);
		if (known !== undefined) return known;
		if (seen.size < 50_000) seen.set(cell, cell);
		return cell;
	};
}
