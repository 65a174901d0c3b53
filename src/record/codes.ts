/** The closed vocabularies of the record: one list per code, shared by code, SQL, API and screen. */

export const PROPOSAL_KINDS = [
	'quote',
	'quantity',
	'mention',
	'date',
	'legal',
	'custody',
	'order',
	'compliance',
	'inquiry',
	'term',
	'definition',
	'process',
] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];

export const VOICE_ACTS = [
	'publishes',
	'reports',
	'quotes',
	'paraphrases',
	'translates',
	'says',
	'writes',
	'testifies',
	'declares under oath',
	'pleads',
	'represents in court',
	'concedes',
	'orders',
	'rules',
	'counts',
	'estimates',
] as const;
export type VoiceAct = (typeof VOICE_ACTS)[number];

export const POLARITIES = ['affirms', 'denies', 'declines'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const FORCES = [
	'asserts',
	'finds',
	'alleges',
	'admits',
	'predicts',
	'intends',
	'opines',
	'asks',
] as const;
export type Force = (typeof FORCES)[number];

export const HEDGES = ['flat', 'likely', 'apparent', 'possible', 'doubtful'] as const;
export type Hedge = (typeof HEDGES)[number];

export const OPINIONS = ['for the court', 'concurring', 'dissenting', 'separate'] as const;
export type Opinion = (typeof OPINIONS)[number];

export const QUOTE_TYPES = ['direct', 'mixed', 'indirect'] as const;
export type QuoteType = (typeof QUOTE_TYPES)[number];

export const COMPARATORS = ['=', '~', '>', '>=', '<', '<=', 'range', 'vague'] as const;
export type Comparator = (typeof COMPARATORS)[number];

export const MENTION_TYPES = ['person', 'group', 'organization', 'facility', 'place'] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

export const DATE_BASES = ['stated', 'relative', 'inferred'] as const;
export type DateBasis = (typeof DATE_BASES)[number];

export const CUSTODY_TYPES = [
	'encounter',
	'arrest',
	'detainer',
	'booked-in',
	'held',
	'transfer',
	'hospital',
	'parole',
	'release',
	'removal-order',
	'removal',
	're-detention',
	'disappearance',
	'death',
	'remains-found',
] as const;
export type CustodyType = (typeof CUSTODY_TYPES)[number];

/** What somebody who was asked did. */
export const ANSWER_TYPES = [
	'answered',
	'no-response',
	'declined',
	'referred',
	'refused',
	'pending',
] as const;
export type AnswerType = (typeof ANSWER_TYPES)[number];

export const LEGAL_TYPES = [
	'statute',
	'regulation',
	'citation',
	'docket',
	'case',
	'amendment',
	'treaty',
	'decree',
	'doctrine',
] as const;
export type LegalType = (typeof LEGAL_TYPES)[number];

/** What an obligation asks for. What is obeyed or not is the obligation, never the order as a whole. */
export const OBLIGATION_ACTS = [
	'not-remove-from-territory',
	'not-hand-over-custody',
	'not-transfer',
	'return-those-moved',
	'return',
	'facilitate',
	'release',
	'bond-hearing',
	'give-notice',
	'clarify',
	'produce',
	'not-rearrest',
	'handle-as-if',
	'access',
	'preserve',
	'report',
] as const;
export type ObligationAct = (typeof OBLIGATION_ACTS)[number];

/**
 * What became of an order, an obligation, its deadline or a finding, each by a voice and since a date. A
 * deadline that was lifted is `deadline-no-longer-in-effect`; that one was missed is nothing a record says.
 */
export const LEGAL_STATUSES = [
	'in-force',
	'stayed',
	'administratively-stayed',
	'stayed-pending-appeal',
	'modified',
	'clarified',
	'deadline-no-longer-in-effect',
	'no-longer-in-effect',
	'expired',
	'vacated',
	'reversed',
	'affirmed',
	'moot',
	'replaced',
] as const;
export type LegalStatus = (typeof LEGAL_STATUSES)[number];

/** What is said in court and what is then written are two utterances, each with its own words and time. */
export const UTTERANCES = ['oral', 'written'] as const;
export type Utterance = (typeof UTTERANCES)[number];

/** What a voice says was done about one obligation. Who says it, and whether as claim or finding, is its chain and force. */
export const COMPLIANCES = [
	'done',
	'partly-done',
	'not-done',
	'not-shown',
	'probable-cause',
	'impossible',
	'purged',
	'lifted-before-due',
] as const;
export type Compliance = (typeof COMPLIANCES)[number];

/** How a population is counted: there on a day, coming or going in a time, all since a beginning, or room for them. */
export const MEASURES = ['stock', 'flow', 'cumulative', 'capacity'] as const;

/**
 * What the case holds on a part of a field. It weighs nothing and is no verdict.
 * `documented`: a voice says it. `contradicted`: voices say what cannot all hold. `authority-unknown`: the authority says
 * that it does not know. `unknown`: another voice says that it is not known. `denied`: it is only denied. `declined`: who
 * was asked will not say. `nobody`: no statement of this case bears on it, which is not that it was withheld.
 */
export const PART_STATES = [
	'documented',
	'contradicted',
	'authority-unknown',
	'unknown',
	'denied',
	'declined',
	'nobody',
] as const;
export type PartState = (typeof PART_STATES)[number];

export const ACCOUNT_STATES = [
	'in-custody',
	'in-transfer',
	'released',
	'removed',
	'removed-into-custody',
	'disappeared',
	'dead',
	'unknown',
] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether `value` is one of `codes`, as a type guard. */
export function isCode<T extends string>(codes: readonly T[], value: unknown): value is T {
	return typeof value === 'string' && (codes as readonly string[]).includes(value);
}

/** What two names have in common, or what sets them apart though they may be one. */
export const LIKENESS_REASONS = [
	/** Word for word, but for capitals, marks and titles. */
	'same-words',
	/** Once accents are left out. */
	'accents',
	/** The same words in another order: `ROBLES, Ana`. */
	'order',
	/** A word is spelled a little differently: `Ibarcea`, `Ybarcea`. */
	'near-spelling',
	/** One is written in another alphabet: `Ибарсеа`. */
	'alphabet',
	/** A short form, or the name in another language: `Pepe`, `José`, `Joseph`. */
	'other-form',
	/** An initial stands for a word, or a word of one is only left out. */
	'initials',
	/** One has a second surname, or further given names, that the other leaves out. */
	'second-surname',
	/** Letters for the words of a name: `MDJ`, `Ministry of Defence and Justice`. */
	'acronym',
	/** Words that only say what it is differ: `Cawder Street`, `Cawder Street Detention Center`. */
	'generic-words',
	/** A word is translated: `Ministry of Justice`, `Ministerio de Justicia`. */
	'translation',
	/** Both have one code in one scheme, or stand where they stand. */
	'same-code',
	'near-place',
	/** Both are told of on one day, or at one place. */
	'same-day',
	'same-place',
	/** Both are born on one day, or bear one identifier. */
	'same-birth',
	'same-identifier',
	/** Of events: whom it befell is one already, as a person decided. */
	'same-person',
	'same-type',
	/** Words for one thing: `held`, `booked in`. */
	'alike-type',
	/** Dates of which one is less precise than the other. */
	'dates-meet',
	/** One place lies in the other. */
	'place-within',
	/** Done, held or owed by one body; issued by one court. */
	'same-body',
	'same-issuer',
	'same-order',
	'same-obligation',
	/** What is to be done is of one kind, by one day. */
	'same-act',
	'same-deadline',
	/** The words of one passage stand in the other. */
	'shared-words',
	/** One number. */
	'same-value',
	/** Groups with members in common. */
	'same-members',
] as const;
export type LikenessReason = (typeof LIKENESS_REASONS)[number];

/** What is compared of two who may be one, in the order in which it is shown. */
export const SAME_FIELDS = [
	'name',
	'alias',
	'born',
	'age',
	'sex',
	'days',
	'places',
	'nationality',
	'identifiers',
] as const;
export type SameField = (typeof SAME_FIELDS)[number];

/** What is compared of two events, orders or numbers; of each kind some, in an order of its own. */
export const EVENT_FIELDS = [
	'type',
	'who',
	'when',
	'deadline',
	'where',
	'from',
	'by',
	'issuer',
	'docket',
	'order',
	'act',
	'bound',
	'protects',
	'counts',
	'unit',
	'measure',
	'value',
	'words',
] as const;
export type EventFieldName = (typeof EVENT_FIELDS)[number];

/** How two sides agree in a field: `part` leaves something out; a field that one side lacks is `missing`, and tells nothing. */
export const AGREEMENTS = ['equal', 'near', 'part', 'different', 'missing'] as const;
export type Agreement = (typeof AGREEMENTS)[number];

/** How one word of a name answers to a word of another; `over` has none. */
export const WORD_AGREEMENTS = [
	'same',
	'joined',
	'sound',
	'slip',
	'voweled',
	'form',
	'initial',
	'over',
] as const;
export type WordAgreement = (typeof WORD_AGREEMENTS)[number];

/**
 * How numbers are put in order. `most`: spoken of by most sources, then by most voices. `latest`: the latest time that a
 * number speaks of first, those without one last. `name`: by what is counted.
 */
export const NUMBER_ORDERS = ['most', 'latest', 'name'] as const;
export type NumberOrder = (typeof NUMBER_ORDERS)[number];
