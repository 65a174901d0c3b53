import { definitionSaid, termKept } from '../answers/index.ts';
import type { AnswerMaker } from '../store/index.ts';

export const TERMS = 'terms';
export const DEFINITIONS = 'definitions';

export const termMaker: AnswerMaker = {
	kind: TERMS,
	of: ['Term'],
	reach: [],
	compute: (graph) => {
		const doc = termKept(graph);
		return doc === null ? null : { name: doc.uses[0]?.use.word ?? '', hi: null, flags: 0, doc };
	},
};

/** Which word a passage uses for what, and what a word means by a voice: kept as they change. */
export const termMakers: readonly AnswerMaker[] = [
	termMaker,
	{
		kind: DEFINITIONS,
		of: ['Definition'],
		reach: [],
		compute: (graph) => {
			const doc = definitionSaid(graph);
			return doc === null ? null : { name: doc.word, hi: null, flags: 0, doc };
		},
	},
];
