import { clusters, type Edge } from './clusters.ts';
import type { Dialect } from './dialect.ts';
import { orderOf } from './cell-dates.ts';
import { type Pattern, type Session, session, share, startFor, together } from './em.ts';
import { type Engine, rowsOf } from './engine.ts';
import { levelsOf } from './levels.ts';
import * as plan from './plan.ts';
import type { Field, LinkSettings } from './settings.ts';
import { ValueReader } from './values.ts';
import { levelWeights, priorOf, probability } from './weights.ts';

export const RARITY_DAMP = Number((globalThis as { process?: { env: Record<string, string> } }).process?.env.DAMP ?? 0.8);
/** Up to so many pairs, nothing is left out. */
const ALL_COMPARED = 1_000_000;
const CHANCE_PAIRS = 300_000;

export async function linkRecords(engine: Engine, settings: LinkSettings, sql: Dialect, log: (text: string) => void = () => {}) {
	const { fields } = settings;
	const t0 = performance.now();
	const lap = (name: string) => log(`${name} ${((performance.now() - t0) / 1000).toFixed(2)} s`);
	for (const field of fields) await readValues(engine, field);
	lap('values');
	for (const step of plan.encode(settings)) await engine.run(step.sql);
	lap('encode');
	const records = Number((await rowsOf(engine, 'SELECT count(*) FROM record'))[0]?.[0] ?? 0);
	for (const step of plan.blocks(settings, sql, records * (records - 1) <= 2 * ALL_COMPARED)) await engine.run(step.sql);
	const pairs = Number((await rowsOf(engine, 'SELECT count(*) FROM pair'))[0]?.[0] ?? 0);
	lap(`${pairs} pairs`);
	const chance = plan.chancePairs(records, CHANCE_PAIRS, settings);
	await engine.run(chance.sql);
	for (const step of plan.compare('chance', settings, sql)) await engine.run(step.sql);
	lap('chance');
	for (const step of plan.compare('pair', settings, sql)) await engine.run(step.sql);
	lap('compare');
	const levels = fields.map((field) => levelsOf(field.kind, sql));
	const u: number[][] = [];
	const means: (number | null)[][] = [];
	for (const [at, field] of fields.entries()) {
		const count = levels[at]?.length ?? 0;
		const byChance = await rowsOf(engine, plan.rarity('chance', field));
		const byPair = await rowsOf(engine, plan.rarity('pair', field));
		const counts = Array.from({ length: count }, () => 0);
		const mean: (number | null)[] = Array.from({ length: count }, () => null);
		for (const rows of [byPair, byChance])
			for (const [level, n, bits] of rows) if (bits !== null && (rows === byPair || Number(n) >= 5)) mean[Number(level)] = Number(bits);
		for (const [level, n] of byChance) counts[Number(level)] = Number(n);
		const total = counts.reduce((a, b) => a + b, 0);
		const [same] = await rowsOf(engine, `SELECT sum((records / t) * (records / t)), sum(t - t + (records / t) * bits*(records/t))/sum((records / t) * (records / t)) FROM (SELECT records::DOUBLE AS records, bits, (sum(records) OVER ())::DOUBLE AS t FROM "value_${field.name}")`);
		const shares = counts.map((n) => (n + 0.3) / (total + 0.3 * count));
		const chanceSame = Number(same?.[0] ?? 0);
		if (levels[at]?.[0]?.name === 'same' && chanceSame > 0 && field.kind !== 'date') {
			shares[0] = chanceSame;
			mean[0] = -Math.log2(chanceSame);
		}
		u.push(shares);
		means.push(mean);
	}
	const counted = await rowsOf(engine, plan.patterns('pair', settings));
	const all = counted.map((row) => ({
		rules: Number(row[0]),
		levels: row.slice(1, -1).map(Number),
		count: Number(row.at(-1)),
	}));
	let m: readonly (readonly number[])[] = levels.map((one) => startFor(one.length));
	const sessions: { session: Session; fixed: ReadonlySet<number>; rule: number }[] = [];
	for (const [rule, parts] of settings.blocking.entries()) {
		const fixed = new Set(parts.map(({ field }) => fields.findIndex(({ name }) => name === field)));
		const held = new Map<string, { levels: readonly number[]; count: number }>();
		for (const one of all) {
			if (((one.rules >> rule) & 1) === 0) continue;
			const key = one.levels.join(' ');
			const known = held.get(key);
			held.set(key, { levels: one.levels, count: (known?.count ?? 0) + one.count });
		}
		const patterns: Pattern[] = [...held.values()];
		if (patterns.length === 0) continue;
		sessions.push({ session: session(patterns, u, m, fixed), fixed, rule });
	}
	m = together(sessions, m);
	lap('em');
	const weights = levelWeights(m, u, means);
	await engine.run(plan.weigh(settings, weights, RARITY_DAMP).sql);
	const histogram = new Map<number, number>();
	for (const [weight, n] of await rowsOf(engine, 'SELECT round(weight * 10) / 10 AS w, count(*) FROM scored GROUP BY 1'))
		histogram.set(Number(weight), Number(n));
	const possible = settings.within ? (records * (records - 1)) / 2 : await crossPairs(engine);
	const prior = priorOf(histogram, possible);
	lap('scored');
	const edges: Edge[] = [];
	for await (const [a = [], b = [], w = []] of engine.columns(`SELECT a, b, weight FROM scored WHERE weight > ${-prior.bits - 12}`))
		for (let at = 0; at < a.length; at += 1) edges.push({ a: Number(a[at]) - 1, b: Number(b[at]) - 1, bits: Number(w[at]) + prior.bits });
	const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
	const grouped = clusters(records, edges, threshold);
	lap('clusters');
	return { records, pairs, m, u, weights, prior, sessions, levels, edges, grouped, share, probability };
}

async function crossPairs(engine: Engine): Promise<number> {
	const lists = (await rowsOf(engine, 'SELECT count(*) FROM record GROUP BY list')).map(([n]) => Number(n));
	const total = lists.reduce((a, b) => a + b, 0);
	return lists.reduce((sum, n) => sum + n * (total - n), 0) / 2;
}

async function readValues(engine: Engine, field: Field): Promise<void> {
	const raws: string[] = [];
	for await (const [column = []] of engine.columns(plan.rawValues(field))) for (const raw of column) raws.push(String(raw));
	const reader = new ValueReader(field.kind, field.kind === 'date' ? orderOf(raws) : null);
	for (const step of plan.dictionaryTables(field)) await engine.run(step.sql);
	const codes = new Map<string, number>();
	const values: { code: number; value: NonNullable<ReturnType<ValueReader['read']>> }[] = [];
	const spelled: (readonly [string, number])[] = [];
	for (const raw of raws) {
		const value = reader.read(raw);
		if (value === null) continue;
		let code = codes.get(value.plain);
		if (code === undefined) {
			code = codes.size + 1;
			codes.set(value.plain, code);
			values.push({ code, value });
		}
		spelled.push([raw, code]);
	}
	await engine.fill(`spelling_${field.name}`, spelled);
	await engine.fill(
		`read_${field.name}`,
		(function* () {
			for (const { code, value } of values) {
				const wide = new Set(value.words.flatMap((word) => reader.book.wide(word)));
				yield [
					code,
					value.plain,
					value.lo,
					value.hi,
					value.digits,
					value.words.join(' '),
					[...wide].join(' '),
					...plan.KEY_COLUMNS.map((column) => (value.keys[column.slice(2) as keyof typeof value.keys] ?? []).join(' ')),
				];
			}
		})(),
	);
}
