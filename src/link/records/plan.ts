import { type Dependence, togetherSql } from './dependence.ts';
import type { Dialect } from './dialect.ts';
import { canBeSame, levelsOf, measuresOf } from './levels.ts';
import { nearRarity } from './near-rarity.ts';
import { type BlockingRule, type Field, KEY_PARTS, type KeyPart, type LinkSettings } from './settings.ts';

/** One step of the plan: what it makes, and the SQL that makes it. */
export type Step = { readonly makes: string; readonly sql: string };

/** Pairs that would be compared. */
export function pairsInBlocks({ mostInBlock }: LinkSettings): string {
	return `SELECT coalesce(sum(records * (records - 1) / 2), 0) FROM block WHERE records <= ${mostInBlock}`;
}

const KEY_COLUMN: Readonly<Record<KeyPart, string>> = {
	word: 'k_word',
	words: 'k_words',
	value: 'k_value',
	start: 'k_start',
	month: 'k_month',
	year: 'k_year',
};
const KEY_COLUMNS = KEY_PARTS.map((part) => KEY_COLUMN[part]);

/** Of a value, what its levels may look at. */
const SCALARS = ['code', 'plain', 'lo', 'hi', 'digits', 'y', 'm', 'd'];

const id = (name: string) => `"${name.replaceAll('"', '""')}"`;
/** Of a field in `raw` and `record`, whose own columns are `id`, `list` and `row`. */
export const rawColumn = ({ name }: Pick<Field, 'name'>) => id(`f_${name}`);
/** Tables of a field. */
const valuesOf = ({ name }: Field) => id(`value_${name}`);
const spellingOf = ({ name }: Field) => id(`spelling_${name}`);
const levelOf = ({ name }: Field) => id(`level_${name}`);
const wordOf = ({ name }: Field) => id(`word_${name}`);

export const spellingTable = ({ name }: Field) => `spelling_${name}`;
export const readTable = ({ name }: Field) => `read_${name}`;

/** Raw values of a field that occur, and how often: what the reader of values is given. */
export function rawValues(field: Field): string {
	return `SELECT ${rawColumn(field)} FROM raw WHERE ${rawColumn(field)} IS NOT NULL GROUP BY 1`;
}

/** The dictionary of a field, as text lists; `encode` makes numbers of them. */
export function dictionaryTables(field: Field): readonly Step[] {
	return [
		{ makes: spellingOf(field), sql: `CREATE TABLE ${spellingOf(field)} (raw VARCHAR, code INTEGER)` },
		{
			makes: id(`read_${field.name}`),
			sql: `CREATE TABLE ${id(`read_${field.name}`)} (code INTEGER, plain VARCHAR, lo INTEGER, hi INTEGER, digits VARCHAR, words VARCHAR, wide VARCHAR, ${KEY_COLUMNS.map((column) => `${column} VARCHAR`).join(', ')})`,
		},
	];
}

/** From what was read to the tables that are compared; one table of codes for all records. */
export function encode(settings: LinkSettings): readonly Step[] {
	const { fields } = settings;
	const columns = fields.map((field) => `${spellingOf(field)}.code AS ${rawColumn(field)}`);
	const joins = fields.map(
		(field) => `LEFT JOIN ${spellingOf(field)} ON ${spellingOf(field)}.raw = raw.${rawColumn(field)}`,
	);
	const list = (column: string) =>
		`CASE WHEN ${column} = '' THEN []::INTEGER[] ELSE string_split(${column}, ' ')::INTEGER[] END AS ${column}`;
	return [
		{
			makes: 'record',
			sql: `CREATE TABLE record AS SELECT raw.id, raw.list, ${columns.join(', ')} FROM raw ${joins.join(' ')}`,
		},
		...fields.flatMap((field): readonly Step[] => [
			{
				makes: valuesOf(field),
				sql: [
					`CREATE TABLE ${valuesOf(field)} AS`,
					`SELECT r.code, r.plain, r.lo, r.hi, r.digits,`,
					`r.digits[1:4] AS y, r.digits[5:6] AS m, r.digits[7:8] AS d,`,
					`${['words', 'wide', ...KEY_COLUMNS].map(list).join(', ')},`,
					`len(CASE WHEN r.words = '' THEN []::VARCHAR[] ELSE string_split(r.words, ' ') END) AS n,`,
					`c.records AS records, -log2(c.records / sum(c.records) OVER ()) AS bits`,
					`FROM ${id(`read_${field.name}`)} r JOIN (SELECT ${rawColumn(field)} AS code, count(*) AS records FROM record WHERE ${rawColumn(field)} IS NOT NULL GROUP BY 1) c ON c.code = r.code`,
				].join(' '),
			},
			{
				makes: wordOf(field),
				sql: `CREATE TABLE ${wordOf(field)} AS SELECT word, -log2(sum(records) / (SELECT sum(records) FROM ${valuesOf(field)})) AS bits FROM (SELECT unnest(words) AS word, records FROM ${valuesOf(field)}) GROUP BY word`,
			},
		]),
	];
}

/** Keys of one rule: a row for each record and each way in which it can meet others by this rule. */
export function keysOf(rule: BlockingRule, number: number, settings: LinkSettings, sql: Dialect): string {
	let from = 'record';
	const done: string[] = [];
	for (const [at, part] of rule.entries()) {
		const field = settings.fields.find(({ name }) => name === part.field);
		if (field === undefined) throw new RangeError(`no field ${part.field}`);
		const kept = [
			's.id',
			's.list',
			...settings.fields.map(({ name }) => `s.${rawColumn({ name })}`),
			...done.map((key) => `s.${key}`),
		];
		from = `(SELECT ${kept.join(', ')}, ${sql.unnest(`v.${KEY_COLUMN[part.by]}`)} AS k${at} FROM ${from} s JOIN ${valuesOf(field)} v ON v.code = s.${rawColumn(field)})`;
		done.push(`k${at}`);
	}
	// Given names and surnames change places: which of two is which is nothing to a key.
	if (rule.length === 2 && rule.every(({ field, by }) => by === 'word' && isName(field, settings)))
		done.splice(0, 2, 'least(s.k0, s.k1)', 'greatest(s.k0, s.k1)');
	return `SELECT DISTINCT ${number}::TINYINT AS rule, ${sql.hash([String(number), ...done])} AS key, s.id, s.list FROM ${from} s`;
}

function isName(name: string, { fields }: LinkSettings): boolean {
	return fields.some((field) => field.name === name && /^(?:name|given|surname)$/.test(field.kind));
}

/** Which records are compared: those that meet by a rule in a block that is not too large; of few records, `all`. */
export function blocks(
	settings: LinkSettings,
	sql: Dialect,
	all: boolean,
): { readonly keys: readonly Step[]; readonly pairs: readonly Step[] } {
	const apart = settings.within ? '' : ' AND a.list <> b.list';
	const keys: readonly Step[] = [
		...settings.blocking.map(
			(rule, number): Step => ({
				makes: 'key_of',
				sql: `${number === 0 ? 'CREATE TABLE key_of AS' : 'INSERT INTO key_of'} ${keysOf(rule, number, settings, sql)}`,
			}),
		),
		{
			makes: 'block',
			sql: `CREATE TABLE block AS SELECT rule, key, count(*) AS records FROM key_of GROUP BY rule, key HAVING count(*) > 1`,
		},
	];
	const pairs: readonly Step[] = [
		{
			makes: 'pair',
			sql: [
				'CREATE TABLE pair AS',
				all
					? `SELECT a.id AS a, b.id AS b FROM record a JOIN record b ON a.id < b.id${apart}`
					: `SELECT DISTINCT a.id AS a, b.id AS b FROM (SELECT k.rule, k.key, k.id, k.list FROM key_of k JOIN block USING (rule, key) WHERE block.records <= ${settings.mostInBlock}) a JOIN key_of b ON a.rule = b.rule AND a.key = b.key WHERE a.id < b.id${apart}`,
			].join(' '),
		},
	];
	return { keys, pairs };
}

/**
 * Whether what agrees is learned of pairs across lists alone: each list writes in its own way, so that its rows agree
 * with one another as no two lists do.
 */
export function learnsAcross({ fields }: LinkSettings): boolean {
	return (fields[0]?.columns.length ?? 1) > 1;
}

/**
 * Any two records, about as many as `pairs` of the `possible`, for what agrees by chance. `records` are numbered from 1
 * on.
 */
export function chancePairs(records: number, possible: number, pairs: number, settings: LinkSettings): Step {
	const apart = learnsAcross(settings) ? ' AND ra.list <> rb.list' : '';
	const drawn = Math.min(
		MOST_DRAWN,
		Math.ceil((pairs * records * (records - 1)) / 2 / Math.max(1, possible)),
	);
	const from =
		possible <= pairs
			? `SELECT ra.id AS a, rb.id AS b FROM record ra JOIN record rb ON ra.id < rb.id${apart}`
			: // Numbers that look drawn and are the same each time (splitmix-like steps through the records).
				`SELECT least(x, y) AS a, greatest(x, y) AS b FROM (SELECT (hash(i, 1) % ${records} + 1)::INTEGER AS x, (hash(i, 2) % ${records} + 1)::INTEGER AS y FROM range(${drawn}) t(i)) WHERE x <> y`;
	return {
		makes: 'chance',
		sql: `CREATE TABLE chance AS SELECT p.a, p.b FROM (${from}) p JOIN record ra ON ra.id = p.a JOIN record rb ON rb.id = p.b WHERE TRUE${apart}`,
	};
}

const MOST_DRAWN = 5_000_000;

/**
 * How each field of each pair of `pairs` agrees. Each two values are compared once, however many pairs have them.
 * Makes `level_<field>` on the way and `<pairs>_agree`, with `g_<field>` (a level, -1 where a value is missing) and
 * `r_<field>` (bits of rarity, where the level has them).
 */
export function compare(pairs: string, settings: LinkSettings, sql: Dialect): readonly Step[] {
	const { fields } = settings;
	const steps = fields.flatMap((field): readonly Step[] => {
		const levels = levelsOf(field.kind, sql);
		const column = rawColumn(field);
		const when = levels
			.map(
				({ when: condition, shape }, number) => `WHEN c.shape = ${shape} AND (${condition}) THEN ${number}`,
			)
			.join(' ');
		const scalars = SCALARS.flatMap((name) => [`a.${name} AS a_${name}`, `b.${name} AS b_${name}`]).join(
			', ',
		);
		const measures = Object.entries(measuresOf(field.kind, sql))
			.map(([name, measure]) => `, ${measure} AS ${name}`)
			.join('');
		const byWords = levels.flatMap(({ rarity }, number) => (rarity === 'words' ? [number] : []));
		const byValue = levels.flatMap(({ rarity }, number) => (rarity === 'value' ? [number] : []));
		const table = levelOf(field);
		const made: Step[] = [
			{
				makes: table,
				sql: [
					`CREATE TABLE ${table} AS SELECT va, vb, level, CASE WHEN level IN (${byValue.join(', ') || -2}) THEN greatest(ba, bb) END AS bits FROM (`,
					`SELECT c.va, c.vb, (CASE ${when} END)::TINYINT AS level, c.ba, c.bb FROM (SELECT p.va, p.vb, a.bits AS ba, b.bits AS bb, ${scalars}${measures} FROM`,
					`(SELECT DISTINCT least(ra.${column}, rb.${column}) AS va, greatest(ra.${column}, rb.${column}) AS vb FROM ${pairs} p JOIN record ra ON ra.id = p.a JOIN record rb ON rb.id = p.b WHERE ra.${column} IS NOT NULL AND rb.${column} IS NOT NULL) p`,
					`JOIN ${valuesOf(field)} a ON a.code = p.va JOIN ${valuesOf(field)} b ON b.code = p.vb) c)`,
				].join(' '),
			},
		];
		if (byWords.length > 0)
			made.push({
				makes: table,
				sql: [
					`UPDATE ${table} SET bits = w.bits FROM (SELECT va, vb, sum(bits) AS bits FROM`,
					`(SELECT l.va, l.vb, ${sql.unnest(sql.common('a.words', 'b.words'))} AS word FROM ${table} l JOIN ${valuesOf(field)} a ON a.code = l.va JOIN ${valuesOf(field)} b ON b.code = l.vb WHERE l.level IN (${byWords.join(', ')})) c`,
					`JOIN ${wordOf(field)} USING (word) GROUP BY va, vb) w WHERE ${table}.va = w.va AND ${table}.vb = w.vb`,
				].join(' '),
			});
		const nearly = nearRarity(levels, { table, values: valuesOf(field), words: wordOf(field) }, sql);
		if (nearly !== null) made.push({ makes: table, sql: nearly });
		return made;
	});
	const levels = fields.map(
		(field) =>
			`coalesce(${levelOf(field)}.level, -1) AS ${id(`g_${field.name}`)}, ${levelOf(field)}.bits AS ${id(`r_${field.name}`)}`,
	);
	// `least` of an engine may pass over what is missing: here it must not.
	const codes = fields.map(({ name }) => {
		const both = `ra.${rawColumn({ name })} IS NOT NULL AND rb.${rawColumn({ name })} IS NOT NULL`;
		return ['least', 'greatest']
			.map(
				(end) =>
					`CASE WHEN ${both} THEN ${end}(ra.${rawColumn({ name })}, rb.${rawColumn({ name })}) END AS ${id(`${end}_${name}`)}`,
			)
			.join(', ');
	});
	const joins = fields.map((field) => {
		const table = levelOf(field);
		return `LEFT JOIN ${table} ON ${table}.va = p.${id(`least_${field.name}`)} AND ${table}.vb = p.${id(`greatest_${field.name}`)}`;
	});
	return [
		...steps,
		{
			makes: `${pairs}_agree`,
			sql: `CREATE TABLE ${pairs}_agree AS SELECT p.a, p.b, p.inside, ${levels.join(', ')} FROM (SELECT p.a, p.b, ra.list = rb.list AS inside, ${codes.join(', ')} FROM ${pairs} p JOIN record ra ON ra.id = p.a JOIN record rb ON rb.id = p.b) p ${joins.join(' ')}`,
		},
		...fields.map((field): Step => ({ makes: levelOf(field), sql: `DROP TABLE ${levelOf(field)}` })),
	];
}

/** Patterns of agreement, and how many pairs have each. */
export function patterns(pairs: string, settings: LinkSettings): string {
	const columns = settings.fields.map(({ name }) => id(`g_${name}`)).join(', ');
	return `SELECT ${columns}, count(*) AS pairs FROM ${pairs}_agree WHERE ${learned(settings)} GROUP BY ${columns} ORDER BY ${columns}`;
}

function learned(settings: LinkSettings): string {
	return learnsAcross(settings) ? 'NOT inside' : 'TRUE';
}

/** For each level of a field, how many pairs are in it and the mean of their bits of rarity. */
export function rarity(pairs: string, field: Field, settings: LinkSettings): string {
	return `SELECT ${id(`g_${field.name}`)} AS level, count(*) AS pairs, avg(${id(`r_${field.name}`)}) AS bits FROM ${pairs}_agree WHERE ${id(`g_${field.name}`)} >= 0 AND ${learned(settings)} GROUP BY 1`;
}

/** How often any two values of a field are the same, and of the shape; and the share of records whose value can be. */
export function sameByChance(field: Field, shape: 0 | 1, settings: LinkSettings): string {
	const can = `SELECT r.list, v.code, count(*)::DOUBLE AS n, CASE WHEN ${canBeSame(field.kind, shape)} THEN 1 ELSE 0 END AS can FROM record r JOIN ${valuesOf(field)} v ON v.code = r.${rawColumn(field)} GROUP BY r.list, v.code, can`;
	// Pairs of one value, and of all: across lists, the square of the sum less the sum of the squares.
	const [same, all] = learnsAcross(settings)
		? ['(sum(n) * sum(n) - sum(n * n)) / 2', '(sum(n) * sum(n) - sum(n * n)) / 2']
		: ['sum(n) * (sum(n) - 1) / 2', 'sum(n) * (sum(n) - 1) / 2'];
	return `WITH counted AS (${can}) SELECT (SELECT sum(pairs) FROM (SELECT ${same} AS pairs FROM counted WHERE can = 1 GROUP BY code)) / greatest((SELECT ${all} FROM (SELECT list, sum(n) AS n FROM counted GROUP BY list)), 1), (SELECT sum(n * can) / sum(n) FROM counted)`;
}

/** For each rule, the records in blocks that were too large. */
export function leftOut({ mostInBlock }: LinkSettings): string {
	return `SELECT k.rule, count(DISTINCT k.id) FROM key_of k JOIN block USING (rule, key) WHERE block.records > ${mostInBlock} GROUP BY k.rule`;
}

/** How many records were in blocks, and all of these too large. */
export function neverCompared({ mostInBlock }: LinkSettings): string {
	return `SELECT count(*) FROM (SELECT DISTINCT k.id FROM key_of k JOIN block USING (rule, key) WHERE block.records > ${mostInBlock}) l WHERE l.id NOT IN (SELECT a FROM pair) AND l.id NOT IN (SELECT b FROM pair)`;
}

/** What an agreement weighs, in bits (log2 of m/u), and how its rarity changes it. */
export type LevelWeight = { readonly bits: number; readonly mean: number | null };

/**
 * The weight of each pair, in bits: the sum over its fields, less what speaks for two who are related (`related`:
 * its weights, and its prior in bits).
 */
export function weigh(
	settings: LinkSettings,
	weights: readonly (readonly LevelWeight[])[],
	related: { readonly weights: readonly (readonly LevelWeight[])[]; readonly prior: number },
	damp: number,
	together: readonly Dependence[],
): Step {
	const sumOf = (of: readonly (readonly LevelWeight[])[]) =>
		settings.fields
			.map((field, at) => {
				const cases = (of[at] ?? []).map(({ bits, mean }, level) => {
					const rare =
						mean === null ? '' : ` + ${damp} * (coalesce(${id(`r_${field.name}`)}, ${mean}) - ${mean})`;
					return `WHEN ${level} THEN ${bits}${rare}`;
				});
				return `CASE ${id(`g_${field.name}`)} ${cases.join(' ')} ELSE 0 END`;
			})
			.join(' + ');
	const less = togetherSql(together, (field) => id(`g_${settings.fields[field]?.name ?? ''}`));
	const sum = `(${sumOf(weights)}) - (${less}) - log2(1 + pow(2, least(${related.prior} + ${sumOf(related.weights)} - (${less}), 500)))`;
	return {
		makes: 'scored',
		sql: `CREATE TABLE scored AS SELECT a, b, inside, (${sum})::DOUBLE AS weight FROM pair_agree`,
	};
}
