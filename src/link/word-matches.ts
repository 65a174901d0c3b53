import { isMistyped, isVoweled, type Nearness, nearness } from './near.ts';
import type { NameWord } from './person-name.ts';
import { isOtherForm } from './vocabulary/given-names.ts';

/**
 * Words of one name that answer to words of the other, by their places; `joined` has two on one side, `voweled` is in an
 * alphabet without vowels on one side, `form` is a short form or the name in another language.
 */
export type WordMatch = {
	readonly left: readonly number[];
	readonly right: readonly number[];
	readonly how: Nearness | 'same' | 'joined' | 'voweled' | 'form' | 'initial';
};

/** Letters of what was run together before a slip within is forgiven. */
const LONG = 10;
/** Words that are the same before one may begin otherwise. */
const MUCH = 3;

/**
 * Each word with at most one of the other name: first what is the same, then what was run together, then near ones,
 * other forms of a given name, and initials.
 */
export function matchesOf(a: readonly NameWord[], b: readonly NameWord[]): readonly WordMatch[] {
	const found = new Matching(a, b);
	const some = (has: (word: NameWord) => unknown) => a.some(has) || b.some(has);
	found.take(isSame);
	if (some(isGlued)) found.take(isAsOne);
	if (a.length !== b.length) {
		found.takeJoined(isJoined);
		found.takeJoined(isNearlyJoined);
	}
	found.take(nearOf);
	if (some(isBare)) found.take(isOfOtherLetters);
	found.take(isForm);
	if (some(isInitial)) found.take(isByInitial);
	if (found.matches.filter(({ how }) => how === 'same' || how === 'joined').length >= MUCH)
		found.take(isSlip);
	return found.matches;
}

/** How two words answer to each other, or not. */
type How = (one: NameWord, other: NameWord) => WordMatch['how'] | null;

const isSame: How = (one, other) => (one.plain === other.plain && !one.initial ? 'same' : null);
const isAsOne: How = (one, other) =>
	one.glued === other.plain || other.glued === one.plain ? 'joined' : null;
const nearOf: How = (one, other) => (one.initial || other.initial ? null : nearness(one.plain, other.plain));
const isOfOtherLetters: How = (one, other) =>
	one.bare !== other.bare && isVoweled(one.plain, other.plain) ? 'voweled' : null;
const isForm: How = (one, other) =>
	isOtherForm(one.plain, other.plain) && isGiven(one) && isGiven(other) ? 'form' : null;
const isByInitial: How = (one, other) =>
	(one.initial || other.initial) && one.plain[0] === other.plain[0] ? 'initial' : null;
const isSlip: How = (one, other) => (isMistyped(one.plain, other.plain) ? 'slip' : null);

/** What was found so far, and which words are taken, a bit for each: a name has few. */
class Matching {
	readonly matches: WordMatch[] = [];
	readonly #a: readonly NameWord[];
	readonly #b: readonly NameWord[];
	#lefts = 0;
	#rights = 0;

	constructor(a: readonly NameWord[], b: readonly NameWord[]) {
		this.#a = a;
		this.#b = b;
	}

	take(howOf: How): void {
		const [a, b] = [this.#a, this.#b];
		for (let left = 0; left < a.length; left += 1) {
			const one = a[left];
			if (one === undefined || this.#lefts & (1 << left)) continue;
			for (let right = 0; right < b.length; right += 1) {
				const other = b[right];
				if (other === undefined || this.#rights & (1 << right)) continue;
				const how = howOf(one, other);
				if (how === null) continue;
				this.#add([left], [right], how);
				break;
			}
		}
	}

	/** Two words of one name that are one in the other. */
	takeJoined(isWritten: (one: NameWord, other: NameWord, plain: string) => boolean): void {
		for (const turned of [false, true]) {
			const [whole, parts] = turned ? [this.#b, this.#a] : [this.#a, this.#b];
			for (let at = 0; at < whole.length; at += 1)
				for (let first = 0; first + 1 < parts.length; first += 1) {
					const [ats, firsts] = turned ? [this.#rights, this.#lefts] : [this.#lefts, this.#rights];
					if (ats & (1 << at)) break;
					const [one, other] = [parts[first], parts[first + 1]];
					if (firsts & (3 << first) || one === undefined || other === undefined) continue;
					if (!isWritten(one, other, whole[at]?.plain ?? '')) continue;
					const both = [first, first + 1];
					if (turned) this.#add(both, [at], 'joined');
					else this.#add([at], both, 'joined');
				}
		}
	}

	#add(left: readonly number[], right: readonly number[], how: WordMatch['how']): void {
		this.matches.push({ left, right, how });
		for (const at of left) this.#lefts |= 1 << at;
		for (const at of right) this.#rights |= 1 << at;
	}
}

const isGlued = ({ glued }: NameWord) => glued;
const isBare = ({ bare }: NameWord) => bare;
const isInitial = ({ initial }: NameWord) => initial;

function isJoined(one: NameWord, other: NameWord, plain: string): boolean {
	if (!plain.startsWith(one.plain)) return false;
	const rest = plain.length - one.plain.length;
	if (rest === other.plain.length) return plain.endsWith(other.plain);
	return rest === other.glued?.length && plain.endsWith(other.glued);
}

function isNearlyJoined(one: NameWord, other: NameWord, plain: string): boolean {
	if (plain.length < LONG || one.initial || other.initial || one.plain[0] !== plain[0]) return false;
	const rest = plain.length - one.plain.length;
	return [other.plain, other.glued ?? ''].some(
		(next) => Math.abs(rest - next.length) < 3 && nearness(one.plain + next, plain) !== null,
	);
}

function isGiven({ initial, part }: NameWord): boolean {
	return !initial && part !== 'surname';
}
