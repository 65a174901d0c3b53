import type { Edges } from './clusters.ts';
import { probability } from './weights.ts';

/** Pairs less likely than this are in no bin: nearly all there are, and nobody acts on them. */
const LEAST = 0.01;
/** Where bins of probability begin; finer at the top, where rows are joined unseen. */
const BINS = [LEAST, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.999] as const;

/** `null` where nothing was found, or nothing could be. */
export type Quality = {
	readonly precision: number | null;
	readonly recall: number | null;
	readonly f1: number | null;
};

/** Whether the probabilities of a linkage mean what they say, by who is known to be whom. */
export type Reliability = {
	/** Rows of which it is known who they are; only pairs of these count. */
	readonly known: number;
	/** Pairs of rows that are one, and how many of them the linkage gave a probability of .01 or more. */
	readonly matches: number;
	readonly reached: number;
	/** Of pairs in each stretch of probability: the share that should match by their mean, and the share that do. */
	readonly bins: readonly {
		readonly from: number;
		readonly to: number;
		readonly pairs: number;
		readonly expected: number;
		readonly observed: number;
	}[];
	/** Expected calibration error: how far the two are apart, a pair of .01 or more with another. */
	readonly calibrationError: number;
	/** Pairs from the threshold on, and pairs of rows in one cluster. */
	readonly byPair: Quality;
	readonly byCluster: Quality;
};

/**
 * Holds a linkage against the truth: for each record the number of who it is, -1 where nobody knows. It is never
 * learned from. `lists`: for each record its list, where only pairs across lists count; `threshold` in bits.
 */
export function reliabilityOf(
	{ edges, clusters }: { readonly edges: Edges; readonly clusters: Int32Array },
	truth: Int32Array,
	threshold: number,
	lists: Int32Array | null,
): Reliability {
	const bins = BINS.map((from, at) => ({ from, to: BINS[at + 1] ?? 1, pairs: 0, sum: 0, right: 0 }));
	let [found, right, reached] = [0, 0, 0];
	for (let at = 0; at < edges.count; at += 1) {
		const [a, b, bits] = [edges.a[at] ?? 0, edges.b[at] ?? 0, edges.bits[at] ?? 0];
		const [one = -1, other = -1] = [truth[a], truth[b]];
		if (one < 0 || other < 0 || (lists !== null && lists[a] === lists[b])) continue;
		const isRight = one === other ? 1 : 0;
		const likely = probability(bits);
		const bin = bins.findLast(({ from }) => likely >= from);
		if (bin !== undefined) {
			bin.pairs += 1;
			bin.sum += likely;
			bin.right += isRight;
			reached += isRight;
		}
		if (bits < threshold) continue;
		found += 1;
		right += isRight;
	}
	const known = truth.reduce((sum, one) => sum + (one < 0 ? 0 : 1), 0);
	const matches = pairsOf(truth, lists, (at) => String(truth[at]));
	const together = pairsOf(truth, lists, (at) => String(clusters[at]));
	const rightly = pairsOf(truth, lists, (at) => `${clusters[at]} ${truth[at]}`);
	const binned = bins.reduce((sum, { pairs }) => sum + pairs, 0);
	return {
		known,
		matches,
		reached,
		bins: bins
			.filter(({ pairs }) => pairs > 0)
			.map(({ from, to, pairs, sum, right: ones }) => ({
				from,
				to,
				pairs,
				expected: sum / pairs,
				observed: ones / pairs,
			})),
		calibrationError: bins.reduce((sum, bin) => sum + Math.abs(bin.sum - bin.right), 0) / Math.max(1, binned),
		byPair: qualityOf(right, found, matches),
		byCluster: qualityOf(rightly, together, matches),
	};
}

/** Pairs of known records that have a key in common, and come from two lists where `lists` are given. */
function pairsOf(truth: Int32Array, lists: Int32Array | null, keyOf: (at: number) => string): number {
	const sizes = new Map<string, number>();
	const inList = new Map<string, number>();
	const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
	for (let at = 0; at < truth.length; at += 1) {
		if ((truth[at] ?? -1) < 0) continue;
		const key = keyOf(at);
		count(sizes, key);
		if (lists !== null) count(inList, `${lists[at]} ${key}`);
	}
	const pairs = (map: Map<string, number>) =>
		[...map.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
	return pairs(sizes) - pairs(inList);
}

function qualityOf(right: number, found: number, matches: number): Quality {
	const of = (total: number) => (total === 0 ? null : right / total);
	return {
		precision: of(found),
		recall: of(matches),
		f1: found + matches === 0 ? null : (2 * right) / (found + matches),
	};
}
