import type { Agreement } from '../record/index.ts';
import { isDay, type ToldDate } from './told.ts';
import { plainOf, wordsOf } from './words.ts';

/** How two sides agree in a field, and what that weighs by the table of assumed weights; `null`: it is not weighed. */
export type Agreed = { readonly level: Agreement; readonly weight: number | null };

/**
 * What agreements weigh where too few are known to learn it, in bits (log2 of how much more often two who are one agree
 * so than any two). Rounded down from what is usual in registers: a day of birth is one in some 20,000 and misspelt in
 * a tenth of them; a day or a place of what befell people is shared by all whom it befell. What may well differ between
 * two accounts of one person (where they were, on which day, by which paper) is not weighed where it differs.
 */
export const ASSUMED = {
	alias: { equal: 4 },
	born: { day: 10, month: 6, year: 4, near: 4, part: 1, different: -6 },
	age: { equal: 3, near: 1.5, different: -3 },
	sex: { equal: 1, different: -5 },
	days: { equal: 3, near: 1 },
	places: { equal: 2, part: 1 },
	nationality: { equal: 1, different: -1 },
	identifiers: { equal: 14 },
} as const;

const MISSING: Agreed = { level: 'missing', weight: null };
const MS_PER_DAY = 86_400_000;
const DAYS_OF_MONTH = 31;

/** Of all values of both sides, the two that agree best. */
function best<T>(left: readonly T[], right: readonly T[], agree: (a: T, b: T) => Agreed): Agreed {
	let found: Agreed = MISSING;
	for (const a of left)
		for (const b of right) {
			const agreed = agree(a, b);
			if (found.level === 'missing' || (agreed.weight ?? 0) > (found.weight ?? 0)) found = agreed;
		}
	return found;
}

export function agreeOnBirth(left: readonly ToldDate[], right: readonly ToldDate[]): Agreed {
	const { born } = ASSUMED;
	return best(left, right, (a, b): Agreed => {
		if (a.lo === b.lo && a.hi === b.hi) {
			const days = (a.hi - a.lo) / MS_PER_DAY;
			return { level: 'equal', weight: days < 1 ? born.day : days < DAYS_OF_MONTH ? born.month : born.year };
		}
		if (a.lo <= b.hi && b.lo <= a.hi) return { level: 'near', weight: born.near };
		if (isDay(a) && isDay(b) && isSlip(a.lo, b.lo)) return { level: 'near', weight: born.near };
		if (Math.abs(a.lo - b.lo) < 366 * MS_PER_DAY) return { level: 'part', weight: born.part };
		return { level: 'different', weight: born.different };
	});
}

export function agreeOnDays(left: readonly ToldDate[], right: readonly ToldDate[]): Agreed {
	const { days } = ASSUMED;
	return best(left, right, (a, b): Agreed => {
		if (isDay(a) && isDay(b) && a.lo === b.lo) return { level: 'equal', weight: days.equal };
		const isNear = a.lo <= b.hi + 3 * MS_PER_DAY && b.lo <= a.hi + 3 * MS_PER_DAY;
		// A year holds too many days to say anything.
		const isClose = isNear && Math.max(a.hi - a.lo, b.hi - b.lo) < (DAYS_OF_MONTH + 1) * MS_PER_DAY;
		return isClose ? { level: 'near', weight: days.near } : { level: 'different', weight: null };
	});
}

/** Two days of which one may be the other, miswritten: one digit, or day and month changed about. */
function isSlip(a: number, b: number): boolean {
	const [one = '', other = ''] = [a, b].map((at) => new Date(at).toISOString().slice(0, 10));
	let differ = 0;
	for (let i = 0; i < one.length; i += 1) if (one[i] !== other[i]) differ += 1;
	const [year, month, day] = one.split('-');
	return differ === 1 || other === `${year}-${day}-${month}`;
}

export function agreeOnAge(left: readonly string[], right: readonly string[]): Agreed {
	const { age } = ASSUMED;
	const ages = (all: readonly string[]) =>
		all.flatMap((text) => {
			const found = /\d{1,3}/.exec(text);
			return found === null ? [] : [Number(found[0])];
		});
	return best(ages(left), ages(right), (a, b): Agreed => {
		if (a === b) return { level: 'equal', weight: age.equal };
		return Math.abs(a - b) <= 2
			? { level: 'near', weight: age.near }
			: { level: 'different', weight: age.different };
	});
}

const SEXES: Readonly<Record<string, string>> = {
	m: 'm',
	male: 'm',
	man: 'm',
	h: 'm',
	hombre: 'm',
	v: 'm',
	varon: 'm',
	masculino: 'm',
	f: 'f',
	female: 'f',
	woman: 'f',
	mujer: 'f',
	femenino: 'f',
};

export function agreeOnSex(left: readonly string[], right: readonly string[]): Agreed {
	const plain = (text: string) => {
		const word = plainText(text);
		return (Object.hasOwn(SEXES, word) ? SEXES[word] : undefined) ?? word;
	};
	return best(left.map(plain), right.map(plain), (a, b): Agreed => {
		if (a === b) return { level: 'equal', weight: ASSUMED.sex.equal };
		// Of words that are not known nobody can say that they are two.
		const areKnown = [a, b].every((word) => word === 'm' || word === 'f');
		return { level: 'different', weight: areKnown ? ASSUMED.sex.different : null };
	});
}

/** `Peruvian`, `peruana` and `Perú` are one; the words of two languages may not begin alike, so that it weighs little. */
export function agreeOnNationality(left: readonly string[], right: readonly string[]): Agreed {
	const { nationality } = ASSUMED;
	return best(left.map(plainText), right.map(plainText), (a, b): Agreed => {
		if (a === b) return { level: 'equal', weight: nationality.equal };
		if (a.slice(0, 4) === b.slice(0, 4)) return { level: 'near', weight: nationality.equal };
		return { level: 'different', weight: nationality.different };
	});
}

export function agreeOnPlaces(left: readonly string[], right: readonly string[]): Agreed {
	const { places } = ASSUMED;
	return best(left.map(plainText), right.map(plainText), (a, b): Agreed => {
		if (a === b) return { level: 'equal', weight: places.equal };
		const words = new Set(a.split(' ').filter(isTelling));
		return b.split(' ').some((word) => words.has(word))
			? { level: 'part', weight: places.part }
			: { level: 'different', weight: null };
	});
}

function isTelling(word: string): boolean {
	return word.length > 3 && !GENERIC.has(word);
}
const GENERIC = new Set(
	'center centre centro prison penal carcel jail county detention detencion federal street calle city ciudad facility provincia'.split(
		' ',
	),
);

export function agreeOnIdentifiers(left: readonly string[], right: readonly string[]): Agreed {
	const plain = (text: string) => plainOf(text.toLowerCase()).replace(/[^\p{L}\p{N}]+/gu, '');
	// One or two signs number many things.
	const all = (texts: readonly string[]) => texts.map(plain).filter((text) => text.length > 2);
	return best(
		all(left),
		all(right),
		(a, b): Agreed =>
			a === b ? { level: 'equal', weight: ASSUMED.identifiers.equal } : { level: 'different', weight: null },
	);
}

/** One is called as the other is. That aliases differ tells nothing. */
export function agreeOnAlias(
	left: readonly string[],
	right: readonly string[],
	names: readonly [string, string],
): Agreed {
	if (left.length === 0 && right.length === 0) return MISSING;
	const [one, other] = [new Set(left.map(plainText)), new Set(right.map(plainText))];
	const meet =
		[...one].some((text) => other.has(text)) ||
		one.has(plainText(names[1])) ||
		other.has(plainText(names[0]));
	if (meet) return { level: 'equal', weight: ASSUMED.alias.equal };
	return left.length === 0 || right.length === 0 ? MISSING : { level: 'different', weight: null };
}

function plainText(text: string): string {
	return wordsOf(text)
		.map(({ plain }) => plain)
		.join(' ');
}
