import type { Sentence } from '../document.ts';
import { COMMON_WORDS } from '../lexicon/common-words.ts';
import { GIVEN_NAMES } from '../lexicon/given-names.ts';
import { FACILITY_HEADS, ORGANIZATION_HEADS } from '../lexicon/heads.ts';
import { COUNTRIES } from '../lexicon/places.ts';
import { HONORIFICS, ROLES } from '../lexicon/titles.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';
import { fold } from './fold.ts';

export const PERSON_PARTICLES = new Set(
	'de del la las los da dos das di van von der den bin ibn al el y'.split(' '),
);

const NAME_LINKS = new Set(
	'of for the and & on against de del la las los el para por y e contra en'.split(' '),
);

/** Bodies that are named by their matter: `Commission on Human Rights`. */
const MATTERS =
	/^(?:committee|subcommittee|commission|council|court|office|center|centre|board|panel|group|institute|association|conference|coalition|administration|foundation)$/;

/** Heads of houses that no surname is: `del Campo` and `del Pozo` are. */
const HOUSES =
	/^(?:cárcel|carcel|prisión|prision|penal|penitenciaría|penitenciaria|cuartel|comisaría|comisaria|seccional|batallón|batallon|establecimiento|hospital|sanatorio|clínica|clinica|aeropuerto|centro|reclusorio|regimiento|brigada|presidio|alcaidía|alcaidia|morgue|cementerio|complejo|instituto|unidad|módulo|pabellón)$/;

export const hasHead = (token: Token) => ORGANIZATION_HEADS.has(token.norm) || FACILITY_HEADS.has(token.norm);

/** `Servicio de Aduanas y Puertos`: what a body is for may be two things. */
function isMatter(tokens: readonly Token[], at: number, index: number, next: number): boolean {
	if (!tokens.slice(at, index).some(({ norm }) => norm === 'de' || norm === 'del')) return false;
	const { norm } = tokens[next]!;
	return !GIVEN_NAMES.has(fold(norm)) && (COMMON_WORDS.has(norm) || /(?:[aeo]s|ción|dad|ncia)$/.test(norm));
}

/** `Sheriff’s Office`, `St. Luke’s Hospital`, `Harvard’s Kennedy School`: the possessive is part of the name. */
export function possessiveName(tokens: readonly Token[], at: number, to: number): boolean {
	const owner = tokens[at - 1]!;
	// `Mr. Robles’s Hospital` is no name.
	const title = tokens[at - 2]?.norm ?? '';
	if (HONORIFICS.has(title) && title !== 'st.') return false;
	const limit = Math.min(to, at + 4);
	let head = -1;
	for (let index = at + 1; index < limit && isCapitalized(tokens[index]!); index += 1) {
		if (ROLES.has(tokens[index]!.norm)) return false;
		if (hasHead(tokens[index]!)) head = index;
	}
	if (head === -1 || COUNTRIES.has(owner.norm)) return false;
	return true;
}

/** A lower-case link inside a name: `Department of Homeland Security`, `María de los Ángeles`. Where it goes on, or null. */
export function linked(
	tokens: readonly Token[],
	sentence: Sentence,
	at: number,
	index: number,
	headed: boolean,
	isName: (at: number) => boolean,
): number | null {
	let next = index;
	while (next < sentence.to && next < index + 3 && NAME_LINKS.has(tokens[next]!.norm)) next += 1;
	if (next === index || next >= sentence.to || !isName(next)) return null;
	const words = tokens.slice(index, next).map((token) => token.norm);
	const joins = words[0] === 'and' || words[0] === '&' || words[0] === 'y' || words[0] === 'e';
	if (tokens[next]!.text.length > 1 && HONORIFICS.has(tokens[next]!.norm)) return null;
	if (joins) {
		// `Immigration and Customs Enforcement`, not `Smith and Wesson said`: a head on one side, no person on the other.
		if (isUpper(tokens[index - 1]!) !== isUpper(tokens[next]!)) return null;
		// `Justice Robles and Justice Paz`
		if (ROLES.has(tokens[next]!.norm) && ROLES.has(tokens[at]!.norm)) return null;
		let later = next;
		while (later < sentence.to && later < next + 5 && isCapitalized(tokens[later]!)) later += 1;
		const tail = tokens.slice(next, later);
		if (words[0] === '&') return next;
		if (words[0] === 'y' || words[0] === 'e')
			return headed &&
				!HONORIFICS.has(tokens[next]!.norm) &&
				(hasHead(tokens[next]!) || isMatter(tokens, at, index, next))
				? next
				: null;
		return tail.some(
			(token) => token.norm === 'operation' || (hasHead(token) && !FACILITY_HEADS.has(token.norm)),
		) &&
			(headed || index - at <= 2)
			? next
			: null;
	}
	const spanish = words.every(
		(word) => PERSON_PARTICLES.has(word) || word === 'para' || word === 'por' || word === 'en',
	);
	if (spanish && sentence.lang === 'es') {
		if (words[0] === 'en' || words[0] === 'para' || words[0] === 'por' || words[0] === 'contra')
			return headed && words[0] !== 'en' ? next : null;
		if (words[0] === 'el' || words[0] === 'la' || words[0] === 'los' || words[0] === 'las') return null;
		// `trasladaron a Ana Vidal | de la Cárcel de Norte`: a house is no part of anybody's name.
		const person = GIVEN_NAMES.has(fold(tokens[at]!.norm)) || tokens[at - 1]?.norm === 'a';
		return person && !headed && HOUSES.test(tokens[next]!.norm) ? null : next;
	}
	if (spanish && words[0] !== 'y' && words[0] !== 'en' && words[0] !== 'para') return next;
	// `Committee on Justice`, not `the Republic of Norte on Flight 318`.
	if (words[0] === 'on' && !tokens.slice(at, index).some(({ norm }) => MATTERS.test(norm))) return null;
	return headed && (words[0] === 'of' || words[0] === 'for' || words[0] === 'on') ? next : null;
}
