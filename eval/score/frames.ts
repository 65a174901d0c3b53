import type { Proposal } from '../../src/record/index.ts';
import type {
	GoldCompliance,
	GoldDefinition,
	GoldInquiry,
	GoldLegal,
	GoldOrder,
	GoldProcess,
	GoldTerm,
	Range,
} from '../gold-types.ts';
import { overlap, pair, touches } from '../match.ts';
import { sameTime } from '../same-time.ts';
import { anchorOf, type Found, type KindScore, rangeOf, Shares, slipsOf, tallyOf } from './shared.ts';

/** Legal references by place and type; a reference that the gold marks once may be proposed at any of its places. */
export function scoreLegal(gold: readonly GoldLegal[], found: Found<'legal'>): KindScore {
	return scored(gold, found, (item, proposal) => {
		const { type } = proposal.slots;
		if (type !== item.type && item.alt?.includes(type) !== true) return 0;
		return overlap(item.span, rangeOf(proposal.slots.name) ?? anchorOf(proposal));
	});
}

export function scoreOrders(gold: readonly GoldOrder[], found: Found<'order'>): KindScore {
	return scored(
		gold,
		found,
		(item, proposal) =>
			touches(item.trigger, anchorOf(proposal)) ? 0.1 + share(item.what, proposal.slots.what) : 0,
		(item, { slots }) => [
			['issuer', within(item.issuer, slots.issuer)],
			['addressee', within(item.addressee, slots.addressee)],
			['what', item.what == null ? null : share(item.what, slots.what) >= 0.5],
			['act', item.act === undefined ? null : slots.act?.value === item.act],
			['date', item.on == null ? null : sameTime(slots.on?.value ?? '', item.on)],
			['deadline', item.deadline == null ? null : sameTime(slots.deadline?.value ?? '', item.deadline)],
		],
	);
}

export function scoreCompliance(gold: readonly GoldCompliance[], found: Found<'compliance'>): KindScore {
	return scored(
		gold,
		found,
		(item, { slots, ...proposal }) => {
			const done = slots.done.value;
			if (done !== item.done && item.alt?.includes(done) !== true) return 0;
			return touches(item.trigger, anchorOf({ slots, ...proposal } as Proposal)) ? 1 : 0;
		},
		(item, { slots }) => [['by', within(item.by, slots.by)]],
	);
}

/** Requests for comment, by place and what was answered. */
export function scoreInquiries(gold: readonly GoldInquiry[], found: Found<'inquiry'>): KindScore {
	return scored(
		gold,
		found,
		(item, proposal) => {
			const { answerType } = proposal.slots;
			if (answerType !== item.answerType && item.alt?.includes(answerType) !== true) return 0;
			// The answer’s own words before the asking’s: an asking that may also stand alone takes no answer’s place.
			const nth = proposal.anchors.findIndex(({ start, end }) => touches(item.trigger, [start, end]));
			return nth < 0 ? 0 : nth === 0 ? 1 : 0.5;
		},
		(item, { slots }) => [
			['asked', within(item.asked, slots.asked)],
			['by', within(item.by, slots.by)],
		],
	);
}

/** Words applied or rejected, by place and polarity. */
export function scoreTerms(gold: readonly GoldTerm[], found: Found<'term'>): KindScore {
	return scored(
		gold,
		found,
		(item, { slots }) =>
			slots.polarity === item.polarity ? overlap(item.span, rangeOf(slots.term) ?? [-1, -1]) : 0,
		(item, { slots }) => [['about', within(item.about, slots.about)]],
	);
}

export function scoreDefinitions(gold: readonly GoldDefinition[], found: Found<'definition'>): KindScore {
	return scored(
		gold,
		found,
		(item, { slots, ...proposal }) => {
			const word = rangeOf(slots.term) ?? anchorOf({ slots, ...proposal } as Proposal);
			return touches(item.trigger, word) ? 1 : 0;
		},
		(item, { slots }) =>
			item.criteria.map((criterion) => [
				'criteria',
				slots.criteria.some((given) => overlap(criterion, rangeOf(given) ?? [-1, -1]) >= 0.5),
			]),
	);
}

export function scoreProcess(gold: readonly GoldProcess[], found: Found<'process'>): KindScore {
	return scored(
		gold,
		found,
		(item, proposal) => (proposal.slots.denied === item.denied ? overlap(item.span, anchorOf(proposal)) : 0),
		(item, { slots }) => [['who', within(item.who, slots.who)]],
	);
}

type Slot = { readonly start?: number; readonly end?: number } | undefined;
/** Whether the slot is at the place that the gold gives; `null` where it gives none. */
const within = (wanted: Range | null | undefined, slot: Slot): boolean | null =>
	wanted == null ? null : touches(wanted, rangeOf(slot) ?? [-1, -1]);
const share = (wanted: Range | null | undefined, slot: Slot): number =>
	wanted == null ? 0 : overlap(wanted, rangeOf(slot) ?? [-1, -1]);

function scored<
	G extends { readonly optional?: boolean; readonly span?: Range; readonly trigger?: Range },
	F extends Proposal,
>(
	gold: readonly G[],
	found: readonly F[],
	closeness: (item: G, proposal: F) => number,
	respects: (item: G, proposal: F) => readonly (readonly [name: string, right: boolean | null])[] = () => [],
): KindScore {
	const pairs = pair(gold, found, closeness);
	const shares = new Shares();
	for (const [g, f] of pairs)
		for (const [name, right] of respects(gold[g]!, found[f]!)) if (right !== null) shares.add(name, right);
	return {
		tally: tallyOf(gold, found.length, pairs),
		shares: shares.done(),
		...slipsOf(gold, (item) => item.trigger ?? item.span!, found, pairs),
	};
}
