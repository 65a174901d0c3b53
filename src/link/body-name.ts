import {
	conceptOf,
	DIRECTIONS,
	isTranslated,
	numberOf,
	phraseAt,
	SMALL,
	type Sort,
	sortOf,
	stateOf,
} from './vocabulary/bodies.ts';
import { type Word, wordsOf } from './words.ts';

/** A word of a body's or place's name; `plain` is what it is compared by, in one language and written out. */
export type BodyWord = Word & {
	/** The word itself in Latin letters. */
	readonly said: string;
	/** What sort of thing it says it is, if it says no more. */
	readonly sort?: Sort;
	/** Of a well-known body, by its name or its letters. */
	readonly known?: true;
	/** Said in another language. */
	readonly translated?: true;
	readonly number?: true;
	/** A number or a direction: never near another (`Northwest`, `Northeast`). */
	readonly fixed?: true;
	/** A place behind a comma, or one of two names with a stroke between: it may be left out. */
	readonly optional?: true;
};

/** The name of a body or place: its words but for articles and prepositions, and the letters it may be called by. */
export type BodyName = {
	readonly words: readonly BodyWord[];
	/** The numbers in it, in order: who has others is another. */
	readonly numbers: string;
	/** The state it says it lies in. */
	readonly state?: string;
	/** `MDJ` for a name that is nothing but these, or has them in brackets. */
	readonly acronym?: string;
	/** The first letters of its words, with and without the small words between. */
	readonly letters: readonly string[];
};

const MOST_WORDS = 16;

export function bodyName(name: string): BodyName {
	const text = name
		.slice(0, 400)
		.replace(/\s+/g, ' ')
		.replace(/\b(?:\p{L}\.){2,}/gu, (letters) => letters.replaceAll('.', ''));
	const bracket = /\(\s*([\p{Lu}\d][\p{L}\d.& -]{1,11})\s*\)/u.exec(text);
	const inBracket = bracket !== null && /\p{Lu}.*\p{Lu}/u.test(bracket[1] ?? '') ? bracket[1] : undefined;
	const isState = inBracket !== undefined && stateOf(inBracket, '') !== undefined;
	const [main, place] = partsOf(
		inBracket === undefined || isState ? text : text.replace(`(${inBracket})`, ' '),
	);
	const all = wordsOf(main).slice(0, MOST_WORDS);
	const state = place.state ?? takeState(all);
	const numbers: string[] = [];
	const words: BodyWord[] = [];
	for (const [at, word] of withPhrases(all).entries()) {
		if (SMALL.has(word.plain)) continue;
		const number = at === 0 && word.plain.length === 1 ? null : numberOf(word.plain);
		if (number !== null) numbers.push(number);
		words.push(word);
	}
	if (words.length === 0) for (const word of all) words.push({ ...word, said: word.plain });
	const own = words.filter(({ number }) => number !== true);
	const lone = own.length === 1 && /^(?:\p{Lu}\.?){2,8}$/u.test(main.trim()) ? own[0]?.said : undefined;
	const acronym = lone ?? (isState ? undefined : inBracket?.toLowerCase().replace(/[^\p{L}\d]/gu, ''));
	return {
		words: [...words, ...place.words.map((word) => ({ ...word, optional: true as const }))],
		numbers: numbers.join(' '),
		letters: lettersOf(all),
		...(state === undefined ? {} : { state }),
		...(acronym === undefined ? {} : { acronym }),
	};
}

/** `Norte Prison, Port Vey, TX`: the name, and where it lies. A firm's `Norte, Inc.` lies nowhere. */
function partsOf(text: string): readonly [string, { words: readonly BodyWord[]; state?: string }] {
	const [main = '', ...parts] = text.split(',').map((part) => part.trim());
	const last = parts.at(-1);
	if (main === '' || last === undefined) return [text, { words: [] }];
	const state = stateOf(last, plainText(last));
	const places = state === undefined ? parts : parts.slice(0, -1);
	const words = places.flatMap((part) => withPhrases(wordsOf(part)));
	const isPlace = places.length < 2 && words.length <= 3 && words.every(({ sort }) => sort === undefined);
	if (state === undefined || !isPlace)
		return state === undefined ? [text, { words: [] }] : [[main, ...places].join(' '), { words: [], state }];
	return [main, { words, state }];
}

function plainText(text: string): string {
	return wordsOf(text)
		.map(({ plain }) => plain)
		.join(' ');
}

const PLACED: ReadonlySet<Sort | undefined> = new Set<Sort>([
	'held',
	'hold',
	'thing',
	'care',
	'court',
	'level',
]);

/** Takes a state's code from the end of the words: `Norte Prison TX`. */
function takeState(words: Word[]): string | undefined {
	const last = words.at(-1);
	if (last === undefined || words.length < 3) return undefined;
	// `NORTE MINERALS CO` is a company: only behind a prison, a centre and the like is it a state.
	const isSorted = words.slice(0, -1).some(({ plain }) => PLACED.has(sortOf(conceptOf(plain))));
	const state = isSorted && /^\p{Lu}{2}$/u.test(last.written) ? stateOf(last.written, '') : undefined;
	if (state !== undefined) words.pop();
	return state;
}

/** Words as they are compared: translated, written out, phrases in one. */
function withPhrases(words: readonly Word[]): readonly BodyWord[] {
	const read: BodyWord[] = [];
	for (let at = 0; at < words.length; ) {
		const word = words[at];
		if (word === undefined) break;
		const phrase = phraseAt(words, at);
		if (phrase === null) {
			const plain = word.plain === 'st' ? stOf(words, at) : conceptOf(word.plain);
			const translated = isTranslated(word.plain, plain) ? { translated: true as const } : {};
			read.push(sorted({ ...word, plain, said: word.plain, ...translated }));
			at += 1;
			continue;
		}
		const said = phrase.words.join(' ');
		// `Co. Jail` is cut short word by word.
		const isShort =
			phrase.as.length === phrase.words.length && phrase.as.every((as, i) => as[0] === phrase.words[i]?.[0]);
		for (const [i, plain] of phrase.as.entries())
			read.push(
				sorted(
					isShort
						? { written: word.written, marked: plain, plain, said: phrase.words[i] ?? said }
						: { written: word.written, marked: plain, plain, said, known: true },
				),
			);
		at += phrase.words.length;
	}
	return read;
}

/** `St. Bruno`, `Cawder St.` */
function stOf(words: readonly Word[], at: number): string {
	return at < words.length - 1 ? 'saint' : 'street';
}

function sorted(word: BodyWord): BodyWord {
	const sort = sortOf(word.plain);
	const number = numberOf(word.plain) !== null;
	return {
		...word,
		...(sort === undefined ? {} : { sort }),
		...(number ? { number } : {}),
		...(number || DIRECTIONS.has(word.plain) ? { fixed: true as const } : {}),
	};
}

/** First letters of all words, of all but the small ones, and without whose it is (`U.S.`). */
function lettersOf(all: readonly Word[]): readonly string[] {
	const words = all.filter(({ plain }) => !SMALL.has(plain));
	if (words.length < 2) return [];
	const firsts = (some: readonly Word[]) => some.map(({ plain }) => plain[0] ?? '').join('');
	const letters = [firsts(words), firsts(all)];
	if (/^us[a]?$/.test(words[0]?.plain ?? '')) letters.push(firsts(words.slice(1)), firsts(all.slice(1)));
	if (words[0]?.plain === 'united' && words[1]?.plain === 'states') letters.push(firsts(words.slice(2)));
	return [...new Set(letters)];
}
