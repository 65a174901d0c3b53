import { joinPath } from '../answers/index.ts';
import type { ApartJson, JoinJson, JudgedPairJson, JudgementJson } from '../api/index.ts';
import {
	type Case,
	type DecidedOn,
	decidedOn,
	type Judgement,
	judgementsOn,
	type PairEnd,
	pairKey,
} from '../store/index.ts';

export function judgementJson({ decision, verdict, by, at, reason, unread }: Judgement): JudgementJson {
	return {
		decision,
		verdict,
		...(by === null ? {} : { by }),
		at,
		...(reason === null ? {} : { reason }),
		...(unread === null ? {} : { readSingly: false, basis: { ...unread } }),
	};
}

const endJson = ({ id, label, source, row }: PairEnd) => ({
	entity: id,
	name: label,
	source,
	...(row === null ? {} : { row }),
});
const keyOf = ({ left, right }: DecidedOn) => pairKey(left.id, right.id);

/** A pair with the decision that holds on it. */
function judgedJson(
	pair: DecidedOn,
	judgements: ReadonlyMap<string, readonly Judgement[]>,
): JudgedPairJson[] {
	const last = (judgements.get(keyOf(pair)) ?? []).findLast(
		({ verdict, unread }) => verdict === verdictOf(pair) && (verdict !== 'same' || unread === null),
	);
	const held = last ?? judgements.get(keyOf(pair))?.at(-1);
	return held === undefined
		? []
		: [{ ...judgementJson(held), left: endJson(pair.left), right: endJson(pair.right) }];
}

function verdictOf({ state }: DecidedOn) {
	return state === 'awaiting' ? 'same' : state;
}

/**
 * Who decided what, when and why of a cluster: every decision in force on two of whom at least one belongs to it, the
 * oldest first.
 */
export async function joinsOf(opened: Case, cluster: string): Promise<readonly JoinJson[]> {
	const pairs = await decidedOn(opened, { clusters: new Set([cluster]) });
	const judgements = await judgementsOn(opened, pairs.map(keyOf));
	return pairs.map((pair) => ({
		state: pair.state === 'same' && !pair.applied ? 'kept-apart' : pair.state,
		left: { ...endJson(pair.left), person: pair.left.cluster },
		right: { ...endJson(pair.right), person: pair.right.cluster },
		judged: (judgements.get(keyOf(pair)) ?? []).map(judgementJson),
	}));
}

/** Pairs that a *different* or *unsure* keeps apart, by the clusters on its two sides. */
export class Blocks {
	readonly #pairs = new Map<string, DecidedOn[]>();
	readonly #judgements: ReadonlyMap<string, readonly Judgement[]>;

	private constructor(pairs: readonly DecidedOn[], judgements: ReadonlyMap<string, readonly Judgement[]>) {
		for (const pair of pairs) {
			const key = pairKey(pair.left.cluster, pair.right.cluster);
			this.#pairs.set(key, [...(this.#pairs.get(key) ?? []), pair]);
		}
		this.#judgements = judgements;
	}

	static async of(opened: Case): Promise<Blocks> {
		const pairs = await decidedOn(opened, { states: ['different', 'unsure'] });
		return new Blocks(pairs, await judgementsOn(opened, pairs.map(keyOf)));
	}

	/** Between the clusters of two, without what was decided on these two themselves: a *same* takes its place. */
	between(
		left: { readonly id: string; readonly cluster: string },
		right: { readonly id: string; readonly cluster: string },
	): readonly DecidedOn[] {
		return (this.#pairs.get(pairKey(left.cluster, right.cluster)) ?? []).filter(
			(pair) => keyOf(pair) !== pairKey(left.id, right.id),
		);
	}

	json(pairs: readonly DecidedOn[]): JudgedPairJson[] {
		return pairs.flatMap((pair) => judgedJson(pair, this.#judgements));
	}
}

/**
 * Pairs that were called the same and are kept apart, each with what keeps them so: the *different* or *unsure* that a
 * chain of *same* would cross, and that chain, decision by decision.
 */
export async function keptApart(opened: Case): Promise<readonly ApartJson[]> {
	const kept = (await decidedOn(opened, { states: ['same'] })).filter(({ applied }) => !applied);
	if (kept.length === 0) return [];
	const blocks = await Blocks.of(opened);
	const clusters = new Set(kept.flatMap(({ left, right }) => [left.cluster, right.cluster]));
	const links = (await decidedOn(opened, { states: ['same'], clusters })).filter(({ applied }) => applied);
	const judgements = await judgementsOn(opened, [...kept, ...links].map(keyOf));
	const edges = links.map((pair) => ({ left: pair.left.id, right: pair.right.id, pair }));
	return kept.flatMap((pair) => {
		const own = judgedJson(pair, judgements)[0];
		if (own === undefined) return [];
		const { left: _left, right: _right, verdict: _verdict, ...said } = own;
		const [block] = blocks.between(pair.left, pair.right);
		const isTurned = block?.left.cluster !== pair.left.cluster;
		const [near, far] = isTurned ? [block?.right, block?.left] : [block?.left, block?.right];
		const before = near === undefined ? null : joinPath(edges, near.id, pair.left.id);
		const after = far === undefined ? null : joinPath(edges, pair.right.id, far.id);
		const path = [
			...(before ?? []).map(({ pair: step }) => step),
			pair,
			...(after ?? []).map((step) => step.pair),
		];
		const [crosses] = block === undefined ? [] : blocks.json([block]);
		return [
			{
				...said,
				sides: [pair.left, pair.right].map((side) => ({
					...endJson(side),
					// The kinds that are paired are kinds of the record.
					kind: side.kind as ApartJson['sides'][number]['kind'],
					person: side.cluster,
				})),
				...(crosses === undefined ? {} : { crosses }),
				path: path.flatMap((step) => judgedJson(step, judgements)),
			},
		];
	});
}
