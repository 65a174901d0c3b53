import { sql } from 'kysely';
import {
	type EntityId,
	type EntityKind,
	readRow,
	type SourceId,
	type Statement,
} from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { listContext } from '../projection/list-context.ts';
import { withKeys } from '../projection/row-sets.ts';
import type { NamedEntity } from './bearers.ts';

/** What several sources may tell of as one, besides people, bodies and places. */
const KINDS = [
	'Custody',
	'Transfer',
	'Act',
	'Order',
	'Obligation',
	'Proceeding',
	'Population',
	'Group',
] as const satisfies readonly EntityKind[];

export type ToldEvents = {
	/** Events, orders, populations and groups, in the order in which they came. */
	readonly events: readonly NamedEntity[];
	/** What is said of each, by its public id. */
	readonly statements: ReadonlyMap<EntityId, readonly Statement[]>;
	/** Every entity that is named, by its public id. */
	readonly named: ReadonlyMap<
		EntityId,
		{ readonly kind: string; readonly label: string; readonly cluster: string }
	>;
};

/**
 * All that may be told of twice, with what is said of it. Of a list, only the rows of people who are joined with
 * another source's: what befell anybody else is nobody else's yet, and rows are many.
 */
export async function toldEvents(opened: Case): Promise<ToldEvents> {
	const fold = opened.fold(opened.db);
	const events = new Map<string, NamedEntity>();
	const statements = new Map<EntityId, Statement[]>();
	const add = (statement: Statement) => {
		const known = statements.get(statement.subject);
		if (known === undefined) statements.set(statement.subject, [statement]);
		else known.push(statement);
	};
	for (const row of await entitiesWhere(opened, sql`e.kind in (${sql.join(KINDS)}) and e.row is null`))
		events.set(row.id, row);
	const { rows } = await sql<{ id: string; doc: string }>`
		select s.id, s.doc from statement s join entity e on e.rid = s.subject
			where e.kind in (${sql.join(KINDS)}) and e.row is null and s.gone = 0 order by s.rid`.execute(
		opened.db,
	);
	const seen = new Set<string>();
	for (const { id, doc } of rows) {
		// Where several owners say it, it is said once.
		if (seen.has(id)) continue;
		seen.add(id);
		add({ id, ...(JSON.parse(doc) as object) } as Statement);
	}
	for (const [source, places] of await joinedRows(opened)) {
		const list = await listContext(fold, source);
		if (list === null) continue;
		const byId = new Map<string, NamedEntity>();
		for (const some of chunks(places)) {
			for (const row of await entitiesWhere(
				opened,
				sql`e.source = ${source} and e.row in (${sql.join(some)}) and e.kind in ('Custody', 'Transfer', 'Act')`,
			))
				byId.set(row.id, row);
			const lines = await opened.db
				.selectFrom('list_row')
				.select(['row', 'line'])
				.where('list', '=', list.set)
				.where('row', 'in', some)
				.execute();
			for (const stored of await withKeys(opened.db, list.set, list.keyAt, lines))
				for (const statement of readRow(opened.hmac, list, stored).statements) {
					const event = byId.get(statement.subject);
					if (event === undefined) continue;
					events.set(event.id, event);
					add(statement);
				}
		}
	}
	return { events: [...events.values()], statements, named: await namedIn(opened, statements) };
}

/** Rows of lists, by their source, of people who are one with somebody elsewhere. */
async function joinedRows(opened: Case): Promise<ReadonlyMap<number, readonly number[]>> {
	const { rows } = await sql<{ source: number; row: number }>`
		select distinct e.source, e.row from entity e
			where e.kind = 'Person' and e.row is not null
				and exists (select 1 from entity o where o.cluster = e.cluster and o.rid <> e.rid)`.execute(
		opened.db,
	);
	const bySource = new Map<number, number[]>();
	for (const { source, row } of rows) bySource.set(source, [...(bySource.get(source) ?? []), row]);
	return bySource;
}

async function entitiesWhere(opened: Case, where: ReturnType<typeof sql>): Promise<readonly NamedEntity[]> {
	const { rows } = await sql<NamedEntity>`
		select e.rid, e.id, e.kind, e.label, e.row, e.cluster, s.id as source, s.rid as sourceRid
			from entity e join source s on s.rid = e.source
			where s.gone = 0 and ${where} order by e.rid`.execute(opened.db);
	// Columns that hold what `record` made.
	return rows.map((row) => ({ ...row, id: row.id as EntityId, source: row.source as SourceId }));
}

async function namedIn(
	opened: Case,
	statements: ReadonlyMap<EntityId, readonly Statement[]>,
): Promise<ToldEvents['named']> {
	const ids = new Set<string>();
	for (const told of statements.values())
		for (const { value } of told) if (value.type === 'entity') ids.add(value.id);
	const named = new Map<EntityId, { kind: string; label: string; cluster: string }>();
	for (const some of chunks(ids))
		for (const { id, kind, label, cluster } of await opened.db
			.selectFrom('entity')
			.select(['id', 'kind', 'label', 'cluster'])
			.where('id', 'in', some)
			.execute())
			named.set(id as EntityId, { kind, label, cluster });
	return named;
}

/** Which place is stated to lie in which, by cluster. */
export async function placesWithin(opened: Case): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
	const { rows } = await sql<{ inner: string; outer: string }>`
		select distinct i.cluster as inner, o.cluster as outer from statement s
			join entity i on i.rid = s.subject join entity o on o.rid = s.value_entity
			where s.property = 'within' and s.gone = 0 and s.polarity = 'affirms'`.execute(opened.db);
	const within = new Map<string, Set<string>>();
	for (const { inner, outer } of rows) within.set(inner, (within.get(inner) ?? new Set()).add(outer));
	return within;
}
