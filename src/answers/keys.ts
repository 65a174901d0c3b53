import { type ClusterId, type Entity, type EntityId, isEventKind, type Statement } from '../record/index.ts';

/** What the store can look up about the record as it stands before and after a write. */
export type KeyLookup = {
	readonly entity: (id: EntityId) => Entity | null;
	/** The cluster of an entity; its own where it was never joined. */
	readonly clusterOf: (id: EntityId) => ClusterId;
	/** Persons and groups that any statement, accepted or proposed, gives as `who` of an event of this cluster. */
	readonly whoOf: (event: ClusterId) => Iterable<ClusterId>;
	/** Persons and groups whose statements name an entity of this cluster: as a place, a body or a voice. */
	readonly whoseStatementsName: (cluster: ClusterId) => Iterable<ClusterId>;
	/** Statements that are derived from this one. */
	readonly derivedFrom?: (statement: Statement['id']) => Iterable<Statement>;
};

/**
 * The persons and groups whose answers a statement touches when it is accepted, proposed, withdrawn or
 * superseded: whom it is about; whom the event that it is about happened to, joined events included; whom
 * it newly names as `who`; for a place, whoever was there (`within` decides what conflicts); and whoever
 * is touched by what is derived from it. Bodies and populations have no answer of this kind.
 *
 * A write must ask twice, before and after itself, for a withdrawn `who` still touches whom it named.
 */
export function affectedBy(statement: Statement, lookup: KeyLookup): ReadonlySet<ClusterId> {
	const keys = new Set<ClusterId>();
	const seen = new Set<string>();
	const open: Statement[] = [statement];
	for (let next = open.pop(); next !== undefined; next = open.pop()) {
		if (seen.has(next.id)) continue;
		seen.add(next.id);
		addEntity(keys, next.subject, lookup);
		if (next.property === 'who' && next.value.type === 'entity') keys.add(lookup.clusterOf(next.value.id));
		for (const derived of lookup.derivedFrom?.(next.id) ?? []) open.push(derived);
	}
	return keys;
}

/**
 * The persons and groups whose answers change when entities are joined or parted: whom they are, whom their
 * events happened to, and whose accounts name them, for one place, body or voice less is one conflict less.
 * Ask before and after.
 */
export function affectedByJoin(entities: Iterable<EntityId>, lookup: KeyLookup): ReadonlySet<ClusterId> {
	const keys = new Set<ClusterId>();
	for (const id of entities) {
		addEntity(keys, id, lookup);
		for (const who of lookup.whoseStatementsName(lookup.clusterOf(id))) keys.add(who);
	}
	return keys;
}

function addEntity(keys: Set<ClusterId>, id: EntityId, lookup: KeyLookup): void {
	const entity = lookup.entity(id);
	if (entity === null) return;
	const cluster = lookup.clusterOf(id);
	if (entity.kind === 'Person' || entity.kind === 'Group') keys.add(cluster);
	else if (isEventKind(entity.kind)) for (const who of lookup.whoOf(cluster)) keys.add(who);
	else if (entity.kind === 'Place') for (const who of lookup.whoseStatementsName(cluster)) keys.add(who);
}
