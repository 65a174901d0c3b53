/** What runs the plan. Columns come as they are in the engine: numbers, strings or `null`. */
export type Cell = number | bigint | string | null;

export type Engine = {
	run(sql: string): Promise<void>;
	/** Rows of a query, in portions, each as its columns. */
	columns(sql: string): AsyncIterable<readonly (readonly Cell[])[]>;
	/** Puts rows into a table that is there. */
	fill(table: string, rows: Iterable<readonly (number | string | null)[]>): Promise<number>;
};

/** All rows of a query that gives few. */
export async function rowsOf(engine: Engine, sql: string): Promise<(readonly Cell[])[]> {
	const rows: (readonly Cell[])[] = [];
	for await (const columns of engine.columns(sql))
		for (let at = 0; at < (columns[0]?.length ?? 0); at += 1)
			rows.push(columns.map((column) => column[at] ?? null));
	return rows;
}
