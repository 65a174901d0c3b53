import { type Whereabouts, whereabouts } from '../answers/index.ts';
import { dateBounds } from '../record/index.ts';
import type { AnswerMaker } from '../store/index.ts';

export const HAS_CONFLICTS = 1;

/** The answers that the store keeps up to date per person, in the transaction that writes. */
export const ANSWERS: readonly AnswerMaker[] = [
	{
		kind: 'whereabouts',
		compute(graph) {
			const answer = whereabouts(graph);
			return answer === null ? null : keptAnswer(answer);
		},
	},
];

export function keptAnswer(answer: Whereabouts) {
	const hi = answer.lastSpokenOf === undefined ? null : (dateBounds(answer.lastSpokenOf)?.hi ?? null);
	const conflicts = answer.conflicts.some((relation) => relation.relation === 'conflict');
	return {
		name: answer.name,
		hi: hi !== null && Number.isFinite(hi) ? hi : null,
		flags: conflicts ? HAS_CONFLICTS : 0,
		doc: answer,
	};
}
