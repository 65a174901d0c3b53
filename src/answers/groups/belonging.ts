import {
	type AnswerGraph,
	type ClusterId,
	compareText,
	isEventKind,
	readingOrder,
	type Statement,
	type StatementId,
} from '../../record/index.ts';
import { clusterIn } from '../numbers/cluster-in.ts';
import { quotesOf } from '../quotes.ts';
import { saidBy } from '../relate.ts';
import type { Belonging } from './contract.ts';

/** A person put among a group, and the statements by which. */
export type Put = {
	readonly group: ClusterId;
	readonly person: ClusterId;
	readonly how: Belonging['how'];
} & {
	readonly statements: readonly Statement[];
};

/**
 * Everybody whom these statements put among a group: by `member`, or since a person joined an event of theirs with one of the
 * group's. Nothing else puts anybody anywhere.
 */
export function putAmong(graph: Pick<AnswerGraph, 'statements' | 'entities' | 'clusterOf'>): readonly Put[] {
	const found = new Map<string, { put: Omit<Put, 'statements'>; statements: Statement[] }>();
	const add = (group: ClusterId, person: ClusterId, how: Belonging['how'], statement: Statement) => {
		const key = `${group} ${person} ${how}`;
		const held = found.get(key) ?? { put: { group, person, how }, statements: [] };
		found.set(key, held);
		held.statements.push(statement);
	};
	const who = new Map<ClusterId, Statement[]>();
	for (const statement of graph.statements) {
		const { subject, property, value, polarity } = statement;
		if (value.type !== 'entity') continue;
		if (property === 'member')
			add(clusterIn(graph, subject), clusterIn(graph, value.id), 'stated', statement);
		const kind = graph.entities.get(subject)?.kind;
		if (property !== 'who' || polarity !== 'affirms' || kind === undefined || !isEventKind(kind)) continue;
		const event = clusterIn(graph, subject);
		who.set(event, [...(who.get(event) ?? []), statement]);
	}
	for (const together of who.values()) {
		const groups = new Set(together.flatMap((one) => namedIn(graph, one, 'Group')));
		for (const statement of together)
			for (const person of namedIn(graph, statement, 'Person'))
				for (const group of groups) add(group, person, 'joined', statement);
	}
	return [...found.values()].map(({ put, statements }) => ({ ...put, statements }));
}

function namedIn(
	graph: Pick<AnswerGraph, 'entities' | 'clusterOf'>,
	{ value }: Statement,
	kind: 'Person' | 'Group',
): readonly ClusterId[] {
	if (value.type !== 'entity' || graph.entities.get(value.id)?.kind !== kind) return [];
	return [clusterIn(graph, value.id)];
}

/** The ways in which it is said, each with its voices; a join stands as one. */
export function belongings({ how, statements }: Put, graph: AnswerGraph): readonly Belonging[] {
	const alike = new Map<string, [Statement, ...Statement[]]>();
	for (const statement of [...statements].sort(readingOrder(graph))) {
		const { polarity, force, hedge } = statement;
		const key = how === 'joined' ? how : JSON.stringify([polarity, force, hedge]);
		const held = alike.get(key);
		if (held === undefined) alike.set(key, [statement]);
		else held.push(statement);
	}
	return [...alike.values()].map((group) => {
		const { polarity, force, hedge } = group[0];
		return {
			how,
			polarity,
			force,
			...(hedge === undefined ? {} : { hedge }),
			said: saidBy(group, graph),
			statements: idsOf(group),
			quotes: quotesOf(group),
		};
	});
}

export function idsOf(statements: readonly Statement[]): readonly StatementId[] {
	return [...new Set(statements.map(({ id }) => id))].sort(compareText);
}
