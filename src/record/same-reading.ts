import { keysInOrder } from './decision.ts';
import type { ChainItem } from './proposal.ts';
import type { Reading } from './reading.ts';

/** One thing that two readings of one passage say otherwise; `null` where one of them says nothing. */
export type ReadOtherwise = { readonly part: string; readonly proposed: unknown; readonly decided: unknown };

/**
 * What two readings say otherwise: slot by slot, then `chain`, `polarity`, `force`, `hedge`. Values count, and not
 * where their words stand, for a passage may move.
 */
export function readOtherwise(proposed: Reading, decided: Reading): readonly ReadOtherwise[] {
	const parts: readonly Part[] = [
		...slotsOf(proposed.slots, decided.slots),
		['chain', voicesOf(proposed.chain), voicesOf(decided.chain)],
		...(['polarity', 'force'] as const).map((name) => [name, proposed[name], decided[name]] as const),
		['hedge', proposed.hedge ?? null, decided.hedge ?? null],
	];
	return parts.filter(differs).map(([part, before, after]) => ({ part, proposed: before, decided: after }));
}

export function saysTheSame(left: Reading, right: Reading): boolean {
	return readOtherwise(left, right).length === 0;
}

/** Whether the slots of two readings say the same, whoever says it. */
export function slotsAlike(left: Reading['slots'], right: Reading['slots']): boolean {
	return !slotsOf(left, right).some(differs);
}

type Part = readonly [part: string, before: unknown, after: unknown];

function slotsOf(left: Reading['slots'], right: Reading['slots']): readonly Part[] {
	const names = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
	return names.map((name) => [name, valueIn(left[name]), valueIn(right[name])]);
}

function differs([, before, after]: Part): boolean {
	return JSON.stringify(keysInOrder(before)) !== JSON.stringify(keysInOrder(after));
}

/** A slot's value; of a slot that holds several, theirs; `null` for one that is not there. */
function valueIn(slot: unknown): unknown {
	if (Array.isArray(slot)) return slot.map(valueIn);
	if (typeof slot !== 'object' || slot === null) return slot ?? null;
	if ('entity' in slot && slot.entity !== undefined) return (slot.entity as { id: unknown }).id;
	return 'value' in slot ? slot.value : null;
}

function voicesOf(chain: readonly ChainItem[]): unknown {
	return chain.map(({ name, described, as, act, opinion }) => ({ name, described, as, act, opinion }));
}
