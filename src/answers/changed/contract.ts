import type {
	ChangeCause,
	ChangedKind,
	ClusterId,
	EntityKind,
	Force,
	Hedge,
	Polarity,
	PropertyName,
	StatementId,
	TimeOfDay,
} from '../../record/index.ts';
import type { QuoteRef, Spoken } from '../contract.ts';

/** One thing said, of what, in the words of its source. */
export type ChangedSaying = {
	readonly statement: StatementId;
	/** What it is said of, where that is not the one whose answer this is. */
	readonly of?: string;
	readonly property: PropertyName;
	readonly value: string;
	readonly time?: TimeOfDay;
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
};

/** A voice with what it says in one passage. */
export type ChangedVoice = Omit<Spoken, 'statements'> & {
	readonly source: string;
	readonly says: readonly ChangedSaying[];
	readonly quotes: readonly QuoteRef[];
};

/**
 * What one decision changed of an answer. `came`: said now, and not then; `went`: said then, and no longer counted;
 * `replaced`: something else is counted in its place; `joined`, `parted`: with whom somebody is, or is no longer, one.
 */
export type Change = { readonly cause: ChangeCause } & (
	| {
			readonly change: 'came' | 'went' | 'replaced';
			readonly came: readonly ChangedVoice[];
			readonly went: readonly ChangedVoice[];
	  }
	| {
			readonly change: 'joined' | 'parted';
			readonly names: readonly [string, string];
			readonly sources: readonly [string, string];
	  }
);

/** All that changed of one answer. */
export type ChangedAnswer = {
	readonly kind: ChangedKind;
	readonly entityKind: EntityKind;
	/** Under which the answer is found; of what is gone, the id that it had. */
	readonly id: ClusterId;
	readonly name: string;
	/** Nothing of it stands any longer. */
	readonly gone: boolean;
	/** The newest first. */
	readonly changes: readonly Change[];
};
