import type { Dialect } from './dialect.ts';
import { type Level, levelsOf, mayBeLike, measuresOf } from './levels.ts';
import { nearRarity } from './near-rarity.ts';
import type { Field, FieldKind, LinkSettings } from './settings.ts';
import {
	id,
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
	const words = settings.fields.filter(isOfWords);
	const plain = settings.fields.filter((field) => !isOfWords(field));
	// Those that are looked up go one at a time: a pair that finds nothing parts from its portion, and portions that are
	// parted for each of several fields would end as single pairs.
	const passes = [...(plain.length === 0 ? [] : [plain]), ...words.map((field) => [field])];
	let [before, done]: [string, readonly Field[]] = [pairs, []];
	return passes.flatMap((fields, at): readonly Step[] => {
		const made = at === passes.length - 1 ? `${pairs}_agree` : `${pairs}_agree_${at + 1}`;
		const looked = fields.filter(isOfWords);
		const steps = [
			...looked.flatMap((field) => wordLevels(pairs, field, sql)),
			{ makes: made, sql: `CREATE TABLE ${made} AS ${agreement(before, fields, done, sql)}` },
			...[...(at === 0 ? [] : [before]), ...looked.map(levelOf)].map(
				(table): Step => ({ makes: table, sql: `DROP TABLE ${table}` }),
			),
		];
		[before, done] = [made, [...done, ...fields]];
		return steps;
	});
}

/** Pairs with the levels that they have, and with those of some more fields: a layer for each. */
function agreement(before: string, fields: readonly Field[], done: readonly Field[], sql: Dialect): string {
	const had = [
		done.length === 0 ? 'ra.list = rb.list AS inside' : 's.inside',
		...done.flatMap((field) => [`s.${levelColumn(field)}`, `s.${rarityColumn(field)}`]),
		...fields.flatMap((field) =>
			SIDES.map((side) => `r${side}.${rawColumn(field)} AS ${codeColumn(side, field)}`),
		),
	];
	let from = `SELECT s.a, s.b, ${had.join(', ')} FROM ${before} s JOIN record ra ON ra.id = s.a JOIN record rb ON rb.id = s.b`;
	for (const [at, field] of fields.entries()) {
		const layer = isOfWords(field) ? wordLayer(from, field, sql) : plainLayer(from, field, sql);
		const kept = [
			'inside',
			...[...done, ...fields.slice(0, at)].flatMap((one) => [levelColumn(one), rarityColumn(one)]),
			...fields.slice(at + 1).flatMap((one) => SIDES.map((side) => codeColumn(side, one))),
		].map((column) => `c.${column}`);
		from = `SELECT c.a, c.b, ${kept.join(', ')}, (${layer.level})::TINYINT AS ${levelColumn(field)}, (${layer.rarity})::FLOAT AS ${rarityColumn(field)} FROM (${layer.from}) c`;
	}
	return from;
}

const SIDES = ['a', 'b'] as const;
const codeColumn = (side: (typeof SIDES)[number], { name }: Field) => id(`${side}_${name}`);

type Layer = { readonly from: string; readonly level: string; readonly rarity: string };

/** Pairs with what is looked at of both values, as `a_…` and `b_…`. */
function layered(from: string, field: Field, scalars: readonly string[], more = '', join = ''): string {
	const columns = scalars.map((name) => `a.${name} AS a_${name}, b.${name} AS b_${name}`).join(', ');
	const values = SIDES.map(
		(side) => `JOIN ${valuesOf(field)} ${side} ON ${side}.code = s.${codeColumn(side, field)}`,
	);
	return `SELECT s.*, ${columns}${more} FROM (${from}) s ${values.join(' ')}${join}`;
}

/** Of words: the same, or as the table of levels says, or not alike. */
function wordLayer(from: string, field: Field, sql: Dialect): Layer {
	const levels = levelsOf(field.kind, sql);
	const byShape = (find: (level: Level) => boolean) =>
		`CASE WHEN least(c.a_n, c.b_n) > 1 THEN ${last(levels, 0, find)} ELSE ${last(levels, 1, find)} END`;
	return {
		from: layered(
			from,
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
function plainLayer(from: string, field: Field, sql: Dialect): Layer {
	const levels = levelsOf(field.kind, sql);
	const scalars = ['code', 'bits', ...SCALARS[field.kind]];
	const level = `CASE WHEN c.a_code = 0 OR c.b_code = 0 THEN ${MISSING} ${cases(levels)} END`;
	const byValue = levels.flatMap(({ rarity }, number) => (rarity === 'value' ? [number] : []));
	return {
		from: `SELECT c.*, ${level} AS level FROM (${layered(from, field, scalars, measured(field, sql))}) c`,
		level: 'c.level',
		rarity: `CASE WHEN c.level IN (${byValue.join(', ')}) THEN greatest(c.a_bits, c.b_bits) END`,
	};
}

function measured(field: Field, sql: Dialect): string {
	return Object.entries(measuresOf(field.kind, sql))
		.map(([name, measure]) => `, ${measure} AS ${name}`)
		.join('');
}

/** By the shape of the two values first: most conditions are of one only. */
function cases(levels: readonly Level[]): string {
	const of = (wanted: 0 | 1) =>
		levels.flatMap(({ when, shape }, number) => (shape === wanted ? [`WHEN ${when} THEN ${number}`] : []));
	const [usual, other] = [of(0), of(1)];
	return other.length === 0
		? usual.join(' ')
		: `WHEN c.shape = 0 THEN CASE ${usual.join(' ')} END ELSE CASE ${other.join(' ')} END`;
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
