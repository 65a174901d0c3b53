import type {
	AnswerType,
	Comparator,
	Compliance,
	CustodyType,
	DateBasis,
	Force,
	Hedge,
	LegalStatus,
	LegalType,
	MentionType,
	ObligationAct,
	Opinion,
	Polarity,
	ProposalKind,
	QuoteType,
	Utterance,
	VoiceAct,
} from './codes.ts';

import type { EntityKind } from './entity.ts';
import type { EntityId } from './ids.ts';

/** A stretch of a text: UTF-16 offsets, end exclusive, with the words that stand there. */
export type Span = { readonly start: number; readonly end: number; readonly exact: string };

/**
 * One slot of a proposal. `value` is normalised and always there; a slot either stands in the text
 * (`start`, `end`, `exact`) or says that it was inferred and why.
 *
 * @example { value: 'Dr. Ana Robles', start: 120, end: 134, exact: 'Dr. Ana Robles' }
 * @example { value: '2025-04-16', start: 88, end: 93, exact: 'today', inferred: true, why: 'publication date' }
 */
export type Slot<V = string> = {
	readonly value: V;
	readonly start?: number;
	readonly end?: number;
	readonly exact?: string;
	readonly inferred?: boolean;
	readonly why?: string;
	/** For a name: what it names, where the grammar can tell. */
	readonly type?: MentionType;
	/** What the record holds already, where a person says that it is meant. */
	readonly entity?: EntityRefOfSlot;
};

export type EntityRefOfSlot = { readonly id: EntityId; readonly kind: EntityKind };

/** One voice of a chain, outermost first: outlet publishes → reporter writes → director says. */
export type ChainItem = {
	readonly name?: string;
	readonly described?: string;
	readonly as?: string;
	readonly act: VoiceAct;
	/** For whom a judge writes: `for the court`, `dissenting`. */
	readonly opinion?: Opinion;
	readonly start?: number;
	readonly end?: number;
	readonly exact?: string;
};

export type QuoteSlots = { type: QuoteType; content: Slot; speaker?: Slot; cue?: Slot };
/** `value` is the number read (percent as 0–100 with unit `percent`), null when only vague; a range has `low` and `high`. */
export type QuantitySlots = {
	value: Slot<number | null>;
	low?: Slot<number>;
	high?: Slot<number>;
	comparator: Comparator;
	/** The counted noun's lemma (`death`, `person`), or `percent`. */
	unit: Slot;
	/** What is counted, as the words stand: `deaths in the country’s prisons`. */
	counted?: Slot;
	/** Of what a share is taken: `the inmates in CECOT`. */
	base?: Slot;
	/** Where, when and over which time, only where the same sentence says so; dates are EDTF. */
	at?: Slot;
	on?: Slot;
	during?: Slot;
	measure?: Slot;
	figurative: boolean;
};
export type MentionSlots = { type: MentionType; name: Slot };
/** `date.value` is EDTF level 0–1 or a set `[..]`; see `record/dates`. */
export type DateSlots = { date: Slot; basis: DateBasis };
export type CustodySlots = {
	type: CustodyType;
	who?: Slot;
	by?: Slot;
	/** A leg's two ends: places. */
	from?: Slot;
	to?: Slot;
	/** A stay's or event's place. */
	at?: Slot;
	/** EDTF. */
	on?: Slot;
	/** Of that day: `18:45 America/New_York`. */
	time?: Slot;
	/** EDTF, for a stay that the source gives an end to. */
	until?: Slot;
	/** Of a stay without a date: the words by which it goes on as it is told, `is currently`. It then speaks of the day of speaking. */
	current?: Slot;
	authority?: Slot;
};

/** `name` is the instrument or proceeding as it is written; `identifier` its number where it has both. */
export type LegalSlots = { type: LegalType; name: Slot; identifier?: Slot; court?: Slot };
/** One obligation of one order. `act.value` is what is to be done as a code, its words those that order it. */
export type OrderSlots = {
	issuer?: Slot;
	act?: Slot<ObligationAct | string>;
	addressee?: Slot;
	/** What is to be done or left undone, as the words stand. */
	what?: Slot;
	/** EDTF. */
	on?: Slot;
	/** Of that day: `18:45 America/New_York`. */
	time?: Slot;
	/** Said in court, or written. */
	utterance?: Slot<Utterance>;
	/** EDTF. */
	deadline?: Slot;
	deadlineTime?: Slot;
	protected?: Slot;
	proceeding?: Slot;
	/** What became of what it names, as a code: vacated, stayed, no longer in effect. */
	status?: Slot<LegalStatus>;
	/** EDTF. */
	since?: Slot;
};
/** What is said to have been done about an order: `done` has the words that say it. */
export type ComplianceSlots = { obligation: Slot; by?: Slot; done: Slot<Compliance>; on?: Slot; time?: Slot };
/** Somebody was asked; `answerType` says what came back. */
export type InquirySlots = {
	asked?: Slot;
	by?: Slot;
	answerType: AnswerType;
	what?: Slot;
	answer?: Slot;
	through?: Slot;
	on?: Slot;
};
/** A word that a voice uses for a place, person or event, or rejects. */
export type TermSlots = { term: Slot; about?: Slot; polarity: Polarity; ground?: Slot };
export type DefinitionSlots = { term: Slot; criteria: readonly Slot[] };
/** A right that somebody is said to have been denied (`denied`), or given. */
export type ProcessSlots = { right: Slot; denied: boolean; who?: Slot; on?: Slot };

export type SlotsByKind = {
	quote: QuoteSlots;
	quantity: QuantitySlots;
	mention: MentionSlots;
	date: DateSlots;
	custody: CustodySlots;
	legal: LegalSlots;
	order: OrderSlots;
	compliance: ComplianceSlots;
	inquiry: InquirySlots;
	term: TermSlots;
	definition: DefinitionSlots;
	process: ProcessSlots;
};

type ProposalOf<K extends ProposalKind, S> = {
	readonly kind: K;
	/** Which rule of which grammar read it, e.g. `custody/en/booked-into`. */
	readonly rule: string;
	/** Where it stands; the first anchor is the one a decision attaches to. */
	readonly anchors: readonly Span[];
	readonly slots: Readonly<S>;
	readonly chain: readonly ChainItem[];
	readonly polarity: Polarity;
	readonly force: Force;
	readonly hedge?: Hedge;
	/** The hedging words as they stand (`apparent`, `allegedly`). */
	readonly hedgeWords?: string;
	readonly model?: ModelShare;
};

/** Which language model read it: hashes of what it was asked and of what it answered, both kept with the case. */
export type ModelRef = { readonly model: string; readonly prompt: string; readonly answer: string };

/** What a language model has to do with a reading. A grammar's own has none of this until a model was asked. */
export type ModelShare = {
	/** No grammar read this: the model did, and the words bear it out. */
	readonly from?: ModelRef;
	/**
	 * Whom the model takes for the speaker, where no cue in the text says so. Never a voice: whoever accepts says
	 * who speaks.
	 */
	readonly unlicensed?: Span;
	/** Models that read the same, each once. */
	readonly seconded?: readonly ModelRef[];
	/** Where a model reads otherwise: which slot, and its words or code. */
	readonly disputed?: readonly { readonly by: ModelRef; readonly slot: string; readonly value: string }[];
};

/**
 * Whether a proposal may be among many that are accepted at once. What only a language model read, and what one reads
 * otherwise than the grammar, is looked at by itself, each time.
 */
export function mayBeAcceptedInBulk({ model }: { readonly model?: ModelShare | undefined }): boolean {
	return model?.from === undefined && (model?.disputed ?? []).length === 0;
}

/** A machine's reading of one passage, with slots, not yet decided. */
export type Proposal = {
	[K in keyof SlotsByKind]: ProposalOf<K, SlotsByKind[K]>;
}[keyof SlotsByKind];
export type ProposalFor<K extends keyof SlotsByKind> = Extract<Proposal, { kind: K }>;
