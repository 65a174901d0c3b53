import type { LinePiece } from './contract.ts';
import type { DatedDraft } from './line-order.ts';
import { shareAPlace } from './line-piece.ts';
import type { Stretch } from './piece-dates.ts';
import type { PlaceContext } from './places.ts';
import { dayAt, isoOfDay } from './spans.ts';

/** Days counted from 1970-01-01, both included. */
export type Days = { readonly first: number; readonly last: number };

/**
 * The days between two known points of which nobody speaks. A stated interval covers its days, a point the
 * days it can mean, and a stay whose beginning and whose leaving are both stated the days between. A dated
 * act that says nothing of where somebody is opens and closes no gap, but parts one: of its day somebody
 * does speak.
 */
export function gapsBetween(
	drafts: readonly DatedDraft[],
	left: ReadonlyMap<DatedDraft, DatedDraft>,
): readonly Days[] {
	const covered: Stretch[] = [];
	const spoken: Stretch[] = [];
	for (const draft of drafts) {
		if (draft.piece.state === 'unknown') {
			spoken.push(...draft.dates.covered);
			continue;
		}
		covered.push(...draft.dates.covered);
		const leaving = left.get(draft);
		if (leaving !== undefined) covered.push({ lo: draft.dates.lo, hi: leaving.dates.lo });
	}
	const first = Math.min(...covered.map(({ lo }) => lo));
	const last = Math.max(...covered.map(({ hi }) => hi));
	covered.push(...spoken.filter(({ lo, hi }) => lo >= first && hi <= last));
	covered.sort((a, b) => a.lo - b.lo);
	const gaps: Days[] = [];
	let reached: number | undefined;
	for (const { lo, hi } of covered) {
		if (reached !== undefined && dayAt(lo) > reached + 1)
			gaps.push({ first: reached + 1, last: dayAt(lo) - 1 });
		reached = Math.max(reached ?? dayAt(hi), dayAt(hi));
	}
	return gaps;
}

export function gapPiece({ first, last }: Days): LinePiece {
	return { piece: 'gap', from: isoOfDay(first), to: isoOfDay(last), days: last - first + 1 };
}

/**
 * Which piece ends a stay that no voice gives an end: a leg stated to leave from that very place, or a
 * release from it, as long as nothing in between speaks of another place. Arriving at a place begins no
 * stay and being seen there later ends none: only a stay with a stated beginning is closed this way.
 */
export function leavings(
	drafts: readonly DatedDraft[],
	context: PlaceContext,
): ReadonlyMap<DatedDraft, DatedDraft> {
	const left = new Map<DatedDraft, DatedDraft>();
	for (const [i, draft] of drafts.entries()) {
		if (draft.piece.piece !== 'stay' || draft.dates.starts.length === 0 || draft.dates.ends.length > 0)
			continue;
		const leaving = leavingOf(draft, drafts.slice(i + 1), context);
		if (leaving !== undefined) left.set(draft, leaving);
	}
	return left;
}

function leavingOf(
	stay: DatedDraft,
	after: readonly DatedDraft[],
	context: PlaceContext,
): DatedDraft | undefined {
	for (const next of after) {
		const { piece, state, place } = next.piece;
		if (state === 'unknown') continue;
		const from = piece === 'leg' || state === 'released';
		if (from && shareAPlace(stay, next, 'fromPlace', context)) return next;
		if (state === 'released' && shareAPlace(stay, next, 'place', context)) return next;
		if (piece !== 'stay' || (place !== undefined && !shareAPlace(stay, next, 'place', context)))
			return undefined;
	}
	return undefined;
}
