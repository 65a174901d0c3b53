import { isCalendarDay, isoDay, isoMonth, isoYear, monthFromName } from '../../record/index.ts';

const FIRST_YEAR = 1500;

/**
 * A date as pages write it into their data or under their headline, as EDTF and no more precise than it stands;
 * `null` for what is none, or could be two (`05/06/2019`). Of a moment the day is kept in the zone it is given in.
 *
 * @example statedDate('2019-05-16T23:10:00-04:00') === '2019-05-16'
 */
export function statedDate(words: string): string | null {
	const text = words.replace(/\s+/g, ' ').trim().slice(0, 120);
	const iso =
		/^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?(?=$|[T ])/.exec(text) ??
		/^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text);
	if (iso !== null)
		return dateOf(Number(iso[1]), Number(iso[2]), iso[3] === undefined ? null : Number(iso[3]));
	if (/^\d{4}$/.test(text)) return dateOf(Number(text), null, null);
	const dayFirst =
		/(?:^|[\s,])(\d{1,2})(?:st|nd|rd|th|º)? (?:de )?(\p{L}{3,12})\.?,? (?:del? )?(\d{4})(?=$|[\s,.])/u.exec(
			text,
		);
	if (dayFirst !== null) return named(dayFirst[3]!, dayFirst[2]!, dayFirst[1]!);
	const monthFirst = /(?:^|[\s,])(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=$|[\s,.])/u.exec(
		text,
	);
	return monthFirst === null ? null : named(monthFirst[3]!, monthFirst[1]!, monthFirst[2]!);
}

function named(year: string, month: string, day: string): string | null {
	const number = monthFromName(month);
	return number === null ? null : dateOf(Number(year), number, Number(day));
}

function dateOf(year: number, month: number | null, day: number | null): string | null {
	if (year < FIRST_YEAR) return null;
	if (month === null) return isoYear(year);
	if (month < 1 || month > 12) return null;
	if (day === null) return isoMonth(year, month);
	return isCalendarDay(year, month, day) ? isoDay(year, month, day) : null;
}
