import type { Doc, Sentence } from '../document.ts';
import { DETERMINERS, PREPOSITIONS } from '../lexicon/grammar-words.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { isCapitalized } from '../tokens.ts';
import { type Place, placeFrom, placeNameAt } from './place-phrase.ts';
import { isPlaceNoun } from './place-words.ts';

/** A phrase of place at its preposition (or itself, where it needs none): tokens `from`..`to`. */
export type Locative = {
	readonly from: number;
	readonly to: number;
	readonly place: Place;
	/** `of the country`: where only what stands before it is. */
	readonly of: boolean;
	/** A country, region or town: people `of` it may be anywhere. */
	readonly land: boolean;
	/** A name that needs no word before it where a clause of place follows: `Calder, where …`. */
	readonly bare: boolean;
	/** The phrase that it is a part of: `in the prisons of the country`. */
	readonly outer: Locative | null;
};

const WHERE =
	/^(?:in|at|on|board|bordo|inside|near|off|within|aboard|across|throughout|around|outside|en|dentro|frente|junto|cerca|fuera|por)$/;
/** `dentro de`, `frente a`, `junto al` */
const LINKS = /^(?:de|del|a|al|of|todo|toda|todos|todas)$/;
const NEEDS_LINK = /^(?:dentro|frente|junto|cerca|fuera|bordo)$/;
const HERE = /^(?:there|here|allí|allá|ahí|aquí|acá|adentro)$/;
/** `missing from the cells`, `hailed from across the country`: from there without a journey. */
const LEFT =
	/^(?:released|freed|escaped|missing|disappeared|recovered|exhumed|people|liberad[oa]s?|fugad[oa]s?|desaparecid[oa]s?|retirad[oa]s?|recuperad[oa]s?)$/;

/** Every phrase of place of a sentence, in order. */
export function locativesOf(doc: Doc, sentence: Sentence): Locative[] {
	const { tokens } = doc;
	// `here`, `inside`: a word that is a place by itself.
	const itself = (at: number): Locative => ({
		from: at,
		to: at + 1,
		place: tokens[at]!,
		of: false,
		land: false,
		bare: false,
		outer: null,
	});
	const found: Locative[] = [];
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const { norm, kind } = tokens[at]!;
		if (kind !== 'word') continue;
		if (HERE.test(norm)) {
			// `there are`, `there were`: no place.
			if (norm === 'there' && hasVerb(doc, at + 1, Math.min(sentence.to, at + 2))) continue;
			if (norm === 'there' && at === sentence.from) continue;
			found.push(itself(at));
			continue;
		}
		// `Calder, where …`, `the capital (with 40 men)`: a place that needs no word before it.
		const covered = (found.at(-1)?.to ?? 0) > at;
		const bareName = covered ? null : placeBeforeClause(doc, sentence, at);
		if (bareName !== null) {
			found.push({ ...bareName, of: false, land: true, bare: true, outer: null });
			continue;
		}
		if (/^(?:where|donde)$/.test(norm)) {
			const before = placeEnding(doc, sentence, tokens[at - 1]?.text === ',' ? at - 1 : at);
			if (before !== null) found.push({ ...before, of: false, land: false, bare: true, outer: null });
			continue;
		}
		const of = /^(?:of|de|del)$/.test(norm);
		const outer = found.findLast(({ to, outer: wider }) => to > at && wider === null) ?? null;
		const lead = leadOf(doc, sentence, at);
		if (lead === null && !of) continue;
		// `under Calder's law` tells where, when Calder is a place; `under Alvar's law` tells whose.
		const weak = norm === 'under' || (lead === null && !(at > sentence.from && isPlaceNoun(doc, at - 1)));
		const place = placeFrom(doc, sentence, lead ?? at + 1, {
			known: weak,
			bare: /^(?:del|al)$/.test(tokens[(lead ?? at + 1) - 1]!.norm),
		});
		if (place === null || (norm === 'on' && !isOn(doc, lead!, place.to))) {
			if (norm === 'inside' && isBare(doc, sentence, at + 1)) found.push(itself(at));
			continue;
		}
		found.push({
			from: at,
			to: place.to,
			place: place.place,
			of: lead === null,
			land: place.land,
			bare: false,
			outer,
		});
	}
	return found;
}

/** `on the island`, `on the coast`; `blamed on a street gang` tells no place. */
function isOn(doc: Doc, from: number, to: number): boolean {
	for (let at = from; at < to; at += 1)
		if (
			/^(?:islands?|coasts?|border|frontier|outskirts|ships?|boats?|base|farm|ranch|grounds|roads?|highway|campus|roof|plane|mainland|peninsula|shore|board)$/.test(
				doc.tokens[at]!.norm,
			)
		)
			return true;
	return false;
}

/** A name of a place from token `at` on that a clause of place or a bracket follows, or null. */
function placeBeforeClause(
	doc: Doc,
	sentence: Sentence,
	at: number,
): Pick<Locative, 'from' | 'to' | 'place'> | null {
	const { tokens } = doc;
	if (!isCapitalized(tokens[at]!)) return null;
	const name = placeNameAt(doc, sentence, at, false, true);
	if (name === null || name.to + 1 >= sentence.to) return null;
	const mark = tokens[name.to]!;
	const next = tokens[name.to + 1]!.norm;
	const opens =
		(mark.text === ',' && /^(?:where|donde)$/.test(next)) ||
		/^(?:where|donde)$/.test(mark.norm) ||
		(mark.text === '(' && (/^(?:con|with)$/.test(next) || tokens[name.to + 1]!.kind === 'number'));
	return opens ? { from: at, to: name.to, place: name.place } : null;
}

/** `the camp at Calder | where …`: the noun for a place that ends right before token `end`, or null. */
function placeEnding(
	doc: Doc,
	sentence: Sentence,
	end: number,
): Pick<Locative, 'from' | 'to' | 'place'> | null {
	for (let from = Math.max(sentence.from, end - 7); from < end - 1; from += 1) {
		if (!DETERMINERS.has(doc.tokens[from]!.norm)) continue;
		const found = placeFrom(doc, { ...sentence, to: end }, from, { loose: true });
		if (found !== null && found.to === end) return { from, to: end, place: found.place };
	}
	return null;
}

const isBare = (doc: Doc, sentence: Sentence, at: number) =>
	at >= sentence.to || doc.tokens[at]!.kind !== 'word' || PREPOSITIONS.has(doc.tokens[at]!.norm);

/** Where the noun behind a word of place begins, or null for any other word. */
function leadOf(doc: Doc, sentence: Sentence, at: number): number | null {
	const { tokens } = doc;
	const { norm } = tokens[at]!;
	const next = tokens[at + 1]?.norm ?? '';
	if (at + 1 >= sentence.to) return null;
	if (norm === 'under') return tokens[at + 2]?.norm === "'s" || tokens[at + 3]?.norm === "'s" ? at + 1 : null;
	if (norm === 'from' || norm === 'desde') {
		if (/^(?:across|inside|within|dentro)$/.test(next)) return at + 2;
		return LEFT.test(tokens[at - 1]?.norm ?? '') ? at + 1 : null;
	}
	if (!WHERE.test(norm)) return null;
	if (norm === 'board') return tokens[at - 1]?.norm === 'on' ? at + 1 : null;
	if (norm === 'por') return /^(?:tod[oa]s?|las?|los?|el)$/.test(next) ? at + 1 : null;
	// `off the streets`, `around 40`, `near 40`
	if (NEEDS_LINK.test(norm)) return LINKS.test(next) ? at + 2 : null;
	return norm === 'outside' && next === 'of' ? at + 2 : at + 1;
}
