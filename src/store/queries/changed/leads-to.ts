import {
	type Entity,
	type EntityId,
	isEventKind,
	type PropertyName,
	type Statement,
} from '../../../record/index.ts';
import type { Case } from '../../case.ts';
import { chunks } from '../../projection/context.ts';

const UP: readonly PropertyName[] = ['who', 'obligation', 'partOf'];
/** Act → obligation → order. */
const DEEPEST = 3;

/** From what statements are about to what it is seen from: the people of an event, the order of an obligation. */
export async function leadsTo(
	{ db }: Case,
	statements: readonly Statement[],
	entities: ReadonlyMap<EntityId, Entity>,
): Promise<ReadonlyMap<EntityId, readonly EntityId[]>> {
	const found = new Map<EntityId, Set<EntityId>>();
	const add = (from: string, to: string) =>
		found.set(from as EntityId, (found.get(from as EntityId) ?? new Set()).add(to as EntityId));
	// What was said and is no longer still tells whose it was.
	for (const { subject, property, value } of statements)
		if (UP.includes(property) && value.type === 'entity') add(subject, value.id);
	let frontier: ReadonlySet<string> = new Set(
		statements.flatMap(({ subject }) => {
			const kind = entities.get(subject)?.kind;
			return kind !== undefined && (isEventKind(kind) || kind === 'Obligation') ? [subject] : [];
		}),
	);
	for (let depth = 0; depth < DEEPEST && frontier.size > 0; depth++) {
		const next = new Set<string>();
		for (const some of chunks(frontier)) {
			const said = await db
				.selectFrom('entity as near')
				.innerJoin('statement', 'statement.subject', 'near.rid')
				.innerJoin('entity as far', 'far.rid', 'statement.value_entity')
				.select(['near.id', 'far.id as to', 'far.kind'])
				.distinct()
				.where('near.id', 'in', some)
				.where('near.kind', '!=', 'Population')
				.where('statement.property', 'in', UP)
				.where('statement.gone', '=', 0)
				.execute();
			const listed = await db
				.selectFrom('entity as near')
				.innerJoin('entity as far', (join) =>
					join.onRef('far.source', '=', 'near.source').onRef('far.row', '=', 'near.row'),
				)
				.select(['near.id', 'far.id as to', 'far.kind'])
				.where('near.id', 'in', some)
				.where('near.row', 'is not', null)
				.where('far.kind', '=', 'Person')
				.execute();
			for (const { id, to, kind } of [...said, ...listed]) {
				add(id, to);
				if (kind === 'Obligation') next.add(to);
			}
		}
		frontier = next;
	}
	return new Map([...found].map(([from, to]) => [from, [...to]]));
}
