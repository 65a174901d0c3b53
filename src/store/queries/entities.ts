import type {
	Decision,
	DecisionId,
	Entity,
	EntityId,
	EntityKind,
	SourceId,
	Statement,
} from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { clustersRelating } from '../projection/dismissed.ts';
import { isUndone } from '../projection/in-force.ts';

export type StoredEntity = Entity & { readonly cluster: string };

/** Entities of one source by kind and label, oldest first. */
export async function entitiesNamed(
	opened: Case,
	source: { readonly rid: number; readonly id: SourceId },
	kind: string,
	label: string,
): Promise<readonly StoredEntity[]> {
	const rows = await opened.db
		.selectFrom('entity')
		.selectAll()
		.where('source', '=', source.rid)
		.where('kind', '=', kind)
		.where('label', '=', label)
		.orderBy('born')
		.execute();
	return rows.map((row) => ({
		id: row.id as EntityId,
		kind: row.kind as EntityKind,
		source: source.id,
		label: row.label,
		cluster: row.cluster,
		...(row.row === null ? {} : { row: row.row }),
	}));
}

export async function entityById(opened: Case, id: string): Promise<StoredEntity | null> {
	const row = await opened.db
		.selectFrom('entity')
		.innerJoin('source', 'source.rid', 'entity.source')
		.select([
			'entity.id',
			'entity.kind',
			'entity.label',
			'entity.row',
			'entity.cluster',
			'source.id as source',
		])
		.where('entity.id', '=', id)
		.executeTakeFirst();
	if (row === undefined) return null;
	return {
		id: row.id as EntityId,
		kind: row.kind as EntityKind,
		source: row.source as SourceId,
		label: row.label,
		cluster: row.cluster,
		...(row.row === null ? {} : { row: row.row }),
	};
}

/** The cluster that an id names: a cluster's own, an entity's, or `null`. */
export async function clusterNamed(opened: Case, id: string): Promise<string | null> {
	const row = await opened.db
		.selectFrom('entity')
		.select('cluster')
		.where((eb) => eb.or([eb('cluster', '=', id), eb('id', '=', id)]))
		.limit(1)
		.executeTakeFirst();
	return row?.cluster ?? null;
}

/** The order that holds an obligation, the oldest where several do; `null` where no source tells of one. */
export async function orderHolding(opened: Case, obligation: string): Promise<string | null> {
	const row = await opened.db
		.selectFrom('entity as obligation')
		.innerJoin('statement', 'statement.subject', 'obligation.rid')
		.innerJoin('entity as order', 'order.rid', 'statement.value_entity')
		.select('order.cluster')
		.where('obligation.cluster', '=', obligation)
		.where('statement.property', '=', 'partOf')
		.where('statement.gone', '=', 0)
		.where('order.kind', '=', 'Order')
		.orderBy('order.born')
		.executeTakeFirst();
	return row?.cluster ?? null;
}

/** The oldest member of a cluster, which stands for it in a decision; `null` where there is no such cluster. */
export async function oldestOfCluster(opened: Case, cluster: string): Promise<StoredEntity | null> {
	const row = await opened.db
		.selectFrom('entity')
		.select('id')
		.where('cluster', '=', cluster)
		.orderBy('born')
		.orderBy('id')
		.limit(1)
		.executeTakeFirst();
	return row === undefined ? null : entityById(opened, row.id);
}

/** The statements that a decided passage became. */
export async function statementsOfTarget(opened: Case, key: string): Promise<readonly Statement[]> {
	const rows = await opened.db
		.selectFrom('statement')
		.select(['id', 'doc'])
		.where('owner', '=', `target ${key}`)
		.orderBy('rid')
		.execute();
	return rows.map((row) => ({ id: row.id, ...(JSON.parse(row.doc) as object) }) as Statement);
}

/** The ids of the statements that each decided passage of a source became, by the target's key. */
export async function statementsByTarget(
	opened: Case,
	keys: Iterable<string>,
): Promise<ReadonlyMap<string, readonly string[]>> {
	const byTarget = new Map<string, string[]>();
	for (const some of chunks(new Set([...keys].map((key) => `target ${key}`))))
		for (const { id, owner } of await opened.db
			.selectFrom('statement')
			.select(['id', 'owner'])
			.where('owner', 'in', some)
			.orderBy('rid')
			.execute()) {
			const key = owner.slice('target '.length);
			const ids = byTarget.get(key);
			if (ids === undefined) byTarget.set(key, [id]);
			else ids.push(id);
		}
	return byTarget;
}

/** Row ids of the members of each of these clusters, the oldest first, `most` of each. */
export async function membersByCluster(
	opened: Case,
	clusters: Iterable<string>,
	most: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
	const members = new Map<string, number[]>();
	for (const some of chunks(new Set(clusters)))
		for (const { rid, cluster } of await opened.db
			.selectFrom('entity')
			.select(['rid', 'cluster'])
			.where('cluster', 'in', some)
			.orderBy('rid')
			.execute()) {
			const held = members.get(cluster);
			if (held === undefined) members.set(cluster, [rid]);
			else if (held.length < most) held.push(rid);
		}
	return members;
}

export async function hasStatement(opened: Case, id: string): Promise<boolean> {
	const row = await opened.db.selectFrom('statement').select('rid').where('id', '=', id).executeTakeFirst();
	return row !== undefined;
}

/** Whether all these statements stand in the relations of one person, group or body, rows of lists among them. */
export async function isRelated(opened: Case, statements: readonly string[]): Promise<boolean> {
	return (await clustersRelating(opened.db, statements)).length > 0;
}

export async function decisionById(opened: Case, id: string): Promise<Decision | null> {
	const row = await opened.db.selectFrom('decision').select('body').where('id', '=', id).executeTakeFirst();
	return row === undefined ? null : (JSON.parse(row.body) as Decision);
}

/** Whether a decision that the record holds is taken back by an undo in force. */
export function isTakenBack(opened: Case, id: DecisionId): Promise<boolean> {
	return isUndone(opened.fold(opened.db), id);
}

/** Which of these decisions the record already holds. */
export async function knownDecisions(opened: Case, ids: readonly string[]): Promise<ReadonlySet<string>> {
	const known = new Set<string>();
	for (let i = 0; i < ids.length; i += 400) {
		const rows = await opened.db
			.selectFrom('decision')
			.select('id')
			.where('id', 'in', ids.slice(i, i + 400))
			.execute();
		for (const row of rows) known.add(row.id);
	}
	return known;
}
