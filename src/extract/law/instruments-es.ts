import type { LegalType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import { isCapitalized } from '../tokens.ts';
import { matchAt, type Reference } from './found.ts';

const NUMBER = String.raw`(?:(?:n[°ºo.]{1,2}|núm(?:ero|\.)|No\.|Nro\.?|#)\s{0,3})?\d{1,3}(?:\.\d{3}){0,2}\d{0,3}(?:[/-]\d{1,4})?`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}]{1,20}`;
// `… y la Ley`: with an article, what follows is another.
const LINK = String.raw`,?\s{1,3}(?!(?:y|e)\s{1,3}(?:el|la|los|las)\s)(?:(?:de|del|para|contra|sobre|en|por|y|e|al|a|con)\s{1,3}(?:(?:la|las|los|el)\s{1,3})?){0,2}`;
const NAME = `(?:${WORD}(?:${LINK}${WORD}){0,9})`;
const ARTICLES = String.raw`(?:art[íi]culos?|arts?\.)\s{1,3}\d{1,3}(?:\.\d{1,2}|\s?[°º])?(?:\s?\(\w{1,3}\)|\s{1,2}(?:inciso|inc\.|literal|lit\.|numeral|párrafo)\s{1,2}\w{1,5}){0,3}(?:(?:,|\s{1,2}y|\s{1,2}a)\s{1,2}\d{1,3}(?:\.\d{1,2})?){0,6}`;

const NUMBERED_LAW = new RegExp(
	String.raw`(?:Decreto[-\s]Ley|Leyes|Ley)(?:\s{1,3}(?:Orgánica|Marco|Federal|General|Nacional))?\s{1,3}${NUMBER}(?![\p{L}\p{N}])`,
	'iuy',
);
const NUMBERED_DECREE = new RegExp(
	String.raw`(?:Decretos?(?:\s{1,3}(?:Ejecutivo|Legislativo|Supremo|Presidencial|de\s{1,2}Urgencia))?|Acto\s{1,3}Institucional|Acuerdo(?:\s{1,3}(?:Ejecutivo|Gubernativo|Ministerial))?|Resolución|Orden\s{1,3}Ejecutiva|Proclama(?:ción)?)\s{1,3}${NUMBER}(?![\p{L}\p{N}])`,
	'iuy',
);
const NAMED_LAW = new RegExp(
	String.raw`Ley\s{1,3}(?:(?:Orgánica|Especial|General|Marco|Federal|Nacional)\s{1,3})?(?:de(?:l|\s{1,3}la|\s{1,3}los|\s{1,3}las)?|contra(?:\s{1,3}(?:el|la|los|las))?|para(?:\s{1,3}(?:el|la))?|sobre(?:\s{1,3}(?:el|la))?|que)\s{1,3}${NAME}`,
	'uy',
);
const CODE =
	/Código\s{1,3}(?:(?:de|del)\s{1,3}(?:la\s{1,3})?)?\p{Lu}[\p{L}\p{M}]{3,14}(?:\s{1,3}(?:(?:de|y|e)\s{1,3})?(?:\p{Lu}[\p{L}\p{M}]{3,14})){0,3}/uy;
const TREATY = new RegExp(
	String.raw`(?:Convenci(?:ón|ones)|Convenios?|Pacto|Tratado|Protocolo|Declaración|Estatuto|Carta)\s{1,3}(?:(?:Americana|Interamericana|Internacional|Europea|Universal|Facultativo|Adicional|Africana|Democrática)(?:\s{1,3}(?:Americana|Interamericana|Internacional|Democrática))?(?:\s{1,3}(?:sobre|contra|para|de|relativ[oa]\s{1,2}a|al)(?:\s{1,3}(?:la|las|los|el|todas))?\s{1,3}${NAME})?|(?:sobre|contra|para|relativ[oa]\s{1,2}a)(?:\s{1,3}(?:la|las|los|el|todas))?\s{1,3}${NAME}|de\s{1,3}(?:la\s{1,3}|las\s{1,3})?(?:San\s{1,3}José(?:\s{1,3}de\s{1,3}Costa\s{1,3}Rica)?|Roma|Ginebra|Viena|Bel[ée]m\s{1,2}d[oe]\s{1,2}Pará|Naciones\s{1,3}Unidas|ONU|OEA|Derechos\s{1,3}Civiles\s{1,3}y\s{1,3}Políticos|los\s{1,3}Derechos\s{1,3}del\s{1,3}Niño|Palermo))`,
	'uy',
);
const ARTICLE_OF = new RegExp(
	String.raw`${ARTICLES}\s{1,3}(?:de\s{1,3}(?:la|las|los)|del|de)\s{1,3}(?:citad[oa]\s{1,2}|referid[oa]\s{1,2})?`,
	'iuy',
);
const CONSTITUTION =
	/Constitución(?:\s{1,3}(?:de\s{1,3}la\s{1,3}República|Nacional|Política|Española|Federal|salvadoreña|argentina|uruguaya|de\s{1,3}\p{Lu}\p{Ll}{2,12}(?:\s\p{Lu}\p{Ll}{2,12})?))?/uy;

const READERS: readonly (readonly [RegExp, LegalType, string])[] = [
	[NUMBERED_LAW, 'statute', 'ley'],
	[NUMBERED_DECREE, 'decree', 'decreto'],
	[NAMED_LAW, 'statute', 'ley'],
	[CODE, 'statute', 'código'],
	[TREATY, 'treaty', 'tratado'],
	[CONSTITUTION, 'statute', 'constitución'],
];

/** `Ley N° 18.026`, `Decreto Ley 14.068`, `Código Penal`, `Pacto de San José`, `Constitución`, at its first word. */
export function spanishInstrument(doc: Doc, at: number): Reference | null {
	const token = doc.tokens[at]!;
	const found = instrumentFrom(doc.flat, token.start);
	if (found === null) return null;
	// `la ley 5`, but `la Constitución`: without a number only a capital names one.
	if (!isCapitalized(token) && !/\d/.test(doc.flat.slice(token.start, found.end))) return null;
	// A number written by law and decree alike: a decree with the force of law is a decree.
	const type = /^decreto/i.test(token.text) ? 'decree' : found.type;
	return { ...found, type };
}

function instrumentFrom(flat: string, start: number): Reference | null {
	for (const [pattern, type, rule] of READERS) {
		const match = matchAt(flat, pattern, start);
		if (match !== null) return { type, rule, start, end: start + match[0].trimEnd().length };
	}
	return null;
}

/** `artículo 7.6 de la Convención Americana`, `art. 11 de la Ley 18.026`, at the first word. */
export function spanishArticle(doc: Doc, at: number): Reference | null {
	const { start } = doc.tokens[at]!;
	const lead = matchAt(doc.flat, ARTICLE_OF, start);
	if (lead === null) return null;
	const of = instrumentFrom(doc.flat, start + lead[0].length);
	const initials = matchAt(doc.flat, /(?:PIDCP|CADH|CPP?|CN|DUDH)(?![\p{L}])/uy, start + lead[0].length);
	if (of === null && initials === null) return null;
	const end = of?.end ?? start + lead[0].length + initials![0].length;
	const type: LegalType = of?.type ?? (/^C(?:P|N)/.test(initials![0]) ? 'statute' : 'treaty');
	return { type, rule: 'artículo', start, end };
}
