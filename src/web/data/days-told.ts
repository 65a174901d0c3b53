import type { LineRowJson } from '../../api/index.ts';
import { DAY_MS, type Period, rangeOf } from './line-time.ts';

/** The days that a selection speaks of. */
export type DaysTold = {
	/** From the first to the last of all. */
	readonly whole: Period;
	/** Where nearly all lie: what an axis spans as long as no days are chosen. The whole, unless single ones lie far off. */
	readonly main: Period;
	/** How many pieces name a day before it. */
	readonly earlier: number;
	/** How many name a day after it. */
	readonly later: number;
};

/** Beyond these a bound is no day of anybody's life but an end that was left open. */
const LEAST = Date.UTC(1000, 0, 1);
const MOST = Date.UTC(2999, 11, 31);
/** So many days in a hundred may lie far off, and of a few pieces so many. */
const FAR_PERCENT = 4;
const FAR_OF_FEW = 2;
/** Below so many pieces none is told from the others. */
const FEW = 4;
/** An axis leaves out what lies far off where it is so many times longer with it. */
const TIMES_LONGER = 4;
/** What lies no farther off than the axis is long, and never less than so many days, is on it. */
const NEAR = 366;

/**
 * `null` where no piece has a date. Where a few pieces name days so far off that all others would stand in a sliver, as a
 * mistyped year does, `main` leaves them out and they are counted.
 */
export function daysTold(rows: readonly LineRowJson[]): DaysTold | null {
	const pieces = rows.flatMap((row) => daysIn(row) ?? []);
	const days = pieces.flatMap(({ first, last }) => (first === last ? [first] : [first, last]));
	days.sort((a, b) => a - b);
	const [first, last] = [days[0], days.at(-1)];
	if (first === undefined || last === undefined) return null;
	const whole = { first, last };
	const most = pieces.length < FEW ? whole : withNear(days, densest(days, farOf(pieces.length)));
	const isMuchShorter = Math.max(lengthOf(most), NEAR) * TIMES_LONGER <= lengthOf(whole);
	const main = isMuchShorter ? most : whole;
	return {
		whole,
		main,
		earlier: pieces.filter((piece) => piece.first < main.first).length,
		later: pieces.filter((piece) => piece.last > main.last).length,
	};
}

const lengthOf = ({ first, last }: Period) => last - first + 1;
const farOf = (pieces: number) =>
	pieces < 2 * FEW ? 1 : Math.max(FAR_OF_FEW, Math.floor((pieces * FAR_PERCENT) / 100));

/** The first and the last day that a piece names; `null` where it has none, and for a gap, which nobody tells. */
function daysIn(row: LineRowJson): Period | null {
	const range = row.piece === 'gap' ? null : rangeOf(row);
	if (range === null) return null;
	// Of a date open at one end the other is the only day that it names.
	const least = range.lo < LEAST ? range.hi : range.lo;
	const most = range.hi > MOST ? range.lo : range.hi;
	return {
		first: Math.floor(Math.min(least, most) / DAY_MS),
		last: Math.floor(Math.max(least, most) / DAY_MS),
	};
}

/** The shortest stretch that holds all but so many of the days, which are in order. */
function densest(days: readonly number[], far: number): Period {
	const held = days.length - far;
	let best: Period = { first: days[0] as number, last: days.at(-1) as number };
	for (let from = 0; from + held <= days.length; from++) {
		const stretch = { first: days[from] as number, last: days[from + held - 1] as number };
		if (lengthOf(stretch) < lengthOf(best)) best = stretch;
	}
	return best;
}

/** With the days about it, as long as the next is near. */
function withNear(days: readonly number[], { first, last }: Period): Period {
	for (;;) {
		const near = Math.max(last - first, NEAR);
		const [from, to] = [
			days.find((day) => day >= first - near) as number,
			days.findLast((day) => day <= last + near) as number,
		];
		if (from === first && to === last) return { first, last };
		[first, last] = [Math.min(first, from), Math.max(last, to)];
	}
}
