import { keyOf } from '../blocks.ts';
import { personName } from '../person-name.ts';
import { plainOf, wordsOf } from '../words.ts';
import { type ColumnOrder, dateOfCell } from './cell-dates.ts';
import type { KeyPart } from './settings.ts';
import type { PlainKind, WordKind } from './tables.ts';

/** Stands between the columns of one field in a raw value. */
export const BETWEEN = '\u001f';
/** Of a value that has more, the first are read. */
export const MOST_WORDS = 12;
const MOST_YEARS = 10;
const MS_PER_DAY = 86_400_000;

export type Keys = Readonly<Partial<Record<KeyPart, readonly number[]>>>;

/** What is kept of a value, to be compared. Days are counted from 1970; what a kind has not is `null`. */
export type Value = {
	readonly plain: string;
	readonly lo: number | null;
	readonly hi: number | null;
	/** `19761226` of a date that is a day. */
	readonly digits: string | null;
	/** By what it meets others. */
	readonly keys: Keys;
};

/**
 * The words of one cell of a name or text, each column's being read by itself: without accents, capitals and
 * punctuation, and of names without titles and particles.
 */
export function cellWords(kind: WordKind, cell: string): readonly string[] {
	if (saysNothing(cell)) return [];
	const words = kind === 'text' ? wordsOf(cell.trim()) : personName(cell).words;
	return words.slice(0, MOST_WORDS).map(({ plain }) => plain);
}

/**
 * Reads a raw value that is no name and no text. Two raw values that are the same but for accents, capitals and
 * punctuation give one `plain`. `null` where the value says nothing, or nothing of this kind can be read in it. `order`:
 * of its list's dates.
 */
export function readValue(kind: PlainKind, raw: string, order: ColumnOrder | null): Value | null {
	if (saysNothing(raw)) return null;
	switch (kind) {
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

const NOTHING = { lo: null, hi: null, digits: null } as const;
