import type { Decision } from './decision.ts';
import { saysTheSame } from './same-reading.ts';

/** What can become of a passage that somebody decides on. */
export const OUTCOMES = ['accepted', 'edited', 'rejected', 'stated'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a decision on a passage makes of what was proposed there; `stated` where nothing was. */
export function outcomeOf(decision: Decision): Outcome {
	const decided = 'reading' in decision ? decision.reading : undefined;
	const proposed = 'proposed' in decision ? decision.proposed : undefined;
	if (decision.do === 'reject') return 'rejected';
	if (decision.do === 'state' || decided?.rule === 'person') return 'stated';
	if (proposed !== undefined && decided !== undefined)
		return saysTheSame(proposed, decided) ? 'accepted' : 'edited';
	// Cases of versions before this one keep what was decided alone: that it was edited is all that is known.
	return decision.do === 'accept' ? 'accepted' : 'edited';
}
