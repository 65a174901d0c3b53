import type { Problem } from '../evidence/index.ts';

/** What is wrong with a case: with its log, with the files that keep it, or with what was folded from the log. */
export type CaseProblem =
	| Problem
	| {
			readonly code: 'file-damaged' | 'column-changed' | 'projection-differs' | 'region-unproven';
			readonly where: string;
			readonly what: string;
	  };
