import type { Proposal, ProposalFor } from '../../src/record/index.ts';
import type { Range } from '../gold-types.ts';
import type { Tally } from '../match.ts';

/** Part of what was found that is right in one more respect. */
export type Share = { readonly right: number; readonly of: number };
export type KindScore = {
	readonly tally: Tally;
	readonly shares: Readonly<Record<string, Share>>;
	/** Where what had to be found was not, and where something else was: for whoever writes rules for that document. */
	readonly missed: readonly Range[];
	readonly unasked: readonly Range[];
};
export type Found<K extends Proposal['kind']> = readonly ProposalFor<K>[];

type Placed = { readonly start?: number; readonly end?: number } | undefined;
export const rangeOf = (place: Placed): Range | null =>
	place?.start === undefined || place.end === undefined ? null : [place.start, place.end];
export const anchorOf = (proposal: Proposal): Range => [proposal.anchors[0]!.start, proposal.anchors[0]!.end];

/** What was to be found and was, by the pairs of gold and found; optional items count on neither side. */
export function tallyOf(
	gold: readonly { readonly optional?: boolean }[],
	found: number,
	pairs: ReadonlyMap<number, number>,
): Tally {
	const free = [...pairs.keys()].filter((g) => gold[g]!.optional === true).length;
	const hit = pairs.size - free;
	const required = gold.filter((item) => item.optional !== true).length;
	return { required, hit, proposed: found, wrong: found - hit - free };
}

/** The places of gold items without a partner, and of proposals without one. */
export function slipsOf<G extends { readonly optional?: boolean }>(
	gold: readonly G[],
	placeOf: (item: G) => Range,
	found: readonly Proposal[],
	pairs: ReadonlyMap<number, number>,
): Pick<KindScore, 'missed' | 'unasked'> {
	const paired = new Set(pairs.values());
	return {
		missed: gold.filter((item, g) => item.optional !== true && !pairs.has(g)).map(placeOf),
		unasked: found.filter((_, f) => !paired.has(f)).map(anchorOf),
	};
}

/** Counts, respect by respect, how many were right of those that were asked. */
export class Shares {
	private readonly counted = new Map<string, { right: number; of: number }>();

	add(name: string, right: boolean): void {
		const share = this.counted.get(name) ?? { right: 0, of: 0 };
		this.counted.set(name, { right: share.right + (right ? 1 : 0), of: share.of + 1 });
	}

	done(): Record<string, Share> {
		return Object.fromEntries(this.counted);
	}
}
