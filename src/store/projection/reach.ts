import { type AnswerGraph, type EntityKind, type EventKind, isEventKind } from '../../record/index.ts';
import { type AnswerMaker, chunks, type Fold, type Step } from './context.ts';
import { type EntityRow, Gathering, Said } from './graph.ts';

/** Clusters by the kind of their members. */
type Found = Map<EntityKind, Set<string>>;

/**
 * Selects all that an answer about one cluster rests on: its members and whatever the steps lead to, joined things
 * whole, with what is said of each. `null` when it has no members.
 */
export async function selectReached(
	fold: Fold,
	cluster: string,
	steps: readonly Step[],
	said = new Said(fold),
): Promise<AnswerGraph | null> {
	const members = await entitiesOf(fold, [cluster]);
	const [first] = members;
	if (first === undefined) return null;
	const gather = new Gathering(fold, said);
	await gather.known();
	const found: Found = new Map([[first.kind as EntityKind, new Set([cluster])]]);
	await addListed(fold, gather, found, members);
	for (const step of steps) {
		const from = step.from.flatMap((kind) => [...(found.get(kind) ?? [])]);
		const fresh = new Set<string>();
		for (const { kind, cluster: reached } of await take(fold, step, 'forth', from))
			if (add(found, kind, reached)) fresh.add(reached);
		// What rows of lists say is not stored: whoever is reached brings the events of their rows.
		await addListed(fold, gather, found, await entitiesOf(fold, fresh));
	}
	const rows = await entitiesOf(fold, new Set([...found.values()].flatMap((clusters) => [...clusters])));
	await gather.addEntities(rows);
	const named = await gather.addStatements(rows.map(({ rid }) => rid));
	await gather.addWithin(named);
	return gather.graph(
		cluster,
		members.map((row) => gather.entity(row)),
	);
}

/** Marks the answers that reach these entities: the same steps, walked back to whom they begin with. */
export async function markReaching(
	fold: Fold,
	touched: readonly { readonly kind: string; readonly cluster: string }[],
): Promise<void> {
	for (const maker of fold.answers) if (maker.reach !== undefined) await walkBack(fold, maker, touched);
}

async function walkBack(
	fold: Fold,
	{ of, reach = [] }: AnswerMaker,
	touched: readonly { readonly kind: string; readonly cluster: string }[],
): Promise<void> {
	const found: Found = new Map();
	for (const { kind, cluster } of touched) add(found, kind, cluster);
	for (const step of [...reach].reverse()) {
		const to = step.to.flatMap((kind) => [...(found.get(kind) ?? [])]);
		for (const { kind, cluster } of await take(fold, step, 'back', to)) add(found, kind, cluster);
		if (step.by === 'who') for (const cluster of await peopleOfRows(fold, to)) add(found, 'Person', cluster);
	}
	for (const kind of of) for (const cluster of found.get(kind) ?? []) fold.dirty.clusters.add(cluster);
}

/** One step from these clusters, or back to those from which it leads to them. */
async function take(
	fold: Fold,
	step: Step,
	way: 'forth' | 'back',
	clusters: readonly string[],
): Promise<readonly { readonly kind: string; readonly cluster: string }[]> {
	const towards = way === 'forth' ? step.to : step.from;
	const isSubject = (step.at === 'value') === (way === 'forth');
	const found = [];
	for (const some of chunks(clusters)) {
		const forth = fold.tx
			.selectFrom('entity as near')
			.innerJoin('statement', (join) =>
				isSubject
					? join.onRef('statement.subject', '=', 'near.rid')
					: join.onRef('statement.value_entity', '=', 'near.rid'),
			)
			.innerJoin('entity as far', (join) =>
				isSubject
					? join.onRef('far.rid', '=', 'statement.value_entity')
					: join.onRef('far.rid', '=', 'statement.subject'),
			)
			.select(['far.kind', 'far.cluster'])
			.distinct()
			.where('near.cluster', 'in', some)
			.where('statement.property', '=', step.by)
			.where('far.kind', 'in', towards);
		// Whose answer rested on what is withdrawn must be told of it.
		found.push(...(await (way === 'forth' ? forth.where('statement.gone', '=', 0) : forth).execute()));
	}
	return found;
}

async function addListed(
	fold: Fold,
	gather: Gathering,
	found: Found,
	rows: readonly EntityRow[],
): Promise<void> {
	for (const { kind, source, row } of rows) {
		if (row === null || (kind !== 'Person' && !isEventKind(kind as EventKind))) continue;
		const events = await gather.addRow(source, row);
		for (const some of chunks(events))
			for (const event of await fold.tx
				.selectFrom('entity')
				.select(['kind', 'cluster'])
				.where('id', 'in', some)
				.execute())
				add(found, event.kind, event.cluster);
	}
}

/** The people of the rows that these events stand in. */
async function peopleOfRows(fold: Fold, events: readonly string[]): Promise<readonly string[]> {
	const people: string[] = [];
	for (const some of chunks(events))
		for (const { cluster } of await fold.tx
			.selectFrom('entity as event')
			.innerJoin('entity as person', (join) =>
				join.onRef('person.source', '=', 'event.source').onRef('person.row', '=', 'event.row'),
			)
			.select('person.cluster')
			.distinct()
			.where('event.cluster', 'in', some)
			.where('event.row', 'is not', null)
			.where('person.kind', '=', 'Person')
			.execute())
			people.push(cluster);
	return people;
}

async function entitiesOf(fold: Fold, clusters: Iterable<string>): Promise<readonly EntityRow[]> {
	const rows: EntityRow[] = [];
	for (const some of chunks(clusters))
		rows.push(
			...(await fold.tx
				.selectFrom('entity')
				.selectAll()
				.where('cluster', 'in', some)
				.orderBy('born')
				.orderBy('id')
				.execute()),
		);
	return rows;
}

/** Whether it was not there. */
function add(found: Found, kind: string, cluster: string): boolean {
	// A column that holds what `record` made.
	const held = found.get(kind as EntityKind) ?? new Set();
	found.set(kind as EntityKind, held);
	const size = held.size;
	return held.add(cluster).size > size;
}
