import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { inScratch, sharedPath } from '../inputs.ts';
import { writeList } from '../people/list.ts';
import { type Ran, run, runCommand } from '../process.ts';
import { type Line, median, type Row, type Skipped, times } from '../row.ts';

/** A Python that has Splink, of an environment of its own: `pip install splink`. */
const SPLINK = process.env.PARADERO_SPLINK;
/** How many made-up rows are linked; ten million take many minutes and gigabytes of disk. */
const GENERATED = (process.env.PARADERO_BENCH_LINK_ROWS ?? '100000,1000000').split(',').map(Number);
const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const splink = join(import.meta.dirname, '..', 'peers', 'link_by_splink.py');

type Quality = { readonly precision: number; readonly recall: number; readonly f1: number };
type List = {
	readonly name: string;
	readonly file: string;
	readonly truth: (file: string) => Promise<readonly string[]>;
};

/** Linking lists with settings told from their columns, side by side with Splink on the same rows, turn by turn. */
export const linkLists: Row = (asked) =>
	inScratch(async (scratch) => {
		if (SPLINK === undefined)
			console.log('Splink is not run: PARADERO_SPLINK names no Python that has it (pip install splink)\n');
		const lines: (Line | Skipped)[] = [];
		for (const rows of GENERATED) {
			const file = join(scratch, `people-${rows}.csv`);
			writeList(file, rows, 1);
			// More would take an hour.
			const runs = rows > 500_000 ? 1 : asked;
			lines.push(
				...(await sideBySide({ name: 'people', file, truth: columnOf('truth') }, rows, runs, scratch)),
			);
		}
		for (const { name, path, truth } of SHARED) {
			const file = sharedPath('linkage', ...path);
			if (file === null) lines.push({ work: `link ${name}`, skipped: 'the shared data is not here' });
			else lines.push(...(await sideBySide({ name, file, truth }, null, asked, scratch)));
		}
		return lines;
	});

const SHARED = [
	{
		name: 'febrl3',
		path: ['febrl', 'dataset3.csv'],
		truth: columnOf('rec_id', (id) => id.split('-')[1] ?? ''),
	},
	{ name: 'fake_1000', path: ['splink_datasets', 'fake_1000.csv'], truth: columnOf('cluster') },
	{ name: 'rldata500', path: ['recordlinkage_r', 'RLdata500.csv'], truth: columnOf('identity') },
	{
		name: 'historical_50k',
		path: ['splink_datasets', 'historical_figures_with_errors_50k.parquet'],
		truth: parquetColumn('cluster'),
	},
];

async function sideBySide(
	list: List,
	rows: number | null,
	runs: number,
	scratch: string,
): Promise<readonly (Line | Skipped)[]> {
	const truth = await list.truth(list.file);
	const out = join(scratch, 'linked');
	const theirs: (Ran & { result: Quality & { seconds: number; cpu: number } })[] = [];
	const ours = await times(runs, async () => {
		const ran = await run([main, 'link', list.file, '--out', out, '--json']);
		// Turn by turn, so that a busy quarter of an hour falls on both.
		if (SPLINK !== undefined && existsSync(SPLINK)) {
			const other = await runCommand(SPLINK, [splink, list.name, list.file]);
			theirs.push({ ...other, result: JSON.parse(other.stdout.trim().split('\n').at(-1) ?? '') });
		}
		return ran;
	});
	const quality = qualityOf(clustersIn(join(out, 'clusters.csv')), truth);
	const { compared, steps } = JSON.parse(ours.at(-1)?.stdout ?? '{}') as {
		compared: number;
		steps: readonly { readonly name: string; readonly seconds: number }[];
	};
	const work = `link ${list.name}${rows === null ? '' : `, ${rows.toLocaleString('en')} rows`}`;
	const said = (one: Quality) =>
		`cluster F1 ${one.f1.toFixed(4)} (P ${one.precision.toFixed(3)}, R ${one.recall.toFixed(3)})`;
	const most = (all: readonly Ran[]) => Math.round(Math.max(...all.map(({ peakMB }) => peakMB ?? 0)));
	const last = theirs.at(-1);
	const peerNote =
		last === undefined
			? ''
			: `; Splink: ${said(last.result)}, processor ${median(theirs.map(({ cpu }) => cpu ?? Number.NaN)).toFixed(1)} s, peak ${most(theirs)} MB, by its own clock ${median(theirs.map(({ result }) => result.seconds)).toFixed(1)} s without starting`;
	const slowest = [...steps].sort((a, b) => b.seconds - a.seconds).slice(0, 3);
	return [
		{
			work,
			unit: 's',
			ours: median(ours.map(({ seconds }) => seconds)),
			runs: ours.map(({ seconds }) => seconds),
			...(theirs.length === 0
				? {}
				: { peer: { name: 'Splink', value: median(theirs.map(({ seconds }) => seconds)) } }),
			aim: rows === 1_000_000 ? '≤ 30, ≤ 2 GB' : 'never slower than Splink',
			cpu: median(ours.map(({ cpu }) => cpu ?? Number.NaN)),
			peakMB: most(ours),
			note: `${said(quality)}; ${compared.toLocaleString('en')} pairs; most of it: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}${peerNote}`,
		},
	];
}

function clustersIn(file: string): readonly string[] {
	const found: string[] = [];
	for (const line of readFileSync(file, 'utf8').trimEnd().split('\n').slice(1)) {
		const [, row, cluster] = line.split(',');
		found[Number(row) - 1] = cluster ?? '';
	}
	return found;
}

/** Of pairs of rows in one cluster, how many are right, and of those that are right, how many are found. */
function qualityOf(found: readonly string[], truth: readonly string[]): Quality {
	const both = pairsOf(found.map((cluster, at) => `${cluster} ${truth[at]}`));
	const [said, are] = [pairsOf(found), pairsOf(truth)];
	return { precision: both / said, recall: both / are, f1: (2 * both) / (said + are) };
}

function pairsOf(keys: readonly string[]): number {
	const sizes = new Map<string, number>();
	for (const key of keys) sizes.set(key, (sizes.get(key) ?? 0) + 1);
	return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

/** A column of a CSV in which no cell holds a comma. */
function columnOf(name: string, read: (cell: string) => string = (cell) => cell) {
	return async (file: string): Promise<readonly string[]> => {
		const [header = '', ...rows] = readFileSync(file, 'utf8').trimEnd().split(/\r?\n/);
		const cells = (line: string) => line.split(',').map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
		const at = cells(header).indexOf(name);
		if (at < 0) throw new Error(`${file} has no column ${name}`);
		return rows.map((row) => read(cells(row)[at] ?? ''));
	};
}

function parquetColumn(name: string) {
	return async (path: string): Promise<readonly string[]> => {
		const bytes = readFileSync(path);
		const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
		const rows = await parquetReadObjects({ file, compressors, columns: [name] });
		return rows.map((row) => String(row[name]));
	};
}
