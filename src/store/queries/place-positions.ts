import { sql } from 'kysely';
import { type ClusterId, type EntityId, readRow, type Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { ownCluster } from '../projection/clusters.ts';
import { listContext } from '../projection/list-context.ts';
import { ROWS_AT_ONCE, rowsAfter, withKeys } from '../projection/row-sets.ts';

/** A place, with a statement about where it is: its position, or another place that it lies in. */
export type PlaceStatement = {
	readonly entity: EntityId;
	readonly cluster: ClusterId;
	readonly label: string;
	readonly statement: Statement;
	readonly outer?: { readonly cluster: ClusterId; readonly label: string };
};

/** All that is said of where places are: statements of sources, and rows of lists that are about places. */
export async function placeStatements(opened: Case): Promise<readonly PlaceStatement[]> {
	return [...(await stated(opened)), ...(await listed(opened))];
}

async function stated(opened: Case): Promise<readonly PlaceStatement[]> {
	const { rows } = await sql<{
		entity: string;
		cluster: string;
		label: string;
		id: string;
		doc: string;
		outerCluster: string | null;
		outerLabel: string | null;
	}>`
		select e.id as entity, e.cluster, e.label, s.id, s.doc, o.cluster as outerCluster, o.label as outerLabel
			from statement s join entity e on e.rid = s.subject left join entity o on o.rid = s.value_entity
			where e.kind = 'Place' and s.property in ('position', 'within') and s.gone = 0 and s.polarity = 'affirms'
			order by e.born, e.id, s.owner, s.rid`.execute(opened.db);
	return rows.map(({ entity, cluster, label, id, doc, outerCluster, outerLabel }) => ({
		// Columns that hold what `record` made.
		entity: entity as EntityId,
		cluster: cluster as ClusterId,
		label,
		statement: { id, ...(JSON.parse(doc) as object) } as Statement,
		...(outerCluster === null
			? {}
			: { outer: { cluster: outerCluster as ClusterId, label: outerLabel ?? '' } }),
	}));
}

async function listed(opened: Case): Promise<readonly PlaceStatement[]> {
	const found: PlaceStatement[] = [];
	const fold = opened.fold(opened.db);
	const sources = await opened.db
		.selectFrom('row_field')
		.select('source')
		.distinct()
		.where('role', '=', 'latitude')
		.execute();
	for (const { source } of sources) {
		const list = await listContext(fold, source);
		if (list?.mapping.subject !== 'Place') continue;
		const clusters = new Map(
			(
				await opened.db
					.selectFrom('entity')
					.select(['id', 'cluster'])
					.where('source', '=', source)
					.where('row', 'is not', null)
					.execute()
			).map(({ id, cluster }) => [id, cluster]),
		);
		for (let after = 0; ; ) {
			const lines = await rowsAfter(fold.tx, list.set, after, ROWS_AT_ONCE);
			const last = lines.at(-1);
			if (last === undefined) break;
			after = last.row;
			for (const row of await withKeys(fold.tx, list.set, list.keyAt, lines)) {
				const { subject, statements } = readRow(fold.hmac, list, row);
				if (subject === null) continue;
				const cluster = (clusters.get(subject.id) ?? ownCluster(fold, subject.id)) as ClusterId;
				for (const statement of statements)
					if (statement.property === 'position')
						found.push({ entity: subject.id, cluster, label: subject.label, statement });
			}
		}
	}
	return found;
}
