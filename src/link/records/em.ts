/** For each field the number of a level, or -1 where a value is missing, which tells nothing. */
export type Pattern = { readonly levels: readonly number[]; readonly count: number };

/** For each field and level, the share of pairs of one class that are in it; they add up to 1. */
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
 * which the patterns are those compared.
 */
export function mixture(
	patterns: readonly Pattern[],
	any: Shares,
	shared: readonly boolean[],
	possible: number,
	records: number,
): Mixture {
	let m: Shares = any.map((row) => startFor(row.length));
	let r: Shares = any.map((row, field) => (shared[field] ? startFor(row.length) : row));
	let u = any;
	let matching = Math.min(0.1, records / 4 / possible);
	// Where nothing is shared by what befell people, nobody is related.
	let related = shared.some((one) => one) ? matching : 0;
	let rounds = 0;
	let moved = Number.POSITIVE_INFINITY;
	while (rounds < MOST_ROUNDS && moved > SETTLED) {
		const [matches, others] = [tally(m), tally(r)];
		for (const { levels, count } of patterns) {
			let [forMatch, forRelated] = [matching, related];
			for (const [field, level] of levels.entries()) {
				if (level < 0) continue;
				const chance = share(u, field, level);
				forMatch *= share(m, field, level) / chance;
				forRelated *= share(r, field, level) / chance;
			}
			const sum = 1 + forMatch + forRelated;
			matches.add(levels, Number.isFinite(sum) ? (count * forMatch) / sum : count);
			others.add(levels, Number.isFinite(sum) ? (count * forRelated) / sum : 0);
		}
		const next = matches.shares(m);
		moved = Math.max(
			...next.flatMap((row, field) => row.map((one, level) => Math.abs(one - share(m, field, level)))),
		);
		m = next;
		r = others.shares(r).map((row, field) => (shared[field] ? row : unlike(row, any[field] ?? row)));
		matching = within(matches.total / possible);
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
function unlike(row: readonly number[], chance: readonly number[]): readonly number[] {
	const upper = Math.ceil(row.length / 2);
	const taken = row.slice(0, upper).map((one, level) => Math.min(one, chance[level] ?? one));
	const rest = row.slice(upper);
	const left = 1 - taken.reduce((sum, one) => sum + one, 0);
	const sum = rest.reduce((total, one) => total + one, 0);
	return [...taken, ...rest.map((one) => (sum === 0 ? left / rest.length : (one / sum) * left))];
}

function within(share: number): number {
	return Math.min(0.3, Math.max(1e-15, share));
}

function tally(like: Shares) {
	const rows = like.map((row) => row.map(() => 0));
	return {
		total: 0,
		add(levels: readonly number[], held: number) {
			this.total += held;
			for (const [field, level] of levels.entries()) {
				const row = rows[field];
				if (row !== undefined && level >= 0) row[level] = (row[level] ?? 0) + held;
			}
		},
		shares(before: Shares): Shares {
			return rows.map((row, field) => {
				const sum = row.reduce((total, one) => total + one, 0);
				if (sum < 1) return before[field] ?? [];
				return row.map((one) => (one + PRIOR_COUNT) / (sum + PRIOR_COUNT * row.length));
			});
		},
	};
}

export function share(shares: Shares, field: number, level: number): number {
	return Math.max(1e-12, shares[field]?.[level] ?? 1e-12);
}

/** Where nothing is known yet: most of what matches agrees. */
function startFor(levels: number): readonly number[] {
	if (levels === 1) return [1];
	const rest = 0.3 / (levels - 1);
	return Array.from({ length: levels }, (_, level) => (level === 0 ? 0.7 : rest));
}
