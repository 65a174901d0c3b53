import { sql } from 'kysely';
import type { ClusterId, EntityKind } from '../../record/index.ts';
import type { Case } from '../case.ts';

/** Clusters of a kind of which a person said that they are not, or may not be, the same. */
export async function clustersApart(
	opened: Case,
	kind: EntityKind,
): Promise<readonly (readonly [ClusterId, ClusterId])[]> {
	const { rows } = await sql<{ one: ClusterId; other: ClusterId }>`
		select a.cluster as one, b.cluster as other from pair
		join entity a on a.id = pair.left join entity b on b.id = pair.right
		where pair.verdict <> 'same' and a.kind = ${kind}`.execute(opened.db);
	return rows.map(({ one, other }) => [one, other]);
}
