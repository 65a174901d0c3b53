import type { AnswerGraph } from './answer-graph.ts';
import type { DecisionBody } from './decision.ts';
import type { DecisionId, EntityId, SourceId } from './ids.ts';
import type { Statement } from './statement.ts';

/** By which kind of answer a change is found. */
export const CHANGED_KINDS = [
	'person',
	'group',
	'order',
	'number',
	'place',
	'term',
	'inquiry',
	'other',
] as const;
export type ChangedKind = (typeof CHANGED_KINDS)[number];

/** The decision by which something changed. */
export type ChangeCause = {
	readonly decision: DecisionId;
	readonly verb: DecisionBody['do'];
	/** UTC milliseconds, as the log has it. */
	readonly at: number;
	readonly by?: string;
	readonly reason?: string;
};

/** What was said by one decided passage, or by a person's own statement, at the earlier time and now. */
export type PassageChange = {
	readonly cause: ChangeCause;
	/** Passages of one key are told as one: what is superseded, and what takes its place. */
	readonly key: string;
	readonly went: readonly Statement[];
	readonly came: readonly Statement[];
};

/** Two that were one and are no longer, or are one now and were not. */
export type PairChange = {
	readonly cause: ChangeCause;
	readonly left: EntityId;
	readonly right: EntityId;
	readonly joined: boolean;
};

export const SOURCE_CHANGES = [
	'added',
	'recaptured',
	'taken-back',
	'described',
	'mapped',
	'reprint',
] as const;

/** What became of a whole source; its rows are told by `changes`, and are not told one by one here. */
export type SourceChange = {
	readonly source: SourceId;
	readonly what: (typeof SOURCE_CHANGES)[number];
	readonly at: number;
	/** Of what a person decided. */
	readonly cause?: ChangeCause;
};

/** What the log changed between an earlier time and now, and all that is needed to tell of it. */
export type ChangeGraph = Pick<AnswerGraph, 'entities' | 'clusterOf' | 'sources'> & {
	readonly passages: readonly PassageChange[];
	readonly pairs: readonly PairChange[];
	readonly sourceChanges: readonly SourceChange[];
	/** From an event to whom it is of, from an act to its obligation, from an obligation to its order. */
	readonly leadsTo: ReadonlyMap<EntityId, readonly EntityId[]>;
};
