import type { CustodyType } from '../../record/index.ts';
import type { Part, Parts } from './event.ts';

/** What a verb with its places tells: which event, and where. */
export type Settled = {
	readonly type: CustodyType;
	readonly places: Pick<Parts, 'from' | 'to' | 'at'>;
	/** Whose custody it is, where the words for the custody say so. */
	readonly holder?: Part;
	/** Where the trigger ends, when it has a second word: `taken into custody`. */
	readonly end?: number;
};
