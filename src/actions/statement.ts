import { sayingsOf } from '../answers/index.ts';
import type { StatementJson } from '../api/index.ts';
import { targetKey } from '../record/index.ts';
import {
	type Case,
	decisionsOfStatements,
	saidBy,
	selectStatement,
	statementsOfTarget,
} from '../store/index.ts';
import { ActionError } from './errors.ts';
import { whoSaid } from './source-json.ts';

/** One statement, also one that was withdrawn or corrected since, with what became of it. @throws {ActionError} `not-found` */
export async function statement(opened: Case, id: string): Promise<StatementJson> {
	const found = await selectStatement(opened, id);
	const subject = found?.graph.entities.get(found.statement.subject);
	const [says] = found === null ? [] : sayingsOf([found.statement], found.graph);
	if (found === null || subject === undefined || says === undefined)
		throw new ActionError(
			'not-found',
			`no passage of the record makes the statement ${id}; it may have been undone or rejected since, or stand in the row of a list`,
		);
	const { statement: made, graph, goneBy } = found;
	const decision = (await decisionsOfStatements(opened, [id])).get(id);
	const said = await saidBy(opened, [
		...(decision === undefined ? [] : [decision]),
		...(goneBy === null ? [] : [goneBy.id]),
	]);
	return {
		statement: id,
		source: made.source,
		property: made.property,
		about: {
			entity: subject.id,
			cluster: graph.clusterOf.get(subject.id) ?? subject.id,
			kind: subject.kind,
			name: subject.label,
		},
		says: { ...says },
		...(made.readSingly === false ? { readSingly: false as const } : {}),
		...(decision === undefined ? {} : { decided: whoSaid(said.get(decision)) }),
		...(goneBy === null
			? {}
			: {
					gone: {
						by: goneBy.do === 'supersede' ? ('supersede' as const) : ('withdraw' as const),
						decided: whoSaid(said.get(goneBy.id)),
						instead:
							goneBy.do === 'supersede'
								? (await statementsOfTarget(opened, targetKey(goneBy.target)))
										.filter(({ property }) => property === made.property)
										.map((one) => one.id)
								: [],
					},
				}),
	};
}
