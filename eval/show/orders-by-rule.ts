import { allOrders, allSuggestions, decide } from '../../src/actions/index.ts';
import type { DecisionInput, OrderJson } from '../../src/api/index.ts';
import { dateBounds } from '../../src/record/index.ts';
import { sameLine } from './join-names.ts';
import type { Case } from './material.ts';

/** From which likelihood on two events are taken for one. */
const LEAST = 0.8;

type Pair = { readonly left: string; readonly right: string; readonly reason: string };

/**
 * Joins what sources tell of orders, by who issued them, when, and what is to be done: each rule joins only where exactly
 * one order fits. Gives how many joins each rule made.
 */
export async function joinOrders(opened: Case): Promise<ReadonlyMap<string, number>> {
	const made = new Map<string, number>();
	const join = async (rule: string, pairs: readonly Pair[]) => {
		if (pairs.length === 0) return;
		const { decided } = await decide(
			opened,
			pairs.map((pair): DecisionInput => ({ do: 'same', ...pair })),
		);
		made.set(rule, (made.get(rule) ?? 0) + decided);
	};
	await join('the same words of one source', sameWords(await allOrders(opened)));
	for (const [rule, fits] of RULES) {
		const orders = await allOrders(opened);
		await join(rule, ordersThatFit(orders, rule, fits));
	}
	await join('obligations of one order, of one kind', sameKind(await allOrders(opened)));
	const likely = (await allSuggestions(opened, 'events')).items.flatMap((item) =>
		item.kind === 'same' && (item.probability ?? 0) >= LEAST ? [item] : [],
	);
	if (likely.length > 0)
		made.set('likely by all fields', (await decide(opened, likely.map(sameLine))).decided);
	return made;
}

/** Whether two tell of one order, `one` the lesser known of them. */
type Fits = (one: OrderJson, other: OrderJson) => boolean;

const RULES: readonly (readonly [rule: string, fits: Fits])[] = [
	[
		'the order that a paper reviews',
		(one, other) => isUnissued(one) && isTheOrder(one) && sharesSource(one, other) && isReviewed(other),
	],
	[
		'an order of which its own source elsewhere says who issued it',
		(one, other) =>
			isUnissued(one) && !isUnissued(other) && sharesSource(one, other) && sharesActs(one, other),
	],
	[
		'an order of a court that is told of without a day, and the one paper of that court',
		(one, other) => dayOf(one) === undefined && isOfOneCourt(one, other) && isOwnPaper(other),
	],
	[
		'an order of the court, or a judge, nobody says which, and the one order of that time and kind',
		(one, other) =>
			isAnyCourt(one) &&
			!isAnyCourt(other) &&
			!isUnissued(other) &&
			meets(one, other) &&
			(sharesActs(one, other) || isDay(one)),
	],
];

function ordersThatFit(orders: readonly OrderJson[], reason: string, fits: Fits): readonly Pair[] {
	return orders.flatMap((one) => {
		if (one.kind !== 'Order') return [];
		const found = orders.filter(
			(other) => other.kind === 'Order' && other.order !== one.order && fits(one, other),
		);
		return found.length === 1 && found[0] !== undefined
			? [{ left: one.order, right: found[0].order, reason: `by rule: ${reason}` }]
			: [];
	});
}

const sourcesOf = (order: OrderJson): ReadonlySet<string> =>
	new Set(
		[
			...order.issuedBy,
			...order.utterances,
			...order.obligations.flatMap((one) => [...one.operative, ...one.readings]),
		].flatMap(({ quotes }) => quotes.map(({ source }) => source)),
	);
const sharesSource: Fits = (one, other) => [...sourcesOf(one)].some((source) => sourcesOf(other).has(source));
const isUnissued = ({ issuedBy }: OrderJson) => issuedBy.length === 0;
const dayOf = ({ utterances }: OrderJson) => utterances[0]?.value;
const isDay = (order: OrderJson) => /^\d{4}-\d\d-\d\d$/.test(dayOf(order) ?? '');
const isOwnPaper = ({ proceedings }: OrderJson) => proceedings.length > 0;
/** Told by a court that did not issue it, with its day and what it says. */
const isReviewed = (order: OrderJson) =>
	isDay(order) && order.obligations.some(({ operative }) => operative.some(({ retold }) => retold === true));

/** `The order properly requires …`: its source means one that it told of. */
const isTheOrder = ({ obligations }: OrderJson) =>
	obligations.some(({ operative, readings }) =>
		[...operative, ...readings].some(({ quotes }) =>
			quotes.some(({ exact }) => /^(?:the|this) (?:order|injunction|ruling)\b/i.test(exact)),
		),
	);

const ANY = /^(?:(?:an?|the|this|another)\s)?(?:federal\s|district\s|u\.s\.\s)*(?:court|judge)$/i;
const isAnyCourt = ({ issuedBy }: OrderJson) =>
	issuedBy.length > 0 && issuedBy.every(({ value }) => ANY.test(value));

/** What a court is called in full and for short. */
const isOfOneCourt: Fits = (one, other) =>
	one.issuedBy.some((left) =>
		other.issuedBy.some(
			(right) => left.cluster === right.cluster || courtWords(left.value) === courtWords(right.value),
		),
	);
const courtWords = (name: string) =>
	(name.toLowerCase().match(/\p{L}+/gu) ?? [])
		.filter((word) => !/^(?:the|of|for|u|s|united|states)$/.test(word))
		.sort()
		.join(' ');

const meets: Fits = (one, other) => {
	const [a, b] = [dateBounds(dayOf(one) ?? ''), dateBounds(dayOf(other) ?? '')];
	return a !== null && b !== null && a.lo <= b.hi && b.lo <= a.hi;
};

/** Kinds of obligations of which voices take one for another: to return, to help to, to let go. */
const FAMILY: Readonly<Record<string, string>> = {
	return: 'return',
	facilitate: 'return',
	release: 'return',
	'return-those-moved': 'return',
	'not-remove-from-territory': 'stay',
	'not-hand-over-custody': 'stay',
	'not-transfer': 'stay',
};
const actsOf = ({ act }: OrderJson['obligations'][number]) => act.map(({ value }) => FAMILY[value] ?? value);
const sharesActs: Fits = (one, other) =>
	one.obligations.some((left) =>
		other.obligations.some((right) => actsOf(left).some((act) => actsOf(right).includes(act))),
	);

/** Obligations of one source that it calls by the same words. */
function sameWords(orders: readonly OrderJson[]): readonly Pair[] {
	const all = orders.flatMap((order) =>
		order.obligations.map((one) => ({ one, sources: sourcesOfObligation(one) })),
	);
	return all.flatMap(({ one, sources }, at) =>
		all.slice(at + 1).flatMap(({ one: other, sources: theirs }) =>
			one.obligation !== other.obligation &&
			wordsOf(one.name) === wordsOf(other.name) &&
			(one.bound.length === 0 ||
				other.bound.length === 0 ||
				wordsOf(one.bound[0]?.value ?? '') === wordsOf(other.bound[0]?.value ?? '')) &&
			[...sources].some((source) => theirs.has(source))
				? [
						{
							left: one.obligation,
							right: other.obligation,
							reason: 'by rule: the same words in one source',
						},
					]
				: [],
		),
	);
}

function sourcesOfObligation(one: OrderJson['obligations'][number]): ReadonlySet<string> {
	return new Set(
		[...one.operative, ...one.readings, ...one.accounts].flatMap(({ quotes }) =>
			quotes.map(({ source }) => source),
		),
	);
}

const wordsOf = (words: string) => (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

/** A reading of another source beside the one obligation of its order that is of its kind. */
function sameKind(orders: readonly OrderJson[]): readonly Pair[] {
	return orders.flatMap(({ obligations }) =>
		obligations.flatMap((one) => {
			if (one.operative.length > 0) return [];
			const found = obligations.filter(
				(other) => other.operative.length > 0 && actsOf(other).some((act) => actsOf(one).includes(act)),
			);
			const least = found[0];
			return least === undefined
				? []
				: [
						{
							left: one.obligation,
							right: least.obligation,
							reason: 'by rule: of one order, and of one kind',
						},
					];
		}),
	);
}
