import type { Gold, GoldDate } from '../gold-types.ts';
import { overlap, pair, touches } from '../match.ts';
import { sameTime } from '../same-time.ts';
import { anchorOf, type Found, type KindScore, slipsOf, tallyOf } from './shared.ts';

/** Days and spans; a span may be found as its two ends. */
export function scoreDates(gold: Gold, found: Found<'date'>): KindScore {
	const closeness = (date: Pick<GoldDate, 'span' | 'edtf'>, proposal: Found<'date'>[number]) => {
		if (!touches(date.span, anchorOf(proposal))) return 0;
		return overlap(date.span, anchorOf(proposal)) + (sameTime(date.edtf, proposal.slots.date.value) ? 1 : 0);
	};
	const pairs = pair(gold.dates, found, closeness);
	const used = new Set(pairs.values());
	let [right, whole] = [0, 0];
	for (const [g, date] of gold.dates.entries()) {
		if (date.optional === true) continue;
		const f = pairs.get(g);
		const direct = f !== undefined && sameTime(date.edtf, found[f]!.slots.date.value);
		// A stated range may be found as its two ends.
		const parts = date.parts?.every((part) =>
			found.some(
				(proposal) =>
					touches(part.span, anchorOf(proposal)) && sameTime(part.edtf, proposal.slots.date.value),
			),
		);
		whole += 1;
		if (direct || parts) right += 1;
	}
	const ends = found.filter(
		(proposal, f) => !used.has(f) && gold.dates.some((date) => touches(date.span, anchorOf(proposal))),
	).length;
	const counted = tallyOf(gold.dates, found.length, pairs);
	return {
		tally: { ...counted, wrong: counted.wrong - ends },
		shares: { 'right date': { right, of: whole } },
		...slipsOf(gold.dates, (date) => date.span, found, pairs),
	};
}
