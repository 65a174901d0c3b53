import type { View } from './view.ts';

/** `los 40 | deportados`, `la | detenida`: a participle behind its article is a noun, unless it tells of an agent. */
export const isNounHere = ({ units, sentence }: View, at: number, from: number): boolean =>
	(at > from || /^(?:al|del)$/.test(units[at - 1]?.norm ?? '')) &&
	sentence.lang === 'es' &&
	ONE_OR_MORE.test(units[at]!.norm) &&
	/^(?:los|las|la|el|al|del|un|una|otros|otras|varios|varias|\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)$/.test(
		units[at - 1]?.norm ?? '',
	);

export const PAST = /^\p{Ll}{2,}(?:ó|aron|ieron)$/u;

const ONE_OR_MORE =
	/^(?:detenid|intern|deportad|secuestrad|capturad|aprehendid|desaparecid|expulsad|trasladad|liberad|encarcelad|recluid|repatriad|asesinad|fallecid|retornad|arrestad|excarcelad|desterrad|exiliad)[oa]s?$/;

/** Adjectives and numbers of things that stand before their noun: `diferentes centros`, `cuatro hospitales`. */
export const BEFORE_NOUN =
	/^(?:\d+|diferentes|distint[oa]s|divers[oa]s|antigu[oa]s?|nuev[oa]s?|mism[oa]s?|propi[oa]s?|tristemente|temid[oa]s?|llamad[oa]s?|dos|tres|cuatro|cinco|seis|varios|varias)$/;

/** What stands before a Spanish noun: numbers, and the few adjectives that do. */
export const LEADING =
	/^(?:\d.*|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|otros?|otras?|nuevos?|nuevas?|jóvenes|joven|presuntos?|presuntas?|supuestos?|ex|varios|varias|numerosos|numerosas|algunos|algunas|muchos|muchas|demás|mismos?|mismas?|gran|casi|al|menos|más|cientos|miles|decenas|primer|primera|único|única|viejo|vieja|actual|entonces|pequeño|pequeña|los|las|sus?)$/;
