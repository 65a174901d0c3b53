import { type Pattern, type Shares, session, share, startFor, together } from './em.ts';
import { type Engine, rowsOf } from './engine.ts';
import type { LearnedBy } from './health.ts';
import type { Level } from './levels.ts';
import * as plan from './plan.ts';
import type { LinkSettings } from './settings.ts';
import { priorOf } from './weights.ts';

export type Learned = {
	readonly m: Shares;
	readonly u: Shares;
	/** For each field and level, the mean bits of rarity of pairs that are in it by chance; `null` where it has none. */
	readonly means: readonly (readonly (number | null)[])[];
	readonly sessions: readonly LearnedBy[];
};

/** Added to the count of each level among pairs by chance, where none was seen. */
const CHANCE_COUNT = 0.3;
/** Pairs by chance in a level from which on their mean is believed rather than that of the pairs compared. */
const ENOUGH = 5;

/**
 * `u` from pairs by chance, and exactly from the values where they are the same; `m` from a session for each rule of
 * blocking, on the pairs that it brought together.
 */
export async function learn(
	engine: Engine,
	settings: LinkSettings,
	levels: readonly (readonly Level[])[],
	possible: number,
): Promise<Learned> {
	const u: number[][] = [];
	const means: (number | null)[][] = [];
	for (const [at, field] of settings.fields.entries()) {
		const byChance = await rowsOf(engine, plan.rarity('chance', field));
		const compared = await rowsOf(engine, plan.rarity('pair', field));
		const of = levels[at] ?? [];
		const counts = of.map((_, level) => Number(byChance.find(([one]) => Number(one) === level)?.[1] ?? 0));
		const total = counts.reduce((sum, one) => sum + one, 0);
		const shares = counts.map((one) => (one + CHANCE_COUNT) / (total + CHANCE_COUNT * of.length));
		const mean = of.map((_, level) => {
			const seen = byChance.find(([one]) => Number(one) === level);
			const bits = (
				Number(seen?.[1] ?? 0) >= ENOUGH ? seen : compared.find(([one]) => Number(one) === level)
			)?.[2];
			return bits === null || bits === undefined ? null : Number(bits);
		});
		const same = Number((await rowsOf(engine, plan.sameByChance(field)))[0]?.[0] ?? 0);
		if (same > 0 && of[0]?.name === 'same') {
			shares[0] = same;
			mean[0] = -Math.log2(same);
		}
		u.push(shares);
		means.push(mean);
	}
	const all = await patternsOf(engine, settings);
	const start: Shares = levels.map((one) => startFor(one.length));
	let others: Shares = u;
	let sessions: readonly LearnedBy[] = [];
	let m = start;
	for (let round = 0; round < ROUNDS; round += 1) {
		sessions = sessionsOf(settings, all, others, start);
		m = together(sessions, start);
		const matching = matchingShare(all, m, others, possible);
		// Any two records match now and then, the oftener the fewer there are: what they agree on is not by chance.
		others = u.map((row, field) =>
			row.map((any, level) => {
				const rest = (any - matching * (m[field]?.[level] ?? 0)) / (1 - matching);
				return Math.max(rest, any * LEAST_LEFT);
			}),
		);
	}
	return { m, u: others, means, sessions };
}

const ROUNDS = 3;
/** Of what any two records agree on, what stays chance at least. */
const LEAST_LEFT = 0.05;

function sessionsOf(
	settings: LinkSettings,
	all: readonly RuledPattern[],
	u: Shares,
	start: Shares,
): readonly LearnedBy[] {
	return settings.blocking.flatMap((parts, rule): LearnedBy[] => {
		const fixed = new Set(parts.map(({ field }) => settings.fields.findIndex(({ name }) => name === field)));
		const patterns = merged(all.filter(({ rules }) => ((rules >> rule) & 1) === 1));
		return patterns.length === 0 ? [] : [{ session: session(patterns, u, start, fixed), fixed, rule }];
	});
}

/** Of all possible pairs, the share that match, by the patterns of those compared. */
function matchingShare(all: readonly Pattern[], m: Shares, u: Shares, possible: number): number {
	const histogram = new Map<number, number>();
	for (const { levels, count } of all) {
		let bits = 0;
		for (const [field, level] of levels.entries())
			if (level >= 0) bits += Math.log2(share(m, field, level) / share(u, field, level));
		const held = Math.round(bits * 10) / 10;
		histogram.set(held, (histogram.get(held) ?? 0) + count);
	}
	const { matches } = priorOf(histogram, possible);
	return Math.min(0.5, matches / Math.max(1, possible));
}

type RuledPattern = Pattern & { readonly rules: number };

async function patternsOf(engine: Engine, settings: LinkSettings): Promise<readonly RuledPattern[]> {
	return (await rowsOf(engine, plan.patterns('pair', settings))).map((row) => ({
		rules: Number(row[0]),
		levels: row.slice(1, -1).map(Number),
		count: Number(row.at(-1)),
	}));
}

function merged(patterns: readonly Pattern[]): readonly Pattern[] {
	const held = new Map<string, Pattern>();
	for (const { levels, count } of patterns) {
		const key = levels.join(' ');
		held.set(key, { levels, count: (held.get(key)?.count ?? 0) + count });
	}
	return [...held.values()];
}
