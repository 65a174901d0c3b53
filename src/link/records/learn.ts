import { type Mixture, mixture, type Pattern } from './em.ts';
import { type Engine, rowsOf } from './engine.ts';
import type { Level } from './levels.ts';
import * as plan from './plan.ts';
import type { LinkSettings } from './settings.ts';

export type Learned = Mixture & {
	/** For each field and level, the mean bits of rarity of pairs that are in it by chance; `null` where it has none. */
	readonly means: readonly (readonly (number | null)[])[];
};

/** Added to the count of each level among pairs by chance, where none was seen. */
const CHANCE_COUNT = 0.3;
/** Pairs by chance in a level from which on their mean is believed rather than that of the pairs compared. */
const ENOUGH = 5;

/** What any two records agree on, from pairs by chance (exactly where values are the same), and what matches do. */
export async function learn(
	engine: Engine,
	settings: LinkSettings,
	levels: readonly (readonly Level[])[],
	possible: number,
	records: number,
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
	const patterns = await patternsOf(engine, settings);
	const shared = settings.fields.map((field) => field.shared);
	return { ...mixture(patterns, u, shared, possible, records), means };
}

async function patternsOf(engine: Engine, settings: LinkSettings): Promise<readonly Pattern[]> {
	return (await rowsOf(engine, plan.patterns('pair', settings))).map((row) => ({
		levels: row.slice(0, -1).map(Number),
		count: Number(row.at(-1)),
	}));
}
