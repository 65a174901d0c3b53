import type { ClusterId, EntityId, Force, Hedge, QuantityValue, StatementId } from '../../record/index.ts';
import type { QuoteRef, Spoken, VoiceRef } from '../contract.ts';

/** What a number counts, as its own source says; what is left out is not told. */
export type NumberScope = {
	readonly counts?: string;
	readonly measure?: string;
	readonly at?: { readonly entity: EntityId; readonly cluster: ClusterId; readonly label: string };
	/** EDTF. */
	readonly on?: string;
	/** EDTF: the time in which those counted came, went or were there. */
	readonly during?: string;
};

/** A voice or source by which the same number came to us too. It counted nothing. */
export type Repeated = {
	/** Outermost first. */
	readonly voices: readonly VoiceRef[];
	readonly spoken?: string;
	readonly spokenBy?: 'voice' | 'source';
	readonly source: string;
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

/** One number as one voice gives it. */
export type NumberSaid = Spoken & {
	readonly population: EntityId;
	readonly value: Omit<QuantityValue, 'type' | 'of'>;
	readonly polarity: 'affirms' | 'denies' | 'declines';
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly scope: NumberScope;
	/** The innermost voice. `counts`: it is said to count or estimate; `says`: whether it counted is not told. */
	readonly counted: { readonly by: VoiceRef; readonly how: 'counts' | 'says' };
	readonly source: string;
	/** The same number of the same voice elsewhere: told again, counted once. */
	readonly repeated: readonly Repeated[];
};

/** Whom a number is the size of: the group, and who of it is known by name. */
export type GroupSize = {
	readonly group: ClusterId;
	readonly label: string;
	/** Persons whom a statement calls a member, or who take part in an event that a person joined with the group's. */
	readonly named: readonly ClusterId[];
	readonly statements: readonly StatementId[];
};

/** All that is said of one population: of one cluster. It is what the store keeps. */
export type Counted = {
	readonly population: ClusterId;
	/** One of its members, for a decision: a whole that only its parts name has no number of its own. */
	readonly entity: EntityId;
	/** By what its sources say it is of one series with others of the same key; none where too little is said. */
	readonly keys: readonly string[];
	readonly label: string;
	readonly said: readonly NumberSaid[];
	readonly partOf: readonly { readonly population: ClusterId; readonly label: string }[];
	readonly parts: readonly {
		readonly population: ClusterId;
		readonly label: string;
		readonly said: readonly NumberSaid[];
	}[];
	readonly groups: readonly GroupSize[];
};

/** The least and the most that a number can be as it is said; `null` for no bound. */
export type Bounds = { readonly low: number | null; readonly high: number | null };

/**
 * A total laid beside its parts. `equal`: they come to it. `less`, `more`: they come to less or more whatever the
 * numbers mean, by `apart`. `open`: as they are said they may or may not. That nobody names a further part says nothing.
 */
export type Sum = {
	readonly total: NumberSaid;
	readonly parts: readonly { readonly label: string; readonly said: NumberSaid }[];
	/** Parts that no number was given for. */
	readonly uncounted: readonly string[];
	/** Whether one voice in one source gives the total and every part. */
	readonly oneVoice: boolean;
	readonly comes: Bounds;
	readonly is: 'equal' | 'less' | 'more' | 'open';
	readonly apart?: Bounds;
	readonly statements: readonly StatementId[];
};

/** What two populations differ in by what is said, or what one of them leaves open. */
export type Difference = 'unit' | 'counts' | 'base' | 'measure' | 'at' | 'time';

/** Numbers of one population: joined by a person, or the same by all that their sources say. */
export type NumberSeries = {
	/** The smallest of its clusters. */
	readonly id: ClusterId;
	/** One of its populations as a source tells of it, for a decision. */
	readonly entity: EntityId;
	readonly populations: readonly ClusterId[];
	/** `joined` by a decision, `stated` by what sources say, `alone` otherwise. */
	readonly by: 'joined' | 'stated' | 'alone';
	readonly label: string;
	/** What is counted, as its words stand, each once. */
	readonly counts: readonly string[];
	readonly units: readonly string[];
	/** For shares: of what. */
	readonly bases: readonly string[];
	readonly measures: readonly string[];
	readonly places: readonly string[];
	/** By the time they speak of; those without one last. */
	readonly said: readonly NumberSaid[];
	/** Places in `said` of two that speak of one time and do not meet, of which neither is preferred. */
	readonly apart: readonly (readonly [number, number])[];
	readonly partOf: Counted['partOf'];
	readonly sums: readonly Sum[];
	readonly groups: readonly GroupSize[];
	/** Units of one family are laid side by side: people of all words, deaths, shares. It compares nothing. */
	readonly family: string;
};

/** A series that counts something else, near to another: what tells them apart. They are never compared as numbers. */
export type Beside = {
	readonly series: ClusterId;
	readonly label: string;
	readonly differs: readonly Difference[];
	/** What only one of the two says, or what may be the same, so that nobody can tell. */
	readonly open: readonly Difference[];
};
