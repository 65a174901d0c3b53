import type { Doc } from '../document.ts';
import type { Words } from '../inquiries/found.ts';
import type { Party } from '../parties/index.ts';

/** A right of procedure that somebody is said to have been denied, or given. */
export type Found = {
	readonly from: number;
	readonly to: number;
	readonly right: Words;
	readonly denied: boolean;
	/** Who is named in the passage itself; else whom its clause is about is sought. */
	readonly who: Party | null;
	readonly rule: string;
};

/** What the words at token `at` of sentence `index` say of rights. */
export type Reader = (doc: Doc, index: number, at: number) => Found[];

/** Rights that are told in one breath are one reading each; the first has the words that lead in. */
export const eachRight = (
	rights: readonly Words[],
	from: number,
	who: Party | null,
	denied: boolean,
	rule: string,
): Found[] =>
	rights.map((right, nth) => ({
		from: nth === 0 ? from : right.from,
		to: right.to,
		right,
		denied,
		who,
		rule,
	}));
