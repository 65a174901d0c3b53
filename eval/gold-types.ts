import type { CustodyType, MentionType, QuoteType } from '../src/record/index.ts';

export type Range = readonly [start: number, end: number];
export type GoldQuote = {
	readonly type: QuoteType;
	readonly content: Range;
	readonly speaker: Range | null;
	readonly optional?: boolean;
};
export type GoldQuantity = {
	readonly span: Range;
	readonly value: number | null;
	readonly comparator: string;
	readonly unit: string;
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

/** One document with what a careful reader found in it. */
export type Gold = {
	readonly id: string;
	readonly set: string;
	readonly split: 'dev' | 'heldout';
	readonly text: string;
	readonly published?: string;
	readonly regions: readonly Range[];
	readonly quoteTypes: readonly QuoteType[];
	readonly quotes: readonly GoldQuote[];
	readonly quantities: readonly GoldQuantity[];
	readonly dates: readonly GoldDate[];
	readonly custody: readonly GoldCustody[];
	readonly mentions?: readonly GoldMention[];
};
