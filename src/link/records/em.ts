/** For each field the number of a level, or -1 where a value is missing, which tells nothing. */
export type Pattern = { readonly levels: readonly number[]; readonly count: number };

/** For each field and level, the share of pairs of one class and of the level's shape that are in it. */
export type Shares = readonly (readonly number[])[];

export type Mixture = {
	/** Of pairs that match. */
	readonly m: Shares;
	/** Of pairs that are two who have something to do with one another: a household, one raid, one flight. */
	readonly r: Shares;
	/** Of pairs by chance. */
	readonly u: Shares;
	/** Of all possible pairs, the share that match, and that are related. */
	readonly matching: number;
	readonly related: number;
	readonly rounds: number;
	readonly settled: boolean;
};

const MOST_ROUNDS = 300;
const SETTLED = 1e-4;
/** Added to each level's count, so that a level that none showed stays possible. */
const PRIOR_COUNT = 0.5;
/** Of what any two records agree on, what stays chance at least. */
const LEAST_LEFT = 0.05;

/**
 * Parameters of Fellegi and Sunter (1969) by expectation maximisation (Winkler 1988) on counts of patterns, with a
 * third class beside matches and chance: pairs that are related. Without it, those who were taken on one day from one
 * house are learned as matches (the trap of blocking on what people have in common).
 *
 * `any`: shares among any two records, which hold a few matches; `possible`: how many pairs there are in all, of
 * which the patterns are those compared. While it learns, no record is taken to have more than four matches on the mean:
 * fields that hang on one another (an age and a year of birth) would otherwise make matches of all who are of one age.
 */
export function mixture(
	patterns: readonly Pattern[],
	any: Shares,
	shared: readonly boolean[],
	shapes: readonly (readonly number[])[],
	possible: number,
	records: number,
): Mixture {
	let m: Shares = shapes.map(startFor);
	let r: Shares = any.map((row, field) => (shared[field] ? startFor(shapes[field] ?? []) : row));
	let u = any;
	let matching = Math.min(0.1, records / 4 / possible);
	// Where nothing is shared by what befell people, nobody is related.
	let related = shared.some((one) => one) ? matching : 0;
	let rounds = 0;
	let moved = Number.POSITIVE_INFINITY;
	const flat = flatten(patterns, any);
	while (rounds < MOST_ROUNDS && moved > SETTLED) {
		const [matches, others] = [tally(shapes), tally(shapes)];
		expect(flat, { m, r, u, matching, related }, matches, others);
		const next = matches.shares(m);
		moved = Math.max(
			...next.flatMap((row, field) => row.map((one, level) => Math.abs(one - share(m, field, level)))),
		);
		m = next;
		r = others
			.shares(r)
			.map((row, field) => (shared[field] ? row : unlike(row, any[field] ?? row, shapes[field] ?? [])));
		matching = Math.min(within(matches.total / possible), (2 * records) / possible);
		related = related === 0 ? 0 : within(others.total / possible);
		u = any.map((row, field) =>
			row.map((one, level) => {
				const rest = one - matching * share(m, field, level) - related * share(r, field, level);
				return Math.max(rest, one * LEAST_LEFT);
			}),
		);
		rounds += 1;
	}
	return { m, r, u, matching, related, rounds, settled: moved <= SETTLED };
}

/**
 * Those who are related may be of one family and share some of it, but not the whole: levels in the upper half are as
 * by chance.
 */
function unlike(
	row: readonly number[],
	chance: readonly number[],
	shapes: readonly number[],
): readonly number[] {
	return byShape(shapes, (levels) => {
		const upper = Math.ceil(levels.length / 2);
		const taken = levels.slice(0, upper).map((level) => Math.min(row[level] ?? 0, chance[level] ?? 0));
		const rest = levels.slice(upper).map((level) => row[level] ?? 0);
		const left = 1 - taken.reduce((sum, one) => sum + one, 0);
		const sum = rest.reduce((total, one) => total + one, 0);
		return [...taken, ...rest.map((one) => (sum === 0 ? left / rest.length : (one / sum) * left))];
	});
}

/** Works out the shares of each shape's levels by themselves. */
export function byShape(
	shapes: readonly number[],
	work: (levels: readonly number[]) => readonly number[],
): readonly number[] {
	const shares = shapes.map(() => 0);
	for (const shape of new Set(shapes)) {
		const levels = shapes.flatMap((one, level) => (one === shape ? [level] : []));
		for (const [at, share] of work(levels).entries()) shares[levels[at] ?? 0] = share;
	}
	return shares;
}

function within(share: number): number {
	return Math.min(0.3, Math.max(1e-15, share));
}

/** Most levels of a field. */
const LEVELS = 16;

type Flat = { readonly fields: number; readonly cells: Int16Array; readonly counts: Float64Array };

/** For each pattern and field the place of its level in a table of `LEVELS` a field; -1 where a value is missing. */
function flatten(patterns: readonly Pattern[], { length: fields }: Shares): Flat {
	const cells = new Int16Array(patterns.length * fields);
	for (const [at, { levels }] of patterns.entries())
		for (let field = 0; field < fields; field += 1) {
			const level = levels[field] ?? -1;
			cells[at * fields + field] = level < 0 ? -1 : field * LEVELS + level;
		}
	return { fields, cells, counts: Float64Array.from(patterns, ({ count }) => count) };
}

/** How many pairs of each level match, and are related, by what is held of both now. */
function expect(
	{ fields, cells, counts }: Flat,
	{ m, r, u, matching, related }: Pick<Mixture, 'm' | 'r' | 'u' | 'matching' | 'related'>,
	matches: Tally,
	others: Tally,
): void {
	const forMatch = ratios(m, u);
	const forRelated = ratios(r, u);
	for (const [at, count] of counts.entries()) {
		let [match, other] = [matching, related];
		const from = at * fields;
		for (let field = from; field < from + fields; field += 1) {
			const cell = cells[field] ?? -1;
			if (cell < 0) continue;
			match *= forMatch[cell] ?? 1;
			other *= forRelated[cell] ?? 1;
		}
		const sum = 1 + match + other;
		const matched = (count * match) / sum;
		const rest = (count * other) / sum;
		matches.total += matched;
		others.total += rest;
		for (let field = from; field < from + fields; field += 1) {
			const cell = cells[field] ?? -1;
			if (cell < 0) continue;
			matches.held[cell] = (matches.held[cell] ?? 0) + matched;
			others.held[cell] = (others.held[cell] ?? 0) + rest;
		}
	}
}

function ratios(of: Shares, u: Shares): Float64Array {
	const table = new Float64Array(of.length * LEVELS);
	for (const [field, row] of of.entries())
		for (const level of row.keys())
			table[field * LEVELS + level] = share(of, field, level) / share(u, field, level);
	return table;
}

type Tally = { total: number; readonly held: Float64Array; shares(before: Shares): Shares };

function tally(shapes: readonly (readonly number[])[]): Tally {
	const held = new Float64Array(shapes.length * LEVELS);
	return {
		total: 0,
		held,
		shares: (before) =>
			shapes.map((of, field) =>
				byShape(of, (levels) => {
					const got = levels.map((level) => held[field * LEVELS + level] ?? 0);
					const sum = got.reduce((total, one) => total + one, 0);
					if (sum < 1) return levels.map((level) => before[field]?.[level] ?? 0);
					return got.map((one) => (one + PRIOR_COUNT) / (sum + PRIOR_COUNT * levels.length));
				}),
			),
	};
}

export function share(shares: Shares, field: number, level: number): number {
	return Math.max(1e-12, shares[field]?.[level] ?? 1e-12);
}

/** Where nothing is known yet: most of what matches agrees, the less so the seldomer. */
function startFor(shapes: readonly number[]): readonly number[] {
	return byShape(shapes, ({ length }) => {
		if (length === 1) return [1];
		const falling = Array.from({ length: length - 1 }, (_, level) => 0.55 ** level);
		const sum = falling.reduce((total, one) => total + one, 0);
		return [...falling.map((one) => (0.92 * one) / sum), 0.08];
	});
}
