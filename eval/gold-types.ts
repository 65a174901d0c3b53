import type {
	AnswerType,
	Compliance,
	CustodyType,
	LegalType,
	MentionType,
	Polarity,
	QuoteType,
} from '../src/record/index.ts';

export type Range = readonly [start: number, end: number];
export type GoldQuote = {
	readonly type: QuoteType;
	readonly alt?: readonly QuoteType[];
	readonly content: Range;
	readonly speaker: Range | null;
	readonly speakerOf?: string;
	readonly optional?: boolean;
};
export type GoldQuantity = {
	readonly span: Range;
	readonly value: number | null;
	readonly comparator: string;
	readonly unit: string;
	readonly counted?: Range | null;
	readonly base?: Range | null;
	readonly place?: Range | null;
	readonly period?: Range | null;
	readonly optional?: boolean;
	/** A number that only sounds like a count: it must be found as figurative or not at all. */
	readonly figurative?: boolean;
};
export type GoldDate = {
	readonly span: Range;
	readonly edtf: string;
	readonly parts?: readonly { readonly span: Range; readonly edtf: string }[];
	readonly optional?: boolean;
};
export type GoldCustody = {
	readonly type: CustodyType;
	readonly alt?: readonly CustodyType[];
	readonly trigger: Range;
	readonly who?: Range | null;
	readonly by?: Range | null;
	readonly from?: Range | null;
	readonly to?: Range | null;
	readonly at?: Range | null;
	readonly on?: string | null;
	readonly polarity?: Polarity;
	readonly optional?: boolean;
	/** No custody event at all: finding one here is a false alarm, whatever else is near. */
	readonly distractor?: boolean;
};
export type GoldMention = {
	readonly span: Range;
	readonly type: MentionType;
	readonly name: string;
	readonly optional?: boolean;
};

export type GoldLegal = {
	readonly span: Range;
	readonly type: LegalType;
	readonly alt?: readonly LegalType[];
	readonly optional?: boolean;
};
export type GoldOrder = {
	readonly trigger: Range;
	readonly issuer?: Range | null;
	readonly addressee?: Range | null;
	readonly what?: Range | null;
	readonly act?: string;
	readonly on?: string | null;
	readonly deadline?: string | null;
	readonly optional?: boolean;
};
export type GoldCompliance = {
	readonly done: Compliance;
	readonly alt?: readonly Compliance[];
	readonly trigger: Range;
	readonly by?: Range | null;
	readonly optional?: boolean;
};
export type GoldInquiry = {
	readonly answerType: AnswerType;
	readonly alt?: readonly AnswerType[];
	readonly trigger: Range;
	readonly asked?: Range | null;
	readonly by?: Range | null;
	readonly optional?: boolean;
};
export type GoldTerm = {
	readonly span: Range;
	readonly polarity: Polarity;
	readonly about?: Range | null;
	readonly optional?: boolean;
};
export type GoldDefinition = {
	readonly trigger: Range;
	readonly criteria: readonly Range[];
	readonly optional?: boolean;
};
export type GoldProcess = {
	readonly denied: boolean;
	readonly span: Range;
	readonly who?: Range | null;
	readonly optional?: boolean;
};

/** One document with what a careful reader found in it. */
export type Gold = {
	readonly id: string;
	readonly set: string;
	readonly split: 'dev' | 'heldout';
	readonly lang: 'en' | 'es';
	/** Whose eyes: the second reader's documents are reported apart. */
	readonly annotator: 1 | 2;
	/** Which kinds beyond the first four were annotated completely. */
	readonly kinds: readonly string[];
	readonly text: string;
	readonly published?: string;
	readonly regions: readonly Range[];
	readonly quoteTypes: readonly QuoteType[];
	readonly quotes: readonly GoldQuote[];
	readonly quantities: readonly GoldQuantity[];
	readonly dates: readonly GoldDate[];
	readonly custody: readonly GoldCustody[];
	readonly mentions?: readonly GoldMention[];
	readonly legal?: readonly GoldLegal[];
	readonly orders?: readonly GoldOrder[];
	readonly compliance?: readonly GoldCompliance[];
	readonly inquiries?: readonly GoldInquiry[];
	readonly terms?: readonly GoldTerm[];
	readonly definitions?: readonly GoldDefinition[];
	readonly process?: readonly GoldProcess[];
};
