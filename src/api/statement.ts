import { z } from 'zod';
import { ENTITY_KINDS } from '../record/index.ts';
import { Id } from './id.ts';
import { DecidedByShape } from './reviewers.ts';
import { SayingShape } from './sayings.ts';

/** One statement with its voices and words, and what became of it. */
export const StatementShape = z.object({
	statement: Id,
	source: Id,
	property: z.string(),
	/** Of what it is said. */
	about: z.object({ entity: Id, cluster: Id, kind: z.enum(ENTITY_KINDS), name: z.string() }),
	says: SayingShape,
	/** Accepted with others, without being read singly. */
	readSingly: z.literal(false).optional(),
	/** Who took it into the record, when and why. */
	decided: DecidedByShape.optional(),
	/** There where it is in the record no longer: who took it out, and what stands in its place. */
	gone: z
		.object({ by: z.enum(['withdraw', 'supersede']), decided: DecidedByShape, instead: z.array(Id) })
		.optional(),
});
export type StatementJson = z.infer<typeof StatementShape>;
