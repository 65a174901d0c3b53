/** The proleptic Gregorian calendar in plain numbers: no `Date`, whose years 0–99 mean 1900–1999. */

export const MS_PER_DAY = 86_400_000;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export function isLeapYear(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days in a month, months counted from 1; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
	return month === 2 && isLeapYear(year) ? 29 : (DAYS[month - 1] ?? 0);
}

export function isCalendarDay(year: number, month: number, day: number): boolean {
	return day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil). */
export function dayNumber(year: number, month: number, day: number): number {
	const y = month <= 2 ? year - 1 : year;
	const era = Math.floor(y / 400);
	const yearOfEra = y - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * 146_097 + dayOfEra - 719_468;
}

/** The reverse of `dayNumber` (civil_from_days). */
export function dayFromNumber(days: number): { year: number; month: number; day: number } {
	const z = days + 719_468;
	const era = Math.floor(z / 146_097);
	const doe = z - era * 146_097;
	const yoe = Math.floor(
		(doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365,
	);
	const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
	const mp = Math.floor((5 * doy + 2) / 153);
	const month = mp < 10 ? mp + 3 : mp - 9;
	return {
		year: yoe + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: doy - Math.floor((153 * mp + 2) / 5) + 1,
	};
}

/** 0 is Sunday. */
export function weekdayOf(days: number): number {
	return (((days + 4) % 7) + 7) % 7;
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

export function isoDay(year: number, month: number, day: number): string {
	return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

export function isoMonth(year: number, month: number): string {
	return `${pad(year, 4)}-${pad(month, 2)}`;
}

export function isoYear(year: number): string {
	return pad(year, 4);
}
