import type { Entity, EntityId, EntityKind, PropertyName, SourceId, Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';

/** A cluster of events, orders, obligations, populations: its members by source, and all that is said of them. */
export type ClusterTold = {
	readonly cluster: string;
	readonly kind: EntityKind;
	/** The oldest first. */
	readonly members: readonly Entity[];
	/** Each once, as they came. What was withdrawn is left out; what rows of lists say of it is not stored, and not here. */
	readonly statements: readonly Statement[];
	/** Every entity that the statements name, and the cluster it was joined to. */
	readonly named: ReadonlyMap<EntityId, Entity & { readonly cluster: string }>;
};

/** What is said of each of these clusters, in their order; those that nobody is a member of are left out. */
export async function toldOfClusters(
	opened: Case,
	clusters: Iterable<string>,
): Promise<readonly ClusterTold[]> {
	const asked = [...new Set(clusters)];
	const members = new Map<string, Entity[]>();
	const statements = new Map<string, Map<string, Statement>>();
	const named = new Map<string, Map<EntityId, Entity & { readonly cluster: string }>>();
	for (const some of chunks(asked)) {
		for (const row of await opened.db
			.selectFrom('entity')
			.innerJoin('source', 'source.rid', 'entity.source')
			.select(['entity.id', 'entity.kind', 'entity.label', 'entity.row', 'entity.cluster'])
			.select('source.id as source')
			.where('entity.cluster', 'in', some)
			.orderBy('entity.born')
			.orderBy('entity.id')
			.execute())
			members.set(row.cluster, [...(members.get(row.cluster) ?? []), entityOf(row)]);
		for (const row of await opened.db
			.selectFrom('entity as subject')
			.innerJoin('statement', 'statement.subject', 'subject.rid')
			.leftJoin('entity as value', 'value.rid', 'statement.value_entity')
			.leftJoin('source', 'source.rid', 'value.source')
			.select(['subject.cluster as of', 'statement.id as statement', 'statement.doc'])
			.select(['value.id', 'value.kind', 'value.label', 'value.row', 'value.cluster', 'source.id as source'])
			.where('subject.cluster', 'in', some)
			.where('statement.gone', '=', 0)
			.orderBy('subject.born')
			.orderBy('subject.id')
			// Of one passage in the order of its minting; of several in one that stays when they are minted anew.
			.orderBy('statement.owner')
			.orderBy('statement.rid')
			.execute()) {
			const said = statements.get(row.of) ?? new Map<string, Statement>();
			statements.set(row.of, said);
			said.set(row.statement, { id: row.statement, ...(JSON.parse(row.doc) as object) } as Statement);
			const { id, kind, label, source, cluster } = row;
			if (id === null || kind === null || label === null || source === null || cluster === null) continue;
			const own = named.get(row.of) ?? new Map<EntityId, Entity & { readonly cluster: string }>();
			named.set(row.of, own);
			own.set(id as EntityId, { ...entityOf({ id, kind, label, source, row: row.row }), cluster });
		}
	}
	return asked.flatMap((cluster) => {
		const own = members.get(cluster);
		const kind = own?.[0]?.kind;
		if (own === undefined || kind === undefined) return [];
		return [
			{
				cluster,
				kind,
				members: own,
				statements: [...(statements.get(cluster)?.values() ?? [])],
				named: named.get(cluster) ?? new Map(),
			},
		];
	});
}

/**
 * The clusters of what names any of these by a property: the obligations that are `partOf` an order, what was done about
 * an `obligation`, the orders `inProceeding`, what is counted `at` a place, whatever befell `who`.
 */
export async function clustersNaming(
	opened: Case,
	property: PropertyName,
	clusters: Iterable<string>,
): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	for (const some of chunks(new Set(clusters)))
		for (const { cluster } of await opened.db
			.selectFrom('entity as named')
			.innerJoin('statement', 'statement.value_entity', 'named.rid')
			.innerJoin('entity as subject', 'subject.rid', 'statement.subject')
			.select('subject.cluster')
			.distinct()
			.where('named.cluster', 'in', some)
			.where('statement.property', '=', property)
			.where('statement.gone', '=', 0)
			.execute())
			found.add(cluster);
	return found;
}

type Row = {
	readonly id: string;
	readonly kind: string;
	readonly label: string;
	readonly source: string;
	readonly row: number | null;
};

function entityOf({ id, kind, label, source, row }: Row): Entity {
	return {
		// Columns that hold what `record` made.
		id: id as EntityId,
		kind: kind as EntityKind,
		source: source as SourceId,
		label,
		...(row === null ? {} : { row }),
	};
}
