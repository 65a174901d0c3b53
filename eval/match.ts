import type { Range } from './gold.ts';

/** Length shared by two ranges over the length that both cover. */
export function overlap(a: Range, b: Range): number {
	const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
	return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}

export const touches = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1];

/** Pairs each gold item with at most one found item, best fit first; `closeness` is 0 where they cannot be one. */
export function pair<G, F>(
	gold: readonly G[],
	found: readonly F[],
	closeness: (gold: G, found: F) => number,
): Map<number, number> {
	const fits: { g: number; f: number; score: number }[] = [];
	for (const [g, item] of gold.entries()) {
		for (const [f, other] of found.entries()) {
			const score = closeness(item, other);
			if (score > 0) fits.push({ g, f, score });
		}
	}
	fits.sort((a, b) => b.score - a.score || a.g - b.g || a.f - b.f);
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	for (const { g, f } of fits) {
		if (pairs.has(g) || taken.has(f)) continue;
		pairs.set(g, f);
		taken.add(f);
	}
	return pairs;
}

/** What was to be found, what was found, and what of it was asked for. Optional items count on neither side. */
export type Tally = {
	readonly required: number;
	readonly hit: number;
	readonly proposed: number;
	readonly wrong: number;
};

export const NOTHING: Tally = { required: 0, hit: 0, proposed: 0, wrong: 0 };
export const add = (a: Tally, b: Tally): Tally => ({
	required: a.required + b.required,
	hit: a.hit + b.hit,
	proposed: a.proposed + b.proposed,
	wrong: a.wrong + b.wrong,
});

export type Rates = {
	readonly precision: number | null;
	readonly recall: number | null;
	readonly f1: number | null;
};
const percent = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

export function rates({ required, hit, wrong }: Tally): Rates {
	const [precision, recall] = [percent(hit, hit + wrong), percent(hit, required)];
	const f1 =
		precision === null || recall === null || precision + recall === 0
			? null
			: (2 * precision * recall) / (precision + recall);
	return { precision, recall, f1 };
}
