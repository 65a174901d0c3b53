import {
	type Entity,
	type EntityId,
	type EntityKind,
	readingOrder,
	type SourceId,
	type Statement,
} from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks, sourcesOf } from '../projection/context.ts';

/** What is said about things that concern somebody, and every entity that this names. */
export type Concerning = {
	/** In the order of reading. */
	readonly statements: readonly Statement[];
	readonly entities: ReadonlyMap<EntityId, Entity>;
};

/** By which of their properties such things name whom they concern. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
	Obligation: ['protects', 'bound'],
	Inquiry: ['about', 'asked'],
	Term: ['about'],
	Population: ['at'],
};

/**
 * Obligations that protect or bind the members of a cluster, with what was done about them; inquiries about
 * them or to them; words used for them; what is counted at a place. Joined things come whole.
 */
export async function concerning(opened: Case, cluster: string): Promise<Concerning> {
	const naming = await opened.db
		.selectFrom('entity as member')
		.innerJoin('statement', 'statement.value_entity', 'member.rid')
		.innerJoin('entity as thing', 'thing.rid', 'statement.subject')
		.select(['thing.cluster', 'thing.kind', 'statement.property'])
		.where('member.cluster', '=', cluster)
		.where('statement.gone', '=', 0)
		.where('statement.property', 'in', [...new Set(Object.values(NAMES).flat())])
		.where('thing.kind', 'in', Object.keys(NAMES))
		.execute();
	const things = new Set(
		naming.filter(({ kind, property }) => NAMES[kind]?.includes(property)).map((row) => row.cluster),
	);
	for (const some of chunks([...things]))
		for (const act of await opened.db
			.selectFrom('entity as thing')
			.innerJoin('statement', 'statement.value_entity', 'thing.rid')
			.innerJoin('entity as act', 'act.rid', 'statement.subject')
			.select('act.cluster')
			.where('thing.cluster', 'in', some)
			.where('statement.property', '=', 'obligation')
			.where('statement.gone', '=', 0)
			.execute())
			things.add(act.cluster);
	const statements = new Map<string, Statement>();
	const entities = new Map<EntityId, Entity>();
	const rids = new Set<number>();
	for (const some of chunks(things))
		for (const row of await opened.db
			.selectFrom('entity as thing')
			.innerJoin('statement', 'statement.subject', 'thing.rid')
			.leftJoin('entity as value', 'value.rid', 'statement.value_entity')
			.innerJoin('source', 'source.rid', 'thing.source')
			.select(['statement.id', 'statement.doc', 'source.id as source', 'source.rid'])
			.select(['thing.id as thing', 'thing.kind', 'thing.label'])
			.select(['value.id as value', 'value.kind as value_kind', 'value.label as value_label'])
			.where('thing.cluster', 'in', some)
			.where('statement.gone', '=', 0)
			.execute()) {
			rids.add(row.rid);
			statements.set(row.id, { id: row.id, ...(JSON.parse(row.doc) as object) } as Statement);
			const add = (id: string, kind: string, label: string) =>
				entities.set(id as EntityId, {
					// Columns that hold what `record` made.
					id: id as EntityId,
					kind: kind as EntityKind,
					source: row.source as SourceId,
					label,
				});
			add(row.thing, row.kind, row.label);
			if (row.value !== null && row.value_kind !== null && row.value_label !== null)
				add(row.value, row.value_kind, row.value_label);
		}
	const rows = await sourcesOf(opened.fold(opened.db), rids);
	const sources = new Map(
		[...rids].flatMap((rid) => {
			const row = rows.get(rid);
			return row === undefined ? [] : [[row.id as SourceId, row.shown]];
		}),
	);
	return { statements: [...statements.values()].sort(readingOrder({ sources, entities })), entities };
}
