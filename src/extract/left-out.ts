import { clauseAround } from './clauses.ts';
import type { Candidate, Doc } from './document.ts';
import { hedgeIn } from './hedges.ts';

export const NEGATIONS: ReadonlySet<string> = new Set(
	"not no never without nobody none neither nor denied denies deny refused didn't wasn't weren't isn't aren't hasn't haven't hadn't doesn't don't won't sin nunca jamás tampoco ni negó niega negaron".split(
		' ',
	),
);

const ATTRIBUTIONS = new Set(
	'said says according dijo dijeron según claimed claims alleged alleges afirmó declaró manifestó'.split(' '),
);

// `no fewer than`, `not only`: no negation of the clause.
const NO_NEGATION = /^(?:only|fewer|less|more|later|sooner|obstante|sólo|solo|solamente|menos|más)$/;

/** A negation, hedge or attribution before the anchor in its own clause must be in the proposal. */
export function nothingLeftOut(doc: Doc, candidate: Candidate): string | null {
	if (candidate.kind !== 'custody' && candidate.kind !== 'quantity') return null;
	const anchor = candidate.anchors[0]!;
	const clause = clauseAround(doc, anchor.start, anchor.end);
	if (clause === null) return 'it stands in no sentence';
	const { tokens } = doc;
	for (let at = clause.from; at < clause.to && tokens[at]!.start < anchor.start; at += 1) {
		const { norm } = tokens[at]!;
		const far = candidate.kind === 'quantity' && anchor.start - tokens[at]!.end > 12;
		if (
			NEGATIONS.has(norm) &&
			candidate.polarity === 'affirms' &&
			!far &&
			!isAside(tokens, at, anchor.start) &&
			!NO_NEGATION.test(tokens[at + 1]?.norm ?? '')
		)
			return `leaves out “${norm}”`;
		if (
			ATTRIBUTIONS.has(norm) &&
			candidate.chain.every((voice) => voice.act === 'publishes' || voice.act === 'writes')
		)
			return `leaves out who “${norm}”`;
	}
	if (candidate.hedge === undefined) {
		const hedge = hedgeIn(doc, clause.from, clause.to);
		if (hedge !== null) return `leaves out “${hedge.words}”`;
	}
	return null;
}

/** `present without being admitted Ms. X was moved`: what `without` takes back is said before the anchor begins. */
function isAside(tokens: Doc['tokens'], at: number, start: number): boolean {
	if (!/^(?:without|sin)$/.test(tokens[at]!.norm)) return false;
	for (let next = at + 1; tokens[next]!.start < start; next += 1)
		if (!/^(?:ever|having|being|been|the|a|any|her|his|him|them|haber|que|el|la)$/.test(tokens[next]!.norm))
			return true;
	return false;
}
