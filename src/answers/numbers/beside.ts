import { datesOverlap, type ParsedDate, parseDate } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import { placesMeet, samePlace } from '../places.ts';
import { clusters, timeOf } from './apart.ts';
import type { Beside, Difference, NumberSeries } from './contract.ts';

/** How many are laid beside one. */
const MOST_BESIDE = 6;
/** A word or place that this many have tells nothing of nearness. */
const MOST_WITH_ONE = 100;

/**
 * Finds which series count something else though they are near: of one family, with a place or a word of what they
 * count in common. Each with what tells the two apart.
 */
export function besideIn(all: readonly NumberSeries[]): (series: NumberSeries) => readonly Beside[] {
	const having = new Map<string, number[]>();
	for (const [i, series] of all.entries())
		for (const mark of marksOf(series)) {
			const held = having.get(mark);
			if (held === undefined) having.set(mark, [i]);
			else held.push(i);
		}
	return (series) => {
		const near = new Map<number, number>();
		for (const mark of marksOf(series)) {
			const others = having.get(mark) ?? [];
			if (others.length > MOST_WITH_ONE) continue;
			for (const other of others) near.set(other, (near.get(other) ?? 0) + 1);
		}
		return [...near]
			.sort(([a, n], [b, m]) => m - n || a - b)
			.flatMap(([at]) => all[at] ?? [])
			.filter(({ id }) => id !== series.id)
			.slice(0, MOST_BESIDE)
			.map((other) => ({ series: other.id, label: other.label, ...whatDiffers(series, other) }));
	};
}

type PlaceScope = NonNullable<NumberSeries['said'][number]['scope']['at']>;

/** Words that say only that people are counted. */
const ANYBODY = /^(?:people|persons?|individuals?|others|total|personas?|individuos|gente)$/u;

function marksOf({ family, counts, bases, places }: NumberSeries): ReadonlySet<string> {
	const words = [...counts, ...bases].flatMap((text) => normaliseLabel(text).split(' '));
	const stems = words
		.filter((word) => word.length > 3 && !ANYBODY.test(word))
		.map((word) => word.slice(0, 5));
	return new Set(
		[...stems, ...places.map((place) => `at ${normaliseLabel(place)}`)].map((mark) => `${family} ${mark}`),
	);
}

/** What tells two series apart by what is said, and what only one of them says. */
export function whatDiffers(
	a: NumberSeries,
	b: NumberSeries,
): { readonly differs: readonly Difference[]; readonly open: readonly Difference[] } {
	const differs: Difference[] = [];
	const open: Difference[] = [];
	const weigh = (
		what: Difference,
		one: readonly string[],
		other: readonly string[],
		meet: (one: string, other: string) => boolean,
	) => {
		if (one.length === 0 && other.length === 0) return;
		if (one.length === 0 || other.length === 0) open.push(what);
		else if (!one.some((left) => other.some((right) => meet(left, right)))) differs.push(what);
	};
	const inWords = (one: string, other: string) => normaliseLabel(one) === normaliseLabel(other);
	weigh('unit', a.units, b.units, inWords);
	weigh('counts', a.counts, b.counts, inWords);
	weigh('base', a.bases, b.bases, inWords);
	weigh('measure', a.measures, b.measures, inWords);
	weighPlaces(a, b, differs, open);
	weighTimes(datesIn(a), datesIn(b), differs, open);
	return { differs, open };
}

/** Parsed once each: a series of a hundred months is laid beside a hundred others. */
const parsed = new WeakMap<NumberSeries, readonly ParsedDate[]>();

function datesIn(series: NumberSeries): readonly ParsedDate[] {
	const known = parsed.get(series);
	if (known !== undefined) return known;
	const dates = [...new Set(series.said.flatMap((one) => timeOf(one) ?? []))].flatMap(
		(date) => parseDate(date) ?? [],
	);
	parsed.set(series, dates);
	return dates;
}

function weighTimes(
	one: readonly ParsedDate[],
	other: readonly ParsedDate[],
	differs: Difference[],
	open: Difference[],
): void {
	if (one.length === 0 && other.length === 0) return;
	if (one.length === 0 || other.length === 0) open.push('time');
	else if (!one.some((left) => other.some((right) => datesOverlap(left, right)))) differs.push('time');
}

/** Places of two names may be one, or one may lie in the other: only a person can tell. */
function weighPlaces(a: NumberSeries, b: NumberSeries, differs: Difference[], open: Difference[]): void {
	const [one, other] = [a, b].map(placesIn);
	if (one === undefined || other === undefined || one.length + other.length === 0) return;
	const context = { clusterOf: clusters(...[...a.said, ...b.said].map(({ scope }) => scope)) };
	if (one.some((left) => other.some((right) => samePlace(left, right, context)))) return;
	const apart =
		one.length > 0 &&
		other.length > 0 &&
		!one.some((left) => other.some((right) => placesMeet(left, right, context)));
	(apart ? differs : open).push('at');
}

const placed = new WeakMap<NumberSeries, readonly PlaceScope[]>();

/** Each once. */
function placesIn(series: NumberSeries): readonly PlaceScope[] {
	const known = placed.get(series);
	if (known !== undefined) return known;
	const all = series.said.flatMap(({ scope }) => scope.at ?? []);
	const places = [...new Map(all.map((place) => [JSON.stringify(place), place])).values()];
	placed.set(series, places);
	return places;
}
