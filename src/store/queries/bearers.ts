import { sql } from 'kysely';
import { type EntityId, inForce, type SourceId, type Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { decisionsOn, undoneAmong } from '../projection/in-force.ts';

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

/** How many statements each cluster has and is named by; a row of a list is told of by itself. */
export async function statementsByCluster(opened: Case): Promise<ReadonlyMap<string, number>> {
	const { rows } = await sql<{ cluster: string; statements: number }>`
		select cluster, sum(n) as statements from (
			select e.cluster, count(*) as n from statement s join entity e on e.rid = s.subject
				where s.gone = 0 and e.kind in ('Person', 'Organization', 'Place') group by e.cluster
			union all
			select e.cluster, count(*) from statement s join entity e on e.rid = s.value_entity
				where s.gone = 0 and e.kind in ('Person', 'Organization', 'Place') group by e.cluster
			union all
			select e.cluster, count(*) from row_field f join entity e on e.source = f.source and e.row = f.row
				where e.kind = 'Person' group by e.cluster
		) group by cluster`.execute(opened.db);
	return new Map(rows.map(({ cluster, statements }) => [cluster, statements]));
}

/** Two clusters that a decision is about: `same` that is kept apart, `different`, `unsure`, or a suggestion dismissed. */
export type DecidedPair = { readonly left: string; readonly right: string };

/** Pairs of clusters that need no suggestion any longer. */
export async function decidedClusters(opened: Case): Promise<readonly DecidedPair[]> {
	const decided = await opened.db.selectFrom('pair').select(['left', 'right']).execute();
	const pairs = [...decided, ...(await dismissed(opened, 'same'))];
	const clusters = new Map<string, string>();
	for (const some of chunks(new Set(pairs.flatMap(({ left, right }) => [left, right]))))
		for (const { id, cluster } of await opened.db
			.selectFrom('entity')
			.select(['id', 'cluster'])
			.where('id', 'in', some)
			.execute())
			clusters.set(id, cluster);
	return pairs.map(({ left, right }) => ({
		left: clusters.get(left) ?? left,
		right: clusters.get(right) ?? right,
	}));
}

/** Pairs of ids, in one order, of which a suggestion is dismissed and no undo takes that back. */
export async function dismissed(opened: Case, kind: 'same' | 'reprint'): Promise<readonly DecidedPair[]> {
	const fold = opened.fold(opened.db);
	const start = `dismissed ${kind} `;
	const subjects = await opened.db
		.selectFrom('decision')
		.select('subject')
		.distinct()
		.where('verb', '=', 'dismiss')
		.where('subject', '>=', start)
		.where('subject', '<', `${start}~`)
		.execute();
	const pairs: DecidedPair[] = [];
	for (const { subject } of subjects) {
		const decisions = await decisionsOn(fold, subject);
		const undone = await undoneAmong(fold, decisions);
		if (inForce(decisions, (id) => undone.has(id)) === null) continue;
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
