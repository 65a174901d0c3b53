import {
	DUCKDB,
	type Linkage,
	LinkError,
	type LinkSettings,
	linkRecords,
	probability,
	settingsProblem,
} from '../../link/index.ts';
import { ActionError } from '../errors.ts';
import { CASE_FIELDS, type CaseField, type CaseRecord } from './case-records.ts';
import { type Duck, openDuckdb } from './duckdb.ts';

/** Two records by their places, how likely they are one, and the bits of each field that was compared. */
export type LinkedPair = {
	readonly left: number;
	readonly right: number;
	readonly probability: number;
	/** Without the prior. */
	readonly weight: number;
	readonly fields: Readonly<Partial<Record<CaseField, number>>>;
};
export type LinkedPeople = { readonly linkage: Linkage; readonly pairs: readonly LinkedPair[] };

/** Pairs less likely are not told. */
const LEAST = 0.01;
const MEMORY_MB = 1_000;

/**
 * Links the people of a case as rows of lists are linked, each source a list. Nothing of them is written to a disk: what
 * does not fit in memory is refused. @throws {ActionError} for settings that cannot be used, and for too little memory
 */
export async function linkPeople(
	records: readonly CaseRecord[],
	settings: LinkSettings,
	threads = 2,
): Promise<LinkedPeople> {
	const problem = settingsProblem(settings, [CASE_FIELDS.map(({ name }) => name)]);
	if (problem !== null) throw new ActionError('bad-request', problem);
	const duck = await openDuckdb({ memoryMb: MEMORY_MB, threads, spills: false });
	try {
		const lists = new Map<string, number>();
		for (const { person } of records) if (!lists.has(person.source)) lists.set(person.source, lists.size + 1);
		// What is learned is learned across lists, as many as there are.
		const spread = {
			...settings,
			fields: settings.fields.map((field) => ({
				...field,
				columns: Array.from({ length: lists.size }, () => field.columns[0] ?? []),
			})),
		};
		await fillRaw(duck, records, settings, lists);
		const linkage = await linkRecords(duck, spread, DUCKDB, () => performance.now());
		return { linkage, pairs: await pairsOf(duck, linkage, settings) };
	} catch (error) {
		if (error instanceof LinkError) throw new ActionError('bad-request', error.message, { cause: error });
		throw error;
	} finally {
		duck.close();
	}
}

async function fillRaw(
	duck: Duck,
	records: readonly CaseRecord[],
	{ fields }: LinkSettings,
	lists: ReadonlyMap<string, number>,
): Promise<void> {
	// Names of fields are of the table above, or checked: letters, digits and _.
	const columns = fields.map(({ name }) => `"f_${name}" VARCHAR`);
	await duck.run(`CREATE TABLE raw (id INTEGER, list INTEGER, row INTEGER, ${columns.join(', ')})`);
	await duck.fill(
		'raw',
		(function* () {
			for (const [at, { person, values }] of records.entries()) {
				const cells = fields.map(({ columns: [of = []] }) => {
					const told = of.flatMap((name) => values[name as CaseField] ?? []);
					return told.length === 0 ? null : told.join(' ');
				});
				yield [at + 1, lists.get(person.source) ?? 0, at + 1, ...cells];
			}
		})(),
	);
}

/** The likely pairs, with what the level of each field weighs. */
async function pairsOf(
	duck: Duck,
	{ edges, weights, fields }: Linkage,
	settings: LinkSettings,
): Promise<readonly LinkedPair[]> {
	const kept = Array.from({ length: edges.count }, (_, at) => at).filter(
		(at) => probability(edges.bits[at] ?? 0) >= LEAST,
	);
	await duck.run('CREATE TABLE kept (place INTEGER, a INTEGER, b INTEGER)');
	await duck.fill(
		'kept',
		kept.map((at, place) => [place, (edges.a[at] ?? 0) + 1, (edges.b[at] ?? 0) + 1]),
	);
	const levels: Partial<Record<CaseField, number>>[] = kept.map(() => ({}));
	for (const [number, { name }] of settings.fields.entries()) {
		const bits = fields[number]?.levels.map((level) => level.bits) ?? [];
		for await (const [places = [], found = []] of duck.columns(
			`SELECT k.place, g."g_${name}"::INTEGER FROM kept k JOIN pair_agree g ON g.a = k.a AND g.b = k.b WHERE g."g_${name}" >= 0`,
		))
			for (const [row, place] of places.entries()) {
				const own = levels[Number(place)];
				const weight = bits[Number(found[row])];
				if (own !== undefined && weight !== undefined) own[name as CaseField] = weight;
			}
	}
	return kept.map((at, place) => ({
		left: edges.a[at] ?? 0,
		right: edges.b[at] ?? 0,
		probability: probability(edges.bits[at] ?? 0),
		weight: weights[at] ?? 0,
		fields: levels[place] ?? {},
	}));
}
