import type { RelationName } from './decision.ts';
import type { Entity } from './entity.ts';
import type { ClusterId, DecisionId, EntityId, SourceId, StatementId } from './ids.ts';
import type { SpokenDate } from './source-dates.ts';
import type { Statement } from './statement.ts';

/**
 * All that one answer rests on: the statements about the members of a cluster and about what the answer reaches from
 * them, with the entities these name. `store` selects it, `answers` compute on it.
 */
export type AnswerGraph = {
	readonly cluster: ClusterId;
	/** Oldest first. */
	readonly members: readonly Entity[];
	/** Every entity that a statement here names, and the cluster it was joined to. */
	readonly entities: ReadonlyMap<EntityId, Entity>;
	readonly clusterOf: ReadonlyMap<EntityId, ClusterId>;
	/** Accepted statements, withdrawn and superseded ones left out. */
	readonly statements: readonly Statement[];
	/** What is only proposed, minted as if accepted; never mixed into totals. */
	readonly proposed?: readonly Statement[];
	readonly sources: ReadonlyMap<SourceId, GraphSource>;
	/** Relations between statements that a person dismissed. */
	readonly dismissed?: readonly DismissedRelation[];
};

/** It holds for a relation of this name between these statements, or some of them, and for no statement that came later. */
export type DismissedRelation = {
	readonly decision: DecisionId;
	readonly relation: RelationName;
	readonly statements: ReadonlySet<StatementId>;
	readonly reason?: string;
	readonly by?: string;
};

/** Of a person or group: it reaches every event in which one of the members is `who`. */
export type PersonGraph = AnswerGraph;

/** What answers ask of a source: its title and outlet, for showing, and the date it speaks on. */
export type GraphSource = {
	readonly title: string;
	/** Where it was found: tells two of one title apart, so that they keep their order. */
	readonly path?: string;
	readonly outlet?: string;
	readonly spoken?: SpokenDate;
	/** For a source that shares its origin with others (reprints, mirrors, copies): the one that stands for all, maybe itself. */
	readonly origin?: SourceId;
};
