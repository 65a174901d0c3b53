import { type ChainItem, isCodedSlot, type Slot, type Span } from '../record/index.ts';
import { UNNAMED } from './chain.ts';
import { type Candidate, type Doc, sentenceAt } from './document.ts';
import { nothingLeftOut } from './left-out.ts';
import { slotStands, stands, voiceFollows } from './slot-stands.ts';

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

function anchorsStand(doc: Doc, candidate: Candidate): string | null {
	if (candidate.anchors.length === 0) return 'no anchor';
	return candidate.anchors.every((anchor) => stands(doc, anchor))
		? null
		: 'the anchor’s words do not stand in the text';
}

function slotsStand(doc: Doc, candidate: Candidate): string | null {
	for (const [name, slot] of Object.entries(candidate.slots).flatMap(each)) {
		if (typeof slot !== 'object' || slot === null) continue;
		const { value } = slot as Slot<unknown>;
		// A lemma and a code of the record stand for words that are others.
		const coded = name === 'unit' || isCodedSlot(candidate.kind, name, value);
		const reason = slotStands(doc, candidate, slot as Slot<unknown>, coded);
		if (reason !== null) return `slot ${name}: ${reason}`;
	}
	return null;
}

/** A slot that holds several, one by one. */
const each = ([name, slot]: readonly [string, unknown]): (readonly [string, unknown])[] =>
	Array.isArray(slot) ? slot.map((one: unknown) => [name, one] as const) : [[name, slot]];

/** A voice has words of its own in the text, or is the source's outlet or writer. */
function voicesStand(doc: Doc, chain: readonly ChainItem[]): string | null {
	if (chain.length === 0) return 'nobody says it';
	for (const [depth, voice] of chain.entries()) {
		const placed = voice.start !== undefined || voice.exact !== undefined;
		if (placed) {
			if (!stands(doc, voice)) return 'a voice’s words do not stand in the text';
			const called = voice.name ?? voice.described;
			// Spoken by somebody whom the words do not name: the cue stands for the voice.
			if (called === undefined || (called !== UNNAMED && !voiceFollows(doc, called, voice as Span)))
				return 'a voice’s name does not stand in its words';
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
	// Dialogue after a dash needs no other marks.
	const paragraph = doc.paragraphs[doc.sentences[sentenceAt(doc, start)]?.paragraph ?? -1];
	if (paragraph !== undefined && /^[—–―]/.test(doc.text.charAt(paragraph.start))) return null;
	const lead = doc.text.slice(Math.max(0, start - 4), start).trimEnd();
	// `«… —añadió—: | …»`: a tag between dashes, and what stood before it.
	const before = lead.replace(/(?<=[—–])[.,;:]$/, '').slice(-1);
	if (!OPENING.test(before)) return 'direct speech without an opening mark';
	const after = doc.text
		.slice(end, end + 3)
		.trimStart()
		.charAt(0);
	return /["'”’»“›—–-]/.test(after) || after === '' || doc.text.slice(end, end + 2).includes('\n')
		? null
		: 'direct speech without a closing mark';
}
