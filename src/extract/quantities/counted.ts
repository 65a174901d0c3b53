import type { Doc } from '../document.ts';
import {
	ADVERBS,
	AUXILIARIES,
	CLAUSE_OPENERS,
	DETERMINERS,
	PREPOSITIONS,
	PRONOUNS,
} from '../lexicon/grammar-words.ts';
import { FACILITY_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';
import { PERSON_NOUNS } from '../lexicon/nationals.ts';
import { VAGUE } from '../lexicon/numbers.ts';
import { ADJECTIVES } from '../lexicon/places.ts';
import { PASTS } from '../lexicon/verbs.ts';
import { hasVerb } from '../quotes/has-verb.ts';
import { isCapitalized, isUpper, type Token } from '../tokens.ts';

/** The noun that a number counts: its token, and its lemma. */
export type Counted = { readonly at: number; readonly lemma: string };

const IRREGULAR: ReadonlyMap<string, string> = new Map([
	['people', 'person'],
	['persons', 'person'],
	['men', 'man'],
	['women', 'woman'],
	['children', 'child'],
	['dead', 'death'],
	['deaths', 'death'],
	['lives', 'life'],
	['wives', 'wife'],
	['police', 'police officer'],
	['staff', 'staff'],
	['noncitizens', 'noncitizen'],
	['countries', 'country'],
	['nurses', 'nurse'],
	['cases', 'case'],
	['houses', 'house'],
	['judges', 'judge'],
	['buses', 'bus'],
	['planes', 'plane'],
	['muertos', 'muerto'],
	['fallecidos', 'fallecido'],
	['jóvenes', 'joven'],
	['órdenes', 'orden'],
	['imágenes', 'imagen'],
	['capitanes', 'capitán'],
	['autobuses', 'autobús'],
	['jefes', 'jefe'],
	['líderes', 'líder'],
	['cárceles', 'cárcel'],
	['fishermen', 'fisherman'],
	['policemen', 'policeman'],
	['servicemen', 'serviceman'],
	['lives', 'life'],
]);
// Bodies and sources that speak, agree and deny: of a few of them nobody asks how many.
const ACTORS = new Set(
	(
		'governments countries states nations sources parties sides ministries agencies authorities institutions administrations ' +
		'gobiernos países estados naciones fuentes partes ministerios organismos autoridades instituciones administraciones'
	).split(' '),
);

export const isActor = (norm: string): boolean => ACTORS.has(norm);

// Verbs that look like plurals.
const NOT_NOUNS = new Set(
	'equals indicates shows means requires includes represents equates corresponds'.split(' '),
);
const STOP = (token: Token) =>
	PREPOSITIONS.has(token.norm) ||
	AUXILIARIES.has(token.norm) ||
	CLAUSE_OPENERS.has(token.norm) ||
	PRONOUNS.has(token.norm) ||
	DETERMINERS.has(token.norm) ||
	token.norm === 'and' ||
	token.norm === 'or' ||
	token.norm === 'y' ||
	token.norm === 'o';

/** The counted noun from token `from`: in English the first plural, in Spanish the first noun. Null when there is none. */
export function countedNoun(doc: Doc, from: number, to: number, lang: string): Counted | null {
	const { tokens } = doc;
	const limit = Math.min(to, from + (lang === 'es' ? 3 : 6));
	let named = false;
	for (let at = from; at < limit; at += 1) {
		const token = tokens[at]!;
		if (token.kind === 'quote') continue;
		if (token.kind !== 'word' || VAGUE.has(token.norm)) return null;
		if (IRREGULAR.has(token.norm) || PERSON_NOUNS.has(token.norm))
			return { at, lemma: lemmaOf(token.norm, lang) };
		if (named && PREPOSITIONS.has(token.norm) && isCapitalized(tokens[at + 1] ?? token)) continue;
		if (STOP(token) || (ADVERBS.has(token.norm) && at > from)) return null;
		// `tres antiguos internos`
		if (
			lang === 'es' &&
			BEFORE_NOUN_ES.test(token.norm) &&
			tokens[at + 1]?.kind === 'word' &&
			at + 1 < limit &&
			isPlural(tokens[at + 1]!, lang)
		)
			continue;
		// `1.5 million Uighurs`: a people, not a name of more words.
		const nation =
			lang === 'en' &&
			at === from &&
			isCapitalized(token) &&
			/\p{Ll}{3,}s$/u.test(token.text) &&
			!/(?:ss|us|is)$/.test(token.norm) &&
			!isCapitalized(tokens[at + 1] ?? token) &&
			/^(?:,|and|\p{Ll})/u.test(tokens[at + 1]?.text ?? '');
		if (nation) return { at, lemma: lemmaOf(token.norm, lang) };
		if (!named && isPlural(token, lang) && !nounFollows(tokens, at, limit, lang))
			return { at, lemma: lemmaOf(token.norm, lang) };
		// A capital in the phrase is a nation's adjective or a body's letters (`two US courts`); any other begins a
		// name, and then only people may follow (`40 Northern Front members`).
		if (isCapitalized(token)) named ||= !ADJECTIVES.has(token.norm) && !isUpper(token);
		// `21 Northern Watch interviews`
		else if (named)
			return lang === 'en' && isPlural(token, lang) && at > from && !hasVerb(doc, at, at + 1)
				? { at, lemma: lemmaOf(token.norm, lang) }
				: null;
		if (lang === 'es' && !named && !BEFORE_NOUN_ES.test(token.norm)) return null;
	}
	return null;
}

const BEFORE_NOUN_ES =
	/^(?:otr[oa]s|nuev[oa]s|primer[oa]s|últim[oa]s|grandes|pequeñ[oa]s|mil|antigu[oa]s|viej[oa]s|jóvenes|presunt[oa]s|supuest[oa]s|divers[oa]s|distint[oa]s|principales|mism[oa]s|millones|de|ex)$/;

function isPlural(token: Token, lang: string): boolean {
	if (
		isCapitalized(token) &&
		!ADJECTIVES.has(token.norm.replace(/s$/, '')) &&
		!FACILITY_HEADS.has(token.norm.replace(/s$/, '')) &&
		!PLACE_HEADS.has(token.norm.replace(/s$/, ''))
	)
		return false;
	if (token.norm.length < 4 || NOT_NOUNS.has(token.norm)) return false;
	return lang === 'es' ? /[aeoé]s$|[nrldz]es$/.test(token.norm) : /[^su'i]s$/.test(token.norm);
}

/** `sports teams`: a plural before another plural describes it. */
function nounFollows(tokens: readonly Token[], at: number, limit: number, lang: string): boolean {
	const next = tokens[at + 1];
	if (lang === 'es' || next === undefined || at + 1 >= limit || next.kind !== 'word') return false;
	return IRREGULAR.has(next.norm) || (PERSON_NOUNS.has(next.norm) && next.norm !== 'dead');
}

/** The singular of a plural noun. */
export function lemmaOf(norm: string, lang: string): string {
	const known = IRREGULAR.get(norm);
	if (known !== undefined) return known;
	if (lang === 'es') {
		// `detenciones`, `barracones`
		if (/[^aeiou]iones$|[sc]iones$/.test(norm)) return `${norm.slice(0, -4)}ón`;
		if (norm.endsWith('ones')) return `${norm.slice(0, -4)}ón`;
		if (norm.endsWith('ces')) return `${norm.slice(0, -3)}z`;
		// `mujeres`, `hospitales`; but `hombres`, `mensajes`, `agentes`.
		if (/[aeiouáéíóú][rldn]es$/.test(norm)) return norm.slice(0, -2);
		return norm.replace(/s$/, '');
	}
	if (norm.endsWith('ies') && norm.length > 4) return `${norm.slice(0, -3)}y`;
	if (/(?:sses|shes|ches|xes|zes)$/.test(norm)) return norm.slice(0, -2);
	return norm.replace(/s$/, '');
}

/** `40 of them`: what was counted shortly before, people where nothing tells. */
export function countedBefore(doc: Doc, at: number, lang: string): string {
	return personNounIn(doc, Math.max(0, at - 40), at, lang) ?? (lang === 'es' ? 'persona' : 'person');
}

/** The last noun for people among `tokens[from..to)`, in the singular, or null. */
export function personNounIn(doc: Doc, from: number, to: number, lang: string): string | null {
	for (let index = to - 1; index >= from; index -= 1) {
		const { norm } = doc.tokens[index]!;
		if (PERSON_NOUNS.has(norm)) return lemmaOf(norm, lang);
	}
	return null;
}

const PRONOUN = /^(?:them|those|these|us|whom|ellos|ellas|estos|estas)$/;
/** Finite verbs after which no modifier follows; `held` and other participles do. */
const VERB =
	/^(?:said|says|say|came|went|took|made|began|became|told|knew|saw|gave|got|dijeron|fueron|tenía|había|hay|podía|decía|vivía|hacía|sabía|quería|debía|sigue|siguen|permanece|permanecen|tiene|tienen|\p{L}{3,}(?:ó|aba)|\p{L}{3,}(?:aron|ieron|aban|ían|arán|irán|erán))$/u;

/** Pasts that are as often participles: `the men held there`. */
const PARTICIPLES =
	/^(?:held|kept|left|found|lost|shot|brought|sent|put|hid|hung|built|sold|bought|caught|paid|led|cut|taught|fed|bound|bent|hurt|laid|made|told)$/;

const MONTHS =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lunes|martes|miércoles|jueves|viernes|sábado|domingo)$/;
const isDayAhead = (tokens: readonly Token[], at: number): boolean =>
	tokens[at]?.kind === 'number' || MONTHS.test(tokens[at]?.norm ?? '');

/** How far the words that say what is counted reach from `at`: to a mark, a verb or a relative clause. */
export function phraseEnd(doc: Doc, at: number, to: number): number {
	let end = at + 1;
	if (
		PRONOUN.test(doc.tokens[at]!.norm) &&
		!/^(?:in|at|en|of|de|held|who)$/.test(doc.tokens[end]?.norm ?? '')
	)
		return end;
	while (end < to && end < at + 16) {
		const token = doc.tokens[end]!;
		if (token.kind === 'punctuation' || token.kind === 'quote') break;
		if (
			AUXILIARIES.has(token.norm) ||
			CLAUSE_OPENERS.has(token.norm) ||
			VERB.test(token.norm) ||
			(PASTS.has(token.norm) && !PARTICIPLES.test(token.norm)) ||
			token.norm === 'who' ||
			token.norm === 'que'
		)
			break;
		if (/^(?:and|or|y|o|he|she|they|it|ni)$/.test(token.norm)) break;
		// `40 men | on May 3`: when, and no part of who.
		if (/^(?:on|el|al)$/.test(token.norm) && isDayAhead(doc.tokens, end + 1)) break;
		end += 1;
	}
	while (
		end > at + 1 &&
		(PREPOSITIONS.has(doc.tokens[end - 1]!.norm) ||
			DETERMINERS.has(doc.tokens[end - 1]!.norm) ||
			/^(?:there|here|allí|allá|ahí|aquí)$/.test(doc.tokens[end - 1]!.norm))
	)
		end -= 1;
	return end;
}
