/**
 * What engines say differently where records are blocked and compared. DuckDB runs the plan; Spark SQL is what a cluster
 * would run, and no engine of ours speaks it yet: casts, slices of strings and the making of dictionaries (`encode`) are
 * still DuckDB's own.
 */
export type Dialect = {
	readonly name: 'duckdb' | 'spark';
	/** One whole number from several, the same for the same, over the whole plan. */
	hash(parts: readonly string[]): string;
	size(list: string): string;
	/** What two lists of numbers, each without doubles, have in common. */
	common(a: string, b: string): string;
	/** A row for each member of a list. */
	unnest(list: string): string;
	/** A bit for each member of a list of numbers: two lists have nothing in common where no bit is in both. */
	marks(list: string): string;
	/** A bit for each letter and digit of a text. */
	letters(text: string): string;
	/** Whether two numbers have a bit in common. */
	meet(a: string, b: string): string;
	/** Edits between two days whose `digits` differ in two places at most; else 9. `packed` has them in four bits each. */
	slips(a: string, b: string): string;
	/** Edits from one string to another, neighbours changing places being one where the engine knows it. */
	edits(a: string, b: string): string;
	/** Whether two strings are much alike: a Jaro–Winkler similarity of .85, or what stands for it. */
	alike(a: string, b: string): string;
};

export const DUCKDB: Dialect = {
	name: 'duckdb',
	hash: (parts) => `(hash(${parts.join(', ')}) >> 1)::BIGINT`,
	size: (list) => `len(${list})`,
	// Five times as fast as `list_intersect` on lists of a few (1.5.5).
	common: (a, b) => `list_filter(${a}, lambda x : list_contains(${b}, x))`,
	unnest: (list) => `unnest(${list})`,
	marks: (list) =>
		`coalesce(list_bit_or(list_transform(${list}, lambda x : 1::BIGINT << (x % 62)::BIGINT)), 0)`,
	letters: (text) =>
		`coalesce(list_bit_or(list_transform(string_split(${text}, ''), lambda x : 1::BIGINT << (unicode(x) % 62)::BIGINT)), 0)`,
	meet: (a, b) => `(${a} & ${b}) <> 0`,
	// Working out edits takes long, and most of any two differ in most places.
	slips: (a, b) =>
		`CASE WHEN ${differing(`${a}.packed`, `${b}.packed`)} > 2 THEN 9 WHEN ${differing(`${a}.packed`, `${b}.packed`)} < 2 THEN ${differing(`${a}.packed`, `${b}.packed`)} ELSE damerau_levenshtein(${a}.digits, ${b}.digits) END`,
	edits: (a, b) => `damerau_levenshtein(${a}, ${b})`,
	alike: (a, b) => `jaro_winkler_similarity(${a}, ${b}) >= 0.85`,
};

/** How many of eight digits differ. */
function differing(a: string, b: string): string {
	const bits = `xor(${a}, ${b})`;
	return `bit_count((${bits} | (${bits} >> 1) | (${bits} >> 2) | (${bits} >> 3)) & ${0x11111111})`;
}

/** Jaro–Winkler came to Spark only in 2026 (SPARK-57253): three letters in ten may differ instead. */
export const SPARK: Dialect = {
	name: 'spark',
	hash: (parts) => `xxhash64(${parts.join(', ')})`,
	size: (list) => `size(${list})`,
	common: (a, b) => `array_intersect(${a}, ${b})`,
	unnest: (list) => `explode(${list})`,
	marks: (list) => `aggregate(${list}, 0L, (all, x) -> all | shiftleft(1L, x % 62))`,
	letters: (text) => `aggregate(split(${text}, ''), 0L, (all, x) -> all | shiftleft(1L, ascii(x) % 62))`,
	meet: (a, b) => `(${a} & ${b}) <> 0`,
	slips: (a, b) => `levenshtein(${a}.digits, ${b}.digits)`,
	edits: (a, b) => `levenshtein(${a}, ${b})`,
	alike: (a, b) => `levenshtein(${a}, ${b}) <= 0.3 * greatest(length(${a}), length(${b}))`,
};
