import type { ColumnRole, ListMapping, RowSubject } from '../record/index.ts';

type Column = {
	readonly name: string;
	/** The header in small plain words: `Fecha_Detención` is `fecha detencion`. */
	readonly words: string;
	/** What stands in the sample, without blanks and words for "unknown". */
	readonly values: readonly string[];
	readonly unique: boolean;
};

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
const NOT_A_NAME = /\b(?:facility|place|type|location|lugar|centro|site|file|cause|code)\b/;

const both = (a: RegExp, b: RegExp) => new RegExp(`(?=.*${a.source})(?=.*${b.source})`);

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
		header: /^(?:(?:data )?source|fuente(?: original)?|reported by|informante|denunciante)$/,
		fits: holdsWords,
	},
];

/** Roles that more than one column may have; of the others the first column keeps it. */
const REPEATABLE: ReadonlySet<ColumnRole> = new Set([
	'note',
	'ignore',
	'identifier',
	'alias',
	'held-at',
	'transferred-on',
	'transferred-to',
]);
const NAMES: readonly ColumnRole[] = ['full-name', 'surname', 'given-names'];
const PERSONAL: readonly ColumnRole[] = [
	'age',
	'sex',
	'nationality',
	'born-on',
	'detained-on',
	'died-on',
	'disappeared-on',
	'released-on',
	'removed-on',
];

const ID_NAME =
	/^(?:id|key|code|uuid|clave|codigo|legajo|nro)\b|^(?:index|no|num|numero|number|folio)$|\b(?:id|key|code|uuid|codigo|number)$/;
const SAMPLE_ROWS = 500;

/**
 * Proposes what a list's columns mean and what its rows are about, from the names of its columns in English
 * and Spanish and from some of its rows. A person's decision makes it count, so a column whose meaning is not
 * plain stays a `note`: nobody is "detained on" a date that a list only calls a start. Pass the table's key
 * column if it has one; without it, the first column that is called like a key and does not repeat is taken.
 */
export function guessMapping(
	header: readonly string[],
	sampleRows: readonly (readonly string[])[],
	options: { readonly keyColumn?: string } = {},
): ListMapping {
	const columns = header.map((name, index) => describe(name, sampleRows.slice(0, SAMPLE_ROWS), index));
	const key = options.keyColumn ?? columns.find(({ words, unique }) => unique && ID_NAME.test(words))?.name;
	const roles = new Map<string, ColumnRole>();
	const names: string[] = [];
	for (const column of columns) {
		const role = column.name === key ? 'key' : roleOf(column);
		if (role === 'full-name') names.push(column.name);
		const taken = !REPEATABLE.has(role) && [...roles.values()].includes(role);
		roles.set(column.name, taken ? 'note' : role);
	}
	splitName(roles, columns);
	const subject = subjectOf(roles, names.length);
	if (subject === 'none')
		for (const [name, role] of roles) if (role !== 'key' && role !== 'ignore') roles.set(name, 'note');
	if (subject === 'Person')
		for (const [name, role] of roles) if (role === 'place-name') roles.set(name, 'held-at');
	return { subject, columns: Object.fromEntries(roles), dateOrder: dateOrderOf(columns) };
}

function roleOf(column: Column): ColumnRole {
	const rule = RULES.find(({ header, fits }) => header.test(column.words) && (fits?.(column) ?? true));
	if (rule) return rule.role;
	return ID_NAME.test(column.words) ? 'identifier' : 'note';
}

/** `nombre` is the given names where another column has the surname, and the full name where none has. */
function splitName(roles: Map<string, ColumnRole>, columns: readonly Column[]): void {
	const all = [...roles.values()];
	const surname = all.includes('surname');
	for (const { name, words } of columns) {
		if (
			surname &&
			!all.includes('given-names') &&
			roles.get(name) === 'full-name' &&
			/^(?:nombre|name)$/.test(words)
		) {
			roles.set(name, 'given-names');
		}
		if (surname || all.includes('full-name')) continue;
		if (words === 'nombre' && roles.get(name) === 'note') roles.set(name, 'full-name');
	}
}

/** A row with two full names compares two lists; a row with a position and no person is a place. */
function subjectOf(roles: ReadonlyMap<string, ColumnRole>, fullNames: number): RowSubject {
	const has = (role: ColumnRole) => [...roles.values()].includes(role);
	if (fullNames > 1) return 'none';
	if (NAMES.some(has)) return 'Person';
	if ((has('key') || has('identifier')) && PERSONAL.filter(has).length >= 2) return 'Person';
	return has('place-name') && (has('latitude') || has('key')) ? 'Place' : 'none';
}

function describe(name: string, rows: readonly (readonly string[])[], index: number): Column {
	const all = rows.map((row) => row[index]?.trim() ?? '');
	return {
		name,
		words: plainWords(name),
		values: all.filter((value) => value !== '' && !isUnknown(value)),
		unique: rows.length > 0 && !all.includes('') && new Set(all).size === all.length,
	};
}

function plainWords(name: string): string {
	const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
	return plain
		.replace(/([a-z])([A-Z])/g, '$1 $2')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

const isUnknown = (value: string) =>
	/^(?:n\/?a|nan|null|none|unknown|not stated|sin datos?|s\/d|no hay informacion\.?|no hay información\.?|desconocid[oa]|-+|\?+)$/i.test(
		value,
	);
const isDate = (value: string) =>
	/^(?:\d{4}(?:[-/.]\d{1,2}){0,2}|(?:\d{1,2}[-/.]){1,2}\d{2,4})(?:[T ]\d.*)?$/.test(value) ||
	/^\d{1,2}?(?: de)? ?\p{L}{3,10}\.?,? .*\b\d{4}$|^\p{L}{3,10}\.? \d{1,2}, \d{4}$/u.test(value);
const isDegree = (value: string) =>
	/^-?\d{1,3}(?:[.,]\d+)?$/.test(value) && Math.abs(Number.parseFloat(value)) <= 180;
const isAge = (value: string) =>
	/^\d{1,3}(?:\.0)?(?: (?:años?|anos?|years?(?: old)?|meses|months))?$/i.test(value);
const isSex = (value: string) =>
	/^(?:m|f|x|h|male|female|man|woman|masculino|femenino|hombre|mujer|varon|varón|other|otro)$/i.test(value);
const isFate = (value: string) =>
	/desapar|disappear|missing|asesin|muert|fallec|killed|dead|died|deceased|execut|ejecut|detenid|detained|custody|liberad|released|deport|removed|surviv|sobreviv/i.test(
		value,
	);
/** Two words or more, mostly letters: `SURNAME Given`, `Surname, Given`. */
const isName = (value: string) =>
	/^\p{L}[^|;:@/]*[\s,]+\p{L}/u.test(value) && !/\d/.test(value) && value.length < 90;

function holdsNames({ values }: Column): boolean {
	return share(values, isName) > 0.6;
}

function holdsDates({ values }: Column): boolean {
	return values.length === 0 || share(values, isDate) > 0.5;
}

function holdsWords({ values }: Column): boolean {
	return values.length === 0 || share(values, (value) => /\p{L}{2}/u.test(value) && !isDate(value)) > 0.5;
}

function holdsFates({ values }: Column): boolean {
	return share(values, isFate) > 0.3;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
	return values.length === 0 ? 0 : values.filter(test).length / values.length;
}

/** A day above 12 tells; where none does, the language of the header is taken for the country's habit. */
function dateOrderOf(columns: readonly Column[]): ListMapping['dateOrder'] {
	const count = { dmy: 0, mdy: 0, ymd: 0 };
	let unclear = 0;
	for (const value of columns.flatMap(({ values }) => values)) {
		if (/^\d{4}-\d{1,2}-\d{1,2}/.test(value)) count.ymd++;
		const [, first, second] = /^(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})$/.exec(value) ?? [];
		if (first === undefined || second === undefined) continue;
		if (Number(first) > 12) count.dmy++;
		else if (Number(second) > 12) count.mdy++;
		else unclear++;
	}
	if (count.dmy > count.mdy) return 'dmy';
	if (count.mdy > 0) return 'mdy';
	if (unclear === 0 && count.ymd > 0) return 'ymd';
	const spanish = columns.some(({ words }) =>
		/\b(?:fecha|nombres?|apellidos?|lugar|edad|sexo)\b/.test(words),
	);
	return spanish || unclear === 0 ? 'dmy' : 'mdy';
}
