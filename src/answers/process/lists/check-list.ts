import type { CustodyType, PropertyName } from '../../../record/index.ts';

export type Both = { readonly en: string; readonly es: string };
export const both = (en: string, es: string): Both => ({ en, es });

/**
 * How an entry was checked against its instrument. `excerpt`: compared with an excerpt that was kept; `partly`: in part,
 * the rest from memory; `memory`: not compared with anything, and shown as such.
 */
export type Verified = 'excerpt' | 'partly' | 'memory';

/**
 * Which statements bear on a part of a field. This is the whole of the table: what stands in no rule bears on nothing
 * until a person chooses it.
 *
 * `person`: what is said of the person. `event`: what is said of an event that its own source calls by one of `types`;
 * with `timed` only dates that carry a time of day. `right`: a right that a voice says was denied or given, where the
 * words for it hold one of `words` whole (in English or Spanish, without accents).
 */
export type Bears =
	| { readonly of: 'person'; readonly property: PropertyName }
	| {
			readonly of: 'event';
			readonly types: readonly CustodyType[];
			readonly property: PropertyName;
			readonly timed?: true;
	  }
	| { readonly of: 'right'; readonly words: readonly string[] };

/** What of a field can be known by itself: the day, the hour, the place. */
export type CheckPart = {
	readonly key: string;
	readonly label: Both;
	/** Empty: the model has no property for it, and only what a person chose bears on it. */
	readonly bears: readonly Bears[];
};

/**
 * For what a field is asked anew: once for the `person`, for each `stay` (from being taken to being let go), for each
 * `place` of a stay, for each `move` (a release is one) or `release` that a voice tells of, for a `death` where one does.
 */
export type AskedPer = 'person' | 'stay' | 'place' | 'move' | 'release' | 'death';

export type CheckField = {
	/** Its place in the instrument: `17.3.b`. */
	readonly id: string;
	readonly label: Both;
	readonly per: AskedPer;
	readonly verified: Verified;
	/** With what it was compared, in words. */
	readonly verifiedHow: string;
	readonly note?: Both;
	/** Of health: not for passing on, unless somebody decides otherwise. */
	readonly sensitive?: true;
	readonly parts: readonly CheckPart[];
};

/** A list of what a register, a file or a detention owes, in this project's own words. */
export type CheckList = {
	readonly id: string;
	readonly title: Both;
	readonly instrument: string;
	readonly locator: string;
	readonly url: string;
	/** Whom it binds and what it is shown as. */
	readonly scope: Both;
	readonly verified: Verified;
	readonly verifiedHow: string;
	readonly licence: string;
	readonly fields: readonly CheckField[];
};

export const OWN_WORDS = 'own words (MIT)';
