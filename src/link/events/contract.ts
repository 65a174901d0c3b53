import type { Agreement, EventFieldName, LikenessReason } from '../../record/index.ts';

/** What happens, is ordered, asked for or counted, and whom it befell: what two sources may tell of as one. */
export const JOINED_EVENT_KINDS = [
	'Custody',
	'Transfer',
	'Act',
	'Order',
	'Obligation',
	'Proceeding',
	'Population',
	'Group',
] as const;
export type JoinedEventKind = (typeof JOINED_EVENT_KINDS)[number];

/** Somebody, some body or thing that a statement names, by its cluster. */
export type NamedFact = { readonly cluster: string; readonly label: string };
export type PlaceFact = NamedFact & {
	/** Every place that it is stated to lie in, near or far, by cluster. */
	readonly within: readonly string[];
	/** The country that it is (`isCountry`), or is stated to lie in. */
	readonly country: string | null;
	readonly isCountry: boolean;
};
/** A date as written, and the stretches that it may fall in, UTC milliseconds, `hi` inclusive. */
export type DateFact = {
	readonly text: string;
	readonly parts: readonly { readonly lo: number; readonly hi: number }[];
};
export type NumberFact = {
	readonly text: string;
	readonly unit: string;
	readonly low: number | null;
	readonly high: number | null;
	/** Of a share: of what. */
	readonly base: string | null;
	readonly share: boolean;
};

/** What one source tells of one event. What it does not tell is empty. */
export type EventFacts = {
	readonly kind: JoinedEventKind;
	readonly cluster: string;
	/** Its source, or the source that stands for all of one origin. */
	readonly source: string;
	/** Of what kind: an arrest, `not-done`, a docket; of an obligation, its act. */
	readonly types: readonly string[];
	/** Whom it befell; of what was done, about which obligation. */
	readonly who: readonly NamedFact[];
	readonly on: readonly DateFact[];
	/** Stated beginnings and ends of a stay. */
	readonly from: readonly DateFact[];
	readonly until: readonly DateFact[];
	readonly deadline: readonly DateFact[];
	/** Where, or where to; and where from. */
	readonly places: readonly PlaceFact[];
	readonly fromPlaces: readonly PlaceFact[];
	/** Who did it, or held them; of an order, who issued it. */
	readonly by: readonly NamedFact[];
	readonly bound: readonly NamedFact[];
	readonly protects: readonly NamedFact[];
	/** Names, numbers and identifiers of a proceeding, or of that in which an order was made. */
	readonly dockets: readonly string[];
	/** Of an obligation, its orders; of an order, its obligations. */
	readonly parts: readonly NamedFact[];
	/** The words of an obligation, what a population counts, an order's name, a group as it is called. */
	readonly words: readonly string[];
	readonly measures: readonly string[];
	readonly numbers: readonly NumberFact[];
	/** The passages that tell of it. */
	readonly quotes: readonly string[];
	/** `foretold`: only predicted, intended, asked or declined. */
	readonly said: 'affirmed' | 'denied' | 'foretold';
};

/** How both agree in one field, and what it weighs in bits; `null`: not weighed. */
export type EventField = {
	readonly field: EventFieldName;
	readonly left: readonly string[];
	readonly right: readonly string[];
	readonly level: Agreement;
	readonly weight: number | null;
	/** Only names are compared word by word. */
	readonly words?: never;
};

export type Compared = {
	readonly fields: readonly EventField[];
	readonly reasons: readonly LikenessReason[];
	/** In bits, without the prior. */
	readonly weight: number;
	readonly probability: number;
};

/** Two clusters, by the places of two of their members among those given, that may be one. */
export type EventPair = Compared & { readonly left: number; readonly right: number };
export type EventPairs = {
	readonly pairs: readonly EventPair[];
	/** What each two that were asked for have in common; `null` where they cannot be one. */
	readonly asked: readonly (Compared | null)[];
	/** How many had so much in common with so many that they were not compared with all of them. */
	readonly notCompared: number;
};
