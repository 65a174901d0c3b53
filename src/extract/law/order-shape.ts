import type { LegalStatus, Polarity } from '../../record/index.ts';
import type { Doc, Sentence } from '../document.ts';
import type { Words } from './courts.ts';

/** A sentence with its dates, while orders are read in it. */
export type Context = {
	readonly doc: Doc;
	readonly sentence: Sentence;
	/** Index of the sentence. */
	readonly index: number;
};

/** Who orders: their words, or whom a pronoun or a paper of the court stands for. */
export type Issuer = Words & { readonly value?: string; readonly why?: string };

/** One obligation as it was read. Ranges are of tokens. */
export type Order = {
	readonly rule: string;
	/** The words that order: `ordered`, `an order barring`. */
	readonly trigger: Words;
	readonly issuer?: Issuer | null;
	readonly addressee?: Words | null;
	readonly what?: Words | null;
	/** What is named is to be left undone. */
	readonly halted?: boolean;
	readonly protects?: Words | null;
	readonly status?: LegalStatus;
	readonly polarity?: Polarity;
	/** The paper itself orders: the court speaks. */
	readonly operative?: boolean;
	/** A noun tells it, or the paper itself: what is ordered ends where a verb of its own begins. */
	readonly reads?: 'nominal';
	/** Of the paper that orders, no date beside it says when it was made. */
	readonly undated?: boolean;
};
