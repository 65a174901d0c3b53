import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateBounds } from '../../record/index.ts';
import { type EventFacts, type EventPair, eventPairs, type PlaceFact } from '../index.ts';

const date = (text: string) => {
	const bounds = dateBounds(text);
	if (bounds === null) throw new Error(text);
	return { text, parts: [bounds] };
};
const named = (label: string) => ({ cluster: `c-${label.toLowerCase()}`, label });
const place = (label: string, more: Partial<PlaceFact> = {}): PlaceFact => ({
	...named(label),
	within: [],
	country: null,
	isCountry: false,
	...more,
});
const SALINA = place('Salina', { country: 'SA', isCountry: true });
const NORLAND = place('Norland', { country: 'NO', isCountry: true });

let made = 0;
/** What a source tells; of dates only the text is given. */
function told(source: string, kind: EventFacts['kind'], more: Partial<EventFacts> = {}): EventFacts {
	made += 1;
	return {
		kind,
		cluster: `e${made}`,
		source,
		types: [],
		who: kind === 'Custody' || kind === 'Transfer' || kind === 'Act' ? [named('Ana Ordaz')] : [],
		on: [],
		from: [],
		until: [],
		deadline: [],
		places: [],
		fromPlaces: [],
		by: [],
		bound: [],
		protects: [],
		dockets: [],
		parts: [],
		words: [],
		measures: [],
		numbers: [],
		quotes: [],
		said: 'affirmed',
		...more,
	};
}
const removal = (source: string, on: string | null, to: PlaceFact | null, more: Partial<EventFacts> = {}) =>
	told(source, 'Transfer', {
		types: ['removal'],
		on: on === null ? [] : [date(on)],
		places: to === null ? [] : [to],
		...more,
	});
const arrest = (source: string, on: string, more: Partial<EventFacts> = {}) =>
	told(source, 'Custody', { types: ['arrest'], from: [date(on)], ...more });
const held = (source: string, at: PlaceFact, more: Partial<EventFacts> = {}) =>
	told(source, 'Custody', { types: ['held'], places: [at], ...more });
const count = (source: string, value: number, counts: string, more: Partial<EventFacts> = {}) =>
	told(source, 'Population', {
		words: [counts],
		numbers: [{ text: `${value} person`, unit: 'person', low: value, high: value, base: null, share: false }],
		...more,
	});
const pairs = (...facts: readonly EventFacts[]): readonly EventPair[] => eventPairs(facts, () => false).pairs;
const proposed = (...facts: readonly EventFacts[]) => pairs(...facts).length > 0;

describe('what befell one person', () => {
	it('is proposed by compatible, not equal, dates and places, and says why', () => {
		const prison = place('Tidal Confinement Center', { within: [SALINA.cluster] });
		const [pair] = pairs(removal('order', '2019-03', SALINA), removal('paper', '2019-03-15', prison));
		expect(pair).toMatchObject({
			reasons: ['same-person', 'same-type', 'dates-meet', 'place-within'],
			fields: [
				{ field: 'type', level: 'equal' },
				{ field: 'who', left: ['Ana Ordaz'], weight: null },
				{ field: 'when', left: ['2019-03'], right: ['2019-03-15'], level: 'near' },
				{ field: 'where', left: ['Salina'], right: ['Tidal Confinement Center'], level: 'part' },
			],
		});
		expect(pair?.probability).toBeGreaterThan(0.8);
		expect(proposed(arrest('order', '2019-03-12'), arrest('paper', '2019-03-12'))).toBe(true);
	});

	it('is never proposed of two people, days, countries or kinds, nor foretold', () => {
		const one = removal('order', '2019-03-15', SALINA);
		for (const other of [
			removal('paper', '2019-03-15', SALINA, { who: [named('Bruno Salt')] }),
			removal('paper', '2019-03-16', SALINA),
			removal('paper', '2019-03-15', NORLAND),
			removal('paper', '2019-03-15', place('Port Vey', { country: 'NO', within: [NORLAND.cluster] })),
			removal('paper', '2019-03-15', SALINA, { types: ['hospital'] }),
			removal('paper', '2019-03-15', SALINA, { said: 'foretold' }),
		])
			expect(proposed(one, other), JSON.stringify(other)).toBe(false);
		// Two facilities on one day are two stays; that one lies in the other nobody says.
		expect(
			proposed(
				held('order', place('Cawder Street'), { on: [date('2019-03-15')] }),
				held('paper', place('Fallow Ridge'), { on: [date('2019-03-15')] }),
			),
		).toBe(false);
	});

	it('takes a place that is only described for one of that name, and for no other', () => {
		const to = (label: string) =>
			proposed(
				removal('order', null, place('Tidal Confinement Center')),
				removal('paper', null, place(label), { types: ['transfer'] }),
			);
		expect(to('a “tidal confinement center')).toBe(true);
		expect(to('a prison')).toBe(false);
		expect(to('a confinement center')).toBe(false);
	});

	it('is a stay by its ends and the days within it', () => {
		const at = place('Cawder Street');
		const booked = told('order', 'Custody', {
			types: ['booked-in'],
			places: [at],
			from: [date('2019-03-04')],
		});
		const seen = (on: string) => held('paper', at, { on: [date(on)] });
		expect(proposed(booked, seen('2019-03-20'))).toBe(true);
		expect(proposed(booked, seen('2019-03-03'))).toBe(false);
		const until = { ...booked, until: [date('2019-03-19')] };
		expect(proposed(until, seen('2019-03-19'))).toBe(true);
		expect(proposed(until, seen('2019-03-20'))).toBe(false);
		const stay = (from: string, to: string) => held('paper', at, { from: [date(from)], until: [date(to)] });
		expect(proposed(until, { ...stay('2019-03-05', '2019-03-19'), types: ['booked-in'] })).toBe(false);
	});

	it('is proposed of one source only where its words repeat', () => {
		const words = 'Ana Ordaz was deported to Salina on the fifteenth of March aboard a chartered flight';
		const twice = (second: string) =>
			proposed(
				removal('order', '2019-03-15', SALINA, { quotes: [words] }),
				removal('order', '2019-03-15', SALINA, { quotes: [second] }),
			);
		expect(twice(`As said, ${words}.`)).toBe(true);
		expect(twice('Later that day another flight took her from Salina to some island nobody names')).toBe(
			false,
		);
	});

	it('takes a denial for the same thing on the same day alone', () => {
		const denied = (on: string | null) => removal('ministry', on, SALINA, { said: 'denied' });
		expect(proposed(removal('order', '2019-03-15', SALINA), denied('2019-03-15'))).toBe(true);
		expect(proposed(removal('order', '2019-03-15', SALINA), denied(null))).toBe(false);
	});

	it('gives each account once, and brings nothing together that cannot be one', () => {
		const [a, b, c] = [
			arrest('register', '2019-03-12'),
			arrest('paper', '2019-03'),
			arrest('order', '2019-03-20'),
		];
		const found = pairs(a, b, c);
		expect(found).toHaveLength(1);
		expect(found[0]?.reasons).toContain('dates-meet');
		expect(pairs(...['a', 'b', 'c', 'd'].map((source) => arrest(source, '2019-03-12')))).toHaveLength(3);
	});

	it('is compared with all that is joined already, and not where somebody has decided', () => {
		const [a, b] = [arrest('register', '2019-03'), arrest('paper', '2019-03-12')];
		const joined = { ...b, cluster: a.cluster };
		expect(proposed(a, joined, arrest('order', '2019-03-20'))).toBe(false);
		expect(proposed(a, joined, arrest('order', '2019-03-12'))).toBe(true);
		const decided = (left: string, right: string) =>
			[left, right].includes(a.cluster) && [left, right].includes(b.cluster);
		expect(eventPairs([a, b], decided).pairs).toEqual([]);
	});
});

describe('orders and what they ask for', () => {
	const order = (source: string, more: Partial<EventFacts> = {}) =>
		told(source, 'Order', { by: [named('District Court of Norland')], on: [date('2019-04-04')], ...more });
	const obligation = (source: string, of: EventFacts, more: Partial<EventFacts> = {}) =>
		told(source, 'Obligation', {
			types: ['facilitate'],
			words: ['facilitate and effectuate the return of the petitioner to Norland'],
			parts: [{ cluster: of.cluster, label: 'an order' }],
			...more,
		});

	it('an order is never proposed with one of another day, court or docket, nor for its court alone', () => {
		expect(proposed(order('order'), order('paper'))).toBe(true);
		expect(proposed(order('order'), order('paper', { on: [date('2019-04-10')] }))).toBe(false);
		expect(proposed(order('order'), order('paper', { by: [named('High Court of Salina')] }))).toBe(false);
		expect(proposed(order('order'), order('paper', { on: [] }))).toBe(false);
		const docket = (dockets: readonly string[]) => ({ dockets });
		expect(proposed(order('a', docket(['19-cv-417'])), order('b', docket(['19-cv-951'])))).toBe(false);
		expect(
			proposed(order('a', docket(['8:19-cv-00417-AB'])), order('b', { on: [], ...docket(['19-cv-417']) })),
		).toBe(true);
	});

	it('is proposed by the words of what it asks for, and these with it', () => {
		const first = order('order');
		const second = order('paper', { on: [] });
		const found = pairs(first, second, obligation('order', first), obligation('paper', second));
		expect(found.map(({ reasons }) => reasons)).toEqual(
			expect.arrayContaining([
				expect.arrayContaining(['same-issuer', 'same-obligation']),
				expect.arrayContaining(['shared-words', 'same-act', 'same-issuer']),
			]),
		);
	});

	it('an obligation is none of another order’s day, another act or another deadline', () => {
		const [one, other] = [order('order'), order('paper', { on: [date('2019-04-10')] })];
		const of = (more: Partial<EventFacts>, by = order('paper', { on: [] })) =>
			pairs(
				one,
				by,
				obligation('order', one, { deadline: [date('2019-04-07')] }),
				obligation('paper', by, more),
			).some(({ reasons }) => reasons.includes('shared-words'));
		expect(of({})).toBe(true);
		expect(of({}, other)).toBe(false);
		expect(of({ types: ['release'] })).toBe(false);
		expect(of({ deadline: [date('2019-04-08')] })).toBe(false);
	});

	it('a proceeding is found by its number however it is written, or its caption, never turned round', () => {
		const proceeding = (source: string, name: string) =>
			told(source, 'Proceeding', { words: [name], dockets: [name] });
		const same = (a: string, b: string) => proposed(proceeding('order', a), proceeding('paper', b));
		expect(same('8:25-cv-00951-PX', 'No. 25–cv–951')).toBe(true);
		expect(same('No. 24A949', 'No. 24A949')).toBe(true);
		expect(same('25-cv-951', '25-cr-951')).toBe(false);
		expect(same('ECF No. 25-31', 'ECF No. 25-31')).toBe(false);
		expect(same('ORDAZ v. SALT', 'Ana Ordaz, et al. v. Salt')).toBe(true);
		expect(same('Ordaz v. Salt', 'Salt v. Ordaz')).toBe(false);
	});

	it('what was done about one obligation is one by who did it, or when', () => {
		const done = (source: string, more: Partial<EventFacts> = {}) =>
			told(source, 'Act', { types: ['not-done'], who: [named('facilitate the return')], ...more });
		const ministry = { by: [named('Ministry of Borders')] };
		expect(proposed(done('a', ministry), done('b', ministry))).toBe(true);
		expect(proposed(done('a'), done('b'))).toBe(false);
		expect(proposed(done('a', ministry), done('b', { types: ['done'], ...ministry }))).toBe(false);
	});
});

describe('populations', () => {
	const cawder = { places: [place('Cawder Street')] };
	it('of one unit, place, time and measure are proposed whatever their numbers', () => {
		const on = { ...cawder, on: [date('2019-03-31')] };
		const [pair] = pairs(count('a', 238, 'people held', on), count('b', 300, 'people held', on));
		expect(pair?.reasons).toEqual(['same-words', 'same-place', 'same-day']);
	});

	it('of different scope are never proposed, nor where only the number agrees', () => {
		const base = { ...cawder, on: [date('2019-03-31')], measures: ['stock'] };
		const one = count('a', 238, 'people held', base);
		for (const other of [
			count('b', 238, 'people held', { ...base, measures: ['capacity'] }),
			count('b', 238, 'people held', { ...base, places: [place('Fallow Ridge')] }),
			count('b', 238, 'people held', { ...base, on: [date('2019-04-30')] }),
			count('b', 238, 'people held', { ...base, on: [], from: [date('2019')] }),
			count('b', 238, 'people held', { ...base, places: [SALINA] }),
			count('b', 238, 'deaths', base),
			{ ...count('b', 238, 'people held', base), numbers: [{ ...one.numbers[0]!, unit: 'flight' }] },
			count('b', 238, 'people held'),
		])
			expect(proposed(one, other) && other.places.length > 0, JSON.stringify(other)).toBe(false);
		expect(proposed(count('a', 238, 'crates'), count('b', 238, 'sheets'))).toBe(false);
	});
});

describe('groups', () => {
	it('are proposed by what befell them in one month at one place, or by members in common', () => {
		const group = (source: string, label: string, more: Partial<EventFacts> = {}) =>
			told(source, 'Group', { words: [label], ...more });
		const flown = (of: EventFacts, on: string, to: PlaceFact) =>
			removal(of.source, on, to, { who: [{ cluster: of.cluster, label: 'them' }] });
		const [a, b] = [group('order', 'the migrants'), group('paper', 'at least 238 people')];
		const isGroup = (...facts: readonly EventFacts[]) =>
			pairs(...facts).some(({ left }) => facts[left]?.kind === 'Group');
		expect(isGroup(a, b, flown(a, '2019-03-15', SALINA), flown(b, '2019-03', SALINA))).toBe(true);
		expect(isGroup(a, b, flown(a, '2019-03-15', SALINA), flown(b, '2019-04', SALINA))).toBe(false);
		expect(isGroup(a, b, flown(a, '2019-03-15', SALINA), flown(b, '2019-03', NORLAND))).toBe(false);
		const c = group('list', '17 men');
		expect(isGroup(b, c, flown(b, '2019-03-15', SALINA), flown(c, '2019-03-15', SALINA))).toBe(false);
		const members = { protects: [named('Ana Ordaz'), named('Bruno Salt')] };
		expect(isGroup(group('order', 'the migrants', members), group('paper', 'the men', members))).toBe(true);
	});
});

it('is the same whatever the order of the facts, and symmetric', () => {
	const days = ['2019-03-12', '2019-03-13', '2019-03', '2019'];
	const some = fc.array(
		fc.record({
			source: fc.constantFrom('a', 'b', 'c'),
			on: fc.constantFrom(...days),
			to: fc.constantFrom(SALINA, NORLAND, null),
		}),
		{ maxLength: 6 },
	);
	fc.assert(
		fc.property(some, (chosen) => {
			const facts = chosen.map(({ source, on, to }) => removal(source, on, to));
			for (const { left, right } of pairs(...facts)) {
				const [a, b] = [facts[left]!, facts[right]!];
				expect(a.source).not.toBe(b.source);
				expect(proposed(b, a)).toBe(true);
				const meets = a.on.some((x) =>
					b.on.some((y) => x.parts[0]!.lo <= y.parts[0]!.hi && y.parts[0]!.lo <= x.parts[0]!.hi),
				);
				expect(meets).toBe(true);
			}
		}),
	);
});

it('compares what many tell of one person month by month, and of nobody with everybody', () => {
	const many = Array.from({ length: 6_000 }, (_, i) =>
		arrest(`s${i % 2}`, `20${10 + (i % 10)}-0${1 + (i % 9)}-1${i % 7}`, { who: [named(`person ${i >> 1}`)] }),
	);
	expect(eventPairs(many, () => false)).toMatchObject({ notCompared: 0 });
	const one = Array.from({ length: 2_000 }, (_, i) =>
		arrest(`s${i}`, `20${10 + (i % 10)}-0${1 + (i % 9)}-${10 + (i % 18)}`),
	);
	expect(eventPairs(one, () => false).pairs.length).toBeGreaterThan(500);
});
