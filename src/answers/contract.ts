import type { AccountState, ClusterId, EntityId, StatementId } from '../record/index.ts';

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
};

export type VoiceRef = { readonly label: string; readonly act: string; readonly as?: string; readonly who?: EntityId };

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
	/** EDTF, as far as the voice says. */
	readonly from?: string;
	readonly to?: string;
	/** The date it speaks about (EDTF), as sorted by; absent when the voice gives none. */
	readonly about?: string;
	/** When it was said or published (EDTF), never taken for the date it speaks about. */
	readonly spoken?: string;
	/** Outermost first. */
	readonly voices: readonly VoiceRef[];
	readonly source: string;
	readonly quotes: readonly QuoteRef[];
	readonly statements: readonly StatementId[];
	readonly proposed: boolean;
};

export type ConflictKind = 'value' | 'date' | 'polarity';
/** Two statements that can't both hold as they stand, or (`different-scope`) only seem so. */
export type Relation = {
	readonly relation: 'conflict' | 'different-scope';
	readonly kind: ConflictKind;
	readonly property: string;
	readonly sides: readonly {
		readonly value: string;
		readonly voices: readonly VoiceRef[];
		readonly statements: readonly StatementId[];
		readonly quotes: readonly QuoteRef[];
	}[];
	/** Why it is of this kind, in one sentence. */
	readonly note: string;
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
	readonly conflicts: readonly Relation[];
};

/** One piece of a custody line. `gap`: uncovered days between two known points; nothing is drawn across. */
export type LinePiece =
	| {
			readonly piece: 'stay' | 'leg' | 'act';
			readonly type: string;
			readonly event: ClusterId;
			readonly state: AccountState;
			readonly place?: string;
			readonly fromPlace?: string;
			readonly heldBy?: string;
			readonly from?: string;
			readonly to?: string;
			readonly accounts: readonly Account[];
			/** What the authority itself says of it, where it says anything. */
			readonly acknowledgement?: 'acknowledged' | 'denied';
	  }
	| { readonly piece: 'gap'; readonly from: string; readonly to: string; readonly days: number };

/** Stays, legs and acts without a release between; deportation into foreign custody does not end one. */
export type Episode = { readonly from?: string; readonly to?: string; readonly pieces: readonly LinePiece[] };

export type CustodyLine = {
	readonly person: ClusterId;
	readonly episodes: readonly Episode[];
	/** Pieces that no voice dates. */
	readonly undated: readonly LinePiece[];
};
