import { type ColumnRole, cellsOfLine, isSilent, roleOfColumn } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { listContext } from '../projection/list-context.ts';

export type RowCell = { readonly column: string; readonly role: ColumnRole; readonly value: string };
type RowRef = { readonly sourceRid: number; readonly row: number };

export function rowKey({ sourceRid, row }: RowRef): string {
	return `${sourceRid} ${row}`;
}

/** The filled cells of rows whose columns say something, in the order of the columns, by `rowKey`. */
export async function cellsOfRows(
	opened: Case,
	rows: readonly RowRef[],
): Promise<ReadonlyMap<string, readonly RowCell[]>> {
	const found = new Map<string, readonly RowCell[]>();
	for (const source of new Set(rows.map(({ sourceRid }) => sourceRid))) {
		const list = await listContext(opened.fold(opened.db), source);
		if (list === null) continue;
		const wanted = rows.flatMap(({ sourceRid, row }) => (sourceRid === source ? [row] : []));
		for (const some of chunks(new Set(wanted)))
			for (const { row, line } of await opened.db
				.selectFrom('list_row')
				.select(['row', 'line'])
				.where('list', '=', list.set)
				.where('row', 'in', some)
				.execute()) {
				const cells = cellsOfLine(line);
				found.set(
					rowKey({ sourceRid: source, row }),
					list.header.flatMap((column, at) => {
						const role = roleOfColumn(list.mapping, column);
						const value = cells[at]?.trim() ?? '';
						return isSilent(role) || value === '' ? [] : [{ column, role, value }];
					}),
				);
			}
	}
	return found;
}
