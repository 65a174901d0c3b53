import type { MentionType } from '../../record/index.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import {
	FACILITY_HEADS,
	KNOWN_ORGANIZATIONS,
	ORGANIZATION_HEADS,
	OTHER_HEADS,
	PLACE_HEADS,
} from '../lexicon/heads.ts';
import { ADJECTIVES, COUNTRIES, KNOWN_FACILITIES, REGIONS, STATE_CODES } from '../lexicon/places.ts';
import { ROLES } from '../lexicon/titles.ts';
import { isUpper, type Token } from '../tokens.ts';
import { fold } from './fold.ts';

/** What a name names by its own words: a kind, `none` for laws, works and events, null when they do not tell. */
export function kindOfWords(words: readonly Token[]): MentionType | 'none' | null {
	const norms = words.map((word) => word.norm);
	const whole = norms.join(' ');
	if (KNOWN_FACILITIES.has(whole)) return 'facility';
	if (COUNTRIES.has(whole) || REGIONS.has(whole)) return 'place';
	if (words.length === 1) {
		if (KNOWN_ORGANIZATIONS.has(whole)) return 'organization';
		if (ADJECTIVES.has(whole) || STATE_CODES.has(words[0]!.text)) return 'none';
		if (GIVEN_NAMES.has(fold(whole))) return 'person';
		return ORGANIZATION_HEADS.has(whole) ||
			FACILITY_HEADS.has(whole) ||
			OTHER_HEADS.has(whole) ||
			PLACE_HEADS.has(whole)
			? 'none'
			: null;
	}
	if (ROLES.has(norms.at(-1)!) || (words.length === 2 && ADJECTIVES.has(norms[1]!))) return 'none';
	// `ICE Miami`, `FBI Houston`: a body's office in a place.
	if (words.length <= 3 && KNOWN_ORGANIZATIONS.has(norms[0]!) && isUpper(words[0]!)) return 'organization';
	if (norms[0] === 'departamento' && REGIONS.has(norms.slice(2).join(' '))) return 'place';
	if (words.length === 2 && /^(?:san|santa|santo|villa|puerto|saint|st\.|fort|mount)$/.test(norms[0]!))
		return 'place';
	return kindOfHead(norms) ?? (looksLikePerson(words) ? 'person' : null);
}

/** English puts the head last (or before `of`), Spanish first. */
function kindOfHead(norms: readonly string[]): MentionType | 'none' | null {
	const of = norms.findIndex((norm) => norm === 'of' || norm === 'for');
	const heads = [norms[of > 0 ? of - 1 : norms.length - 1]!, norms[0]!];
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
	return norms.some((norm) =>
		/^(?:rights|derechos|policy|studies|estudios|research|justice|investigaciones|for)$/.test(norm),
	);
}

/** A given name first, or capitals beside a given name: `Guillermo PEREIRA`. */
export function looksLikePerson(words: readonly Token[]): boolean {
	if (words.length < 2 || words.length > 7) return false;
	return (
		GIVEN_NAMES.has(fold(words[0]!.text)) ||
		(words.length <= 4 && isUpper(words[0]!) && GIVEN_NAMES.has(fold(words.at(-1)!.text)))
	);
}
