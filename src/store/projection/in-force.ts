import { sql } from 'kysely';
import type { Decision, DecisionId } from '../../record/index.ts';
import type { Fold } from './context.ts';

export type Ordered = Decision & { readonly ord: string };

/** A chain of undos longer than anyone presses is cut: each is one subject more to weigh. */
export const DEEPEST_UNDO = 64;

/** All decisions on one subject in the order of the log. */
export async function decisionsOn(fold: Fold, subject: string): Promise<readonly Ordered[]> {
	const rows = await fold.tx
		.selectFrom('decision')
		.select(['body', 'by', 'ord'])
		.where('subject', '=', subject)
		.orderBy('ord')
		.execute();
	return rows.map(({ body, by, ord }) => ({
		...(JSON.parse(body) as Decision),
		...(by === null ? {} : { by }),
		ord,
	}));
}

/** Which of these decisions are taken back by an undo that is itself in force. */
export async function undoneAmong(
	fold: Fold,
	decisions: readonly Decision[],
): Promise<ReadonlySet<DecisionId>> {
	const undone = new Set<DecisionId>();
	for (const { id } of decisions) if (await isUndone(fold, id, 0)) undone.add(id);
	return undone;
}

/** Whether an undo in force takes this decision back. */
export async function isUndone(fold: Fold, id: DecisionId, depth = 0): Promise<boolean> {
	if (depth > DEEPEST_UNDO) return false;
	// Alone, or with the batch in which it was taken.
	const { rows: undos } = await sql<{ id: string }>`select id from decision where subject in (${`undo ${id}`},
		(select 'undo batch ' || batch from decision where id = ${id} and batch is not null))`.execute(fold.tx);
	for (const undo of undos) if (!(await isUndone(fold, undo.id as DecisionId, depth + 1))) return true;
	return false;
}
