import { access, constants, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Linkage, type LinkSettings, probability } from '../../link/index.ts';
import { ActionError } from '../errors.ts';
import type { Duck } from './duckdb.ts';
import { writeReasons } from './write-reasons.ts';
import { writeWhole } from './write-whole.ts';

/** Pairs less likely than this are not written. */
const LEAST = 0.01;
const LINES_AT_ONCE = 4_096;

/**
 * Writes `clusters.csv` (list, row, cluster; every row of every list), `pairs.csv` (the likeliest first),
 * `reasons.csv` (what each pair's weight is made of) and `settings.json`. A list is its position among those given and a row its place below the header, both from 1 on; a
 * cluster is numbered in the order of its first row.
 */
export async function writeLinkage(
	duck: Duck,
	folder: string,
	linkage: Linkage,
	settings: LinkSettings,
): Promise<readonly string[]> {
	const { clusters, edges, weights } = linkage;
	const list = new Int32Array(clusters.length);
	const row = new Int32Array(clusters.length);
	for await (const [ids = [], lists = [], rows = []] of duck.columns('SELECT id, list, row FROM raw'))
		for (const [at, id] of ids.entries()) {
			list[Number(id) - 1] = Number(lists[at]);
			row[Number(id) - 1] = Number(rows[at]);
		}
	await writeLines(join(folder, 'clusters.csv'), function* () {
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
	await writeLines(join(folder, 'pairs.csv'), function* () {
		yield 'list_a,row_a,list_b,row_b,probability,weight';
		for (const at of order) {
			const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
			const likely = probability(edges.bits[at] ?? 0).toFixed(6);
			yield `${list[a]},${row[a]},${list[b]},${row[b]},${likely},${(weights[at] ?? 0).toFixed(3)}`;
		}
	});
	const nameOf = (at: number) => `${list[at]},${row[at]}`;
	await writeReasons(duck, join(folder, 'reasons.csv'), order, nameOf, linkage, settings);
	await writeLines(join(folder, 'settings.json'), function* () {
		yield JSON.stringify(settings, null, '\t');
	});
	return FILES.map((name) => join(folder, name));
}

const FILES = ['clusters.csv', 'pairs.csv', 'reasons.csv', 'settings.json'] as const;
/** Written only where it is asked for. */
export const DIFFER_FILE = 'differ.csv';

/** Makes the folder, and refuses one in which a list would be overwritten. Throws `ActionError`. */
export async function prepareOut(folder: string, lists: readonly string[]): Promise<void> {
	try {
		await makeFolder(resolve(folder));
		await access(folder, constants.W_OK);
	} catch {
		throw new ActionError(
			'bad-request',
			`--out ${folder}: this is no folder and none can be made there; name another`,
		);
	}
	const real = async (path: string) => realpath(path).catch(() => null);
	const inputs = new Set(await Promise.all(lists.map(real)));
	for (const name of [...FILES, DIFFER_FILE]) {
		const path = await real(join(folder, name));
		if (path !== null && inputs.has(path))
			throw new ActionError(
				'bad-request',
				`--out ${folder}: ${name} there is one of the lists; name another folder`,
			);
	}
}

/**
 * A folder at a time: asked for all at once, `mkdir` tries without end where a file system takes none (`/proc`). Throws
 * what the file system says.
 */
async function makeFolder(folder: string): Promise<void> {
	const found = await stat(folder).catch(() => null);
	if (found?.isDirectory()) return;
	if (found !== null || dirname(folder) === folder) throw new Error('no folder');
	await makeFolder(dirname(folder));
	await mkdir(folder);
}

/** Writes lines as they come, the whole file or none of it. */
export async function writeLines(path: string, of: () => Generator<string>): Promise<void> {
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
	await writeWhole(path, parts);
}
