import { z } from 'zod';
import { SOURCE_KINDS } from '../record/index.ts';
import { DecidedByShape } from './reviewers.ts';
import { Id } from './shapes.ts';

/** Why a source shares its origin with another: a decision says that it reprints it, or is a mirror, copy or excerpt of it. */
export const OriginLinkShape = DecidedByShape.partial({ at: true }).extend({
	how: z.union([z.literal('reprint'), z.enum(SOURCE_KINDS), z.literal('of')]),
	of: Id,
	title: z.string(),
	decision: Id.optional(),
});
export type OriginLinkJson = z.infer<typeof OriginLinkShape>;

/** Sources of one origin: what they say alike counts once. One alone is an origin of its own. */
export const OriginShape = z.object({
	/** The source that stands for all. */
	origin: Id,
	title: z.string(),
	sources: z.array(
		z.object({
			source: Id,
			title: z.string(),
			path: z.string(),
			outlet: z.string().optional(),
			kind: z.enum(SOURCE_KINDS).optional(),
			/** EDTF; where it is only inferred, left out. */
			published: z.string().optional(),
			/** How many passages of it were accepted. */
			accepted: z.number().int(),
			links: z.array(OriginLinkShape),
		}),
	),
});
export type OriginJson = z.infer<typeof OriginShape>;
