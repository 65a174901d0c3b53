import { type ClusterId, CUSTODY_TYPES } from '../record/index.ts';
import { affirms, stateOf } from './account-state.ts';
import { acknowledgementsOf, oneAcknowledgement } from './acknowledgement.ts';
import type { Account, LinePiece, PersonGraph } from './contract.ts';
import { originsAmong } from './independent-origins.ts';
import { partsOf } from './parts.ts';
import { type PieceDates, pieceDates } from './piece-dates.ts';
import { isNarrower, type PlaceContext, type PlaceRef, samePlace } from './places.ts';
import { sameBody } from './same-body.ts';

export type DrawnPiece = Exclude<LinePiece, { readonly piece: 'gap' }>;

/** A piece with what ordering, gaps and episodes need to know of it. */
export type Draft = {
	readonly piece: DrawnPiece;
	/** The accounts by which it stands on the line: those that affirm it. */
	readonly affirmed: readonly Account[];
	readonly dates: PieceDates | null;
};

/** One piece for every event: joined events are one event, with the accounts of all its voices. */
export function draftPieces(
	accounts: readonly Account[],
	graph: PersonGraph,
	context: PlaceContext,
): readonly Draft[] {
	const byEvent = new Map<ClusterId, Account[]>();
	for (const account of accounts) {
		const known = byEvent.get(account.eventCluster);
		if (known === undefined) byEvent.set(account.eventCluster, [account]);
		else known.push(account);
	}
	return [...byEvent].map(([event, all]) => draft(event, all, graph, context));
}

function draft(
	event: ClusterId,
	accounts: readonly Account[],
	graph: PersonGraph,
	context: PlaceContext,
): Draft {
	const affirmed = accounts.filter(affirms);
	// What nobody affirms is still shown for what it is, beside the line.
	const telling = affirmed.length > 0 ? affirmed : accounts;
	const types = CUSTODY_TYPES.filter((type) => telling.some((account) => account.type === type));
	const type = types[0] ?? telling[0]?.type ?? 'unknown';
	const kind = graph.entities.get(telling[0]?.event as Account['event'])?.kind;
	const piece = kind === 'Custody' ? 'stay' : kind === 'Transfer' ? 'leg' : 'act';
	const dates = pieceDates(telling, piece === 'stay');
	const acknowledgements = acknowledgementsOf(accounts, graph);
	const acknowledgement = oneAcknowledgement(acknowledgements);
	const intoCustody = telling.some(({ state }) => state === 'removed-into-custody');
	return {
		affirmed,
		dates,
		piece: {
			piece,
			type,
			types: types.length > 0 ? types : [type],
			event,
			state: intoCustody ? 'removed-into-custody' : stateOf(type),
			...optional(
				'place',
				placesText(
					telling.map(({ place }) => place),
					context,
				),
			),
			...optional(
				'fromPlace',
				placesText(
					telling.map(({ fromPlace }) => fromPlace),
					context,
				),
			),
			...optional(
				'heldBy',
				bodiesText(
					telling.map(({ heldBy }) => heldBy),
					graph,
				),
			),
			...optional(
				'by',
				bodiesText(
					telling.map(({ by }) => by),
					graph,
				),
			),
			...optional('from', dates?.from),
			...optional('to', dates?.to),
			accounts,
			parts: partsOf(accounts, graph),
			origins: originsAmong(telling, graph),
			...optional('acknowledgement', acknowledgement),
			...(acknowledgements.length === 0 ? {} : { acknowledgements }),
		},
	};
}

/** The narrowest words of those that agree; those that don't, side by side. */
function placesText(refs: readonly (PlaceRef | undefined)[], context: PlaceContext): string | undefined {
	const places: PlaceRef[] = [];
	for (const place of refs)
		if (place !== undefined && !places.some((known) => samePlace(known, place, context))) places.push(place);
	const narrowest = places.filter((place) => !places.some((other) => isNarrower(other, place, context)));
	return text(narrowest.length > 0 ? narrowest : places);
}

function bodiesText(
	refs: readonly (PlaceRef | undefined)[],
	{ clusterOf }: PlaceContext,
): string | undefined {
	const bodies: PlaceRef[] = [];
	for (const body of refs)
		if (body !== undefined && !bodies.some((known) => sameBody(known, body, clusterOf))) bodies.push(body);
	return text(bodies);
}

function text(refs: readonly PlaceRef[]): string | undefined {
	return refs.length === 0 ? undefined : refs.map(({ label }) => label).join(' / ');
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
	return value === undefined ? {} : ({ [key]: value } as Record<K, V>);
}

/** The places that the voices of a piece name, by which it can be compared with another. */
export function placesOf(draft: Draft, which: 'place' | 'fromPlace'): readonly PlaceRef[] {
	return draft.affirmed.map((account) => account[which]).filter((place) => place !== undefined);
}

/** Whether two pieces have a place in common: `place` of the one, `which` of the other. */
export function shareAPlace(
	a: Draft,
	b: Draft,
	which: 'place' | 'fromPlace',
	context: PlaceContext,
): boolean {
	const theirs = placesOf(b, which);
	return placesOf(a, 'place').some((place) => theirs.some((other) => samePlace(place, other, context)));
}

/** Whether any voice that affirms a piece dates it. */
export function isDated(draft: Draft): draft is Draft & { readonly dates: PieceDates } {
	return draft.dates !== null;
}
