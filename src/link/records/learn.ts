import { byShape, type Mixture, mixture, type Pattern } from './em.ts';
import { type Engine, rowsOf } from './engine.ts';
import type { Level } from './levels.ts';
import * as plan from './plan.ts';
import type { LinkSettings } from './settings.ts';
import { usualShares } from './usual.ts';

export type Learned = Mixture & {
	/** For each field and level, the mean bits of rarity of pairs that are in it by chance; `null` where it has none. */
	readonly means: readonly (readonly (number | null)[])[];
	/** For each field and level, how many of the pairs compared are in it. */
	readonly compared: readonly (readonly number[])[];
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
	/** Matches there usually are among so many rows. */
	usualMatches: number,
	/** Any two records: `chance`, or `pair` where all are compared. */
	drawn: 'chance' | 'pair',
): Promise<Learned> {
	const u: number[][] = [];
	const counted: number[][] = [];
	const means: (number | null)[][] = [];
	for (const [at, field] of settings.fields.entries()) {
		const compared = await rowsOf(engine, plan.rarity('pair', field, settings));
		const byChance = drawn === 'pair' ? compared : await rowsOf(engine, plan.rarity(drawn, field, settings));
		const of = levels[at] ?? [];
		const counts = of.map((_, level) => Number(byChance.find(([one]) => Number(one) === level)?.[1] ?? 0));
		const shapes = of.map(({ shape }) => shape);
		const any = [
			...byShape(shapes, (inShape) => {
				const total = inShape.reduce((sum, level) => sum + (counts[level] ?? 0), 0);
				const more = total === 0 ? 1 : CHANCE_COUNT;
				return inShape.map((level) => ((counts[level] ?? 0) + more) / (total + more * inShape.length));
			}),
		];
		const mean = of.map((_, level) => {
			const seen = byChance.find(([one]) => Number(one) === level);
			const bits = (
				Number(seen?.[1] ?? 0) >= ENOUGH ? seen : compared.find(([one]) => Number(one) === level)
			)?.[2];
			return bits === null || bits === undefined ? null : Number(bits);
		});
		const total = counts.reduce((sum, one) => sum + one, 0);
		for (const [level, { same, shape }] of of.entries()) {
			if (same !== true) continue;
			const [both = 0, held = 0] = (
				(await rowsOf(engine, plan.sameByChance(field, shape, settings)))[0] ?? []
			).map(Number);
			const inShape = counts.reduce((sum, one, at) => sum + (of[at]?.shape === shape ? one : 0), 0) / total;
			if (!(both > 0 && held > 0 && inShape > 0)) continue;
			any[level] = Math.min(1, both / inShape);
			mean[level] = -Math.log2(both / held);
		}
		u.push(any);
		counted.push(
			shapes.map((shape) =>
				counts.reduce((sum, count, level) => sum + (shapes[level] === shape ? count : 0), 0),
			),
		);
		means.push(mean);
	}
	const patterns = await patternsOf('pair', engine, settings);
	const chance = drawn === 'pair' ? patterns : await patternsOf(drawn, engine, settings);
	const shared = settings.fields.map((field) => field.shared);
	const shapes = levels.map((of) => of.map(({ shape }) => shape));
	const compared = levels.map((of, field) =>
		of.map((_, level) =>
			patterns.reduce((sum, one) => sum + (one.levels[field] === level ? one.count : 0), 0),
		),
	);
	const usual = (of: 'm' | 'u') =>
		settings.fields.map(({ kind }, field) => usualShares(kind, levels[field] ?? [], of));
	const learned = mixture({
		patterns,
		any: { shares: u, pairs: counted },
		usual: { m: usual('m'), u: usual('u'), matches: usualMatches },
		shared,
		shapes,
		possible,
		records,
		chance,
	});
	return { ...learned, means, compared };
}

async function patternsOf(
	pairs: string,
	engine: Engine,
	settings: LinkSettings,
): Promise<readonly Pattern[]> {
	return (await rowsOf(engine, plan.patterns(pairs, settings))).map((row) => ({
		levels: row.slice(0, -1).map(Number),
		count: Number(row.at(-1)),
	}));
}
