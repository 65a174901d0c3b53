import { romanOf } from './vocabulary/alphabets.ts';

/** One word of a name: as compared, and with its accents. */
export type Word = {
	/** Lower case and in Latin letters, without accents and marks. */
	readonly plain: string;
	/** Lower case, accents kept. */
	readonly marked: string;
	/** As written. */
	readonly written: string;
};

/** Letters that have no base letter of their own under NFD. */
const LETTERS: Readonly<Record<string, string>> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i',
};

const MOST_LETTERS = 300;

/**
 * The words of a name. A hyphen parts two words, an apostrophe none (`O’Brien`), and a name longer than any is cut: it
 * is no name.
 */
export function wordsOf(name: string): readonly Word[] {
	const text = name
		.slice(0, MOST_LETTERS)
		.normalize('NFC')
		.replace(/['’`´]\s?/g, '');
	return (text.match(/[\p{L}\p{M}\p{N}ªº]+\.?/gu) ?? []).map((found) => {
		const written = found.replace(/\.$/, '');
		const marked = written.toLowerCase();
		return { written: found, marked, plain: plainOf(marked) };
	});
}

const ASCII = /^[a-z0-9]*$/;

/** A word in lower case without its accents. */
export function plainOf(marked: string): string {
	if (ASCII.test(marked)) return marked;
	return marked
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/[\u0370-\u06ff\u10d0-\u10ff]+/g, romanOf)
		.normalize('NFC');
}

/**
 * How a word sounds to who writes it down by ear, in Spanish and English: `Ybarra` and `Ibarra`, `Velásquez` and
 * `Belazques` have one. Vowels within are kept.
 */
export function soundOf(plain: string): string {
	return heard(plain).sound;
}

/** The first letter of the sound and its consonants: what most slips of the pen leave. */
export function skeletonOf(plain: string): string {
	return heard(plain).skeleton;
}

type Heard = { readonly sound: string; readonly skeleton: string };
const cache = new Map<string, Heard>();
const MOST_CACHED = 200_000;

function heard(plain: string): Heard {
	const known = cache.get(plain);
	if (known !== undefined) return known;
	const sound = hear(plain);
	const made = { sound, skeleton: sound.slice(0, 1) + sound.slice(1).replace(/[aeiou]/g, '') };
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(plain, made);
	return made;
}

function hear(plain: string): string {
	return (
		plain
			.replace(/ph/g, 'f')
			.replace(/qu(?=[ei])|ck|q|k|c(?=[aou]|[bdfgklmnpqrstvxz]|$)/g, 'k')
			.replace(/[zx]|c(?=[eiy])|ç/g, 's')
			.replace(/v|w/g, 'b')
			.replace(/ll|y|j(?=[ei])|g(?=[ei])/g, (found) => (found === 'll' || found === 'y' ? 'i' : 'j'))
			.replace(/(.)\1+/gu, '$1')
			// Last, so that `Mhmd` keeps as many letters as `Mohamed`.
			.replace(/(?<![ck])h/g, '')
	);
}
