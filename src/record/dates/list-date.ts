import { isCalendarDay, isoDay, isoMonth, isoYear } from './calendar.ts';
import { asEdtf, type EdtfDate, parseDate } from './edtf.ts';
import { thirdOf } from './thirds.ts';
import { monthFromName, monthFromRoman, thirdFromWord } from './words.ts';

/** How day, month and year follow one another in a column's numbers. */
export const DATE_ORDERS = ['dmy', 'mdy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date with the cell's own words, or the list's own "not known". */
export type ListDate =
	| { readonly edtf: EdtfDate; readonly words: string; readonly unknown?: never }
	| { readonly unknown: true };

const NOT_KNOWN =
	/^(?:sin (?:datos?|fecha|informaci[oó]n)(?: (?:de )?fecha)?|s\/[fd]|(?:fecha )?desconocid[oa]|se (?:desconoce|ignora)|no consta|unknown|undated|no date|not (?:known|stated|available)|n\/?a|null|none|\?+|-+)$/i;
const HEDGES: readonly (readonly [RegExp, '?' | '~'])[] = [
	[
		/^(?:probablemente|presumiblemente|posiblemente|quiz[aá]s?|probably|possibly|perhaps)[,:]?\s+(?:(?:el|a|en)\s+)?/i,
		'?',
	],
	[/^(?:aproximadamente|aprox\.?|hacia|circa|ca?\.|about|around|approximately)\s+(?:(?:el|a)\s+)?/i, '~'],
];
const CLOCK = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s*(?:[ap]m|Z|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY =
	/^(?:mon|tues|wednes|thurs|fri|satur|sun|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo)(?:day)?,?\s+/i;

/**
 * A year in four digits, in the three of Río de la Plata (`971` is 1971), or in two. Two are 19XX from 30 on;
 * below, both centuries stay possible.
 */
function yearsFrom(text: string): readonly number[] {
	if (/^[12]\d{3}$/.test(text)) return [Number(text)];
	if (/^9\d\d$/.test(text)) return [1000 + Number(text)];
	if (!/^\d\d$/.test(text)) return [];
	const short = Number(text);
	return short >= 30 ? [1900 + short] : [1900 + short, 2000 + short];
}

function oneOf(dates: readonly string[]): string | null {
	if (dates.length === 0) return null;
	return dates.length === 1 ? dates[0]! : `[${dates.join(',')}]`;
}

function monthFrom(text: string): number | null {
	if (/^\d{1,2}$/.test(text)) return Number(text) >= 1 && Number(text) <= 12 ? Number(text) : null;
	return monthFromName(text) ?? monthFromRoman(text);
}

function dayOf(day: string, month: string, year: string): string | null {
	const m = monthFrom(month);
	if (m === null) return null;
	if (/^0+$/.test(day)) return oneOf(yearsFrom(year).map((y) => isoMonth(y, m)));
	const days = yearsFrom(year).filter((y) => isCalendarDay(y, m, Number(day)));
	return oneOf(days.map((y) => isoDay(y, m, Number(day))));
}

function monthOf(month: string, year: string): string | null {
	if (/^0+$/.test(month) || /^años?$/i.test(month)) return oneOf(yearsFrom(year).map(isoYear));
	const m = monthFrom(month);
	return m === null || year.length < 3 ? null : oneOf(yearsFrom(year).map((y) => isoMonth(y, m)));
}

/** The half of a month: `2ª quinc/11/1977`. */
function fortnight(half: string, month: string, year: string): string | null {
	const whole = monthOf(month, year);
	if (whole === null) return null;
	const last = 31 - [31, 30, 29, 28].findIndex((day) => asEdtf(`${whole}-${day}`) !== null);
	return half === '1' ? `[${whole}-01..${whole}-15]` : `[${whole}-16..${whole}-${last}]`;
}

/** One date, of day, month, year, third or fortnight. */
function point(text: string, order: DateOrder): string | null {
	const cell = text.trim();
	const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(cell);
	if (iso) return iso[3] ? dayOf(iso[3], iso[2]!, iso[1]!) : monthOf(iso[2]!, iso[1]!);
	if (/^\d{4}$/.test(cell)) return oneOf(yearsFrom(cell).map(isoYear));
	const half = /^([12])ª\s*quinc(?:ena)?\.?(?:\/|\s+(?:de\s+)?)(\S{1,10}?)[/.\s](\d{3,4})$/i.exec(cell);
	if (half) return fortnight(half[1]!, half[2]!, half[3]!);
	const third = /^(?:a\s+)?(\p{L}{3,10})\.?(?:\s+de)?[/\s]\s*(.{4,20})$/iu.exec(cell);
	const which = third && thirdFromWord(third[1]!);
	if (which) {
		const whole = point(third[2]!.replace(/^de\s+/i, ''), order);
		return whole && thirdOf(whole, which);
	}
	const worded = /^(\d{1,2})[º°]?[-/.\s]+(?:de\s+)?(\p{L}{1,10})\.?[-/.,\s]+(?:del?\s+)?(\d{2,4})$/iu.exec(
		cell,
	);
	if (worded) return dayOf(worded[1]!, worded[2]!, worded[3]!);
	const english = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(cell);
	if (english) return dayOf(english[2]!, english[1]!, english[3]!);
	const month = /^(\p{L}{3,10}|\d{1,2})\.?(?:[-/.]|\s+(?:del?\s+)?)(\d{3,4})$/iu.exec(cell);
	if (month) return monthOf(month[1]!, month[2]!);
	const numbers = /^(\d{1,4})[º°]?[-/.](\d{1,2})[-/.](\d{2,4})$/.exec(cell);
	if (numbers === null) return null;
	const [, a, b, c] = numbers as unknown as [string, string, string, string];
	if (order === 'ymd') return a.length === 2 && c.length === 2 ? dayOf(c, b, a) : null;
	if (a.length > 2) return null;
	return order === 'dmy' ? dayOf(a, b, c) : dayOf(b, a, c);
}

const firstAtom = (edtf: string): string => edtf.replace(/^\[/, '').split(/\.\.|[,\]]/)[0]!;
const lastAtom = (edtf: string): string =>
	edtf
		.replace(/\]$/, '')
		.split(/\.\.|,/)
		.at(-1)!;
const precision = (edtf: string): number => firstAtom(edtf).length;

/** `27-28/06/1978`: what the first date leaves out is taken from the end of the second. */
function completed(left: string, right: string, wanted: number, order: DateOrder): string | null {
	const whole = point(left, order);
	if (whole !== null) return whole;
	const pieces = right.split(/(?=[/.\s])/);
	for (let from = 1; from < pieces.length; from++) {
		const tried = point(left + pieces.slice(from).join(''), order);
		if (tried !== null && precision(tried) === wanted) return tried;
	}
	return null;
}

/** Two dates between which the day lies: a set, for a list's range is an uncertain day and no stay. */
function range(cell: string, order: DateOrder): string | null {
	for (const joint of cell.matchAll(/\s*-\s*|\s+(?:o|u|or|a|al|y|to|and)\s+/gi)) {
		const left = cell
			.slice(0, joint.index)
			.trim()
			.replace(/^años\//i, '');
		const right = cell.slice(joint.index + joint[0].length).trim();
		const until =
			/^[12]\d{3}$/.test(left) && /^\d\d$/.test(right) ? left.slice(0, 2) + right : point(right, order);
		if (until === null) continue;
		const from = completed(left, right, precision(until), order);
		if (from !== null) return `[${firstAtom(from)}..${lastAtom(until)}]`;
	}
	return null;
}

function readDate(cell: string, order: DateOrder): string | null {
	const year = /^([12]\d{3})\/(\d{4}|\d\d)$/.exec(cell);
	if (year && (year[2]!.length === 4 || Number(year[2]) > 12))
		return `[${year[1]}..${year[2]!.length === 4 ? year[2] : year[1]!.slice(0, 2) + year[2]}]`;
	const since = /^(?:desde|after|since|on or after)\s+(?:el\s+)?(.+)$/i.exec(cell);
	if (since) {
		const from = point(since[1]!, order);
		return from && `[${firstAtom(from)}..]`;
	}
	return asEdtf(cell) ?? point(cell, order) ?? range(cell, order);
}

/**
 * A cell of a list's date column as EDTF. A range (`02-05/03/1977`, `SEP-OCT/1976`) is one uncertain day: a set.
 * `null` for an empty cell and for one that can't be read or that contradicts its column's order: it is shown as
 * it stands, never guessed.
 *
 * @example parseListDate('princ/09/1976', 'dmy') // { edtf: '[1976-09-01..1976-09-10]', words: 'princ/09/1976' }
 */
export function parseListDate(cell: string, order: DateOrder): ListDate | null {
	const words = cell.replace(/\s+/g, ' ').trim();
	if (words.length === 0 || words.length > 80) return null;
	let bare = words
		.replace(/(?<=[^.])\.$/, '')
		.replace(CLOCK, '')
		.replace(WEEKDAY, '');
	if (NOT_KNOWN.test(bare)) return { unknown: true };
	let mark = '';
	for (const [hedge, sign] of HEDGES)
		if (hedge.test(bare)) {
			bare = bare.replace(hedge, '');
			mark = sign;
		}
	const read = readDate(bare, order);
	const edtf = read && asEdtf(/\d$/.test(read) && !read.includes('/') ? read + mark : read);
	return edtf && parseDate(edtf) ? { edtf, words } : null;
}
