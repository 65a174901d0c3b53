import type { Doc, Sentence } from '../document.ts';
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { FACILITY_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';
import { firstFrom, type Name, namesOf } from '../names/index.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { isVerbAt } from './clause-map.ts';
import { numberAt } from './number.ts';

/** Words for where; `name` is the full form of a name. */
export type Place = { readonly start: number; readonly end: number; readonly name?: string };
/** A phrase of place at its preposition (or itself, where it needs none): tokens `from`..`to`. */
export type Locative = {
	readonly from: number;
	readonly to: number;
	readonly place: Place;
	/** `of the country`: where only what stands before it is. */
	readonly of: boolean;
	/** A country, region or town: people `of` it may be anywhere. */
	readonly land: boolean;
	/** The phrase that it is a part of: `in the prisons of the country`. */
	readonly outer: Locative | null;
};

const WHERE =
	/^(?:in|at|inside|near|off|within|aboard|across|throughout|around|outside|en|dentro|frente|junto|cerca|fuera|por)$/;
/** `dentro de`, `frente a`, `junto al` */
const LINKS = /^(?:de|del|a|al|of|todo|toda|todos|todas)$/;
const NEEDS_LINK = /^(?:dentro|frente|junto|cerca|fuera)$/;
const HERE = /^(?:there|here|allí|allá|ahí|aquí|acá|adentro)$/;
/** `missing from the cells`, `hailed from across the country`: from there without a journey. */
const LEFT =
	/^(?:released|freed|escaped|missing|disappeared|recovered|exhumed|people|liberad[oa]s?|fugad[oa]s?|desaparecid[oa]s?|retirad[oa]s?|recuperad[oa]s?)$/;

/** Every phrase of place of a sentence, in order. */
export function locativesOf(doc: Doc, sentence: Sentence): Locative[] {
	const { tokens } = doc;
	const found: Locative[] = [];
	for (let at = sentence.from; at < sentence.to; at += 1) {
		const { norm, kind } = tokens[at]!;
		if (kind !== 'word') continue;
		if (HERE.test(norm)) {
			// `there are`, `there were`: no place.
			if (norm === 'there' && hasVerb(doc, at + 1, Math.min(sentence.to, at + 2))) continue;
			if (norm === 'there' && at === sentence.from) continue;
			found.push({ from: at, to: at + 1, place: tokens[at]!, of: false, land: false, outer: null });
			continue;
		}
		// `Calder, where …`, `the capital (with 40 men)`: a place that needs no word before it.
		const bareName = placeBeforeClause(doc, sentence, at);
		if (bareName !== null) {
			found.push({ ...bareName, of: true, land: true, outer: null });
			continue;
		}
		const of = /^(?:of|de|del)$/.test(norm);
		const outer = found.findLast(({ to, outer: wider }) => to > at && wider === null) ?? null;
		const lead = leadOf(doc, sentence, at);
		if (lead === null && !of) continue;
		const place = placeFrom(doc, sentence, lead ?? at + 1);
		if (place === null) {
			if (norm === 'inside' && isBare(doc, sentence, at + 1))
				found.push({ from: at, to: at + 1, place: tokens[at]!, of: false, land: false, outer: null });
			continue;
		}
		found.push({ from: at, to: place.to, place: place.place, of: lead === null, land: place.land, outer });
	}
	return found;
}

/** A name of a place from token `at` on that a clause of place or a bracket follows, or null. */
function placeBeforeClause(doc: Doc, sentence: Sentence, at: number): Pick<Locative, 'from' | 'to' | 'place'> | null {
	const { tokens } = doc;
	const name = namesOf(doc)[firstFrom(doc, at)];
	if (name?.from !== at || name.to + 1 >= sentence.to || (name.type !== 'place' && name.type !== 'facility')) return null;
	const mark = tokens[name.to]!;
	const next = tokens[name.to + 1]!.norm;
	const opens =
		(mark.text === ',' && /^(?:where|donde)$/.test(next)) ||
		/^(?:where|donde)$/.test(mark.norm) ||
		(mark.text === '(' && (/^(?:con|with)$/.test(next) || tokens[name.to + 1]!.kind === 'number'));
	return opens ? { from: at, to: name.to, place: { start: name.start, end: name.end, name: name.full } } : null;
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
	if (norm === 'por') return /^(?:tod[oa]s?|las?|los?|el)$/.test(next) ? at + 1 : null;
	// `off the streets`, `around 40`, `near 40`
	if (NEEDS_LINK.test(norm)) return LINKS.test(next) ? at + 2 : null;
	return norm === 'outside' && next === 'of' ? at + 2 : at + 1;
}

/** Words that may stand between an article and the noun for a place. */
const LONGEST = 9;

/** The place that begins at token `at`: a name of one, or a noun for one (`the country’s prisons`). */
export function placeFrom(
	doc: Doc,
	sentence: Sentence,
	at: number,
	loose = false,
): { readonly place: Place; readonly to: number; readonly land: boolean } | null {
	const { tokens } = doc;
	const names = namesOf(doc);
	let head: number | null = null;
	let name: Name | null = null;
	let index = at;
	while (index < Math.min(sentence.to, at + LONGEST)) {
		const token = tokens[index]!;
		const here = names[firstFrom(doc, index)];
		if (here?.from === index && here.to <= sentence.to) {
			const owner = tokens[here.to]?.norm === "'s" || tokens[here.to]?.text === '’';
			if (here.type === 'place' || here.type === 'facility' || isHead(doc, here.from)) {
				name = here;
				head = here.to - 1;
				index = here.to + (owner ? 1 : 0);
				if (!owner && !isHead(doc, index)) break;
				continue;
			}
			// `in ICE detention centers`, `the ministry’s jail`: a body that owns the place.
			if (here.type === 'person' && !owner) return null;
			index = here.to + (owner ? 1 : 0);
			continue;
		}
		if (token.kind === 'number') {
			const number = numberAt(tokens, index, sentence.to, sentence.lang);
			if (number === null || /^(?:19|20)\d\d$/.test(token.text)) break;
			index = number.to;
			if (/^(?:of|de)$/.test(tokens[index]?.norm ?? '') && DETERMINERS.has(tokens[index + 1]?.norm ?? '')) index += 2;
			continue;
		}
		if (token.kind === 'quote' && head === null) {
			index += 1;
			continue;
		}
		// `the country’s northern province`
		if (token.norm === "'s" && head !== null) {
			head = null;
			index += 1;
			continue;
		}
		if (token.kind !== 'word' || PRONOUNS.has(token.norm) || CLAUSE_OPENERS.has(token.norm)) break;
		// `cuatro de las nueve regiones`
		const number = index > at + 1 ? null : numberAt(tokens, index, sentence.to, sentence.lang);
		if (number !== null && /^(?:of|de)$/.test(tokens[number.to]?.norm ?? '')) {
			index = number.to + 1;
			continue;
		}
		if (isHead(doc, index)) head = index;
		else if (head !== null) break;
		else if (index > at && (PREPOSITIONS.has(token.norm) || WHERE.test(token.norm))) break;
		else if (index > at && isVerbAt(doc, index) && !/ed$/.test(token.norm)) break;
		index += 1;
	}
	if (head === null) return null;
	if (sentence.lang === 'es' && name === null && isAdjective(doc, sentence, head + 1)) head += 1;
	const end = extended(doc, sentence, head + 1);
	const bare = end === at + 1 && name === null;
	// `in prison`, `en prisión`: a state, no place.
	if (bare && !isPluralPlace(tokens[head]!.norm)) return null;
	if (!loose && name === null && end === head + 1 && LOOSE.test(tokens[head]!.norm)) return null;
	const whole = name !== null && name.from === at && name.to === end;
	const start = whole ? name!.start : tokens[at]!.start;
	return {
		place: { start, end: tokens[end - 1]!.end, ...(whole ? { name: name!.full } : {}) },
		to: end,
		land: name === null ? LANDS.test(singular(tokens[head]!.norm)) : name.type === 'place',
	};
}
const LANDS = /^(?:país|nación|región|estado|provincia|ciudad|country|nation|region|state|province|city|town|kingdom|reino)$/;

/** `territorio calderense`, `las morgues mexicanas` */
function isAdjective(doc: Doc, sentence: Sentence, at: number): boolean {
	const token = doc.tokens[at];
	return (
		token !== undefined &&
		at < sentence.to &&
		token.kind === 'word' &&
		/[^s](?:[aoe]s|[oa]|al|ense|és)$/.test(token.norm) &&
		!PREPOSITIONS.has(token.norm) &&
		!DETERMINERS.has(token.norm) &&
		!isVerbAt(doc, at) &&
		!/^(?:como|para|pero|cada|todos?|todas?|no|ya)$/.test(token.norm)
	);
}

/** Nouns for a place only with a name or owner behind them. */
const LOOSE =
	/^(?:streets?|roads?|row|order|park|calles?|ruta|camino|rutas|caminos|state|estado|center|centro|field|base|bases|campo|line)$/;

/** With what says which one: `las costas del país`, `the prison in Calder`, `the border`. */
function extended(doc: Doc, sentence: Sentence, at: number): number {
	const { tokens } = doc;
	const names = namesOf(doc);
	let end = at;
	for (let rounds = 0; rounds < 2 && end < sentence.to; rounds += 1) {
		let next = end;
		const here = names[firstFrom(doc, next)];
		if (here?.from === next && here.to <= sentence.to && here.type !== 'person') {
			end = here.to;
			continue;
		}
		if (!/^(?:of|in|at|on|de|del|en|near|across)$/.test(tokens[next]?.norm ?? '')) break;
		next += 1;
		while (next < sentence.to && next < end + 4 && (DETERMINERS.has(tokens[next]!.norm) || /^(?:tod[oa]|own|same)$/.test(tokens[next]!.norm)))
			next += 1;
		const named = names[firstFrom(doc, next)];
		if (named?.from === next && named.to <= sentence.to && named.type !== 'person') end = named.to;
		else if (next < sentence.to && isHead(doc, next)) end = next + 1;
		else break;
	}
	return end;
}

const isPluralPlace = (norm: string) => /s$/.test(norm) && !/(?:ss|us|is)$/.test(norm);

const singular = (norm: string) =>
	norm.endsWith('ies') ? `${norm.slice(0, -3)}y` : norm.replace(/(?<=[lnrd])es$|(?<=sh|ch|ss)es$|s$/, '');

const NO_PLACE = new Set(['row', 'order', 'camino', 'park', 'moon', 'planet', 'mar', 'base', 'station', 'line']);

/** Whether what is counted is a place: `regions of the country`. */
export const isPlaceNoun = (doc: Doc, at: number): boolean => isHead(doc, at);

/** Whether a noun is one for a place. */
function isHead(doc: Doc, at: number): boolean {
	const token = doc.tokens[at];
	if (token?.kind !== 'word') return false;
	const { norm } = token;
	if (FACILITY_HEADS.has(norm) || MORE_PLACES.has(norm)) return true;
	const plain = singular(norm);
	return (
		FACILITY_HEADS.has(plain) ||
		FACILITY_HEADS.has(norm.replace(/s$/, '')) ||
		MORE_PLACES.has(plain) ||
		MORE_PLACES.has(norm.replace(/s$/, '')) ||
		((PLACE_HEADS.has(plain) || PLACE_HEADS.has(norm.replace(/s$/, ''))) && !NO_PLACE.has(plain))
	);
}

export const MORE_PLACES = new Set(
	(
		'cell dungeon dorm ward wing block building compound tent country nation kingdom hangar plane ship site border capital town cannery island ' +
		'neighborhood neighbourhood square university school premises yard community communities colony morgue house home district municipality jurisdiction county territory ' +
		'pozo celda pabellón país nación sótano barracón avión buque costa frontera zona región capital edificio instalación instalaciones recinto ' +
		'módulo sector complejo albergue refugio campamento calabozo dependencia dependencias vuelo territorio localidad estado ala patio ' +
		'vivienda casa domicilio escuela universidad reino comunidad comunidades fosa sede mercado puesto alcaldía entidad municipio distrito comuna parroquia jurisdicción comarca metrópoli'
	).split(' '),
);
