import { type AnswerGraph, type Decision, inForce, type Statement } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { ownCluster } from '../projection/clusters.ts';
import { Gathering } from '../projection/graph.ts';
import { decisionsOn, undoneAmong } from '../projection/in-force.ts';

/** A statement as it stands or stood, with what it names; and what took it out of the record, where something did. */
export type OneStatement = {
	readonly statement: Statement;
	readonly graph: AnswerGraph;
	/** The withdrawal or correction in force. */
	readonly goneBy: Decision | null;
};

/** `null` where no passage of the record says it now; what rows of lists say is not stored, and not found by an id. */
export async function selectStatement(opened: Case, id: string): Promise<OneStatement | null> {
	const row = await opened.db
		.selectFrom('statement')
		.select(['id', 'subject', 'value_entity', 'gone', 'doc'])
		.where('id', '=', id)
		.orderBy('owner', 'desc')
		.executeTakeFirst();
	if (row === undefined) return null;
	const statement = { id: row.id, ...(JSON.parse(row.doc) as object) } as Statement;
	const fold = opened.fold(opened.db);
	const gather = new Gathering(fold);
	await gather.known();
	const named = [row.subject, ...(row.value_entity === null ? [] : [row.value_entity])];
	await gather.addEntities(
		await opened.db.selectFrom('entity').selectAll().where('rid', 'in', named).execute(),
	);
	const decisions = row.gone === 0 ? [] : await decisionsOn(fold, `statement ${id}`);
	const undone = await undoneAmong(fold, decisions);
	return {
		statement,
		graph: gather.graph('', []),
		goneBy: inForce(decisions, (decision) => undone.has(decision)),
	};
}

/** Where the members of a cluster are now that was joined with another since; `null` where it never was one. */
export async function clusterThatWas(opened: Case, cluster: string): Promise<string | null> {
	const fold = opened.fold(opened.db);
	for (let after = 0; ; ) {
		const rows = await opened.db
			.selectFrom('entity')
			.select(['rid', 'id', 'cluster'])
			.where('rid', '>', after)
			.orderBy('rid')
			.limit(AT_ONCE)
			.execute();
		for (const row of rows) if (ownCluster(fold, row.id) === cluster) return row.cluster;
		const last = rows.at(-1);
		if (last === undefined) return null;
		after = last.rid;
	}
}

const AT_ONCE = 5_000;
