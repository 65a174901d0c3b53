import type { LinkCaseResult } from '../../api/index.ts';
import type { LinkSettings } from '../../link/index.ts';
import type { NamedEntity } from '../../store/index.ts';
import type { LinkedPair } from './link-people.ts';

/** Whom a linkage of a case calls one, by their places among `people`; nothing is decided by it. */
export type CaseLinkage = {
	readonly people: readonly NamedEntity[];
	readonly pairs: readonly (Pick<LinkedPair, 'left' | 'right' | 'probability' | 'weight'> & {
		/** Where weights are learned. */
		readonly reasons?: LinkedPair['reasons'];
	})[];
	/** For each of the people, the first of their group. */
	readonly groups: Int32Array;
	readonly settings: LinkSettings;
	readonly result: LinkCaseResult;
};
