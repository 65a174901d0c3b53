import { captionKeys } from './captions.ts';
import type { EventFacts } from './contract.ts';
import { stems, unitOf } from './counted.ts';
import { monthsOf } from './dates.ts';
import { docketKey, docketsOf } from './dockets.ts';
import { nameWords } from './fields.ts';
import { tellingWords } from './labels.ts';

/** What of an order or obligation, a number or group can have in common with what it may be one with. */
export type Links = {
	readonly orders: (obligation: EventFacts) => readonly EventFacts[];
	readonly befell: (group: EventFacts) => readonly EventFacts[];
};

/** Keys under which those meet that may be one: person × kind, docket, court × month, what is counted where. */
export function keysOf(facts: EventFacts, links: Links): readonly string[] {
	return [...new Set(ownKeys(facts, links))].map((key) => `${facts.kind} ${key}`);
}

function ownKeys(facts: EventFacts, { orders, befell }: Links): readonly string[] {
	switch (facts.kind) {
		case 'Custody':
		case 'Transfer':
		case 'Act':
			return facts.who.map(({ cluster }) => cluster);
		case 'Order':
			return [...docketKeys(facts), ...issuerKeys(facts), ...facts.words.map((word) => word.toLowerCase())];
		case 'Obligation':
			return [
				...facts.words.flatMap(runsOf),
				...orders(facts)
					.flatMap((order) => [order.cluster, ...docketKeys(order), ...issuerKeys(order)])
					.flatMap((key) => facts.types.map((act) => `${act} ${key}`)),
			];
		case 'Proceeding':
			return [...docketKeys(facts), ...facts.words.flatMap(captionKeys)];
		case 'Population':
			return facts.numbers.flatMap(({ unit, low, high }) => {
				const of = unitOf(unit);
				return [
					...[...stems(facts.words)].map((stem) => `${of} ${stem}`),
					...facts.places.map(({ cluster }) => `${of} ${cluster}`),
					...(low === null || low !== high || low <= 20 ? [] : [`${of} ${low}`]),
				];
			});
		case 'Group':
			return [
				...facts.protects.map(({ cluster }) => cluster),
				...befell(facts).flatMap(({ kind, types, on, from }) =>
					(monthsOf([...on, ...from]) ?? []).flatMap((month) =>
						types.map((type) => `${kind} ${type} ${month}`),
					),
				),
			];
	}
}

/** Where so many of one person meet that they are met month by month. */
export function monthKeys(facts: EventFacts): readonly string[] {
	const dates = [...facts.on, ...facts.from, ...facts.until];
	return facts.types.flatMap((type) => (monthsOf(dates) ?? []).map((month) => `${type} ${month}`));
}

function docketKeys({ dockets }: EventFacts): readonly string[] {
	return docketsOf(dockets).map(docketKey);
}

/** Each word of a court's name with each month; an order without a date meets those of its court alone. */
function issuerKeys({ by, on }: EventFacts): readonly string[] {
	const words = by
		.flatMap(({ label }) => nameWords(label))
		.filter((word) => !/^(?:court|judge|corte|tribunal|juez|jueza)$/.test(word));
	const months = on.length === 0 ? [''] : ['', ...(monthsOf(on) ?? [])];
	return words.flatMap((word) => months.map((month) => `${word} ${month}`));
}

/** Three telling words in a row, as far as fifty go. */
function runsOf(text: string): readonly string[] {
	const words = [...tellingWords(text)].slice(0, 50);
	return words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`);
}
