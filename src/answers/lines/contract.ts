import type { ClusterId, EntityId, SourceId, StatementId } from '../../record/index.ts';
import type { Account, LinePiece, Whereabouts } from '../contract.ts';

/** Where a voice says that a place is. */
export type Position = {
	readonly latitude: number;
	readonly longitude: number;
	/** Within how many metres. */
	readonly radius?: number;
	/** It stands for a wider place. */
	readonly approximate?: true;
	readonly statements: readonly StatementId[];
};

/** A piece of a custody line without what its accounts tell: those with its event tell the rest. */
export type StripPiece =
	| Extract<LinePiece, { readonly piece: 'gap' }>
	| {
			readonly piece: 'stay' | 'leg' | 'act';
			readonly event: ClusterId;
			readonly from?: string;
			readonly to?: string;
			readonly endedBy?: ClusterId;
	  };

/** What a line, a map or a plot needs of somebody besides their accounts: kept with them. */
export type Strip = {
	readonly episodes: readonly (readonly StripPiece[])[];
	readonly undated: readonly ClusterId[];
	/** Where the statements about this person themselves tell where a place is. */
	readonly positions: Readonly<Record<EntityId, readonly Position[]>>;
	/** Places of which the record knows in which others they lie. */
	readonly clusters: Readonly<Record<EntityId, ClusterId>>;
	/** Of events that a row of a list gives as one of several in order: which row, and the how manieth. */
	readonly inOrder: Readonly<Record<ClusterId, { readonly row: string; readonly nth: number }>>;
};

/** Somebody with every account of them and how these stand in line. */
export type LinePerson = Pick<Whereabouts, 'person' | 'kind' | 'name'> & {
	readonly accounts: readonly Account[];
	readonly strip: Strip;
};

/** What the record tells of one place besides the accounts. */
export type ToldOfPlace = {
	readonly entity: EntityId;
	readonly cluster: ClusterId;
	readonly label: string;
	readonly positions: readonly Position[];
	/** The places it is stated to lie in. */
	readonly within: readonly { readonly cluster: ClusterId; readonly label: string }[];
};

/**
 * Where a place is, as far as anybody says. `point`: a position was given for it. `around`: it is only known by a wider
 * place, or several positions are told, none of which is chosen. `country`: only in which one. `none`: nobody says.
 */
export type SiteWhere =
	| ({ readonly is: 'point' } & Position)
	| ({ readonly is: 'around'; readonly of?: string; readonly several?: number } & Position)
	| {
			readonly is: 'country';
			readonly country: string;
			readonly of: string;
			readonly statements: readonly StatementId[];
	  }
	| { readonly is: 'none' };

/** A place as accounts name it; of one name and one position, or joined by a decision. */
export type Site = {
	readonly label: string;
	/** One of the places that are called so: whose page tells more. */
	readonly place?: ClusterId;
	readonly where: SiteWhere;
	/** `name`: the position was given for a place of the same name elsewhere in the record. */
	readonly by?: 'name';
};

/** One piece of somebody's line, with who says so. Sites by their index in `Lines`. */
export type LineRow = {
	/** Index in `people`. */
	readonly person: number;
	readonly episode: number | null;
	readonly piece: 'stay' | 'leg' | 'act' | 'gap';
	readonly event?: ClusterId;
	readonly state?: Account['state'];
	readonly type?: string;
	readonly from?: string;
	readonly to?: string;
	readonly days?: number;
	/** Where a row of a list gives it in an order of places: the how manieth. */
	readonly nth?: number;
	/** Every account of it. None for a gap. */
	readonly said: readonly Said[];
	/** What no voice affirms: told, and never drawn. */
	readonly aside?: true;
};

export type Said = {
	readonly by: string;
	readonly polarity: Account['polarity'];
	readonly force: string;
	readonly hedge?: string;
	readonly from?: string;
	readonly to?: string;
	readonly about?: string;
	readonly at?: number;
	readonly fromAt?: number;
	readonly heldBy?: string;
	readonly source: SourceId | string;
	readonly quote?: Account['quotes'][number];
	readonly statements: readonly StatementId[];
	readonly proposed: boolean;
};

/**
 * A way between two sites that a source itself links. `told`: a voice says from where to where. `listed`: a row of a list
 * gives the two as places that follow each other; how the person came from one to the other it does not say.
 */
export type Leg = {
	readonly person: number;
	readonly by: 'told' | 'listed';
	readonly from: number;
	readonly to: number;
	/** EDTF, where it is told. */
	readonly on?: string;
	readonly rows: readonly number[];
	readonly voice: string;
	readonly statements: readonly StatementId[];
};

export type Lines = {
	readonly people: readonly Pick<Whereabouts, 'person' | 'kind' | 'name'>[];
	readonly sites: readonly Site[];
	readonly rows: readonly LineRow[];
	readonly legs: readonly Leg[];
};
