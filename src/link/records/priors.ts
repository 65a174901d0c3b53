import { type Engine, rowsOf } from './engine.ts';
import type { LinkSettings } from './settings.ts';
import { USUAL_MATCHES } from './usual-matches.ts';
import { type Prior, priorOf } from './weights.ts';

/** How likely any two records are one, across lists and within one; `null` where none of the kind are compared. */
export type Priors = { readonly across: Prior | null; readonly within: Prior | null };

/** From the weights in the table `scored`; `sizes`: the records of each list. */
export async function priorsOf(
	engine: Engine,
	settings: LinkSettings,
	sizes: readonly number[],
): Promise<Priors> {
	const records = sizes.reduce((sum, n) => sum + n, 0);
	const inside = sizes.reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
	const across = acrossOf(sizes);
	const histograms = { within: new Map<number, number>(), across: new Map<number, number>() };
	for (const [isInside, weight, pairs] of await rowsOf(
		engine,
		'SELECT inside::INTEGER, round(weight * 10) / 10 AS w, count(*) FROM scored GROUP BY ALL ORDER BY ALL',
	))
		histograms[Number(isInside) === 1 ? 'within' : 'across'].set(Number(weight), Number(pairs));
	const usual = usualMatches(sizes);
	const within =
		settings.within && inside > 0
			? priorOf(histograms.within, inside, inside, { rows: records, matches: usual.within })
			: null;
	// Each record of the smaller list has one counterpart in the other, or as many as it has doubles.
	const doubles = 1 + (2 * (within?.matches ?? 0)) / Math.max(1, records);
	const most = smallerOf(sizes) * doubles * doubles;
	return {
		across:
			across > 0 ? priorOf(histograms.across, across, most, { rows: records, matches: usual.across }) : null,
		within,
	};
}

/** Matches there usually are in lists of such sizes. */
export function usualMatches(sizes: readonly number[]): { readonly across: number; readonly within: number } {
	const records = sizes.reduce((sum, n) => sum + n, 0);
	return { across: USUAL_MATCHES.across * smallerOf(sizes), within: USUAL_MATCHES.within * records };
}

/** Pairs across lists. */
export function acrossOf(sizes: readonly number[]): number {
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
