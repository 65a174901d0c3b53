import { normaliseLabel } from '../labels.ts';
import type { NumberSaid } from './contract.ts';

/**
 * By what its source says of a number: which other numbers are of the same population, whoever counted. `null` where
 * too little is said: what is left open is never taken for the same.
 *
 * The unit, what is counted in the same words, and the place must be there. A stock or a capacity is one series over
 * time, and so is what came or went in stated times; a cumulative number only with those since the same beginning.
 * Where the measure is not told, the time must be the same.
 */
export function seriesKey({ value, scope }: Pick<NumberSaid, 'value' | 'scope'>): string | null {
	const { counts, measure, at, on, during } = scope;
	if (counts === undefined || at === undefined) return null;
	const time = during ?? on;
	const timed = timeKey(measure, time);
	if (timed === null) return null;
	return JSON.stringify([
		value.unit,
		value.share === true ? normaliseLabel(value.base ?? '') : null,
		normaliseLabel(counts),
		// A proper name is one place; `the prison` is another in every source, until a person joins them.
		/^\p{Lu}/u.test(at.label) ? normaliseLabel(at.label) : at.cluster,
		measure ?? null,
		timed,
	]);
}

function timeKey(measure: string | undefined, time: string | undefined): string | null {
	switch (measure) {
		case 'stock':
		case 'capacity':
			return '';
		case 'flow':
			return time === undefined ? null : '';
		case 'cumulative':
			return time?.includes('/') === true ? (time.split('/')[0] ?? null) : null;
		default:
			return time ?? null;
	}
}
