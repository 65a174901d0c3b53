import { type Shares, share } from './em.ts';
import type { LevelWeight } from './plan.ts';
import { matchesAmong } from './usual-matches.ts';

/** No level tells more than this on its own, for or against (a million to one). */
const MOST_BITS = 20;
const LEAST_BITS = -12;

/** What each level weighs: log2 of how much more often matches are in it than others. */
export function levelWeights(
	m: Shares,
	u: Shares,
	means: readonly (readonly (number | null)[])[],
): LevelWeight[][] {
	return m.map((levels, field) =>
		levels.map((_, level) => ({
			bits: Math.min(
				MOST_BITS,
				Math.max(LEAST_BITS, Math.log2(share(m, field, level) / share(u, field, level))),
			),
			mean: means[field]?.[level] ?? null,
		})),
	);
}

/**
 * Bits of odds that any two records match, how many do, whether it stopped where it may not go on, and whether as many
 * match as can.
 */
export type Prior = {
	readonly bits: number;
	readonly matches: number;
	readonly atBound: boolean;
	readonly tooMany: boolean;
};

/**
 * How likely any two records match, in bits of odds, so that the pairs compared hold as many matches as their
 * probabilities add up to: a fixpoint. `histogram`: how many pairs weigh how much. `pairs`: all there could be; `most`:
 * how many of them can match; `usual`: how many match in other lists of as many rows, which counts among few.
 */
export function priorOf(
	histogram: ReadonlyMap<number, number>,
	pairs: number,
	most = pairs,
	usual: { readonly rows: number; readonly matches: number } = { rows: Number.POSITIVE_INFINITY, matches: 0 },
): Prior {
	let low = -60;
	let high = 0;
	const expected = (prior: number) => {
		let sum = 0;
		for (const [weight, count] of histogram) sum += count * probability(prior + weight);
		return usual.rows === Number.POSITIVE_INFINITY ? sum : matchesAmong(sum, usual.rows, usual.matches);
	};
	// Expected matches less those that the prior says: where the two meet. From above: the largest that holds.
	for (let round = 0; round < 80; round += 1) {
		const middle = (low + high) / 2;
		const said = pairs * probability(middle);
		const held = expected(middle);
		if (held > said && held < most) low = middle;
		else high = middle;
	}
	const bits = (low + high) / 2;
	const matches = expected(bits);
	return { bits, matches, atBound: bits < -59 || bits > -0.01, tooMany: matches > 0.98 * most };
}

/** Of odds in bits. */
export function probability(bits: number): number {
	return 1 / (1 + 2 ** -bits);
}
