import type { Entry } from './entry.ts';

export type ProblemCode =
	| 'bad-leaf'
	| 'hole'
	| 'broken-link'
	| 'unknown-dep'
	| 'own-dep'
	| 'wrong-lamport'
	| 'equivocation'
	| 'bad-signature'
	| 'head-mismatch'
	| 'missing-entries'
	| 'unsigned'
	| 'payload-unreadable'
	| 'payload-changed'
	| 'capture-unreadable'
	| 'capture-changed';

/** Something a verifier found wrong: where, and what in one sentence. Never names or words of a source. */
export type Problem = { readonly code: ProblemCode; readonly where: string; readonly what: string };

/** How problems name an entry: the first 16 digits of its device, and its number there. */
export const placeOf = ({ device, seq }: Pick<Entry, 'device' | 'seq'>): string =>
	`entry ${device.slice(0, 16)}/${seq}`;
