import type { Statement, StatementId } from '../../record/index.ts';
import { readingOrder } from '../../record/index.ts';
import { valueText } from '../compare-values.ts';
import type { PersonGraph } from '../contract.ts';
import { clusterIn } from '../numbers/cluster-in.ts';
import { spokenOf } from '../numbers/said.ts';
import { quotesOf } from '../quotes.ts';
import { voiceRefs } from '../voices.ts';
import type { Bearing } from './contract.ts';

/**
 * What a person chose as bearing on a criterion, with the chosen statement as it stands. One whose chosen statement is
 * gone is left out: nothing but a statement bears. They are neither weighed nor counted.
 *
 * @param bearings statements of the property `bearsOn`
 * @param chosen the statements that they rest on
 */
export function bearingsOf(
	bearings: readonly Statement[],
	chosen: ReadonlyMap<StatementId, Statement>,
	graph: Pick<PersonGraph, 'entities' | 'clusterOf' | 'sources'>,
): readonly Bearing[] {
	return [...bearings]
		.sort(readingOrder(graph))
		.flatMap(({ id, subject, property, value, basis, polarity }) => {
			if (property !== 'bearsOn' || value.type !== 'code' || polarity !== 'affirms') return [];
			const statement = chosen.get(basis?.from[0] as StatementId);
			if (statement === undefined) return [];
			const { hedge } = statement;
			return [
				{
					id,
					thing: clusterIn(graph, subject),
					scheme: value.scheme,
					criterion: value.code,
					chosen: {
						statement: statement.id,
						property: statement.property,
						about: graph.entities.get(statement.subject)?.label ?? '',
						value: valueText(statement, graph),
						polarity: statement.polarity,
						force: statement.force,
						...(hedge === undefined ? {} : { hedge }),
						voices: voiceRefs(statement, graph),
						...spokenOf(statement, graph),
						source: statement.source,
						quotes: quotesOf([statement]),
					},
				},
			];
		});
}
