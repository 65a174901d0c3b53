import type {
	AnswerGraph,
	ClusterId,
	Entity,
	Force,
	Hedge,
	Polarity,
	Statement,
	StatementId,
	TimeOfDay,
	Utterance,
	Validity,
} from '../record/index.ts';
import { isCode, readingOrder, UTTERANCES } from '../record/index.ts';
import { valueKey, valueText } from './compare-values.ts';
import type { QuoteRef, SaidBy } from './contract.ts';
import { quotesOf } from './quotes.ts';
import { saidBy } from './relate.ts';

/** What is said in one way, with everybody who says it: nobody's word is chosen over another's. */
export type Saying = {
	/** A name, words, a code, or EDTF, as its source has it. */
	readonly value: string;
	/** What the value names, where it is no text. */
	readonly cluster?: ClusterId;
	/** Of a date: the time of that day. */
	readonly time?: TimeOfDay;
	/** In which of an order's utterances. */
	readonly utterance?: Utterance;
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	/** The hedging words as they stand. */
	readonly hedgeWords?: string;
	readonly valid?: Validity;
	/** Each voice once, with its chain. */
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

/**
 * Statements of one property, alike in value, polarity, force, hedge and what they hold for, together; as they stand
 * in their sources.
 */
export function sayingsOf(statements: readonly Statement[], graph: AnswerGraph): readonly Saying[] {
	const groups = new Map<string, Statement[]>();
	for (const statement of [...statements].sort(readingOrder(graph))) {
		const { value, polarity, force, hedge, valid, scope } = statement;
		const time = value.type === 'date' ? value.time : undefined;
		const key = JSON.stringify([valueKey(value, graph), time, polarity, force, hedge, valid, scope]);
		const group = groups.get(key);
		if (group === undefined) groups.set(key, [statement]);
		else group.push(statement);
	}
	return [...groups.values()].map((group) => saying(group, graph));
}

function saying(group: readonly Statement[], graph: AnswerGraph): Saying {
	const first = group[0] as Statement; // a group is made by its first statement
	const { value, polarity, force, hedge, hedgeWords, valid, scope } = first;
	const cluster = value.type === 'entity' ? graph.clusterOf.get(value.id) : undefined;
	const time = value.type === 'date' ? value.time : undefined;
	const utterance = isCode(UTTERANCES, scope?.utterance) ? scope.utterance : undefined;
	return {
		value: valueText(first, graph),
		...(cluster === undefined ? {} : { cluster }),
		...(time === undefined ? {} : { time }),
		...(utterance === undefined ? {} : { utterance }),
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
		...(hedgeWords === undefined ? {} : { hedgeWords }),
		...(valid === undefined ? {} : { valid }),
		said: saidBy(group, graph),
		statements: group.map(({ id }) => id).sort(),
		quotes: quotesOf(group),
	};
}

/** Statements about members of one cluster by their property. */
export function statementsAbout(
	graph: AnswerGraph,
	cluster: ClusterId,
): (property: Statement['property']) => readonly Statement[] {
	const about = indexOf(graph).about.get(cluster);
	return (property) => about?.get(property) ?? [];
}

export function allAbout(graph: AnswerGraph, cluster: ClusterId): readonly Statement[] {
	return [...(indexOf(graph).about.get(cluster)?.values() ?? [])].flat();
}

/** The clusters of those whose property names a member of this one: the obligations that are part of an order. */
export function clustersNaming(
	graph: AnswerGraph,
	property: Statement['property'],
	cluster: ClusterId,
): readonly ClusterId[] {
	const naming = indexOf(graph).naming.get(cluster)?.get(property) ?? [];
	return [...new Set([...naming].sort(readingOrder(graph)).map(({ subject }) => clusterOf(graph, subject)))];
}

/** The members of a cluster that a statement here names. */
export function membersOf(graph: AnswerGraph, cluster: ClusterId): readonly Entity[] {
	return indexOf(graph).members.get(cluster) ?? [];
}

type ByProperty = Map<Statement['property'], Statement[]>;
type Index = {
	readonly about: ReadonlyMap<ClusterId, ByProperty>;
	readonly naming: ReadonlyMap<ClusterId, ByProperty>;
	readonly members: ReadonlyMap<ClusterId, readonly Entity[]>;
};
const indices = new WeakMap<AnswerGraph, Index>();

/** Made once for a graph: an order may hold a thousand obligations. */
function indexOf(graph: AnswerGraph): Index {
	const known = indices.get(graph);
	if (known !== undefined) return known;
	const about = new Map<ClusterId, ByProperty>();
	const naming = new Map<ClusterId, ByProperty>();
	const put = (index: Map<ClusterId, ByProperty>, cluster: ClusterId, statement: Statement) => {
		const properties: ByProperty = index.get(cluster) ?? new Map();
		index.set(cluster, properties);
		const held = properties.get(statement.property);
		if (held === undefined) properties.set(statement.property, [statement]);
		else held.push(statement);
	};
	for (const statement of graph.statements) {
		put(about, clusterOf(graph, statement.subject), statement);
		if (statement.value.type === 'entity') put(naming, clusterOf(graph, statement.value.id), statement);
	}
	const members = new Map<ClusterId, Entity[]>();
	for (const entity of graph.entities.values()) {
		const cluster = clusterOf(graph, entity.id);
		const held = members.get(cluster);
		if (held === undefined) members.set(cluster, [entity]);
		else held.push(entity);
	}
	const made = { about, naming, members };
	indices.set(graph, made);
	return made;
}

/** What was never joined is its own cluster. */
export function clusterOf(graph: Pick<AnswerGraph, 'clusterOf'>, entity: Statement['subject']): ClusterId {
	return graph.clusterOf.get(entity) ?? (entity as string as ClusterId);
}
