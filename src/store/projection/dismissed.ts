import { sql } from 'kysely';
import type { Decision, DecisionId, DismissedRelation } from '../../record/index.ts';
import type { Db } from '../database.ts';
import { chunks, type Fold } from './context.ts';
import { decisionsOn, isUndone } from './in-force.ts';

/** How the subject of a decision on a relation begins. */
export const DISMISSED_RELATION = 'dismissed relation ';

type Dismissal = Extract<Decision, { relation: string }>;

/** One text for a relation between statements. */
export function dismissedKey({ relation, statements }: Pick<Dismissal, 'relation' | 'statements'>): string {
	return `${relation} ${[...statements].sort().join(' ')}`;
}

/** Every relation that is dismissed, by decisions that no undo takes back. */
export async function dismissedRelations(fold: Fold): Promise<readonly DismissedRelation[]> {
	if (fold.dismissed !== null) return fold.dismissed;
	const { rows } = await sql<{ id: string; body: string; reason: string | null; by: string | null }>`
		select id, body, reason, by from decision
		where subject >= ${DISMISSED_RELATION} and subject < ${`${DISMISSED_RELATION}~`} and verb = 'dismiss'
		order by ord`.execute(fold.tx);
	const found: DismissedRelation[] = [];
	for (const { id, body, reason, by } of rows) {
		if (await isUndone(fold, id as DecisionId)) continue;
		// A body that `record` made, of a subject that only such bodies have.
		const { relation, statements } = JSON.parse(body) as Dismissal;
		found.push({
			decision: id as DecisionId,
			relation,
			statements: new Set(statements),
			...(reason === null ? {} : { reason }),
			...(by === null ? {} : { by }),
		});
	}
	fold.dismissed = found;
	return found;
}

/** Whoever's relations rest on these statements is answered anew. */
export async function applyDismissed(fold: Fold, subject: string): Promise<void> {
	if (!subject.startsWith(DISMISSED_RELATION)) return;
	fold.dismissed = null;
	const statements = new Set<string>();
	for (const decision of await decisionsOn(fold, subject))
		if ('relation' in decision) for (const id of decision.statements) statements.add(id);
	let isStored = false;
	for (const some of chunks(statements))
		for (const { subject: of, value_entity: named } of await fold.tx
			.selectFrom('statement')
			.select(['subject', 'value_entity'])
			.where('id', 'in', some)
			.execute()) {
			isStored = true;
			fold.dirty.entities.add(of);
			if (named !== null) fold.dirty.entities.add(named);
		}
	if (!isStored)
		for (const cluster of await clustersRelating(fold.tx, [...statements])) fold.dirty.clusters.add(cluster);
}

/**
 * In whose relations all these statements stand. What rows of lists say is not stored, and found in what is kept of the
 * answers alone: it reads those of everybody.
 */
export async function clustersRelating(db: Db, statements: readonly string[]): Promise<readonly string[]> {
	const holds = statements.map((id) => sql`instr(doc, ${JSON.stringify(id)}) > 0`);
	if (holds.length === 0) return [];
	const { rows } = await sql<{ key: string }>`
		select key from answer where kind = 'relations' and ${sql.join(holds, sql` and `)} order by key`.execute(
		db,
	);
	return rows.map(({ key }) => key);
}
