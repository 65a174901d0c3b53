import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of pairs of rows in one cluster, how many are right, and of those that are right, how many are found. */
export type Quality = {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
	/** The best F1 of pairs, whatever probability they are taken from. */
	readonly edgeF1: number;
};

/** What `paradero link --out` wrote into a folder, held against the truth of each row of the one list. */
export function qualityOf(folder: string, truth: readonly string[]): Quality {
	const found = clustersIn(join(folder, 'clusters.csv'));
	const right = pairsOf(found.map((cluster, at) => `${cluster} ${truth[at]}`));
	const [said, are] = [pairsOf(found), pairsOf(truth)];
	return {
		precision: right / Math.max(1, said),
		recall: right / are,
		f1: (2 * right) / (said + are),
		edgeF1: bestEdgeF1(join(folder, 'pairs.csv'), truth, are),
	};
}

function clustersIn(file: string): readonly string[] {
	const found: string[] = [];
	for (const [, row, cluster] of linesOf(file)) found[Number(row) - 1] = cluster ?? '';
	return found;
}

/** The likeliest pairs stand first; those of one probability are taken or left together. */
function bestEdgeF1(file: string, truth: readonly string[], are: number): number {
	let [best, right, taken, last] = [0, 0, 0, ''];
	const weigh = () => {
		best = Math.max(best, (2 * right) / (taken + are));
	};
	for (const [, a, , b, probability = ''] of linesOf(file)) {
		if (probability !== last) weigh();
		last = probability;
		taken += 1;
		if (truth[Number(a) - 1] === truth[Number(b) - 1]) right += 1;
	}
	weigh();
	return best;
}

function* linesOf(file: string): Generator<readonly string[]> {
	const text = readFileSync(file, 'utf8');
	for (let at = text.indexOf('\n') + 1; at < text.length; ) {
		const end = text.indexOf('\n', at);
		yield text.slice(at, end).split(',');
		at = end + 1;
	}
}

function pairsOf(keys: readonly string[]): number {
	const sizes = new Map<string, number>();
	for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
