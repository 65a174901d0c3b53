import { sql } from 'kysely';
import type { AnswerGraph, Statement, StatementId } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { chunks } from '../projection/context.ts';
import { Gathering } from '../projection/graph.ts';

/** What a person chose as bearing on criteria, the chosen statements, and the entities that both name. */
export type Chosen = Pick<AnswerGraph, 'entities' | 'clusterOf' | 'sources'> & {
	readonly bearings: readonly Statement[];
	readonly chosen: ReadonlyMap<StatementId, Statement>;
};

/** All of a case, or those of some things. A person chose each: there are never many. */
export async function selectBearings(opened: Case, things?: readonly string[]): Promise<Chosen> {
	const fold = opened.fold(opened.db);
	const of =
		things === undefined
			? sql``
			: sql`and entity.cluster in (select value from json_each(${JSON.stringify(things)}))`;
	// As they were chosen: rows lie in another order once one of them was minted anew.
	const { rows } = await sql<{ id: string; doc: string; subject: number }>`
		select statement.id, statement.doc, statement.subject from statement
		join entity on entity.rid = statement.subject
		where statement.property = 'bearsOn' and statement.gone = 0 ${of} 
		order by (select ord from decision where decision.id = substr(statement.owner, 5)), statement.id`.execute(
		opened.db,
	);
	const bearings = rows.map((row) => ({ id: row.id, ...(JSON.parse(row.doc) as object) }) as Statement);
	const gather = new Gathering(fold);
	await gather.known();
	for (const some of chunks(new Set(rows.map(({ subject }) => subject))))
		await gather.addEntities(
			await opened.db.selectFrom('entity').selectAll().where('rid', 'in', some).execute(),
		);
	const chosen = await statementsById(opened, new Set(bearings.flatMap(({ basis }) => basis?.from ?? [])));
	const named = new Set(
		[...chosen.values()].flatMap(({ subject, value, chain }) => [
			subject,
			...(value.type === 'entity' ? [value.id] : []),
			// Two voices that were joined are one voice.
			...chain.flatMap(({ who }) => who ?? []),
		]),
	);
	for (const some of chunks(named))
		await gather.addEntities(
			await opened.db.selectFrom('entity').selectAll().where('id', 'in', some).execute(),
		);
	await gather.addSpeaking(chosen.values());
	const { entities, clusterOf, sources } = gather.graph('', []);
	return { bearings, chosen, entities, clusterOf, sources };
}

/** Statements that the record holds and nobody withdrew. */
export async function statementsById(
	opened: Case,
	ids: ReadonlySet<StatementId>,
): Promise<ReadonlyMap<StatementId, Statement>> {
	const found = new Map<StatementId, Statement>();
	// Columns that hold what `record` made.
	for (const some of chunks(ids))
		for (const row of await opened.db
			.selectFrom('statement')
			.select(['id', 'doc'])
			.where('id', 'in', some)
			.where('gone', '=', 0)
			.execute())
			found.set(row.id as StatementId, { id: row.id, ...(JSON.parse(row.doc) as object) } as Statement);
	return found;
}
