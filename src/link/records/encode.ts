import type { Dialect } from './dialect.ts';
import { type Field, KEY_PARTS, type KeyPart, type LinkSettings } from './settings.ts';
import { isOfWords, rawColumn, readOf, type Step, spellingOf, valuesOf, wordOf } from './tables.ts';

export const KEY_COLUMN: Readonly<Record<KeyPart, string>> = {
	word: 'k_word',
	words: 'k_words',
	value: 'k_value',
	start: 'k_start',
	month: 'k_month',
	year: 'k_year',
};

/**
 * Raw values of a field that occur, in which list, and how often, in order: what the reader of values is given. A list writes its
 * dates in its own order; what is no date is the same in all (list 0).
 */
export function rawValues(field: Field): string {
	const list = isByList(field) ? 'list' : '0';
	return `SELECT ${rawColumn(field)}, ${list}, count(*) FROM raw WHERE ${rawColumn(field)} IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`;
}

export function isByList({ kind }: Field): boolean {
	return kind === 'date';
}

/** By what of a field some rule lets records meet. */
export function partsUsed(field: Field, { blocking }: LinkSettings): readonly KeyPart[] {
	const used = new Set(
		blocking.flatMap((rule) => rule.filter((part) => part.field === field.name)).map(({ by }) => by),
	);
	return KEY_PARTS.filter((part) => used.has(part));
}

/** What is read of a value, as columns; lists are written as text, which `encode` makes numbers of. */
export function readColumns(
	field: Field,
	settings: LinkSettings,
): readonly (readonly [name: string, type: 'INTEGER' | 'VARCHAR'])[] {
	const keys = partsUsed(field, settings).map((part) => [KEY_COLUMN[part], 'VARCHAR'] as const);
	const words = isOfWords(field)
		? ([
				['words', 'VARCHAR'],
				['wide', 'VARCHAR'],
			] as const)
		: [];
	const bounds = isOfWords(field)
		? []
		: ([
				['lo', 'INTEGER'],
				['hi', 'INTEGER'],
				['digits', 'VARCHAR'],
			] as const);
	return [['code', 'INTEGER'], ['plain', 'VARCHAR'], ...words, ...bounds, ...keys];
}

/** The dictionary of a field: how each raw value is spelled, and what was read of it. */
export function dictionaryTables(field: Field, settings: LinkSettings): readonly Step[] {
	const columns = readColumns(field, settings).map(([name, type]) => `${name} ${type}`);
	return [
		{
			makes: spellingOf(field),
			sql: `CREATE TABLE ${spellingOf(field)} (raw VARCHAR, list INTEGER, code INTEGER)`,
		},
		{ makes: readOf(field), sql: `CREATE TABLE ${readOf(field)} (${columns.join(', ')})` },
	];
}

/**
 * From what was read to the tables that are compared; one table of codes for all records. Code 0 is of what is missing,
 * and has a row of its own among the values, so that each record finds one.
 */
export function encode(settings: LinkSettings, sql: Dialect): readonly Step[] {
	const { fields } = settings;
	const columns = fields.map(
		(field) => `coalesce(${spellingOf(field)}.code, 0)::INTEGER AS ${rawColumn(field)}`,
	);
	const joins = fields.map(
		(field) =>
			`LEFT JOIN ${spellingOf(field)} ON ${spellingOf(field)}.raw = raw.${rawColumn(field)}${isByList(field) ? ` AND ${spellingOf(field)}.list = raw.list` : ''}`,
	);
	return [
		{
			makes: 'record',
			sql: `CREATE TABLE record AS SELECT raw.id, raw.list, ${columns.join(', ')} FROM raw ${joins.join(' ')}`,
		},
		...fields.flatMap((field): readonly Step[] => [
			{ makes: spellingOf(field), sql: `DROP TABLE ${spellingOf(field)}` },
			{ makes: valuesOf(field), sql: values(field, settings, sql) },
			{ makes: readOf(field), sql: `DROP TABLE ${readOf(field)}` },
			...(isOfWords(field)
				? [
						{
							makes: wordOf(field),
							sql: `CREATE TABLE ${wordOf(field)} AS SELECT word, -log2(sum(records) / (SELECT sum(records) FROM ${valuesOf(field)} WHERE code > 0)) AS bits FROM (SELECT ${sql.unnest('words')} AS word, records FROM ${valuesOf(field)}) GROUP BY word`,
						},
					]
				: []),
		]),
	];
}

/** Of each value what its levels look at, the keys by which it meets others, and how many records have it. */
function values(field: Field, settings: LinkSettings, sql: Dialect): string {
	const all = readColumns(field, settings);
	const list = (column: string) =>
		`CASE WHEN ${column} = '' THEN []::INTEGER[] ELSE string_split(${column}, ' ')::INTEGER[] END AS ${column}`;
	const isList = (column: string) => column === 'words' || column === 'wide' || column.startsWith('k_');
	const columns = all.map(([name]) => (isList(name) ? list(name) : name));
	const more = isOfWords(field)
		? `, len(words) AS n, ${sql.marks('words')} AS words_mark, ${sql.marks('wide')} AS wide_mark, ${sql.letters('plain')} AS letters`
		: field.kind === 'code'
			? `, ${sql.letters('plain')} AS letters`
			: ", digits[1:4]::INTEGER AS y, digits[5:6]::INTEGER AS m, digits[7:8]::INTEGER AS d, ('0x' || digits)::BIGINT AS packed";
	const missing = all.map(([name]) => (name === 'code' ? '0' : isList(name) ? "''" : 'NULL'));
	return [
		`CREATE TABLE ${valuesOf(field)} AS SELECT *${more} FROM (SELECT ${columns.map((column) => column.replace(/^code$/, 'r.code')).join(', ')},`,
		'coalesce(c.records, 0) AS records, (-log2(c.records / sum(c.records) OVER ()))::FLOAT AS bits',
		`FROM (FROM ${readOf(field)} UNION ALL SELECT ${missing.join(', ')}) r LEFT JOIN (SELECT ${rawColumn(field)} AS code, count(*) AS records FROM record WHERE ${rawColumn(field)} > 0 GROUP BY 1) c ON c.code = r.code)`,
	].join(' ');
}
