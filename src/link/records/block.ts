import type { Dialect } from './dialect.ts';
import { type Engine, rowsOf } from './engine.ts';
import * as plan from './plan.ts';
import type { BlockingRule, LinkSettings } from './settings.ts';

/** Up to so many pairs, nothing is left out by blocking. */
const ALL_COMPARED = 1_000_000;
/** Whether so few records are compared each with each. */
export function comparesAll(records: number): boolean {
	return records * (records - 1) <= 2 * ALL_COMPARED;
}

/** Pairs compared for each record, on the mean; of fewer records more of each, up to so many in all. */
const PAIRS_A_RECORD = 10;
const MOST_PAIRS_A_RECORD = 100;
const LEAST_PAIRS = 2_000_000;
/** Blocks of so few are taken even by a rule whose part of the pairs is too small: two of one are likely one. */
const SMALL = 5;
/** Of so many records it is asked whether they met anybody. */
const MOST_ASKED = 200_000;
/** A rule that would make so many times the pairs that it may has all but its rarest blocks too large: it is not tried. */
const HOPELESS = 100;

export type Met = {
	/** Pairs to compare. */
	readonly compared: number;
	/** For each rule, the most records in a block that are compared, and about how many are in blocks larger than asked. */
	readonly most: readonly number[];
	readonly leftOut: readonly number[];
	/** Records that met nobody, though they were in some block; of many, about how many. */
	readonly neverCompared: number;
};

/**
 * Makes the table `pair` of all that meet by a rule in a block that is not too large.
 *
 * The more records, the larger the blocks, and two records of a small one are likelier one than two of a large one. So
 * pairs have a budget, of which each rule has an equal part of what is left: it takes its blocks from the smallest up. A
 * rule whose blocks are all taken leaves nothing to those that ask for more.
 */
export async function meet(
	engine: Engine,
	settings: LinkSettings,
	sql: Dialect,
	records: number,
	run: (steps: readonly plan.Step[]) => Promise<void>,
): Promise<Met> {
	const isAll = comparesAll(records);
	let left = Math.max(Math.min(LEAST_PAIRS, MOST_PAIRS_A_RECORD * records), PAIRS_A_RECORD * records);
	const most: number[] = [];
	const leftOut: number[] = [];
	if (!isAll) {
		await run(plan.noPairs);
		const shared = new Map<string, number>();
		const whole: BlockingRule[] = [];
		const crowded = new Set<number>();
		for (const [number, rule] of settings.blocking.entries()) {
			// Whoever meets by it has met by fewer parts.
			if (whole.some((one) => plan.isPartOf(one, rule))) {
				most.push(settings.mostInBlock);
				leftOut.push(0);
				continue;
			}
			let expected = (records * records) / 2;
			for (const part of rule) {
				const name = `${part.by} ${part.field}`;
				if (!shared.has(name))
					shared.set(name, Number((await rowsOf(engine, plan.sharedBy(part, settings)))[0]?.[0] ?? 0));
				expected *= shared.get(name) ?? 0;
			}
			const budget = left / (settings.blocking.length - number);
			if (expected > HOPELESS * budget) {
				most.push(1);
				leftOut.push(0);
				continue;
			}
			await run(plan.blocksOf(rule, settings, sql, crowded));
			const sizes = (
				await rowsOf(engine, 'SELECT records, count(*) FROM block GROUP BY records ORDER BY records')
			).map(([size, blocks]) => [Number(size), Number(blocks)] as const);
			const byPart = largestTaken(sizes, budget, settings.mostInBlock);
			const taken =
				byPart.most >= SMALL
					? byPart
					: { ...largestTaken(sizes, left, Math.min(SMALL, settings.mostInBlock)), left: byPart.left };
			left -= taken.pairs;
			if (sizes.every(([size]) => size <= taken.most)) whole.push(rule);
			most.push(taken.most);
			leftOut.push(Math.min(records, taken.left));
			await run(plan.theseMeet(number, taken.most, settings));
			if (plan.hasChildren(number, settings)) crowded.add(number);
		}
		await run(plan.noCrowds(crowded));
	}
	await run(plan.pairsMet(settings, isAll));
	const compared = Number((await rowsOf(engine, 'SELECT count(*) FROM pair'))[0]?.[0] ?? 0);
	if (isAll) return { compared, most: settings.blocking.map(() => records), leftOut, neverCompared: 0 };
	const oneIn = Math.ceil(records / MOST_ASKED);
	const { steps, crowded } = plan.whoWasMet(settings, sql, oneIn);
	await run(steps);
	const neverCompared = oneIn * Number((await rowsOf(engine, crowded))[0]?.[0] ?? 0);
	return { compared, most, leftOut, neverCompared };
}

/**
 * Of a rule's blocks by size, up to which they are compared, so that they make no more than `budget` pairs and hold no
 * more than `mostInBlock`; how many pairs these make, and how many records are in blocks larger than that.
 */
export function largestTaken(
	sizes: readonly (readonly [size: number, blocks: number])[],
	budget: number,
	mostInBlock: number,
): { readonly most: number; readonly pairs: number; readonly left: number } {
	let [most, pairs, left] = [1, 0, 0];
	let full = false;
	for (const [size, blocks] of [...sizes].sort(([a], [b]) => a - b)) {
		const more = (blocks * size * (size - 1)) / 2;
		full ||= size > mostInBlock || pairs + more > budget;
		if (size > mostInBlock) left += size * blocks;
		if (full) continue;
		[most, pairs] = [size, pairs + more];
	}
	return { most, pairs, left };
}
