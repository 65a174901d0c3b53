import { type Decision, type DecisionId, inForce } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { subjectsOf } from '../projection/decisions.ts';
import { decisionsOn, undoneAmong } from '../projection/in-force.ts';
import { decisionById } from './entities.ts';

/**
 * Which decision holds on what this one decides on, before it is taken; an undo is asked about what it takes
 * back. `null` where none does.
 */
export async function inForceBefore(opened: Case, decision: Decision): Promise<DecisionId | null> {
	const about =
		decision.do === 'undo' && 'decision' in decision
			? await decisionById(opened, decision.decision)
			: decision;
	const [subject] = about === null ? [] : subjectsOf(about);
	if (subject === undefined) return null;
	const fold = opened.fold(opened.db);
	const decisions = await decisionsOn(fold, subject);
	const undone = await undoneAmong(fold, decisions);
	return inForce(decisions, (id) => undone.has(id))?.id ?? null;
}
