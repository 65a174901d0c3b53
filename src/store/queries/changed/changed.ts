import type { ChangeGraph, Entity, EntityId, SourceId, Statement } from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import { chunks, sourcesOf } from '../../projection/context.ts';
import { Gathering } from '../../projection/graph.ts';
import { Causes } from './causes.ts';
import { leadsTo } from './leads-to.ts';
import { pairChanges } from './pairs.ts';
import { Passages } from './passages.ts';
import { sourceChanges } from './sources.ts';
import { Weighed } from './weighed.ts';

/** So many decisions are looked at, the newest; how many more there are is told. */
const MOST_DECISIONS = 20_000;

export type ChangedSince = ChangeGraph & {
	/** Decisions taken since that are looked at, and those before them that are not. */
	readonly decisions: number;
	readonly left: number;
};

/**
 * What the log changed after this time (UTC milliseconds): statements that came or went by decisions on passages,
 * what was joined or parted, and what became of whole sources. Each decided thing is weighed as it stood then, and
 * compared with what stands now; what came and went again in between changed nothing.
 */
export async function selectChanged(
	opened: Case,
	since: number,
	most = MOST_DECISIONS,
): Promise<ChangedSince> {
	const weighed = new Weighed(opened.db);
	const causes = await Causes.since(opened, since, most);
	await weighed.read(causes.subjects());
	const passages = new Passages(opened, weighed, causes, since);
	await passages.weigh();
	const found = passages.changes();
	const statements = found.flatMap(({ went, came }) => [...went, ...came]);
	const pairs = await pairChanges(opened, weighed, causes, since);
	const { entities, clusterOf } = await entitiesOf(opened, statements, passages.minted(), [
		...pairs.flatMap(({ left, right }) => [left, right]),
	]);
	const leads = await leadsTo(opened, statements, entities);
	const more = [...leads.values()].flat().filter((id) => !entities.has(id));
	const led = await entitiesOf(opened, [], passages.minted(), more);
	const sources = await sourcesOf(opened.fold(opened.db));
	return {
		passages: found,
		pairs,
		sourceChanges: await sourceChanges(opened, causes, since),
		leadsTo: leads,
		entities: new Map([...entities, ...led.entities]),
		clusterOf: new Map([...clusterOf, ...led.clusterOf]),
		sources: new Map([...sources.values()].map((row) => [row.id as SourceId, row.shown])),
		decisions: causes.looked,
		left: causes.left,
	};
}

/** What these statements name, as it is stored; what is gone, as it was made. */
async function entitiesOf(
	opened: Case,
	statements: readonly Statement[],
	minted: ReadonlyMap<EntityId, Entity>,
	more: readonly EntityId[],
): Promise<Pick<ChangeGraph, 'entities' | 'clusterOf'>> {
	const ids = new Set<EntityId>(more);
	for (const { subject, value, chain } of statements) {
		ids.add(subject);
		if (value.type === 'entity') ids.add(value.id);
		for (const { who } of chain) if (who !== undefined) ids.add(who);
	}
	const gather = new Gathering(opened.fold(opened.db));
	await gather.known();
	for (const some of chunks(ids))
		await gather.addEntities(
			await opened.db.selectFrom('entity').selectAll().where('id', 'in', some).execute(),
		);
	const { entities, clusterOf } = gather.graph('', []);
	const gone = [...ids].flatMap((id): [EntityId, Entity][] => {
		const entity = entities.has(id) ? undefined : minted.get(id);
		return entity === undefined ? [] : [[id, entity]];
	});
	return { entities: new Map([...entities, ...gone]), clusterOf };
}
