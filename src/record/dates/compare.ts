import { type DateBounds, type EdtfDate, type ParsedDate, parseDate } from './edtf.ts';

/** The first and last millisecond that a date can mean, or `null` when it is no date. */
export function dateBounds(date: string): DateBounds | null {
	const parsed = parseDate(date);
	return parsed && { lo: parsed.lo, hi: parsed.hi };
}

const overlap = (a: DateBounds, b: DateBounds): boolean => a.lo <= b.hi && b.lo <= a.hi;

function known(date: string | ParsedDate): ParsedDate | null {
	return typeof date === 'string' ? parseDate(date) : date;
}

/** Whether both can be true of one event. Sets are asked member by member. `false` for what is no date. */
export function datesOverlap(left: string | ParsedDate, right: string | ParsedDate): boolean {
	const a = known(left);
	const b = known(right);
	if (a === null || b === null) return false;
	return a.parts.some((one) => b.parts.some((other) => overlap(one, other)));
}

/**
 * −1 when all of `left` lies before all of `right`, 1 the other way round, 0 for the same certain day;
 * `undefined` where they overlap and no order follows, and for what is no date.
 */
export function compareDates(left: EdtfDate | string, right: EdtfDate | string): -1 | 0 | 1 | undefined {
	const a = parseDate(left);
	const b = parseDate(right);
	if (a === null || b === null) return undefined;
	if (a.hi < b.lo) return -1;
	if (b.hi < a.lo) return 1;
	return a.lo === b.lo && isCertainDay(left) && isCertainDay(right) ? 0 : undefined;
}

/** One day of the calendar, with no "perhaps" and no "about". */
export function isCertainDay(date: string): boolean {
	const parsed = parseDate(date);
	return parsed !== null && parsed.kind === 'day' && !parsed.uncertain && !parsed.approximate;
}
