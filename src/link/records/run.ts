import { orderOf } from './cell-dates.ts';
import { clusters, type Edges, looseGroups } from './clusters.ts';
import type { Dialect } from './dialect.ts';
import { type Engine, rowsOf } from './engine.ts';
import { type Health, healthOf } from './health.ts';
import { learn } from './learn.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import { type Field, KEY_PARTS, type LinkSettings } from './settings.ts';
import { type Value, ValueReader } from './values.ts';
import { levelWeights, type Prior, priorOf, probability } from './weights.ts';

/** Up to so many pairs, nothing is left out by blocking. */
const ALL_COMPARED = 1_000_000;
/** More would fill disks and hours. */
const MOST_PAIRS = 500_000_000;
const CHANCE_PAIRS = 300_000;
/** How much of what a rare value or word tells is counted: names that agree are not independent of one another. */
const RARITY = 0.8;
/** Bits of odds of what does not happen. */
const NEVER = -500;
/** Pairs less likely than this (bits of odds, 1 in 128) are not kept, but where they speak against a cluster. */
const LEAST_BITS = -7;

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
	readonly priors: { readonly across: Prior | null; readonly within: Prior | null };
	/** What each field's levels weigh, in bits. */
	readonly fields: readonly {
		readonly name: string;
		readonly levels: readonly {
			readonly name: string;
			readonly m: number;
			readonly u: number;
			readonly bits: number;
		}[];
	}[];
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

	const values: number[] = [];
	for (const field of fields) values.push(await readValues(engine, field, run));
	lap('read values');
	await run(plan.encode(settings));
	lap('encode');
	const [records = 0] = await ask('SELECT count(*) FROM record');
	const { keys, pairs } = plan.blocks(settings, sql, records * (records - 1) <= 2 * ALL_COMPARED);
	await run(keys);
	const [wanted = 0] = await ask(plan.pairsInBlocks(settings));
	if (wanted > MOST_PAIRS)
		throw new LinkError(
			`blocks of up to ${settings.mostInBlock} rows would compare ${wanted} pairs, and the most are ${MOST_PAIRS}; lower "mostInBlock", or let the rules of blocking ask for more`,
		);
	await run(pairs);
	const [compared = 0] = await ask('SELECT count(*) FROM pair');
	const sizes = (await rowsOf(engine, 'SELECT count(*) FROM record GROUP BY list ORDER BY list')).map(([n]) =>
		Number(n),
	);
	lap('block');
	const possible = plan.learnsAcross(settings) ? acrossOf(sizes) : (records * (records - 1)) / 2;
	await run([plan.chancePairs(records, possible, CHANCE_PAIRS, settings)]);
	await run(plan.compare('chance', settings, sql));
	lap('compare by chance');
	await run(plan.compare('pair', settings, sql));
	lap('compare');
	const levels = fields.map((field) => levelsOf(field.kind, sql));
	const learned = await learn(engine, settings, levels, possible, records);
	lap('learn');
	const weights = levelWeights(learned.m, learned.u, learned.means);
	const related = {
		weights: levelWeights(learned.r, learned.u, learned.means),
		prior: Math.max(NEVER, Math.log2(learned.related)),
	};
	await run([plan.weigh(settings, weights, related, RARITY)]);
	const priors = await priorsOf(engine, settings, sizes);
	lap('weigh');
	const edges = await edgesOf(engine, priors);
	const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
	const loose = looseGroups(records, edges.edges, threshold);
	const grouped = clusters(loose, await edgesWithin(engine, loose, priors), threshold);
	lap('cluster');
	const leftOut = settings.blocking.map(() => 0);
	for (const [rule, left] of await rowsOf(engine, plan.leftOut(settings)))
		leftOut[Number(rule)] = Number(left);
	const [neverCompared = 0] = await ask(plan.neverCompared(settings));
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
		values,
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
			levels: (levels[field] ?? []).map((level, at) => ({
				name: level.name,
				m: learned.m[field]?.[at] ?? 0,
				u: learned.u[field]?.[at] ?? 0,
				bits: weights[field]?.[at]?.bits ?? 0,
			})),
		})),
		health,
		steps,
	};
}

/** Gives how many values the field has. */
async function readValues(
	engine: Engine,
	field: Field,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<number> {
	const raws: string[] = [];
	for await (const [column = []] of engine.columns(plan.rawValues(field)))
		for (const raw of column) raws.push(String(raw));
	// An engine gives groups in any order; the numbers of words and values are not to hang on it.
	raws.sort();
	const reader = new ValueReader(field.kind, field.kind === 'date' ? orderOf(raws) : null);
	await run(plan.dictionaryTables(field));
	const codes = new Map<string, number>();
	const values: Value[] = [];
	const spelled: (readonly [string, number])[] = [];
	for (const raw of raws) {
		const value = reader.read(raw);
		if (value === null) continue;
		let code = codes.get(value.plain);
		if (code === undefined) {
			code = codes.size + 1;
			codes.set(value.plain, code);
			values.push(value);
		}
		spelled.push([raw, code]);
	}
	await engine.fill(plan.spellingTable(field), spelled);
	await engine.fill(
		plan.readTable(field),
		values.map((value, at) => {
			const wide = new Set(value.words.flatMap((word) => reader.book.wide(word)));
			const keys = KEY_PARTS.map((part) => (value.keys[part] ?? []).join(' '));
			return [
				at + 1,
				value.plain,
				value.lo,
				value.hi,
				value.digits,
				value.words.join(' '),
				[...wide].join(' '),
				...keys,
			];
		}),
	);
	return values.length;
}

async function priorsOf(
	engine: Engine,
	settings: LinkSettings,
	sizes: readonly number[],
): Promise<Linkage['priors']> {
	const records = sizes.reduce((sum, n) => sum + n, 0);
	const inside = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
	const across = acrossOf(sizes);
	const histograms = { within: new Map<number, number>(), across: new Map<number, number>() };
	for (const [isInside, weight, pairs] of await rowsOf(
		engine,
		'SELECT inside::INTEGER, round(weight * 10) / 10 AS w, count(*) FROM scored GROUP BY ALL ORDER BY ALL',
	))
		histograms[Number(isInside) === 1 ? 'within' : 'across'].set(Number(weight), Number(pairs));
	const within = settings.within && inside > 0 ? priorOf(histograms.within, inside) : null;
	// Each record of the smaller list has one counterpart in the other, or as many as it has doubles.
	const doubles = 1 + (2 * (within?.matches ?? 0)) / Math.max(1, records);
	const most = smallerOf(sizes) * doubles * doubles;
	return { across: across > 0 ? priorOf(histograms.across, across, most) : null, within };
}

/** Pairs across lists. */
function acrossOf(sizes: readonly number[]): number {
	const total = sizes.reduce((sum, n) => sum + n, 0);
	return sizes.reduce((sum, n) => sum + n * (total - n), 0) / 2;
}

/** For each two lists, as many pairs as the smaller has records. */
function smallerOf(sizes: readonly number[]): number {
	return sizes.reduce(
		(sum, one, at) => sum + sizes.slice(at + 1).reduce((more, other) => more + Math.min(one, other), 0),
		0,
	);
}

async function edgesOf(
	engine: Engine,
	{ across, within }: Linkage['priors'],
): Promise<{ edges: Edges; weights: Float32Array }> {
	const chosen = `FROM scored WHERE weight + CASE WHEN inside THEN ${bitsOf(within)} ELSE ${bitsOf(across)} END > ${LEAST_BITS}`;
	const count = Number((await rowsOf(engine, `SELECT count(*) ${chosen}`))[0]?.[0] ?? 0);
	const edges = { a: new Int32Array(count), b: new Int32Array(count), bits: new Float32Array(count), count };
	const weights = new Float32Array(count);
	let at = 0;
	for await (const [a = [], b = [], inside = [], weight = []] of engine.columns(
		`SELECT a, b, inside::INTEGER, weight ${chosen} ORDER BY a, b`,
	))
		for (let row = 0; row < a.length; row += 1) {
			edges.a[at] = Number(a[row]) - 1;
			edges.b[at] = Number(b[row]) - 1;
			weights[at] = Number(weight[row]);
			edges.bits[at] = Number(weight[row]) + Number(bitsOf(Number(inside[row]) === 1 ? within : across));
			at += 1;
		}
	return { edges, weights };
}

/** All pairs compared between records of one group of three or more, however unlikely: what speaks against it too. */
async function edgesWithin(
	engine: Engine,
	groups: Int32Array,
	{ across, within }: Linkage['priors'],
): Promise<Edges> {
	const sizes = new Int32Array(groups.length);
	for (const group of groups) sizes[group] = (sizes[group] ?? 0) + 1;
	await engine.run('CREATE TABLE loose (id INTEGER, grouped INTEGER)');
	await engine.fill(
		'loose',
		(function* () {
			for (const [at, group] of groups.entries()) if ((sizes[group] ?? 0) > 2) yield [at + 1, group];
		})(),
	);
	const [a, b, bits]: [number[], number[], number[]] = [[], [], []];
	for await (const [x = [], y = [], odds = []] of engine.columns(
		`SELECT s.a, s.b, weight + CASE WHEN inside THEN ${bitsOf(within)} ELSE ${bitsOf(across)} END FROM scored s JOIN loose la ON la.id = s.a JOIN loose lb ON lb.id = s.b WHERE la.grouped = lb.grouped ORDER BY s.a, s.b`,
	))
		for (let row = 0; row < x.length; row += 1) {
			a.push(Number(x[row]) - 1);
			b.push(Number(y[row]) - 1);
			bits.push(Number(odds[row]));
		}
	return { a: Int32Array.from(a), b: Int32Array.from(b), bits: Float32Array.from(bits), count: a.length };
}

function bitsOf(prior: Prior | null): string {
	return (prior?.bits ?? -60).toFixed(6);
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

function greyShare({ bits }: Edges): number {
	let [grey, all] = [0, 0];
	for (const odds of bits) {
		const likely = probability(odds);
		all += likely;
		if (likely > 0.2 && likely < 0.8) grey += likely;
	}
	return all === 0 ? 0 : grey / all;
}

/** Every step in the order in which it would be run, for lists of so many rows; nothing is run. */
export function explain(settings: LinkSettings, sql: Dialect, records: number): readonly plan.Step[] {
	const nothing = settings.fields.map(({ kind }) => levelsOf(kind, sql).map(() => ({ bits: 0, mean: null })));
	return [
		...settings.fields.flatMap((field) => [
			{ makes: 'distinct values', sql: plan.rawValues(field) },
			...plan.dictionaryTables(field),
		]),
		...plan.encode(settings),
		...Object.values(plan.blocks(settings, sql, records * (records - 1) <= 2 * ALL_COMPARED)).flat(),
		plan.chancePairs(records, (records * (records - 1)) / 2, CHANCE_PAIRS, settings),
		...plan.compare('chance', settings, sql),
		...plan.compare('pair', settings, sql),
		{ makes: 'patterns', sql: plan.patterns('pair', settings) },
		...settings.fields.flatMap((field) => [
			{ makes: 'rarity', sql: plan.rarity('chance', field, settings) },
			{ makes: 'the same by chance', sql: plan.sameByChance(field, 0, settings) },
		]),
		// What is learned goes where the zeros stand.
		plan.weigh(settings, nothing, { weights: nothing, prior: 0 }, RARITY),
	];
}
