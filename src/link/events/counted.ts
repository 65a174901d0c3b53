import type { Compared, EventFacts, NumberFact } from './contract.ts';
import { type Agreed, agreeOnDate, isOneDay, MISSING, sameStretch } from './dates.ts';
import { labels as labelsOf, meet, Tally, texts } from './fields.ts';
import { tellingWords } from './labels.ts';
import { agreeOnPlace } from './places.ts';

const PRIOR = -4;
/** Units that say only that people are counted. */
const ANYBODY =
	/^(?:people|person|individual|human|soul|other|one|persona|gente|individuo|total|men and women)$/;

/** What is counted, as compared: every word for somebody is one unit, for nobody counts men against individuals. */
export function unitOf(unit: string): string {
	const word = unit.trim().toLowerCase();
	return ANYBODY.test(word) ? 'person' : word;
}

/**
 * Whether two numbers count one population: one unit, one way of counting, one place and time as far as they are told,
 * and at least two of these, or of what is counted and how many, speak for it. Else they count different things, which is
 * no conflict. How many tells little: two numbers of one population may contradict each other.
 */
export function compareCounted(a: EventFacts, b: EventFacts): Compared | null {
	const [ours, theirs] = [a.numbers[0], b.numbers[0]];
	if (ours === undefined || theirs === undefined) return null;
	if (unitOf(ours.unit) !== unitOf(theirs.unit) || ours.share !== theirs.share) return null;
	if (ours.base !== null && theirs.base !== null && jaccard(stems([ours.base]), stems([theirs.base])) < 0.5)
		return null;
	if (a.measures.length > 0 && b.measures.length > 0 && !meet(a.measures, b.measures)) return null;
	const place = agreeOnPlace(a.places, b.places);
	if (place.level === 'different') return null;
	// A population of a whole country is another than that of one prison in it.
	if (place.lie === 'within' || place.lie === 'perhaps') return null;
	const dates = agreeOnTime(a, b);
	if (dates.level === 'different') return null;
	const what = agreeOnWhat(a, b, unitOf(ours.unit));
	if (what.level === 'different') return null;
	const value = agreeOnValue(a.numbers, b.numbers);
	const evidence = [
		place.lie === 'same',
		(dates.weight ?? 0) > 1,
		(what.weight ?? 0) >= 2,
		value.level === 'equal',
	];
	if (evidence.filter(Boolean).length < 2) return null;
	return new Tally()
		.add('counts', a.words, b.words, what)
		.add('unit', [ours.unit], [theirs.unit], {
			level: ours.unit === theirs.unit ? 'equal' : 'near',
			weight: null,
		})
		.add(
			'measure',
			a.measures,
			b.measures,
			meet(a.measures, b.measures) ? { level: 'equal', weight: 1 } : MISSING,
		)
		.add('where', labelsOf(a.places), labelsOf(b.places), place)
		.add('when', [...texts(a.on), ...texts(a.from)], [...texts(b.on), ...texts(b.from)], dates)
		.add('value', texts(a.numbers), texts(b.numbers), value)
		.why('same-words', what.level === 'equal')
		.why('shared-words', what.level === 'near')
		.why('same-place', place.lie === 'same')
		.why('same-day', dates.level === 'equal')
		.why('dates-meet', dates.level === 'near')
		.why('same-value', value.level === 'equal')
		.done(PRIOR);
}

/** `on` is a day of counting, `from` the stretch counted over: one is no other. */
function agreeOnTime(a: EventFacts, b: EventFacts): Agreed {
	const [overA, overB] = [a.from.length > 0, b.from.length > 0];
	if (overA && overB) {
		const same = a.from.some((one) => b.from.some((other) => sameStretch(one, other)));
		return same ? { level: a.from[0]?.text === b.from[0]?.text ? 'equal' : 'near', weight: 2.5 } : DIFFERENT;
	}
	if (a.on.length > 0 && b.on.length > 0) {
		const agreed = agreeOnDate(a.on, b.on);
		// A whole year holds many days of counting.
		return agreed.level === 'near' &&
			[...a.on, ...b.on].some((date) => !isOneDay(date)) &&
			(agreed.weight ?? 0) < 1
			? { ...agreed, weight: 0 }
			: agreed;
	}
	return (overA && b.on.length > 0) || (overB && a.on.length > 0) ? DIFFERENT : MISSING;
}

const DIFFERENT: Agreed = { level: 'different', weight: null };

function agreeOnWhat(a: EventFacts, b: EventFacts, unit: string): Agreed {
	const [ours, theirs] = [stems(a.words), stems(b.words)];
	for (const word of stems([unit])) {
		ours.delete(word);
		theirs.delete(word);
	}
	if (ours.size === 0 || theirs.size === 0)
		return ours.size === theirs.size ? MISSING : { level: 'part', weight: -1 };
	const share = jaccard(ours, theirs);
	if (share === 1) return { level: 'equal', weight: 3.5 };
	if (share >= 0.5) return { level: 'near', weight: 2 };
	return share > 0 ? { level: 'part', weight: 0 } : DIFFERENT;
}

/** The beginnings of words that tell what is counted; those that only say that people are tell nothing. */
export function stems(words: readonly string[]): Set<string> {
	const found = new Set<string>();
	for (const text of words)
		for (const word of tellingWords(text))
			if (word.length > 2 && !ANYBODY.test(word)) found.add(word.slice(0, 5));
	return found;
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let common = 0;
	for (const word of a) if (b.has(word)) common += 1;
	return common === 0 ? 0 : common / (a.size + b.size - common);
}

function agreeOnValue(left: readonly NumberFact[], right: readonly NumberFact[]): Agreed {
	let found: Agreed = MISSING;
	for (const a of left)
		for (const b of right) {
			if (a.low === null || b.low === null || a.high === null || b.high === null) continue;
			// A small round number is the same by chance.
			if (a.low === b.low && a.high === b.high) return { level: 'equal', weight: a.low > 20 ? 3 : 1 };
			const [small, large] = a.low < b.low ? [a.low, b.low] : [b.low, a.low];
			const near = small > 0 && large / small <= 1.5;
			if (found.level === 'missing' || near)
				found = {
					level: near ? 'near' : 'different',
					weight: near ? 1 : small > 0 && large / small > 4 ? -2 : 0,
				};
		}
	return found;
}
