import { type Dependence, dependencesOf, togetherBits } from './dependence.ts';
import { type Flat, flatten, LEVELS, type Pattern } from './flat.ts';
import { matchesAmong } from './usual-matches.ts';

export type { Pattern };

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
	/** What hangs together among pairs by chance. */
	readonly together: readonly Dependence[];
	readonly rounds: number;
	readonly settled: boolean;
};

type Classes = Pick<Mixture, 'm' | 'r' | 'u' | 'matching' | 'related'>;

const MOST_ROUNDS = 300;
const SETTLED = 1e-4;
/** How often it is learned, each time with what hangs together by what was learned before. */
const PASSES = 4;
/** No record is taken to have more matches than twice this on the mean. */
const MOST_MATCHES = 10;
/** Of how likely fields are among matches, and by chance: from here on they speak against a match. */
const SPEAKS_AGAINST = 0.5;
/** As many matches, and pairs by chance, as what is usual elsewhere counts for. */
const PRIOR_MATCHES = 4;
const PRIOR_PAIRS = 100;
/** Nothing is learned from fewer matches: what was taken for one would say that matches are like it. */
const UNTOLD = 5;
/** Of what any two records agree on, what stays chance at least. */
const LEAST_LEFT = 0.05;

/** What is learned from. */
export type Evidence = {
	/** Of the pairs compared. */
	readonly patterns: readonly Pattern[];
	/** Shares among any two records, which hold a few matches, and of how many pairs each was counted. */
	readonly any: { readonly shares: Shares; readonly pairs: Shares };
	/** What is usual in other lists, and how many matches are among as many rows. It counts where little is counted. */
	readonly usual: { readonly m: Shares; readonly u: Shares; readonly matches: number };
	/** For each field, whether people who are two may have it in common because of what befell them. */
	readonly shared: readonly boolean[];
	readonly shapes: readonly (readonly number[])[];
	/** Pairs there are in all. */
	readonly possible: number;
	readonly records: number;
	/** Patterns of pairs drawn from all. */
	readonly chance: readonly Pattern[];
};

/** Fewer pairs than this, looked for at the start, tell nothing of how the related agree. */
const LEAST_RELATED = 5;

/**
 * Parameters of Fellegi and Sunter (1969) by expectation maximisation (Winkler 1988) on counts of patterns, with a
 * third class beside matches and chance: pairs that are related. Without it, those who were taken on one day from one
 * house are learned as matches (the trap of blocking on what people have in common).
 *
 * From pairs by chance it is told which fields hang together among pairs that are two (an age and a year of birth, a
 * given name and an e-mail's address), so that they do not make matches of all who agree on both.
 *
 * One field alone teaches neither: any share of matches explains it as well. There chance is what is usual in other lists,
 * and matches are who agrees oftener than that, told in one round; more would lead away from it, and nowhere.
 */
export function mixture({
	patterns,
	any,
	usual,
	shared,
	shapes,
	possible,
	records,
	chance,
}: Evidence): Mixture {
	const few = Math.min(0.1, records / 4 / possible);
	let [m, r, u]: [Shares, Shares, Shares] = [usual.m, any.shares, any.shares];
	let [matching, related] = [few, few];
	let rounds = 0;
	let moved = Number.POSITIVE_INFINITY;
	const flat = flatten(patterns, shapes);
	const chancePairs = flatten(chance, shapes);
	const isAlone = shapes.length === 1;
	const mostRounds = isAlone ? 1 : MOST_ROUNDS;
	let together: readonly Dependence[] = [];
	for (let pass = 0; pass < PASSES; pass += 1) {
		const apart = togetherBits(flat, together);
		moved = Number.POSITIVE_INFINITY;
		// From the start each time: what was learned of matches that were none does not go away by itself.
		m = usual.m;
		r = any.shares.map((row, field) => (shared[field] ? (usual.m[field] ?? row) : row));
		u = blended(any, usual.u, isAlone ? lesser(any.shares, usual.u) : any.shares);
		matching = few;
		// Where nothing is shared by what befell people, nobody is related; among a few rows it could only be a match.
		related = shared.some((one) => one) && few * possible >= LEAST_RELATED ? few : 0;
		for (let round = 0; round < mostRounds && moved > SETTLED; round += 1) {
			const [matches, others] = [tally(shapes), tally(shapes)];
			expect(flat, apart, { m, r, u, matching, related }, matches, others);
			const next = matches.shares(usual.m);
			moved = Math.max(
				...next.flatMap((row, field) => row.map((one, level) => Math.abs(one - share(m, field, level)))),
			);
			m = next;
			r = others
				.shares(usual.m)
				.map((row, field) =>
					shared[field] ? row : unlike(row, any.shares[field] ?? row, shapes[field] ?? []),
				);
			const among = matchesAmong(matches.total, records, usual.matches);
			matching = Math.min(within(among / possible), (MOST_MATCHES * records) / possible);
			related = related === 0 ? 0 : within(others.total / possible);
			const rest = any.shares.map((row, field) =>
				row.map((one, level) => {
					const less = matching * share(m, field, level) + related * share(r, field, level);
					return Math.max(one - less, one * LEAST_LEFT);
				}),
			);
			if (!isAlone) u = blended(any, usual.u, rest);
			rounds += 1;
		}
		if (pass < PASSES - 1)
			together = hangingTogether(chancePairs, { m, r, u, matching, related }, usual.m, together, pass === 0);
	}
	return { m, r, u, matching, related, together, rounds, settled: isAlone || moved <= SETTLED };
}

/**
 * What hangs together among pairs by chance, told by those whose other fields speak against a match: where they speak
 * for it, what two fields have in common is the match. What is left of matches is taken out; at first by the other
 * fields alone, for two that say one thing have made matches of whoever agrees on both.
 */
function hangingTogether(
	chance: Flat,
	mixture: Classes,
	usual: Shares,
	together: readonly Dependence[],
	isFirst: boolean,
): readonly Dependence[] {
	const { match, other } = oddsOf(chance, togetherBits(chance, together), mixture);
	// What matches are like before anything is learned: what was learned may be of something else.
	const start = { ...mixture, m: usual, matching: 1 };
	const alone = oddsOf(chance, new Float64Array(chance.size), start).match;
	const atStart = ratios(start.m, mixture.u);
	const [forMatch, forRelated] = [ratios(mixture.m, mixture.u), ratios(mixture.r, mixture.u)];
	return dependencesOf(chance, (at, f, g) => {
		const both = (forMatch[f] ?? 1) * (forMatch[g] ?? 1);
		if ((alone[at] ?? 0) / ((atStart[f] ?? 1) * (atStart[g] ?? 1)) >= SPEAKS_AGAINST) return 0;
		const count = chance.counts[at] ?? 0;
		if (!isFirst) return count / (1 + (match[at] ?? 0) + (other[at] ?? 0));
		return (
			count / (1 + (match[at] ?? 0) / both + (other[at] ?? 0) / ((forRelated[f] ?? 1) * (forRelated[g] ?? 1)))
		);
	});
}

/** For each pattern, the odds that a pair of it is a match, and related, rather than by chance. */
function oddsOf(
	{ fields, cells, size }: Flat,
	apart: Float64Array,
	{ m, r, u, matching, related }: Classes,
): { readonly match: Float64Array; readonly other: Float64Array } {
	const [forMatch, forRelated] = [ratios(m, u), ratios(r, u)];
	const odds = { match: new Float64Array(size), other: new Float64Array(size) };
	for (let at = 0; at < size; at += 1) {
		const less = 2 ** -(apart[at] ?? 0);
		let [match, other] = [matching * less, related * less];
		for (let cell = at * fields; cell < (at + 1) * fields; cell += 1) {
			const level = cells[cell] ?? -1;
			if (level < 0) continue;
			match *= forMatch[level] ?? 1;
			other *= forRelated[level] ?? 1;
		}
		odds.match[at] = match;
		odds.other[at] = other;
	}
	return odds;
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

/** How many pairs of each level match, and are related, by what is held of both now. */
function expect(flat: Flat, apart: Float64Array, mixture: Classes, matches: Tally, others: Tally): void {
	const { fields, cells, counts } = flat;
	const { match, other } = oddsOf(flat, apart, mixture);
	for (const [at, count] of counts.entries()) {
		const sum = 1 + (match[at] ?? 0) + (other[at] ?? 0);
		const matched = (count * (match[at] ?? 0)) / sum;
		const rest = (count * (other[at] ?? 0)) / sum;
		matches.total += matched;
		others.total += rest;
		for (let cell = at * fields; cell < (at + 1) * fields; cell += 1) {
			const level = cells[cell] ?? -1;
			if (level < 0) continue;
			matches.held[level] = (matches.held[level] ?? 0) + matched;
			others.held[level] = (others.held[level] ?? 0) + rest;
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

type Tally = { total: number; readonly held: Float64Array; shares(usual: Shares): Shares };

function tally(shapes: readonly (readonly number[])[]): Tally {
	const held = new Float64Array(shapes.length * LEVELS);
	return {
		total: 0,
		held,
		shares(usual) {
			const trust = Math.min(1, Math.max(0, (this.total - UNTOLD) / UNTOLD));
			return shapes.map((of, field) =>
				byShape(of, (levels) => {
					const got = levels.map((level) => trust * (held[field * LEVELS + level] ?? 0));
					const sum = got.reduce((total, one) => total + one, 0);
					return got.map(
						(one, at) => (one + PRIOR_MATCHES * share(usual, field, levels[at] ?? 0)) / (sum + PRIOR_MATCHES),
					);
				}),
			);
		},
	};
}

/** What is counted among any two, and what is usual, by how many pairs it was counted of. */
function blended({ pairs }: Evidence['any'], usual: Shares, counted: Shares): Shares {
	return counted.map((row, field) =>
		row.map((one, level) => {
			const of = pairs[field]?.[level] ?? 0;
			return (of * one + PRIOR_PAIRS * share(usual, field, level)) / (of + PRIOR_PAIRS);
		}),
	);
}

function lesser(one: Shares, other: Shares): Shares {
	return one.map((row, field) => row.map((of, level) => Math.min(of, share(other, field, level))));
}

export function share(shares: Shares, field: number, level: number): number {
	return Math.max(1e-12, shares[field]?.[level] ?? 1e-12);
}
