import { parseListDate } from '../../record/index.ts';
import { orderOf } from './cell-dates.ts';
import type { FieldKind } from './settings.ts';

/** A column of a list, as far as it was looked at. */
export type SampledColumn = {
	readonly header: string;
	/** Cells of the rows looked at, in order; an empty one holds nothing. */
	readonly cells: readonly string[];
};

/** What a column is about; two lists' columns of one concept are one field. */
export type Concept = {
	readonly concept: string;
	readonly kind: FieldKind;
	/** Stands where among the columns of its field: surnames before mothers' surnames, year before month before day. */
	readonly place: number;
};

type HeaderRule = {
	readonly concept: string;
	readonly kind: FieldKind;
	readonly header: RegExp;
	readonly place?: number;
};

/** Headers that name what tells nobody from anybody: row numbers, keys of a database, truth, where a row came from. */
const NOT_COMPARED =
	/^(?:#|n|no|nro|num|row|index|idx|id|uid|uuid|guid|key|pk)$|\b(?:unique id|rec id|record id|row id|cluster|entity id|identity|truth|label|sources?|fuentes?|references?|referencias?|urls?|links?|photo|foto\w*|file|archivo|page|notes?|observaciones|comments?|comentarios|descrip\w+|updated|created|timestamp|alias(?:es)?|apodos?|aka|nick ?names?|sobrenombres?)\b/;
/** Keys of a person, which link where both lists have them. */
const NUMBER_OF_PERSON =
	/\b(?:ssn|soc(?:ial)? sec\w*|passport|pasaporte|dni|curp|rut|rfc|cuil|cuit|ci|cedula|nie|nif|a number|alien number|docket|expediente|legajo|registration|registro|documentos?|document number|case number|inmate|booking)\b/;

/** Told from the header, the first that fits. */
const BY_HEADER: readonly HeaderRule[] = [
	{ concept: 'person number', kind: 'code', header: NUMBER_OF_PERSON },
	{ concept: 'email', kind: 'code', header: /\b(?:e ?mail|correo)\b/ },
	{
		concept: 'phone',
		kind: 'code',
		header: /\b(?:(?:tele)?phone|mobile|cell|telefono|celular|movil|whatsapp)\b/,
	},
	{ concept: 'postcode', kind: 'code', header: /\b(?:post ?code|postal|zip|codigo postal|cp)\b/ },
	{
		concept: 'second surname',
		kind: 'surname',
		place: 1,
		header: /\b(?:apellido materno|segundo apellido|second (?:sur|last )name|maternal|materno)\b/,
	},
	{ concept: 'married surname', kind: 'surname', place: 2, header: /\b(?:casada|married)\b/ },
	{
		concept: 'name',
		kind: 'name',
		header:
			/(?=.*\bapellidos?\b)(?=.*\bnombres?\b)|\b(?:full ?name|nombre completo|name and surname|first and surname|detainee name|victim name)\b/,
	},
	{
		concept: 'surname',
		kind: 'surname',
		header: /\b(?:surname|last ?name|lname|family ?name|apellidos?|paterno)\b/,
	},
	{
		concept: 'given',
		kind: 'given',
		header:
			/\b(?:given ?names?|first ?names?|fname|forenames?|middle ?name|prenombres?|nombres?|nombre de pila)\b/,
	},
	{ concept: 'name', kind: 'name', header: /^(?:name|person|victim|victima|detainee|detenid[oa]|inmate)s?$/ },
	{ concept: 'sex', kind: 'category', header: /^(?:sex|sexo|gender|genero)$/ },
	{
		concept: 'birthplace',
		kind: 'text',
		header:
			/(?=.*\b(?:lugar|place|pais|country|provincia|province|ciudad|city|state)\b)(?=.*\b(?:birth|nacimiento|born|natal)\b)|\bbirth ?place\b/,
	},
	{ concept: 'born', kind: 'date', header: /\b(?:birth\w*|born|dob|nacimiento|nac)\b/ },
	{ concept: 'age', kind: 'number', header: /\b(?:age|edad)\b/ },
	{
		concept: 'place taken',
		kind: 'text',
		header:
			/(?=.*\b(?:lugar|place|location|sitio|city|ciudad)\b)(?=.*\b(?:deten\w+|secuestro|arrest\w*|captur\w*|abduct\w*|desaparicion|disappear\w*)\b)/,
	},
	{
		concept: 'taken',
		kind: 'date',
		header:
			/\b(?:deten\w+|secuestro|arrest\w*|captur\w*|abduct\w*|desaparicion|disappear\w*|booked|apprehen\w*)\b/,
	},
	{
		concept: 'place of death',
		kind: 'text',
		header:
			/(?=.*\b(?:lugar|place|location)\b)(?=.*\b(?:death|died|muerte|asesinato|asesinado|fallec\w+|hallazgo)\b)/,
	},
	{ concept: 'died', kind: 'date', header: /\b(?:death|died|dod|muerte|asesina\w*|fallec\w+|defuncion)\b/ },
	{
		concept: 'nationality',
		kind: 'category',
		header: /\b(?:nationality|nacionalidad|citizenship|country of origin)\b/,
	},
	{
		concept: 'occupation',
		kind: 'text',
		header: /\b(?:occupation\w*|ocupacion\w*|profesion\w*|profession|job)\b/,
	},
	{
		concept: 'street',
		kind: 'text',
		header: /\b(?:address(?: 1)?|street(?: name)?|domicilios?|direccion|calle)\b(?! number)/,
	},
	{
		concept: 'place',
		kind: 'text',
		header: /\b(?:city|ciudad|town|suburb|municipio|localidad|municipality|locality|place|lugar|location)\b/,
	},
	{
		concept: 'region',
		kind: 'category',
		header: /\b(?:state|province|provincia|departamento|region|county|estado federal)\b/,
	},
];

/** How many cells are looked at for what a column holds. */
const LOOKED_AT = 3_000;

/** What a column is about; `null` where it is not compared. */
export function conceptOf({ header, cells }: SampledColumn): Concept | null {
	const title = titleOf(header);
	const filled = cells.filter((cell) => cell.trim() !== '').slice(0, LOOKED_AT);
	if (filled.length === 0 || NOT_COMPARED.test(title) || isAddresses(filled)) return null;
	const shape = shapeOf(filled);
	if (shape === 'long' || (/\bid$/.test(title) && !NUMBER_OF_PERSON.test(title))) return null;
	for (const rule of BY_HEADER) {
		if (!rule.header.test(title) || !fits(rule.kind, shape, filled)) continue;
		return { concept: rule.concept, kind: rule.kind, place: rule.place ?? 0 };
	}
	switch (shape) {
		case 'date':
			return { concept: title, kind: 'date', place: 0 };
		case 'words':
			return { concept: title, kind: isCategory(filled) ? 'category' : 'text', place: 0 };
		case 'code':
			return isUnique(filled) ? null : { concept: title, kind: 'code', place: 0 };
		case 'number':
			return isUnique(filled) ? null : { concept: title, kind: 'code', place: 0 };
	}
}

/** `fecha_de_nacimiento`, `FechaNacimiento` and `Fecha de nacimiento` are one header. */
export function titleOf(header: string): string {
	return header
		.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}#]+/gu, ' ')
		.replace(/(\p{L})(\d)/gu, '$1 $2')
		.trim();
}

type Shape = 'date' | 'words' | 'code' | 'number' | 'long';

function shapeOf(filled: readonly string[]): Shape {
	const share = (is: (cell: string) => boolean) => filled.filter(is).length / filled.length;
	if (share((cell) => cell.length > 100) > 0.3) return 'long';
	if (share((cell) => /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(cell)) > 0.9)
		return share(isCompactDate) > 0.9 ? 'date' : 'number';
	const order = orderOf(filled) ?? 'dmy';
	if (share((cell) => /\d/.test(cell) && isDate(cell, order)) > 0.6) return 'date';
	return share((cell) => /\d|@/.test(cell) && !/\s\p{L}{3}/u.test(cell)) > 0.6 ? 'code' : 'words';
}

function isDate(cell: string, order: 'dmy' | 'mdy' | 'ymd'): boolean {
	const read = parseListDate(cell, order);
	return read !== null && read.unknown === undefined;
}

function isCompactDate(cell: string): boolean {
	const found = /^\s*((?:18|19|20)\d\d)(\d\d)(\d\d)\s*$/.exec(cell);
	return (
		found !== null &&
		Number(found[2]) >= 1 &&
		Number(found[2]) <= 12 &&
		Number(found[3]) <= 31 &&
		Number(found[3]) >= 1
	);
}

function fits(kind: FieldKind, shape: Shape, filled: readonly string[]): boolean {
	switch (kind) {
		case 'date':
			return shape === 'date' || isYears(filled);
		case 'number':
			return shape === 'number' || filled.filter((cell) => /\d/.test(cell)).length / filled.length > 0.3;
		case 'code':
			return true;
		default:
			return shape !== 'date' && shape !== 'number';
	}
}

/** Whether numbers are years people are born in, or die. */
export function isYears(filled: readonly string[]): boolean {
	return filled.filter((cell) => /^\s*(?:1[6-9]|20)\d\d\s*$/.test(cell)).length / filled.length > 0.8;
}

function isCategory(filled: readonly string[]): boolean {
	return filled.length >= 40 && new Set(filled).size <= Math.min(60, filled.length / 8);
}

/** Whether a column holds addresses of pages: where something was read, and nothing of whom. */
function isAddresses(filled: readonly string[]): boolean {
	return filled.filter((cell) => /^\s*(?:https?:\/\/|www\.)/i.test(cell)).length > 0.5 * filled.length;
}

function isUnique(filled: readonly string[]): boolean {
	return filled.length > 20 && new Set(filled).size > 0.98 * filled.length;
}

/** Whether a column holds whole numbers from `low` to `high` and reaches near both ends. */
export function isRange(cells: readonly string[], low: number, high: number): boolean {
	const numbers = cells.filter((cell) => cell.trim() !== '').map(Number);
	if (numbers.length === 0) return false;
	return (
		numbers.every((one) => Number.isInteger(one) && one >= low && one <= high) &&
		Math.max(...numbers.slice(0, LOOKED_AT)) >= high - 3
	);
}
