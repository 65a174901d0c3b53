import type { Dialect } from './dialect.ts';
import { type Level, levelsOf, mayBeLike, measuresOf } from './levels.ts';
import { nearRarity } from './near-rarity.ts';
import type { Field, FieldKind, LinkSettings } from './settings.ts';
import {
	isOfWords,
	levelColumn,
	levelOf,
	rarityColumn,
	rawColumn,
	type Step,
	valuesOf,
	wordOf,
} from './tables.ts';

/** Of a value, what its levels may look at. */
const SCALARS: Readonly<Record<FieldKind, readonly string[]>> = {
	given: [],
	surname: [],
	name: [],
	text: [],
	date: ['lo', 'hi', 'y', 'm', 'd'],
	code: ['plain'],
	category: [],
	number: ['lo'],
};
/** In none of a field's levels. */
const MISSING = -1;

/**
 * How each field of each pair of `pairs` agrees. Values of words that may be alike are compared once for each two,
 * however many pairs have them, in `level_<field>`; all others in passing.
 *
 * Makes `<pairs>_agree`, with `g_<field>` (a level, -1 where a value is missing) and `r_<field>` (bits of rarity, where
 * the level has them).
 */
export function compare(pairs: string, settings: LinkSettings, sql: Dialect): readonly Step[] {
	const { fields } = settings;
	return fields.flatMap((field, at): readonly Step[] => {
		// A field at a time: joined all at once, those that find nothing break the pairs into ever smaller portions.
		const [before, made] = [agreed(pairs, settings, at), agreed(pairs, settings, at + 1)];
		return [
			...(isOfWords(field) ? wordLevels(pairs, field, sql) : []),
			{ makes: made, sql: `CREATE TABLE ${made} AS ${agreement(before, field, fields.slice(0, at), sql)}` },
			...[...(at === 0 ? [] : [before]), ...(isOfWords(field) ? [levelOf(field)] : [])].map(
				(table): Step => ({ makes: table, sql: `DROP TABLE ${table}` }),
			),
		];
	});
}

/** The table of pairs whose first `fields` are compared. */
function agreed(pairs: string, settings: LinkSettings, fields: number): string {
	if (fields === 0) return pairs;
	return fields === settings.fields.length ? `${pairs}_agree` : `${pairs}_agree_${fields}`;
}

function agreement(before: string, field: Field, done: readonly Field[], sql: Dialect): string {
	const layer = isOfWords(field) ? wordLayer(before, field, sql) : plainLayer(before, field, sql);
	const kept = done.flatMap((one) => [`, c.${levelColumn(one)}`, `, c.${rarityColumn(one)}`]).join('');
	const inside = done.length === 0 ? 'c.a_list = c.b_list AS inside' : 'c.inside';
	return `SELECT c.a, c.b, ${inside}${kept}, (${layer.level})::TINYINT AS ${levelColumn(field)}, (${layer.rarity})::FLOAT AS ${rarityColumn(field)} FROM (${layer.from}) c`;
}

type Layer = { readonly from: string; readonly level: string; readonly rarity: string };

/** Pairs with what is looked at of both values, as `a_…` and `b_…`. */
function layered(before: string, field: Field, scalars: readonly string[], more = '', join = ''): string {
	const columns = scalars.map((name) => `a.${name} AS a_${name}, b.${name} AS b_${name}`).join(', ');
	const [values, column] = [valuesOf(field), rawColumn(field)];
	return `SELECT s.*, ra.list AS a_list, rb.list AS b_list, ${columns}${more} FROM ${before} s JOIN record ra ON ra.id = s.a JOIN record rb ON rb.id = s.b JOIN ${values} a ON a.code = ra.${column} JOIN ${values} b ON b.code = rb.${column}${join}`;
}

/** Of words: the same, or as the table of levels says, or not alike. */
function wordLayer(before: string, field: Field, sql: Dialect): Layer {
	const levels = levelsOf(field.kind, sql);
	const byShape = (find: (level: Level) => boolean) =>
		`CASE WHEN least(c.a_n, c.b_n) > 1 THEN ${last(levels, 0, find)} ELSE ${last(levels, 1, find)} END`;
	return {
		from: layered(
			before,
			field,
			['code', 'n', 'bits'],
			', l.level AS found, l.bits AS found_bits',
			` LEFT JOIN ${levelOf(field)} l ON l.va = least(a.code, b.code) AND l.vb = greatest(a.code, b.code)`,
		),
		level: `CASE WHEN c.found IS NOT NULL THEN c.found WHEN c.a_code = 0 OR c.b_code = 0 THEN ${MISSING} WHEN c.a_code = c.b_code THEN ${byShape(({ same }) => same === true)} ELSE ${byShape(({ when }) => when === 'TRUE')} END`,
		rarity: 'CASE WHEN c.a_code = c.b_code THEN c.a_bits ELSE c.found_bits END',
	};
}

/** Of dates, codes, categories and numbers: worked out. */
function plainLayer(before: string, field: Field, sql: Dialect): Layer {
	const levels = levelsOf(field.kind, sql);
	const scalars = ['code', 'bits', ...SCALARS[field.kind]];
	const level = `CASE WHEN c.a_code = 0 OR c.b_code = 0 THEN ${MISSING} ${cases(levels)} END`;
	const byValue = levels.flatMap(({ rarity }, number) => (rarity === 'value' ? [number] : []));
	return {
		from: `SELECT c.*, ${level} AS level FROM (${layered(before, field, scalars, measured(field, sql))}) c`,
		level: 'c.level',
		rarity: `CASE WHEN c.level IN (${byValue.join(', ')}) THEN greatest(c.a_bits, c.b_bits) END`,
	};
}

function measured(field: Field, sql: Dialect): string {
	return Object.entries(measuresOf(field.kind, sql))
		.map(([name, measure]) => `, ${measure} AS ${name}`)
		.join('');
}

function cases(levels: readonly Level[]): string {
	return levels
		.map(({ when, shape }, number) => `WHEN c.shape = ${shape} AND (${when}) THEN ${number}`)
		.join(' ');
}

function last(levels: readonly Level[], shape: 0 | 1, find: (level: Level) => boolean): number {
	return levels.findLastIndex((level) => level.shape === shape && find(level));
}

/** Each two values of a field that may be alike and are not the same, and how much they are. */
function wordLevels(pairs: string, field: Field, sql: Dialect): readonly Step[] {
	const levels = levelsOf(field.kind, sql);
	const byWords = levels.flatMap(({ rarity }, number) => (rarity === 'words' ? [number] : []));
	const [table, values, column] = [levelOf(field), valuesOf(field), rawColumn(field)];
	const nearly = nearRarity(levels, { table, values, words: wordOf(field) }, sql);
	return [
		{
			makes: table,
			sql: [
				`CREATE TABLE ${table} AS SELECT c.va, c.vb, (CASE ${cases(levels)} END)::TINYINT AS level, NULL::FLOAT AS bits`,
				`FROM (SELECT p.va, p.vb, a.code AS a_code, b.code AS b_code, a.plain AS a_plain, b.plain AS b_plain, a.letters AS a_letters, b.letters AS b_letters${measured(field, sql)} FROM`,
				`(SELECT DISTINCT least(a.code, b.code) AS va, greatest(a.code, b.code) AS vb FROM ${pairs} p JOIN record ra ON ra.id = p.a JOIN record rb ON rb.id = p.b JOIN ${values} a ON a.code = ra.${column} JOIN ${values} b ON b.code = rb.${column} WHERE a.code > 0 AND b.code > 0 AND a.code <> b.code AND ${mayBeLike(sql)}) p`,
				`JOIN ${values} a ON a.code = p.va JOIN ${values} b ON b.code = p.vb) c`,
			].join(' '),
		},
		{
			makes: table,
			sql: [
				`UPDATE ${table} SET bits = w.bits FROM (SELECT va, vb, sum(bits) AS bits FROM`,
				`(SELECT l.va, l.vb, ${sql.unnest(sql.common('a.words', 'b.words'))} AS word FROM ${table} l JOIN ${values} a ON a.code = l.va JOIN ${values} b ON b.code = l.vb WHERE l.level IN (${byWords.join(', ')})) c`,
				`JOIN ${wordOf(field)} USING (word) GROUP BY va, vb) w WHERE ${table}.va = w.va AND ${table}.vb = w.vb`,
			].join(' '),
		},
		...(nearly === null ? [] : [{ makes: table, sql: nearly }]),
	];
}
