import type { ClusterId, EntityId } from '../../record/index.ts';
import type { Account, SaidBy, Whereabouts } from '../contract.ts';
import type { NumberSeries } from '../numbers/index.ts';
import type { Saying } from '../sayings.ts';
import type { ThingTerms } from '../terms/index.ts';

/** What is meant by one place: what a person joined with it, and what else bears its proper name. */
export type PlaceMeant = {
	readonly place: ClusterId;
	/** Further clusters of the same name, which nobody has joined with it. */
	readonly also: readonly ClusterId[];
	readonly entities: ReadonlySet<EntityId>;
	/** What bears its name and is kept apart from it by a person. */
	readonly others: ReadonlySet<EntityId>;
	/** Proper names, as compared. */
	readonly names: ReadonlySet<string>;
};

/** Where a source writes a name. */
export type WrittenAt = {
	readonly source: string;
	readonly start?: number;
	readonly end?: number;
	readonly row?: number;
};

/** One spelling, with the sources that write it and the voices that say the place is called so. */
export type PlaceName = {
	readonly name: string;
	readonly written: readonly WrittenAt[];
	readonly said: readonly SaidBy[];
};

/** Somebody of whom something is told here, by the date it speaks about; those without one last. */
export type ToldHere = Pick<Whereabouts, 'person' | 'kind' | 'name'> & {
	readonly accounts: readonly Account[];
};

/** What can be told of somebody at a place. None follows from another. */
export const TOLD_KINDS = ['held', 'came', 'left', 'deaths', 'others'] as const;
export type ToldKind = (typeof TOLD_KINDS)[number];

/**
 * All that voices say of one place: how it is called and which word each uses or rejects for it, who is said to have been
 * held there, to have come, gone and died, how many, under which conditions, where it is. That nobody is named says nothing.
 */
export type PlaceAnswer = {
	readonly place: ClusterId;
	readonly name: string;
	readonly also: readonly ClusterId[];
	readonly names: readonly PlaceName[];
	readonly identifiers: readonly Saying[];
	readonly positions: readonly Saying[];
	readonly within: readonly Saying[];
	/** Places that are said to lie in it. */
	readonly inside: readonly {
		readonly place: ClusterId;
		readonly name: string;
		readonly said: readonly SaidBy[];
	}[];
	/** What voices say it is like. */
	readonly described: readonly Saying[];
	readonly told: Readonly<Record<ToldKind, readonly ToldHere[]>>;
	/** The latest date that a voice speaks about here, EDTF. */
	readonly lastSpokenOf?: string;
	readonly words: readonly ThingTerms[];
	readonly numbers: readonly NumberSeries[];
};
