import {
	type CustodyLine,
	custodyLine,
	type Strip,
	stripOf,
	type Whereabouts,
	whereabouts,
} from '../answers/index.ts';
import { dateBounds, type PersonGraph } from '../record/index.ts';
import type { KeptAnswer } from '../store/index.ts';
import { HAS_CONFLICTS } from './relations-kept.ts';

/** Whereabouts as they are kept: with how many gaps the custody line has, for the flag on the list, and how it stands. */
export type KeptWhereabouts = Whereabouts & { readonly gaps: number; readonly strip: Strip };

/** `null` for whom nobody speaks of. */
export function keptWhereabouts(graph: PersonGraph): (KeptAnswer & { readonly doc: KeptWhereabouts }) | null {
	const answer = whereabouts(graph);
	if (answer === null) return null;
	const hi = answer.lastSpokenOf === undefined ? null : (dateBounds(answer.lastSpokenOf)?.hi ?? null);
	const line = custodyLine(graph, answer.accounts);
	return {
		name: answer.name,
		hi: hi !== null && Number.isFinite(hi) ? hi : null,
		flags: answer.conflicts.some(({ relation }) => relation === 'conflict') ? HAS_CONFLICTS : 0,
		doc: { ...answer, gaps: gapsIn(line), strip: stripOf(line, answer.accounts, graph) },
	};
}

function gapsIn({ episodes }: CustodyLine): number {
	return episodes.reduce((sum, { pieces }) => sum + pieces.filter(({ piece }) => piece === 'gap').length, 0);
}
