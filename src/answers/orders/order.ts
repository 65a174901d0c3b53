import { type AnswerGraph, type ClusterId, dateBounds, type Statement, utcOf } from '../../record/index.ts';
import { namesOf } from '../names.ts';
import { clustersNaming, type Saying, sayingsOf, statementsAbout } from '../sayings.ts';
import { chronologyOf } from './chronology.ts';
import type { OrderAnswer } from './contract.ts';
import { legRows } from './legs.ts';
import { obligationAnswer } from './obligation.ts';
import { statusEvents } from './status.ts';

/**
 * What is said of one order, obligation by obligation, and in one chronology. An obligation answers by itself only where
 * no source says to which order it belongs; else it is its order's, and this is `null`.
 */
export function orderAnswer(graph: AnswerGraph): OrderAnswer | null {
	const [first] = graph.members;
	if (first === undefined) return null;
	const { cluster } = graph;
	const about = statementsAbout(graph, cluster);
	const isOrder = first.kind === 'Order';
	if (!isOrder && about('partOf').length > 0) return null;
	const obligations = isOrder ? clustersNaming(graph, 'partOf', cluster) : [cluster];
	const status = isOrder ? statusEvents(about('status'), graph) : [];
	const say = (property: Statement['property']) => (isOrder ? sayingsOf(about(property), graph) : []);
	const utterances = [...say('on')].sort((a, b) => beginning(a) - beginning(b));
	const issuedBy = say('issuedBy');
	const answers = obligations.map((obligation) => obligationAnswer(graph, obligation, { status, issuedBy }));
	const protects = answers.flatMap((one) => one.protects);
	const { name, names } = namesOf(graph);
	return {
		order: cluster,
		kind: isOrder ? 'Order' : 'Obligation',
		name: isOrder ? (names.find((one) => !UNNAMED.test(one)) ?? name) : (answers[0]?.name ?? name),
		names,
		issuedBy,
		proceedings: say('inProceeding').map((saying) => ({
			...saying,
			identifiers: saying.cluster === undefined ? [] : identifiersOf(graph, saying.cluster),
		})),
		identifiers: say('identifier'),
		authority: say('authority'),
		utterances,
		status,
		obligations: answers,
		chronology: chronologyOf(utterances, status, answers, legRows(graph, protects, utterances)),
	};
}

/** By which nobody can tell which order it is, where another source names its court. */
const UNNAMED = /^(?:an order|(?:the|this|that|an?) (?:\p{L}+ )?(?:court|judge))(?:,|$)/iu;

function beginning({ value, time }: Saying): number {
	const utc = time === undefined ? null : utcOf({ day: value, time });
	return utc ?? dateBounds(value)?.lo ?? Number.MAX_SAFE_INTEGER;
}

function identifiersOf(graph: AnswerGraph, proceeding: ClusterId): readonly string[] {
	const said = statementsAbout(graph, proceeding)('identifier');
	return [...new Set(sayingsOf(said, graph).map(({ value }) => value))];
}
