import type { Edges } from './clusters.ts';
import { type Engine, rowsOf } from './engine.ts';
import type { Priors } from './priors.ts';
import { rivalry } from './rivals.ts';
import { type Prior, probability } from './weights.ts';

/** Pairs less likely than this (bits of odds, 1 in 128) are not kept, but where they speak against a cluster. */
const LEAST_BITS = -7;

/** Pairs kept, with their odds and with their weights, which are without the prior. */
export type Weighed = {
	readonly edges: Edges;
	readonly weights: Float32Array;
	/** What is left of the odds of a pair across lists, whose rows may have their counterparts elsewhere. */
	readonly left: (a: number, b: number, bits: number) => number;
};

/** The pairs in the table `scored` that are likely enough to be kept. */
export async function edgesOf(engine: Engine, { across, within }: Priors): Promise<Weighed> {
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
	if (across === null) return { edges, weights, left: (_a, _b, bits) => bits };
	const left = rivalry(edges, await listsOf(engine));
	return {
		edges: { ...edges, bits: edges.bits.map((bits, at) => left(edges.a[at] ?? 0, edges.b[at] ?? 0, bits)) },
		weights,
		left,
	};
}

async function listsOf(engine: Engine): Promise<Int32Array> {
	const [[records] = []] = await rowsOf(engine, 'SELECT count(*) FROM record');
	const lists = new Int32Array(Number(records));
	for await (const [ids = [], of = []] of engine.columns('SELECT id, list FROM record'))
		for (const [at, id] of ids.entries()) lists[Number(id) - 1] = Number(of[at]);
	return lists;
}

/** All pairs compared between records of one group of three or more, however unlikely: what speaks against it too. */
export async function edgesWithin(
	engine: Engine,
	groups: Int32Array,
	{ across, within }: Priors,
	left: Weighed['left'],
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
			const [one, other] = [Number(x[row]) - 1, Number(y[row]) - 1];
			a.push(one);
			b.push(other);
			bits.push(left(one, other, Number(odds[row])));
		}
	return { a: Int32Array.from(a), b: Int32Array.from(b), bits: Float32Array.from(bits), count: a.length };
}

function bitsOf(prior: Prior | null): string {
	return (prior?.bits ?? -60).toFixed(6);
}

/** Of the matches expected, the share in pairs that are neither likely nor unlikely. */
export function greyShare({ bits }: Edges): number {
	let [grey, all] = [0, 0];
	for (const odds of bits) {
		const likely = probability(odds);
		all += likely;
		if (likely > 0.2 && likely < 0.8) grey += likely;
	}
	return all === 0 ? 0 : grey / all;
}
