import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { comparePersons } from './compare-persons.ts';
import { personName } from './person-name.ts';
import { sharedTexts } from './shingles.ts';
import { type Bearer, spellingPairs } from './spellings.ts';

const DATA = '../shared/data';
const isThere = existsSync(DATA);
if (!isThere) console.log('not run: ../shared/data is not there');
const rows = (file: string) =>
	parse(readFileSync(join(DATA, file), 'utf8'), {
		columns: true,
		bom: true,
		relax_column_count: true,
	}) as Record<string, string>[];
const textsOf = (folder: string) =>
	readdirSync(join(DATA, folder))
		.filter((name) => /\.(?:txt|md)$/.test(name))
		.map((name) => readFileSync(join(DATA, folder, name), 'utf8'));

describe.skipIf(!isThere)('names and texts that others wrote', () => {
	it('pairs of people judged by others: F1 at least .80, precision 95 %', () => {
		const told = { right: 0, wrong: 0, missed: 0 };
		for (const { schema, name1 = '', name2 = '', is_match } of rows('linkage/names/name_bench_cases.csv')) {
			if (schema !== 'Person') continue;
			const found = comparePersons(personName(name1), personName(name2));
			if (found !== null) told[is_match === 'true' ? 'right' : 'wrong'] += 1;
			else if (is_match === 'true') told.missed += 1;
		}
		expect(told.right / (told.right + told.wrong)).toBeGreaterThan(0.95);
		expect((2 * told.right) / (2 * told.right + told.wrong + told.missed)).toBeGreaterThan(0.8);
	});

	it('two registers of the same people: 99 % of the links that are known, and few besides', () => {
		const bearer = (name: string, source: string, id: string): Bearer => ({
			kind: 'Person',
			name,
			source,
			isRow: true,
			cluster: `${source} ${id}`,
			tells: {},
		});
		const folder = 'lists/argentina';
		const all = [
			...rows(`${folder}/victimas_accionar_represivo_ilegal.csv`).map((row) =>
				bearer(row.apellido_paterno_nombres ?? '', 'a', row.id_unico_ruvte ?? ''),
			),
			...rows(`${folder}/parque_de_la_memoria.csv`).map((row) => bearer(row.nombre ?? '', 'b', row.id ?? '')),
		];
		const known = new Set(
			rows(`${folder}/links_silver_ruvte_parque.csv`).map(
				(row) => `a ${row.id_unico_ruvte} b ${row.parque_id}`,
			),
		);
		const { pairs } = spellingPairs(all);
		const hits = pairs.filter(({ left, right }) => known.has(`${all[left]?.cluster} ${all[right]?.cluster}`));
		expect(hits.length / known.size).toBeGreaterThan(0.99);
		expect(hits.length / pairs.length).toBeGreaterThan(0.9);
	}, 120_000);

	it.each(['reference-text', 'documents/uruguay-fichas'])(
		'no report of %s is taken for the reprint of another',
		(folder) => {
			const texts = textsOf(folder);
			expect(texts.length).toBeGreaterThan(20);
			expect(sharedTexts(texts.length, (at) => texts[at] ?? '').pairs).toEqual([]);
			// Nor where a case holds only a few of them, and nothing tells what is common to all.
			for (let at = 0; at + 4 <= texts.length; at += 3) {
				const some = texts.slice(at, at + 4);
				expect(sharedTexts(4, (index) => some[index] ?? '').pairs).toEqual([]);
			}
		},
		120_000,
	);

	it('an article under a new lead is', () => {
		const [article = '', other = ''] = textsOf('documents/articles');
		const copy = `${other.slice(0, 900)}\n\n${article.slice(0, article.length * 0.8)}`;
		const all = [article, other, copy];
		expect(sharedTexts(3, (at) => all[at] ?? '').pairs.map(({ left, right }) => [left, right])).toEqual([
			[0, 2],
		]);
	});
});
