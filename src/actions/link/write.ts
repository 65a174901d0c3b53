import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Linkage, type LinkSettings, probability } from '../../link/index.ts';
import type { Duck } from './duckdb.ts';

/** Pairs less likely than this are not written. */
const LEAST = 0.01;
const LINES_AT_ONCE = 4_096;

/**
 * Writes `clusters.csv` (list, row, cluster; every row of every list), `pairs.csv` (the likeliest first) and
 * `settings.json`. A list is its position among those given and a row its place below the header, both from 1 on; a
 * cluster is numbered in the order of its first row.
 */
export async function writeLinkage(
	duck: Duck,
	folder: string,
	{ clusters, edges, weights }: Linkage,
	settings: LinkSettings,
): Promise<readonly string[]> {
	await mkdir(folder, { recursive: true });
	const list = new Int32Array(clusters.length);
	const row = new Int32Array(clusters.length);
	for await (const [ids = [], lists = [], rows = []] of duck.columns('SELECT id, list, row FROM raw'))
		for (const [at, id] of ids.entries()) {
			list[Number(id) - 1] = Number(lists[at]);
			row[Number(id) - 1] = Number(rows[at]);
		}
	await lines(join(folder, 'clusters.csv'), function* () {
		yield 'list,row,cluster';
		const numbers = new Map<number, number>();
		for (const [at, group] of clusters.entries()) {
			const number = numbers.get(group) ?? numbers.size + 1;
			numbers.set(group, number);
			yield `${list[at]},${row[at]},${number}`;
		}
	});
	const order = Array.from({ length: edges.count }, (_, at) => at)
		.filter((at) => probability(edges.bits[at] ?? 0) >= LEAST)
		.sort((x, y) => (edges.bits[y] ?? 0) - (edges.bits[x] ?? 0) || x - y);
	await lines(join(folder, 'pairs.csv'), function* () {
		yield 'list_a,row_a,list_b,row_b,probability,weight';
		for (const at of order) {
			const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
			const likely = probability(edges.bits[at] ?? 0).toFixed(6);
			yield `${list[a]},${row[a]},${list[b]},${row[b]},${likely},${(weights[at] ?? 0).toFixed(3)}`;
		}
	});
	await writeFile(join(folder, 'settings.json'), `${JSON.stringify(settings, null, '\t')}\n`);
	return ['clusters.csv', 'pairs.csv', 'settings.json'].map((name) => join(folder, name));
}

async function lines(path: string, of: () => Generator<string>): Promise<void> {
	const parts = (function* () {
		let held: string[] = [];
		for (const line of of()) {
			held.push(line);
			if (held.length < LINES_AT_ONCE) continue;
			yield `${held.join('\n')}\n`;
			held = [];
		}
		if (held.length > 0) yield `${held.join('\n')}\n`;
	})();
	await pipeline(Readable.from(parts), createWriteStream(path));
}
