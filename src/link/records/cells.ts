import type { Dialect } from './dialect.ts';
import type { Field } from './settings.ts';
import { id, readOf, type Step, spellingOf, toldOf, upTo } from './tables.ts';
import { BETWEEN, MOST_WORDS } from './values.ts';

/**
 * Values of words are read cell by cell: surnames in two columns are of hundreds of thousands of pairs of cells, and of a
 * few tens of thousands of cells. What was read of the cells is put together by the engine.
 */
const between = `chr(${BETWEEN.codePointAt(0)})`;
const cellOf = ({ name }: Field) => id(`cell_${name}`);
const spelledOf = ({ name }: Field) => id(`spelled_${name}`);
const foldedOf = ({ name }: Field) => id(`folded_${name}`);
/** What was read of each cell, by its number: whether it says anything, and its words by theirs, between blanks. */
export const cellTable = ({ name }: Pick<Field, 'name'>) => `words_${name}`;
const wordsOf = (field: Field) => id(cellTable(field));

/** The cells that occur in a field's raw values, numbered in order, nothing being one of them; and a table for what is read of them. */
export function cells(field: Field): readonly Step[] {
	return [
		{
			makes: cellOf(field),
			sql: `CREATE TABLE ${cellOf(field)} AS SELECT cell, row_number() OVER (ORDER BY cell) AS number FROM (SELECT DISTINCT unnest(string_split(raw, ${between})) AS cell FROM ${toldOf(field)} UNION SELECT '')`,
		},
		{
			makes: wordsOf(field),
			sql: `CREATE TABLE ${wordsOf(field)} (number INTEGER, says INTEGER, words VARCHAR)`,
		},
	];
}

/** What the reader of cells is given. */
export function toldCells(field: Field): string {
	return `SELECT cell FROM ${cellOf(field)} ORDER BY number`;
}

/** The most cells in one raw value. */
export function mostCells(field: Field): string {
	return `SELECT coalesce(max(length(raw) - length(replace(raw, ${between}, ''))), 0) + 1 FROM ${toldOf(field)}`;
}

/**
 * The words of each raw value, from those of its `most` cells. Two raw values with the same words have one code; one in
 * which nothing is read has code 0.
 */
export function spellings(field: Field, sql: Dialect, most: number): readonly Step[] {
	const all = upTo(most);
	const [told, spelled, folded] = [toldOf(field), spelledOf(field), foldedOf(field)];
	const words = all.map((at) => `nullif(c${at}.words, '')`).join(', ');
	return [
		{
			makes: spelled,
			sql: [
				`CREATE TABLE ${spelled} AS WITH read AS MATERIALIZED (SELECT c.cell, w.says, w.words FROM ${cellOf(field)} c JOIN ${wordsOf(field)} w ON w.number = c.number)`,
				`SELECT t.raw, t.list, t.cells, t.number, ${all.map((at) => `c${at}.says`).join(' + ')} AS says, concat_ws(' ', ${words}) AS words`,
				`FROM (SELECT *, string_split(raw, ${between}) AS parts FROM ${told}) t`,
				all.map((at) => `JOIN read c${at} ON c${at}.cell = coalesce(t.parts[${at}], '')`).join(' '),
			].join(' '),
		},
		{
			makes: folded,
			sql: `CREATE TABLE ${folded} AS SELECT code, words, ${sql.once(`string_split(words, ' ')[1:${MOST_WORDS}]::INTEGER[]`)} AS members FROM (SELECT words, row_number() OVER (ORDER BY min(number)) AS code FROM ${spelled} WHERE words <> '' GROUP BY words)`,
		},
		{
			makes: spellingOf(field),
			sql: `CREATE TABLE ${spellingOf(field)} AS SELECT s.raw, s.list, coalesce(l.code, 0) AS code FROM ${spelled} s LEFT JOIN ${folded} l ON l.words = s.words`,
		},
	];
}

/** How many cells hold something, of how many of these nothing was read, how many values there are, and their most words. */
export function readingOf(field: Field): string {
	const count = (which: string) =>
		`(SELECT coalesce(sum(cells), 0) FROM ${spelledOf(field)} WHERE says > 0${which})`;
	return `SELECT ${count('')}, ${count(" AND words = ''")}, (SELECT count(*) FROM ${foldedOf(field)}), (SELECT coalesce(max(len(members)), 0) FROM ${foldedOf(field)})`;
}

/** From lists of words to columns, as many as the longest value has. */
export function wordColumns(field: Field, width: number): readonly Step[] {
	const columns = upTo(width).map((at) => `, coalesce(members[${at}], 0) AS w${at}`);
	return [
		{
			makes: readOf(field),
			sql: `CREATE TABLE ${readOf(field)} AS SELECT code::INTEGER AS code, len(members)::INTEGER AS n${columns.join('')} FROM ${foldedOf(field)}`,
		},
		...[toldOf, cellOf, wordsOf, spelledOf, foldedOf].map((of) => ({
			makes: of(field),
			sql: `DROP TABLE ${of(field)}`,
		})),
	];
}
