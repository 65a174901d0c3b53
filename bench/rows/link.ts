import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inScratch } from '../inputs.ts';
import { columnOf, publishedLists, type TrueList } from '../linkage/lists.ts';
import { type Quality, qualityOf } from '../linkage/quality.ts';
import { writeList } from '../people/list.ts';
import { type Ran, run, runCommand } from '../process.ts';
import { type Line, median, type Row, type Skipped, times } from '../row.ts';

/** A Python that has Splink, of an environment of its own: `pip install splink`. */
const SPLINK = process.env.PARADERO_SPLINK;
/** How many made-up rows are linked; a million take minutes, ten million many minutes and gigabytes of disk. */
const GENERATED = (process.env.PARADERO_BENCH_LINK_ROWS ?? '100000').split(',').map(Number);
/** Which lists, of `febrl3`, `fake_1000`, `rldata500`, `historical_50k` and `people`; all where nothing is said. */
const ONLY = process.env.PARADERO_BENCH_LINK_LISTS?.split(',') ?? null;
/** Of longer lists one run is enough, and it is the one that its quality is told of. */
const LONG = 500_000;
const main = join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts');
const splink = join(import.meta.dirname, '..', 'peers', 'link_by_splink.py');

/** One run: by the clock and in processor time from the start of the process, and by the clock once it is started. */
type Linked = {
	readonly seconds: number;
	readonly cpu: number;
	readonly peakMB: number;
	readonly inside: number;
};
type BySplink = Linked & { readonly quality: Quality };

/**
 * Linking lists with settings told from their columns, side by side with Splink on the same rows, turn by turn. What is
 * timed writes no files, here and there.
 */
export const linkLists: Row = (asked) =>
	inScratch(async (scratch) => {
		if (SPLINK === undefined || !existsSync(SPLINK))
			console.log('Splink is not run: PARADERO_SPLINK names no Python that has it (pip install splink)\n');
		const lines: (Line | Skipped)[] = [];
		const isWanted = (name: string) => ONLY === null || ONLY.includes(name);
		for (const { name, file, truth } of publishedLists().filter(({ name }) => isWanted(name))) {
			if (file === null) lines.push({ work: `link ${name}`, skipped: 'the shared data is not here' });
			else lines.push(await sideBySide({ name, file, truth }, `link ${name}`, asked, false, scratch));
		}
		for (const rows of isWanted('people') ? GENERATED : []) {
			const file = join(scratch, `people-${rows}.csv`);
			writeList(file, rows, 1);
			const list = { name: 'people', file, truth: columnOf('truth') };
			const work = `link people, ${rows.toLocaleString('en')} made-up rows`;
			lines.push(await sideBySide(list, work, rows > LONG ? 1 : asked, rows > LONG, scratch));
		}
		return lines;
	});

async function sideBySide(
	list: TrueList,
	work: string,
	runs: number,
	isLong: boolean,
	scratch: string,
): Promise<Line> {
	const truth = await list.truth(list.file);
	const out = join(scratch, 'linked');
	const theirs: BySplink[] = [];
	const ours = await times(runs, async () => {
		const ran = await byParadero([list.file, ...(isLong ? ['--out', out] : [])]);
		// Turn by turn, so that a busy quarter of an hour falls on both.
		if (SPLINK !== undefined && existsSync(SPLINK)) theirs.push(await bySplink(SPLINK, list));
		return ran;
	});
	if (!isLong) await byParadero([list.file, '--out', out]);
	const quality = qualityOf(out, truth);
	const last = ours.at(-1);
	const slowest = [...(last?.steps ?? [])].sort((a, b) => b.seconds - a.seconds).slice(0, 3);
	const [one, other] = [summary(ours), summary(theirs)];
	const peer = theirs.at(-1);
	return {
		work,
		unit: 's',
		ours: one.seconds,
		runs: ours.map(({ seconds }) => seconds),
		...(peer === undefined ? {} : { peer: { name: 'Splink', value: other.seconds } }),
		aim: list.name === 'people' && isLong ? '≤ 30, ≤ 2 GB' : 'never slower than Splink',
		cpu: one.cpu,
		peakMB: one.peakMB,
		note: [
			`inside ${one.inside.toFixed(1)} s, ${said(quality)}; ${(last?.compared ?? 0).toLocaleString('en')} pairs; most of it: ${slowest.map(({ name, seconds }) => `${name} ${seconds.toFixed(1)} s`).join(', ')}`,
			...(peer === undefined
				? []
				: [
						`Splink: processor ${other.cpu.toFixed(1)} s, peak ${Math.round(other.peakMB)} MB, inside ${other.inside.toFixed(1)} s, ${said(peer.quality)}`,
					]),
		].join('\n    '),
		more: {
			paradero: { runs: ours.map(({ steps: _, ...ran }) => ran), steps: last?.steps, quality },
			splink: theirs,
		},
	};
}

type Steps = readonly { readonly name: string; readonly seconds: number }[];

async function byParadero(
	args: readonly string[],
): Promise<Linked & { readonly compared: number; readonly steps: Steps }> {
	const ran = await run([main, 'link', ...args, '--json']);
	const { compared, steps, seconds } = JSON.parse(ran.stdout) as {
		compared: number;
		steps: Steps;
		seconds: number;
	};
	return { ...spent(ran), inside: seconds, compared, steps };
}

/** It measures itself, so that what it takes to hold its result against the truth is not counted. */
async function bySplink(python: string, { name, file }: TrueList): Promise<BySplink> {
	const ran = await runCommand(python, [splink, name, file, String(Date.now() / 1000)]);
	return JSON.parse(ran.stdout.trim().split('\n').at(-1) ?? '');
}

function spent({ seconds, cpu, peakMB }: Ran): Omit<Linked, 'inside'> {
	return { seconds, cpu: cpu ?? Number.NaN, peakMB: peakMB ?? Number.NaN };
}

function summary(all: readonly Linked[]): Linked {
	return {
		seconds: median(all.map(({ seconds }) => seconds)),
		cpu: median(all.map(({ cpu }) => cpu)),
		inside: median(all.map(({ inside }) => inside)),
		peakMB: Math.max(...all.map(({ peakMB }) => peakMB)),
	};
}

function said({ f1, precision, recall, edgeF1 }: Quality): string {
	return `cluster F1 ${f1.toFixed(4)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)}), best edge F1 ${edgeF1.toFixed(4)}`;
}
