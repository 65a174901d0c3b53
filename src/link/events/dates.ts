import type { Agreement } from '../../record/index.ts';
import type { DateFact } from './contract.ts';

export type Agreed = { readonly level: Agreement; readonly weight: number | null };
export const MISSING: Agreed = { level: 'missing', weight: null };

export const MS_PER_DAY = 86_400_000;
type Stretch = { readonly lo: number; readonly hi: number };

const widthOf = ({ parts }: DateFact) =>
	Math.max(...parts.map(({ hi }) => hi)) - Math.min(...parts.map(({ lo }) => lo));

/** Whether a date is no wider than a day: only then do two of them say the same. */
export function isOneDay(date: DateFact): boolean {
	return widthOf(date) < MS_PER_DAY;
}

export function overlap(a: DateFact, b: DateFact): boolean {
	return a.parts.some((one) => b.parts.some((other) => one.lo <= other.hi && other.lo <= one.hi));
}

/** Of several dates of one thing the most precise: a month falls away where a day of it is given. */
export function finest(dates: readonly DateFact[]): readonly DateFact[] {
	return dates.filter(
		(date) =>
			!dates.some((other) => other !== date && overlap(other, date) && widthOf(other) < widthOf(date)),
	);
}

/**
 * How dates of one day-long thing agree: `different` where none of one side can be one of the other's. What is shared
 * weighs the more, the narrower: a day some five bits, a month some two.
 */
export function agreeOnDate(left: readonly DateFact[], right: readonly DateFact[]): Agreed {
	if (left.length === 0 || right.length === 0) return MISSING;
	let found: Agreed | null = null;
	for (const a of finest(left))
		for (const b of finest(right)) {
			if (!overlap(a, b)) continue;
			const weight = weightOfWidth(Math.max(widthOf(a), widthOf(b)));
			if (found !== null && (found.weight ?? 0) >= weight) continue;
			found = { level: isOneDay(a) && isOneDay(b) ? 'equal' : 'near', weight };
		}
	return found ?? { level: 'different', weight: null };
}

/** What it tells that two dates within one stretch may be one, of two years in which each might have been. */
function weightOfWidth(ms: number): number {
	const days = Math.max(1, Math.round(ms / MS_PER_DAY));
	return Math.max(0.2, 0.6 * Math.log2(730 / days));
}

type Stay = {
	readonly from: readonly DateFact[];
	readonly until: readonly DateFact[];
	readonly on: readonly DateFact[];
};

/** Days apart at which two sightings at one place still may be of one stay, though nobody says so. */
const FAR = 180;

/**
 * How the dates of two stays agree. Stated beginnings must be able to be one, so must stated ends; a day on which
 * somebody was there lies between the other's beginning and end. `different` where none of this can be.
 */
export function agreeOnStay(left: Stay, right: Stay): Agreed {
	const starts = agreeOnDate(left.from, right.from);
	const ends = agreeOnDate(left.until, right.until);
	if (starts.level === 'different' || ends.level === 'different') return { level: 'different', weight: null };
	for (const [one, other] of [
		[left, right],
		[right, left],
	] as const) {
		const begins = Math.min(...one.from.flatMap(loOf), Number.POSITIVE_INFINITY);
		const closes = Math.max(...one.until.flatMap(hiOf), Number.NEGATIVE_INFINITY);
		const days = [...other.on, ...other.from, ...other.until];
		const before =
			one.from.length > 0 && [...other.on, ...other.until].some((date) => Math.max(...hiOf(date)) < begins);
		const after =
			one.until.length > 0 && [...other.on, ...other.from].some((date) => Math.min(...loOf(date)) > closes);
		if (days.length > 0 && (before || after)) return { level: 'different', weight: null };
	}
	if (starts.level === 'missing' && ends.level === 'missing') return agreeOnDaysWithin(left, right);
	return {
		level: [starts, ends].every(({ level }) => level !== 'near') ? 'equal' : 'near',
		weight: (starts.weight ?? 0) + (ends.weight ?? 0),
	};
}

/** Of stays that share neither end as stated: how near the days lie on which somebody is said to have been there. */
function agreeOnDaysWithin(left: Stay, right: Stay): Agreed {
	const seen = ({ from, until, on }: Stay) => [...from, ...until, ...on];
	const [ours, theirs] = [seen(left), seen(right)];
	if (ours.length === 0 || theirs.length === 0) return MISSING;
	const shared = agreeOnDate(ours, theirs);
	if (shared.level !== 'different') return shared;
	const days = gap(ours, theirs);
	// A stay with both ends holds what lies between them.
	const covers = [left, right].some(({ from, until }) => from.length > 0 && until.length > 0);
	if (days > FAR && !covers) return { level: 'different', weight: null };
	return { level: 'near', weight: days <= 3 ? 1 : days <= 31 ? 0.5 : 0 };
}

function gap(left: readonly DateFact[], right: readonly DateFact[]): number {
	let least = Number.POSITIVE_INFINITY;
	for (const a of left)
		for (const b of right)
			for (const one of a.parts)
				for (const other of b.parts) least = Math.min(least, between(one, other) / MS_PER_DAY);
	return least;
}

function between(a: Stretch, b: Stretch): number {
	return Math.max(0, a.lo - b.hi, b.lo - a.hi);
}

function loOf({ parts }: DateFact): readonly number[] {
	return [Math.min(...parts.map(({ lo }) => lo))];
}

function hiOf({ parts }: DateFact): readonly number[] {
	return [Math.max(...parts.map(({ hi }) => hi))];
}

/** Whether two stretches in which something was counted are the same one: they have at least half of both in common. */
export function sameStretch(a: DateFact, b: DateFact): boolean {
	const [from, to] = [loOf(a)[0] ?? 0, hiOf(a)[0] ?? 0];
	const [begin, end] = [loOf(b)[0] ?? 0, hiOf(b)[0] ?? 0];
	const common = Math.min(to, end) - Math.max(from, begin);
	return common > 0 && common >= (Math.max(to, end) - Math.min(from, begin)) / 2;
}

/** The months that dates fall in, to find those that may meet; `null` where they may fall in too many. */
export function monthsOf(dates: readonly DateFact[], most = 4): readonly string[] | null {
	const months = new Set<string>();
	for (const { parts } of finest(dates))
		for (const { lo, hi } of parts) {
			if (hi - lo > most * 31 * MS_PER_DAY) return null;
			for (let at = lo; at <= hi; at += 27 * MS_PER_DAY) months.add(monthAt(at));
			months.add(monthAt(hi));
		}
	return [...months];
}

function monthAt(ms: number): string {
	return new Date(ms).toISOString().slice(0, 7);
}
