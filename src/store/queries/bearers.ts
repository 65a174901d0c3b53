import { sql } from 'kysely';
import type { DecisionId, EntityId, SourceId, Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { isUndone } from '../projection/in-force.ts';

/** Somebody or something with a name, as a *same* takes it. */
export type NamedEntity = {
	readonly rid: number;
	readonly id: EntityId;
	readonly kind: string;
	readonly label: string;
	readonly source: SourceId;
	readonly sourceRid: number;
	readonly row: number | null;
	readonly cluster: string;
};

/** How many names, people among them and texts there would be to compare, none counted further than just beyond `most`. */
export async function countCompared(
	opened: Case,
	most: number,
): Promise<{ readonly names: number; readonly people: number; readonly texts: number }> {
	const named = (kinds: readonly string[]) =>
		sql`select count(*) from (select 1 from entity e join source s on s.rid = e.source
			where e.kind in (${sql.join(kinds)}) and s.gone = 0 limit ${most + 1})`;
	const { rows } = await sql<{ names: number; people: number; texts: number }>`
		select (${named(['Person', 'Organization', 'Place'])}) as names, (${named(['Person'])}) as people,
			(select count(*) from (select 1 from source s join text_version t on t.id = s.text
				where s.gone = 0 and t.rows_in is null limit ${most + 1})) as texts`.execute(opened.db);
	return rows[0] ?? { names: 0, people: 0, texts: 0 };
}

/**
 * All people, bodies and places, in the order in which they came. A body or place that many rows of one list name is
 * given once.
 */
export async function namedEntities(opened: Case): Promise<readonly NamedEntity[]> {
	const rows = await opened.db
		.selectFrom('entity')
		.innerJoin('source', 'source.rid', 'entity.source')
		.select([
			'entity.rid',
			'entity.id',
			'entity.kind',
			'entity.label',
			'entity.row',
			'entity.cluster',
			'source.id as source',
			'source.rid as sourceRid',
		])
		.where('entity.kind', 'in', ['Person', 'Organization', 'Place'])
		.where('source.gone', '=', 0)
		.orderBy('entity.rid')
		.execute();
	const listed = new Set<string>();
	return rows.flatMap((row) => {
		if (row.row !== null && row.kind !== 'Person') {
			const key = `${row.sourceRid} ${row.kind} ${row.label}`;
			if (listed.has(key)) return [];
			listed.add(key);
		}
		// Columns that hold what `record` made.
		return [{ ...row, id: row.id as EntityId, source: row.source as SourceId }];
	});
}

/** Two clusters that a decision is about: `same` that is kept apart, `different`, `unsure`, or a suggestion dismissed. */
export type DecidedPair = { readonly left: string; readonly right: string };

/** Pairs of clusters that need no suggestion any longer. */
export async function decidedClusters(opened: Case): Promise<readonly DecidedPair[]> {
	const decided = await opened.db.selectFrom('pair').select(['left', 'right']).execute();
	const pairs = [...decided, ...(await dismissed(opened, 'same'))];
	const clusters = await clustersOf(
		opened,
		pairs.flatMap(({ left, right }) => [left, right]),
	);
	return pairs.map(({ left, right }) => ({
		left: clusters.get(left) ?? left,
		right: clusters.get(right) ?? right,
	}));
}

/** Pairs of ids, in one order, of which a suggestion is dismissed and no undo takes that back. */
export async function dismissed(opened: Case, kind: 'same' | 'reprint'): Promise<readonly DecidedPair[]> {
	const start = `dismissed ${kind} `;
	const { rows } = await sql<{ id: string; subject: string; undone: number }>`
		select id, subject, exists (select 1 from decision u where u.subject = 'undo ' || d.id) as undone
		from decision d where subject >= ${start} and subject < ${`${start}~`} and verb = 'dismiss'`.execute(
		opened.db,
	);
	const pairs: DecidedPair[] = [];
	const seen = new Set<string>();
	for (const { id, subject, undone } of rows) {
		// Nobody has said anything against most of them: thousands are not looked at one by one.
		if (seen.has(subject) || (undone === 1 && (await isUndone(opened.fold(opened.db), id as DecisionId))))
			continue;
		seen.add(subject);
		const [left = '', right = ''] = subject.slice(start.length).split(' ');
		pairs.push({ left, right });
	}
	return pairs;
}

/** The first words in its source by which each of these is told of: where it is named, else where something is said of it. */
export async function firstAnchors(
	opened: Case,
	rids: readonly number[],
): Promise<ReadonlyMap<number, Statement['anchors'][number]>> {
	const found = new Map<number, Statement['anchors'][number]>();
	for (const some of chunks(new Set(rids)))
		for (const property of ['name', null] as const) {
			const rows = await opened.db
				.selectFrom('statement')
				.select(['subject', 'doc'])
				.where('subject', 'in', some)
				.where('gone', '=', 0)
				.$if(property !== null, (query) => query.where('property', '=', property ?? ''))
				.orderBy('rid')
				.execute();
			for (const { subject, doc } of rows) {
				const [anchor] = (JSON.parse(doc) as Pick<Statement, 'anchors'>).anchors;
				if (anchor?.quote !== undefined && !found.has(subject)) found.set(subject, anchor);
			}
		}
	return found;
}

/** The members of clusters, the oldest first, no more than `most` of each. */
export async function membersOfClusters(
	opened: Case,
	clusters: Iterable<string>,
	most: number,
): Promise<ReadonlyMap<string, readonly NamedEntity[]>> {
	const found = new Map<string, NamedEntity[]>();
	for (const some of chunks(new Set(clusters)))
		for (const row of await opened.db
			.selectFrom('entity')
			.innerJoin('source', 'source.rid', 'entity.source')
			.select([
				'entity.rid',
				'entity.id',
				'entity.kind',
				'entity.label',
				'entity.row',
				'entity.cluster',
				'source.id as source',
				'source.rid as sourceRid',
			])
			.where('entity.cluster', 'in', some)
			.orderBy('entity.born')
			.orderBy('entity.id')
			.execute()) {
			const members = found.get(row.cluster) ?? [];
			found.set(row.cluster, members);
			// Columns that hold what `record` made.
			if (members.length < most)
				members.push({ ...row, id: row.id as EntityId, source: row.source as SourceId });
		}
	return found;
}

/** How many statements each of these has and is named by, by row ids; each filled cell of a row is one. */
export async function statementsByEntity(opened: Case): Promise<ReadonlyMap<number, number>> {
	const { rows } = await sql<{ rid: number; statements: number }>`
		select rid, sum(n) as statements from (
			select s.subject as rid, count(*) as n from statement s join entity e on e.rid = s.subject
				where s.gone = 0 and e.kind in ('Person', 'Organization', 'Place') group by 1
			union all
			select s.value_entity, count(*) from statement s join entity e on e.rid = s.value_entity
				where s.gone = 0 and e.kind in ('Person', 'Organization', 'Place') group by 1
			union all
			select e.rid, count(*) from row_field f join entity e on e.source = f.source and e.row = f.row
				where e.kind = 'Person' group by 1
		) group by rid`.execute(opened.db);
	return new Map(rows.map(({ rid, statements }) => [rid, statements]));
}

/** The clusters that entities are in now, by their ids. */
export async function clustersOf(opened: Case, ids: Iterable<string>): Promise<ReadonlyMap<string, string>> {
	const clusters = new Map<string, string>();
	for (const some of chunks(new Set(ids)))
		for (const { id, cluster } of await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster'])
			.where('id', 'in', some)
			.execute())
			clusters.set(id, cluster);
	return clusters;
}

/** Verbs that say something of two, or of nothing; what is compared stays as it is. */
const JUDGING = ['different', 'unsure', 'dismiss', 'mark-reprint'];

/**
 * A mark that is another once what a case holds of people, things and texts may be another. Decisions on who is one leave
 * it as it is, but for an undone *same*, which parts what was one.
 */
export async function contentMark(opened: Case): Promise<string> {
	const { rows } = await sql<{ mark: string }>`
		select (select count(*) || ' ' || coalesce(max(ord), '') from text_version)
			|| ' ' || (select count(*) || ' ' || coalesce(max(ord), '') || ' ' || sum(gone) from capture)
			|| ' ' || count(*) || ' ' || coalesce(max(ord), '') as mark
		from decision where verb not in ('same', ${sql.join(JUDGING)}) and subject <> 'settings case'
			and not (verb = 'undo' and exists (select 1 from decision undone
				where undone.id = substr(decision.subject, 6) and undone.verb in (${sql.join(JUDGING)})))`.execute(
		opened.db,
	);
	return rows[0]?.mark ?? '';
}
