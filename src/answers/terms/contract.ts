import type { ClusterId, EntityId, EntityKind, Force, Hedge, StatementId } from '../../record/index.ts';
import type { QuoteRef, Spoken, VoiceRef } from '../contract.ts';

/** What a word is used for. */
export type TermThing = {
	readonly cluster: ClusterId;
	/** One of its members, for a decision. */
	readonly entity: EntityId;
	readonly kind: EntityKind;
	/** As its source calls it. */
	readonly label: string;
};

/** One voice's use of one word, in one passage. */
export type TermUse = Spoken & {
	/** As it stands. */
	readonly word: string;
	/** `affirms`: uses it; `denies`: rejects it; `declines`: will not say whether it fits. */
	readonly polarity: 'affirms' | 'denies' | 'declines';
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly hedgeWords?: string;
	/** What the voice itself gives as its reason. */
	readonly grounds: readonly string[];
	/** The definitions that a person said it is used by. */
	readonly definedBy: readonly { readonly definition: ClusterId; readonly label: string }[];
	readonly source: string;
	/** By which two uses of one voice are one though a reprint tells them again. */
	readonly voice: string;
	readonly origin: string;
	/** Sources of one origin in which the same stands again: it is one use all the same. */
	readonly echoedIn: readonly string[];
};

/** All that one cluster of terms holds. It is what the store keeps. */
export type TermKept = {
	readonly term: ClusterId;
	readonly uses: readonly {
		readonly use: TermUse;
		/** Empty where the passage does not say what it speaks of. */
		readonly about: readonly TermThing[];
	}[];
};

/** Everything that voices call one thing, word by word. No word is ours. */
export type ThingTerms = {
	/** Absent for words of which no passage says what they are about. */
	readonly thing?: TermThing;
	/** Further clusters of the same name, which nobody has joined. */
	readonly also: readonly ClusterId[];
	readonly names: readonly string[];
	readonly words: readonly {
		/** As it stands most often. */
		readonly word: string;
		readonly uses: readonly TermUse[];
	}[];
};

/** A criterion of a definition that a source gives; its id is that of the statement. */
export type CriterionSaid = {
	readonly id: StatementId;
	readonly text: string;
	readonly quotes: readonly QuoteRef[];
};

/** What a word means by one voice, criterion by criterion. It is what the store keeps. */
export type DefinitionSaid = Spoken & {
	readonly definition: ClusterId;
	readonly word: string;
	readonly criteria: readonly CriterionSaid[];
	readonly source: string;
};

/** A statement that a person chose as bearing on a criterion, as it is shown. */
export type Bearing = {
	/** The statement that says so, to withdraw. */
	readonly id: StatementId;
	readonly thing: ClusterId;
	/** The definition and its criterion: of the vocabulary by their ids, of a source as `statement` and its id. */
	readonly scheme: string;
	readonly criterion: string;
	readonly chosen: {
		readonly statement: StatementId;
		readonly property: string;
		readonly about: string;
		readonly value: string;
		readonly polarity: 'affirms' | 'denies' | 'declines';
		readonly force: Force;
		readonly hedge?: Hedge;
		readonly voices: readonly VoiceRef[];
		readonly spoken?: string;
		readonly spokenBy?: 'voice' | 'source';
		readonly spokenInferred?: true;
		readonly source: string;
		readonly quotes: readonly QuoteRef[];
	};
};
