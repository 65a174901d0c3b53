import type { Force, Hedge } from '../record/index.ts';
import { clauseAround } from './clauses.ts';
import type { Candidate, Doc } from './document.ts';
import { HEDGES, INTENTIONS, PREDICTIONS } from './lexicon/hedges.ts';

export type FoundHedge = {
	readonly hedge: Hedge;
	readonly words: string;
	readonly start: number;
	readonly end: number;
};

/** The first hedge among `tokens[from..to)`, or null. */
export function hedgeIn(doc: Doc, from: number, to: number): FoundHedge | null {
	for (let at = from; at < to; at += 1) {
		let words = '';
		for (let end = at; end < Math.min(to, at + 3); end += 1) {
			words += end === at ? doc.tokens[end]!.norm : ` ${doc.tokens[end]!.norm}`;
			const hedge = HEDGES.get(words);
			if (hedge === undefined) continue;
			const [start, stop] = [doc.tokens[at]!.start, doc.tokens[end]!.end];
			return { hedge, words: doc.text.slice(start, stop).replace(/\s+/g, ' '), start, end: stop };
		}
	}
	return null;
}

/** A prediction or a plan among `tokens[from..to)`: `will be deported`, `planned to send`. */
export function outlookIn(doc: Doc, from: number, to: number): Force | null {
	for (let at = from; at < to; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (INTENTIONS.has(norm)) return 'intends';
		if (PREDICTIONS.has(norm)) return 'predicts';
		if (norm === 'going' && doc.tokens[at + 1]?.norm === 'to' && at + 1 < to) return 'predicts';
	}
	return null;
}

/** A candidate with the hedge and outlook of its own clause, where its grammar has set none. */
export function withHedges(doc: Doc, candidate: Candidate): Candidate {
	if (candidate.kind !== 'custody' && candidate.kind !== 'quantity') return candidate;
	const anchor = candidate.anchors[0]!;
	const clause = clauseAround(doc, anchor.start, anchor.end);
	if (clause === null) return candidate;
	const hedge = candidate.hedge === undefined ? hedgeIn(doc, clause.from, clause.to) : null;
	const outlook =
		candidate.kind === 'custody' && candidate.force === 'asserts'
			? outlookIn(doc, clause.from, clause.to)
			: null;
	return {
		...candidate,
		...(hedge === null ? {} : { hedge: hedge.hedge, hedgeWords: hedge.words }),
		...(outlook === null ? {} : { force: outlook }),
	};
}
