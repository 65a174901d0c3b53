import { sql } from 'kysely';
import type { Decision, DecisionId, ProposalKind, SourceId } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { isUndone } from '../projection/in-force.ts';

/** Decisions that were taken as one and are undone as one. */
export type StoredBatch = {
	readonly batch: string;
	readonly kind: ProposalKind;
	readonly decisions: number;
	readonly at: number;
	/** Who accepted them; `null` where nobody was named. */
	readonly by: string | null;
	/** The decision in force that took it back. */
	readonly undone: DecisionId | null;
};

/** Whether anything was decided under this name, and whether that was taken back; `null` where nothing was. */
export async function batchState(opened: Case, batch: string): Promise<'in-force' | 'undone' | null> {
	const taken = await opened.db
		.selectFrom('decision')
		.select('id')
		.where('batch', '=', batch)
		.limit(1)
		.executeTakeFirst();
	if (taken === undefined) return null;
	return (await undoOf(opened, batch)) === null ? 'in-force' : 'undone';
}

/** What was accepted unread in a source, batch by batch, the newest first. */
export async function unreadBatches(opened: Case, source: SourceId): Promise<readonly StoredBatch[]> {
	const subjects = `target ["${source}",`;
	const { rows } = await sql<{
		batch: string;
		decisions: number;
		at: number;
		by: string | null;
		body: string;
	}>`
		select batch, count(*) as decisions, max(at) as at, min("by") as "by", min(body) as body from decision
		where subject >= ${subjects} and subject < ${`${subjects}~`} and batch is not null and verb = 'accept'
		group by batch order by max(ord) desc`.execute(opened.db);
	const batches: StoredBatch[] = [];
	for (const { batch, decisions, at, by, body } of rows) {
		const decision = JSON.parse(body) as Decision;
		if (!('readSingly' in decision && 'target' in decision)) continue;
		const { kind } = decision.target;
		batches.push({ batch, kind, decisions, at, by, undone: await undoOf(opened, batch) });
	}
	return batches;
}

async function undoOf(opened: Case, batch: string): Promise<DecisionId | null> {
	const undos = await opened.db
		.selectFrom('decision')
		.select('id')
		.where('subject', '=', `undo batch ${batch}`)
		.orderBy('ord', 'desc')
		.execute();
	// Columns that hold what `record` made.
	const ids = undos.map(({ id }) => id as DecisionId);
	for (const id of ids) if (!(await isUndone(opened.fold(opened.db), id))) return id;
	return null;
}
