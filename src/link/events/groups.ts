import type { Compared, EventFacts } from './contract.ts';
import { agreeOnDate } from './dates.ts';
import { labels, meet, Tally, texts } from './fields.ts';
import { mostShared } from './labels.ts';
import { agreeOnPlace } from './places.ts';

const PRIOR = -4;

/** What befell a group, as an event of which it is `who`. */
export type Befallen = readonly EventFacts[];

/**
 * Whether two groups may be one: both were told of by one kind of thing, in one month or less, at one place or where one
 * lies in the other; or share two members by name. How many they are may differ, by less than half: who counts tells so.
 */
export function compareGroups(
	a: EventFacts,
	b: EventFacts,
	befell: (group: EventFacts) => Befallen,
): Compared | null {
	if (countsApart(a.words, b.words)) return null;
	const members = labels(
		a.protects.filter(({ cluster }) => b.protects.some((other) => other.cluster === cluster)),
	);
	let best: { one: EventFacts; other: EventFacts; weight: number } | null = null;
	for (const one of befell(a))
		for (const other of befell(b)) {
			if (one.kind !== other.kind || one.said !== 'affirmed' || other.said !== 'affirmed') continue;
			const agreed = agreeOnEvent(one, other);
			if (agreed !== null && (best === null || agreed > best.weight)) best = { one, other, weight: agreed };
		}
	if (best === null && members.length < 2) return null;
	const tally = new Tally().add(
		'counts',
		a.words,
		b.words,
		mostShared(a.words, b.words, 1) === 1
			? { level: 'equal', weight: 1 }
			: { level: 'missing', weight: null },
	);
	if (members.length > 0)
		tally
			.add('who', labels(a.protects), labels(b.protects), { level: 'part', weight: 2 * members.length })
			.why('same-members');
	if (best !== null) {
		const { one, other } = best;
		const dates = agreeOnDate([...one.on, ...one.from], [...other.on, ...other.from]);
		const place = agreeOnPlace(one.places, other.places);
		tally
			.add('type', one.types, other.types, { level: 'equal', weight: 1 })
			.add('when', texts([...one.on, ...one.from]), texts([...other.on, ...other.from]), dates)
			.add('where', labels(one.places), labels(other.places), place)
			.why('same-type')
			.why('same-day', dates.level === 'equal')
			.why('dates-meet', dates.level === 'near')
			.why('same-place', place.lie === 'same')
			.why('place-within', place.lie === 'within');
	}
	return tally.done(PRIOR);
}

/** What one kind of event of both weighs; `null` where it was another, elsewhere, or at another time. */
function agreeOnEvent(a: EventFacts, b: EventFacts): number | null {
	if (!meet(a.types, b.types)) return null;
	const dates = agreeOnDate([...a.on, ...a.from], [...b.on, ...b.from]);
	const place = agreeOnPlace(a.places, b.places);
	const from = agreeOnPlace(a.fromPlaces, b.fromPlaces);
	if ([dates, place, from].some(({ level }) => level === 'different')) return null;
	// A month, at one place; or the very day.
	const placed = place.lie === 'same' || place.lie === 'within';
	if (!((dates.weight ?? 0) > 2 && placed) && !(dates.level === 'equal' && (place.weight ?? 0) > 0))
		return null;
	return (dates.weight ?? 0) + (place.weight ?? 0);
}

/** Whether both are called by numbers of which one is more than twice the other. */
function countsApart(left: readonly string[], right: readonly string[]): boolean {
	const [ours, theirs] = [numbersIn(left), numbersIn(right)];
	if (ours.length === 0 || theirs.length === 0) return false;
	return !ours.some((a) => theirs.some((b) => Math.max(a, b) <= 1.5 * Math.min(a, b)));
}

function numbersIn(words: readonly string[]): readonly number[] {
	return words
		.flatMap((text) =>
			(text.match(/\d[\d.,]*/g) ?? []).map((found) => Number(found.replace(/[.,](?=\d{3}\b)/g, ''))),
		)
		.filter((n) => Number.isFinite(n) && n > 1);
}
