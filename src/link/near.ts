import { skeletonOf, soundOf } from './words.ts';

/** How near two words are: `sound`, by ear or but for vowels; `slip`, but for a letter or two. */
export type Nearness = 'sound' | 'slip';

/** Least letters of a word that one slip, and that two, are forgiven. */
const ONE_SLIP = 4;
const TWO_SLIPS = 9;

/**
 * Whether one word may be the other, misspelt: it sounds the same, or differs by one letter (put in, left out, another,
 * or two changed about; doubled letters count once), by two in a long word, or is the same misread by a machine; `null`
 * where it may not. Who begins otherwise, and words that only an `a` at the end tells apart (`Mario`, `Maria`, `Juan`,
 * `Juana`), are two names.
 */
export function nearness(a: string, b: string): Nearness | null {
	const short = Math.min(a.length, b.length);
	if (short < 2 || a === b || Math.abs(a.length - b.length) > 3) return null;
	if (endOtherwise(a, b) || /\d/.test(a) || /\d/.test(b)) return null;
	if (!beginAlike(a, b)) return short >= ONE_SLIP && isMisread(a, b) ? 'slip' : null;
	if (soundOf(a) === soundOf(b)) return 'sound';
	if (short < ONE_SLIP) return null;
	const most = short >= TWO_SLIPS ? 2 : 1;
	if (!isWithin(a, b, most) && !isWithinDoubled(a, b, most)) return isMisread(a, b) ? 'slip' : null;
	// `Osama` and `Usama` are heard alike, `Emilio` and `Amilio` are not.
	return round(skeletonOf(a)) === round(skeletonOf(b)) ? 'sound' : 'slip';
}

/** Whether a word in an alphabet without vowels may be the other one: their consonants are the same. */
export function isVoweled(a: string, b: string): boolean {
	const [one, other] = [consonantsOf(a), consonantsOf(b)];
	return one.length > 1 && one === other;
}

/** Arabic has no `p`, and hears `g` and `j` as it likes. */
export function consonantsOf(plain: string): string {
	return soundOf(plain)
		.replace(/[aeiouy]/g, '')
		.replace(/p/g, 'b')
		.replace(/g/g, 'j');
}

/** One edit apart, even in the first letter: enough only where much else agrees. */
export function isMistyped(a: string, b: string): boolean {
	return Math.min(a.length, b.length) >= ONE_SLIP && isWithin(a, b, 1) && !endOtherwise(a, b);
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

function round(skeleton: string): string {
	return skeleton.replace(/^u/, 'o').replace(/^[ey]/, 'i');
}

/** As `isWithin`, doubled letters counting once: `Nadella`, `Nandela`. */
function isWithinDoubled(a: string, b: string, most: number): boolean {
	if (!DOUBLED.test(a) && !DOUBLED.test(b)) return false;
	return isWithin(a.replace(/(.)\1+/g, '$1'), b.replace(/(.)\1+/g, '$1'), most);
}
const DOUBLED = /(.)\1/;

/** Letters that a machine takes for one another: `rn` and `m`, `I` and `l`. */
function isMisread(a: string, b: string): boolean {
	if (a.length !== b.length) {
		const [short, long] = a.length < b.length ? [a, b] : [b, a];
		return PAIRED.test(long) && /[mdw]/.test(short) && misreadOf(long) === misreadOf(short);
	}
	for (let at = 0; at < a.length; at += 1) {
		const [one, other] = [a[at], b[at]];
		if (one !== other && !((one === 'l' && other === 'i') || (one === 'i' && other === 'l'))) return false;
	}
	return true;
}

const PAIRED = /rn|cl|vv/;
function misreadOf(word: string): string {
	return word.replace(/rn|cl|vv|l/g, (found) => MISREAD[found] ?? found);
}

/** The word as it is found, where it looks misread: `Hemández` for `Hernández`, `Ibarra` for `lbarra`; or as it is. */
export function asFound(word: string): string {
	if (!/rn|cl|vv|^l[^aeiouyl]/.test(word)) return word;
	return word.replace(/rn|cl|vv|^l(?=[^aeiouyl])/g, (found) => MISREAD[found] ?? found);
}
const MISREAD: Readonly<Record<string, string>> = { rn: 'm', cl: 'd', vv: 'w', l: 'i' };

/** Whether the edit distance, with neighbours that changed places as one edit, is `most` at most. */
export function isWithin(a: string, b: string, most: number): boolean {
	if (Math.abs(a.length - b.length) > most) return false;
	// What begins and ends alike needs no edit: mostly little is left.
	let from = 0;
	const short = Math.min(a.length, b.length);
	while (from < short && a[from] === b[from]) from += 1;
	let end = 0;
	while (end < short - from && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
	const [rows, columns] = [a.length - end - from, b.length - end - from];
	if (rows === 0 || columns === 0) return Math.max(rows, columns) <= most;
	if (most === 1)
		return rows === 1
			? columns === 1
			: rows === 2 && columns === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
	return distance(a.slice(from, from + rows), b.slice(from, from + columns), most) <= most;
}

/** The edit distance, or more than `most`. */
function distance(a: string, b: string, most: number): number {
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
		if (least > most) return least;
		before = above;
		above = row;
	}
	return above[b.length] ?? 0;
}
