import type { ProblemKind } from '../data/integrity.ts';

/** The gravest first: what cannot be made anew before what can. */
export const ADVICE_ORDER = [
	'header',
	'log',
	'database',
	'keys',
	'object',
	'table',
] as const satisfies readonly ProblemKind[];
