import type { LikenessReason } from '../record/index.ts';
import type { BodyName, BodyWord } from './body-name.ts';
import type { Likeness } from './compare-persons.ts';
import { nearness } from './near.ts';
import { isOfSyllables } from './syllables.ts';
import { DIRECTIONS, type Sort } from './vocabulary/bodies.ts';

/** Sorts that set two things apart: where one is a prison, the other no hospital. */
const KINDS: ReadonlySet<Sort> = new Set(['held', 'hold', 'office', 'ministry', 'care', 'court']);

/**
 * Whether two names may be of one body or place, and why. By one word of their own they are not, unless both are the
 * same or both are called a place where people are held; an acronym of two letters says nothing; numbers, directions
 * and the states they lie in part them.
 */
export function compareBodies(a: BodyName, b: BodyName): Likeness | null {
	if (a.state !== undefined && b.state !== undefined && a.state !== b.state) return null;
	if (isAcronymOf(a, b) || isAcronymOf(b, a)) return { reasons: ['acronym'], likeness: 0.7 };
	if (a.numbers !== b.numbers) return null;
	const found = answersOf(a.words, b.words);
	if (found === null) return null;
	const { pairs, left, right } = found;
	const over = [...left, ...right].filter(({ optional }) => !optional);
	const near = pairs.filter(({ how }) => how === 'near').length;
	const isJoined = pairs.some(({ how }) => how === 'joined');
	const isWhole = over.length === 0;
	if (near > 1 || (near === 1 && pairs.length < 2)) return null;
	if (over.some(({ sort, plain }) => sort === undefined && !DIRECTIONS.has(plain))) return null;
	if (!directionsAgree(left, right, a.words, b.words) || !sortsAgree(a.words, b.words)) return null;
	if (!isEnough(pairs, over, a.words, b.words)) return null;

	const order = pairs.every(({ right: at }, i) => i === 0 || at > (pairs[i - 1]?.right ?? 0));
	const differ = pairs.filter(({ one, other, how }) => how === 'same' && one.said !== other.said);
	const differences = new Set(differ.map(({ one, other }) => differenceOf(one, other)));
	const isTranslated = differences.has('translation');
	const reasons: LikenessReason[] = [];
	if (isWhole && near === 0 && !isJoined && order && differ.length === 0)
		reasons.push(pairs.every(({ one, other }) => one.marked === other.marked) ? 'same-words' : 'accents');
	// `Corte Suprema` has its words in the order of its language.
	if (!order && !isTranslated) reasons.push('order');
	if (near > 0 || isJoined) reasons.push('near-spelling');
	reasons.push(...differences);
	if (!isWhole) reasons.push('generic-words');
	const weight = (words: readonly BodyWord[]) => words.reduce((sum, word) => sum + weightOf(word), 0);
	const [all, missed] = [weight([...a.words, ...b.words]), weight([...left, ...right])];
	const lost = over.filter(({ plain }) => DIRECTIONS.has(plain)).length;
	const likeness =
		(all - missed) / all -
		near * 0.1 -
		(order || isTranslated ? 0 : 0.2) -
		(isTranslated ? 0.1 : 0) -
		lost * 0.1;
	return { reasons, likeness: Math.max(0.1, Math.min(1, likeness)) };
}

/** How two words that are compared by one are said otherwise. */
function differenceOf(one: BodyWord, other: BodyWord): LikenessReason {
	if ([one, other].some(({ known, said }) => known && !said.includes(' '))) return 'acronym';
	return one.translated !== other.translated || one.known || other.known ? 'translation' : 'other-form';
}

/** What only says what it is tells less. */
function weightOf({ sort, optional }: BodyWord): number {
	return optional ? 0.2 : sort === undefined || sort === 'level' ? 1 : 0.4;
}

type Answer = {
	readonly one: BodyWord;
	readonly other: BodyWord;
	readonly right: number;
	readonly how: 'same' | 'near' | 'joined';
};

/** Each word with at most one of the other name, in the order of the first; `null` where too many have no other. */
function answersOf(a: readonly BodyWord[], b: readonly BodyWord[]) {
	const answers: (Answer | undefined)[] = new Array(a.length);
	const left = new Set<number>();
	const right = new Set(b.keys());
	for (const [i, one] of a.entries()) {
		const at = b.findIndex((other, j) => other.plain === one.plain && right.has(j));
		const other = b[at];
		if (other === undefined) left.add(i);
		else {
			right.delete(at);
			answers[i] = { one, other, right: at, how: 'same' };
		}
	}
	// One word may be misspelt, or two be one: of more than one on each side nothing comes.
	if (countOwn(a, left) > 1 && countOwn(b, right) > 1) return null;
	const take = (i: number, at: number, how: Answer['how'], others: readonly [number?, number?] = []) => {
		const [one, other] = [a[i], b[at]];
		if (one === undefined || other === undefined) return;
		answers[i] = { one, other, right: at, how };
		left.delete(i);
		right.delete(at);
		if (others[0] !== undefined) left.delete(others[0]);
		if (others[1] !== undefined) right.delete(others[1]);
	};
	for (const i of [...left])
		for (const at of [...right]) {
			const [one, other] = [a[i], b[at]];
			if (one === undefined || other === undefined || !left.has(i) || !right.has(at)) continue;
			if (right.has(at + 1) && isTwo(one, other, b[at + 1])) take(i, at, 'joined', [undefined, at + 1]);
			else if (left.has(i + 1) && isTwo(other, one, a[i + 1])) take(i, at, 'joined', [i + 1]);
			else if (one.fixed !== true && other.fixed !== true && nearness(one.plain, other.plain) !== null)
				take(i, at, 'near');
		}
	return {
		pairs: answers.filter((answer) => answer !== undefined),
		left: a.filter((_, i) => left.has(i)),
		right: b.filter((_, at) => right.has(at)),
	};
}

function countOwn(words: readonly BodyWord[], places: ReadonlySet<number>): number {
	let count = 0;
	for (const at of places) {
		const word = words[at];
		if (word !== undefined && isOwn(word) && word.optional !== true) count += 1;
	}
	return count;
}

/** `Prairieland`, `Prairie Land`. */
function isTwo(whole: BodyWord, first: BodyWord, second: BodyWord | undefined): boolean {
	return second !== undefined && whole.plain === first.plain + second.plain;
}

function isOwn({ sort, number }: BodyWord): boolean {
	return sort === undefined && number !== true;
}

/**
 * A direction that only one has may be left out behind a name (`Cawder North`), not before one (`North Cawder`), and
 * two directions are two places.
 */
function directionsAgree(
	left: readonly BodyWord[],
	right: readonly BodyWord[],
	a: readonly BodyWord[],
	b: readonly BodyWord[],
): boolean {
	const ofLeft = left.filter(({ plain }) => DIRECTIONS.has(plain));
	const ofRight = right.filter(({ plain }) => DIRECTIONS.has(plain));
	if (ofLeft.length > 0 && ofRight.length > 0) return false;
	return [...ofLeft, ...ofRight].every((word) => {
		const words = a.includes(word) ? a : b;
		const next = words[words.indexOf(word) + 1];
		return words.indexOf(word) > 0 && (next === undefined || next.sort !== undefined);
	});
}

/** `Prison` and `Penitentiary`, but not `Prison` and `Hospital`, nor `County` and `City`. */
function sortsAgree(a: readonly BodyWord[], b: readonly BodyWord[]): boolean {
	const sorts = (words: readonly BodyWord[]) =>
		new Set(words.flatMap(({ sort }) => (sort !== undefined && KINDS.has(sort) ? [sort] : [])));
	const levels = (words: readonly BodyWord[]) =>
		new Set(words.flatMap(({ sort, plain }) => (sort === 'level' ? [plain] : [])));
	return meet(sorts(a), sorts(b)) && meet(levels(a), levels(b));
}

function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
	return a.size === 0 || b.size === 0 || [...a].some((one) => b.has(one));
}

/** Whether what they have in common is more than words that many have. */
function isEnough(
	pairs: readonly Answer[],
	over: readonly BodyWord[],
	a: readonly BodyWord[],
	b: readonly BodyWord[],
): boolean {
	if (pairs.length === 0) return false;
	const own = pairs.filter(({ one }) => isOwn(one));
	// `Adams County` is two words of a name.
	const level = pairs.some(({ one }) => one.sort === 'level') ? 1 : 0;
	if (over.length === 0) return pairs.length > 1 || pairs[0]?.how === 'same';
	const legal = over.every(({ sort, plain }) => sort === 'legal' || plain === 'us');
	// A firm is one with and without its `Inc.`
	if (legal) return own.length > 0 || pairs.some(({ one }) => one.known === true || one.sort === 'owner');
	// What is left out and what is misspelt are too much together.
	const sure = own.filter(({ how }) => how !== 'near').length;
	if (sure === 0) return false;
	if (sure + level >= 2) return true;
	// `Norte` may be the town, and `Norte Prison` stand in it; but not where both are prisons, and neither the county's.
	const isHeld = (words: readonly BodyWord[]) => words.some(({ sort }) => sort === 'held');
	return isHeld(a) && isHeld(b) && !over.some(({ sort }) => sort === 'level');
}

function isAcronymOf(one: BodyName, other: BodyName): boolean {
	const { acronym } = one;
	if (acronym === undefined || acronym.length < 3) return false;
	const isLone = one.words.length === 1;
	// `MDJ`, and a name that has it in brackets.
	const bracketed = other.acronym === acronym && isLone && other.words.length > 1;
	// Letters in brackets are of the name before them, and say no more than it.
	if (!isLone && !(other.words.length === 1 && other.acronym === acronym)) return false;
	return other.letters.includes(acronym) || bracketed || isOfSyllables(acronym, other.words);
}
