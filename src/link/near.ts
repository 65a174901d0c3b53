import { skeletonOf, soundOf } from './words.ts';

/** How near two words are: `sound`, by ear or but for vowels; `slip`, but for a letter or two. */
export type Nearness = 'sound' | 'slip';

/** Least letters of a word that one slip, and that two, are forgiven. */
const ONE_SLIP = 4;
const TWO_SLIPS = 9;

/**
 * Whether one word may be the other, misspelt: it sounds the same, or differs by one letter (put in, left out, another,
 * or two changed about), by two in a long word; `null` where it may not. Who begins otherwise, and words that only an
 * `a` at the end tells apart (`Mario`, `Maria`, `Juan`, `Juana`), are two names.
 */
export function nearness(a: string, b: string): Nearness | null {
	const short = Math.min(a.length, b.length);
	if (short < 2 || a === b || Math.abs(a.length - b.length) > 3 || !beginAlike(a, b)) return null;
	if (endOtherwise(a, b) || /\d/.test(a) || /\d/.test(b)) return null;
	if (soundOf(a) === soundOf(b)) return 'sound';
	if (short < ONE_SLIP || !isWithin(a, b, short >= TWO_SLIPS ? 2 : 1)) return null;
	return skeletonOf(a) === skeletonOf(b) ? 'sound' : 'slip';
}

function beginAlike(a: string, b: string): boolean {
	if (a[0] === b[0]) return true;
	const [one = '', other = ''] = [soundOf(a)[0], soundOf(b)[0]];
	return one === other || (isVowel(one) && isVowel(other)) || (isThroaty(a) && isThroaty(b));
}

function isVowel(letter: string): boolean {
	return 'aeiou'.includes(letter);
}

/** `Jiménez`, `Giménez`, `Ximenez`; `Gaddafi`, `Qaddafi`. */
function isThroaty(word: string): boolean {
	return /^(?:[jxy]|g|q|kh|k)/.test(word);
}

/** Stems alike, and one ends in an `a` that the other has not. */
function endOtherwise(a: string, b: string): boolean {
	if (a.endsWith('a') === b.endsWith('a')) return false;
	return a.replace(/[aeo]$/, '') === b.replace(/[aeo]$/, '');
}

/** Whether the edit distance, with neighbours that changed places as one edit, is `most` at most. */
export function isWithin(a: string, b: string, most: number): boolean {
	if (Math.abs(a.length - b.length) > most) return false;
	let before: number[] = [];
	let above = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i += 1) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j += 1) {
			const same = a[i - 1] === b[j - 1];
			let cost = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + (same ? 0 : 1));
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
				cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
			row.push(cost);
			least = Math.min(least, cost);
		}
		if (least > most) return false;
		before = above;
		above = row;
	}
	return (above[b.length] ?? 0) <= most;
}
