import { leavesVowelsOut } from './vocabulary/alphabets.ts';
import {
	CUT_SHORT,
	GENERATIONS,
	GIVEN_TOO,
	PARTICLES,
	RANKS,
	SON_OF,
	SUFFIXES,
	TITLES,
} from './vocabulary/titles.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of a person's name, and what part it has, where the way it is written tells. */
export type NameWord = Word & {
	readonly initial: boolean;
	readonly part?: 'given' | 'surname';
	/** Taken by marriage (`de Ramírez`), or maybe a rank (`Coronel`): it may be left out. */
	readonly optional: boolean;
	/** With the particles before it, as one word: `delacruz`, `alhassan`. */
	readonly glued?: string;
	/** A father's name: `bin Salman`. */
	readonly fathers?: true;
	/** Written in an alphabet that leaves out vowels. */
	readonly bare?: true;
};

/** A person's name in its words, without titles, particles and what marks a generation. */
export type PersonName = {
	readonly words: readonly NameWord[];
	/** `jr`, `sr`, `ii` …: who has another is another. */
	readonly generation?: string;
};

const MOST_WORDS = 10;

/** Reads a name as it is written: `Ana Robles`, `ROBLES, Ana`, `ROBLES DE PAZ Ana María`, `Dr. A. Robles Jr.` */
export function personName(name: string): PersonName {
	const [before = '', ...after] = name.split(',');
	const rest = after.join(' ').trim();
	const tail = wordsOf(rest);
	// `Robles, Jr.` has no given name behind its comma.
	const turned = tail.some(({ plain }) => !Object.hasOwn(GENERATIONS, plain) && !SUFFIXES.has(plain));
	const generations = [...wordsOf(before).slice(1), ...tail].flatMap(({ plain }) => {
		const generation = Object.hasOwn(GENERATIONS, plain) ? GENERATIONS[plain] : undefined;
		return generation === undefined ? [] : [generation];
	});
	const parts = turned
		? [...wordsIn(before, 'surname'), ...wordsIn(rest, 'given')]
		: byCapitals(wordsIn(before, undefined));
	const [generation] = generations;
	return { words: parts.slice(0, MOST_WORDS), ...(generation === undefined ? {} : { generation }) };
}

function wordsIn(text: string, part: 'given' | 'surname' | undefined): readonly NameWord[] {
	const all = wordsOf(text);
	let first = 0;
	// Before a comma stands a surname, whatever it means.
	if (part !== 'surname') while (first < all.length - 1 && TITLES.has(all[first]?.plain ?? '')) first += 1;
	const words: NameWord[] = [];
	let particles = '';
	for (const [i, word] of all.entries()) {
		if (i < first || (i > 0 && (Object.hasOwn(GENERATIONS, word.plain) || SUFFIXES.has(word.plain))))
			continue;
		if (isParticle(word, i > first) && all.length > 1) {
			particles += word.plain;
			continue;
		}
		if (/^(?:vda|viuda|wife|esposa)$/.test(word.plain)) continue;
		const before = all[i - 1]?.plain ?? '';
		const own = {
			optional:
				// `Ochoa de Ramírez`; `de la Cruz` is a surname of its own, and no Angelo has one by marriage.
				(before === 'de' && words.length >= 2 && !isHis(words, part)) ||
				(i === first && part === undefined && RANKS.has(word.plain)),
			...(part === undefined ? {} : { part }),
			...(particles === '' ? {} : { glued: particles + word.plain }),
			...(SON_OF.has(before) ? { fathers: true as const } : {}),
		};
		particles = '';
		const letters = i === first && part !== 'surname' ? lettersOf(word) : null;
		if (letters === null) words.push({ ...spelled(word), ...own });
		else for (const letter of letters) words.push({ ...spelled(letter), ...own });
	}
	return words;
}

function spelled(word: Word): Word & { readonly initial: boolean; readonly bare?: true } {
	const { marked } = word;
	const bare = leavesVowelsOut(marked);
	let plain = Object.hasOwn(CUT_SHORT, word.plain) ? (CUT_SHORT[word.plain] ?? '') : word.plain;
	// The article is written with its word: `السيسي`.
	if (bare && marked.startsWith('ال') && plain.length > 4) plain = plain.slice(2);
	return { ...word, plain: readByEye(plain), initial: plain.length === 1, ...(bare ? { bare } : {}) };
}

/** A digit that stands among letters is a letter that a machine misread, or somebody hides: `Rob1es`. */
function readByEye(plain: string): string {
	if (!/\d/.test(plain) || plain.length < 4 || plain.replace(/\D/g, '').length > 2) return plain;
	return /^[a-z]/.test(plain) && /[a-z]$/.test(plain)
		? plain.replace(/\d/g, (digit) => MISREAD_DIGITS[digit] ?? digit)
		: plain;
}
const MISREAD_DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'i', 3: 'e', 5: 's', 6: 'g', 8: 'b' };

/** `JC Robles`: two or three capitals without a vowel are initials; but for some that are names or titles. */
function lettersOf({ written, plain, marked }: Word): readonly Word[] | null {
	if (!/^[BCDFGHJKLMNPQRSTVWXZ]{2,3}$/.test(written) || /^(?:mc|st|ng|nh|md|ph)/.test(plain)) return null;
	if (Object.hasOwn(CUT_SHORT, plain)) return null;
	return [...marked].map((letter) => ({ written: letter.toUpperCase(), marked: letter, plain: letter }));
}

/** Whether a given name shows a man, as a name in `o` mostly does in Spanish. */
function isHis(words: readonly NameWord[], part: NameWord['part']): boolean {
	const given = part === undefined ? words[0]?.plain : undefined;
	return given !== undefined && /[^i]o$/.test(given) && !HERS.has(given);
}
const HERS = new Set('rosario consuelo socorro amparo rocio remedio milagro sagrario refugio'.split(' '));

/** `Y.` is an initial where `y` is none, and who is called Ben or Al first is called so. */
function isParticle({ plain, written }: Word, within: boolean): boolean {
	if (!PARTICLES.has(plain)) return false;
	return plain.length === 1 ? within && !written.endsWith('.') : within || !GIVEN_TOO.has(plain);
}

/** `ROBLES PAZ Ana María`: where some words are in capitals and others are not, those in capitals are surnames. */
function byCapitals(words: readonly NameWord[]): readonly NameWord[] {
	const isCapital = ({ written }: NameWord) => /\p{Lu}{2}/u.test(written) && !/\p{Ll}/u.test(written);
	const whole = words.filter(({ initial }) => !initial);
	const capitals = whole.filter(isCapital).length;
	if (capitals === 0 || capitals === whole.length) return words;
	return words.map((word) => ({ ...word, part: isCapital(word) ? 'surname' : 'given' }));
}
