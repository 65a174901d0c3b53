import type { Doc } from '../document.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import type { Party } from '../parties/index.ts';
import type { Word } from './word.ts';

const PLACES =
	/^(?:place|places|facility|facilities|center|centers|centre|centres|site|sites|camp|camps|prison|prisons|jail|jails|compound|complex|building|installation|institution|institutions|barracks|base|colony|island|lugar|lugares|centro|centros|recinto|sitio|predio|instalación|instalaciones|establecimiento|establecimientos|penal|cárcel|cárceles|prisión|prisiones|campo|campos|complejo|cuartel|isla|module|módulo)$/;
const EVENTS =
	/^(?:deportation|deportations|removal|removals|flight|flights|transfer|transfers|arrest|arrests|detention|detentions|raid|raids|operation|operations|death|deaths|killing|killings|act|acts|policy|treatment|disappearance|disappearances|event|events|case|practice|situation|extradition|expulsion|expulsions|imprisonment|conduct|attack|deportación|deportaciones|expulsión|expulsiones|vuelo|vuelos|traslado|traslados|detención|detenciones|operativo|muerte|muertes|hecho|hechos|caso|casos|práctica|situación|ausencia|arresto|entrega)$/;
const PERSONS =
	/^(?:man|woman|person|boy|girl|leader|president|him|her|hombre|mujer|joven|presidente|men|women|he|she|they|deportees|gang|group|groups|cartel|cartels|organization|grupo|organización|banda)$/;
/** Words for people in custody: that somebody was one is a plain fact unless it is denied. */
const PLAINLY =
	/^(?:prisoners?|detainees?|inmates?|guests?|migrants?|suspects?|victims?|refugees?|pres[oa]s?|detenid[oa]s?|prisioner[oa]s?|recluss?[oa]s?|víctimas?|refugiad[oa]s?)$/;

/** A plain word for somebody in custody or hurt, that needs no voice. */
export const isPlainly = (doc: Doc, word: Word): boolean =>
	word.entry !== null && !word.entry.strong && !word.quoted && PLAINLY.test(doc.tokens[word.to - 1]!.norm);

/** Whether something may be said to be what the word says: a place a prison, people criminals. A strong word fits anything. */
export function canBe(doc: Doc, word: Word, about: Party | null, negated = false): boolean {
	const { entry } = word;
	if (entry === null) return word.quoted;
	if (!negated && isPlainly(doc, word)) return false;
	if (about === null || about.pronoun === true) return fitsPronoun(doc, word, about);
	if (entry.strong || word.quoted) return true;
	const type = about.name?.type;
	if (entry.kind === 'place')
		return type === 'facility' || type === 'place' || type === 'organization' || holds(doc, about, PLACES);
	if (entry.kind === 'event') return holds(doc, about, EVENTS);
	return type === 'person' || holds(doc, about, PERSONS) || holdsPeople(doc, about);
}

function fitsPronoun(doc: Doc, word: Word, about: Party | null): boolean {
	if (about === null) return true;
	const { norm } = doc.tokens[about.from]!;
	const person = /^(?:he|she|él|ella|i|we|you)$/.test(norm);
	return word.entry?.kind === 'person' ? norm !== 'it' : !person;
}

const holds = (doc: Doc, party: Party, words: RegExp): boolean => {
	for (let at = party.from; at < party.to; at += 1) if (words.test(doc.tokens[at]!.norm)) return true;
	return false;
};
const holdsPeople = (doc: Doc, party: Party): boolean => {
	for (let at = party.from; at < party.to; at += 1) if (PERSON_NOUNS.has(doc.tokens[at]!.norm)) return true;
	return false;
};
