import { daysInMonth, isoDay, isoMonth, isoYear } from './calendar.ts';
import { asEdtf, type EdtfDate } from './edtf.ts';
import type { Third } from './words.ts';

const RANK: Readonly<Record<Third, number>> = { early: 0, mid: 1, late: 2 };

/**
 * "Early", "mid" or "late" as a set: days 1–10, 11–20, 21–end of a month; four months of a year; forty months of
 * a decade; a third of a century's years. Who calls keeps the words, since a third is our reading of them.
 * `null` for a date that has no thirds (a day, an interval).
 *
 * @example thirdOf('1976-09', 'early') // '[1976-09-01..1976-09-10]'
 */
export function thirdOf(date: string, third: Third): EdtfDate | null {
	const rank = RANK[third];
	const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(date);
	if (month) {
		const [y, m] = [Number(month[1]), Number(month[2])];
		const last = rank === 2 ? daysInMonth(y, m) : rank * 10 + 10;
		return asEdtf(`[${isoDay(y, m, rank * 10 + 1)}..${isoDay(y, m, last)}]`);
	}
	const year = /^(\d{4})$/.exec(date);
	if (year) {
		const y = Number(year[1]);
		return asEdtf(`[${isoMonth(y, rank * 4 + 1)}..${isoMonth(y, rank * 4 + 4)}]`);
	}
	const decade = /^(\d{3})X$/.exec(date);
	if (decade) {
		const y = Number(decade[1]) * 10;
		const at = (months: number) => isoMonth(y + Math.floor(months / 12), (months % 12) + 1);
		return asEdtf(`[${at(rank * 40)}..${at(rank * 40 + 39)}]`);
	}
	const century = /^(\d{2})XX$/.exec(date);
	if (century) {
		const y = Number(century[1]) * 100;
		const [from, to] = [
			[0, 33],
			[34, 66],
			[67, 99],
		][rank] as [number, number];
		return asEdtf(`[${isoYear(y + from)}..${isoYear(y + to)}]`);
	}
	return null;
}
