import { describe, expect, test } from 'vitest';
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
			expect(sql).toMatch(/^(?:CREATE TABLE|INSERT INTO|UPDATE|SELECT|WITH|DROP TABLE) /);
			expect(sql).not.toMatch(/;/);
		}
	});

	test('compares values of words once, however many pairs have them, and only those that marks tell may be alike', () => {
		const [given] = making('"level_given"');
		expect(given).toMatch(/SELECT DISTINCT least\(a\.code, b\.code\) AS va/);
		expect(given).toContain('(a.wide_mark & b.words_mark) <> 0');
		expect(given).toContain(
			'THEN len(list_filter(a.words, lambda x : list_contains(b.words, x))) ELSE 0 END AS same',
		);
	});

	test('compares dates in passing', () => {
		const [taken] = making('pair_agree_1');
		expect(taken).toContain('ELSE damerau_levenshtein(a.digits, b.digits) END');
		expect(making('"level_taken"')).toEqual([]);
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

	test('leaves none of its tables but those that are asked later', () => {
		const made = new Set<string>();
		for (const { sql } of stepsOf(100_000)) {
			const [, table] = /^CREATE TABLE (\S+)/.exec(sql) ?? [];
			if (table !== undefined) made.add(table);
			made.delete(/^DROP TABLE (\S+)/.exec(sql)?.[1] ?? '');
		}
		expect([...made].filter((table) => !/^"(?:value|word)_/.test(table))).toEqual([
			'record',
			'large_block',
			'pair',
			'chance',
			'chance_agree',
			'pair_agree',
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
		expect(spark).toContain('array_intersect(a.words, b.words)');
		expect(spark).toContain('xxhash64(');
		expect(spark).not.toMatch(/list_filter|jaro_winkler|damerau/);
	});
});
