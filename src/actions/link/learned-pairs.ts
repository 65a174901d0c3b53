import { likenessOfTwo } from '../../link/index.ts';
import type { SameField } from '../../record/index.ts';
import { type NamedEntity, pairKey, type Told } from '../../store/index.ts';
import { bearerOf, type ComparedPair } from '../compared-pair.ts';
import { ActionError } from '../errors.ts';
import { CASE_FIELDS, type CaseField, caseLinkSettings, caseRecords } from './case-records.ts';
import { type LinkedPair, linkPeople } from './link-people.ts';

/** Less likely ones that no likeness of names brings are not worth a look. */
const LEAST_OFFERED = 0.05;

/**
 * Pairs with the probabilities that the records of the case teach, and those that only they show to be likely. Where what
 * is learned is not sound, or cannot be learned, the pairs stay as they are.
 */
export async function addLearned(
	entities: readonly NamedEntity[],
	told: readonly Told[],
	pairs: readonly ComparedPair[],
): Promise<readonly ComparedPair[]> {
	const places = entities.flatMap(({ kind }, at) => (kind === 'Person' ? [at] : []));
	const people = places.flatMap((at) => entities[at] ?? []);
	const records = caseRecords(people, told);
	const settings = caseLinkSettings(records);
	if (settings.fields.length < 2 || new Set(people.map(({ source }) => source)).size < 2) return pairs;
	const linked = await linkPeople(records, settings).catch((error: unknown) => {
		// Too little memory, or too much to compare: names are compared all the same.
		if (error instanceof ActionError) return null;
		throw error;
	});
	if (linked === null || !linked.linkage.health.sound) return pairs;
	const learned = new Map<string, LinkedPair>();
	for (const pair of linked.pairs)
		learned.set(pairKey(String(places[pair.left]), String(places[pair.right])), pair);
	const known = new Set<string>();
	const weighed = pairs.map((pair) => {
		const key = pairKey(String(pair.left), String(pair.right));
		known.add(key);
		const found = learned.get(key);
		return found === undefined ? pair : { ...pair, weighed: learnedWeight(found) };
	});
	const more = [...learned].flatMap(([key, pair]): ComparedPair[] => {
		const [left, right] = [places[pair.left], places[pair.right]];
		const [a, b] = [entities[left ?? -1], entities[right ?? -1]];
		if (known.has(key) || pair.probability < LEAST_OFFERED) return [];
		if (left === undefined || right === undefined || a === undefined || b === undefined) return [];
		const like = likenessOfTwo(bearerOf(a, undefined), bearerOf(b, undefined));
		return [{ left, right, ...like, weighed: learnedWeight(pair) }];
	});
	return [...weighed, ...more];
}

function learnedWeight({ weight, probability, fields }: LinkedPair) {
	const learned: Partial<Record<SameField, number>> = {};
	for (const { name, shows } of CASE_FIELDS) {
		const bits = fields[name as CaseField];
		if (bits !== undefined) learned[shows] = (learned[shows] ?? 0) + bits;
	}
	return { how: 'learned' as const, weight, probability, learned };
}
