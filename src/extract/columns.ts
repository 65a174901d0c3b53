import type { ColumnRole, ListMapping, RowSubject } from '../record/index.ts';
import { FACILITY_CODE, ID_NAME, roleOf } from './column-rules.ts';
import { type Column, isUnknown } from './column-values.ts';

/** Roles that more than one column may have; of the others the first column keeps it. */
const REPEATABLE: ReadonlySet<ColumnRole> = new Set([
	'note',
	'ignore',
	'identifier',
	'alias',
	'held-at',
	'transferred-on',
	'transferred-to',
	'private',
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
		const meant = roleOf(column);
		// A telephone number may well be unique; it is private before it is a key.
		const role = column.name === key && meant !== 'private' ? 'key' : meant;
		if (role === 'full-name') names.push(column.name);
		const taken = !REPEATABLE.has(role) && [...roles.values()].includes(role);
		roles.set(column.name, taken ? 'note' : role);
	}
	splitName(roles, columns);
	const subject = subjectOf(roles, names.length);
	if (subject === 'none')
		for (const [name, role] of roles)
			if (role !== 'key' && role !== 'ignore' && role !== 'private') roles.set(name, 'note');
	// Where a prison stands, and its number, is no secret of anybody's.
	if (subject === 'Place') for (const [name, role] of roles) if (role === 'private') roles.set(name, 'note');
	if (subject === 'Person')
		for (const { name, words } of columns) {
			const role = roles.get(name);
			if (role === 'place-name') roles.set(name, 'held-at');
			// The code of a prison is the identifier of nobody in it.
			if (role === 'identifier' && FACILITY_CODE.test(words)) roles.set(name, 'note');
		}
	return { subject, columns: Object.fromEntries(roles), dateOrder: dateOrderOf(columns) };
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
