import type { ColumnRole } from '../record/index.ts';
import {
	type Column,
	holdsDates,
	holdsFates,
	holdsNames,
	holdsWords,
	isAge,
	isDegree,
	isSex,
	share,
} from './column-values.ts';

type Rule = {
	readonly role: ColumnRole;
	readonly header: RegExp;
	readonly fits?: (column: Column) => boolean;
};

const DETAINED =
	/\b(?:detencion|detenid[oa]|detained|detention|arrest(?:ed)?|arresto|secuestr\w*|aprehension|captura|abduct\w*|booked in)\b/;
const DISAPPEARED =
	/\b(?:desaparicion|desaparecid[oa]|disappear\w*|missing|last seen|visto por ultima vez)\b/;
const DIED = /\b(?:muerte|fallecimiento|fallecid[oa]|defuncion|asesina\w*|death|died|killed|deceased|dod)\b/;
const RELEASED = /\b(?:liberacion|liberad[oa]|libertad|released?)\b/;
const REMOVED = /\b(?:deporta\w*|deported|expulsion|expulsad[oa]|removal|removed|repatria\w*)\b/;
const MOVED = /\b(?:traslado|trasladad[oa]|transfer\w*)\b/;
const BORN = /\b(?:nacimiento|nacid[oa]|birth\w*|born|dob)\b/;
const WHEN = /\b(?:fecha|date|day|dia|ano|anio|year|on|when|cuando|dob|dod)\b/;
const WHERE = /\b(?:lugar|place|location|sitio|localidad|ciudad|city|donde|where|at)\b/;
const HOLDING =
	/\b(?:facility|prison|jail|carcel|penal|penitenciari\w*|reclusion|centro|center|centre|camp|campo|held at|alojad\w*)\b/;
const TOLD =
	/\b(?:told|interview\w*|testimon\w*|testif\w*|entrevista\w*|declaracion|denuncia(?:d[oa])?|statement|complaint|reported|informad[oa])\b/;
const CONSENT =
	/\bconsent(?:s|ed|imiento\w*)?\b|\b(?:autori[sz]\w*|permi\w+)(?: \w+){0,2} (?:publi\w*|difu\w*)\b|\b(?:may (?:be )?|puede )publi\w*\b/;
/** What tells where somebody lives, how to reach them, and of their body: nobody's to publish by default. */
const REACHED =
	/\b(?:(?:tele)?phones?(?: number)?|cell(?:phone)?|mobile|telefonos?|celular|movil|whatsapp|e ?mail|correo(?: electronico)?)\b/;
const LIVES =
	/\b(?:(?:home |street |mailing )?address(?:es)?|residence|resides|domicilio|direccion|vivienda|residencia|calle)\b/;
const MEDICAL =
	/\b(?:medical|diagnos\w*|illness\w*|diseases?|health|hiv|vih|pregnan\w*|embaraz\w*|enfermedad\w*|salud|medicacion|medication\w*|historia clinica|tratamiento)\b/;
const NOT_A_NAME = /\b(?:facility|place|type|location|lugar|centro|site|file|cause|code)\b/;

const both = (a: RegExp, b: RegExp) => new RegExp(`(?=.*${a.source})(?=.*${b.source})`);

/** Numbers a facility, and none of those who are held there. */
export const FACILITY_CODE =
	/\b(?:detloc|det loc|(?:facility|site|place|location|prison|jail|centro|establecimiento|sitio) (?:code|codigo|id)|(?:codigo|clave) (?:del? )?(?:centro|establecimiento|sitio|penal|unidad))\b/;

/** In this order; the first rule whose header and values fit names a column's role. */
const RULES: readonly Rule[] = [
	{ role: 'ignore', header: /\b(?:indec|exact coordinates|http status|error|flags?)\b|\bminor version\b/ },
	{ role: 'note', header: /\b(?:group|grupo|household|familia)\b/ },
	{
		role: 'latitude',
		header: /^(?:lat|latitude?|latitud)$/,
		fits: ({ values }) => share(values, isDegree) > 0.8,
	},
	{
		role: 'longitude',
		header: /^(?:lon|lng|long|longitude?|longitud)$/,
		fits: ({ values }) => share(values, isDegree) > 0.8,
	},
	{ role: 'ignore', header: /^(?:lat|lon)\w* \d+$/ },

	{ role: 'married-surname', header: /\b(?:apellido(?: de)? casada|married (?:sur)?name)\b/ },
	{
		role: 'second-surname',
		header: /\b(?:apellido materno|segundo apellido|second (?:sur|last )name|mother s maiden name)\b/,
	},
	{ role: 'full-name', header: both(/\bapellidos?\b/, /\bnombres?\b/), fits: holdsNames },
	{
		role: 'surname',
		header: /^(?:apellidos?(?: paterno)?|primer apellido|surname|last names?|family name|lastname)$/,
	},
	{
		role: 'given-names',
		header: /^(?:nombres|nombre de pila|prenombre|first names?|given names?|forenames?|firstname)$/,
	},
	{ role: 'alias', header: /\b(?:apodos?|alias(?:es)?|aka|nicknames?|sobrenombre)\b/ },
	{
		role: 'full-name',
		header:
			/^(?:nombre(?: completo)?|(?:full )?name|(?:nombre de la )?(?:persona|victima)|person|victim|detainee)$/,
		fits: holdsNames,
	},
	{
		role: 'full-name',
		header: /\b(?:name|nombre)$/,
		fits: (column) => !NOT_A_NAME.test(column.words) && holdsNames(column),
	},

	{ role: 'told-on', header: both(TOLD, WHEN), fits: holdsDates },
	{ role: 'consent', header: CONSENT },
	{ role: 'private', header: REACHED },
	{ role: 'private', header: MEDICAL },

	{ role: 'born-on', header: both(BORN, WHEN), fits: holdsDates },
	{ role: 'born-on', header: /^dob$|^birth ?date$/, fits: holdsDates },
	{ role: 'died-on', header: both(DIED, WHEN), fits: holdsDates },
	{ role: 'disappeared-on', header: both(DISAPPEARED, WHEN), fits: holdsDates },
	{ role: 'detained-on', header: both(DETAINED, WHEN), fits: holdsDates },
	{ role: 'released-on', header: both(RELEASED, WHEN), fits: holdsDates },
	{ role: 'removed-on', header: both(REMOVED, WHEN), fits: holdsDates },
	{ role: 'transferred-on', header: both(MOVED, WHEN), fits: holdsDates },
	{ role: 'note', header: BORN },
	{ role: 'died-at', header: both(DIED, WHERE), fits: holdsWords },
	{ role: 'transferred-to', header: /\b(?:traslad\w*|transfer\w*) (?:a|to)\b/, fits: holdsWords },
	{ role: 'transferred-to', header: both(MOVED, WHERE), fits: holdsWords },
	{
		role: 'held-at',
		header: /\blast detention\b|\b(?:lugar|place) (?:de |of )?(?:reclusion|detention)$/,
		fits: holdsWords,
	},
	{ role: 'detained-at', header: both(DETAINED, WHERE), fits: holdsWords },
	{ role: 'private', header: LIVES },

	{ role: 'age', header: /\b(?:edad|age)\b/, fits: ({ values }) => share(values, isAge) > 0.6 },
	{ role: 'sex', header: /^(?:sex|sexo|gender|genero)$/, fits: ({ values }) => share(values, isSex) > 0.6 },
	{
		role: 'nationality',
		header: /\b(?:nacionalidad|nationality|citizenship|ciudadania)\b|^(?:country|pais)$/,
		fits: holdsWords,
	},
	{
		role: 'status',
		header:
			/^(?:estado|status|situacion|outcome|violence|hecho)$|\b(?:tipificacion|case status|tipo de (?:caso|hecho))\b/,
		fits: holdsFates,
	},
	{
		role: 'identifier',
		header:
			/\b(?:documentos?|dni|pasaporte|passport|cedula|expediente|legajo|prontuario|docket|case (?:no|number)|alien number|a number)\b/,
	},
	{ role: 'identifier', header: FACILITY_CODE },
	{
		role: 'held-by',
		header: /^(?:held by|agency|agencia|custodian|holding authority|fuerza|autoridad)$/,
		fits: holdsWords,
	},
	{
		role: 'place-name',
		header:
			/^(?:denominacion|(?:place|site|facility|detention facility) name|nombre del (?:sitio|lugar|centro)|sitio|site)$/,
		fits: holdsWords,
	},
	{ role: 'held-at', header: new RegExp(`${HOLDING.source}(?: name| nombre)?$`), fits: holdsWords },
	{
		role: 'voice',
		header:
			/^(?:(?:data )?source|fuente(?: original)?|(?:said|told|reported|stated) by|who says so|dicho por|segun|informante|declarante|denunciante)$/,
		fits: holdsWords,
	},
];

/** Headers that number or name rows, or rows of another list. */
export const ID_NAME =
	/^(?:id|key|code|uuid|clave|codigo|legajo|nro)\b|^(?:index|no|num|numero|number|folio)$|\b(?:id|key|code|uuid|codigo|number)$/;
/** What a column means by its header and values; `note` where that is not plain. */
export function roleOf(column: Column): ColumnRole {
	const rule = RULES.find(({ header, fits }) => header.test(column.words) && (fits?.(column) ?? true));
	if (rule) return rule.role;
	return ID_NAME.test(column.words) ? 'identifier' : 'note';
}
