import type { Case } from './case.ts';
import type { CaseProblem } from './case-problem.ts';
import { PROJECTION_TABLES } from './migrations/0001-first.ts';

/** Every table of the case's databases of which a page does not open: what is lost with it, and what to do. */
export async function damagedPages(opened: Case): Promise<readonly CaseProblem[]> {
	const { record, keys } = await opened.damagedTables();
	return [
		...record.map((table) => problem(`case.db, table ${table}`, isComputed(table) ? COMPUTED : LOST)),
		...keys.map((table) => problem(`keys.db, table ${table}`, KEYS)),
	];
}

const CHANGED = 'a page of it was changed or cannot be read';
const COMPUTED = `${CHANGED}. Nothing of the record is lost, for this is computed from the entries: run "paradero rebuild"`;
const LOST = `${CHANGED}. What stood on it is lost from this copy; restore case.db from a backup`;
const KEYS = `${CHANGED}. What was sealed with the keys on it cannot be opened; restore keys.db from a backup`;

/** A table of full text keeps its words in further tables under its name. */
const isComputed = (table: string): boolean =>
	PROJECTION_TABLES.some(
		(name) => table === name || (name.startsWith('fts_') && table.startsWith(`${name}_`)),
	);

function problem(where: string, what: string): CaseProblem {
	return { code: 'file-damaged', where, what };
}
