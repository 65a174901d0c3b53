import type { Doc } from '../document.ts';
import { FACILITY_HEADS, PLACE_HEADS } from '../lexicon/heads.ts';

export const isPluralPlace = (norm: string) => /s$/.test(norm) && !/(?:ss|us|is)$/.test(norm);

export const singular = (norm: string) =>
	norm.endsWith('ies') ? `${norm.slice(0, -3)}y` : norm.replace(/(?<=[lnrd])es$|(?<=sh|ch|ss)es$|s$/, '');

const NO_PLACE = new Set([
	'row',
	'order',
	'camino',
	'park',
	'moon',
	'planet',
	'mar',
	'base',
	'station',
	'line',
]);

/** Whether a noun is one for a place, one or many. */
export function isPlaceNoun(doc: Doc, at: number): boolean {
	const token = doc.tokens[at];
	if (token?.kind !== 'word') return false;
	const { norm } = token;
	if (/^graves?$/.test(norm))
		return /^(?:mass|common|unmarked|clandestine|shallow)$/.test(doc.tokens[at - 1]?.norm ?? '');
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

const MORE_PLACES = new Set(
	(
		'jungle forest desert woods outskirts basement roof gate entrance vicinity north south east west grounds interior room kitchen annex headquarters depot farm ranch church neighbourhood cell dungeon dorm ward wing block building compound tent country nation kingdom hangar plane ship site border capital town cannery island ' +
		'neighborhood neighbourhood square university school premises yard community communities colony morgue house home district municipality jurisdiction county territory ' +
		'pozo celda pabellón país nación sótano barracón avión buque costa frontera zona región capital edificio instalación instalaciones recinto ' +
		'módulo sector complejo albergue refugio campamento calabozo dependencia dependencias vuelo territorio localidad estado ala patio sitio lugar ' +
		'vivienda casa domicilio escuela universidad reino comunidad comunidades fosa sede mercado puesto afueras interior patio entrada puerta puertas techo alrededores inmediaciones cercanías periferia norte sur oriente occidente planta piso sala salón enfermería anexo selva bosque desierto puntos unidad barrio carretera autopista pasillo pasillos corredor hallway corridor floor alcaldía entidad municipio distrito comuna parroquia jurisdicción comarca metrópoli'
	).split(' '),
);

/** A country, region or town: who is `of` it may be anywhere. */
export const LANDS =
	/^(?:país|nación|región|estado|provincia|ciudad|country|nation|region|state|province|city|town|kingdom|reino)$/;

/** Nouns for a place only with a name or owner behind them. */
export const LOOSE =
	/^(?:afueras|interior|entrada|puertas?|techo|alrededores|inmediaciones|cercanías|periferia|norte|sur|oriente|occidente|planta|piso|sala|salón|anexo|puntos|unidad|carretera|autopista|outskirts|basement|roof|gates?|entrance|vicinity|north|south|east|west|grounds|rooms?|kitchen|headquarters|sede|zona|área|sector|streets?|roads?|row|order|park|calles?|ruta|camino|rutas|caminos|state|estado|center|centro|field|base|bases|campo|line)$/;
