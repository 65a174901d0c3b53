/**
 * Whether two names are of one facility: all words of the shorter stand in the longer, in any order, a letter of a long word wrong
 * at most; or one is the initials that the other has in brackets or is written with. Words that any facility may bear tell nothing,
 * nor does the town in which it stands.
 */
export function isSameFacility(left: string, right: string, town = ''): boolean {
	if (initialsIn(right).includes(left) || initialsIn(left).includes(right)) return true;
	const [a, b] = [wordsOf(left), wordsOf(right)];
	const where = new Set(wordsOf(town));
	const elsewhere = (words: readonly string[]) => words.filter((word) => !where.has(word));
	return isWithin(a, b) || isWithin(elsewhere(a), elsewhere(b));
}

function isWithin(a: readonly string[], b: readonly string[]): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	return short.length > 0 && short.every((word) => long.some((other) => isSameWord(word, other)));
}

function initialsIn(name: string): readonly string[] {
	return [...name.matchAll(/\((\p{Lu}{2,8})\)/gu)].map(([, initials = '']) => initials);
}

function wordsOf(name: string): readonly string[] {
	const words = name
		.replace(/\([^)]*\)/gu, ' ')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.match(/[\p{L}\p{N}]+/gu);
	return (words ?? []).filter((word) => !OF_ANY.has(word));
}

/** The same word, or one with another letter in one place. */
function isSameWord(left: string, right: string): boolean {
	if (left === right) return true;
	if (left.length < 6 || left.length !== right.length) return false;
	return [...left].filter((letter, at) => letter !== right[at]).length === 1;
}

const OF_ANY: ReadonlySet<string> = new Set(
	(
		'the of at in ice center centre facility processing detention correctional corrections institution service ' +
		'county jail complex'
	).split(' '),
);
