import { sql } from 'kysely';
import type { AnswerGraph, ClusterId, EntityId } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { Gathering } from '../projection/graph.ts';
import { listContext } from '../projection/list-context.ts';
import { matchQuery } from './search.ts';

/** A place as one source, or one row of a list, names it. */
export type NamedPlace = {
	readonly rid: number;
	readonly id: EntityId;
	readonly cluster: ClusterId;
	readonly label: string;
	readonly source: string;
	readonly row: number | null;
};

/** Every place of the case, in the order of their names. */
export async function allPlaces(opened: Case): Promise<readonly NamedPlace[]> {
	const { rows } = await sql<NamedPlace>`
		select e.rid, e.id, e.cluster, e.label, s.id as source, e.row
		from entity e join source s on s.rid = e.source where e.kind = 'Place' order by e.label, e.born, e.id`.execute(
		opened.db,
	);
	return rows;
}

/** The members of clusters of places; none where one is a cluster of something else. */
export async function placesOfClusters(
	opened: Case,
	clusters: Iterable<string>,
): Promise<readonly NamedPlace[]> {
	const found: NamedPlace[] = [];
	for (const some of chunks(new Set(clusters))) {
		const { rows } = await sql<NamedPlace>`
			select e.rid, e.id, e.cluster, e.label, s.id as source, e.row
			from entity e join source s on s.rid = e.source
			where e.cluster in (${sql.join(some)}) and e.kind = 'Place' order by e.born, e.id`.execute(opened.db);
		for (const row of rows) found.push(row);
	}
	return found;
}

/** Places whose names have all words of this one, and at most `limit` of them; whether they bear it is told by comparing. */
export async function placesWithWords(
	opened: Case,
	name: string,
	limit: number,
): Promise<readonly NamedPlace[]> {
	const query = matchQuery(name);
	if (query === null) return [];
	const { rows } = await sql<NamedPlace>`
		select * from (select e.rid, e.id, e.cluster, e.label, s.id as source, e.row, e.born
			from fts_name f join entity e on e.rid = f.rowid join source s on s.rid = e.source
			where fts_name match ${query} and e.kind = 'Place' limit ${limit}) order by born, id`.execute(
		opened.db,
	);
	return rows;
}

/**
 * The clusters of whoever may be told of at these places: by events whose statements name one, and by rows of lists that
 * do. What of them is told here, their accounts say.
 */
export async function peopleNamingPlaces(
	opened: Case,
	places: readonly Pick<NamedPlace, 'rid' | 'row'>[],
): Promise<ReadonlySet<string>> {
	const found = new Set<string>();
	for (const some of chunks(new Set(places.map(({ rid }) => rid)))) {
		const { rows } = await sql<{ cluster: string }>`
			select distinct person.cluster as cluster
			from statement at join entity told on told.rid = at.subject
				join entity event on event.cluster = told.cluster
				join statement who on who.subject = event.rid and who.property = 'who' and who.gone = 0
				join entity person on person.rid = who.value_entity
			where at.value_entity in (${sql.join(some)}) and at.property in ('at', 'fromPlace', 'toPlace')
				and at.gone = 0`.execute(opened.db);
		for (const { cluster } of rows) found.add(cluster);
	}
	for (const some of chunks(new Set(places.flatMap(({ rid, row }) => (row === null ? [] : [rid]))))) {
		const { rows } = await sql<{ cluster: string }>`
			select distinct person.cluster as cluster
			from entity place join entity person on person.source = place.source and person.row = place.row
			where place.rid in (${sql.join(some)}) and person.kind = 'Person'`.execute(opened.db);
		for (const { cluster } of rows) found.add(cluster);
	}
	return found;
}

/** All that is said of these places and of those that are said to lie in one, with every entity that it names. */
export async function selectPlaces(
	opened: Case,
	cluster: string,
	places: readonly Pick<NamedPlace, 'rid'>[],
): Promise<AnswerGraph> {
	const fold = opened.fold(opened.db);
	const gather = new Gathering(fold);
	await gather.known();
	const rids = new Set(places.map(({ rid }) => rid));
	const inner = new Set<number>();
	const ofPlaces = new Map<number, boolean>();
	for (const some of chunks(rids)) {
		const rows = await opened.db.selectFrom('entity').selectAll().where('rid', 'in', some).execute();
		await gather.addEntities(rows);
		for (const { source, row } of rows) {
			if (row === null) continue;
			// What the row of a list of places says of them is not stored; a list of people only names them.
			const isOfPlaces =
				ofPlaces.get(source) ?? (await listContext(fold, source))?.mapping.subject === 'Place';
			ofPlaces.set(source, isOfPlaces);
			if (isOfPlaces) await gather.addRow(source, row);
		}
		for (const { subject } of await opened.db
			.selectFrom('statement')
			.select('subject')
			.where('value_entity', 'in', some)
			.where('property', '=', 'within')
			.where('gone', '=', 0)
			.execute())
			inner.add(subject);
	}
	for (const some of chunks(inner))
		await gather.addEntities(
			await opened.db.selectFrom('entity').selectAll().where('rid', 'in', some).execute(),
		);
	const outer = await gather.addStatements([...rids]);
	await gather.addWithin([...outer, ...inner]);
	return gather.graph(cluster, []);
}
