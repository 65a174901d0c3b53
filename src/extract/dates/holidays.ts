import { dayFromNumber, dayNumber, isoDay, weekdayOf } from '../../record/index.ts';
import { looksForward } from './future.ts';
import type { DateRule } from './hit.ts';
import { pattern, YEAR } from './pieces.ts';
import { yearless } from './yearless.ts';

type Holiday = { readonly name: RegExp; readonly day: (year: number) => string };

const fixed = (month: number, day: number) => (year: number) => isoDay(year, month, day);
/** The nth Monday (1) … Sunday (0) of a month; `-1` is the last. */
const nth = (month: number, weekday: number, count: number) => (year: number) => {
	if (count > 0) {
		const first = dayNumber(year, month, 1);
		return isoDay(year, month, 1 + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1));
	}
	const last = dayNumber(year, month + 1, 1) - 1;
	const date = dayFromNumber(last - ((weekdayOf(last) - weekday + 7) % 7));
	return isoDay(date.year, date.month, date.day);
};

const HOLIDAYS: readonly Holiday[] = [
	{ name: /^(?:christmas eve|nochebuena)/i, day: fixed(12, 24) },
	{ name: /^(?:christmas|navidad)/i, day: fixed(12, 25) },
	{ name: /^new year['’]s eve/i, day: fixed(12, 31) },
	{ name: /^(?:new year['’]s|año nuevo)/i, day: fixed(1, 1) },
	{ name: /^(?:independence day|(?:the )?fourth of july)/i, day: fixed(7, 4) },
	{ name: /^juneteenth/i, day: fixed(6, 19) },
	{ name: /^thanksgiving/i, day: nth(11, 4, 4) },
	{ name: /^labor day/i, day: nth(9, 1, 1) },
	{ name: /^memorial day/i, day: nth(5, 1, -1) },
];

/** Holidays that fall on one day of a year, where a preposition makes a date of them. */
export const HOLIDAY_RULES: readonly DateRule[] = [
	{
		rule: 'holiday',
		words:
			'christmas eve july juneteenth thanksgiving labor memorial independence year navidad nochebuena nuevo'.split(
				' ',
			),
		pattern: pattern(
			`(?<=(?:[Oo]n|[Ss]ince|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Aa]round|[Ee]n|[Dd]esde|[Hh]asta)\\s(?:la\\s)?)(Christmas(?:\\s(?:Eve|Day))?|New\\sYear['’]s\\s(?:Eve|Day)|Independence\\sDay|the\\sFourth\\sof\\sJuly|Juneteenth|Thanksgiving(?:\\sDay)?|Labor\\sDay|Memorial\\sDay|Navidad|Nochebuena|Año\\sNuevo)(?:,?\\s(?:del?\\s)?(${YEAR}))?`,
		),
		read: ([, name, year], before, after) => {
			const holiday = HOLIDAYS.find((each) => each.name.test(name!));
			if (holiday === undefined) return null;
			if (year !== undefined) return holiday.day(Number(year));
			return yearless((each) => holiday.day(Number(each)), looksForward(before, after));
		},
	},
];
