import type { Dialect } from './dialect.ts';
import { type Field, KEY_PARTS, type KeyPart, type LinkSettings } from './settings.ts';
import {
	codeOf,
	heardOf,
	isOfWords,
	keyTable,
	nearOf,
	rawColumn,
	readOf,
	type Step,
	spellingOf,
	toldOf,
	upTo,
	valuesOf,
	type Widths,
	wordOf,
} from './tables.ts';

/**
 * Raw values of a field that occur, in which list, and how often, numbered in order, nothing being one of them. A list
 * writes its dates in its own order; what is no date is the same in all (list 0).
 */
export function rawValues(field: Field): Step {
	const list = isByList(field) ? 'list' : '0';
	return {
		makes: toldOf(field),
		sql: `CREATE TABLE ${toldOf(field)} AS SELECT *, row_number() OVER (ORDER BY raw, list) AS number FROM (SELECT coalesce(${rawColumn(field)}, '') AS raw, ${list} AS list, count(*) AS cells FROM raw GROUP BY 1, 2)`,
	};
}

/** What the reader of values is given. */
export function toldValues(field: Field): string {
	return `SELECT raw, list, cells FROM ${toldOf(field)} ORDER BY number`;
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

const keyColumn = (part: KeyPart) => `k_${part}`;

/** The dictionary of a field that is not of words: the code of each raw value, and what was read of it. */
export function dictionaryTables(field: Field, settings: LinkSettings): readonly Step[] {
	const read = [
		'plain VARCHAR',
		'lo INTEGER',
		'hi INTEGER',
		'digits VARCHAR',
		// Lists of numbers, written as text.
		...partsUsed(field, settings).map((part) => `${keyColumn(part)} VARCHAR`),
	];
	return tables([
		[codeOf(field), 'number INTEGER, code INTEGER'],
		[readOf(field), ['code INTEGER', ...read].join(', ')],
	]);
}

/** The words of a field, and which of them may stand for one another. */
export function bookTables(field: Field): readonly Step[] {
	return tables([
		[heardOf(field), 'word INTEGER, written VARCHAR, sound INTEGER, skeleton INTEGER, start INTEGER'],
		// `other` may stand for `word` (`is_for`), or is stood for by it (`has_for`).
		[nearOf(field), 'word INTEGER, other INTEGER, is_for INTEGER, has_for INTEGER'],
	]);
}

function tables(all: readonly (readonly [table: string, columns: string])[]): readonly Step[] {
	return all.map(([table, columns]) => ({ makes: table, sql: `CREATE TABLE ${table} (${columns})` }));
}

/** The code of each raw value of a field that is not of words. */
export function plainSpellings(field: Field): readonly Step[] {
	return [
		{
			makes: spellingOf(field),
			sql: `CREATE TABLE ${spellingOf(field)} AS SELECT t.raw, t.list, c.code FROM ${toldOf(field)} t JOIN ${codeOf(field)} c ON c.number = t.number`,
		},
		{ makes: toldOf(field), sql: `DROP TABLE ${toldOf(field)}` },
		{ makes: codeOf(field), sql: `DROP TABLE ${codeOf(field)}` },
	];
}

/**
 * From what was read to the tables that are compared; one table of codes for all records. Code 0 is of what is missing,
 * and has a row of its own among the values, so that each record finds one: rows that find nothing take long.
 */
export function encode(settings: LinkSettings, sql: Dialect, widths: Widths): readonly Step[] {
	const { fields } = settings;
	const columns = fields.map((field, at) => `s${at}.code AS ${rawColumn(field)}`);
	const joins = fields.map(
		(field, at) =>
			`JOIN ${spellingOf(field)} s${at} ON s${at}.raw = coalesce(raw.${rawColumn(field)}, '')${isByList(field) ? ` AND s${at}.list = raw.list` : ''}`,
	);
	return [
		{
			makes: 'record',
			sql: `CREATE TABLE record AS SELECT raw.id, raw.list, ${columns.join(', ')} FROM raw ${joins.join(' ')}`,
		},
		...fields.flatMap((field): readonly Step[] => [
			{ makes: spellingOf(field), sql: `DROP TABLE ${spellingOf(field)}` },
			...(isOfWords(field)
				? wordValues(field, sql, widths.get(field.name) ?? 1)
				: plainValues(field, settings, sql)),
			...partsUsed(field, settings).map((part) => keys(field, part, sql, widths.get(field.name) ?? 1)),
			{ makes: readOf(field), sql: `DROP TABLE ${readOf(field)}` },
		]),
	];
}

/** Of what was read, with a row for what is missing, how many records have it. */
function counted(field: Field, missing: readonly string[]): string {
	return [
		`SELECT r.*, coalesce(c.records, 0) AS records, (-log2(c.records / sum(c.records) OVER ()))::FLOAT AS bits FROM (FROM ${readOf(field)} UNION ALL SELECT 0, ${missing.join(', ')}) r`,
		`LEFT JOIN (SELECT ${rawColumn(field)} AS code, count(*) AS records FROM record WHERE ${rawColumn(field)} > 0 GROUP BY 1) c ON c.code = r.code`,
	].join(' ');
}

/** Of dates, codes, categories and numbers what their levels look at. */
function plainValues(field: Field, settings: LinkSettings, sql: Dialect): readonly Step[] {
	const missing = ['NULL', 'NULL', 'NULL', 'NULL', ...partsUsed(field, settings).map(() => "''")];
	const more =
		field.kind === 'code'
			? `${sql.letters('plain')} AS letters`
			: "digits[1:4]::INTEGER AS y, digits[5:6]::INTEGER AS m, digits[7:8]::INTEGER AS d, ('0x' || digits)::BIGINT AS packed";
	return [
		{
			makes: valuesOf(field),
			sql: `CREATE TABLE ${valuesOf(field)} AS SELECT *, ${more} FROM (${counted(field, missing)})`,
		},
	];
}

/**
 * Of values of words: the words, by their numbers, in columns `w1`, `w2` … (0 where there is none), the bits of rarity
 * of each in `u1`, `u2` …, and a bit for each word (`mark`: two values have no word in common where no bit is in both)
 * and for each letter.
 */
function wordValues(field: Field, sql: Dialect, width: number): readonly Step[] {
	const all = upTo(width);
	const [values, words] = [valuesOf(field), wordOf(field)];
	const of = (column: string) => all.map((at) => `d${at}.${column}`);
	return [
		{
			makes: 'counted',
			sql: `CREATE TABLE counted AS ${counted(field, ['0', ...all.map(() => '0')])}`,
		},
		{
			makes: words,
			sql: [
				`CREATE TABLE ${words} AS SELECT h.*, ${sql.letters('h.written')} AS letters, CASE WHEN h.word > 0 THEN ${sql.mark('h.word')} ELSE 0 END AS mark, coalesce(c.bits, 0)::FLOAT AS bits`,
				`FROM (FROM ${heardOf(field)} UNION ALL SELECT 0, NULL, NULL, NULL, NULL) h LEFT JOIN`,
				`(SELECT word, -log2(sum(records) / (SELECT sum(records) FROM counted)) AS bits FROM (${eachWord('counted', width)}) GROUP BY word) c ON c.word = h.word`,
			].join(' '),
		},
		{ makes: heardOf(field), sql: `DROP TABLE ${heardOf(field)}` },
		{
			makes: values,
			sql: [
				`CREATE TABLE ${values} AS SELECT v.*, ${of('bits')
					.map((bits, at) => `${bits} AS u${at + 1}`)
					.join(', ')},`,
				`concat_ws(' ', ${of('written').join(', ')}) AS plain, ${of('mark').join(' | ')} AS mark,`,
				// A blank between words is a letter too.
				`${of('letters').join(' | ')} | CASE WHEN v.n > 1 THEN ${2 ** 32} ELSE 0 END AS letters, coalesce(${of('start').join(', ')}) AS start`,
				`FROM counted v ${all.map((at) => `JOIN ${words} d${at} ON d${at}.word = v.w${at}`).join(' ')}`,
			].join(' '),
		},
		{ makes: 'counted', sql: 'DROP TABLE counted' },
	];
}

/** A row for each word of each value. */
function eachWord(values: string, width: number): string {
	const which = upTo(width).map((at) => `WHEN ${at} THEN w${at}`);
	return `SELECT code, word, records FROM (SELECT v.code, v.records, CASE s.i ${which.join(' ')} END AS word FROM ${values} v CROSS JOIN (VALUES ${upTo(
		width,
	)
		.map((at) => `(${at})`)
		.join(', ')}) s(i)) WHERE word > 0`;
}

/** Words of a value that are paired for keys; there are fewer in nearly all. */
const MOST_PAIRED = 6;

/**
 * Keys by which values meet: a row for each value and key. A key that one record alone has brings nobody together, which
 * the dictionary tells before any record is looked at.
 */
function keys(field: Field, part: KeyPart, sql: Dialect, width: number): Step {
	const table = keyTable(field, part);
	const all = isOfWords(field)
		? wordKeys(field, part, sql, width)
		: `SELECT code, records, ${sql.unnest(`CASE WHEN ${keyColumn(part)} = '' THEN []::INTEGER[] ELSE string_split(${keyColumn(part)}, ' ')::INTEGER[] END`)} AS k FROM ${valuesOf(field)}`;
	return {
		makes: table,
		sql: `CREATE TABLE ${table} AS SELECT code, k, records FROM (SELECT *, sum(records) OVER (PARTITION BY k) AS those FROM (${all})) WHERE those > 1`,
	};
}

function wordKeys(field: Field, part: KeyPart, sql: Dialect, width: number): string {
	const [values, words] = [valuesOf(field), wordOf(field)];
	const heard = `(${eachWord(values, width)}) v JOIN ${words} d ON d.word = v.word`;
	switch (part) {
		case 'word':
			return `SELECT DISTINCT v.code, v.records, d.sound AS k FROM ${heard} WHERE d.sound IS NOT NULL`;
		case 'words': {
			const pairs = upTo(Math.min(width, MOST_PAIRED)).flatMap((i) =>
				upTo(Math.min(width, MOST_PAIRED)).flatMap((j) => (i < j ? [[i, j] as const] : [])),
			);
			if (pairs.length === 0) return `SELECT code, records, 0 AS k FROM ${values} WHERE FALSE`;
			const which = (side: 'i' | 'j') =>
				`CASE s.${side} ${upTo(Math.min(width, MOST_PAIRED))
					.map((at) => `WHEN ${at} THEN w${at}`)
					.join(' ')} END`;
			return [
				`SELECT DISTINCT v.code, v.records, ${sql.hash(['least(a.skeleton, b.skeleton)', 'greatest(a.skeleton, b.skeleton)'])} AS k FROM`,
				`(SELECT v.code, v.records, ${which('i')} AS one, ${which('j')} AS other FROM ${values} v CROSS JOIN (VALUES ${pairs.map(([i, j]) => `(${i}, ${j})`).join(', ')}) s(i, j)) v`,
				`JOIN ${words} a ON a.word = v.one JOIN ${words} b ON b.word = v.other WHERE a.skeleton <> b.skeleton`,
			].join(' ');
		}
		case 'start':
			return `SELECT code, records, start AS k FROM ${values} WHERE start IS NOT NULL`;
		case 'value':
			return `SELECT code, records, code AS k FROM ${values} WHERE code > 0`;
		// Words have neither.
		case 'month':
		case 'year':
			return `SELECT code, records, code AS k FROM ${values} WHERE FALSE`;
	}
}
