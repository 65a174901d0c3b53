import { existsSync } from 'node:fs';
import { ActionError } from '../errors.ts';
import type { Duck } from './duckdb.ts';
import { dropList, type LoadedList, loadList } from './load.ts';

/** Who the rows of lists are, to hold a linkage against; `column` is one of the lists' own, which is not compared. */
export type Truth = {
	readonly column: string | null;
	/** For each row of each list, one list after the other, the number of who it is; -1 where nobody knows. */
	readonly entities: Int32Array;
};

/** Stands apart from the lists that are linked, which are numbered from 1 on. */
const TRUTH_LIST = 0;

/**
 * Who is who, from a column that the lists hold or from a file with the columns `list`, `row` and `entity`, both
 * numbers from 1 on as in `clusters.csv`. Throws `ActionError` where `given` is neither.
 */
export async function readTruth(duck: Duck, lists: readonly LoadedList[], given: string): Promise<Truth> {
	const offsets = lists.map((_, at) => lists.slice(0, at).reduce((sum, { rows }) => sum + rows, 0));
	const entities = new Int32Array(lists.reduce((sum, { rows }) => sum + rows, 0)).fill(-1);
	const numbers = new Map<string, number>();
	const put = (at: number, entity: string) => {
		const number = numbers.get(entity) ?? numbers.size;
		numbers.set(entity, number);
		entities[at] = number;
	};
	if (lists.some(({ header }) => header.includes(given))) {
		for (const [at, { header }] of lists.entries()) {
			const column = header.indexOf(given);
			if (column === -1) continue;
			let row = 0;
			for await (const [cells = []] of duck.columns(`SELECT c${column} FROM list_${at + 1} ORDER BY row`))
				for (const cell of cells) {
					if (cell !== null) put((offsets[at] ?? 0) + row, String(cell));
					row += 1;
				}
		}
		return { column: given, entities };
	}
	if (!existsSync(given))
		throw new ActionError(
			'bad-request',
			`--truth ${given}: no list has a column of this name, and there is no such file`,
		);
	const { header } = await loadList(duck, given, TRUTH_LIST);
	const columns = ['list', 'row', 'entity'].map((name) => header.indexOf(name));
	if (columns.includes(-1))
		throw new ActionError(
			'bad-request',
			`--truth ${given}: this file must have the columns list, row, entity`,
		);
	for await (const [of = [], rows = [], names = []] of duck.columns(
		`SELECT ${columns.map((at) => `c${at}`).join(', ')} FROM list_${TRUTH_LIST} ORDER BY row`,
	))
		for (const [at, name] of names.entries()) {
			if (name === null) continue;
			const [list, row] = [Number(of[at]), Number(rows[at])];
			if (!(Number.isInteger(row) && row >= 1 && row <= (lists[list - 1]?.rows ?? 0)))
				throw new ActionError(
					'bad-request',
					`--truth ${given}: there is no row ${rows[at]} in list ${of[at]}; both are counted from 1 on, rows without the header`,
				);
			put((offsets[list - 1] ?? 0) + row - 1, String(name));
		}
	await dropList(duck, TRUTH_LIST);
	return { column: null, entities };
}
