import { CUSTODY_TYPES, type CustodyType, isCode } from '../record/index.ts';
import { type Draft, placesOf, shareAPlace } from './line-piece.ts';
import type { PieceDates } from './piece-dates.ts';
import { isNarrower, type PlaceContext } from './places.ts';

export type DatedDraft = Draft & { readonly dates: PieceDates };

/** What comes first of things dated alike: how such a day runs, not a claim that it ran so. */
const RANK: Readonly<Record<CustodyType, number>> = {
	encounter: 0,
	disappearance: 1,
	arrest: 1,
	detainer: 2,
	'booked-in': 3,
	held: 4,
	'removal-order': 5,
	transfer: 6,
	hospital: 6,
	parole: 8,
	release: 8,
	're-detention': 9,
	removal: 10,
	death: 12,
	'remains-found': 13,
};

/** By first day, then last; on one and the same day a stay at the end of a leg comes after the leg. */
export function inOrder(drafts: readonly DatedDraft[], context: PlaceContext): readonly DatedDraft[] {
	const alike = new Map<string, DatedDraft[]>();
	for (const draft of drafts) {
		const key = `${draft.dates.lo} ${draft.dates.hi}`;
		const known = alike.get(key);
		if (known === undefined) alike.set(key, [draft]);
		else known.push(draft);
	}
	const rank = new Map<DatedDraft, number>();
	for (const group of alike.values())
		for (const draft of group) rank.set(draft, rankIn(draft, group, context));
	return [...drafts].sort(
		(a, b) => a.dates.lo - b.dates.lo || a.dates.hi - b.dates.hi || (rank.get(a) ?? 0) - (rank.get(b) ?? 0),
	);
}

function rankIn(draft: DatedDraft, alike: readonly DatedDraft[], context: PlaceContext): number {
	const { type, piece } = draft.piece;
	const rank = isCode(CUSTODY_TYPES, type) ? RANK[type] : 0;
	if (piece === 'leg' && type !== 'removal' && leadsOn(draft, alike, context)) return RANK.removal + 0.2;
	const legs = alike.filter((other) => other.piece.piece === 'leg');
	if (piece === 'leg') return rank + legsBefore(draft, legs, context) / (2 * (legs.length + 1));
	if (piece !== 'stay') return rank;
	if (legs.some((leg) => shareAPlace(draft, leg, 'fromPlace', context))) return rank;
	const arrivals = legs.filter((leg) => shareAPlace(draft, leg, 'place', context));
	const last = Math.max(
		rank,
		...arrivals.map((leg) => (leg.piece.type === 'removal' ? RANK.removal : RANK.transfer)),
	);
	return arrivals.length > 0 ? last + 0.5 : rank;
}

/** How many legs of that day led, one after the other, to where this one begins; a round trip is counted once. */
function legsBefore(leg: DatedDraft, legs: readonly DatedDraft[], context: PlaceContext): number {
	const seen = new Set([leg]);
	let frontier = [leg];
	for (let steps = 0; ; steps++) {
		const led = legs.filter(
			(other) => !seen.has(other) && frontier.some((next) => shareAPlace(other, next, 'fromPlace', context)),
		);
		if (led.length === 0) return steps;
		for (const other of led) seen.add(other);
		frontier = led;
	}
}

/** Whether a leg goes on within what a removal of that day led to: handed over at an airfield of that country. */
function leadsOn(leg: DatedDraft, alike: readonly DatedDraft[], context: PlaceContext): boolean {
	const reached = placesOf(leg, 'place');
	return alike.some(
		(other) =>
			other.piece.type === 'removal' &&
			placesOf(other, 'place').some((place) => reached.some((inner) => isNarrower(inner, place, context))),
	);
}
