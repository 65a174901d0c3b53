import type { Comparator } from '../../record/index.ts';

/** A count as it was read: tokens of the number and of what it counts. */
export type Count = {
	readonly rule: string;
	readonly from: number;
	readonly to: number;
	readonly number: readonly [from: number, to: number];
	readonly value: number | null;
	readonly range?: readonly [low: number, high: number];
	readonly comparator: Comparator;
	readonly unit: { readonly lemma: string; readonly at: number };
	readonly counted?: readonly [from: number, to: number];
	readonly base?: readonly [from: number, to: number];
	readonly figurative: boolean;
	/** Where to read on, if not behind it: a base may hold a count of its own. */
	readonly resume?: number;
};
