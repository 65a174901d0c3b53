import { compareText, dateBounds, type NumberOrder } from '../../record/index.ts';
import { normaliseLabel } from '../labels.ts';
import { timeOf } from './apart.ts';
import type { NumberSeries } from './contract.ts';

type Weighed = {
	readonly series: NumberSeries;
	readonly sources: number;
	readonly voices: number;
	/** Numbers that are more than words such as `many`. */
	readonly figures: number;
	readonly latest: number;
	readonly name: string;
};

/** The same series, as somebody wants to read them; where two are alike in that, in one order all the same. */
export function inNumberOrder(all: readonly NumberSeries[], order: NumberOrder): readonly NumberSeries[] {
	const by = {
		most: [bySpoken, byLatest, byName],
		latest: [byLatest, bySpoken, byName],
		name: [byName, bySpoken, byLatest],
	}[order];
	return all
		.map(weighed)
		.sort(
			(a, b) =>
				by.reduce((found, compare) => found || compare(a, b), 0) || compareText(a.series.id, b.series.id),
		)
		.map(({ series }) => series);
}

function weighed(series: NumberSeries): Weighed {
	const { said } = series;
	const ends = said.map((one) => endOf(timeOf(one)));
	return {
		series,
		sources: new Set(said.flatMap((one) => [one.source, ...one.repeated.map(({ source }) => source)])).size,
		voices: new Set(said.map(({ counted }) => normaliseLabel(counted.by.label))).size,
		figures: said.filter(({ value }) => value.comparator !== 'vague').length,
		latest: ends.reduce((late, end) => Math.max(late, end), Number.NEGATIVE_INFINITY),
		name: normaliseLabel(series.label),
	};
}

const bySpoken = (a: Weighed, b: Weighed) =>
	b.sources - a.sources || b.voices - a.voices || b.figures - a.figures;
// Two without a time would differ by no number at all.
const byLatest = (a: Weighed, b: Weighed) => (a.latest === b.latest ? 0 : b.latest - a.latest);
const byName = (a: Weighed, b: Weighed) => compareText(a.name, b.name);

function endOf(edtf: string | undefined): number {
	const bounds = edtf === undefined ? null : dateBounds(edtf);
	return bounds?.hi ?? Number.NEGATIVE_INFINITY;
}
