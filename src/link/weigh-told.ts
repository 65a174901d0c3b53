import type { Agreement, SameField, WordAgreement } from '../record/index.ts';
import {
	type Agreed,
	agreeOnAge,
	agreeOnAlias,
	agreeOnBirth,
	agreeOnDays,
	agreeOnIdentifiers,
	agreeOnNationality,
	agreeOnPlaces,
	agreeOnSex,
} from './agree.ts';
import { type NameWord, type PersonName, personName } from './person-name.ts';
import { probability } from './records/weights.ts';
import type { ToldDate, ToldOf } from './told.ts';
import { matchesOf, type WordMatch } from './word-matches.ts';

/** One word of each name that answer to one another; `over` stands alone. */
export type WordPair = { readonly left?: string; readonly right?: string; readonly how: WordAgreement };
export type FieldWeight = {
	readonly field: SameField;
	/** As written. */
	readonly left: readonly string[];
	readonly right: readonly string[];
	readonly level: Agreement;
	/** log2 of how much more often two who are one agree so than any two; `null` where it was not weighed. */
	readonly weight: number | null;
	readonly words?: readonly WordPair[];
};
/** How many of the names compared have a word, and how many names there are. */
export type Commonness = { readonly names: number; readonly uses: ReadonlyMap<string, number> };
export type Weighed = {
	readonly fields: readonly FieldWeight[];
	/** The sum over the fields, without the prior. */
	readonly weight: number;
	readonly probability: number;
};

/**
 * Bits that a word of a name tells: as seldom as the case has it, smoothed as if 400 names stood beside, in which every
 * word is two people's (so that in a small case a word tells 7.6 bits: one in 200).
 */
const BESIDE = { names: 400, uses: 2 };
/** Names that agree are not independent of one another: given names go with surnames. */
const DAMPED = 0.8;
/** What a match of words takes off: the same is nearly always written so, a slip seldom. */
const TAKEN: Readonly<Record<WordMatch['how'], number>> = {
	same: 0.2,
	joined: 1,
	sound: 2,
	slip: 3,
	voweled: 3,
	form: 3,
	initial: 0,
};
/** An initial is one of a dozen that are usual. */
const INITIAL = 2.5;
/** A word left out on one side, for each; a word on each side that the other has not. */
const LEFT_OUT = -1;
const BOTH_OVER = -6;
const OTHER_GENERATION = -4;
/** Fewer people than this make no prior. */
const LEAST_PEOPLE = 20;

/**
 * How likely two are one, field by field, where too little is known to learn it: weights that are assumed (`ASSUMED`),
 * a name's by how rare its words are, and a prior by which one of all `people` is the other's counterpart as likely as
 * not. What a side lacks weighs nothing.
 */
export function weighTold(left: ToldOf, right: ToldOf, common: Commonness, people: number): Weighed {
	const fields = fieldsOf(left, right, common);
	const weight = fields.reduce((sum, field) => sum + (field.weight ?? 0), 0);
	const prior = -Math.log2(2 * Math.max(people, LEAST_PEOPLE));
	return { fields, weight, probability: probability(weight + prior) };
}

function fieldsOf(left: ToldOf, right: ToldOf, common: Commonness): readonly FieldWeight[] {
	const names = weighNames(left.name, right.name, common);
	const isBorn = left.births.length > 0 && right.births.length > 0;
	const age = agreeOnAge(left.ages, right.ages);
	const field = (name: SameField, one: readonly string[], other: readonly string[], agreed: Agreed) => ({
		field: name,
		left: one,
		right: other,
		...agreed,
	});
	return [
		names,
		field(
			'alias',
			left.aliases,
			right.aliases,
			agreeOnAlias(left.aliases, right.aliases, [left.name, right.name]),
		),
		field('born', written(left.births), written(right.births), agreeOnBirth(left.births, right.births)),
		// An age says again what the births say.
		field('age', left.ages, right.ages, isBorn ? { ...age, weight: null } : age),
		field('sex', left.sexes, right.sexes, agreeOnSex(left.sexes, right.sexes)),
		field('days', written(left.days), written(right.days), agreeOnDays(left.days, right.days)),
		field('places', left.places, right.places, agreeOnPlaces(left.places, right.places)),
		field(
			'nationality',
			left.nationalities,
			right.nationalities,
			agreeOnNationality(left.nationalities, right.nationalities),
		),
		field(
			'identifiers',
			left.identifiers,
			right.identifiers,
			agreeOnIdentifiers(left.identifiers, right.identifiers),
		),
	];
}

function written(dates: readonly ToldDate[]): readonly string[] {
	return dates.map((date) => date.written);
}

/** Two names word by word. */
function weighNames(left: string, right: string, common: Commonness): FieldWeight {
	const [a, b] = [personName(left), personName(right)];
	const matches = matchesOf(a.words, b.words);
	const lefts = new Set(matches.flatMap((match) => match.left));
	const rights = new Set(matches.flatMap((match) => match.right));
	const over = [a.words.filter((_, at) => !lefts.has(at)), b.words.filter((_, at) => !rights.has(at))];
	return {
		field: 'name',
		left: [left],
		right: [right],
		level: levelOf(matches, over),
		weight: weightOf(matches, over, a, b, common),
		words: [
			...matches.map((match) => ({
				left: match.left.map((at) => a.words[at]?.written ?? '').join(' '),
				right: match.right.map((at) => b.words[at]?.written ?? '').join(' '),
				how: match.how,
			})),
			...(over[0] ?? []).map((word) => ({ left: word.written, how: 'over' as const })),
			...(over[1] ?? []).map((word) => ({ right: word.written, how: 'over' as const })),
		],
	};
}

type Over = readonly (readonly NameWord[])[];

function levelOf(matches: readonly WordMatch[], over: Over): Agreement {
	if (matches.length === 0) return 'different';
	if (over.some((words) => words.length > 0)) return 'part';
	return matches.every(({ how }) => how === 'same') ? 'equal' : 'near';
}

function weightOf(
	matches: readonly WordMatch[],
	over: Over,
	a: PersonName,
	b: PersonName,
	{ names, uses }: Commonness,
): number {
	const bitsOf = ({ plain }: NameWord) =>
		Math.log2((names + BESIDE.names) / ((uses.get(plain) ?? 0) + BESIDE.uses));
	let bits = 0;
	for (const { left, right, how } of matches) {
		const words = (
			left.length >= right.length ? left.map((at) => a.words[at]) : right.map((at) => b.words[at])
		)
			.filter((word) => word !== undefined)
			.map(bitsOf);
		const told = how === 'initial' ? INITIAL : words.reduce((sum, one) => sum + one, 0);
		bits += Math.max(0, told - TAKEN[how]);
	}
	bits *= DAMPED;
	const [one = 0, other = 0] = over.map((words) => words.filter(({ optional }) => !optional).length);
	bits += one > 0 && other > 0 ? BOTH_OVER : LEFT_OUT * (one + other);
	if (a.generation !== b.generation) bits += OTHER_GENERATION;
	return bits;
}

/** How common each word is among these names. */
export function commonnessOf(names: Iterable<string>): Commonness {
	const uses = new Map<string, number>();
	let count = 0;
	for (const name of names) {
		count += 1;
		for (const word of new Set(personName(name).words.map(({ plain }) => plain)))
			uses.set(word, (uses.get(word) ?? 0) + 1);
	}
	return { names: count, uses };
}
