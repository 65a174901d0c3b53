import { type Decision, targetKey } from '../../record/index.ts';
import { applyImport } from './captures.ts';
import { applyPair, judgePairs } from './clusters.ts';
import { chunks, type Fold } from './context.ts';
import { applyDismissed, DISMISSED_RELATION, dismissedKey } from './dismissed.ts';
import { DEEPEST_UNDO } from './in-force.ts';
import { applyMapping } from './lists.ts';
import { applyGone } from './minted.ts';
import { applyReprint } from './origins.ts';
import { applySettings } from './settings.ts';
import { applyOwnStatement, applyTarget } from './targets.ts';

/** Between `undo` and the name of a batch: no id of a decision begins so. */
const BATCH = 'batch ';
const undoOfBatch = (batch: string) => `undo ${BATCH}${batch}`;

/** The batch in which a decision was taken; the one that an undo takes back is none of its own. */
function batchOf(decision: Decision): string | null {
	return decision.do !== 'undo' && 'batch' in decision ? (decision.batch ?? null) : null;
}

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
			return [`pair ${pairOf(decision.left, decision.right)}`];
		case 'map':
			return [`map ${decision.source}`];
		case 'settings':
			return ['case' in decision ? 'settings case' : `settings ${decision.source}`];
		case 'mark-reprint':
			return [`reprint ${pairOf(decision.source, decision.of)}`];
		case 'dismiss':
			if ('relation' in decision) return [`${DISMISSED_RELATION}${dismissedKey(decision)}`];
			return [
				'left' in decision
					? `dismissed same ${pairOf(decision.left, decision.right)}`
					: `dismissed reprint ${pairOf(decision.source, decision.of)}`,
			];
		case 'publish':
		case 'unpublish':
			return [publishedSubject(decision.entity)];
		case 'undo':
			if ('capture' in decision) return [`import ${decision.capture}`];
			return ['batch' in decision ? undoOfBatch(decision.batch) : `undo ${decision.decision}`];
	}
}

/** What *publish* and *unpublish* decide on. Nothing is made of it yet but that nobody is joined into it unasked. */
export function publishedSubject(entity: string): string {
	return `published ${entity}`;
}

/** Two ids in one order, whichever was named first. */
function pairOf(a: string, b: string): string {
	return a < b ? `${a} ${b}` : `${b} ${a}`;
}

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
				batch: batchOf(decision),
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
		case 'settings':
			return rest === 'case' ? judgePairs(fold) : applySettings(fold, rest);
		case 'reprint':
			return applyReprint(fold, subject);
		case 'statement':
			return applyGone(fold, rest);
		case 'dismissed':
			return applyDismissed(fold, subject);
		case 'import':
			return applyImport(fold, rest);
		case 'undo': {
			if (depth > DEEPEST_UNDO) return;
			const undone = await fold.tx
				.selectFrom('decision')
				.select('subject')
				.distinct()
				.where((eb) =>
					rest.startsWith(BATCH)
						? eb('batch', '=', rest.slice(BATCH.length))
						: eb('id', 'in', [rest, `${rest}+1`]),
				)
				.execute();
			for (const row of undone) await applySubject(fold, row.subject, depth + 1);
		}
	}
}
