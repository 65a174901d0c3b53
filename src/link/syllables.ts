import type { BodyWord } from './body-name.ts';

/** Letters that an acronym takes from the beginning of one word at most. */
const MOST_OF_A_WORD = 4;

/**
 * Whether an acronym is made of the beginnings of all words in order, some of them longer than a letter, as in
 * `Centro Norte de Migración`, `CENOMI`; or of the words from behind, as an English name has those of a Spanish one.
 */
export function isOfSyllables(acronym: string, words: readonly BodyWord[]): boolean {
	if (acronym.length < 4 || words.length < 2 || acronym.length === words.length) return false;
	const said = words.map((word) => word.said);
	const plain = words.map((word) => word.plain);
	return [said, plain, [...said].reverse(), [...plain].reverse()].some((some) => fits(acronym, some, 0));
}

function fits(rest: string, words: readonly string[], at: number): boolean {
	const word = words[at];
	if (word === undefined) return rest === '';
	for (let length = Math.min(MOST_OF_A_WORD, word.length, rest.length); length > 0; length -= 1)
		if (word.startsWith(rest.slice(0, length)) && fits(rest.slice(length), words, at + 1)) return true;
	return false;
}

/** How such an acronym may begin: what it and its name have in common, to find them by. */
export function beginningsOf(words: readonly BodyWord[]): readonly string[] {
	if (words.length < 2) return [];
	const said = words.map((word) => word.said);
	return [
		...new Set(
			[said, [...said].reverse()].flatMap(([first = '', second = '']) => [
				first.slice(0, 2),
				`${first.slice(0, 1)}${second.slice(0, 1)}`,
			]),
		),
	];
}
