import type { Gold, GoldQuantity, Range } from '../gold-types.ts';
import { overlap, pair, touches } from '../match.ts';
import { anchorOf, type Found, type KindScore, rangeOf, Shares, slipsOf, tallyOf } from './shared.ts';

type Count = Found<'quantity'>[number];

/**
 * A number that only sounds like a count is no count: it is found when it is called figurative. With `slots`, one
 * counts only where every slot that the gold gives is right.
 */
export function scoreQuantities(gold: Gold, found: Found<'quantity'>, slots = false): KindScore {
	const pairs = pair(gold.quantities, found, (item, proposal) => {
		if ((item.figurative === true) !== proposal.slots.figurative) return 0;
		const share = overlap(item.span, anchorOf(proposal));
		const value = item.value === null || proposal.slots.value.value === item.value;
		return share > 0.2 && value ? share : 0;
	});
	const paired = new Set(pairs.values());
	// A proposal that touches an annotated number in other bounds is no false count.
	const near = found.filter(
		(proposal, f) =>
			!paired.has(f) &&
			gold.quantities.some(
				(item) =>
					(item.figurative === true) === proposal.slots.figurative && touches(item.span, anchorOf(proposal)),
			),
	).length;
	const figurative = found.filter((proposal, f) => proposal.slots.figurative && !paired.has(f)).length;
	const shares = new Shares();
	for (const [g, f] of [...pairs]) {
		const wrong = slotsOf(gold.quantities[g]!, found[f]!).filter(([name, right]) => {
			shares.add(name, right);
			return !right;
		});
		if (slots && wrong.length > 0) pairs.delete(g);
	}
	const counted = tallyOf(gold.quantities, found.length, pairs);
	return {
		tally: { ...counted, wrong: Math.max(0, counted.wrong - near - figurative) },
		shares: shares.done(),
		...slipsOf(gold.quantities, (item) => item.span, found, pairs),
	};
}

function slotsOf(item: GoldQuantity, { slots }: Count): [name: string, right: boolean][] {
	const comparator =
		slots.comparator === item.comparator || (item.comparator === '~' && slots.comparator === '<');
	const rows: [string, boolean][] = [
		['comparator', comparator],
		['unit', slots.unit.value === item.unit],
	];
	for (const [name, wanted, place] of [
		['counted', item.counted, slots.counted],
		['base', item.base, slots.base],
		['place', item.place, slots.at],
		['period', item.period, slots.on ?? slots.during],
	] as const) {
		if (wanted === undefined) continue;
		const given = rangeOf(place);
		if (wanted === null) {
			// What is counted may be told in a wider reading than the annotator's; a place that is none may not.
			if (given !== null && name !== 'counted') rows.push([name, false]);
		} else rows.push([name, given !== null && isThere(wanted, given)]);
	}
	return rows;
}

/** Half of the longer one: where a modifier ends is a matter of taste. */
const isThere = (wanted: Range, given: Range) => overlap(wanted, given) >= 0.5 || holds(wanted, given);
/** The same head words, with less or more of what follows them. */
const holds = (wanted: Range, given: Range) => touches(wanted, given) && wanted[0] === given[0];
