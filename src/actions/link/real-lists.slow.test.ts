import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { afterAll, describe, expect, test } from 'vitest';
import { linkLists } from './link-lists.ts';

/** Lists that others made, with settings told from their columns. What Splink reached: docs/why/linking.md. */
const DATA = '../shared/data';
const isThere = existsSync(DATA);
if (!isThere) console.log('not run: ../shared/data is not there');
const folder = mkdtempSync(join(tmpdir(), 'paradero-real-lists-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Row = Readonly<Record<string, string>>;
const csv = (path: string): Row[] =>
	parse(readFileSync(join(DATA, path), 'utf8'), {
		columns: (header: string[]) => header.map((name) => name.trim()),
		bom: true,
		relax_column_count: true,
	}) as Row[];

/** For each list, the cluster of each row. */
async function clustersOf(...lists: string[]): Promise<string[][]> {
	const { health, seconds } = await linkLists({ lists: lists.map((path) => join(DATA, path)), out: folder });
	console.log(`${lists.join(' and ')}: ${seconds.toFixed(1)} s`);
	expect(health.findings.filter(({ severity }) => severity === 'wrong')).toEqual([]);
	const found: string[][] = lists.map(() => []);
	for (const { list, row, cluster } of parse(readFileSync(join(folder, 'clusters.csv'), 'utf8'), {
		columns: true,
	}) as Row[]) {
		const rows = found[Number(list) - 1];
		if (rows !== undefined) rows[Number(row) - 1] = cluster ?? '';
	}
	return found;
}

/** Of pairs of rows: the harmonic mean of how many found are right, and of how many right are found. */
function f1(found: readonly string[], truth: readonly string[]): number {
	const pairs = (keys: readonly string[]) => {
		const sizes = new Map<string, number>();
		for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
		return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
	};
	const both = pairs(found.map((cluster, at) => `${cluster} ${truth[at]}`));
	return (2 * both) / (pairs(found) + pairs(truth));
}

/** Clusters of a row of each list; of all linked pairs, those with the same day of detention, and those with another. */
function datesOfLinked() {
	const rowsOf = (name: string) =>
		parse(readFileSync(join(folder, name), 'utf8'), { columns: true }) as Row[];
	const clusters = new Map(
		rowsOf('clusters.csv').map(({ list, row, cluster }) => [`${list},${row}`, cluster]),
	);
	const sizes = new Map<string | undefined, string>();
	for (const [key, cluster] of clusters) sizes.set(cluster, `${sizes.get(cluster) ?? ''}${key[0]}`);
	const levels = rowsOf('reasons.csv')
		.filter(
			({ field, list_a, row_a, list_b, row_b }) =>
				field === 'taken' && clusters.get(`${list_a},${row_a}`) === clusters.get(`${list_b},${row_b}`),
		)
		.map(({ level }) => level);
	return {
		linked: [...sizes.values()].filter((lists) => lists === '12').length,
		same: levels.filter((level) => level === 'same').length,
		differ: levels.filter((level) => level !== 'same' && level !== 'may be the same').length,
	};
}

/** Names that more than one row of a list bears, and of which two rows came into one cluster. */
function namesakesJoined(rows: readonly Row[], key: string, clusters: readonly string[]): number {
	const bearers = new Map<string, string[]>();
	for (const [at, row] of rows.entries()) {
		const words = (row[key] ?? '')
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toUpperCase()
			.match(/[A-Z]+/g);
		const name = (words ?? []).sort().join(' ');
		if (name !== '') bearers.set(name, [...(bearers.get(name) ?? []), clusters[at] ?? '']);
	}
	return [...bearers.values()].filter((of) => new Set(of).size < of.length).length;
}

describe.skipIf(!isThere)('lists that others made', () => {
	test('febrl 3: F1 at least .994', async () => {
		const path = 'linkage/febrl/dataset3.csv';
		const [found = []] = await clustersOf(path);
		expect(
			f1(
				found,
				csv(path).map(({ rec_id }) => rec_id?.split('-')[1] ?? ''),
			),
		).toBeGreaterThan(0.994);
	});

	test('fake_1000: F1 at least .9', async () => {
		const path = 'linkage/splink_datasets/fake_1000.csv';
		const [found = []] = await clustersOf(path);
		expect(
			f1(
				found,
				csv(path).map(({ cluster }) => cluster ?? ''),
			),
		).toBeGreaterThan(0.9);
	});

	test('RLdata500: F1 at least .96', async () => {
		const path = 'linkage/recordlinkage_r/RLdata500.csv';
		const [found = []] = await clustersOf(path);
		expect(
			f1(
				found,
				csv(path).map(({ identity }) => identity ?? ''),
			),
		).toBeGreaterThan(0.96);
	});

	test('historical_50k: F1 at least .88', async () => {
		const path = 'linkage/splink_datasets/historical_figures_with_errors_50k.parquet';
		const [found = []] = await clustersOf(path);
		const bytes = readFileSync(join(DATA, path));
		const rows = await parquetReadObjects({
			file: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
			compressors,
			columns: ['cluster'],
		});
		expect(
			f1(
				found,
				rows.map(({ cluster }) => String(cluster)),
			),
		).toBeGreaterThan(0.88);
	});

	test('Argentina’s registers: the silver links, hard ones too, and next to none against them', async () => {
		const lists = [
			'lists/argentina/victimas_accionar_represivo_ilegal.csv',
			'lists/argentina/parque_de_la_memoria.csv',
		];
		const [first = [], second = []] = await clustersOf(...lists);
		const clusterOf = (rows: readonly Row[], key: string, clusters: readonly string[]) =>
			new Map(rows.map((row, at) => [row[key] ?? '', clusters[at] ?? '']));
		const one = clusterOf(csv(lists[0] ?? ''), 'id_unico_ruvte', first);
		const other = clusterOf(csv(lists[1] ?? ''), 'id', second);
		const silver = csv('lists/argentina/links_silver_ruvte_parque.csv');
		const share = (links: readonly Row[]) =>
			links.filter((link) => one.get(link.id_unico_ruvte ?? '') === other.get(link.parque_id ?? '')).length /
			links.length;
		expect(share(silver.filter(({ rule }) => rule !== 'exact-name'))).toBeGreaterThan(0.95);
		expect(share(silver.filter(({ rule }) => rule === 'exact-name'))).toBeGreaterThan(0.95);
		const partner = new Map(silver.map((link) => [other.get(link.parque_id ?? ''), link.parque_id]));
		const against = silver.filter((link) => {
			const met = partner.get(one.get(link.id_unico_ruvte ?? ''));
			return met !== undefined && met !== link.parque_id;
		});
		expect(against.length / silver.length).toBeLessThan(0.01);
		// What docs/how-to/compare-two-registers.md tells.
		const { linked, same, differ } = datesOfLinked();
		expect(Math.abs(linked - 8_098)).toBeLessThan(120);
		expect(Math.abs(same - 5_567)).toBeLessThan(120);
		expect(Math.abs(differ - 577)).toBeLessThan(80);
		for (const [rows, key, clusters] of [
			[csv(lists[0] ?? ''), 'apellido_paterno_nombres', first],
			[csv(lists[1] ?? ''), 'nombre', second],
		] as const)
			expect(namesakesJoined(rows, key, clusters)).toBeLessThanOrEqual(1);
	});
});
