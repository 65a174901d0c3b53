import type { Compliance, Force, Polarity } from '../../record/index.ts';
import type { Candidate } from '../document.ts';
import type { About } from './compliance-object.ts';
import type { Words } from './courts.ts';

/** What is said to have been done about an order. Ranges are of tokens. */
export type Told = {
	readonly rule: string;
	readonly done: Compliance;
	/** The words that say so. */
	readonly trigger: Words;
	readonly by?: Words | null;
	/** `null`: no words name the order. */
	readonly about: About | null;
	readonly polarity?: Polarity;
	readonly force?: Force;
	/** Who finds it, where a court does. */
	readonly finder?: Words | null;
};

/** What is told, with the order it is about where another rule than its own words found it. */
export type WithOwed = Told & { readonly owed?: Candidate };
