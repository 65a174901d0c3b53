import type { AnswerMaker } from '../store/index.ts';
import { INQUIRIES } from './inquiries.ts';
import { numbersMaker } from './numbers-kept.ts';
import { ORDERS } from './orders.ts';
import { relationMakers } from './relations-kept.ts';
import { termMakers } from './terms-kept.ts';
import { keptWhereabouts } from './whereabouts-kept.ts';

/** The answers that the store keeps up to date per key, in the transaction that writes. */
export const ANSWERS: readonly AnswerMaker[] = [
	{ kind: 'whereabouts', of: ['Person', 'Group'], compute: keptWhereabouts },
	numbersMaker,
	ORDERS,
	INQUIRIES,
	...termMakers,
	...relationMakers,
];
