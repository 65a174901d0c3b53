import { CompiledQuery } from 'kysely';
import type { Db } from './database.ts';
import type { Tables } from './tables.ts';

/** Rows of one statement: enough to be fast, few enough for any database's limit of parameters. */
const AT_ONCE = 400;

/**
 * Inserts many rows of one shape. The text of the statement is written once for all batches of one size: building
 * it as a tree for thousands of values took longer than SQLite took to insert them.
 *
 * @param then what follows the values, such as `on conflict do nothing`
 */
export async function insertMany(
	tx: Db,
	table: keyof Tables,
	rows: readonly Readonly<Record<string, string | number | null>>[],
	then = '',
): Promise<void> {
	const [first] = rows;
	if (first === undefined) return;
	const columns = Object.keys(first);
	const one = `(${columns.map(() => '?').join(', ')})`;
	for (let i = 0; i < rows.length; i += AT_ONCE) {
		const some = rows.slice(i, i + AT_ONCE);
		const values = some.map(() => one).join(', ');
		const names = columns.map((column) => `"${column}"`).join(', ');
		await tx.executeQuery(
			CompiledQuery.raw(
				`insert into "${table}" (${names}) values ${values} ${then}`,
				some.flatMap((row) => columns.map((column) => row[column])),
			),
		);
	}
}
