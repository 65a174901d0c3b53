import type { FoundDate } from '../dates.ts';

/** Words for when: tokens `from`..`to`, and the EDTF that they mean. */
export type TimePhrase = Pick<FoundDate, 'start' | 'end' | 'edtf' | 'basis' | 'why'> & {
	readonly from: number;
	readonly to: number;
	/** A day, month or the like that can date a single deed, as `since 2019` cannot. */
	readonly point: boolean;
};
