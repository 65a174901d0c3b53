import { narratorAt } from './chain.ts';
import { type Clause, clauseAround } from './clauses.ts';
import { type Candidate, type Doc, tokenAt } from './document.ts';
import { hedgeIn, hedgeOver } from './hedges.ts';

export const NEGATIONS: ReadonlySet<string> = new Set(
	"not no never without nobody none neither nor denied denies deny refused didn't wasn't weren't isn't aren't hasn't haven't hadn't doesn't don't won't sin nunca jamás tampoco ni negó niega negaron".split(
		' ',
	),
);

const ATTRIBUTIONS = new Set(
	'said says according dijo dijeron según claimed claims alleged alleges afirmó declaró manifestó'.split(' '),
);

// `no fewer than`, `not only`: no negation of the clause.
const NO_NEGATION =
	/^(?:only|fewer|less|more|later|sooner|obstante|excuse|justify|absolve|erase|condone|forgive|sólo|solo|solamente|menos|más)$/;

/** Words that only ask for an order, or say what one might be. */
const ASKING = new Set(
	'asked asks asking seek seeks sought seeking requested requests urged urges wants wanted petitioned pidió piden pidieron solicitó solicitaron solicita'.split(
		' ',
	),
);

const MODALS = new Set(['could', 'would', 'might', 'may', 'podría', 'podrían']);
const DENIALS = /^(?:denied|denies|deny|negó|niega|negaron)$/;

/** A negation, hedge or attribution of its own clause must be in the proposal. */
export function nothingLeftOut(doc: Doc, candidate: Candidate): string | null {
	switch (candidate.kind) {
		case 'custody':
		case 'quantity':
			return leftOutBefore(doc, candidate, candidate.anchors[0]!.start);
		case 'order':
			// `did not order`: the negation stands after the issuer, within the reading's own words.
			return leftOutBefore(doc, candidate, candidate.slots.act?.start ?? candidate.anchors[0]!.start);
		case 'compliance':
			return leftOutBefore(doc, candidate, candidate.anchors[0]!.start) ?? turnedRound(doc, candidate);
		case 'process':
			// `no basis for his warrantless arrest`: an adjective is not what the clause takes back.
			if (candidate.rule.endsWith('/warrantless')) return null;
			return leftOutBefore(doc, candidate, candidate.anchors[0]!.start);
		case 'term':
			// `not a deportation but a kidnapping`: the negation is the other word’s.
			if (candidate.rule.endsWith('/but-a')) return null;
			return leftOutBefore(doc, candidate, candidate.anchors[0]!.start);
		case 'definition':
		case 'inquiry':
			return leftOutBefore(doc, candidate, candidate.anchors[0]!.start);
		default:
			return null;
	}
}

/** Whether a proposal takes nothing back: a word that is rejected, and silence, are no affirmations. */
function affirms(candidate: Candidate): boolean {
	if (candidate.kind === 'term') return candidate.slots.polarity === 'affirms';
	if (candidate.kind === 'inquiry') return candidate.slots.answerType === 'answered';
	return candidate.polarity === 'affirms';
}

function leftOutBefore(doc: Doc, candidate: Candidate, start: number): string | null {
	const anchor = candidate.anchors[0]!;
	const clause = clauseAround(doc, start, Math.max(anchor.end, start + 1));
	if (clause === null) return 'it stands in no sentence';
	const { tokens } = doc;
	const own = ownFrom(doc, candidate, clause, start);
	for (let at = clause.from; at < clause.to && tokens[at]!.start < start; at += 1) {
		const { norm } = tokens[at]!;
		const far = candidate.kind === 'quantity' && start - tokens[at]!.end > 12;
		if (
			NEGATIONS.has(norm) &&
			(at >= own || DENIALS.test(norm)) &&
			affirms(candidate) &&
			!far &&
			!isAside(tokens, at, start) &&
			!NO_NEGATION.test(tokens[at + 1]?.norm ?? '')
		)
			return `leaves out “${norm}”`;
		const asked = ASKING.has(norm) || (MODALS.has(norm) && leadsTo(doc, at, start));
		if (candidate.kind === 'order' && candidate.force === 'asserts' && asked)
			return `leaves out that somebody “${norm}”`;
		// Who tells that somebody was asked is who tells of it.
		if (ATTRIBUTIONS.has(norm) && candidate.kind !== 'inquiry' && isNarratorsOwn(doc, candidate))
			return `leaves out who “${norm}”`;
	}
	if (candidate.hedge === undefined) {
		const hedge =
			candidate.kind === 'order' || candidate.kind === 'compliance'
				? hedgeIn(doc, own, clause.to)
				: hedgeOver(doc, candidate);
		if (hedge !== null) return `leaves out “${hedge.words}”`;
	}
	return null;
}

/** Whether nobody speaks in it but who tells the text at that place; somebody may also be named by a person instead. */
function isNarratorsOwn(doc: Doc, { anchors, chain }: Candidate): boolean {
	const narrators = narratorAt(doc, anchors[0]!.start);
	const [last, narrator] = [chain.at(-1), narrators.at(-1)];
	const isOther = last?.name !== undefined && last.name !== narrator?.name;
	return chain.length <= narrators.length && !isOther;
}

/** `might soon order`: nothing but adverbs between a modal verb and its own. */
function leadsTo(doc: Doc, at: number, start: number): boolean {
	for (let next = at + 1; doc.tokens[next]!.start < start; next += 1)
		if (!/ly$|^(?:not|also|then|soon|still|even|now|be|have)$/.test(doc.tokens[next]!.norm)) return false;
	return true;
}

/** Of an order and what was done about it: past `that`, only a denial or a request still reaches it. */
export function ownFrom(doc: Doc, candidate: Pick<Candidate, 'kind'>, clause: Clause, start: number): number {
	if (candidate.kind !== 'order' && candidate.kind !== 'compliance') return clause.from;
	let own = clause.from;
	for (let at = clause.from; at < clause.to && doc.tokens[at]!.end < start; at += 1)
		if (/^(?:that|que)$/.test(doc.tokens[at]!.norm)) own = at + 1;
	return own;
}

const DONE = new Set(['done', 'partly-done', 'purged']);
const FAILURES =
	/^(?:failed|refused|declined|failure|unable|impossible|neither|nothing|negó|incumplió|incumplimiento)$/;

/** `did not comply` never reads as done: what turns the words round stands among them. */
function turnedRound(doc: Doc, candidate: Candidate & { readonly kind: 'compliance' }): string | null {
	if (!DONE.has(candidate.slots.done.value) || candidate.polarity !== 'affirms') return null;
	const { start, end } = candidate.anchors[0]!;
	for (let at = tokenAt(doc, start); at < doc.tokens.length && doc.tokens[at]!.start < end; at += 1) {
		const { norm } = doc.tokens[at]!;
		if (NEGATIONS.has(norm) || FAILURES.test(norm)) return `leaves out “${norm}”`;
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
