import {
	ActionError,
	allChanged,
	allConflicts,
	allInquiries,
	allLines,
	allNumbers,
	allOrders,
	allTerms,
	allWhereabouts,
	countConflicts,
	definitions,
	person,
	personDecisions,
	personProcess,
	placesNamed,
} from '../../src/actions/index.ts';
import { RELATION_FILTERS } from '../../src/api/index.ts';
import type { Case } from '../../src/store/index.ts';

/** Every answer that a case gives, of each kind, as the screens and the command line get it: by its kind, and whom it is about. */
export async function answersNow(opened: Case): Promise<Readonly<Record<string, unknown>>> {
	const { until: _until, ...changed } = await allChanged(opened, { since: '2000' });
	const answers: Record<string, unknown> = {
		whereabouts: await allWhereabouts(opened, {}),
		'whereabouts on a day': await allWhereabouts(opened, { on: '2030-05-09' }),
		lines: await allLines(opened, {}),
		orders: await allOrders(opened),
		numbers: await allNumbers(opened),
		inquiries: await allInquiries(opened),
		terms: await allTerms(opened),
		definitions: await definitions(opened),
		conflicts: await allConflicts(opened),
		relations: await allConflicts(opened, RELATION_FILTERS),
		'relations counted': await countConflicts(opened),
		places: await placesNamed(opened),
		changed,
	};
	const named = await opened.db
		.selectFrom('entity')
		.select(['cluster', 'kind'])
		.distinct()
		.where('kind', 'in', ['Person', 'Group', 'Organization', 'Place'])
		.orderBy('cluster')
		.execute();
	for (const { cluster, kind } of named) {
		answers[`person ${cluster}`] = await person(opened, cluster);
		if (kind !== 'Person' && kind !== 'Group') continue;
		answers[`process ${cluster}`] = await personProcess(opened, cluster);
		answers[`decisions ${cluster}`] = await personDecisions(opened, cluster).catch((error: unknown) => {
			if (error instanceof ActionError) return error.code;
			throw error;
		});
	}
	return answers;
}
