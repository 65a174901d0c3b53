import { type AnswerGraph, type EntityId, EVENT_KINDS, type Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import type { Step } from '../projection/context.ts';
import { Gathering } from '../projection/graph.ts';
import { selectReached } from '../projection/reach.ts';

const OF_GROUP: readonly Step[] = [
	{ by: 'who', at: 'subject', from: ['Group'], to: EVENT_KINDS },
	{ by: 'group', at: 'subject', from: ['Group'], to: ['Population'] },
	{ by: 'member', at: 'value', from: ['Group'], to: ['Person'] },
	{ by: 'who', at: 'value', from: EVENT_KINDS, to: ['Person'] },
];

const OF_PERSON: readonly Step[] = [
	{ by: 'member', at: 'subject', from: ['Person'], to: ['Group'] },
	{ by: 'who', at: 'subject', from: ['Person'], to: EVENT_KINDS },
	{ by: 'who', at: 'value', from: EVENT_KINDS, to: ['Group'] },
];

/**
 * All that tells who is in a group: its events, whoever is put among it, what is said to be its size, and numbers that stand
 * where a source names it. `null` where there is no such cluster.
 */
export async function selectGroup(opened: Case, cluster: string): Promise<AnswerGraph | null> {
	const graph = await selectReached(opened.fold(opened.db), cluster, OF_GROUP);
	if (graph === null) return null;
	const counted = await numbersBeside(opened, graph);
	if (counted.length === 0) return graph;
	const gather = new Gathering(opened.fold(opened.db));
	await gather.known();
	const rows = await opened.db.selectFrom('entity').selectAll().where('rid', 'in', counted).execute();
	await gather.addEntities(rows);
	await gather.addStatements(counted);
	const beside = gather.graph(cluster, graph.members);
	const statements = new Map([...graph.statements, ...beside.statements].map((one) => [one.id, one]));
	return {
		...graph,
		entities: new Map([...graph.entities, ...beside.entities]),
		clusterOf: new Map([...graph.clusterOf, ...beside.clusterOf]),
		sources: new Map([...graph.sources, ...beside.sources]),
		statements: [...statements.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
	};
}

/** The groups among which somebody is put, with what puts them there. */
export function selectMemberships(opened: Case, cluster: string): Promise<AnswerGraph | null> {
	return selectReached(opened.fold(opened.db), cluster, OF_PERSON);
}

/** Whether a voice calls anybody of a cluster a member of a group. */
export async function isMember(opened: Case, cluster: string): Promise<boolean> {
	const row = await opened.db
		.selectFrom('entity')
		.innerJoin('statement', 'statement.value_entity', 'entity.rid')
		.select('statement.rid')
		.where('entity.cluster', '=', cluster)
		.where('statement.property', '=', 'member')
		.where('statement.gone', '=', 0)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** At most so many passages that name a group are looked beside: a list of thousands has its size stated. */
const MOST_PASSAGES = 200;

/** Row ids of populations whose number stands where one of a group's events is told. */
async function numbersBeside(opened: Case, graph: AnswerGraph): Promise<readonly number[]> {
	const groups = new Set<EntityId>(graph.members.map(({ id }) => id));
	const naming = graph.statements.filter(
		({ property, value }) => property === 'who' && value.type === 'entity' && groups.has(value.id),
	);
	const bySource = new Map<string, Statement[]>();
	for (const one of naming.slice(0, MOST_PASSAGES))
		bySource.set(one.source, [...(bySource.get(one.source) ?? []), one]);
	const found = new Set<number>();
	for (const [source, passages] of bySource)
		for (const row of await opened.db
			.selectFrom('statement')
			.innerJoin('source', 'source.rid', 'statement.source')
			.select(['statement.subject', 'statement.doc'])
			.where('source.id', '=', source)
			.where('statement.property', '=', 'count')
			.where('statement.gone', '=', 0)
			.execute()) {
			const at = (JSON.parse(row.doc) as Pick<Statement, 'anchors'>).anchors[0]?.position;
			if (at === undefined) continue;
			const touches = passages.some(({ anchors }) =>
				anchors.some(
					({ position }) => position !== undefined && position.start <= at.end && at.start <= position.end,
				),
			);
			if (touches) found.add(row.subject);
		}
	return [...found];
}
