import type {
	AccountState,
	Anchor,
	ClusterId,
	EntityId,
	Force,
	Hedge,
	RelationName,
	StatementId,
} from '../record/index.ts';

export type { PersonGraph } from '../record/index.ts';

/** A quote as it is shown beside a fact. */
export type QuoteRef = {
	readonly statement: StatementId;
	readonly source: string;
	readonly exact: string;
	readonly start?: number;
	readonly end?: number;
	readonly page?: number;
	readonly row?: number;
	readonly column?: string;
	/** The part of a picture that was looked at, of this capture; `exact` says in words which part it is. */
	readonly region?: NonNullable<Anchor['region']> & { readonly capture?: string };
	/** What rests on it came into the record with others, and nobody read it singly. */
	readonly readSingly?: false;
};

export type VoiceRef = {
	readonly label: string;
	readonly act: string;
	readonly as?: string;
	readonly who?: EntityId;
};

/** One voice's version of where somebody was, about a date. */
export type Account = {
	readonly event: EntityId;
	readonly eventCluster: ClusterId;
	readonly state: AccountState;
	/** The custody type that was stated. */
	readonly type: string;
	readonly polarity: 'affirms' | 'denies' | 'declines';
	readonly force: string;
	readonly hedge?: string;
	readonly place?: { readonly entity: EntityId; readonly label: string };
	readonly fromPlace?: { readonly entity: EntityId; readonly label: string };
	readonly heldBy?: { readonly entity: EntityId; readonly label: string };
	/** Who did it: arrested, transferred, removed by. */
	readonly by?: { readonly entity: EntityId; readonly label: string };
	/** Further places and bodies that this voice names, and who it says asked for custody, accepts or denies it. */
	readonly also?: readonly {
		readonly property: string;
		readonly entity: EntityId;
		readonly label: string;
	}[];
	/** EDTF, as far as the voice says. */
	readonly from?: string;
	readonly to?: string;
	/** The date it speaks about (EDTF), as sorted by; absent when the voice gives none. */
	readonly about?: string;
	/** `about` is the day of speaking: the voice gives no date, and says that it goes on (`is currently held`). */
	readonly asSpoken?: true;
	/** When it was said or published (EDTF), never taken for the date it speaks about. */
	readonly spoken?: string;
	/** Whose date `spoken` is: of the voice speaking, or only of the source. */
	readonly spokenBy?: 'voice' | 'source';
	/** `spoken` is a date of the source that was only inferred; marked wherever it is shown. */
	readonly spokenInferred?: true;
	/** Outermost first. */
	readonly voices: readonly VoiceRef[];
	readonly source: string;
	readonly quotes: readonly QuoteRef[];
	readonly statements: readonly StatementId[];
	readonly proposed: boolean;
	/** Sources of one origin with this one in which the same stands again: their quotes are here, and they count for nothing more. */
	readonly echoedIn?: readonly string[];
};

/** In what two differ or agree: a value, a date, whether it is so at all, what a word means, the words themselves. */
export type RelationKind = 'value' | 'date' | 'polarity' | 'definition' | 'words';
/** Who says a thing, when, and by which statements and words. */
export type Spoken = {
	/** Outermost first. */
	readonly voices: readonly VoiceRef[];
	/** When it was said or published (EDTF), never taken for the date it speaks about. */
	readonly spoken?: string;
	readonly spokenBy?: 'voice' | 'source';
	readonly spokenInferred?: true;
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

/** One voice that gives a side its value, with the chain through which it reached us and its own words. */
export type SaidBy = Spoken & {
	/** Sources of one origin in which the voice says it again. */
	readonly echoedIn?: readonly string[];
};

/** A person's word that a relation needs no further look, as long as no new statement takes part in it. */
export type Dismissed = { readonly decision: string; readonly reason?: string; readonly by?: string };

/**
 * How statements about one thing stand to each other. `conflict`: they can't all hold as they stand. `different-scope`:
 * they only seem so. `paraphrase`: a retelling beside the words that it departs from. `echo`: one origin, told by several
 * sources. `agreement`: several origins say the same, and none is told by another here.
 */
export type Relation = {
	readonly relation: RelationName;
	readonly kind: RelationKind;
	readonly property: string;
	readonly sides: readonly {
		readonly value: string;
		/** For numbers: what exactly they count, as their sources say; for words, of what they are used, or which one is defined. */
		readonly of?: string;
		/** For `polarity`: the types of what is affirmed or denied. */
		readonly types?: readonly string[];
		/** For a retelling: words of its own, and words of the original that it leaves out. */
		readonly departs?: { readonly adds: readonly string[]; readonly leavesOut: readonly string[] };
		/** The innermost voices, each once. */
		readonly voices: readonly VoiceRef[];
		readonly said: readonly SaidBy[];
		readonly statements: readonly StatementId[];
		readonly quotes: readonly QuoteRef[];
	}[];
	/** Bodies that stand on more than one side of a conflict: two accounts by one. */
	readonly twoAccountsBy?: readonly string[];
	readonly dismissed?: Dismissed;
	/** Why it is of this kind, in one sentence. */
	readonly note: string;
	/** True when a side rests on what is only proposed. */
	readonly proposed?: boolean;
};

export type Whereabouts = {
	readonly person: ClusterId;
	readonly kind: 'Person' | 'Group';
	readonly name: string;
	/** Every spelling, as written, most used first. */
	readonly names: readonly string[];
	/** By the date they speak about; those without one last. */
	readonly accounts: readonly Account[];
	/** The latest date that any voice speaks about, EDTF; absent when no account has a date. */
	readonly lastSpokenOf?: string;
	/** Of all that is said, affirmed or denied. */
	readonly origins: Origins;
	readonly conflicts: readonly Relation[];
};

/** In how many sources something stands, and from how many origins it comes: echoes collapsed. */
export type Origins = { readonly sources: number; readonly origins: number };

/** What voices give a body in what happened, or take from it, or on which authority they say it was done. */
export type Part = {
	readonly property:
		| 'heldBy'
		| 'handedTo'
		| 'by'
		| 'atRequestOf'
		| 'acceptsResponsibility'
		| 'deniesResponsibility'
		| 'authority';
	readonly label: string;
	/** The body's cluster; an authority is words. */
	readonly body?: ClusterId | EntityId;
	readonly polarity: 'affirms' | 'denies' | 'declines';
	readonly force: Force;
	readonly hedge?: Hedge;
	readonly said: readonly SaidBy[];
	readonly statements: readonly StatementId[];
	readonly quotes: readonly QuoteRef[];
};

export type Acknowledgement = {
	readonly by: string;
	readonly says: 'acknowledged' | 'denied';
	readonly statements: readonly StatementId[];
};

/**
 * One piece of a custody line. `gap`: uncovered days between two known points, from the first uncovered
 * day to the last; nothing is drawn across.
 */
export type LinePiece =
	| {
			readonly piece: 'stay' | 'leg' | 'act';
			/** The first of `types` in the order of `CUSTODY_TYPES`. */
			readonly type: string;
			/** Every type that a voice gives the event. */
			readonly types: readonly string[];
			readonly event: ClusterId;
			readonly state: AccountState;
			/** Where voices disagree, their words stand side by side: `Norte / Sur`. */
			readonly place?: string;
			readonly fromPlace?: string;
			readonly heldBy?: string;
			readonly by?: string;
			/**
			 * The first and the last date that the voices speak of, EDTF; equal for a point. That somebody was
			 * there until `to` does not say that they left then.
			 */
			readonly from?: string;
			readonly to?: string;
			/** The leg or release from the same place that ends the stay, where no voice gives the stay its end. */
			readonly endedBy?: ClusterId;
			readonly accounts: readonly Account[];
			/** Who holds, who did it, at whose request, who accepts responsibility and who denies it, by which voices. */
			readonly parts: readonly Part[];
			/** Of those that affirm it; of all, where nobody does. */
			readonly origins: Origins;
			/** What the authority itself says of it, where it says one thing. */
			readonly acknowledgement?: 'acknowledged' | 'denied';
			/** What each authority says of it, when it speaks of itself; two may each deny. */
			readonly acknowledgements?: readonly Acknowledgement[];
	  }
	| { readonly piece: 'gap'; readonly from: string; readonly to: string; readonly days: number };

/** Stays, legs and acts without a release between; deportation into foreign custody does not end one. */
export type Episode = {
	readonly from?: string;
	readonly to?: string;
	/** The release, parole or death that ended it; absent where no voice tells of an end. */
	readonly endedBy?: { readonly event: ClusterId; readonly type: string };
	readonly pieces: readonly LinePiece[];
};

/**
 * Dates that cannot follow each other as they stand, by `days` whole days, at least one.
 * `ends-before-it-starts`: one stay's own dates. `overlap`: two stays at two places. `after-death`:
 * something is said of days after the latest day of a death.
 */
export type Inversion = {
	readonly kind: 'ends-before-it-starts' | 'overlap' | 'after-death';
	readonly events: readonly ClusterId[];
	readonly days: number;
	readonly statements: readonly StatementId[];
};

export type CustodyLine = {
	readonly person: ClusterId;
	readonly episodes: readonly Episode[];
	/** Pieces that no voice dates. */
	readonly undated: readonly LinePiece[];
	/** What no voice affirms: only denied, declined, foretold, intended or asked. It is no point of the line. */
	readonly aside: readonly LinePiece[];
	readonly inversions: readonly Inversion[];
};

/** An account beside a date that was asked for. */
export type AccountOn = {
	readonly account: Account;
	/** `covers`: it speaks of that date whatever its own dates mean; `may`: only under some of their readings. */
	readonly match: 'covers' | 'may';
};

/** Who speaks about one date. What lies nearest before and after is never an answer, and stands apart. */
export type AccountsOn = {
	readonly on: string;
	/** Those that speak of the date, as they are sorted in `Whereabouts`. */
	readonly accounts: readonly AccountOn[];
	/** Foretold, intended or asked about that date: where nobody was seen. */
	readonly foretold: readonly AccountOn[];
	/** True when no voice affirms or denies anything about this date. */
	readonly nobodySpeaks: boolean;
	readonly nearestBefore: readonly Account[];
	readonly nearestAfter: readonly Account[];
	/** How many accounts have no date and so can't be placed. */
	readonly undated: number;
};
