import { z } from 'zod';
import { VerifyShape } from './shapes.ts';

/** How far checking the case against itself has come; it goes on whether or not a page looks at it. */
export const VerificationShape = z.object({
	state: z.enum(['none', 'running', 'done', 'stopped', 'failed']),
	/** Of `objects`: so many of so many; the rest are one step each. */
	step: z
		.object({
			what: z.enum(['pages', 'entries', 'objects', 'tables']),
			done: z.number().int(),
			total: z.number().int(),
		})
		.optional(),
	began: z.number().int().optional(),
	ended: z.number().int().optional(),
	result: VerifyShape.optional(),
	/** Why it could not come to its end. */
	failed: z.string().optional(),
});
export type VerificationJson = z.infer<typeof VerificationShape>;

/** How whole a copy of a case is, as far as it can be told: what its log holds, what lies where, when it was last checked. */
export const IntegrityShape = z.object({
	/** Which Paradero this is. */
	version: z.string(),
	protected: z.boolean(),
	folder: z.string(),
	log: z.object({
		entries: z.number().int(),
		/** The root of the tree over all entries: equal in every copy that holds the same ones. */
		root: z.string(),
		devices: z.array(
			z.object({
				device: z.string(),
				entries: z.number().int(),
				newest: z.string(),
				/** UTC milliseconds, by that device's clock. */
				first: z.number().int(),
				last: z.number().int(),
				signed: z.boolean(),
			}),
		),
		kinds: z.array(z.object({ type: z.string(), entries: z.number().int() })),
	}),
	stored: z.array(
		z.object({
			what: z.enum(['header', 'record', 'keys', 'objects']),
			path: z.string(),
			files: z.number().int(),
			bytes: z.number().int(),
		}),
	),
	/** When this copy was last checked to the end on this device, and how many entries it held then. */
	verified: z.object({ at: z.number().int(), entries: z.number().int(), ok: z.boolean() }).nullable(),
	verification: VerificationShape,
});
export type IntegrityJson = z.infer<typeof IntegrityShape>;
