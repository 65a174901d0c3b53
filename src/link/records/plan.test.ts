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

	test('compares the values of a field once, however many pairs have them', () => {
		const [given] = making('"level_given"');
		expect(given).toMatch(/SELECT DISTINCT least\(ra\."f_given", rb\."f_given"\) AS va/);
		expect(given).toContain('len(list_filter(a.words, lambda x : list_contains(b.words, x))) AS same');
	});

	test('blocks on whole numbers, and given names and surnames meet crosswise', () => {
		const [names, days] = making('key_of');
		expect(names).toMatch(
			/^CREATE TABLE key_of AS SELECT DISTINCT 0::TINYINT AS rule, \(hash\(0, least\(s\.k0, s\.k1\), greatest\(s\.k0, s\.k1\)\)/,
		);
		expect(days).toMatch(/^INSERT INTO key_of /);
		expect(making('pair')[0]).toContain('block.records <= 100');
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
