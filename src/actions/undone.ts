import type { Decision } from '../record/index.ts';
import { type Case, decisionById } from '../store/index.ts';

const DEEPEST_UNDO = 64;

/** What an undo, and an undo of that, is of in the end; any other decision is itself. `null` where it is not known. */
export async function undoneInTheEnd(opened: Case, decision: Decision): Promise<Decision | null> {
	let about: Decision | null = decision;
	for (let depth = 0; about?.do === 'undo' && 'decision' in about && depth < DEEPEST_UNDO; depth++)
		about = await decisionById(opened, about.decision);
	return about;
}
