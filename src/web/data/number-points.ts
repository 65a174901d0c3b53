import type { NumberSaidJson } from '../../api/index.ts';
import { dateBounds } from '../../record/index.ts';

/** A number in time, as a figure draws it. */
export type NumberPoint = {
	/** The days that it may speak of, UTC milliseconds; equal for a moment. */
	readonly from: number;
	readonly to: number;
	readonly low: number;
	readonly high: number;
	/** In which direction the words leave it open. */
	readonly open: 'up' | 'down' | null;
	/** The source gives no time: drawn at the day on which it was said. */
	readonly said: boolean;
	/** Its place among the numbers of the series. */
	readonly at: number;
};

/** What of a series can be drawn: what is affirmed, has a figure, and a time of its own or a day on which it was said. */
export function numberPoints(all: readonly NumberSaidJson[]): readonly NumberPoint[] {
	return all.flatMap((said, at) => {
		const { number, scope, polarity, spoken } = said;
		const time = scope.during ?? scope.on;
		const bounds = dateBounds(time ?? spoken ?? '');
		const low = number.low ?? number.value;
		const high = number.high ?? number.value;
		if (polarity !== 'affirms' || bounds === null || low === undefined || high === undefined) return [];
		const ends = [bounds.lo, bounds.hi].filter(Number.isFinite);
		const [from, to = from] = ends;
		if (from === undefined || to === undefined) return [];
		return [{ from, to, low, high, open: openOf(number.comparator), said: time === undefined, at }];
	});
}

function openOf(comparator: NumberSaidJson['number']['comparator']): NumberPoint['open'] {
	if (comparator === '>' || comparator === '>=') return 'up';
	return comparator === '<' || comparator === '<=' ? 'down' : null;
}
