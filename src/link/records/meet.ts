import type { Dialect } from './dialect.ts';
import { KEY_COLUMN } from './encode.ts';
import type { BlockingRule, LinkSettings } from './settings.ts';
import { rawColumn, type Step, valuesOf } from './tables.ts';

/** The tables of pairs that meet by some rule, a pair once for each, and of the keys that too many have. */
export const noPairs: readonly Step[] = [
	{ makes: 'met', sql: 'CREATE TABLE met (a INTEGER, b INTEGER)' },
	{ makes: 'large_block', sql: 'CREATE TABLE large_block (rule INTEGER, key BIGINT)' },
];

/**
 * Keys of one rule: a row for each record and each way in which it can meet others by this rule. A part that one record
 * alone has brings nobody together, which the dictionary tells before any record is looked at.
 */
export function keysOf(rule: BlockingRule, settings: LinkSettings, sql: Dialect, of = 'record'): string {
	const parts = rule.map((part, at) => {
		const field = settings.fields.find(({ name }) => name === part.field);
		if (field === undefined) throw new RangeError(`no field ${part.field}`);
		return `JOIN (SELECT code, k FROM (SELECT code, k, sum(records) OVER (PARTITION BY k) AS those FROM (SELECT code, records, ${sql.unnest(KEY_COLUMN[part.by])} AS k FROM ${valuesOf(field)})) WHERE those > 1) k${at} ON k${at}.code = r.${rawColumn(field)}`;
	});
	const keys = rule.map((_, at) => `k${at}.k`);
	// Given names and surnames change places: which of two is which is nothing to a key.
	const crosswise =
		rule.length === 2 && rule.every(({ field, by }) => by === 'word' && isName(field, settings));
	const key = crosswise
		? keys.map((_, at) => `${at === 0 ? 'least' : 'greatest'}(${keys.join(', ')})`)
		: keys;
	return `SELECT${crosswise ? ' DISTINCT' : ''} ${sql.hash(key)} AS key, r.id, r.list FROM ${of} r ${parts.join(' ')}`;
}

/** How likely any two records have a key of one part of a rule in common, by the dictionary alone. */
export function sharedBy(part: BlockingRule[number], settings: LinkSettings, sql: Dialect): string {
	const field = settings.fields.find(({ name }) => name === part.field);
	if (field === undefined) throw new RangeError(`no field ${part.field}`);
	return `SELECT coalesce(sum(n * n), 0) / greatest(pow((SELECT sum(records) FROM ${valuesOf(field)}), 2), 1) FROM (SELECT sum(records)::DOUBLE AS n FROM (SELECT records, ${sql.unnest(KEY_COLUMN[part.by])} AS k FROM ${valuesOf(field)}) GROUP BY k)`;
}

function isName(name: string, { fields }: LinkSettings): boolean {
	return fields.some((field) => field.name === name && /^(?:name|given|surname)$/.test(field.kind));
}

/** The keys of a rule, and the blocks of two records and more that they make. */
export function blocksOf(rule: BlockingRule, settings: LinkSettings, sql: Dialect): readonly Step[] {
	return [
		{ makes: 'key_of', sql: `CREATE TABLE key_of AS ${keysOf(rule, settings, sql)}` },
		{
			makes: 'block',
			sql: 'CREATE TABLE block AS SELECT key, count(*) AS records FROM key_of GROUP BY key HAVING count(*) > 1',
		},
	];
}

/** Who is in one block of up to `most` records meets; keys of larger ones are kept, to tell who met nobody. */
export function theseMeet(number: number, most: number, { within }: LinkSettings): readonly Step[] {
	const apart = within ? '' : ' AND a.list <> b.list';
	return [
		{
			makes: 'met',
			sql: `INSERT INTO met WITH few AS MATERIALIZED (SELECT key, k.id, k.list FROM key_of k JOIN block USING (key) WHERE block.records <= ${most}) SELECT a.id AS a, b.id AS b FROM few a JOIN few b ON a.key = b.key WHERE a.id < b.id${apart}`,
		},
		{
			makes: 'large_block',
			sql: `INSERT INTO large_block SELECT ${number}::INTEGER AS rule, key FROM block WHERE records > ${most}`,
		},
		{ makes: 'key_of', sql: 'DROP TABLE key_of' },
		{ makes: 'block', sql: 'DROP TABLE block' },
	];
}

/** Which records are compared: each pair that met once; of few records, `all`. */
export function pairsMet({ within }: LinkSettings, all: boolean): readonly Step[] {
	if (all) {
		const apart = within ? '' : ' AND a.list <> b.list';
		return [
			{
				makes: 'pair',
				sql: `CREATE TABLE pair AS SELECT a.id AS a, b.id AS b FROM record a JOIN record b ON a.id < b.id${apart}`,
			},
		];
	}
	return [
		{ makes: 'pair', sql: 'CREATE TABLE pair AS SELECT DISTINCT a, b FROM met' },
		{ makes: 'met', sql: 'DROP TABLE met' },
	];
}

/** Records that met nobody, and, of these, how many were in a block that was too large. */
export function whoWasMet(
	settings: LinkSettings,
	sql: Dialect,
): { readonly steps: readonly Step[]; readonly crowded: string } {
	const rules = settings.blocking.map(
		(rule, number) =>
			`SELECT l.id FROM (${keysOf(rule, settings, sql, 'lone')}) l JOIN large_block b ON b.key = l.key AND b.rule = ${number}`,
	);
	return {
		steps: [
			{
				makes: 'lone',
				sql: 'CREATE TABLE lone AS SELECT r.* FROM record r ANTI JOIN (SELECT DISTINCT a AS id FROM pair UNION ALL SELECT DISTINCT b FROM pair) m ON m.id = r.id',
			},
		],
		crowded: `SELECT count(DISTINCT id) FROM (${rules.join(' UNION ALL ')})`,
	};
}
