import type { Compared, EventFacts } from './contract.ts';
import { agreeOnDate, agreeOnStay } from './dates.ts';
import { agreeOnNamed, labels, meet, Tally, texts } from './fields.ts';
import { mostShared } from './labels.ts';
import { agreeOnPlace } from './places.ts';

/** Kinds of one thing by several words: who is `held` there was `booked in` there. */
const ALIKE: readonly (readonly string[])[] = [
	['arrest', 're-detention'],
	['booked-in', 'held'],
	['transfer', 'removal'],
	['release', 'parole'],
];

/** The kind by which an event is counted among those of one person. */
export function kindClass(types: readonly string[]): string {
	const [type = ''] = types;
	return ALIKE.find((kinds) => kinds.includes(type))?.[0] ?? type;
}

/** How often two sources that tell of such a thing of one person mean the same, in bits: a person dies once. */
const PRIOR: Readonly<Record<string, number>> = {
	death: 5,
	'remains-found': 3,
	disappearance: 3,
	removal: 0,
	arrest: 0,
	release: 0,
	're-detention': -0.5,
	parole: -0.5,
	'removal-order': -0.5,
	detainer: -0.5,
	'booked-in': -1,
	held: -1,
	encounter: -1,
	transfer: -1,
	hospital: -2,
};
const UNLIKELY = -2;
/** From here on it happens once to one person. */
const ONCE = 3;

/** What may befall somebody at two places on one day: there the places must be able to be one. */
const AT_A_PLACE: ReadonlySet<string> = new Set(['transfer', 'hospital', 'held', 'booked-in', 'encounter']);

/**
 * Whether two tell of one thing that befell somebody: of one kind, on dates and at places that can be one. `null` where
 * they cannot be, or nothing but the kind speaks for it. `sole`: each side tells of no other such thing of this person.
 */
export function compareBefell(a: EventFacts, b: EventFacts, sole: boolean): Compared | null {
	if (a.said === 'foretold' || b.said === 'foretold') return null;
	const same = meet(a.types, b.types);
	if (!same && !ALIKE.some((kinds) => meet(a.types, kinds) && meet(b.types, kinds))) return null;
	const type = a.types.find((one) => b.types.includes(one)) ?? a.types[0] ?? '';

	const isStay = a.kind === 'Custody' && !same ? true : type === 'held';
	const dates = a.kind === 'Custody' ? stayOrPoint(a, b, isStay) : agreeOnDate(a.on, b.on);
	if (dates.level === 'different') return null;
	const place = agreeOnPlace(a.places, b.places);
	const from = agreeOnPlace(a.fromPlaces, b.fromPlaces);
	if (place.lie === 'abroad' || from.lie === 'abroad') return null;
	const isDay = dates.level === 'equal';
	const apart = place.lie === 'elsewhere' || from.lie === 'elsewhere';
	// Of places that nobody relates, one may lie in the other: only a common day lets that be asked.
	if (apart && (!isDay || AT_A_PLACE.has(type) || !same)) return null;

	const by = agreeOnNamed(a.by, b.by, { equal: 1, part: 0.5, different: 0 });
	const words = mostShared(a.quotes, b.quotes, 5);
	const repeated = words >= REPEATED;
	const placed = place.lie === 'same' || place.lie === 'within';
	const dated = (dates.weight ?? 0) > 0.5;
	const prior = PRIOR[type] ?? UNLIKELY;
	// Where one is told of without date and place, what seldom happens twice may still be asked of.
	const specific = [a, b].some(
		({ on, from: begins, places }) => on.length + begins.length + places.length > 0,
	);
	const vague = same && ((prior >= 0 && specific) || (sole && (prior >= ONCE || place.lie === 'perhaps')));
	if (!dated && !placed && !repeated && !vague) return null;
	// That it did not happen, or another kind of thing did, tells of the same only on the same day.
	if (a.said !== b.said && !isDay) return null;
	if (!same && !(isDay || placed)) return null;

	return new Tally()
		.add('type', a.types, b.types, { level: same ? 'equal' : 'near', weight: same ? 1 : 0 })
		.add('who', labels(a.who), labels(b.who), { level: 'equal', weight: null })
		.add('when', datesOf(a), datesOf(b), dates)
		.add(
			'where',
			labels(a.places),
			labels(b.places),
			apart && place.lie === 'elsewhere' ? { level: 'different', weight: -3 } : place,
		)
		.add(
			'from',
			labels(a.fromPlaces),
			labels(b.fromPlaces),
			half(from.lie === 'elsewhere' ? { level: 'different', weight: -3 } : from),
		)
		.add('by', labels(a.by), labels(b.by), by)
		.why('same-person')
		.why('same-type', same)
		.why('alike-type', !same)
		.why('same-day', isDay)
		.why('dates-meet', dates.level === 'near')
		.why('same-place', place.lie === 'same')
		.why('place-within', place.lie === 'within')
		.why('same-body', by.level === 'equal')
		.why('shared-words', repeated)
		.done(prior + (repeated ? 2 : 0) + (sole ? 1 : 0) - 1);
}

/** What share of the words of the shorter passage makes it a repetition of the other. */
export const REPEATED = 0.75;

function stayOrPoint(a: EventFacts, b: EventFacts, isStay: boolean) {
	if (isStay) return agreeOnStay(a, b);
	// An arrest or a booking is of a day; that a later day of the stay is told does not move it.
	const starts = agreeOnDate([...a.from, ...a.on], [...b.from, ...b.on]);
	if (starts.level === 'different') return starts;
	const stays = agreeOnStay(
		{ from: a.from, until: a.until, on: [] },
		{ from: b.from, until: b.until, on: [] },
	);
	return stays.level === 'different' ? stays : starts;
}

function datesOf({ on, from, until }: EventFacts): readonly string[] {
	return [...texts(from), ...texts(on), ...texts(until)];
}

function half<T extends { readonly weight: number | null }>(agreed: T): T {
	return { ...agreed, weight: agreed.weight === null ? null : agreed.weight / 2 };
}
