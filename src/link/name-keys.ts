import { keyOf } from './blocks.ts';
import type { BodyName } from './bodies.ts';
import type { PersonName } from './person-name.ts';
import { skeletonOf } from './words.ts';

const MOST_WORDS = 6;

/**
 * Numbers that two names have in common when two of their words sound alike but for one consonant of one of them. A
 * name by its initials has the sound of a word with the first letter of another; the others are asked for these only
 * where such a name is there.
 */
export function personKeys(
	{ words }: PersonName,
	byInitials: ReadonlySet<number> | 'ask',
): readonly number[] {
	const whole = words.filter(({ initial }) => !initial).slice(0, MOST_WORDS);
	const keys = pairKeys(whole.map(({ plain }) => skeletonOf(plain)));
	// `Ana María` and `Anamaría`.
	for (let at = 0; at + 1 < whole.length; at += 1) {
		const joined = skeletonOf(`${whole[at]?.plain}${whole[at + 1]?.plain}`);
		if (whole.length === 2) keys.push(keyOf(joined));
		for (const [i, { plain }] of whole.entries())
			if (i !== at && i !== at + 1) keys.push(keyOf(skeletonOf(plain), joined));
	}
	if (whole.length === 1) keys.push(keyOf(skeletonOf(whole[0]?.plain ?? '')));
	const letters = byInitials === 'ask' ? words.filter(({ initial }) => initial) : words;
	for (const one of whole)
		for (const other of letters.slice(0, MOST_WORDS)) {
			if (one === other) continue;
			const key = keyOf('initial', skeletonOf(one.plain), other.plain[0] ?? '');
			if (byInitials === 'ask' || byInitials.has(key)) keys.push(key);
		}
	return keys;
}

export function bodyKeys({ words, letters, acronym }: BodyName): readonly number[] {
	const keys = pairKeys(words.slice(0, MOST_WORDS).map(({ plain }) => skeletonOf(plain)));
	if (words.length === 1) keys.push(keyOf('one', skeletonOf(words[0]?.plain ?? '')));
	if (acronym !== undefined) keys.push(keyOf('letters', acronym));
	for (const some of letters) if (some.length > 2) keys.push(keyOf('letters', some));
	return keys;
}

/** One word as it sounds beside another as it sounds, or but for one of its consonants. */
function pairKeys(skeletons: readonly string[]): number[] {
	const keys: number[] = [];
	for (const [i, one] of skeletons.entries())
		for (const [j, other] of skeletons.entries()) {
			if (i === j) continue;
			keys.push(keyOf(one, other));
			if (other.length < 3) continue;
			for (let at = 0; at < other.length; at += 1)
				keys.push(keyOf(one, other.slice(0, at) + other.slice(at + 1)));
		}
	return keys;
}
