import { wordsOf } from '../words.ts';

const cache = new Map<string, readonly string[]>();
const MOST_CACHED = 50_000;

/** The words of a label or passage as compared. */
export function plainWords(text: string): readonly string[] {
	const known = cache.get(text);
	if (known !== undefined) return known;
	const words = wordsOf(text).map(({ plain }) => plain.replace(/\.$/, ''));
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(text, words);
	return words;
}

/** Words that say nothing by themselves. */
const EMPTY =
	/^(?:the|an?|of|for|and|or|in|on|at|to|by|from|with|that|this|these|those|its|his|her|their|it|is|was|are|were|be|been|has|had|have|as|not|no|any|all|such|who|whom|which|el|la|los|las|un|una|unos|unas|de|del|y|o|en|a|al|por|para|con|que|su|sus|se|es|fue|son|no|lo)$/;

/** What of a text tells something, each word once. */
export function tellingWords(text: string): ReadonlySet<string> {
	return new Set(plainWords(text).filter((word) => word !== '' && !EMPTY.test(word)));
}

/** A label that begins with a capital or digit, or holds a capital later on, is a name; `the prison` may be any. */
export function isProper(label: string): boolean {
	const first = label.replace(/^(?:the|a|an|el|la|los|las|this|that|his|her|their|our|its)\s+/iu, '');
	return /^[“"'‘]?[\p{Lu}\d]/u.test(first) && !GENERIC.test(first);
}

/** Offices and bodies of which there are many, by whatever letter they begin. */
const GENERIC =
	/^(?:court|judge|government|administration|president|respondents?|petitioners?|officers?|agents?|authorities|order|decision|ruling|chief justice|secretary|corte|tribunal|juez|jueza|gobierno|autoridades|presidente|orden|fallo|sentencia)$/iu;

/** Whether all the words of one stand in a row in the other, or the same words in both. */
export function standsIn(part: readonly string[], whole: readonly string[]): boolean {
	if (part.length === 0 || part.length > whole.length) return false;
	return ` ${whole.join(' ')} `.includes(` ${part.join(' ')} `);
}

/** How much of the shorter of two texts stands in the other, by telling words, 0 to 1; 0 for less than `least` of them. */
export function shareOfWords(a: string, b: string, least = 3): number {
	const [one, other] = [tellingWords(a), tellingWords(b)];
	const [short, long] = one.size <= other.size ? [one, other] : [other, one];
	if (short.size < least) return 0;
	let common = 0;
	for (const word of short) if (long.has(word)) common += 1;
	return common / short.size;
}

/** The greatest share of words of any two. */
export function mostShared(left: readonly string[], right: readonly string[], least = 3): number {
	let most = 0;
	for (const a of left) for (const b of right) most = Math.max(most, shareOfWords(a, b, least));
	return most;
}
