import { keyOf } from '../blocks.ts';
import { personName } from '../person-name.ts';
import { plainOf, skeletonOf, soundOf, wordsOf } from '../words.ts';
import { type ColumnOrder, dateOfCell } from './cell-dates.ts';
import type { FieldKind, KeyPart } from './settings.ts';
import { WordBook } from './word-book.ts';

/** Stands between the columns of one field in a raw value. */
export const BETWEEN = '\u001f';
const MOST_WORDS = 12;
const MOST_PAIRED = 6;
const MOST_YEARS = 10;
const MS_PER_DAY = 86_400_000;

export type Keys = Readonly<Partial<Record<KeyPart, readonly number[]>>>;

/** What is kept of a value, to be compared. Days are counted from 1970; what a kind has not is `null`. */
export type Value = {
	readonly plain: string;
	readonly words: readonly number[];
	readonly lo: number | null;
	readonly hi: number | null;
	/** `19761226` of a date that is a day. */
	readonly digits: string | null;
	readonly keys: Keys;
};

/**
 * Reads the raw values of one field. Two raw values that are the same but for accents, capitals, titles, particles,
 * punctuation and the order of their columns' words give one `plain`.
 */
export class ValueReader {
	readonly book = new WordBook();
	readonly #kind: FieldKind;

	constructor(kind: FieldKind) {
		this.#kind = kind;
	}

	/** `null` where the value says nothing, or nothing of this kind can be read in it. `order`: of its list's dates. */
	read(raw: string, order: ColumnOrder | null): Value | null {
		if (saysNothing(raw)) return null;
		const text = raw.split(BETWEEN).join(' ').trim();
		switch (this.#kind) {
			case 'given':
			case 'surname':
			case 'name':
				return this.#words(nameWords(raw));
			case 'text':
				return this.#words(wordsOf(text).map(({ plain }) => plain));
			case 'date':
				return dateValue(raw, order);
			case 'code':
				return codeValue(text);
			case 'category':
				return plainValue(text);
			case 'number':
				return numberValue(text);
		}
	}

	#words(all: readonly string[]): Value | null {
		const words = all.slice(0, MOST_WORDS);
		if (words.length === 0) return null;
		const codes = [...new Set(words.map((word) => this.book.code(word)))];
		const whole = [...new Set(words.filter((word) => word.length > 1))];
		const sounds = [...new Set(whole.map(skeletonOf))];
		const paired: number[] = [];
		for (let i = 0; i < Math.min(sounds.length, MOST_PAIRED); i += 1)
			for (let j = i + 1; j < Math.min(sounds.length, MOST_PAIRED); j += 1)
				paired.push(number(...[sounds[i] ?? '', sounds[j] ?? ''].sort()));
		const plain = words.join(' ');
		return {
			plain,
			words: codes,
			lo: null,
			hi: null,
			digits: null,
			keys: {
				word: [...new Set(whole.map((word) => number(soundOf(word))))],
				words: paired,
				value: [number(plain)],
				start: whole.slice(0, 1).map((word) => number(word.slice(0, 3))),
			},
		};
	}
}

/** Empty, "sin datos", "N/A": nothing that could have been read. */
export function saysNothing(raw: string): boolean {
	return raw.split(BETWEEN).every((part) => part.trim() === '' || SAYS_NOTHING.test(part.trim()));
}

/** What lists write where they know nothing. */
const SAYS_NOTHING =
	/^(?:sin (?:datos?|informaci[oó]n|fecha)|s\/[dfi]|no (?:hay informaci[oó]n|consta|data|informado)|se (?:desconoce|ignora)|desconocid[oa]|unknown|not (?:known|stated|available|reported)|n\/?[ad]|null|none|nan|nil|\?+|-+|\.+)\.?$/i;

/** Words of a name, whichever columns they stand in; each column is read as a name of its own. */
function nameWords(raw: string): readonly string[] {
	return raw
		.split(BETWEEN)
		.filter((part) => part.trim() !== '' && !SAYS_NOTHING.test(part.trim()))
		.flatMap((part) => personName(part).words.map(({ plain }) => plain));
}

/** A key as a whole number of 32 bits. */
function number(...parts: readonly string[]): number {
	return keyOf(...parts) | 0;
}

function dateValue(raw: string, order: ColumnOrder | null): Value | null {
	if (order === 'either') {
		const [one, other] = [dateValue(raw, 'dmy'), dateValue(raw, 'mdy')];
		return one === null || other === null || one.plain === other.plain
			? (one ?? other)
			: eitherOf(one, other);
	}
	const bounds = dateOfCell(raw.split(BETWEEN), order);
	if (bounds === null) return null;
	const lo = Math.floor(bounds.lo / MS_PER_DAY);
	const hi = Math.floor(bounds.hi / MS_PER_DAY);
	const first = new Date(bounds.lo);
	const [year, month] = [first.getUTCFullYear(), first.getUTCMonth() + 1];
	const isDay = lo === hi;
	const last = new Date(bounds.hi).getUTCFullYear();
	const years: number[] = [];
	for (let one = year; one <= last && years.length < MOST_YEARS; one += 1) years.push(one);
	const isMonth = isDay || (hi - lo < 31 && new Date(bounds.hi).getUTCMonth() + 1 === month);
	return {
		plain: bounds.edtf,
		words: [],
		lo,
		hi,
		digits: isDay
			? `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(first.getUTCDate()).padStart(2, '0')}`
			: null,
		keys: { value: isDay ? [lo] : [], month: isMonth ? [year * 12 + month] : [], year: years },
	};
}

/** One day or the other: compared as the stretch that holds both, and met by each. */
function eitherOf(one: Value, other: Value): Value {
	const both = (part: 'value' | 'month' | 'year') => [
		...new Set([...(one.keys[part] ?? []), ...(other.keys[part] ?? [])]),
	];
	return {
		plain: `[${[one.plain, other.plain].sort().join(',')}]`,
		words: [],
		lo: Math.min(one.lo ?? 0, other.lo ?? 0),
		hi: Math.max(one.hi ?? 0, other.hi ?? 0),
		digits: null,
		keys: { value: both('value'), month: both('month'), year: both('year') },
	};
}

function codeValue(text: string): Value | null {
	const plain = plainOf(text.toLowerCase()).replace(/[^\p{L}\p{N}@]+/gu, '');
	if (plain === '' || /^0+$/.test(plain)) return null;
	return { ...NOTHING, plain, keys: { value: [number(plain)], start: [number(plain.slice(0, 3))] } };
}

function plainValue(text: string): Value | null {
	const plain = wordsOf(text)
		.map((word) => word.plain)
		.join(' ');
	return plain === '' ? null : { ...NOTHING, plain, keys: { value: [number(plain)] } };
}

/** The first number in it: `26 años`. */
function numberValue(text: string): Value | null {
	const found = /-?\d{1,9}(?:[.,]\d{1,6})?/.exec(text)?.[0];
	if (found === undefined) return null;
	const lo = Math.round(Number(found.replace(',', '.')));
	return { ...NOTHING, plain: String(lo), lo, hi: lo, keys: { value: [lo] } };
}

const NOTHING = { words: [], lo: null, hi: null, digits: null } as const;
