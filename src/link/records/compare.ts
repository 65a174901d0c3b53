import type { Dialect } from './dialect.ts';
import { type Level, levelsOf, type Measures, measuresOf } from './levels.ts';
import type { Field, FieldKind, LinkSettings } from './settings.ts';
import {
	id,
	isOfWords,
	levelColumn,
	rarityColumn,
	rawColumn,
	type Step,
	valuesOf,
	type Widths,
} from './tables.ts';
import { measuresOfWords, nearHits, rarityOfNear, rarityOfWords, wordScalars } from './word-levels.ts';

/** Of a value, what its levels may look at. */
const SCALARS: Readonly<Record<FieldKind, readonly string[]>> = {
	given: [],
	surname: [],
	name: [],
	text: [],
	date: ['lo', 'hi', 'y', 'm', 'd', 'digits', 'packed'],
	code: ['plain', 'letters'],
	category: [],
	number: ['lo'],
};
/** In none of a field's levels. */
const MISSING = -1;
const SIDES = ['a', 'b'] as const;
type Side = (typeof SIDES)[number];
const codeColumn = (side: Side, { name }: Field) => id(`${side}_${name}`);
const nearColumn = (side: Side, number: number) => `near_${side}_${number}`;

/**
 * How each field of each pair of `pair` agrees, and of `chance`, where any two are drawn: first which words may stand for
 * one another, then all levels in one pass. Portions of the pairs, one after the other, bound what is held meanwhile.
 *
 * Makes `pair_agree`, and `chance_agree`, with `g_<field>` (a level, -1 where a value is missing) and `r_<field>` (bits of
 * rarity, where the level has them).
 */
export function compare(
	settings: LinkSettings,
	sql: Dialect,
	widths: Widths,
	drawn: 'pair' | 'chance' = 'chance',
	portions = 1,
): readonly Step[] {
	const isDrawn = drawn === 'chance';
	return [
		...Array.from({ length: portions }, (_, portion) => [
			{
				makes: 'pair_code',
				sql: `CREATE TABLE pair_code AS ${codesOf(settings, isDrawn, portions === 1 ? null : (id) => `${id} % ${portions} = ${portion}`)}`,
			},
			...nearWords(settings, widths),
			{
				makes: 'agree',
				sql: `${portion === 0 ? 'CREATE TABLE agree AS' : 'INSERT INTO agree'} ${agreement(settings, sql, widths)}`,
			},
			{ makes: 'pair_code', sql: 'DROP TABLE pair_code' },
			{ makes: 'near_pair', sql: 'DROP TABLE near_pair' },
		]).flat(),
		{ makes: 'pair', sql: 'DROP TABLE pair' },
		...(isDrawn ? [{ makes: 'chance', sql: 'DROP TABLE chance' }] : []),
		{ makes: 'pair_agree', sql: 'CREATE VIEW pair_agree AS SELECT * FROM agree WHERE NOT drawn' },
		...(isDrawn
			? [{ makes: 'chance_agree', sql: 'CREATE VIEW chance_agree AS SELECT * FROM agree WHERE drawn' }]
			: []),
	];
}

/** Pairs with the codes of what is compared; `which` of them, by the first record of each: it is looked for among these. */
function codesOf({ fields }: LinkSettings, isDrawn: boolean, which: ((id: string) => string) | null): string {
	const codes = fields.flatMap((field) =>
		SIDES.map((side) => `r${side}.${rawColumn(field)} AS ${codeColumn(side, field)}`),
	);
	return [
		`SELECT p.a, p.b, p.drawn, ra.list = rb.list AS inside, ${codes.join(', ')} FROM`,
		`(SELECT a, b, FALSE AS drawn FROM pair${isDrawn ? ' UNION ALL SELECT a, b, TRUE AS drawn FROM chance' : ''}) p`,
		`JOIN ${which === null ? 'record' : `(FROM record WHERE ${which('id')})`} ra ON ra.id = p.a JOIN record rb ON rb.id = p.b${which === null ? '' : ` WHERE ${which('p.a')}`}`,
	].join(' ');
}

/** `near_pair`: for pairs some of whose words may stand for one another, which. */
function nearWords({ fields }: LinkSettings, widths: Widths): readonly Step[] {
	const columns = fields.flatMap((field, number) =>
		isOfWords(field)
			? SIDES.map(
					(side) =>
						`bit_or(CASE WHEN field = ${number} THEN near_${side} END) AS ${nearColumn(side, number)}`,
				)
			: [],
	);
	return [
		{
			makes: 'near_hit',
			sql: 'CREATE TABLE near_hit (a INTEGER, b INTEGER, field INTEGER, near_a INTEGER, near_b INTEGER)',
		},
		...fields.flatMap((field, number) =>
			isOfWords(field)
				? [nearHits(field, number, widths.get(field.name) ?? 1, (side) => codeColumn(side, field))]
				: [],
		),
		{
			makes: 'near_pair',
			sql: `CREATE TABLE near_pair AS SELECT a, b${columns.map((column) => `, ${column}`).join('')} FROM near_hit GROUP BY a, b`,
		},
		{ makes: 'near_hit', sql: 'DROP TABLE near_hit' },
	];
}

/** Pairs with their levels: a layer for each field. */
function agreement({ fields }: LinkSettings, sql: Dialect, widths: Widths): string {
	const words = fields.flatMap((field, number) =>
		isOfWords(field) ? SIDES.map((side) => nearColumn(side, number)) : [],
	);
	let from = `SELECT s.*${words.map((column) => `, h.${column}`).join('')} FROM pair_code s LEFT JOIN near_pair h ON h.a = s.a AND h.b = s.b`;
	for (const [at, field] of fields.entries()) {
		const layer = isOfWords(field)
			? wordLayer(from, field, at, sql, widths.get(field.name) ?? 1)
			: plainLayer(from, field, sql);
		const later = fields.slice(at + 1);
		const kept = [
			'drawn',
			'inside',
			...fields.slice(0, at).flatMap((one) => [levelColumn(one), rarityColumn(one)]),
			...later.flatMap((one) => SIDES.map((side) => codeColumn(side, one))),
			...later.flatMap((one, more) =>
				isOfWords(one) ? SIDES.map((side) => nearColumn(side, at + 1 + more)) : [],
			),
		].map((column) => `c.${column}`);
		from = `SELECT c.a, c.b, ${kept.join(', ')}, c.level::TINYINT AS ${levelColumn(field)}, (${layer.rarity})::FLOAT AS ${rarityColumn(field)} FROM (${layer.from}) c`;
	}
	return from;
}

type Layer = { readonly from: string; readonly rarity: string };

/** Pairs with what is looked at of both values, as `a_…` and `b_…`. */
function layered(from: string, field: Field, scalars: readonly string[], more = ''): string {
	const columns = ['code', 'bits', ...scalars].map(
		(name) => `a.${name} AS a_${name}, b.${name} AS b_${name}`,
	);
	const values = SIDES.map(
		(side) => `JOIN ${valuesOf(field)} ${side} ON ${side}.code = s.${codeColumn(side, field)}`,
	);
	return `SELECT s.*, ${columns.join(', ')}${more} FROM (${from}) s ${values.join(' ')}`;
}

function wordLayer(from: string, field: Field, at: number, sql: Dialect, width: number): Layer {
	const levels = levelsOf(field.kind, sql);
	const near = SIDES.map((side) => `, s.${nearColumn(side, at)} AS near_${side}`).join('');
	const told = measured(layered(from, field, wordScalars(width), near), measuresOfWords(width));
	return {
		from: withLevel(told, levels),
		rarity: rarityCases(levels, {
			value: 'c.a_bits',
			words: rarityOfWords(width),
			near: rarityOfNear(width),
		}),
	};
}

function plainLayer(from: string, field: Field, sql: Dialect): Layer {
	const levels = levelsOf(field.kind, sql);
	const told = measured(layered(from, field, SCALARS[field.kind]), measuresOf(field.kind, sql));
	return {
		from: withLevel(told, levels),
		rarity: rarityCases(levels, { value: 'greatest(c.a_bits, c.b_bits)', words: 'NULL', near: 'NULL' }),
	};
}

/** A layer for each of some measures. */
function measured(from: string, layers: readonly Measures[]): string {
	return layers.reduce((before, measures) => {
		const named = Object.entries(measures).map(([name, measure]) => `, ${measure} AS ${name}`);
		return `SELECT *${named.join('')} FROM (${before})`;
	}, from);
}

function withLevel(from: string, levels: readonly Level[]): string {
	return `SELECT c.*, CASE WHEN c.a_code = 0 OR c.b_code = 0 THEN ${MISSING} ${cases(levels)} END AS level FROM (${from}) c`;
}

/** Bits of rarity, by what of a level tells more the rarer it is. */
function rarityCases(
	levels: readonly Level[],
	by: Readonly<Record<NonNullable<Level['rarity']>, string>>,
): string {
	const of = (['value', 'words', 'near'] as const).flatMap((kind) => {
		const numbers = levels.flatMap(({ rarity }, number) => (rarity === kind ? [number] : []));
		return numbers.length === 0 ? [] : [`WHEN c.level IN (${numbers.join(', ')}) THEN ${by[kind]}`];
	});
	return of.length === 0 ? 'NULL' : `CASE ${of.join(' ')} END`;
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
