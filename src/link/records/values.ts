import { keyOf } from '../blocks.ts';
import { personName } from '../person-name.ts';
import { plainOf, wordsOf } from '../words.ts';
import { type ColumnOrder, dateOfCell } from './cell-dates.ts';
import type { FieldKind, KeyPart } from './settings.ts';
import { WordBook } from './word-book.ts';

/** Stands between the columns of one field in a raw value. */
export const BETWEEN = '\u001f';
const MOST_WORDS = 12;
const MOST_YEARS = 10;
const MS_PER_DAY = 86_400_000;

export type Keys = Readonly<Partial<Record<KeyPart, readonly number[]>>>;

/** What is kept of a value, to be compared. Days are counted from 1970; what a kind has not is `null`. */
export type Value = {
	readonly plain: string;
	/** By their numbers in the reader's book, each once. */
	readonly words: readonly number[];
	readonly lo: number | null;
	readonly hi: number | null;
	/** `19761226` of a date that is a day. */
	readonly digits: string | null;
	/** By what it meets others; of words, the book and the codes tell. */
	readonly keys: Keys;
};

/**
 * Reads the raw values of one field. Two raw values that are the same but for accents, capitals, titles, particles,
 * punctuation and the order of their columns' words give one `plain`.
 */
export class ValueReader {
	readonly book = new WordBook();
	readonly #kind: FieldKind;
	readonly #names = new Map<string, readonly string[]>();

	constructor(kind: FieldKind) {
		this.#kind = kind;
	}

	/** `null` where the value says nothing, or nothing of this kind can be read in it. `order`: of its list's dates. */
	read(raw: string, order: ColumnOrder | null): Value | null {
		if (saysNothing(raw)) return null;
		switch (this.#kind) {
			case 'given':
			case 'surname':
			case 'name':
				return this.#words(this.#nameWords(raw));
			case 'text':
				return this.#words(wordsOf(textOf(raw)).map(({ plain }) => plain));
			case 'date':
				return dateValue(raw, order);
			case 'code':
				return codeValue(textOf(raw));
			case 'category':
				return plainValue(textOf(raw));
			case 'number':
				return numberValue(textOf(raw));
		}
	}

	#words(all: readonly string[]): Value | null {
		const words = all.length > MOST_WORDS ? all.slice(0, MOST_WORDS) : all;
		if (words.length === 0) return null;
		return {
			...NOTHING,
			plain: words.join(' '),
			words: once(words.map((word) => this.book.code(word))),
			keys: {},
		};
	}

	/** Words of a name, whichever columns they stand in; each column is read as a name of its own. */
	#nameWords(raw: string): readonly string[] {
		if (!raw.includes(BETWEEN)) return this.#columnWords(raw);
		return raw.split(BETWEEN).flatMap((part) => this.#columnWords(part));
	}

	#columnWords(part: string): readonly string[] {
		const found = this.#names.get(part);
		if (found !== undefined) return found;
		const says = !partSaysNothing(part);
		const words = says ? personName(part).words.map(({ plain }) => plain) : [];
		if (this.#names.size >= MOST_HELD) this.#names.clear();
		this.#names.set(part, words);
		return words;
	}
}

/** Columns of names whose words are held. */
const MOST_HELD = 300_000;

function once<T>(all: readonly T[]): readonly T[] {
	return all.length < 2 ? all : [...new Set(all)];
}

/** Empty, "sin datos", "N/A": nothing that could have been read. */
export function saysNothing(raw: string): boolean {
	return raw.includes(BETWEEN) ? raw.split(BETWEEN).every(partSaysNothing) : partSaysNothing(raw);
}

function partSaysNothing(part: string): boolean {
	const told = part.trim();
	return told === '' || ('sndu?-.SNDU'.includes(told.charAt(0)) && SAYS_NOTHING.test(told));
}

/** All columns of a raw value. */
function textOf(raw: string): string {
	return raw.replaceAll(BETWEEN, ' ').trim();
}

/** What lists write where they know nothing; `partSaysNothing` knows how these begin. */
const SAYS_NOTHING =
	/^(?:sin (?:datos?|informaci[oó]n|fecha)|s\/[dfi]|no (?:hay informaci[oó]n|consta|data|informado)|se (?:desconoce|ignora)|desconocid[oa]|unknown|not (?:known|stated|available|reported)|n\/?[ad]|null|none|nan|nil|\?+|-+|\.+)\.?$/i;

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
