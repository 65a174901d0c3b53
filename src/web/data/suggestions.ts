import type { DecisionInput, SuggestionJson } from '../../api/index.ts';
import { reviewerKey } from '../../record/index.ts';

type Same = Extract<SuggestionJson, { kind: 'same' }>;
type Reprint = Extract<SuggestionJson, { kind: 'reprint' }>;

/** What tells one suggestion from another while pages of them come and go, whichever side stands left. */
export function suggestionKey(one: SuggestionJson): string {
	const { left, right } = one;
	const ends =
		'entity' in left && 'entity' in right ? [left.entity, right.entity] : [left.source, right.source];
	return [one.kind, ...ends.sort()].join(' ');
}

const why = (reason: string) => (reason.trim() === '' ? {} : { reason: reason.trim() });
const nonce = () => crypto.randomUUID();

/** What a person says of two names. `dismiss` says nothing of them: it is only not asked again. */
export type PairVerdict = 'same' | 'different' | 'unsure' | 'dismiss';

export function judgePair(verdict: PairVerdict, { left, right }: Same, reason: string): DecisionInput {
	const pair = { left: left.entity, right: right.entity, ...why(reason), nonce: nonce() };
	return verdict === 'dismiss' ? { do: verdict, ...pair } : { do: verdict, ...pair };
}

/** `which` of the two reprints the other. */
export const markReprint = (
	{ left, right }: Reprint,
	which: 'left' | 'right',
	reason: string,
): DecisionInput => ({
	do: 'mark-reprint',
	source: which === 'left' ? left.source : right.source,
	of: which === 'left' ? right.source : left.source,
	...why(reason),
	nonce: nonce(),
});

export const dismissReprint = ({ left, right }: Reprint, reason: string): DecisionInput => ({
	do: 'dismiss',
	source: left.source,
	of: right.source,
	...why(reason),
	nonce: nonce(),
});

/** Whether this reviewer has called the two the same already, and somebody else is waited for. */
export function waitsForAnother(one: SuggestionJson, reviewer: string | null): boolean {
	if (one.kind !== 'same' || reviewer === null) return false;
	return one.awaiting.some(({ by }) => reviewerKey(by) === reviewerKey(reviewer));
}
