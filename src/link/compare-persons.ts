import type { LikenessReason } from '../record/index.ts';
import { consonantsOf } from './near.ts';
import type { NameWord, PersonName } from './person-name.ts';
import { matchesOf, type WordMatch } from './word-matches.ts';

export type Likeness = { readonly reasons: readonly LikenessReason[]; readonly likeness: number };

/** How telling a word is among the names compared. */
export type WeightOf = (word: NameWord) => number;
const ALIKE: WeightOf = () => 1;

const WORTH: Readonly<Record<WordMatch['how'], number>> = {
	same: 1,
	joined: 0.95,
	sound: 0.9,
	slip: 0.8,
	voweled: 0.8,
	form: 0.75,
	initial: 0.5,
};
/** A slip between two words that both are many people's: more likely they are two names. */
const SLIP_OF_COMMON = 0.5;
/** Letters of a word in which a slip is forgiven beside a word that only sounds alike. */
const LONG = 6;
/** Consonants in all that words without vowels must have in common. */
const MANY_CONSONANTS = 5;

/**
 * Whether two names may be of one person, and why; `null` where they may not: by one name only, where both have a word
 * that the other has not, where initials or generations differ, or where only given names or only surnames agree and
 * the way they are written shows it. Names of one word are `null` unless they are the same.
 */
export function comparePersons(a: PersonName, b: PersonName, weightOf: WeightOf = ALIKE): Likeness | null {
	if (a.generation !== undefined && b.generation !== undefined && a.generation !== b.generation) return null;
	if (a.words.length === 1 && b.words.length === 1) {
		const [one, other] = [a.words[0], b.words[0]];
		if (one === undefined || one.initial || one.plain !== other?.plain) return null;
		return { reasons: [spelledAlike(a.words, b.words)], likeness: 0.5 };
	}
	const matches = matchesOf(a.words, b.words);
	// By one word alone nobody is judged, but for one that is two in the other name.
	if (matches.length < 2 && matches[0]?.how !== 'joined') return null;
	const lefts = matches.flatMap(({ left }) => left);
	const rights = matches.flatMap(({ right }) => right);
	const over = [a.words.filter((_, i) => !lefts.includes(i)), b.words.filter((_, i) => !rights.includes(i))];
	if (!isEnough(matches, over, a.words, b.words) || !partsAgree(matches, a.words, b.words)) return null;

	const order = orderOf(matches, a.words, b.words);
	if (order !== 'same' && isFatherAndSon(matches, a.words, b.words)) return null;
	return {
		reasons: reasonsOf(matches, over, order, a.words, b.words),
		likeness: likenessOf(matches, over, order, a, b, weightOf),
	};
}

type Over = readonly (readonly NameWord[])[];

/** Whether what agrees says enough, and what does not agree says nothing against it. */
function isEnough(
	matches: readonly WordMatch[],
	over: Over,
	a: readonly NameWord[],
	b: readonly NameWord[],
): boolean {
	const count = (...hows: WordMatch['how'][]) => matches.filter(({ how }) => hows.includes(how)).length;
	// Two words written as one are two.
	const same = count('same') + 2 * count('joined');
	const sound = count('sound');
	const slips = count('slip');
	const initials = count('initial');
	const voweled = count('voweled');
	const forms = count('form');
	if (same + sound + slips + voweled === 0 || same + sound + slips + voweled + forms + initials < 2)
		return false;
	const isPartial = over.some((words) => words.length > 0);
	if (over.every((words) => words.length > 0)) {
		// A surname by marriage may stand where another source has the second surname.
		if (!over.some((words) => words.every(({ optional }) => optional))) return false;
		if (same + sound < 2 || over.some((words) => words.length > 1)) return false;
	}
	if (slips > 1 || slips + sound > 2) return false;
	// A short form takes the rest of the name with it.
	if (forms > 0 && (forms > 1 || slips > 0 || same + sound + voweled === 0)) return false;
	if (forms > 0 && same === 0 && (isPartial || initials > 0)) return false;
	// One slip beside one word is a slip too many where more is left out, or only an initial stands for it.
	if (slips === 1 && same + sound < (isPartial || initials > 0 ? 2 : 1)) return false;
	if (same > 0 || forms > 0) return true;
	if (initials > 0) return false;
	if (voweled > 0) return consonants(matches, a) >= MANY_CONSONANTS;
	return sound >= 2 || (!isPartial && slips === 1 && slipLength(matches, a, b) >= LONG);
}

function consonants(matches: readonly WordMatch[], a: readonly NameWord[]): number {
	return matches.reduce((sum, { left: [at = 0] }) => sum + consonantsOf(a[at]?.plain ?? '').length, 0);
}

function slipLength(matches: readonly WordMatch[], a: readonly NameWord[], b: readonly NameWord[]): number {
	const slip = matches.find(({ how }) => how === 'slip');
	const lengths = [a[slip?.left[0] ?? -1], b[slip?.right[0] ?? -1]].map((word) => word?.plain.length ?? 0);
	return Math.min(...lengths);
}

/** Where it shows what are surnames: one of these and one of the given names must agree, initials counting for given. */
function partsAgree(matches: readonly WordMatch[], a: readonly NameWord[], b: readonly NameWord[]): boolean {
	for (const [words, side] of [
		[a, 'left'],
		[b, 'right'],
	] as const) {
		const has = (part: NameWord['part']) => words.some((word) => word.part === part);
		const agrees = (part: NameWord['part']) =>
			matches.some(
				(match) =>
					(part === 'given' || match.how !== 'initial') && match[side].some((at) => words[at]?.part === part),
			);
		if (has('surname') && !agrees('surname')) return false;
		if (has('given') && !agrees('given')) return false;
	}
	// A given name is no surname, where both show which is which.
	return !matches.some(({ left: [left = 0], right: [right = 0] }) => {
		const [one, other] = [a[left]?.part, b[right]?.part];
		return one !== undefined && other !== undefined && one !== other;
	});
}

/** `Omar bin Salim` and `Salim bin Omar`: a word is the father's in one of them and the first in the other. */
function isFatherAndSon(
	matches: readonly WordMatch[],
	a: readonly NameWord[],
	b: readonly NameWord[],
): boolean {
	return matches.some(
		({ left: [left = 0], right: [right = 0] }) =>
			(a[left]?.fathers === true && right === 0) || (b[right]?.fathers === true && left === 0),
	);
}

type Order = 'same' | 'turned' | 'other';

/** `turned`: the surnames stand before the given names in one of them. */
function orderOf(matches: readonly WordMatch[], a: readonly NameWord[], b: readonly NameWord[]): Order {
	const rights = [...matches]
		.sort((x, y) => (x.left[0] ?? 0) - (y.left[0] ?? 0))
		.map(({ right }) => right[0] ?? 0);
	let falls = 0;
	for (let i = 1; i < rights.length; i += 1) if ((rights[i] ?? 0) < (rights[i - 1] ?? 0)) falls += 1;
	if (falls === 0) return 'same';
	if (falls === 1 && (rights.at(-1) ?? 0) < (rights[0] ?? 0)) return 'turned';
	// What shows its parts may order them as it likes.
	return [...a, ...b].every(({ part }) => part !== undefined) ? 'turned' : 'other';
}

function reasonsOf(
	matches: readonly WordMatch[],
	over: Over,
	order: Order,
	a: readonly NameWord[],
	b: readonly NameWord[],
): readonly LikenessReason[] {
	const rest = over.flat();
	const isWhole = rest.length === 0 && order === 'same' && matches.every(({ how }) => how === 'same');
	const alphabets = matches.some(
		({ left: [left = 0], right: [right = 0] }) => isLatin(a[left]) !== isLatin(b[right]),
	);
	if (isWhole) return [alphabets ? 'alphabet' : spelledAlike(a, b)];
	const accents = matches.some(
		({ left: [left = 0], right: [right = 0], how }) => how === 'same' && a[left]?.marked !== b[right]?.marked,
	);
	// What two alphabets tell apart is no slip of the pen.
	const isNear = matches.some(
		({ how, left: [left = 0], right: [right = 0] }) =>
			NEAR.has(how) && isLatin(a[left]) === isLatin(b[right]),
	);
	const byForm = matches.some(({ how }) => how === 'form');
	const byInitial = matches.some(({ how }) => how === 'initial') || rest.some(({ initial }) => initial);
	const reasons: readonly (readonly [boolean, LikenessReason])[] = [
		[accents && !isNear && !alphabets, 'accents'],
		[alphabets, 'alphabet'],
		[order !== 'same', 'order'],
		[isNear, 'near-spelling'],
		[byForm, 'other-form'],
		[byInitial, 'initials'],
		[rest.some(({ initial }) => !initial), 'second-surname'],
	];
	return reasons.flatMap(([holds, reason]) => (holds ? [reason] : []));
}

function likenessOf(
	matches: readonly WordMatch[],
	over: Over,
	order: Order,
	a: PersonName,
	b: PersonName,
	weightOf: WeightOf,
): number {
	const weight = (word: NameWord | undefined) =>
		word === undefined ? 0 : word.initial ? 0.5 : weightOf(word) * (word.optional ? 0.5 : 1);
	const sum = (words: readonly (NameWord | undefined)[]) =>
		words.reduce((total, word) => total + weight(word), 0);
	let got = 0;
	for (const match of matches) {
		const { left, right } = match;
		got +=
			worthOf(match, a, b, weightOf) *
			(sum(left.map((at) => a.words[at])) + sum(right.map((at) => b.words[at])));
	}
	let likeness = got / Math.max(0.1, sum([...a.words, ...b.words]));
	const isBare = [...a.words, ...b.words].every(({ part }) => part === undefined);
	if (order === 'other') likeness *= 0.8;
	else if (order === 'turned' && isBare) likeness *= 0.95;
	if (a.generation !== b.generation) likeness *= 0.75;
	if (over.every((words) => words.length > 0)) likeness *= 0.8;
	if (missesFirst(a, b, over, order)) likeness *= 0.75;
	if (matches.length === 2 && matches.some(({ how }) => how === 'initial')) likeness *= 0.75;
	return Math.min(1, likeness);
}

/** The longer name begins with a word that the shorter leaves out, and nothing says that it is a surname. */
function missesFirst(a: PersonName, b: PersonName, over: Over, order: Order): boolean {
	if (order !== 'same') return false;
	const rest = over.flat();
	return [a, b].some(({ words: [first] }) =>
		first === undefined || first.part === 'surname' || first.optional ? false : rest.includes(first),
	);
}

const NEAR: ReadonlySet<WordMatch['how']> = new Set(['sound', 'slip', 'joined']);

function worthOf(
	{ how, left: [left = 0], right: [right = 0] }: WordMatch,
	a: PersonName,
	b: PersonName,
	weightOf: WeightOf,
): number {
	const [one, other] = [a.words[left], b.words[right]];
	if (how !== 'slip' || one === undefined || other === undefined) return WORTH[how];
	return Math.max(weightOf(one), weightOf(other)) < 1 ? SLIP_OF_COMMON : WORTH.slip;
}

/** Told by the word as it was written. */
function isLatin(word: NameWord | undefined): boolean {
	return word !== undefined && /^[\p{Script=Latin}\p{M}\p{N}ªº]*$/u.test(word.marked);
}

function spelledAlike(a: readonly NameWord[], b: readonly NameWord[]): 'same-words' | 'accents' {
	return a.every(({ marked }, i) => marked === b[i]?.marked) ? 'same-words' : 'accents';
}
