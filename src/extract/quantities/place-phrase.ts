import type { Doc, Sentence } from '../document.ts';
import { ADJECTIVES } from '../lexicon/countries.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../lexicon/grammar-words.ts';
import { OTHER_HEADS } from '../lexicon/heads.ts';
import { HONORIFICS, ROLES } from '../lexicon/titles.ts';
import { firstFrom, fold, type Name, namesOf } from '../names/index.ts';
import { isCapitalized } from '../tokens.ts';
import { isVerbAt } from './clause-map.ts';
import { numberAt, type ReadNumber } from './number.ts';
import { isPlaceNoun, isPluralPlace, LANDS, LOOSE, singular } from './place-words.ts';

/** Words for where; `name` is the full form of a name. */
export type Place = { readonly start: number; readonly end: number; readonly name?: string };
export type PlacePhrase = { readonly place: Place; readonly to: number; readonly land: boolean };

/** `loose`: a bare `the centre` too. `known`: no capitals that are not known to name a place. `bare`: the article is in the word before (`del`). */
type Strictness = { readonly loose?: boolean; readonly known?: boolean; readonly bare?: boolean };

/** Words that may stand between an article and the noun for a place. */
const LONGEST = 9;

/**
 * The place that begins at token `at`, behind a word of place: a name of one, capitals that name nothing else, or a noun
 * for one with what says which (`the country’s prisons`, `cuatro de las regiones del país`). */
export function placeFrom(
	doc: Doc,
	sentence: Sentence,
	at: number,
	{ loose = false, known = false, bare = false }: Strictness = {},
): PlacePhrase | null {
	const { tokens } = doc;
	let head: number | null = null;
	let named: { readonly from: number; readonly to: number; readonly place: Place } | null = null;
	let index = at;
	while (index < Math.min(sentence.to, at + LONGEST)) {
		const token = tokens[index]!;
		if (token.norm === "'s" && index > at) {
			// `the country’s northern province`, `the ministry’s jail`
			const next = placeFrom(doc, sentence, index + 1, { loose, known });
			if (next !== null) return { ...next, place: { start: tokens[at]!.start, end: next.place.end } };
			break;
		}
		const number: ReadNumber | null =
			index > at + 1 ? null : numberAt(tokens, index, sentence.to, sentence.lang);
		if (number !== null) {
			if (/^(?:1[5-9]|20)\d\d$/.test(token.text)) break;
			index = number.to;
			if (/^(?:of|de)$/.test(tokens[index]?.norm ?? '') && index < sentence.to) index += 1;
			continue;
		}
		if (token.kind === 'quote' && head === null) {
			index += 1;
			continue;
		}
		if (token.kind !== 'word' || PRONOUNS.has(token.norm) || CLAUSE_OPENERS.has(token.norm)) break;
		if (isCapitalized(token) && (head === null || index === head + 1)) {
			const name = placeNameAt(doc, sentence, index, known);
			if (name !== null) {
				named = { ...name, from: index };
				head = name.to - 1;
				index = name.to;
				if (tokens[index]?.norm === "'s" || (index < sentence.to && isPlaceNoun(doc, index))) continue;
				break;
			}
			const body: Name | undefined = namesOf(doc)[firstFrom(doc, index)];
			// `in ICE detention centers`
			if (head === null && body?.from === index && body.to <= sentence.to) {
				index = body.to;
				continue;
			}
		}
		// `in violence | the country has seen`
		if (
			index > at &&
			head === null &&
			ARTICLE.test(token.norm) &&
			!isCapitalized(token) &&
			!/^(?:all|tod[oa]s?|both)$/.test(tokens[index - 1]!.norm) &&
			number === null &&
			tokens[index - 1]!.kind === 'word' &&
			!/^(?:of|de)$/.test(tokens[index - 1]!.norm)
		)
			break;
		if (isPlaceNoun(doc, index)) head = index;
		else if (head !== null) break;
		else if (index > at && (PREPOSITIONS.has(token.norm) || BREAKS.test(token.norm))) break;
		else if (index > at && isVerbAt(doc, index) && !token.norm.endsWith('ed')) break;
		index += 1;
	}
	if (head === null) return null;
	const described = sentence.lang === 'es' && named === null && isAdjective(doc, sentence, head + 1);
	const noun = head;
	if (described) head += 1;
	const end = extended(doc, sentence, head + 1);
	// `in prison`, `en prisión`: a state, no place.
	if (named === null && !bare && end === at + 1 && !isPluralPlace(tokens[head]!.norm)) return null;
	// `the base` may be any; `a military base`, `the base in the north` is one.
	if (
		!loose &&
		named === null &&
		!described &&
		end === head + 1 &&
		head - at < 2 &&
		LOOSE.test(tokens[noun]!.norm)
	)
		return null;
	const whole = named !== null && named.from === at && named.to === end;
	return {
		place: whole ? named!.place : { start: tokens[at]!.start, end: tokens[end - 1]!.end },
		to: end,
		land:
			named === null ? LANDS.test(singular(tokens[head]!.norm)) : named.from === at && !isPlaceNoun(doc, at),
	};
}

const ARTICLE = /^(?:the|a|an|el|la|los|las|un|una|su|sus|his|her|its|their)$/;
const BREAKS = /^(?:frente|junto|cerca|dentro|fuera|inside|outside|near|aboard|within|across)$/;

/** With what says which one: `las costas del país`, `the prison in Calder`, `la isla Los Robles`. */
function extended(doc: Doc, sentence: Sentence, at: number): number {
	const { tokens } = doc;
	let end = at;
	for (let rounds = 0; rounds < 3 && end < sentence.to; rounds += 1) {
		// `Block 4`, `el pabellón 4`
		if (
			tokens[end]?.kind === 'number' &&
			/^\d{1,3}$/.test(tokens[end]!.text) &&
			rounds === 0 &&
			!isMonthNext(tokens[end + 1]?.norm ?? '')
		) {
			end += 1;
			continue;
		}
		const beside = placeNameAt(doc, sentence, end, false, true);
		if (beside !== null) {
			end = beside.to;
			continue;
		}
		if (!/^(?:of|in|at|on|de|del|en|near|across)$/.test(tokens[end]?.norm ?? '')) break;
		let next = end + 1;
		while (
			next < sentence.to &&
			next < end + 4 &&
			(DETERMINERS.has(tokens[next]!.norm) ||
				/^(?:tod[oa]|own|same|northern|southern|eastern|western|central)$/.test(tokens[next]!.norm))
		)
			next += 1;
		if (next >= sentence.to) break;
		const named = placeNameAt(doc, sentence, next, false, true);
		if (named !== null) end = named.to;
		else if (isPlaceNoun(doc, next)) {
			end = next + 1;
			if (sentence.lang === 'en' && end < sentence.to && isPlaceNoun(doc, end)) end += 1;
		} else if (
			sentence.lang === 'en' &&
			next + 1 < sentence.to &&
			isPlaceNoun(doc, next + 1) &&
			!isVerbAt(doc, next) &&
			tokens[next]!.kind === 'word'
		)
			end = next + 2;
		// `campo de refugiados`, `cárcel de mujeres`
		else if (
			rounds === 0 &&
			sentence.lang === 'es' &&
			tokens[end]!.norm === 'de' &&
			next === end + 1 &&
			tokens[next]!.kind === 'word' &&
			!isVerbAt(doc, next) &&
			!PREPOSITIONS.has(tokens[next]!.norm) &&
			!isCapitalized(tokens[next]!)
		)
			end = next + 1;
		else break;
	}
	return end;
}

const isMonthNext = (norm: string) =>
	/^(?:de|january|february|march|april|may|june|july|august|september|october|november|december|men|women|people|years?|hombres|mujeres|personas|años)$/.test(
		norm,
	);

/** Capitals that name a time, a tongue or a paper, not a place. */
const NO_NAME =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|english|spanish|french|arabic|christmas|easter|ramadan|spring|summer|autumn|winter|mr|mrs|ms|dr|i|sr|sra|don|doña|god|dios|navidad|covid|covid-19|internet|twitter|facebook|telegram|instagram|whatsapp|youtube|tiktok|fy|fiscal)\.?$/;

/** `near President Alvar`: the word before a person's name that says what office they hold. */
function isTitleOf(doc: Doc, at: number, name: Name | undefined): boolean {
	return (
		(ROLES.has(doc.tokens[at]!.norm) || HONORIFICS.has(doc.tokens[at]!.norm)) &&
		name?.type === 'person' &&
		name.from === at + 1
	);
}

/** The name of a place at token `at`: one known as such, or capitals that name nobody and nothing else. */
export function placeNameAt(
	doc: Doc,
	sentence: Sentence,
	at: number,
	known = false,
	behind = false,
): { readonly to: number; readonly place: Place } | null {
	const { tokens } = doc;
	const first = tokens[at];
	if (first === undefined || at >= sentence.to || first.kind !== 'word' || !isCapitalized(first)) return null;
	const name = namesOf(doc)[firstFrom(doc, at)];
	if (name?.from === at && name.to <= sentence.to) {
		const place = { start: name.start, end: name.end, name: name.full };
		if (name.type === 'place' || name.type === 'facility' || isPlaceNoun(doc, at))
			return { to: name.to, place };
		if (known || name.type === 'organization') return null;
		// A surname alone whose bearer the text names in full is no place.
		const [called = ''] = name.full.split(' ', 1);
		return (!behind && GIVEN_NAMES.has(fold(first.norm))) ||
			(name.type === 'person' && GIVEN_NAMES.has(fold(called))) ||
			name.title !== undefined ||
			name.to - at > 3
			? null
			: { to: name.to, place };
	}
	if (known || (name !== undefined && name.from < at)) return null;
	// A sentence's first capital proves nothing.
	if (!behind && (at === sentence.from || tokens[at - 1]!.kind === 'quote')) return null;
	if (DETERMINERS.has(first.norm) || isTitleOf(doc, at, name)) return null;
	if (PREPOSITIONS.has(first.norm) || /(?:ción|sión|dad|miento|ncia|tion|ment|ity)$/.test(first.norm))
		return null;
	if (NO_NAME.test(first.norm) || ADJECTIVES.has(first.norm) || ADJECTIVES.has(first.norm.replace(/s$/, '')))
		return null;
	if (
		(!behind && GIVEN_NAMES.has(fold(first.norm))) ||
		(OTHER_HEADS.has(first.norm) && !isPlaceNoun(doc, at))
	)
		return null;
	let to = at + 1;
	for (;;) {
		const next = tokens[to];
		if (next === undefined || to >= sentence.to) break;
		if (next.kind === 'word' && isCapitalized(next)) to += 1;
		else if (
			/^(?:de|del|la|las|los|el|of|the)$/.test(next.norm) &&
			to + 1 < sentence.to &&
			to - at < 6 &&
			tokens[to + 1]!.kind === 'word' &&
			(isCapitalized(tokens[to + 1]!) ||
				(/^(?:la|las|los|the)$/.test(tokens[to + 1]!.norm) &&
					to + 2 < sentence.to &&
					isCapitalized(tokens[to + 2]!)))
		)
			to += 1;
		else break;
	}
	const last = tokens[to - 1]!;
	// `in Congress`, `en el Senado`, letters for a body, a title.
	if (first.text.length > 1 && first.text === first.text.toUpperCase() && to === at + 1) return null;
	if (
		/^(?:congress|senate|parliament|court|congreso|senado|parlamento|tribunal|corte|gobierno|presidencia|ministerio|policía|constitución|fiscalía|estado)$/.test(
			first.norm,
		)
	)
		return null;
	return { to, place: { start: first.start, end: last.end } };
}

/** `territorio calderense`, `las morgues mexicanas` */
function isAdjective(doc: Doc, sentence: Sentence, at: number): boolean {
	const token = doc.tokens[at];
	return (
		token !== undefined &&
		at < sentence.to &&
		token.kind === 'word' &&
		!isCapitalized(token) &&
		/[^s](?:[aoe]s|[oa]|al|ense|és)$/.test(token.norm) &&
		!PREPOSITIONS.has(token.norm) &&
		!DETERMINERS.has(token.norm) &&
		!isVerbAt(doc, at) &&
		!/^(?:como|para|pero|cada|todos?|todas?|no|ya)$/.test(token.norm)
	);
}
