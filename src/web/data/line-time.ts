import type { LineRowJson, LinesJson } from '../../api/index.ts';
import { dateBounds } from '../../record/index.ts';

export const DAY_MS = 86_400_000;
/** From the first day to the last, both whole; UTC days from 1970-01-01. */
export type Period = { readonly first: number; readonly last: number };
export type Bounds = { readonly lo: number; readonly hi: number };

/** A stretch of a lane. `sure`: one stay, between days that are told of it. `soft`: it began or ended on one of these days. `maybe`: it was on one of them. */
export type Stretch = Bounds & { readonly is: 'sure' | 'soft' | 'maybe' | 'gap' };
type Dated = { readonly from?: string; readonly to?: string };

/** What can be drawn of the dates of a piece: never more than they say. An end that no voice gives is at `open`. */
export function stretchesOf({ from, to }: Dated, isGap: boolean, open: Period): readonly Stretch[] {
	const first = boundsOf(from ?? to, open);
	const last = boundsOf(to ?? from, open);
	if (first === null || last === null) return [];
	if (isGap) return [{ is: 'gap', lo: first.lo, hi: last.hi }];
	if ((from ?? to) === (to ?? from)) return [{ is: isDay(first) ? 'sure' : 'maybe', ...first }];
	const stretches: Stretch[] = [];
	if (!isDay(first)) stretches.push({ is: 'soft', ...first });
	const sure = { lo: isDay(first) ? first.lo : first.hi + 1, hi: isDay(last) ? last.hi : last.lo - 1 };
	if (sure.hi > sure.lo) stretches.push({ is: 'sure', ...sure });
	if (!isDay(last)) stretches.push({ is: 'soft', ...last });
	return stretches;
}

const isDay = ({ lo, hi }: Bounds) => hi - lo < DAY_MS;

function boundsOf(edtf: string | undefined, { first, last }: Period): Bounds | null {
	const bounds = edtf === undefined ? null : dateBounds(edtf);
	if (bounds === null) return null;
	return {
		lo: Math.max(bounds.lo, Math.min(first * DAY_MS, bounds.hi)),
		hi: Math.min(bounds.hi, Math.max((last + 1) * DAY_MS - 1, bounds.lo)),
	};
}

/** The days that a date names, of those that a selection speaks of; `null` for what is no date. */
export function daysOf(edtf: string, whole: Period): Period | null {
	const bounds = boundsOf(edtf, whole);
	return bounds && { first: Math.floor(bounds.lo / DAY_MS), last: Math.floor(bounds.hi / DAY_MS) };
}

/** All that a piece's dates can mean; `null` where it has none. An end that is left open is endless. */
export function rangeOf({ from, to }: Dated): Bounds | null {
	const first = from ?? to;
	const last = to ?? from;
	const lo = first === undefined ? null : dateBounds(first);
	const hi = last === undefined ? null : dateBounds(last);
	return lo === null || hi === null ? null : { lo: Math.min(lo.lo, hi.lo), hi: Math.max(lo.hi, hi.hi) };
}

/** Beyond these a bound is no day of anybody's life but an end that was left open. */
const LEAST = Date.UTC(1000, 0, 1);
const MOST = Date.UTC(2999, 11, 31);

/** The days that a selection speaks of; `null` when it gives none. */
export function periodOf(rows: readonly LineRowJson[]): Period | null {
	let lo = Number.POSITIVE_INFINITY;
	let hi = Number.NEGATIVE_INFINITY;
	for (const row of rows) {
		const range = rangeOf(row);
		if (range === null) continue;
		// Of a date open at one end the other is the only day that it names.
		const least = range.lo < LEAST ? range.hi : range.lo;
		const most = range.hi > MOST ? range.lo : range.hi;
		lo = Math.min(lo, least, most);
		hi = Math.max(hi, least, most);
	}
	return lo > hi ? null : { first: Math.floor(lo / DAY_MS), last: Math.floor(hi / DAY_MS) };
}

/** Whether a piece may have been on a day of the period; one without a date is in none. */
export function isWithin(row: Dated, { first, last }: Period): boolean {
	const range = rangeOf(row);
	return range !== null && range.lo < (last + 1) * DAY_MS && range.hi >= first * DAY_MS;
}

/** The rows and legs of a selection on the days of a period; all, those without a date too, where none is chosen. */
export function narrowed(
	{ rows, legs }: Pick<LinesJson, 'rows' | 'legs'>,
	period: Period | null,
): { readonly rows: readonly number[]; readonly legs: readonly number[]; readonly undated: number } {
	const kept = new Set<number>();
	let undated = 0;
	for (const [at, row] of rows.entries()) {
		if (period === null || isWithin(row, period)) kept.add(at);
		else if (rangeOf(row) === null) undated += 1;
	}
	return {
		rows: [...kept],
		legs: legs.flatMap((leg, at) => (leg.rows.every((row) => kept.has(row)) ? [at] : [])),
		undated,
	};
}

export function isoOf(day: number): string {
	return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** A day of an address; `null` for what is none. */
export function dayIn(text: string | undefined): number | null {
	const at =
		text === undefined || !/^\d{4}-\d{2}-\d{2}$/u.test(text) ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
	return Number.isNaN(at) ? null : Math.floor(at / DAY_MS);
}
