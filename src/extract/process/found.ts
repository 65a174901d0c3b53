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
