import { clauseAround } from './clauses.ts';
import { type Candidate, type Doc, spanOf } from './document.ts';

/**
 * A custody event with the whole of its clause before it, so that `It said` stands in the passage that a reader is
 * shown where no voice was found for it; null for any other kind, and where its passage begins the clause already.
 */
export function withSaying(doc: Doc, candidate: Candidate): Candidate | null {
	if (candidate.kind !== 'custody') return null;
	const [first, ...others] = candidate.anchors;
	const clause = first === undefined ? null : clauseAround(doc, first.start, first.end);
	if (first === undefined || clause === null) return null;
	const { start } = doc.tokens[clause.from]!;
	return start >= first.start ? null : { ...candidate, anchors: [spanOf(doc, start, first.end), ...others] };
}
