/**
 * What engines say differently where records are blocked and compared. DuckDB runs the plan; Spark SQL is what a cluster
 * would run, and no engine of ours speaks it yet: casts, slices of strings and the making of dictionaries (`encode`) are
 * still DuckDB's own.
 */
export type Dialect = {
	readonly name: 'duckdb' | 'spark';
	/** One whole number from several, the same for the same, over the whole plan. */
	hash(parts: readonly string[]): string;
	/** A row for each member of a list. */
	unnest(list: string): string;
	/** The members of a list, each where it stands first. */
	once(list: string): string;
	/** One of 62 bits, for a number. */
	mark(number: string): string;
	/** A bit for each letter and digit of a text. */
	letters(text: string): string;
	/** In how many places the `digits` of two days differ, or `null` where it is not asked; `packed` has them in four bits each. */
	differing(a: string, b: string): string;
	/** Edits between two days whose `digits` differ in two places at most; else 9. `apart`: in how many they differ. */
	slips(a: string, b: string, apart: string): string;
	/** Edits from one string to another, neighbours changing places being one where the engine knows it. */
	edits(a: string, b: string): string;
	/** Whether two strings are much alike: a Jaro–Winkler similarity of .85, or what stands for it. */
	alike(a: string, b: string): string;
};

export const DUCKDB: Dialect = {
	name: 'duckdb',
	hash: (parts) => `(hash(${parts.join(', ')}) >> 1)::BIGINT`,
	unnest: (list) => `unnest(${list})`,
	once: (list) =>
		`CASE WHEN len(list_distinct(${list})) = len(${list}) THEN ${list} ELSE list_filter(${list}, lambda x, i : list_position(${list}, x) = i) END`,
	mark: (number) => `1::BIGINT << (${number} % 62)::BIGINT`,
	letters: (text) =>
		`coalesce(list_bit_or(list_transform(string_split(${text}, ''), lambda x : 1::BIGINT << (unicode(x) % 62)::BIGINT)), 0)`,
	differing: (a, b) => {
		const bits = `xor(${a}_packed, ${b}_packed)`;
		return `bit_count((${bits} | (${bits} >> 1) | (${bits} >> 2) | (${bits} >> 3)) & ${0x11111111})`;
	},
	// Working out edits takes long, and most of any two differ in most places.
	slips: (a, b, apart) =>
		`CASE WHEN ${apart} > 2 THEN 9 WHEN ${apart} < 2 THEN ${apart} ELSE damerau_levenshtein(${a}_digits, ${b}_digits) END`,
	edits: (a, b) => `damerau_levenshtein(${a}, ${b})`,
	alike: (a, b) => `jaro_winkler_similarity(${a}, ${b}) >= 0.85`,
};

/** Jaro–Winkler came to Spark only in 2026 (SPARK-57253): three letters in ten may differ instead. */
export const SPARK: Dialect = {
	name: 'spark',
	hash: (parts) => `xxhash64(${parts.join(', ')})`,
	unnest: (list) => `explode(${list})`,
	once: (list) => `array_distinct(${list})`,
	mark: (number) => `shiftleft(1L, ${number} % 62)`,
	letters: (text) => `aggregate(split(${text}, ''), 0L, (all, x) -> all | shiftleft(1L, ascii(x) % 62))`,
	differing: () => 'CAST(NULL AS INT)',
	slips: (a, b) => `levenshtein(${a}_digits, ${b}_digits)`,
	edits: (a, b) => `levenshtein(${a}, ${b})`,
	alike: (a, b) => `levenshtein(${a}, ${b}) <= 0.3 * greatest(length(${a}), length(${b}))`,
};
