import { type NumberValue, rangeOf } from '../compare-values.ts';
import type { Bounds } from './contract.ts';

/** The least and the most that a number can be as it is said. Whole things are more than 390 from 391 on. */
export function boundsOf(value: NumberValue): Bounds {
	const { low, high, openLow, openHigh } = rangeOf(value);
	const whole = value.share !== true && [value.value ?? 0, value.low ?? 0, value.high ?? 0].every(isWhole);
	const step = whole ? 1 : 0;
	return {
		low: Number.isFinite(low) ? Math.max(low + (openLow === true ? step : 0), 0) : null,
		high: Number.isFinite(high) ? high - (openHigh === true ? step : 0) : null,
	};
}

function isWhole(n: number): boolean {
	return Number.isInteger(n);
}

/** What comes to what, added up; nothing counted is less than none. */
export function addUp(all: readonly Bounds[]): Bounds {
	const sum = (ends: readonly (number | null)[]) =>
		ends.reduce<number | null>((total, end) => (total === null || end === null ? null : total + end), 0);
	return {
		low: all.reduce((total, { low }) => total + (low ?? 0), 0),
		high: sum(all.map(({ high }) => high)),
	};
}
