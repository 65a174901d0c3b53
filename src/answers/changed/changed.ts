import {
	type ChangedKind,
	type ChangeGraph,
	type ClusterId,
	compareText,
	type EntityId,
	type EntityKind,
	groupBy,
	inOrderOfSources,
	isEventKind,
	type PairChange,
	type PassageChange,
	PROPERTIES,
	readingOrder,
	type Statement,
} from '../../record/index.ts';
import { valueText } from '../compare-values.ts';
import { quotesOf } from '../quotes.ts';
import { spokenOn, voiceKey, voiceRefs } from '../voices.ts';
import type { Change, ChangedAnswer, ChangedSaying, ChangedVoice } from './contract.ts';

const KINDS: Readonly<Partial<Record<EntityKind, ChangedKind>>> = {
	Person: 'person',
	Group: 'group',
	Order: 'order',
	Obligation: 'order',
	Population: 'number',
	Place: 'place',
	Term: 'term',
	Definition: 'term',
	Inquiry: 'inquiry',
};

type Building = {
	readonly entity: EntityId;
	readonly id: ClusterId;
	readonly kind: EntityKind;
	readonly changes: Change[];
};

/**
 * What changed, answer by answer, those with the newest change first. Each change is told by the statements that came
 * or went, no more; a passage about two people is told under both. A name alone makes no change of a place or body
 * that a passage only mentions.
 */
export function changedAnswers(graph: ChangeGraph): readonly ChangedAnswer[] {
	const answers = new Map<ClusterId, Building>();
	const under = (entity: EntityId): Building | null => {
		const kind = graph.entities.get(entity)?.kind;
		if (kind === undefined) return null;
		const id = graph.clusterOf.get(entity) ?? (entity as string as ClusterId);
		const held = answers.get(id) ?? { entity, id, kind, changes: [] };
		answers.set(id, held);
		return held;
	};
	for (const passage of graph.passages)
		for (const answer of new Set(seenFrom(passage, graph).map(under)))
			answer?.changes.push(passageChange(passage, answer.id, graph));
	for (const pair of graph.pairs.map((one) => turned(one, graph)))
		for (const answer of new Set([...tops(pair.left, graph), ...tops(pair.right, graph)].map(under)))
			answer?.changes.push(pairChange(pair, graph));
	return (
		[...answers.values()]
			.map(({ entity, id, kind, changes }) => ({
				kind: KINDS[kind] ?? 'other',
				entityKind: kind,
				id,
				name: graph.entities.get(entity)?.label ?? '',
				gone: !graph.clusterOf.has(entity),
				changes: [...changes].sort((a, b) => b.cause.at - a.cause.at),
			}))

			// Passages come newest first, also those that were decided on at one time.
			.sort((a, b) => newest(b) - newest(a))
	);
}

function newest({ changes }: ChangedAnswer): number {
	return changes[0]?.cause.at ?? 0;
}

/** From which answers a passage is seen: by what it says beyond names, or by these where it says nothing else. */
function seenFrom({ went, came }: PassageChange, graph: ChangeGraph): readonly EntityId[] {
	const statements = [...came, ...went];
	const telling = statements.filter(({ property }) => property !== 'name' && property !== 'alias');
	const told = telling.length === 0 ? statements : telling;
	return [...new Set(told.flatMap(({ subject }) => tops(subject, graph)))];
}

/** The people of an event, the order of an obligation; anything else is its own. */
function tops(entity: EntityId, graph: ChangeGraph, depth = 0): readonly EntityId[] {
	const kind = graph.entities.get(entity)?.kind;
	const up = graph.leadsTo.get(entity) ?? [];
	const isWay = kind !== undefined && (isEventKind(kind) || kind === 'Obligation');
	if (!isWay || up.length === 0 || depth > 3) return [entity];
	return up.flatMap((next) => tops(next, graph, depth + 1));
}

function passageChange({ cause, went, came }: PassageChange, answer: ClusterId, graph: ChangeGraph): Change {
	return {
		cause,
		change: came.length === 0 ? 'went' : went.length === 0 ? 'came' : 'replaced',
		came: voicesOf(came, answer, graph),
		went: voicesOf(went, answer, graph),
	};
}

function voicesOf(
	statements: readonly Statement[],
	answer: ClusterId,
	graph: ChangeGraph,
): readonly ChangedVoice[] {
	const groups = groupBy(
		[...statements].sort(readingOrder(graph)),
		(one) => `${one.source}\n${voiceKey(one, graph)}`,
	);
	return [...groups.values()].flatMap((group): readonly ChangedVoice[] => {
		const [first] = group;
		if (first === undefined) return [];
		const spoken = spokenOn(first, graph);
		return [
			{
				voices: voiceRefs(first, graph),
				...(spoken === undefined ? {} : { spoken: spoken.on, spokenBy: spoken.by }),
				...(spoken?.inferred === true ? { spokenInferred: true as const } : {}),
				source: first.source,
				says: [...group].sort(byProperty).map((one) => sayingOf(one, answer, graph)),
				quotes: quotesOf(group),
			},
		];
	});
}

const ORDER = new Map(Object.keys(PROPERTIES).map((property, i) => [property, i]));

/** In the order of the table of properties: what happened, to whom, where, when. */
function byProperty(a: Statement, b: Statement): number {
	return (ORDER.get(a.property) ?? 0) - (ORDER.get(b.property) ?? 0);
}

function sayingOf(statement: Statement, answer: ClusterId, graph: ChangeGraph): ChangedSaying {
	const { id, subject, property, polarity, force, hedge, value } = statement;
	const entity = graph.entities.get(subject);
	const isOwn = (graph.clusterOf.get(subject) ?? subject) === answer;
	const ofAnother = entity !== undefined && !isOwn && !isEventKind(entity.kind) ? entity.label : undefined;
	return {
		statement: id,
		...(ofAnother === undefined ? {} : { of: ofAnother }),
		property,
		value: valueText(statement, graph),
		...(value.type === 'date' && value.time !== undefined ? { time: value.time } : {}),
		polarity,
		force,
		...(hedge === undefined ? {} : { hedge }),
	};
}

function pairChange({ cause, left, right, joined }: PairChange, graph: ChangeGraph): Change {
	const name = (id: EntityId) => graph.entities.get(id)?.label ?? '';
	const source = (id: EntityId) => graph.entities.get(id)?.source ?? '';
	return {
		cause,
		change: joined ? 'joined' : 'parted',
		names: [name(left), name(right)],
		sources: [source(left), source(right)],
	};
}

/** The two by name, then by source, whichever id comes first. */
function turned(pair: PairChange, { entities, sources }: ChangeGraph): PairChange {
	const [one, other] = [entities.get(pair.left), entities.get(pair.right)];
	if (one === undefined || other === undefined) return pair;
	const order = compareText(one.label, other.label) || inOrderOfSources(sources)(one.source, other.source);
	return order > 0 ? { ...pair, left: pair.right, right: pair.left } : pair;
}
