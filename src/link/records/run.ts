import { comparesAll, meet } from './block.ts';
import { clusters, type Edges, looseGroups } from './clusters.ts';
import type { Dialect } from './dialect.ts';
import { edgesOf, edgesWithin, greyShare } from './edges.ts';
import { type Engine, rowsOf } from './engine.ts';
import { type Health, healthOf } from './health.ts';
import { learn } from './learn.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import { acrossOf, type Priors, priorsOf, usualMatches } from './priors.ts';
import { type FieldReading, readValues } from './read-values.ts';
import type { Weighing } from './reasons.ts';
import type { LinkSettings } from './settings.ts';
import type { LevelWeight } from './weigh.ts';
import { levelWeights } from './weights.ts';

export const CHANCE_PAIRS = 300_000;
/**
 * Pairs compared at once: what is held of each meanwhile is much more than what is kept. As many as there are records in
 * any case, for each portion asks all of them.
 */
const PAIRS_AT_ONCE = 3_000_000;
/** How much of what a rare value or word tells is counted: names that agree are not independent of one another. */
export const RARITY = 0.8;
/** Bits of odds of what does not happen. */
const NEVER = -500;

/** A linkage that cannot be made as its settings say. */
export class LinkError extends Error {
	override readonly name = 'LinkError';
}

export type Linkage = {
	readonly records: number;
	/** Pairs compared. */
	readonly compared: number;
	readonly edges: Edges;
	/** Weights of `edges` without the prior, in bits. */
	readonly weights: Float32Array;
	/** For each record, the position of the first of its cluster; positions from 0 on. */
	readonly clusters: Int32Array;
	readonly priors: Priors;
	/** Of each field the cells that hold something, those that nothing was read of, and what its levels weigh, in bits. */
	readonly fields: readonly {
		readonly name: string;
		readonly cells: number;
		readonly unread: number;
		readonly levels: readonly {
			readonly name: string;
			readonly m: number;
			readonly u: number;
			readonly bits: number;
		}[];
	}[];
	/** What `weights` are made of. */
	readonly weighing: Weighing;
	readonly health: Health;
	readonly steps: readonly { readonly name: string; readonly seconds: number }[];
};

/**
 * Links the records in the table `raw` (`id` from 1 on without a gap, `list`, and a column for each field), which the
 * engine holds. `now` in milliseconds; `told` hears each step with the SQL that it ran.
 */
export async function linkRecords(
	engine: Engine,
	settings: LinkSettings,
	sql: Dialect,
	now: () => number,
	told: (step: plan.Step) => void = () => {},
): Promise<Linkage> {
	const { fields } = settings;
	const steps: { name: string; seconds: number }[] = [];
	let since = now();
	const lap = (name: string) => {
		steps.push({ name, seconds: (now() - since) / 1000 });
		since = now();
	};
	const run = async (all: readonly plan.Step[]) => {
		for (const step of all) {
			told(step);
			await engine.run(step.sql);
		}
	};
	const ask = async (query: string): Promise<readonly number[]> =>
		((await rowsOf(engine, query))[0] ?? []).map(Number);

	const readings: FieldReading[] = [];
	for (const field of fields) readings.push(await readValues(engine, field, settings, sql, run));
	const widths: plan.Widths = new Map(fields.map(({ name }, at) => [name, readings[at]?.words ?? 1]));
	lap('read values');
	await run(plan.encode(settings, sql, widths));
	lap('encode');
	const [records = 0] = await ask('SELECT count(*) FROM record');
	const { compared, leftOut, neverCompared } = await meet(engine, settings, sql, records, run);
	const sizes = (await rowsOf(engine, 'SELECT count(*) FROM record GROUP BY list ORDER BY list')).map(([n]) =>
		Number(n),
	);
	lap('block');
	const possible = plan.learnsAcross(settings) ? acrossOf(sizes) : (records * (records - 1)) / 2;
	// Where all pairs are compared, what any two agree on is counted, not drawn.
	const drawn = comparesAll(records) ? 'pair' : 'chance';
	if (drawn === 'chance') await run([plan.chancePairs(records, possible, CHANCE_PAIRS, settings)]);
	const portions = Math.max(1, Math.ceil((compared + CHANCE_PAIRS) / Math.max(PAIRS_AT_ONCE, records)));
	await run(plan.compare(settings, sql, widths, drawn, portions));
	lap('compare');
	const levels = fields.map((field) => levelsOf(field.kind, sql));
	const usual = usualMatches(sizes);
	const learned = await learn(
		engine,
		settings,
		levels,
		possible,
		records,
		plan.learnsAcross(settings) ? usual.across : usual.within,
		drawn,
	);
	lap('learn');
	const isWeighed = fields.map(({ weighs }) => weighs !== false);
	const weights = onlyOf(isWeighed, levelWeights(learned.m, learned.u, learned.means));
	const related = {
		weights: onlyOf(isWeighed, levelWeights(learned.r, learned.u, learned.means)),
		prior: Math.max(NEVER, Math.log2(learned.related)),
	};
	const together = learned.together.filter((one) => one.fields.every((field) => isWeighed[field]));
	await run(plan.weigh(settings, weights, related, RARITY, together));
	const priors = await priorsOf(engine, settings, sizes);
	lap('weigh');
	const edges = await edgesOf(engine, priors);
	const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
	const loose = looseGroups(records, edges.edges, threshold);
	const grouped = clusters(loose, await edgesWithin(engine, loose, priors, edges.left), threshold);
	lap('cluster');
	const health = healthOf({
		settings,
		records,
		levels,
		weights,
		learned,
		priors,
		leftOut,
		neverCompared,
		...sizesOf(grouped),
		greyShare: greyShare(edges.edges),
		readings,
	});
	lap('health');
	return {
		records,
		compared,
		edges: edges.edges,
		weights: edges.weights,
		clusters: grouped,
		priors,
		fields: fields.map(({ name }, field) => ({
			name,
			cells: readings[field]?.cells ?? 0,
			unread: readings[field]?.unread ?? 0,
			levels: (levels[field] ?? []).map((level, at) => ({
				name: level.name,
				m: learned.m[field]?.[at] ?? 0,
				u: learned.u[field]?.[at] ?? 0,
				bits: weights[field]?.[at]?.bits ?? 0,
			})),
		})),
		weighing: { levels, weights, related, damp: RARITY, together },
		health,
		steps,
	};
}

/** Fields that do not weigh tell nothing, whatever was learned of them. */
function onlyOf(
	isWeighed: readonly boolean[],
	weights: readonly (readonly LevelWeight[])[],
): readonly (readonly LevelWeight[])[] {
	return weights.map((row, field) => (isWeighed[field] ? row : row.map(() => ({ bits: 0, mean: null }))));
}

function sizesOf(grouped: Int32Array): { readonly largestCluster: number; readonly linked: number } {
	const sizes = new Int32Array(grouped.length);
	let [largestCluster, linked] = [0, 0];
	for (const group of grouped) {
		sizes[group] = (sizes[group] ?? 0) + 1;
		largestCluster = Math.max(largestCluster, sizes[group] ?? 0);
		if (sizes[group] === 2) linked += 2;
		else if ((sizes[group] ?? 0) > 2) linked += 1;
	}
	return { largestCluster, linked };
}
