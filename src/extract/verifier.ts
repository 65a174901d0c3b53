import type { ChainItem, Slot, Span } from '../record/index.ts';
import { clauseAround } from './clauses.ts';
import { type Candidate, type Doc, onOneLine } from './document.ts';
import { hedgeIn } from './hedges.ts';
import { HONORIFICS } from './lexicon/titles.ts';
import { fold, resolveName } from './names/index.ts';
import { numberAt } from './quantities/number.ts';
import { tokenize } from './tokens.ts';

/**
 * The gate for every engine, ours too: why a candidate may not become a proposal, or null if it may. Its words must
 * stand in the text, its slots in its words, and nothing that its clause takes back may be left out.
 */
export function refusalOf(doc: Doc, candidate: Candidate): string | null {
	return (
		anchorsStand(doc, candidate) ??
		slotsStand(doc, candidate) ??
		voicesStand(doc, candidate.chain) ??
		marksStand(doc, candidate) ??
		nothingLeftOut(doc, candidate)
	);
}

type Place = { readonly start?: number; readonly end?: number; readonly exact?: string };

function stands(doc: Doc, place: Place): boolean {
	const { start, end, exact } = place;
	if (start === undefined || end === undefined || exact === undefined) return false;
	return (
		Number.isInteger(start) &&
		Number.isInteger(end) &&
		start >= 0 &&
		start < end &&
		end <= doc.text.length &&
		doc.text.slice(start, end) === exact
	);
}

function anchorsStand(doc: Doc, candidate: Candidate): string | null {
	if (candidate.anchors.length === 0) return 'no anchor';
	return candidate.anchors.every((anchor) => stands(doc, anchor))
		? null
		: 'the anchor’s words do not stand in the text';
}

function slotsStand(doc: Doc, candidate: Candidate): string | null {
	for (const [name, slot] of Object.entries(candidate.slots)) {
		if (typeof slot !== 'object' || slot === null) continue;
		const reason = slotStands(doc, candidate, slot as Slot<unknown>);
		if (reason !== null) return `slot ${name}: ${reason}`;
	}
	return null;
}

function slotStands(doc: Doc, candidate: Candidate, slot: Slot<unknown>): string | null {
	const placed = slot.start !== undefined || slot.end !== undefined || slot.exact !== undefined;
	if (placed && !stands(doc, slot)) return 'its words do not stand in the text';
	if (slot.inferred === true)
		return slot.why === undefined || slot.why === '' ? 'inferred without a reason' : null;
	if (!placed) return 'stands nowhere and is not said to be inferred';
	const words = `${slot.exact} ${candidate.anchors.map((anchor) => anchor.exact).join(' ')}`;
	if (typeof slot.value === 'number')
		return numberStands(slot.value, slot.exact!) ? null : 'its number does not stand in its words';
	return typeof slot.value === 'string' && !valueStands(doc, slot.value, slot as Span, words)
		? 'its value does not stand in its words'
		: null;
}

function numberStands(value: number, exact: string): boolean {
	const tokens = tokenize(exact, 0, exact.length);
	for (let at = 0; at < tokens.length; at += 1) {
		for (const lang of ['en', 'es'])
			if (numberAt(tokens, at, tokens.length, lang)?.value === value) return true;
	}
	// A share in words: `the majority`, `half`.
	return !/\d/.test(exact) && tokens.length <= 3;
}

const EDTF = /^[\d\-X~?%./[\],YS]+$/;

/** Every number of a value must stand in the words; a name's full form must stand somewhere as a name. */
function valueStands(doc: Doc, value: string, place: Span, words: string): boolean {
	if (EDTF.test(value) && /\d/.test(value)) {
		// A date's years, or their last two digits: months may be words.
		const years = value.match(/\d{4}(?=-|$|\/|\.|\]|,)/g) ?? [];
		return years.every(
			(year) => words.includes(year) || words.includes(year.slice(2)) || words.includes(year.slice(1)),
		);
	}
	const numbers = value.match(/\d+/g) ?? [];
	if (!numbers.every((number) => words.includes(number))) return false;
	if (squeeze(words).includes(squeeze(value)) || !/\p{Lu}/u.test(value)) return true;
	// A short form or acronym: joined to this full form in this text, or every word of it stands in one that does.
	if (resolveName(doc, place)?.full === value) return true;
	const full = new Set(nameWords(value));
	return (
		nameWords(place.exact).every((word) => full.has(word) || HONORIFICS.has(word)) && standsIn(doc, value)
	);
}

/** Capitalised words, folded: `Mr. AYALA` has `mr.` and `ayala`. */
function nameWords(words: string): string[] {
	return (words.match(/\p{Lu}[\p{L}\p{M}]*\.?/gu) ?? []).map(fold);
}

const lines = new WeakMap<Doc, { readonly text: string; readonly known: Map<string, boolean> }>();

/** Whether a name stands somewhere in the text, over line ends; each name is searched for once. */
function standsIn(doc: Doc, name: string): boolean {
	const { text, known } = lines.get(doc) ?? { text: squeeze(doc.text), known: new Map<string, boolean>() };
	lines.set(doc, { text, known });
	const stands = known.get(name) ?? text.includes(name);
	known.set(name, stands);
	return stands;
}

const squeeze = (text: string) => onOneLine(text).trim();

/** A voice has words of its own in the text, or is the source's outlet or writer. */
function voicesStand(doc: Doc, chain: readonly ChainItem[]): string | null {
	if (chain.length === 0) return 'nobody says it';
	for (const [depth, voice] of chain.entries()) {
		const placed = voice.start !== undefined || voice.exact !== undefined;
		if (placed) {
			if (!stands(doc, voice)) return 'a voice’s words do not stand in the text';
			continue;
		}
		const known = [doc.meta.outlet, doc.meta.byline].includes(voice.name) && voice.name !== undefined;
		if (!known && !(depth === 0 && voice.name === undefined)) return 'a voice stands nowhere in the text';
	}
	return null;
}

const OPENING = /["'“‘«„‹‟—–-]/;

/** Direct speech stands between marks; a speech that goes on in the next paragraph has none at its end. */
function marksStand(doc: Doc, candidate: Candidate): string | null {
	if (candidate.kind !== 'quote' || candidate.slots.type !== 'direct') return null;
	const { start, end } = candidate.anchors[0]!;
	const before = doc.text
		.slice(Math.max(0, start - 3), start)
		.trimEnd()
		.slice(-1);
	if (!OPENING.test(before)) return 'direct speech without an opening mark';
	const after = doc.text
		.slice(end, end + 3)
		.trimStart()
		.charAt(0);
	return /["'”’»“›—–-]/.test(after) || after === '' || doc.text.slice(end, end + 2).includes('\n')
		? null
		: 'direct speech without a closing mark';
}

const NEGATIONS = new Set(
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
function nothingLeftOut(doc: Doc, candidate: Candidate): string | null {
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
