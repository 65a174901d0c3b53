import { isCalendarDay, isoDay, monthFromName } from '../record/index.ts';

/** A day that stands whole in a line: EDTF, with its offsets in the line. */
export type Day = { readonly edtf: string; readonly start: number; readonly end: number };

/** In which order `04/06/25` is read; without one only what can be read in a single way is. */
export type NumericOrder = 'mdy' | 'dmy' | null;

const YEAR_WORDS =
	'in\\s{1,4}the\\s{1,4}year\\s{1,4}of\\s{1,4}our\\s{1,4}Lord\\s{1,4}(?:(?:two\\s{1,4}thousand|nineteen\\s{1,4}hundred)[\\s\\p{L}-]{0,24}|\\d{4})';
const DAY = new RegExp(
	`(?<![\\p{L}\\p{N}/.-])(?:${[
		`(?<dayFirst>(?:this\\s{1,4})?(?:\\d{1,2}(?:st|nd|rd|th|º|°)?|[\\p{L}-]{5,14})\\s{1,4}(?:day\\s{1,4}of\\s{1,4}|de\\s{1,4})?\\p{L}{3,12}\\.?,?\\s{1,4}(?:del?\\s{1,4})?(?:\\d{4}|${YEAR_WORDS}))`,
		'(?<monthFirst>\\p{L}{3,12}\\.?\\s{1,4}\\d{1,2}(?:st|nd|rd|th)?,?\\s{1,4}\\d{4})',
		'(?<iso>\\d{4}-\\d{2}-\\d{2})',
		'(?<numeric>\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))',
	].join('|')})(?![\\p{L}\\p{N}/])`,
	'giu',
);

/** Every day that a line gives in full, in order. Words broken over two lines are read as one. */
export function daysIn(line: string, order: NumericOrder = null): Day[] {
	const days: Day[] = [];
	const flat = line.replace(/\s/g, ' ');
	DAY.lastIndex = 0;
	for (let match = DAY.exec(flat); match !== null; match = DAY.exec(flat)) {
		const edtf = readDay(match, order);
		if (edtf !== null) days.push({ edtf, start: match.index, end: match.index + match[0].length });
		// What was no day may have swallowed the first word of one: `Filed May 10, 2019`.
		else DAY.lastIndex = match.index + Math.max(1, match[0].search(/\s|$/));
	}
	return days;
}

function readDay({ 0: matched, groups = {} }: RegExpExecArray, order: NumericOrder): string | null {
	const words = matched.replace(/\s+/g, ' ');
	if (groups.iso !== undefined) {
		const [year, month, day] = words.split('-').map(Number);
		return whole(year!, month!, day!);
	}
	if (groups.numeric !== undefined) return readNumeric(words, order);
	if (groups.monthFirst !== undefined) {
		const [month = '', day = '', year = ''] = words.split(' ');
		return whole(Number(year), monthFromName(month) ?? 0, Number.parseInt(day, 10));
	}
	const [, day = '', month = '', year = ''] =
		/^(?:this )?(\S+) (?:day of |de )?(\S+?)\.?,? (?:del? )?(\d{4}|in the year .+)$/iu.exec(words) ?? [];
	return whole(
		yearOf(year),
		monthFromName(month) ?? 0,
		Number.parseInt(day, 10) || ORDINALS.indexOf(day.toLowerCase()),
	);
}

function readNumeric(words: string, order: NumericOrder): string | null {
	const [a = 0, b = 0, given = 0] = words.split('/').map(Number);
	const year = given < 100 ? 2000 + given : given;
	const told = order ?? (a > 12 ? 'dmy' : b > 12 ? 'mdy' : null);
	return told === null ? null : told === 'mdy' ? whole(year, a, b) : whole(year, b, a);
}

const UNITS = ' first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const ORDINALS: readonly string[] = [
	...UNITS,
	...'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
		' ',
	),
	'twentieth',
	...UNITS.slice(1).map((unit) => `twenty-${unit}`),
	'thirtieth',
	'thirty-first',
];
const NUMBERS: readonly string[] =
	' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' ',
	);
const TENS: readonly string[] = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** `2025`, or as proclamations write it: `in the year of our Lord two thousand twenty-five`. */
function yearOf(words: string): number {
	const digits = /\d{4}$/.exec(words)?.[0];
	if (digits !== undefined) return Number(digits);
	const [, century = '', rest = ''] =
		/(two thousand|nineteen hundred)(?: and)?\s?([a-z-]*)/i.exec(words.toLowerCase()) ?? [];
	const [tens = '', unit = ''] = rest.split('-');
	const below =
		NUMBERS.indexOf(rest) > 0
			? NUMBERS.indexOf(rest)
			: TENS.indexOf(tens) * 10 + Math.max(0, NUMBERS.indexOf(unit));
	if (century === '' || (rest !== '' && below < 1)) return 0;
	return (century === 'two thousand' ? 2000 : 1900) + (rest === '' ? 0 : below);
}

function whole(year: number, month: number, day: number): string | null {
	return year >= 1500 && isCalendarDay(year, month, day) ? isoDay(year, month, day) : null;
}
