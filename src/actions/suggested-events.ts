import { type EventFacts, type EventField, eventPairs } from '../link/index.ts';
import type { EntityId, LikenessReason } from '../record/index.ts';
import {
	type Case,
	decidedClusters,
	type NamedEntity,
	originsInForce,
	placesWithin,
	toldEvents,
} from '../store/index.ts';
import { countriesAmong, type FactContext, factsOf } from './event-facts.ts';
import { pairsReturned, type Returned } from './pairs-returned.ts';
import { usefulness } from './usefulness.ts';

/** Two events that may be one, as a pair of names is suggested, with what was compared. */
type EventSuggestion = {
	readonly left: NamedEntity;
	readonly right: NamedEntity;
	readonly reasons: readonly LikenessReason[];
	readonly likeness: number;
	/** `null` for two that were decided on and cannot be one, as is known by now: nothing was weighed. */
	readonly weighed: {
		readonly how: 'assumed';
		readonly weight: number;
		readonly probability: number;
	} | null;
	readonly usefulness: number;
	readonly state: 'open' | Returned['state'];
	readonly fields: readonly EventField[];
};

/** Of clusters: how many are joined in one, how many statements it has; of an event's, whose page tells of it. */
type Clusters = {
	readonly members: ReadonlyMap<string, number>;
	readonly statements: ReadonlyMap<string, number>;
};
type Whose = { readonly whose: ReadonlyMap<string, string> };

export type SuggestedEvents = Clusters &
	Whose & { readonly pairs: readonly EventSuggestion[]; readonly notCompared: number };

/** Compares what sources tell of: stays, legs, acts, orders, obligations, proceedings, numbers and groups. */
export async function findEvents(opened: Case): Promise<SuggestedEvents> {
	const { events, statements, named } = await toldEvents(opened);
	const context: FactContext = {
		named,
		within: await placesWithin(opened),
		origins: await originsInForce(opened),
		countries: countriesAmong(named),
	};
	const members = membersOfGroups(statements);
	const facts = events.map((event) => factsOf(event, statements.get(event.id) ?? [], members, context));
	const decided = new Set(
		(await decidedClusters(opened)).flatMap(({ left, right }) => [`${left} ${right}`, `${right} ${left}`]),
	);
	const placeOf = new Map(events.map(({ id }, at) => [id as string, at]));
	const asked = (await pairsReturned(opened)).returned.flatMap(({ left, right, state }) => {
		const [one, other] = [placeOf.get(left), placeOf.get(right)];
		return one === undefined || other === undefined ? [] : [{ left: one, right: other, state }];
	});
	const found = eventPairs(facts, (left, right) => decided.has(`${left} ${right}`), asked);
	const all = [
		...found.pairs.map((pair) => ({ ...pair, state: 'open' as const })),
		...asked.map((pair, at) => ({ ...(found.asked[at] ?? UNLIKE), ...pair })),
	];
	const size = new Map<string, number>();
	const joined = new Map<string, number>();
	const whose = new Map<string, string>();
	for (const [at, { id, cluster }] of events.entries()) {
		size.set(cluster, (size.get(cluster) ?? 0) + (statements.get(id)?.length ?? 0));
		joined.set(cluster, (joined.get(cluster) ?? 0) + 1);
		const who = befell(facts[at]) ? facts[at]?.who[0]?.cluster : undefined;
		if (who !== undefined && !whose.has(cluster)) whose.set(cluster, who);
	}
	const pairs = all.flatMap(
		({ left, right, reasons, weight, probability, fields, state }): EventSuggestion[] => {
			const [one, other] = [shown(events[left], facts[left]), shown(events[right], facts[right])];
			if (one === null || other === null) return [];
			const [ours, theirs] = [1 + (size.get(one.cluster) ?? 0), 1 + (size.get(other.cluster) ?? 0)];
			return [
				{
					left: one,
					right: other,
					reasons,
					likeness: probability,
					weighed: fields.length === 0 ? null : { how: 'assumed', weight, probability },
					usefulness: usefulness(probability, ours, theirs),
					state,
					fields,
				},
			];
		},
	);
	return { pairs, members: joined, statements: size, whose, notCompared: found.notCompared };
}

/** Of two that were decided on and cannot be one, as is known by now. */
const UNLIKE = { reasons: [], weight: 0, probability: 0, fields: [] } as const;

function membersOfGroups(
	statements: Awaited<ReturnType<typeof toldEvents>>['statements'],
): ReadonlyMap<EntityId, readonly EntityId[]> {
	const members = new Map<EntityId, EntityId[]>();
	for (const [group, told] of statements)
		for (const { property, value, polarity } of told)
			if (property === 'member' && value.type === 'entity' && polarity === 'affirms')
				members.set(group, [...(members.get(group) ?? []), value.id]);
	return members;
}

type Inbox = Clusters & {
	readonly names: readonly { readonly usefulness: number }[];
	readonly notCompared: { readonly names: number; readonly sources: number };
};
/** An inbox that holds events too. */
export type WithEvents<T> = T & Whose;

/** Names and events in one inbox, the most useful first. */
export function withEvents<
	P extends { readonly usefulness: number },
	T extends Inbox & { readonly names: readonly P[] },
>(found: T & { readonly names: readonly (P | EventSuggestion)[] }, events: SuggestedEvents): WithEvents<T> {
	return {
		...found,
		names: [...found.names, ...events.pairs].sort((a, b) => b.usefulness - a.usefulness),
		members: new Map([...found.members, ...events.members]),
		statements: new Map([...found.statements, ...events.statements]),
		whose: events.whose,
		notCompared: { ...found.notCompared, names: found.notCompared.names + events.notCompared },
	};
}

/** Whose page tells of it: of an event that of whom it befell. */
export function whoseCluster({ whose }: Whose, { cluster }: NamedEntity): string {
	return whose.get(cluster) ?? cluster;
}

function befell(facts: EventFacts | undefined): facts is EventFacts {
	return facts !== undefined && ['Custody', 'Transfer', 'Act'].includes(facts.kind);
}

/** An event has no name: it is shown by its kind, whom it befell, when and where. */
function shown(event: NamedEntity | undefined, facts: EventFacts | undefined): NamedEntity | null {
	if (event === undefined || facts === undefined) return null;
	if (!befell(facts)) return event;
	const parts = [
		facts.types.join(' / ') || event.label,
		facts.who[0]?.label,
		[...facts.from, ...facts.on, ...facts.until][0]?.text,
		facts.places[0]?.label,
	];
	return { ...event, label: parts.filter((part) => part !== undefined).join(', ') };
}
