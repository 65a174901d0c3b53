import { describe, expect, test } from 'vitest';
import { compare } from './compare.ts';
import { DUCKDB, SPARK } from './dialect.ts';
import { explain } from './explain.ts';
import type { LinkSettings } from './settings.ts';

const settings: LinkSettings = {
	version: 1,
	fields: [
		{ name: 'given', kind: 'given', shared: false, columns: [['first']] },
		{ name: 'surname', kind: 'surname', shared: false, columns: [['last']] },
		{ name: 'taken', kind: 'date', shared: true, columns: [['taken']] },
	],
	blocking: [
		[
			{ field: 'given', by: 'word' },
			{ field: 'surname', by: 'word' },
		],
		[{ field: 'taken', by: 'value' }],
	],
	within: true,
	threshold: 0.95,
	mostInBlock: 100,
};
const stepsOf = (records: number) => explain(settings, DUCKDB, records);
const making = (name: string, records = 100_000) =>
	stepsOf(records)
		.filter(({ makes }) => makes === name)
		.map(({ sql }) => sql);

describe('the plan', () => {
	test('is statements, each of one table', () => {
		for (const { sql } of stepsOf(100_000)) {
			expect(sql).toMatch(/^(?:CREATE (?:TABLE|VIEW)|INSERT INTO|UPDATE|SELECT|WITH|DROP TABLE) /);
			expect(sql).not.toMatch(/;/);
		}
	});

	test('looks up which words may stand for one another, and counts words in common by their numbers', () => {
		const hits = making('near_hit').filter((sql) => sql.startsWith('INSERT'));
		expect(hits).toHaveLength(2);
		expect(hits[0]).toContain('JOIN "near_given" n ON n.word = c.one AND n.other = c.other');
		const [agreement] = making('agree');
		expect(agreement).toContain('CASE WHEN a_w1 > 0 AND a_w1 IN (b_w1, b_w2, b_w3, b_w4) THEN 1 ELSE 0 END');
		expect(agreement).toContain('LEFT JOIN near_pair h ON h.a = s.a AND h.b = s.b');
	});

	test('compares in portions, each of which takes its pairs and gives back what it held', () => {
		const widths = new Map([
			['given', 2],
			['surname', 3],
		]);
		const steps = compare(settings, DUCKDB, widths, 'chance', 2);
		const portions = steps.filter(({ makes }) => makes === 'pair_code').map(({ sql }) => sql);
		expect(portions[0]).toContain('WHERE id % 2 = 0) ra ON ra.id = p.a');
		expect(portions[2]).toContain('WHERE p.a % 2 = 1');
		expect(portions.filter((sql) => sql.startsWith('DROP'))).toHaveLength(2);
		const made = steps.filter(({ makes }) => makes === 'agree').map(({ sql }) => sql.slice(0, 12));
		expect(made).toEqual(['CREATE TABLE', 'INSERT INTO ']);
	});

	test('compares dates in passing', () => {
		expect(making('agree')[0]).toContain('ELSE damerau_levenshtein(a_digits, b_digits) END');
	});

	test('weighs what levels tell once for all pairs that agree alike', () => {
		expect(making('weight_of')[0]).toContain(
			'FROM (SELECT DISTINCT "g_given", "g_surname", "g_taken" FROM pair_agree) p',
		);
		expect(making('scored')[0]).toContain('JOIN weight_of w ON w."g_given" = p."g_given"');
	});

	test('blocks on whole numbers, rule by rule, and given names and surnames meet crosswise', () => {
		const [names, dropped, days] = making('key_of');
		expect(names).toMatch(
			/^CREATE TABLE key_of AS SELECT DISTINCT \(hash\(least\(k0\.k, k1\.k\), greatest\(k0\.k, k1\.k\)\)/,
		);
		expect(dropped).toBe('DROP TABLE key_of');
		expect(days).toMatch(/^CREATE TABLE key_of AS SELECT \(hash\(k0\.k\)/);
		expect(making('met')[1]).toContain('block.records <= 100');
	});

	test('asks only the crowd of a rule what it has further in common', () => {
		const further = [...(settings.blocking[0] ?? []), { field: 'taken', by: 'year' } as const];
		const steps = explain({ ...settings, blocking: [...settings.blocking, further] }, DUCKDB, 100_000);
		const of = (name: string) => steps.filter(({ makes }) => makes === name).map(({ sql }) => sql);
		expect(of('crowd_0')).toEqual([
			'CREATE TABLE crowd_0 AS SELECT k.key, k.id, k.list FROM key_of k JOIN block USING (key) WHERE block.records > 100',
			'DROP TABLE crowd_0',
		]);
		expect(of('key_of').filter((sql) => sql.includes('FROM crowd_0 p JOIN record r'))).toHaveLength(1);
	});

	test('leaves none of its tables but those that are asked later', () => {
		const made = new Set<string>();
		for (const { sql } of stepsOf(100_000)) {
			const [, table] = /^CREATE TABLE (\S+)/.exec(sql) ?? [];
			if (table !== undefined) made.add(table);
			made.delete(/^DROP TABLE (\S+)/.exec(sql)?.[1] ?? '');
		}
		expect([...made].filter((table) => !/^"(?:value|word|near|key)_/.test(table))).toEqual([
			'record',
			'large_block',
			'agree',
			'scored',
		]);
	});

	test('compares all of few records, and of many only who meets', () => {
		expect(making('pair', 1_000)[0]).toContain('FROM record a JOIN record b ON a.id < b.id');
		expect(making('pair', 10_000)[0]).not.toContain('FROM record a JOIN record b ON a.id < b.id');
	});

	test('compares in the words of another engine', () => {
		const spark = explain(settings, SPARK, 100_000)
			.map(({ sql }) => sql)
			.join('\n');
		expect(spark).toContain('levenshtein(a_digits, b_digits)');
		expect(spark).toContain('xxhash64(');
		expect(spark).not.toMatch(/list_|jaro_winkler|damerau/);
	});
});
