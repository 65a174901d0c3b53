import { custodyLine, type Whereabouts, whereabouts } from '../answers/index.ts';
import { dateBounds, type PersonGraph } from '../record/index.ts';
import type { AnswerMaker, KeptAnswer } from '../store/index.ts';

export const HAS_CONFLICTS = 1;

/** Whereabouts as they are kept: with how many gaps the custody line has, for the flag on the list. */
export type KeptWhereabouts = Whereabouts & { readonly gaps: number };

/** The answers that the store keeps up to date per person, in the transaction that writes. */
export const ANSWERS: readonly AnswerMaker[] = [{ kind: 'whereabouts', compute: keptWhereabouts }];

/** `null` for whom nobody speaks of. */
export function keptWhereabouts(graph: PersonGraph): (KeptAnswer & { readonly doc: KeptWhereabouts }) | null {
	const answer = whereabouts(graph);
	if (answer === null) return null;
	const hi = answer.lastSpokenOf === undefined ? null : (dateBounds(answer.lastSpokenOf)?.hi ?? null);
	const conflicts = answer.conflicts.some((relation) => relation.relation === 'conflict');
	return {
		name: answer.name,
		hi: hi !== null && Number.isFinite(hi) ? hi : null,
		flags: conflicts ? HAS_CONFLICTS : 0,
		doc: { ...answer, gaps: answer.accounts.length < 2 ? 0 : gapsIn(graph) },
	};
}

function gapsIn(graph: PersonGraph): number {
	const { episodes } = custodyLine(graph);
	return episodes.reduce((sum, { pieces }) => sum + pieces.filter(({ piece }) => piece === 'gap').length, 0);
}
