import type { Dialect } from './dialect.ts';
import type { BlockingRule, Field, LinkSettings } from './settings.ts';
import { keyTable, rawColumn, type Step, valuesOf } from './tables.ts';

/** The tables of pairs that meet by some rule, a pair once for each, and of the keys that too many have. */
export const noPairs: readonly Step[] = [
	{ makes: 'met', sql: 'CREATE TABLE met (a INTEGER, b INTEGER)' },
	{ makes: 'large_block', sql: 'CREATE TABLE large_block (rule INTEGER, key BIGINT)' },
];

/** Of a rule the first one before it that asks for one part less, by its number; -1 where there is none. */
export function parentOf(rule: BlockingRule, { blocking }: LinkSettings): number {
	return blocking.findIndex(
		(one, at) => at < blocking.indexOf(rule) && one.length === rule.length - 1 && isPartOf(one, rule),
	);
}

export function isPartOf(fewer: BlockingRule, more: BlockingRule): boolean {
	return fewer.every((part) => more.some((one) => isSame(one, part)));
}

const isSame = (one: BlockingRule[number], other: BlockingRule[number]) =>
	one.field === other.field && one.by === other.by;

/**
 * Keys of one rule: a row for each of `records` and each way in which it can meet others by this rule. The key of a rule
 * with a parent is of its parent's key and of the part that it asks for besides.
 */
export function keysOf(rule: BlockingRule, settings: LinkSettings, sql: Dialect, records = 'record'): string {
	const parent = settings.blocking[parentOf(rule, settings)];
	if (parent === undefined) return ownKeys(rule, settings, sql, records);
	return furtherKeys(rule, parent, settings, sql, `(${keysOf(parent, settings, sql, records)})`);
}

/** The keys of a rule for records with a key of its parent. */
function furtherKeys(
	rule: BlockingRule,
	parent: BlockingRule,
	settings: LinkSettings,
	sql: Dialect,
	keyed: string,
): string {
	const more = rule.filter((part) => !parent.some((one) => isSame(one, part)));
	const parts = more.map((part, at) => joinedKey(part, at, settings));
	return `SELECT ${sql.hash(['p.key', ...more.map((_, at) => `k${at}.k`)])} AS key, p.id, p.list FROM ${keyed} p JOIN record r ON r.id = p.id ${parts.join(' ')}`;
}

function joinedKey(part: BlockingRule[number], at: number, settings: LinkSettings): string {
	const field = fieldOf(part, settings);
	return `JOIN ${keyTable(field, part.by)} k${at} ON k${at}.code = r.${rawColumn(field)}`;
}

function fieldOf(part: BlockingRule[number], { fields }: LinkSettings): Field {
	const field = fields.find(({ name }) => name === part.field);
	if (field === undefined) throw new RangeError(`no field ${part.field}`);
	return field;
}

function ownKeys(rule: BlockingRule, settings: LinkSettings, sql: Dialect, records: string): string {
	const parts = rule.map((part, at) => joinedKey(part, at, settings));
	const keys = rule.map((_, at) => `k${at}.k`);
	// Given names and surnames change places: which of two is which is nothing to a key.
	const crosswise =
		rule.length === 2 && rule.every(({ field, by }) => by === 'word' && isName(field, settings));
	const key = crosswise
		? keys.map((_, at) => `${at === 0 ? 'least' : 'greatest'}(${keys.join(', ')})`)
		: keys;
	return `SELECT${crosswise ? ' DISTINCT' : ''} ${sql.hash(key)} AS key, r.id, r.list FROM ${records} r ${parts.join(' ')}`;
}

/** How likely any two records have a key of one part of a rule in common, by the dictionary alone. */
export function sharedBy(part: BlockingRule[number], settings: LinkSettings): string {
	const field = fieldOf(part, settings);
	return `SELECT coalesce(sum(n * n), 0) / greatest(pow((SELECT sum(records) FROM ${valuesOf(field)}), 2), 1) FROM (SELECT sum(records)::DOUBLE AS n FROM ${keyTable(field, part.by)} GROUP BY k)`;
}

function isName(name: string, { fields }: LinkSettings): boolean {
	return fields.some((field) => field.name === name && /^(?:name|given|surname)$/.test(field.kind));
}

/** Records in those blocks of a rule that were too large, with their keys. */
const crowdOf = (number: number) => `crowd_${number}`;

/**
 * The keys of a rule, and the blocks of two records and more that they make; `crowded`: the rules whose crowds are
 * known, so that only these are asked for what they have further in common.
 */
export function blocksOf(
	rule: BlockingRule,
	settings: LinkSettings,
	sql: Dialect,
	crowded: ReadonlySet<number>,
): readonly Step[] {
	const number = parentOf(rule, settings);
	const parent = settings.blocking[number];
	const keys =
		parent !== undefined && crowded.has(number)
			? furtherKeys(rule, parent, settings, sql, crowdOf(number))
			: keysOf(rule, settings, sql);
	return [
		{ makes: 'key_of', sql: `CREATE TABLE key_of AS ${keys}` },
		{
			makes: 'block',
			sql: 'CREATE TABLE block AS SELECT key, count(*) AS records FROM key_of GROUP BY key HAVING count(*) > 1',
		},
	];
}

/** Whether a later rule asks for what this one does and one part more. */
export function hasChildren(number: number, settings: LinkSettings): boolean {
	return settings.blocking.some((rule) => parentOf(rule, settings) === number);
}

/** Who is in one block of up to `most` records meets; keys of larger ones are kept, to tell who met nobody. */
export function theseMeet(number: number, most: number, settings: LinkSettings): readonly Step[] {
	const apart = settings.within ? '' : ' AND a.list <> b.list';
	return [
		{
			makes: 'met',
			sql: `INSERT INTO met WITH few AS MATERIALIZED (SELECT key, k.id, k.list FROM key_of k JOIN block USING (key) WHERE block.records <= ${most}) SELECT a.id AS a, b.id AS b FROM few a JOIN few b ON a.key = b.key WHERE a.id < b.id${apart}`,
		},
		{
			makes: 'large_block',
			sql: `INSERT INTO large_block SELECT ${number}::INTEGER AS rule, key FROM block WHERE records > ${most}`,
		},
		...(hasChildren(number, settings)
			? [
					{
						makes: crowdOf(number),
						sql: `CREATE TABLE ${crowdOf(number)} AS SELECT k.key, k.id, k.list FROM key_of k JOIN block USING (key) WHERE block.records > ${most}`,
					},
				]
			: []),
		{ makes: 'key_of', sql: 'DROP TABLE key_of' },
		{ makes: 'block', sql: 'DROP TABLE block' },
	];
}

/** The crowds are asked nothing more. */
export function noCrowds(crowded: ReadonlySet<number>): readonly Step[] {
	return [...crowded].map((number) => ({ makes: crowdOf(number), sql: `DROP TABLE ${crowdOf(number)}` }));
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

/**
 * Records that met nobody, and, of these, how many were in a block that was too large; of one record in `oneIn`, told by
 * their numbers, for of many it is as well known by a part.
 */
export function whoWasMet(
	settings: LinkSettings,
	sql: Dialect,
	oneIn: number,
): { readonly steps: readonly Step[]; readonly crowded: string } {
	const rules = settings.blocking.map(
		(rule, number) =>
			`SELECT l.id FROM (${keysOf(rule, settings, sql, 'lone')}) l JOIN large_block b ON b.key = l.key AND b.rule = ${number}`,
	);
	const asked = (id: string) => (oneIn === 1 ? '' : ` WHERE ${id} % ${oneIn} = 0`);
	return {
		steps: [
			{
				makes: 'lone',
				sql: `CREATE TABLE lone AS SELECT r.* FROM (FROM record${asked('id')}) r ANTI JOIN (SELECT DISTINCT a AS id FROM pair${asked('a')} UNION ALL SELECT DISTINCT b FROM pair${asked('b')}) m ON m.id = r.id`,
			},
		],
		crowded: `SELECT count(DISTINCT id) FROM (${rules.join(' UNION ALL ')})`,
	};
}
