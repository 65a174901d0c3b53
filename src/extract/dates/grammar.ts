import type { Candidate, Doc } from '../document.ts';
import { spanOf } from '../document.ts';
import { datesIn } from './find.ts';

/** Proposes every date that can be told, anchored in its words. */
export function proposeDates(doc: Doc): Candidate[] {
	return datesIn(doc).map((date) => {
		const span = spanOf(doc, date.start, date.end);
		return {
			kind: 'date',
			rule: `date/${date.rule}`,
			anchors: [span],
			slots: {
				date: {
					value: date.edtf,
					...span,
					...(date.basis === 'stated' ? {} : { inferred: true, why: date.why ?? 'read in its context' }),
				},
				basis: date.basis,
			},
			chain: [],
			polarity: 'affirms',
			force: 'asserts',
		};
	});
}
