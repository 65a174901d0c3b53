import type { GoldCustody, Range } from '../gold-types.ts';
import { overlap, pair, touches } from '../match.ts';
import { sameTime } from '../same-time.ts';
import { anchorOf, type Found, type KindScore, rangeOf, Shares, slipsOf, tallyOf } from './shared.ts';

/**
 * Custody events by type and trigger. `strict` counts one only where its date and each of its places are right
 * too, as far as the gold gives them. A distractor is no event: finding one there is a false alarm.
 */
export function scoreCustody(
	gold: readonly GoldCustody[],
	found: Found<'custody'>,
	strict = false,
): KindScore {
	const real = gold.filter((event) => event.distractor !== true);
	const pairs = pair(real, found, (event, proposal) => {
		const { type } = proposal.slots;
		if (type !== event.type && event.alt?.includes(type) !== true) return 0;
		if (!touches(event.trigger, anchorOf(proposal))) return 0;
		const right = rightness(event, proposal).filter(([, ok]) => ok).length;
		return 0.1 + overlap(hull(event), anchorOf(proposal)) + (type === event.type ? 0.05 : 0) + right * 0.01;
	});
	const shares = new Shares();
	for (const [g, f] of [...pairs]) {
		const rows = rightness(real[g]!, found[f]!);
		for (const [name, right] of rows) shares.add(name, right);
		if (strict && rows.some(([name, right]) => !right && (name === 'date' || name === 'place')))
			pairs.delete(g);
	}
	for (const event of gold.filter(({ distractor }) => distractor === true))
		shares.add(
			'distractor',
			!found.some(
				(proposal) => touches(event.trigger, anchorOf(proposal)) && proposal.slots.type === event.type,
			),
		);
	return {
		tally: tallyOf(real, found.length, pairs),
		shares: shares.done(),
		...slipsOf(real, (event) => event.trigger, found, pairs),
	};
}

/** Respect by respect, what the gold asks of an event and whether the reading has it. */
function rightness(event: GoldCustody, { slots, ...reading }: Found<'custody'>[number]): [string, boolean][] {
	const rows: [string, boolean][] = [];
	const at = (place: Range, ...given: (typeof slots.at)[]) =>
		given.some((slot) => touches(rangeOf(slot) ?? [-1, -1], place));
	if (event.who != null) rows.push(['who', at(event.who, slots.who)]);
	if (event.by != null) rows.push(['by', at(event.by, slots.by)]);
	if (event.from != null) rows.push(['place', at(event.from, slots.from)]);
	// Where somebody was brought and where he then is are one place.
	for (const place of [event.to, event.at])
		if (place != null) rows.push(['place', at(place, slots.to, slots.at)]);
	if (event.on != null) rows.push(['date', isOn(event.on, slots.on?.value, slots.until?.value)]);
	if (event.polarity === 'denies') rows.push(['denial', reading.polarity === 'denies']);
	return rows;
}

/** A stay's two ends are one interval, and one that has no end begins on its day. */
function isOn(wanted: string, on: string | undefined, until: string | undefined): boolean {
	if (on === undefined) return false;
	if (sameTime(on, wanted)) return true;
	if (wanted.endsWith('/..')) return sameTime(on, wanted.slice(0, -3));
	return until !== undefined && sameTime(`${on}/${until}`, wanted);
}

/** The shortest stretch that holds an event's trigger and slots. */
function hull(event: GoldCustody): Range {
	const parts = [event.trigger, event.who, event.by, event.from, event.to, event.at].filter(
		(part): part is Range => part != null,
	);
	return [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
}
