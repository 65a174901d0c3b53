import type { LinesJson } from '../../api/index.ts';
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
export function rangeOf(dated: Dated): Bounds | null {
	const known = ranges.get(dated);
	if (known !== undefined) return known;
	const range = readRange(dated);
	ranges.set(dated, range);
	return range;
}

/** A day that is moved asks it of every row again. */
const ranges = new WeakMap<Dated, Bounds | null>();

function readRange({ from, to }: Dated): Bounds | null {
	const first = from ?? to;
	const last = to ?? from;
	const lo = first === undefined ? null : dateBounds(first);
	const hi = last === undefined ? null : dateBounds(last);
	return lo === null || hi === null ? null : { lo: Math.min(lo.lo, hi.lo), hi: Math.max(lo.hi, hi.hi) };
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
