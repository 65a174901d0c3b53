import type { AnswerType } from '../../record/index.ts';
import type { Party } from '../parties/index.ts';

/** A stretch of tokens, `to` exclusive. */
export type Words = { readonly from: number; readonly to: number };

/** Somebody asked somebody: the words of the asking, and what they name. `bare`: only an answer makes it an inquiry. */
export type Ask = Words & {
	readonly sentence: number;
	readonly asked: Party | null;
	/** All whom it was put to, `asked` the first; none where that is one. */
	readonly others?: readonly Party[];
	readonly by: Party | null;
	/** The outlet itself asks, whoever `by` is: `we asked`. */
	readonly ours: boolean;
	readonly what: Words | null;
	readonly through: Words | null;
	readonly bare: boolean;
	readonly rule: string;
};

/** What came back, or that nothing did. `loose`: an answer only where somebody was asked shortly before. */
export type Reply = Words & {
	readonly sentence: number;
	readonly type: AnswerType;
	readonly party: Party | null;
	readonly by: Party | null;
	readonly ours: boolean;
	readonly what: Words | null;
	readonly answer: Words | null;
	readonly loose: boolean;
	/** `party` stands not at the verb: the subject of the one before, and no more than likely. */
	readonly shared?: boolean;
	readonly rule: string;
};
