/**
 * Fellegi–Sunter parameters by expectation maximisation on counts of patterns (Fellegi & Sunter 1969; Winkler 1988).
 * A pattern holds for each field the number of its level, or -1 where a value is missing, which tells nothing.
 */
export type Pattern = { readonly levels: readonly number[]; readonly count: number };

/** For each field and level: the share of matching (`m`), and of other pairs (`u`), that fall in it; they add up to 1. */
export type Shares = readonly (readonly number[])[];

export type Session = {
	/** Of the pairs in it, the share that match. */
	readonly matching: number;
	readonly m: Shares;
	readonly rounds: number;
	readonly settled: boolean;
	/** Pairs of the session, and of these how many match. */
	readonly pairs: number;
	readonly matches: number;
};

const MOST_ROUNDS = 200;
const SETTLED = 1e-5;
/** Added to each level's count of matching pairs, so that a level that none showed stays possible. */
const PRIOR_COUNT = 0.5;

/**
 * One session: pairs that agree on what blocked them. `u` stays as it is. Fields in `fixed` say nothing here, since the
 * block makes them agree.
 */
export function session(
	patterns: readonly Pattern[],
	u: Shares,
	start: Shares,
	fixed: ReadonlySet<number>,
): Session {
	let m = start;
	const pairs = patterns.reduce((sum, { count }) => sum + count, 0);
	let matching = 0.3;
	let rounds = 0;
	let moved = Number.POSITIVE_INFINITY;
	while (rounds < MOST_ROUNDS && moved > SETTLED) {
		const got = m.map((levels) => levels.map(() => 0));
		let matches = 0;
		for (const { levels, count } of patterns) {
			let odds = matching / (1 - matching);
			for (const [field, level] of levels.entries())
				if (level >= 0 && !fixed.has(field)) odds *= share(m, field, level) / share(u, field, level);
			const chance = odds / (1 + odds);
			const held = (Number.isFinite(chance) ? chance : 1) * count;
			matches += held;
			for (const [field, level] of levels.entries()) {
				const row = got[field];
				if (row !== undefined && level >= 0) row[level] = (row[level] ?? 0) + held;
			}
		}
		const next = got.map((row, field) => {
			const sum = row.reduce((total, one) => total + one, 0);
			if (fixed.has(field) || sum === 0) return m[field] ?? [];
			return row.map((one) => (one + PRIOR_COUNT) / (sum + PRIOR_COUNT * row.length));
		});
		const wanted = Math.min(0.9999, Math.max(1e-7, matches / Math.max(1, pairs)));
		moved = Math.max(
			Math.abs(wanted - matching),
			...next.flatMap((row, f) => row.map((one, l) => Math.abs(one - share(m, f, l)))),
		);
		m = next;
		matching = wanted;
		rounds += 1;
	}
	return { matching, m, rounds, settled: moved <= SETTLED, pairs, matches: matching * pairs };
}

export function share(shares: Shares, field: number, level: number): number {
	return Math.max(1e-12, shares[field]?.[level] ?? 1e-12);
}

/** How much a session's word counts: by its matches, and the more the fewer others there are to take for matches. */
function wordOf({ matches, matching }: Session): number {
	return matches * matching * matching;
}

/** What sessions learned, each field by those that its block left open, weighed by their matches. */
export function together(
	sessions: readonly { readonly session: Session; readonly fixed: ReadonlySet<number> }[],
	start: Shares,
): Shares {
	return start.map((levels, field) => {
		const open = sessions.filter(({ fixed, session: { matches } }) => !fixed.has(field) && matches > 1);
		const total = open.reduce((sum, { session: one }) => sum + wordOf(one), 0);
		if (total === 0) return levels;
		return levels.map(
			(_, level) =>
				open.reduce((sum, { session: one }) => sum + share(one.m, field, level) * wordOf(one), 0) / total,
		);
	});
}

/** Where nothing is known yet: most of what matches agrees. */
export function startFor(levels: number): readonly number[] {
	if (levels === 1) return [1];
	const rest = 0.3 / (levels - 1);
	return Array.from({ length: levels }, (_, level) => (level === 0 ? 0.7 : rest));
}
