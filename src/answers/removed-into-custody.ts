import { accountSpan } from './account-order.ts';
import { affirms, saysDetention } from './account-state.ts';
import type { Account, PersonGraph } from './contract.ts';
import { samePlace } from './places.ts';
import { sameVoice } from './same-body.ts';

/**
 * A removal leads into custody only where the same voice says so, in the same source: by the word it
 * uses for the destination, or by an account of its own that has them held there and not before.
 * What other voices call the place changes nothing in this voice's account.
 */
export function removedIntoCustody(one: Account, all: readonly Account[], graph: PersonGraph): Account {
	const place = one.place;
	if (one.state !== 'removed' || place === undefined) return one;
	const held = all.some(
		(other) =>
			other.state === 'in-custody' &&
			affirms(other) &&
			other.source === one.source &&
			other.place !== undefined &&
			samePlace(other.place, place, graph) &&
			sameVoice(other.voices.at(-1), one.voices.at(-1), graph.clusterOf) &&
			!liesBefore(other, one),
	);
	return held || saysDetention(place.label) ? { ...one, state: 'removed-into-custody' } : one;
}

function liesBefore(a: Account, b: Account): boolean {
	const left = accountSpan(a);
	const right = accountSpan(b);
	return left !== null && right !== null && left.hi < right.lo;
}
