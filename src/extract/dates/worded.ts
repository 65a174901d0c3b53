import {
	isCalendarDay,
	isoDay,
	isoMonth,
	monthFromName,
	parseDate,
	thirdFromWord,
	thirdOf,
} from '../../record/index.ts';
import type { DateRule } from './hit.ts';
import {
	DAY,
	GAP,
	MONTH_EN,
	MONTH_ES,
	MONTH_ES_SHORT,
	ORDINAL,
	pattern,
	THIRD_EN,
	THIRD_ES,
	YEAR,
} from './pieces.ts';
import { yearless } from './yearless.ts';

/** A day that the calendar has, else nothing: `February 30, 2019` is no date. */
function day(year: string, month: string, dayOfMonth: string): string | null {
	const m = monthFromName(month);
	return m !== null && isCalendarDay(Number(year), m, Number(dayOfMonth))
		? isoDay(Number(year), m, Number(dayOfMonth))
		: null;
}

function month(year: string, name: string): string | null {
	const m = monthFromName(name);
	return m === null ? null : isoMonth(Number(year), m);
}

/**
 * Two days and what lies between. In Spanish `entre` says that the day is one of them; in English reports
 * `between` also spans what went on all the time. Days joined by "and" are a span only when they touch.
 */
function span(from: string | null, to: string | null, joint: string, before: string): string | null {
	if (from === null || to === null || from > to) return null;
	if (/entre(?:\s(?:el|los\sdías))?\s{1,4}$/i.test(before) || /^o\b/i.test(joint)) return `[${from}..${to}]`;
	if (/^(?:and|y)\b/i.test(joint) && !/between\s{1,4}$/i.test(before) && !isNextDay(from, to)) return null;
	return `${from}/${to}`;
}

function isNextDay(from: string, to: string): boolean {
	const [a, b] = [parseDate(from), parseDate(to)];
	return a !== null && b !== null && b.lo - a.hi === 1;
}

function third(words: string | undefined, whole: string | null): string | null {
	if (words === undefined || whole === null) return whole;
	const word = words.replace(/^(?:the|a)\s/i, '').split(/[\s–-]/)[0]!;
	const which = thirdFromWord(word);
	return which && thirdOf(whole, which);
}

/** `May` and `March` are verbs too: without a year they need a capital. */
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
/** Streets, movements and squares bear dates. */
const NAMED_AFTER =
	/(?:movimiento|independientes|avenida|avda?\.|calle|plaza|grupo|batall[oó]n|barrio|escuela|hospital|agrupaci[oó]n|comando|avenue|street|operation|movement|operaci[oó]n)\s(?:(?:de|del)\s)?(?:\p{L}{1,20}\s){0,2}$/iu;

const TO_EN = '\\s?(-|–|—|to|through|until|and)\\s?';
const SEPARATE = '(?:,\\s{0,3}|\\s{1,4})';

export const ENGLISH_RULES: readonly DateRule[] = [
	{
		rule: 'en/month-day-range-year',
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
		pattern: pattern(`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}${SEPARATE}(${YEAR})`, 'i'),
		read: ([, m, d, y]) => day(y!, m!, d!),
	},
	{
		rule: 'en/day-month-year',
		pattern: pattern(
			`(${DAY})${ORDINAL}(?:${GAP}day)?${GAP}(?:of\\s)?(${MONTH_EN}),?${GAP}(?:of\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d, m, y]) => day(y!, m!, d!),
	},
	{
		rule: 'en/month-year',
		pattern: pattern(`(${THIRD_EN})?(${MONTH_EN})(?:${GAP}of|,)?${GAP}(${YEAR})`, 'i'),
		read: ([, words, m, y]) => third(words, month(y!, m!)),
	},
	{
		rule: 'en/month-day-range',
		pattern: pattern(
			`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}${TO_EN}(?:(${MONTH_EN})${GAP})?(${DAY})${ORDINAL}(?![,\\d]\\s?\\d)`,
		),
		read: ([, m1, d1, joint, m2, d2], before) => {
			if (m2 === undefined && Number(d1) >= Number(d2)) return null;
			return yearless((year) => span(day(year, m1!, d1!), day(year, m2 ?? m1!, d2!), joint!, before));
		},
	},
	{
		rule: 'en/month-day',
		pattern: pattern(`(${MONTH_EN})${GAP}(${DAY})${ORDINAL}`),
		read: ([, m, d], before) => {
			if (!isCapital(m!) || NAMED_AFTER.test(before)) return null;
			return yearless((year) => day(year, m!, d!));
		},
	},
	{
		rule: 'en/day-month',
		pattern: pattern(
			`(${DAY})${ORDINAL}${GAP}(?:of\\s)?(January|February|March|April|May|June|July|August|September|October|November|December)`,
		),
		read: ([, d, m], before) => (NAMED_AFTER.test(before) ? null : yearless((year) => day(year, m!, d!))),
	},
	{
		rule: 'en/month',
		pattern: pattern(
			`(?<=(?:in|since|by|last|this|until|during|through|from|early|late|mid|of|between)[\\s-]{1,4})(?<!(?:as|can|he|she|it|they|you|we|who|that) (?:of|from) )(${THIRD_EN})?(January|February|March|April|May|June|July|August|September|October|November|December)`,
		),
		read: ([, words, m], before, after) => {
			if (/^\s(?:not|be|have|also|\d)/.test(after)) return null;
			const early = words ?? /(?:early|late|mid)[\s-]$/i.exec(before)?.[0];
			return yearless((year) => third(early, month(year, m!)));
		},
	},
];

const DE = '\\s{1,4}(?:del?\\s{1,4}|de\\slos\\s)?';
const OF_MONTH = `(?:º|°|ro\\.?|er\\.?)?${GAP}(?:del?${GAP})?(?:mes${GAP}de${GAP})?`;

export const SPANISH_RULES: readonly DateRule[] = [
	{
		rule: 'es/day-range-month-year',
		pattern: pattern(
			`(${DAY})(?:º|°)?\\s?(-|–|al?|y(?:\\sel)?|o(?:\\sel)?)\\s?(?:el\\s)?(${DAY})${OF_MONTH}(${MONTH_ES}),?${DE}(?:año\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d1, joint, d2, m, y], before) => span(day(y!, m!, d1!), day(y!, m!, d2!), joint!, before),
	},
	{
		rule: 'es/two-days',
		pattern: pattern(
			`(${DAY})${OF_MONTH}(${MONTH_ES})${GAP}(?:al|hasta\\sel|y\\sel)${GAP}(${DAY})${OF_MONTH}(${MONTH_ES}),?${DE}(${YEAR})`,
			'i',
		),
		read: ([, d1, m1, d2, m2, y], before) => span(day(y!, m1!, d1!), day(y!, m2!, d2!), 'al', before),
	},
	{
		rule: 'es/day-month-year',
		pattern: pattern(`(${DAY})${OF_MONTH}(${MONTH_ES}|${MONTH_ES_SHORT}),?${DE}(?:año\\s)?(${YEAR})`, 'i'),
		read: ([, d, m, y]) => day(y!, m!, d!),
	},
	{
		rule: 'es/thirds-month-year',
		pattern: pattern(
			`(${THIRD_ES})(${MONTH_ES})${GAP}(?:o|y)${GAP}(${THIRD_ES})(${MONTH_ES}),?${DE}(${YEAR})`,
			'i',
		),
		read: ([, w1, m1, w2, m2, y]) => {
			const from = third(w1, month(y!, m1!))?.slice(1).split('..')[0];
			const to = third(w2, month(y!, m2!))?.slice(0, -1).split('..')[1];
			return from && to && from <= to ? `[${from}..${to}]` : null;
		},
	},
	{
		rule: 'es/month-year',
		pattern: pattern(`(${THIRD_ES})?(${MONTH_ES}),?${DE}(?:año\\s)?(${YEAR})`, 'i'),
		read: ([, words, m, y]) => third(words, month(y!, m!)),
	},
	{
		// `diciembre del 76`, `noviembre/78`.
		rule: 'es/month-short-year',
		pattern: pattern(
			`(${THIRD_ES})?(?:(${DAY})${OF_MONTH})?(${MONTH_ES})(?:\\s(?:del?|de\\saño)\\s|/)['’]?(9?[3-9]\\d)`,
			'i',
		),
		read: ([, words, d, m, y]) =>
			d === undefined ? third(words, month(`19${y!.slice(-2)}`, m!)) : day(`19${y!.slice(-2)}`, m!, d),
	},
	{
		rule: 'es/month-abbreviated-year',
		pattern: pattern(
			`(?:(${DAY})\\s)?(ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)\\.\\s?(?:del?\\s)?(${YEAR})`,
			'i',
		),
		read: ([, d, m, y]) => (d === undefined ? month(y!, m!) : day(y!, m!, d)),
	},
	{
		rule: 'es/day-range-month',
		pattern: pattern(`(${DAY})\\s?(al|y(?:\\sel)?|o(?:\\sel)?)\\s?(${DAY})${OF_MONTH}(${MONTH_ES})`),
		read: ([, d1, joint, d2, m], before, after) =>
			Number(d1) < Number(d2) && !/^,?\s{1,4}del?\s{1,4}[12]\d{3}/.test(after)
				? yearless((year) => span(day(year, m!, d1!), day(year, m!, d2!), joint!, before))
				: null,
	},
	{
		rule: 'es/day-month',
		pattern: pattern(`(${DAY})${OF_MONTH}(${MONTH_ES})`),
		read: ([, d, m], before) =>
			/(?:el|del|al|día|entre|y|hasta)\s{1,4}$/i.test(before) && !NAMED_AFTER.test(before)
				? yearless((year) => day(year, m!, d!))
				: null,
	},
	{
		rule: 'es/month',
		pattern: pattern(
			`(?<=(?:en|mes de|desde|hasta|durante|este|pasado|a)\\s{1,4})(${THIRD_ES})?(${MONTH_ES})`,
		),
		read: ([, words, m]) => yearless((year) => third(words, month(year, m!))),
	},
];
