import type { DecisionInput } from '../../api/index.ts';
import type { DecisionBody } from '../../record/index.ts';

export type Resolved = {
	readonly body: DecisionBody;
	/** What its id is made of: the line with its references resolved, and nothing that a grammar may change. */
	readonly identity: readonly unknown[];
};

/** What tells equal lines apart: their reason, and what a screen or a person adds so that they are two. */
export function tailOf(input: DecisionInput): readonly unknown[] {
	const own = [input.reason ?? null, input.nonce ?? null];
	return 'batch' in input && input.do !== 'undo' && input.batch !== undefined ? [...own, input.batch] : own;
}
