import type { MentionType } from '../../record/index.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { FACILITY_HEADS, ORGANIZATION_HEADS, OTHER_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';
import { KNOWN_ORGANIZATIONS, NOT_BODIES } from '../lexicon/organizations.ts';
import { ADJECTIVES, CITIES, COUNTRIES, KNOWN_FACILITIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { SURNAMES } from '../lexicon/surnames.ts';
import { PARTIES, ROLES } from '../lexicon/titles.ts';
import { isUpper, type Token } from '../tokens.ts';
import { fold } from './fold.ts';

export const isPlace = (name: string): boolean =>
	COUNTRIES.has(name) || REGIONS.has(name) || CITIES.has(name);

/** What a name names by its own words: a kind, `none` for laws, works and events, null when they do not tell. */
export function kindOfWords(words: readonly Token[]): MentionType | 'none' | null {
	const norms = words.map((word) => word.norm);
	const whole = norms.join(' ');
	if (KNOWN_FACILITIES.has(whole)) return 'facility';
	if (KNOWN_ORGANIZATIONS.has(whole)) return isKnownBody(words, whole) ? 'organization' : null;
	if (isPlace(whole)) return 'place';
	if (words.length === 1) return kindOfOne(words[0]!);
	// `Hospital Italiano` keeps its adjective.
	const headed = FACILITY_HEADS.has(norms[0]!) || ORGANIZATION_HEADS.has(norms[0]!);
	if (ROLES.has(norms.at(-1)!) || (words.length === 2 && ADJECTIVES.has(norms[1]!) && !headed)) return 'none';
	// `ICE Miami`, `FBI Houston`: a body's office in a place.
	if (words.length <= 3 && KNOWN_ORGANIZATIONS.has(norms[0]!) && isUpper(words[0]!)) return 'organization';
	if (norms[0] === 'departamento' && REGIONS.has(norms.slice(2).join(' '))) return 'place';
	if (
		words.length === 2 &&
		/^(?:san|santa|santo|villa|puerto|saint|st\.|fort|mount|lake|mt\.|nueva|port)$/.test(norms[0]!)
	)
		return OTHER_HEADS.has(norms[1]!) ? 'none' : 'place';
	// `Christopher Hill` is no hill.
	if (words.length < 4 && GIVEN_NAMES.has(fold(norms[0]!)) && SURNAMES.has(fold(norms.at(-1)!)))
		return 'person';
	const head = kindOfHead(norms);
	if (head !== null) return head;
	if (looksLikePerson(words)) return 'person';
	return norms.every((norm) => COMMON_WORDS.has(norm) || ADJECTIVES.has(norm)) ? 'none' : null;
}

/** `ICE`, `WHO` and `US` are words too: a body only in its capitals. */
function isKnownBody(words: readonly Token[], whole: string): boolean {
	return words.length > 1 || whole.length > 4 || isUpper(words[0]!) || !COMMON_WORDS.has(whole);
}

/** `Venezuelans`, `Jews`: all of a nation or creed. */
export const isPeople = (norm: string): boolean =>
	PEOPLES.has(norm) || (norm.endsWith('s') && ADJECTIVES.has(norm.slice(0, -1)));
const PEOPLES = new Set(
	'jews turks danes swedes scots poles finns spaniards britons kurds serbs croats czechs slovaks libertarians conservatives liberals'.split(
		' ',
	),
);

function kindOfOne(word: Token): MentionType | 'none' | null {
	const { norm } = word;
	if (ADJECTIVES.has(norm) || isPeople(norm) || STATE_CODES.has(word.text)) return 'none';
	if (isUpper(word) && NOT_BODIES.has(norm)) return 'none';
	// `RNs`, `CBPOs`
	if (/^\p{Lu}{2,}s$/u.test(word.text)) return 'none';
	const folded = fold(norm);
	if (GIVEN_NAMES.has(folded) || SURNAMES.has(folded)) return 'person';
	return ORGANIZATION_HEADS.has(norm) ||
		FACILITY_HEADS.has(norm) ||
		OTHER_HEADS.has(norm) ||
		PLACE_HEADS.has(norm) ||
		ROLES.has(norm) ||
		PARTIES.has(norm) ||
		COMMON_WORDS.has(norm)
		? 'none'
		: null;
}

/** English puts the head last (or before `of`), Spanish first. */
function kindOfHead(norms: readonly string[]): MentionType | 'none' | null {
	const of = norms.findIndex((norm) => norm === 'of' || norm === 'for');
	const spanish = norms.some((norm) => /^(?:de|del|para|por)$/.test(norm));
	const last = norms[of > 0 ? of - 1 : norms.length - 1]!;
	const heads = spanish ? [norms[0]!, last] : [last, norms[0]!];
	for (const head of heads) {
		if (OTHER_HEADS.has(head)) return 'none';
		// `Penal de Libertad`, but `California Penal Code`.
		if (head === 'penal' && norms[0] !== head) return 'none';
		if (FACILITY_HEADS.has(head)) return bodyInFacility(norms) ? 'organization' : 'facility';
		if (ORGANIZATION_HEADS.has(head)) return 'organization';
		if (PLACE_HEADS.has(head)) return 'place';
	}
	if (norms.some((norm) => FACILITY_HEADS.has(norm))) return 'facility';
	if (norms.some((norm) => ORGANIZATION_HEADS.has(norm))) return 'organization';
	return norms.every((norm) => ADJECTIVES.has(norm) || COUNTRIES.has(norm)) ? 'none' : null;
}

// `Border Patrol Station` is a place; `Centro de Derechos`, `Center for Rights` are bodies.
function bodyInFacility(norms: readonly string[]): boolean {
	if (
		norms.some((norm) =>
			/^(?:detention|confinement|processing|correctional|internment|detención|confinamiento)$/.test(norm),
		)
	)
		return false;
	return norms.some((norm) =>
		/^(?:rights|derechos|policy|studies|estudios|research|justice|investigaciones|for|evolution|control)$/.test(
			norm,
		),
	);
}

/** A place or body that a gazetteer knows under just these words. */
export function gazetteerKind(words: readonly Token[]): MentionType | null {
	const whole = words.map(({ norm }) => norm).join(' ');
	if (isPlace(whole) && !ADJECTIVES.has(whole)) return whole === 'us' && !isUpper(words[0]!) ? null : 'place';
	return KNOWN_ORGANIZATIONS.has(whole) && isKnownBody(words, whole) && !ADJECTIVES.has(whole)
		? 'organization'
		: null;
}

/** A given name first, or capitals beside a given name: `Guillermo PEREIRA`; a generation last. */
export function looksLikePerson(words: readonly Token[]): boolean {
	if (words.length < 2 || words.length > 7) return false;
	if (/^(?:jr\.?|sr\.|iii?|iv)$/.test(words.at(-1)!.norm) && words.length > 2) return true;
	const first = fold(words[0]!.text);
	if (GIVEN_NAMES.has(first))
		return !COMMON_WORDS.has(words.at(-1)!.norm) || words.length > 2 || !COMMON_WORDS.has(first);
	// `J. M. Robles`
	if (/^(?:\p{Lu}\.?){1,3}$/u.test(words[0]!.text) && words[0]!.text.includes('.'))
		return SURNAMES.has(fold(words.at(-1)!.text)) || /^\p{Lu}\p{Ll}/u.test(words.at(-1)!.text);
	return words.length <= 4 && isUpper(words[0]!) && GIVEN_NAMES.has(fold(words.at(-1)!.text));
}
