import { type Decision, type DecisionId, targetKey } from '../../record/index.ts';
import { applyPair } from './clusters.ts';
import { chunks, type Fold } from './context.ts';
import { applyMapping } from './lists.ts';
import { applyGone } from './minted.ts';
import { applyOwnStatement, applyTarget } from './targets.ts';

/** What a decision decides on, as text: everything said on one subject is weighed together. */
export function subjectsOf(decision: Decision): readonly string[] {
	switch (decision.do) {
		case 'accept':
		case 'edit':
		case 'reject':
			return [`target ${targetKey(decision.target)}`];
		case 'state':
			return 'target' in decision ? [`target ${targetKey(decision.target)}`] : [`own ${decision.id}`];
		case 'supersede':
			return [`target ${targetKey(decision.target)}`, `statement ${decision.statement}`];
		case 'withdraw':
			return [`statement ${decision.statement}`];
		case 'same':
		case 'different':
		case 'unsure':
			return [`pair ${[decision.left, decision.right].sort().join(' ')}`];
		case 'map':
			return [`map ${decision.source}`];
		case 'undo':
			return [`undo ${decision.decision}`];
	}
}

export type Ordered = Decision & { readonly ord: string };

/** Writes decisions down and brings every subject they touch into its new state. */
export async function applyDecisions(
	fold: Fold,
	decisions: readonly Decision[],
	at: number,
	ordOf: (index: number) => string,
): Promise<void> {
	const subjects = new Set<string>();
	const rows = [];
	for (const [i, decision] of decisions.entries()) {
		const { id, reason, by, ...body } = decision;
		for (const [n, subject] of subjectsOf(decision).entries()) {
			rows.push({
				id: n === 0 ? id : `${id}+${n}`,
				verb: decision.do,
				subject,
				body: JSON.stringify({ id, ...body }),
				reason: reason ?? null,
				by: by ?? null,
				at,
				ord: ordOf(i),
			});
			subjects.add(subject);
		}
	}
	for (const some of chunks(rows, 200))
		await fold.tx
			.insertInto('decision')
			.values(some)
			// Two devices may take the same decision: it is one, as old as the older.
			.onConflict((conflict) =>
				conflict
					.column('id')
					.doUpdateSet((eb) => ({ ord: eb.ref('excluded.ord'), at: eb.ref('excluded.at') }))
					.whereRef('excluded.ord', '<', 'decision.ord'),
			)
			.execute();
	for (const subject of subjects) await applySubject(fold, subject, 0);
}

/** A chain of undos longer than anyone presses is cut: each is one subject more to weigh. */
const DEEPEST_UNDO = 64;

export async function applySubject(fold: Fold, subject: string, depth: number): Promise<void> {
	const space = subject.indexOf(' ');
	const rest = subject.slice(space + 1);
	switch (subject.slice(0, space)) {
		case 'target':
			return applyTarget(fold, rest);
		case 'own':
			return applyOwnStatement(fold, subject);
		case 'pair':
			return applyPair(fold, subject);
		case 'map':
			return applyMapping(fold, rest);
		case 'statement':
			return applyGone(fold, rest);
		case 'undo': {
			if (depth > DEEPEST_UNDO) return;
			const undone = await fold.tx
				.selectFrom('decision')
				.select('subject')
				.where('id', 'in', [rest, `${rest}+1`])
				.execute();
			for (const row of undone) await applySubject(fold, row.subject, depth + 1);
		}
	}
}

/** All decisions on one subject in the order of the log. */
export async function decisionsOn(fold: Fold, subject: string): Promise<readonly Ordered[]> {
	const rows = await fold.tx
		.selectFrom('decision')
		.select(['body', 'ord'])
		.where('subject', '=', subject)
		.orderBy('ord')
		.execute();
	return rows.map((row) => ({ ...(JSON.parse(row.body) as Decision), ord: row.ord }));
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

async function isUndone(fold: Fold, id: DecisionId, depth: number): Promise<boolean> {
	if (depth > DEEPEST_UNDO) return false;
	const undos = await fold.tx
		.selectFrom('decision')
		.select('id')
		.where('subject', '=', `undo ${id}`)
		.execute();
	for (const undo of undos) if (!(await isUndone(fold, undo.id as DecisionId, depth + 1))) return true;
	return false;
}
