import type { CaseSettings } from './case-settings.ts';
import type { CaptureId, DecisionId, EntityId, SourceId, StatementId } from './ids.ts';
import type { ListMapping } from './list.ts';
import type { Reading, Target } from './reading.ts';
import type { CapturedRegion } from './region.ts';
import type { SourceSettings } from './source-settings.ts';
import type { NewStatement, Place } from './statement.ts';

/** How statements stand to each other. */
export const RELATION_NAMES = ['conflict', 'different-scope', 'paraphrase', 'echo', 'agreement'] as const;
export type RelationName = (typeof RELATION_NAMES)[number];

/** The verbs that are here now; the other verbs of DESIGN §3 come with the issues that need them. */
export const DECISION_VERBS = [
	'accept',
	'reject',
	'edit',
	'state',
	'same',
	'different',
	'unsure',
	'map',
	'settings',
	'mark-reprint',
	'dismiss',
	'withdraw',
	'supersede',
	'undo',
] as const;

/** Verbs of the record that `decide` refuses with a plain word until their issue. */
export const LATER_VERBS = ['publish', 'unpublish', 'erase'] as const;

/** Offsets of a target's words in the text version that was decided on. */
export type DecidedAt = {
	readonly text: string;
	readonly start: number;
	readonly end: number;
	/** In place of words: the part of a picture that was looked at. The offsets are then those of its page. */
	readonly region?: CapturedRegion;
};

/** By what two were joined unread: which method, how likely they are one by it, and from which probability on it joined. */
export type JoinBasis = {
	readonly method: string;
	readonly probability: number;
	readonly threshold: number;
};

/**
 * A decision as the log keeps it: ids resolved and everything in it that minting needs, so that a
 * rebuild depends on no grammar.
 */
export type DecisionBody =
	| {
			readonly do: 'accept' | 'edit' | 'state';
			readonly target: Target;
			readonly reading: Reading;
			readonly at: DecidedAt;
			/** What was proposed, where the person took it otherwise: a correction that an evaluation can read. */
			readonly proposed?: Reading;
			/** Accepted together with others of its kind, without being read one by one. */
			readonly readSingly?: false;
			readonly batch?: string;
	  }
	| {
			readonly do: 'reject';
			readonly target: Target;
			readonly at?: DecidedAt;
			readonly proposed?: Reading;
			readonly batch?: string;
	  }
	/** One statement in a person's own terms, for what no kind of proposal covers. */
	| { readonly do: 'state'; readonly statement: NewStatement; readonly place: Place; readonly label?: string }
	| {
			readonly do: 'same' | 'different' | 'unsure';
			readonly left: EntityId;
			readonly right: EntityId;
			/** Joined with others by a threshold, without being read one by one; `basis` says by what. */
			readonly readSingly?: false;
			readonly basis?: JoinBasis;
			readonly batch?: string;
	  }
	| { readonly do: 'map'; readonly source: SourceId; readonly mapping: ListMapping }
	/** What a source is, when it was published, by whom: only the fields given, `null` to take one back. */
	| { readonly do: 'settings'; readonly source: SourceId; readonly set: SourceSettings }
	/** What holds for the whole case: only the fields given, `null` to take one back. */
	| { readonly do: 'settings'; readonly case: CaseSettings }
	/** The first reprints the second: one origin, so that what both say alike is said once. */
	| { readonly do: 'mark-reprint'; readonly source: SourceId; readonly of: SourceId }
	/** A suggestion that is not to come again. It says nothing of the two. */
	| { readonly do: 'dismiss'; readonly left: EntityId; readonly right: EntityId }
	| { readonly do: 'dismiss'; readonly source: SourceId; readonly of: SourceId }
	/** How these statements stand to each other needs no further look. A statement that comes to it later brings it back. */
	| {
			readonly do: 'dismiss';
			readonly relation: RelationName;
			readonly statements: readonly StatementId[];
	  }
	/** Written by a later version; read so that nothing joins unasked into who is published. */
	| { readonly do: 'publish' | 'unpublish'; readonly entity: EntityId }
	| { readonly do: 'withdraw'; readonly statement: StatementId }
	| {
			readonly do: 'supersede';
			readonly statement: StatementId;
			readonly target: Target;
			readonly reading: Reading;
			readonly at: DecidedAt;
	  }
	| { readonly do: 'undo'; readonly decision: DecisionId }
	/** Takes back all decisions that were taken as this batch. */
	| { readonly do: 'undo'; readonly batch: string }
	/** Takes an import back: every entry of this capture up to `ord` in the order of the log, and none that comes later. */
	| { readonly do: 'undo'; readonly capture: CaptureId; readonly ord: string };

export type Decision = DecisionBody & {
	readonly id: DecisionId;
	readonly reason?: string;
	/** Who decided, as the device names its user. */
	readonly by?: string;
};

/** Keys in order at every level, so that equal content gives equal text. */
export function keysInOrder(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(keysInOrder);
	if (typeof value !== 'object' || value === null) return value;
	return Object.entries(value)
		.filter(([, inner]) => inner !== undefined)
		.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
		.map(([key, inner]) => [key, keysInOrder(inner)]);
}

/** One text for a target, to compare and to index by. */
export function targetKey(target: Target): string {
	return JSON.stringify([target.source, target.kind, target.quote, target.occurrence, target.ordinal]);
}

/**
 * What remains in force of the decisions on one thing (one target, pair, list or statement), given in
 * the order of the log, together with all `undo` decisions: the last that no undo in force takes back.
 */
export function inForce<D extends { readonly id: DecisionId }>(
	decisions: readonly D[],
	isUndone: (id: DecisionId) => boolean,
): D | null {
	for (let i = decisions.length - 1; i >= 0; i--) {
		const decision = decisions[i];
		if (decision !== undefined && !isUndone(decision.id)) return decision;
	}
	return null;
}
