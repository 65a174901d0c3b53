import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { LinkResult } from '../../api/index.ts';
import {
	DUCKDB,
	explain,
	inferSettings,
	type Linkage,
	LinkError,
	type LinkSettings,
	linkRecords,
	probability,
	reliabilityOf,
	type SampledColumn,
	settingsProblem,
} from '../../link/index.ts';
import { ActionError } from '../errors.ts';
import { differences, keepOwnIds, withoutSay, writeDifferences } from './differ.ts';
import { type Duck, openDuckdb } from './duckdb.ts';
import { type LoadedList, loadList, makeRaw, sampled } from './load.ts';
import { readTruth, type Truth } from './truth.ts';
import { DIFFER_FILE, prepareOut, writeLinkage } from './write.ts';

export type LinkRequest = {
	readonly lists: readonly string[];
	/** As read from a file; inferred from the columns where there are none. */
	readonly settings?: LinkSettings;
	readonly threshold?: number;
	/** A folder for `clusters.csv`, `pairs.csv` and `settings.json`. */
	readonly out?: string;
	/** Megabytes that the engine may hold; what is more goes to the disk, into a folder that is removed. */
	readonly memoryMb?: number;
	/** Where that folder is made; the system's folder for temporary files where none is named. */
	readonly temp?: string;
	/** Megabytes that may be there at most; as much as there is room where none are named. */
	readonly tempMb?: number;
	readonly threads?: number;
	/** A column of the lists, or a file with `list`, `row` and `entity`, to hold the linkage against: never learned from. */
	readonly truth?: string;
	/** A field that has no say in who is one, to be told of which rows that are one it differs. */
	readonly differ?: string;
};

const MOST_LISTS = 50;
const MOST_ROWS = 50_000_000;

/** Links the rows of lists. Nothing leaves this machine, and nothing is written but into `out`. */
export async function linkLists(request: LinkRequest): Promise<LinkResult> {
	const begun = performance.now();
	if (request.out !== undefined) await prepareOut(request.out, request.lists);
	return withLists(request, async (duck, lists, settings, truth) => {
		if (request.differ !== undefined) await keepOwnIds(duck, lists, settings);
		await makeRaw(duck, lists, settings);
		const linkage = await linkRecords(duck, settings, DUCKDB, () => performance.now());
		const files =
			request.out === undefined ? [] : [...(await writeLinkage(duck, request.out, linkage, settings))];
		const differ =
			request.differ === undefined
				? {}
				: { differ: await differing(duck, linkage, settings, { ...request, name: request.differ }, files) };
		const result = resultOf(linkage, lists, settings, files, (performance.now() - begun) / 1000);
		return {
			...result,
			...differ,
			...(truth === null ? {} : { reliability: held(linkage, lists, settings, truth) }),
		};
	});
}

/** More pairs are counted, and stand in the file alone. */
const MOST_DIFFER = 10_000;

/** In whom of those who are one a field differs; all of them go into a file, where files are written. */
async function differing(
	duck: Duck,
	linkage: Linkage,
	settings: LinkSettings,
	{ name, out }: { readonly name: string; readonly out?: string },
	files: string[],
): Promise<NonNullable<LinkResult['differ']>> {
	const found = await differences(duck, linkage, settings, name);
	if (out !== undefined) {
		await writeDifferences(join(out, DIFFER_FILE), found);
		files.push(join(out, DIFFER_FILE));
	}
	const levels = new Map<string, number>();
	for (const { level } of found) levels.set(level, (levels.get(level) ?? 0) + 1);
	return {
		field: name,
		count: found.length,
		levels: [...levels].map(([level, pairs]) => ({ level, pairs })).sort((a, b) => b.pairs - a.pairs),
		pairs: found.slice(0, MOST_DIFFER),
	};
}

/** The settings that lists would be linked with, and the SQL of each step. */
export async function explainLink(
	request: LinkRequest,
): Promise<{ settings: LinkSettings; steps: readonly { readonly makes: string; readonly sql: string }[] }> {
	return withLists(request, async (_, lists, settings) => {
		const rows = lists.reduce((sum, list) => sum + list.rows, 0);
		return { settings, steps: explain(settings, DUCKDB, rows) };
	});
}

async function withLists<T>(
	request: LinkRequest,
	work: (duck: Duck, lists: readonly LoadedList[], settings: LinkSettings, truth: Truth | null) => Promise<T>,
): Promise<T> {
	if (request.lists.length > MOST_LISTS)
		throw new ActionError('bad-request', `${request.lists.length} lists; the most are ${MOST_LISTS}`);
	const duck = await openDuckdb({
		memoryMb: request.memoryMb ?? Math.min(2_000, Math.floor(totalmem() / 2 / 1024 / 1024)),
		threads: request.threads ?? 2,
		...(request.temp === undefined ? {} : { temp: request.temp }),
		...(request.tempMb === undefined ? {} : { tempMb: request.tempMb }),
	});
	try {
		const lists: LoadedList[] = [];
		for (const [at, path] of request.lists.entries()) lists.push(await loadList(duck, path, at + 1));
		const rows = lists.reduce((sum, list) => sum + list.rows, 0);
		if (rows > MOST_ROWS) throw new ActionError('bad-request', `${rows} rows; the most are ${MOST_ROWS}`);
		if (rows < 2)
			throw new ActionError(
				'bad-request',
				'one row alone is linked with nothing; give a list of two rows or more',
			);
		const truth = request.truth === undefined ? null : await readTruth(duck, lists, request.truth);
		const settings = await settingsFor(duck, lists, request, truth?.column ?? null);
		return await work(duck, lists, settings, truth);
	} catch (error) {
		if (error instanceof LinkError) throw new ActionError('bad-request', error.message, { cause: error });
		throw error;
	} finally {
		duck.close();
	}
}

async function settingsFor(
	duck: Duck,
	lists: readonly LoadedList[],
	request: LinkRequest,
	truth: string | null,
): Promise<LinkSettings> {
	// One after another: the engine streams one answer at a time.
	const columns: SampledColumn[][] = [];
	if (request.settings === undefined)
		for (const [at, list] of lists.entries()) {
			const all = await sampled(duck, list, at + 1);
			columns.push(all.filter(({ header }) => header !== truth));
		}
	const inferred = request.settings ?? inferSettings(columns);
	const chosen = request.differ === undefined ? inferred : withoutSay(inferred, request.differ);
	const settings = {
		...chosen,
		...(request.threshold === undefined ? {} : { threshold: request.threshold }),
	};
	const problem = settingsProblem(
		settings,
		lists.map(({ header }) => header),
	);
	if (problem !== null) throw new ActionError('bad-request', problem);
	const telling = settings.fields.find(({ columns }) => truth !== null && columns.flat().includes(truth));
	if (telling !== undefined)
		throw new ActionError(
			'bad-request',
			`field "${telling.name}" compares the column "${truth}", which --truth says holds the truth; leave it out of the settings`,
		);
	return settings;
}

/** What became of a linkage, by the truth. */
function held(
	linkage: Linkage,
	lists: readonly LoadedList[],
	settings: LinkSettings,
	{ entities }: Truth,
): NonNullable<LinkResult['reliability']> {
	const apart = settings.within
		? null
		: Int32Array.from(lists.flatMap(({ rows }, at) => new Array<number>(rows).fill(at)));
	const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
	const found = reliabilityOf(linkage, entities, threshold, apart);
	return { ...found, bins: [...found.bins] };
}

function resultOf(
	linkage: Linkage,
	lists: readonly LoadedList[],
	settings: LinkSettings,
	files: readonly string[],
	seconds: number,
): LinkResult {
	const { edges, clusters, priors } = linkage;
	const threshold = Math.log2(settings.threshold / (1 - settings.threshold));
	let pairs = 0;
	for (const bits of edges.bits) if (bits >= threshold) pairs += 1;
	const sizes = new Map<number, number>();
	for (const group of clusters) sizes.set(group, (sizes.get(group) ?? 0) + 1);
	return {
		lists: lists.map(({ path, part, rows, rejected, reasons, warnings, others }) => ({
			path,
			...(part === undefined ? {} : { part }),
			rows,
			rejected,
			reasons: [...reasons],
			warnings: [...warnings],
			others: [...others],
		})),
		pairs,
		compared: linkage.compared,
		clusters: sizes.size,
		linked: [...sizes.values()].filter((size) => size > 1).length,
		settings: settings as LinkResult['settings'],
		prior: {
			across: priors.across === null ? null : probability(priors.across.bits),
			within: priors.within === null ? null : probability(priors.within.bits),
		},
		fields: linkage.fields.map((field) => ({ ...field, levels: [...field.levels] })),
		health: { sound: linkage.health.sound, findings: [...linkage.health.findings] },
		steps: [...linkage.steps],
		seconds,
		peakBytes: process.resourceUsage().maxRSS * 1024,
		files: [...files],
	};
}
