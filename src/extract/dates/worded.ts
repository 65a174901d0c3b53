import { isCalendarDay, isoDay, isoMonth, monthFromName, parseDate } from '../../record/index.ts';
import { looksForward } from './future.ts';
import { type DateRule, MARKED_DIGITS } from './hit.ts';
import {
	DAY,
	GAP,
	MONTH_EN,
	MONTH_FULL_EN,
	MONTH_WORDS_EN,
	ORDINAL,
	pattern,
	THIRD_EN,
	third,
	YEAR,
} from './pieces.ts';
import { yearless } from './yearless.ts';

/** A day that the calendar has, else nothing: `February 30, 2019` is no date. */
export function day(year: string, month: string, dayOfMonth: string): string | null {
	const m = monthFromName(month);
	return m !== null && isCalendarDay(Number(year), m, Number(dayOfMonth))
		? isoDay(Number(year), m, Number(dayOfMonth))
		: null;
}

export function month(year: string, name: string): string | null {
	const m = monthFromName(name);
	return m === null ? null : isoMonth(Number(year), m);
}

/**
 * Two days and what lies between. In Spanish `entre` says that the day is one of them; in English reports
 * `between` also spans what went on all the time. Days joined by "and" are a span only when they touch.
 */
export function span(from: string | null, to: string | null, joint: string, before: string): string | null {
	if (from === null || to === null || from > to) return null;
	if (/entre(?:\s(?:el|los\sdías))?\s{1,4}$/i.test(before) || /^o\b/i.test(joint)) return `[${from}..${to}]`;
	if (/^(?:and|y)\b/i.test(joint) && !/between\s{1,4}$/i.test(before) && !isNextDay(from, to)) return null;
	return `${from}/${to}`;
}

function isNextDay(from: string, to: string): boolean {
	const [a, b] = [parseDate(from), parseDate(to)];
	return a !== null && b !== null && b.lo - a.hi === 1;
}

/** Where a month or its third begins, and where it ends. */
export const firstOf = (edtf: string) => edtf.replace(/^\[|\.\..*$/g, '');
export const lastOf = (edtf: string) => edtf.replace(/^.*\.\.|\]$/g, '');

/** `May` and `March` are verbs too: without a year they need a capital. */
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Streets, movements and squares bear dates; `taken to the hospital on March 3` names none. */
export const NAMED_AFTER =
	/(?:movimiento|independientes|avenida|avda?\.|calle|plaza|grupo|batall[oó]n|barrio|escuela|hospital|agrupaci[oó]n|comando|avenue|street|operation|movement|operaci[oó]n)\s(?:(?:de|del)\s)?(?:(?!(?:on|in|at|by|since|until|from|before|after|el|en|desde|hasta|hacia|día|lunes|martes|miércoles|jueves|viernes|sábado|domingo)\s)\p{L}{1,20}\s){0,2}$/iu;

const TO_EN = '\\s?(-|–|—|to|through|until|and)\\s?';
const SEPARATE = '(?:,\\s{0,3}|\\s{1,4})';
const words = MONTH_WORDS_EN;

export const ENGLISH_RULES: readonly DateRule[] = [
	{
		rule: 'en/month-day-range-year',
		words,
		pattern: pattern(
			`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}${TO_EN}(?:(${MONTH_EN})${GAP})?(${DAY})${ORDINAL}${SEPARATE}(${YEAR})`,
			'i',
		),
		read: ([, m1, d1, joint, m2, d2, y], before) => {
			const to = day(y!, m2 ?? m1!, d2!);
			const from = day(y!, m1!, d1!);
			// `September 22 – January 31, 2020` began the year before.
			const earlier = from && to && from > to ? day(String(Number(y) - 1), m1!, d1!) : from;
			return span(earlier, to, joint!, before);
		},
	},
	{
		rule: 'en/month-day-year',
		words,
		pattern: pattern(`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}${SEPARATE}(${YEAR})`, 'i'),
		read: ([, m, d, y]) => day(y!, m!, d!),
	},
	{
		rule: 'en/day-month-year',
		words,
		pattern: pattern(
			`(${DAY})${ORDINAL}(?:${GAP}day)?${GAP}(?:of\\s)?(${MONTH_EN}),?${GAP}(?:of\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d, m, y]) => day(y!, m!, d!),
	},
	{
		// `03-May-2019`, `3MAY2019`.
		rule: 'en/day-month-year-short',
		words: [MARKED_DIGITS],
		pattern: pattern(`(${DAY})[- ]?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[- ]?(${YEAR})`, 'i'),
		read: ([, d, m, y]) => day(y!, m!, d!),
	},
	{
		rule: 'en/months-year',
		words,
		pattern: pattern(
			`(${THIRD_EN})?(${MONTH_EN})(?:\\s?[-–—]\\s?|\\s(?:to|through|until|and)\\s)(${THIRD_EN})?(${MONTH_EN})(?:${GAP}of|,)?${GAP}(${YEAR})`,
			'i',
		),
		read: ([all, early, m1, late, m2, year], before) => {
			// Two months, not what lies between.
			if (/\sand\s/i.test(all) && !/between\s{1,4}$/i.test(before)) return null;
			const to = third(late, month(year!, m2!));
			const same = third(early, month(year!, m1!));
			const from = same && to && same > to ? third(early, month(String(Number(year) - 1), m1!)) : same;
			return from && to ? `${firstOf(from)}/${lastOf(to)}` : null;
		},
	},
	{
		rule: 'en/month-year',
		words,
		pattern: pattern(`(${THIRD_EN})?(${MONTH_EN})(?:${GAP}of|,)?${GAP}(${YEAR})`, 'i'),
		read: ([, early, m, y]) => third(early, month(y!, m!)),
	},
	{
		rule: 'en/month-day-range',
		words,
		pattern: pattern(
			`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}${TO_EN}(?:(${MONTH_EN})${GAP})?(${DAY})${ORDINAL}(?![,\\d]\\s?\\d)`,
		),
		read: ([, m1, d1, joint, m2, d2], before, after) => {
			if (m2 === undefined && Number(d1) >= Number(d2)) return null;
			return yearless(
				(year) => span(day(year, m1!, d1!), day(year, m2 ?? m1!, d2!), joint!, before),
				looksForward(before, after),
			);
		},
	},
	{
		rule: 'en/month-day',
		words,
		pattern: pattern(`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}`),
		read: ([, m, d], before, after) => {
			if (!isCapital(m!) || NAMED_AFTER.test(before)) return null;
			return yearless((year) => day(year, m!, d!), looksForward(before, after));
		},
	},
	{
		rule: 'en/day-month',
		words,
		pattern: pattern(`(${DAY})${ORDINAL}${GAP}(?:of\\s)?(${MONTH_FULL_EN})`),
		read: ([, d, m], before, after) =>
			NAMED_AFTER.test(before) ? null : yearless((year) => day(year, m!, d!), looksForward(before, after)),
	},
	{
		rule: 'en/months',
		words,
		pattern: pattern(
			`(?<=(?:[Bb]etween|[Ff]rom)\\s)(${MONTH_FULL_EN})\\s(and|to|through|until)\\s(${MONTH_FULL_EN})`,
		),
		read: ([, m1, , m2], before, after) =>
			yearless(
				(year) => {
					const to = month(year, m2!);
					const same = month(year, m1!);
					const from = same && to && same > to ? month(String(Number(year) - 1), m1!) : same;
					return from && to ? `${from}/${to}` : null;
				},
				looksForward(before, after),
			),
	},
	{
		rule: 'en/month',
		words,
		pattern: pattern(
			`(?<=(?:[Ii]n|[Ss]ince|[Bb]y|[Ll]ast|[Tt]his|[Uu]ntil|[Dd]uring|[Tt]hrough|[Ff]rom|[Ee]arly|[Ll]ate|[Mm]id|of|[Bb]etween|[Tt]hroughout|[Bb]efore|[Aa]fter)[\\s-]{1,4})(?<!(?:as|can|he|she|it|they|you|we|who|that) (?:of|from) )(${THIRD_EN})?(${MONTH_FULL_EN})`,
		),
		read: ([, words, m], before, after) => {
			if (/^\s(?:not|be|have|also|\d)/.test(after)) return null;
			// Somebody's name: `after April Jones left`.
			if (/^\s\p{Lu}/u.test(after) && /(?:after|before|by|from|of)\s$/i.test(before)) return null;
			const early = words ?? /(?:early|late|mid)[\s-]$/i.exec(before)?.[0];
			return yearless((year) => third(early, month(year, m!)), looksForward(before, after));
		},
	},
];
