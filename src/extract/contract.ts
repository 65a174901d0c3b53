import type {
	Language,
	Proposal,
	ProposalKind,
	SaidDates,
	SourceDates,
	SourceKind,
} from '../record/index.ts';

/** What is known of a document besides its words; dates are EDTF. */
export type DocumentMeta = {
	readonly title?: string;
	readonly outlet?: string;
	readonly byline?: string;
	/** `dates.published`, where it is not only inferred. */
	readonly published?: string;
	readonly dates?: SourceDates;
	readonly lang?: Language;
	/** What the document seems to say that it is, and the words that say so: a guess. */
	readonly guess?: KindGuess;
};

export type KindGuess = {
	readonly kind: SourceKind;
	/** Of what, as it stands. */
	readonly of?: string;
	readonly start: number;
	readonly end: number;
	readonly exact: string;
};

/** What a person says of a document: it goes before what the document says. A date may be `unknown`. */
export type SaidMeta = SaidDates & {
	readonly outlet?: string;
	readonly lang?: Language;
};

export type Refusal = { readonly kind: ProposalKind; readonly rule: string; readonly reason: string };

export type ProposeResult = {
	/** What was given, completed by what the front matter of the text says; without what a person says. */
	readonly meta: DocumentMeta;
	/** In order of their first anchor. Same text and meta: the same proposals, byte for byte. */
	readonly proposals: readonly Proposal[];
	/** Where its sentences stand, in their order: what a person reads and decides together. */
	readonly sentences: readonly { readonly start: number; readonly end: number }[];
	/** How many dates wait for the day of publication, or rest on one that is only inferred. */
	readonly waiting: number;
	/** What the grammars read and the verifier would not let pass. */
	readonly refused: readonly Refusal[];
};
