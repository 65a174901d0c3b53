import type { Complement } from './complements.ts';
import type { Phrase } from './phrase.ts';
import { KEEPS } from './spanish-houses.ts';
import { PLACES } from './spanish-words.ts';

/** A bare `prisión` says how, not where. */
const isPlace = ({ kind, value }: Phrase): boolean =>
	PLACES.test(kind) ? !/^(?:prisión|libertad)$/i.test(value) : /^(?:la )?(?:vía pública|calle)$/i.test(value);

/** Another part of one prison, or a house that only its word tells: `al módulo de máxima seguridad`. */
export const PART_OF_PRISON =
	/^(?:una? |el |la |los |las |otr[oa] )?(?:módulo|pabellón|crujía|celdas?|calabozo|sector|ala|unidad|alcaidía|dependencias?|instalaciones|sede|clínica|sanatorio|centro|cárcel|cárceles|penal|lugar|sitio|recinto|base|rotonda|distrito|delegación|estación|juzgado|tribunales|sala|hospital)(?!\p{L})/iu;

/** `en la Unidad 3`: a numbered house. */
const NUMBERED_HOUSE =
	/^(?:la |el )?(?:Unidad|Módulo|Alcaidía|División|Complejo|Pabellón|Seccional)(?:\s\p{Lu}\p{L}*)*\s?(?:N[°º]\s?)?\d+/u;

export const DUTIES =
	/^(?:la |el |los |las |sus? |toda |todo |un |una )?(?:obligaci|carg[ao]|responsabilidad|pago|culpa|impuesto|deber|deuda|compromiso|presión|peso|costa)/iu;

export const POSTS =
	/^(?:cartera|puesto|cargo|funciones|área|oficina|ministerio|escuela|equipo|club)(?!\p{L})/iu;

const TITLE_CASE =
	/^(?:el |la |los |las )?\p{Lu}\p{Ll}+(?: (?:de |del |la |de la |de los )?\p{Lu}\p{Ll}+){0,3}$/u;

/** Where something happened in Spanish: `en`, `cerca de`, `frente a`; a house before a town. */
export function placeIn(list: readonly Complement[]): Phrase | undefined {
	const at = list.filter(({ preposition }) => preposition === 'en' || preposition === 'frente');
	const first = at.find(({ phrase }) => isPlace(phrase));
	// `en la vía pública, en Norte`: the town says more than the street.
	const street = first !== undefined && /^(?:la )?(?:vía pública|calle)$/i.test(first.phrase.value);
	const town = street
		? at.find(
				({ phrase }) =>
					phrase !== first.phrase &&
					/^(?:place|body|person|other)$/.test(phrase.kind) &&
					/\p{Lu}/u.test(phrase.value),
			)
		: undefined;
	if (town !== undefined) return town.phrase;
	return (
		// A house that lies in the town told first: `en Norte, en el cuartel`; not one told in another breath.
		at.find(
			({ phrase, at: link }) =>
				/^(?:facility|hospital)$/.test(phrase.kind) &&
				isPlace(phrase) &&
				(first === undefined || link - first.at <= 5),
		)?.phrase ??
		first?.phrase ??
		at.find(({ phrase }) => phrase.kind === 'body' && /^(?:la |el )?\p{Lu}{3,}$/u.test(phrase.value))
			?.phrase ??
		at.find(
			({ phrase }) =>
				phrase.kind === 'inside' && (/celda|calabozo/i.test(phrase.value) || KEEPS.test(phrase.value)),
		)?.phrase ??
		// `en El Salitral`, `en Valle Alto`: what one is in is a place, whatever else bears the name.
		at.find(
			({ preposition, phrase }) =>
				preposition === 'en' &&
				/^(?:body|person|group|other)$/.test(phrase.kind) &&
				(phrase.unit.kind === 'name' || TITLE_CASE.test(phrase.value) || NUMBERED_HOUSE.test(phrase.value)),
		)?.phrase
	);
}
