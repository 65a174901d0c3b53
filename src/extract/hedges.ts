import type { Force, Hedge } from '../record/index.ts';
import { clauseAround } from './clauses.ts';
import { type Candidate, type Doc, tokenAt } from './document.ts';
import { HEDGES, type HedgeWord, INTENTIONS, PREDICTIONS } from './lexicon/hedges.ts';
import { PERSON_NOUNS } from './lexicon/nationals.ts';
import { wordingAt } from './wordings.ts';

export type FoundHedge = {
	readonly hedge: Hedge;
	readonly words: string;
	readonly start: number;
	readonly end: number;
};

/** The first hedge among `tokens[from..to)` that weakens the clause, or null. */
export function hedgeIn(doc: Doc, from: number, to: number): FoundHedge | null {
	for (let at = from; at < to; at += 1) {
		const hit = wordingAt(HEDGES, doc, at, to);
		if (hit === null || !weakens(doc, hit.value.of, at, hit.to)) continue;
		const [start, end] = [doc.tokens[at]!.start, doc.tokens[hit.to - 1]!.end];
		return { hedge: hit.value.hedge, words: doc.text.slice(start, end).replace(/\s+/g, ' '), start, end };
	}
	return null;
}

/** Nouns for people, and the words that come before them: that they are alleged says nothing of what was done to them. */
const OF_PEOPLE =
	/^(?:gang|cartel|terrorist|terrorists|criminal|criminals|member|members|leader|robber|robbers|smuggler|smugglers|killer|murderer|attacker|offender|drug|trafficker|traffickers|shooter|militant|militants|miembro|miembros|integrante|integrantes|pandillero|pandilleros|pandillera|terrorista|terroristas|delincuente|delincuentes|narcotraficante|narcotraficantes|autor|autores|responsable|responsables|asesino|asesinos|cómplice|guerrillero|guerrilleros|subversivo|subversivos)$/;
/** What doctors see: `in no apparent distress`, `apparent age`. */
const OF_MEDICINE =
	/^(?:age|distress|discomfort|injury|injuries|trauma|pain|good|health|stroke|seizure|seizures|overdose|sepsis|pneumonia|infection|covid-19|heart|edad|buen)$/;

function weakens(doc: Doc, of: HedgeWord['of'], at: number, to: number): boolean {
	const { tokens } = doc;
	const { norm, text } = tokens[at]!;
	const next = tokens[to]?.norm ?? '';
	if (of === 'verb')
		return /(?:ad|id)[oa]s?$|^(?:sido|hecho|muerto|visto|dicho|puesto|escrito|abierto|vuelto)$/.test(next);
	// The month.
	if (
		norm === 'may' &&
		text.startsWith('M') &&
		/^(?:in|on|since|until|by|of|from|early|late|mid|last|this|next|during)$/.test(tokens[at - 1]?.norm ?? '')
	)
		return false;
	if (of === 'clause') return true;
	const after = tokens[to + 1]?.norm ?? '';
	return !(
		tokens[at - 1]?.norm === 'no' ||
		OF_PEOPLE.test(next) ||
		OF_PEOPLE.test(after) ||
		PERSON_NOUNS.has(next) ||
		OF_MEDICINE.test(next) ||
		// `for alleged theft`: what somebody is held for.
		/^(?:for|por)$/.test(tokens[at - 1]?.norm ?? '')
	);
}

/** The hedge over a candidate’s own clause, as far as it reaches: not into what was asked, or what a word means. */
export function hedgeOver(doc: Doc, candidate: Candidate): FoundHedge | null {
	if (!HEDGED.has(candidate.kind)) return null;
	const anchor = candidate.anchors[0]!;
	const clause = clauseAround(doc, anchor.start, anchor.end);
	if (clause === null) return null;
	const stop = reachOf(candidate);
	const to = stop === null ? clause.to : Math.min(clause.to, Math.max(clause.from, tokenAt(doc, stop)));
	return hedgeIn(doc, clause.from, to);
}

const HEDGED: ReadonlySet<Candidate['kind']> = new Set([
	'custody',
	'quantity',
	'compliance',
	'term',
	'definition',
	'process',
	'inquiry',
]);

/** Where a candidate’s own words end and those that it only tells of begin; null where its whole clause is its own. */
function reachOf(candidate: Candidate): number | null {
	if (candidate.kind === 'term') return candidate.slots.term.start ?? null;
	if (candidate.kind === 'definition') return candidate.slots.criteria[0]?.start ?? null;
	if (candidate.kind !== 'inquiry') return null;
	const { what, answer } = candidate.slots;
	const starts = [what?.start, answer?.start, candidate.anchors[0]!.end].flatMap((start) =>
		start === undefined ? [] : [start],
	);
	return Math.min(...starts);
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
	const hedge = candidate.hedge === undefined ? hedgeOver(doc, candidate) : null;
	const outlook =
		candidate.kind === 'custody' && candidate.force === 'asserts' ? outlookOver(doc, candidate) : null;
	if (hedge === null && outlook === null) return candidate;
	return {
		...candidate,
		...(hedge === null ? {} : { hedge: hedge.hedge, hedgeWords: hedge.words }),
		...(outlook === null ? {} : { force: outlook }),
	};
}

function outlookOver(doc: Doc, candidate: Candidate): Force | null {
	const anchor = candidate.anchors[0]!;
	const clause = clauseAround(doc, anchor.start, anchor.end);
	return clause === null ? null : outlookIn(doc, clause.from, clause.to);
}
