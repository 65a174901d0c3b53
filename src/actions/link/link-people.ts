import {
	agreementOf,
	DUCKDB,
	type Linkage,
	LinkError,
	type LinkSettings,
	linkRecords,
	probability,
	type Reason,
	reasonsOf,
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
	/** What its weight is made of; they add up to it. */
	readonly reasons: readonly Reason[];
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

/** The likely pairs, with what the level of each field weighs, and why. */
async function pairsOf(
	duck: Duck,
	{ edges, weights, weighing }: Linkage,
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
	const found: Pick<LinkedPair, 'fields' | 'reasons'>[] = [];
	const count = settings.fields.length;
	for await (const [places = [], ...columns] of duck.columns(agreementOf('kept', settings)))
		for (const [row, place] of places.entries()) {
			const levels = columns.slice(0, count).map((column) => Number(column[row] ?? -1));
			const rarities = columns.slice(count).map((column) => {
				const bits = column[row] ?? null;
				return bits === null ? null : Number(bits);
			});
			const fields: Partial<Record<CaseField, number>> = {};
			for (const [field, level] of levels.entries()) {
				const bits = weighing.weights[field]?.[level]?.bits;
				if (bits !== undefined) fields[settings.fields[field]?.name as CaseField] = bits;
			}
			found[Number(place)] = { fields, reasons: reasonsOf(levels, rarities, settings, weighing) };
		}
	return kept.map((at, place) => ({
		left: edges.a[at] ?? 0,
		right: edges.b[at] ?? 0,
		probability: probability(edges.bits[at] ?? 0),
		weight: weights[at] ?? 0,
		fields: found[place]?.fields ?? {},
		reasons: found[place]?.reasons ?? [],
	}));
}
