import type { Proposal, ProposalFor } from '../src/record/index.ts';
import type { Gold, GoldCustody, GoldDate, Range } from './gold.ts';
import { overlap, pair, type Tally, touches } from './match.ts';
import { sameTime } from './same-time.ts';

/** Part of what was found that is right in one more respect. */
export type Share = { readonly right: number; readonly of: number };
export type KindScore = { readonly tally: Tally; readonly shares: Readonly<Record<string, Share>> };
export type DocumentScore = Readonly<Record<string, KindScore>>;

const rangeOf = (place: { readonly start?: number; readonly end?: number } | undefined): Range | null =>
	place?.start === undefined || place.end === undefined ? null : [place.start, place.end];
const anchorOf = (proposal: Proposal): Range => [proposal.anchors[0]!.start, proposal.anchors[0]!.end];

/** How the proposals for one document stand beside its gold, kind by kind. */
export function scoreDocument(gold: Gold, proposals: readonly Proposal[]): DocumentScore {
	const inside = proposals.filter((proposal) =>
		gold.regions.some(([from, to]) => anchorOf(proposal)[0] >= from && anchorOf(proposal)[0] < to),
	);
	const of = <K extends Proposal['kind']>(kind: K) =>
		inside.filter((proposal): proposal is ProposalFor<K> => proposal.kind === kind);
	return {
		'quotes @.3': quotes(gold, of('quote'), 0.3),
		'quotes @.8': quotes(gold, of('quote'), 0.8),
		quantities: quantities(gold, of('quantity')),
		dates: dates(gold, of('date')),
		custody: custody(gold.custody, of('custody')),
		'custody, all': custody(
			gold.custody.map(({ optional: _, ...event }) => event),
			of('custody'),
		),
		...(gold.mentions === undefined ? {} : { mentions: mentions(gold, of('mention')) }),
	};
}

function tally(
	gold: readonly { readonly optional?: boolean }[],
	found: number,
	pairs: ReadonlyMap<number, number>,
): Tally {
	const free = [...pairs.keys()].filter((g) => gold[g]!.optional === true).length;
	const hit = pairs.size - free;
	const required = gold.filter((item) => item.optional !== true).length;
	return { required, hit, proposed: found, wrong: found - hit - free };
}

function quotes(gold: Gold, found: readonly ProposalFor<'quote'>[], least: number): KindScore {
	const wanted = gold.quotes.filter((quote) => gold.quoteTypes.includes(quote.type));
	const others = gold.quotes.filter((quote) => !gold.quoteTypes.includes(quote.type));
	const closeness = (content: Range, proposal: ProposalFor<'quote'>) => {
		const share = overlap(content, anchorOf(proposal));
		return share >= least ? share : 0;
	};
	// A type that was not annotated completely is left out on both sides.
	const kept = found.filter(
		(proposal) =>
			gold.quoteTypes.includes(proposal.slots.type) ||
			wanted.some((quote) => closeness(quote.content, proposal) > 0),
	);
	const pairs = pair(wanted, kept, (quote, proposal) => closeness(quote.content, proposal));
	const extra = kept.filter(
		(proposal, f) =>
			![...pairs.values()].includes(f) && others.some((quote) => closeness(quote.content, proposal) > 0),
	).length;
	const counted = tally(wanted, kept.length, pairs);
	let [right, asked, type] = [0, 0, 0];
	for (const [g, f] of pairs) {
		const { speaker, type: kind } = wanted[g]!;
		if (kept[f]!.slots.type === kind) type += 1;
		if (speaker === null) continue;
		asked += 1;
		const said = rangeOf(kept[f]!.slots.speaker);
		if (said !== null && touches(said, speaker)) right += 1;
	}
	return {
		tally: { ...counted, wrong: counted.wrong - extra },
		shares: { speaker: { right, of: asked }, type: { right: type, of: pairs.size } },
	};
}

/** A number that only sounds like a count is no count: it is found when it is called figurative. */
function quantities(gold: Gold, found: readonly ProposalFor<'quantity'>[]): KindScore {
	const pairs = pair(gold.quantities, found, (item, proposal) => {
		if ((item.figurative === true) !== proposal.slots.figurative) return 0;
		const share = overlap(item.span, anchorOf(proposal));
		const value = item.value === null || proposal.slots.value.value === item.value;
		return share > 0.2 && value ? share : 0;
	});
	// A proposal that touches an annotated number in other bounds is no false count.
	const near = found.filter(
		(proposal, f) =>
			![...pairs.values()].includes(f) &&
			gold.quantities.some(
				(item) =>
					(item.figurative === true) === proposal.slots.figurative && touches(item.span, anchorOf(proposal)),
			),
	).length;
	let [comparator, unit] = [0, 0];
	for (const [g, f] of pairs) {
		if (found[f]!.slots.comparator === gold.quantities[g]!.comparator) comparator += 1;
		if (found[f]!.slots.unit.value === gold.quantities[g]!.unit) unit += 1;
	}
	const counted = tally(gold.quantities, found.length, pairs);
	const figurative = found.filter(
		(proposal, f) => proposal.slots.figurative && ![...pairs.values()].includes(f),
	).length;
	return {
		tally: { ...counted, wrong: Math.max(0, counted.wrong - near - figurative) },
		shares: { comparator: { right: comparator, of: pairs.size }, unit: { right: unit, of: pairs.size } },
	};
}

function dates(gold: Gold, found: readonly ProposalFor<'date'>[]): KindScore {
	const closeness = (date: Pick<GoldDate, 'span' | 'edtf'>, proposal: ProposalFor<'date'>) => {
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
	const counted = tally(gold.dates, found.length, pairs);
	return {
		tally: { ...counted, wrong: counted.wrong - ends },
		shares: { 'right date': { right, of: whole } },
	};
}

/** The shortest stretch that holds an event's trigger and slots. */
function hull(event: GoldCustody): Range {
	const parts = [event.trigger, event.who, event.by, event.from, event.to, event.at].filter(
		(part): part is Range => part != null,
	);
	return [Math.min(...parts.map((part) => part[0])), Math.max(...parts.map((part) => part[1]))];
}

function custody(gold: readonly GoldCustody[], found: readonly ProposalFor<'custody'>[]): KindScore {
	const real = gold.filter((event) => event.distractor !== true);
	const pairs = pair(real, found, (event, proposal) => {
		const { type } = proposal.slots;
		if (type !== event.type && event.alt?.includes(type) !== true) return 0;
		return touches(event.trigger, anchorOf(proposal))
			? 0.1 + overlap(hull(event), anchorOf(proposal)) + (type === event.type ? 0.05 : 0)
			: 0;
	});
	let [who, whoOf, place, placeOf, on, onOf] = [0, 0, 0, 0, 0, 0];
	for (const [g, f] of pairs) {
		const event = real[g]!;
		const { slots } = found[f]!;
		if (event.who != null) {
			whoOf += 1;
			const said = rangeOf(slots.who);
			if (said !== null && touches(said, event.who)) who += 1;
		}
		for (const name of ['from', 'to', 'at'] as const) {
			const wanted = event[name];
			if (wanted == null) continue;
			placeOf += 1;
			// Where somebody was brought and where he then is are one place.
			const places = name === 'from' ? [slots.from] : [slots.to, slots.at];
			if (places.some((slot) => touches(rangeOf(slot) ?? [-1, -1], wanted))) place += 1;
		}
		if (event.on == null) continue;
		onOf += 1;
		if (slots.on !== undefined && sameTime(slots.on.value, event.on)) on += 1;
	}
	const distractors = gold.filter((event) => event.distractor === true);
	const alarms = found.filter((proposal) =>
		distractors.some(
			(event) => touches(event.trigger, anchorOf(proposal)) && proposal.slots.type === event.type,
		),
	).length;
	return {
		tally: tally(real, found.length, pairs),
		shares: {
			who: { right: who, of: whoOf },
			place: { right: place, of: placeOf },
			date: { right: on, of: onOf },
			distractor: {
				right: distractors.length - Math.min(alarms, distractors.length),
				of: distractors.length,
			},
		},
	};
}

/** Names are proposed once each, so names are counted, not their places. */
function mentions(gold: Gold, found: readonly ProposalFor<'mention'>[]): KindScore {
	const all = gold.mentions ?? [];
	const names = [...new Set(all.map((mention) => `${mention.type}|${mention.name}`))];
	const hit = names.filter((key) =>
		found.some((proposal) =>
			all.some(
				(mention) => `${mention.type}|${mention.name}` === key && touches(mention.span, anchorOf(proposal)),
			),
		),
	);
	const typed = names.filter((key) =>
		found.some((proposal) =>
			all.some(
				(mention) =>
					`${mention.type}|${mention.name}` === key &&
					mention.type === proposal.slots.type &&
					touches(mention.span, anchorOf(proposal)),
			),
		),
	);
	const wrong = found.filter(
		(proposal) => !all.some((mention) => touches(mention.span, anchorOf(proposal))),
	).length;
	return {
		tally: { required: names.length, hit: hit.length, proposed: found.length, wrong },
		shares: { type: { right: typed.length, of: hit.length } },
	};
}
