/** For each field the number of a level, or -1 where a value is missing, which tells nothing. */
export type Pattern = { readonly levels: readonly number[]; readonly count: number };

/** Most levels of a field. */
export const LEVELS = 16;

/** Patterns as numbers one after the other. */
export type Flat = {
	readonly fields: number;
	readonly size: number;
	/** For each pattern and field the place of its level in a table of `LEVELS` a field; -1 where a value is missing. */
	readonly cells: Int16Array;
	readonly counts: Float64Array;
	/** For each field, the shape of each level. */
	readonly shapes: readonly (readonly number[])[];
};

export function flatten(patterns: readonly Pattern[], shapes: readonly (readonly number[])[]): Flat {
	const { length: fields } = shapes;
	const cells = new Int16Array(patterns.length * fields);
	for (const [at, { levels }] of patterns.entries())
		for (let field = 0; field < fields; field += 1) {
			const level = levels[field] ?? -1;
			cells[at * fields + field] = level < 0 ? -1 : field * LEVELS + level;
		}
	return {
		fields,
		size: patterns.length,
		cells,
		shapes,
		counts: Float64Array.from(patterns, ({ count }) => count),
	};
}
