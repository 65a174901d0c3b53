import { type Counted, countedOf } from '../answers/index.ts';
import { dateBounds, EVENT_KINDS } from '../record/index.ts';
import type { AnswerMaker } from '../store/index.ts';

export const NUMBERS = 'numbers';

/** All that is said of one population, kept as it changes; series are made of them when somebody looks. */
export const numbersMaker: AnswerMaker = {
	kind: NUMBERS,
	of: ['Population'],
	reach: [
		{ by: 'partOf', at: 'subject', from: ['Population'], to: ['Population'] },
		{ by: 'group', at: 'value', from: ['Population'], to: ['Group'] },
		{ by: 'who', at: 'subject', from: ['Group'], to: EVENT_KINDS },
	],
	compute: (graph) => {
		const counted = countedOf(graph);
		return counted === null ? null : { name: counted.label, hi: latestOf(counted), flags: 0, doc: counted };
	},
};

function latestOf({ said }: Counted): number | null {
	const ends = said.flatMap(({ scope }) => {
		const hi = dateBounds(scope.during ?? scope.on ?? '')?.hi;
		return hi !== undefined && Number.isFinite(hi) ? [hi] : [];
	});
	return ends.length === 0 ? null : Math.max(...ends);
}
