import type { EntityId } from '../../record/index.ts';
import type { Fold } from './context.ts';

/**
 * Whether all that a decision names is there. What was taken back, or another fork has not sent yet, is
 * waited for: when it comes or goes, the decision is weighed again.
 */
export async function isThere(fold: Fold, subject: string, entities: readonly EntityId[]): Promise<boolean> {
	const named = [...new Set(entities)];
	if (named.length === 0) return true;
	await fold.tx
		.insertInto('awaited')
		.values(named.map((entity) => ({ entity, subject })))
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return isAllThere(fold, subject);
}

/** A passage waits for what the decision in force names, and no longer for what an earlier one did. */
export async function forgetAwaited(fold: Fold, subject: string): Promise<void> {
	await fold.tx.deleteFrom('awaited').where('subject', '=', subject).execute();
}

/** Whether all is there that a subject waits for. */
export async function isAllThere(fold: Fold, subject: string): Promise<boolean> {
	const missing = await fold.tx
		.selectFrom('awaited')
		.leftJoin('entity', 'entity.id', 'awaited.entity')
		.select('awaited.entity')
		.where('subject', '=', subject)
		.where('entity.rid', 'is', null)
		.limit(1)
		.execute();
	return missing.length === 0;
}
