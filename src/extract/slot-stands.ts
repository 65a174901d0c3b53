import type { Slot, Span } from '../record/index.ts';
import { type Candidate, type Doc, onOneLine, wordsAt } from './document.ts';
import { HONORIFICS } from './lexicon/titles.ts';
import { fold, resolveName } from './names/index.ts';
import { numberAt } from './quantities/number.ts';
import { tokenize } from './tokens.ts';

type Place = { readonly start?: number; readonly end?: number; readonly exact?: string };

export function stands(doc: Doc, place: Place): boolean {
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

/** Why a slot's value does not follow from the text, or null if it does. `lemma` is a word's base form, not its words. */
export function slotStands(
	doc: Doc,
	candidate: Candidate,
	slot: Slot<unknown>,
	lemma = false,
): string | null {
	const placed = slot.start !== undefined || slot.end !== undefined || slot.exact !== undefined;
	if (placed && !stands(doc, slot)) return 'its words do not stand in the text';
	if (slot.inferred === true) {
		if (slot.why === undefined || slot.why === '') return 'inferred without a reason';
		return typeof slot.value === 'string' && !inferredStands(doc, slot.value)
			? 'its inferred name stands nowhere in the text'
			: null;
	}
	if (!placed) return 'stands nowhere and is not said to be inferred';
	const words = `${slot.exact} ${candidate.anchors.map((anchor) => anchor.exact).join(' ')}`;
	if (typeof slot.value === 'number')
		return numberStands(slot.value, slot.exact!) ? null : 'its number does not stand in its words';
	return typeof slot.value === 'string' && !lemma && !valueStands(doc, slot.value, slot as Span, words)
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
		return dateStands(value, words);
	}
	const numbers = value.match(/\d+/g) ?? [];
	if (!numbers.every((number) => words.includes(number))) return false;
	// Its own words, not the anchor's: who did and who suffered it stand in one sentence.
	if (squeeze(place.exact).includes(squeeze(value))) return true;
	// A page's head or number that falls among them is none of them.
	if (wordsAt(doc, place.start, place.end).includes(squeeze(value))) return true;
	// A short form or acronym: joined to this full form in this text, or every word of it stands in one that does.
	if (resolveName(doc, place)?.full === value) return true;
	const full = new Set((value.match(/[\p{L}\p{M}]+\.?/gu) ?? []).map(fold));
	return (
		nameWords(place.exact).every((word) => full.has(word) || HONORIFICS.has(word)) && standsIn(doc, value)
	);
}

/** Years, or their last digits, and the number of a single day must stand in the words; months may be words. */
function dateStands(value: string, words: string): boolean {
	const years = value.match(/\d{4}(?=-|$|\/|\.|\]|,)/g) ?? [];
	const yearsStand = years.every((year) => [0, 1, 2].some((cut) => words.includes(year.slice(cut))));
	const day = /^\d{4}-\d{2}-(\d{2})$/.exec(value)?.[1];
	return (
		yearsStand &&
		(day === undefined || day === '01' || new RegExp(`(?:^|\\D)0?${Number(day)}(?:\\D|$)`).test(words))
	);
}

/** Whether a voice's name or description follows from the words that stand for it, a pronoun's from elsewhere in the text. */
export function voiceFollows(doc: Doc, value: string, place: Span): boolean {
	if (PRONOUN.test(place.exact)) return inferredStands(doc, value);
	return valueStands(doc, value, place, place.exact);
}
const PRONOUN = /^(?:he|she|they|it|i|we|who|él|ella|ellos|ellas|nosotros|yo)$/i;

/** A name that was inferred stands elsewhere in the text, or in what is known of it. */
function inferredStands(doc: Doc, value: string): boolean {
	if (!/\p{Lu}/u.test(value) || EDTF.test(value)) return true;
	return (
		standsIn(doc, value) ||
		[doc.meta.outlet, doc.meta.byline].includes(value) ||
		standsIn(doc, value.replace(/\s+/g, ' '))
	);
}

/** Capitalised words, folded: `Mr. ROBLES` has `mr.` and `robles`. */
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
