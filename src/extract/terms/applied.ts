import type { Hedge, Polarity } from '../../record/index.ts';
import type { Party } from '../parties/index.ts';
import type { Word } from './word.ts';

/** A word applied to something, or rejected for it. */
export type Applied = {
	readonly word: Word;
	readonly polarity: Polarity;
	readonly about: Party | null;
	/** Who uses the word, where it is not whoever speaks at that place. */
	readonly voice: Party | null;
	/** The first token of the words that apply it. */
	readonly from: number;
	/** Where the words that apply it end, where that is after the word. */
	readonly to?: number;
	readonly rule: string;
	readonly hedge?: { readonly hedge: Hedge; readonly words: string };
};
