import { type LinkCaseResult, LinkCaseShape } from '../../api/index.ts';
import { clusters, DUCKDB, explain, type LinkSettings, looseGroups } from '../../link/index.ts';
import { type Case, type NamedEntity, namedEntities, toldOfPeople } from '../../store/index.ts';
import { compareCase, LEAST_TO_LEARN, mayBeOffered } from '../compared.ts';
import { ActionError } from '../errors.ts';
import type { CaseLinkage } from './case-linkage.ts';
import { type CaseRecord, caseLinkSettings, caseRecords } from './case-records.ts';
import { linkPeople } from './link-people.ts';
import { prepareOut } from './write.ts';
import { writeCaseLinkage } from './write-case.ts';

export type LinkCaseRequest = {
	/** As read from a file; by what the case tells where there are none. */
	readonly settings?: LinkSettings;
	readonly threshold?: number;
	readonly out?: string;
};

/**
 * Links the people of a case: every mention and every row is a record, every source a list. By what its records teach,
 * where they are enough; else by assumed weights, and says so. Nothing is written but into `out`, and nothing of it holds
 * a name, a date or an identifier: entities stand by ids that only this case can read.
 *
 * @throws {ActionError} `bad-request`: settings that cannot be used, nobody to link
 */
export async function linkCase(opened: Case, request: LinkCaseRequest): Promise<CaseLinkage> {
	const begun = performance.now();
	if (request.out !== undefined) await prepareOut(request.out, []);
	const { people, hidden, records } = await peopleOf(opened);
	const settings = settingsFor(records, request);
	const found =
		request.settings !== undefined || people.length >= LEAST_TO_LEARN
			? await learned(records, settings)
			: await assumed(opened, people, settings);
	const sizes = new Map<number, number>();
	for (const group of found.groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
	const linkage = { people, settings, pairs: found.pairs, groups: found.groups };
	const files = request.out === undefined ? [] : await writeCaseLinkage(opened, request.out, linkage);
	const result = LinkCaseShape.parse({
		people: people.length,
		hidden,
		sources: new Set(people.map(({ source }) => source)).size,
		pairs: found.pairs.filter((pair) => pair.probability >= settings.threshold).length,
		compared: found.compared,
		clusters: sizes.size,
		linked: [...sizes.values()].filter((size) => size > 1).length,
		weighed: found.weighed,
		settings,
		health: found.health,
		fields: found.fields,
		seconds: (performance.now() - begun) / 1000,
		peakBytes: process.resourceUsage().maxRSS * 1024,
		files,
	});
	return { ...linkage, result };
}

/** How a case would be linked, and the SQL of each step. */
export async function explainCase(opened: Case, request: LinkCaseRequest) {
	const { people, records } = await peopleOf(opened);
	const settings = settingsFor(records, request);
	return { settings, steps: explain(settings, DUCKDB, people.length) };
}

async function peopleOf(opened: Case) {
	const all = (await namedEntities(opened)).filter(({ kind }) => kind === 'Person');
	const people = all.filter(mayBeOffered);
	if (people.length < 2)
		throw new ActionError(
			'bad-request',
			`this case tells of ${people.length === 0 ? 'nobody' : 'one person only'} by name: accept mentions or map a list first`,
		);
	const records = caseRecords(people, await toldOfPeople(opened));
	return { people, records, hidden: all.length - people.length };
}

function settingsFor(records: readonly CaseRecord[], { settings, threshold }: LinkCaseRequest): LinkSettings {
	const chosen = settings ?? caseLinkSettings(records);
	return threshold === undefined ? chosen : { ...chosen, threshold };
}

type Found = Pick<CaseLinkage, 'pairs' | 'groups'> &
	Pick<LinkCaseResult, 'weighed' | 'fields' | 'compared'> & {
		readonly health: {
			readonly sound: boolean;
			readonly findings: readonly {
				readonly code: string;
				readonly severity: string;
				readonly message: string;
			}[];
		};
	};

async function learned(records: readonly CaseRecord[], settings: LinkSettings): Promise<Found> {
	const { linkage, pairs } = await linkPeople(records, settings);
	return {
		pairs,
		groups: linkage.clusters,
		weighed: 'learned',
		compared: linkage.compared,
		health: linkage.health,
		fields: linkage.fields.map((field) => ({ ...field, levels: [...field.levels] })),
	};
}

/** By the weights of docs/reference/joining.md, of the pairs whose names are alike. */
async function assumed(
	opened: Case,
	people: readonly NamedEntity[],
	{ threshold }: LinkSettings,
): Promise<Found> {
	const compared = await compareCase(opened);
	const places = new Map(people.map(({ id }, at) => [id as string, at]));
	const pairs = (compared?.pairs ?? []).flatMap(({ left, right, weighed }) => {
		const [one, other] = [left, right].map((at) => places.get(compared?.entities[at]?.id ?? ''));
		return weighed === null || one === undefined || other === undefined
			? []
			: [{ left: one, right: other, probability: weighed.probability, weight: weighed.weight }];
	});
	const edges = {
		a: Int32Array.from(pairs, ({ left }) => left),
		b: Int32Array.from(pairs, ({ right }) => right),
		bits: Float32Array.from(pairs, (pair) => Math.log2(pair.probability / (1 - pair.probability))),
		count: pairs.length,
	};
	const bits = Math.log2(threshold / (1 - threshold));
	const loose = looseGroups(people.length, edges, bits);
	return {
		pairs,
		groups: clusters(loose, edges, bits),
		weighed: 'assumed',
		compared: pairs.length,
		health: {
			sound: true,
			findings: [
				{
					code: 'assumed',
					severity: 'doubt',
					message: `${people.length} people are too few to learn what agreements weigh (${LEAST_TO_LEARN} are enough): the weights are assumed, and the probabilities no better than they are.`,
				},
			],
		},
		fields: [],
	};
}
