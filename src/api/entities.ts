import { z } from 'zod';
import { ENTITY_KINDS } from '../record/index.ts';
import { Id } from './id.ts';

/** Kinds that a name may be chosen for. */
export const NAMED_KINDS = ['Person', 'Group', 'Organization', 'Place'] as const;

/** Somebody or something that the record holds, with what tells it from another of the same name. */
export const EntityFoundShape = z.object({
	/** The member whose name matched best, to name it in a decision. */
	entity: Id,
	kind: z.enum(ENTITY_KINDS),
	/** The cluster to open as a page. */
	person: Id,
	name: z.string(),
	/** How else it is written, where it was found. */
	names: z.array(z.string()),
	/** In how many sources. */
	sources: z.number().int(),
	/** A few things that are told of it, by any voice: dates as EDTF, places as written. */
	beside: z.object({
		births: z.array(z.string()),
		days: z.array(z.object({ on: z.string(), of: z.string().optional() })),
		places: z.array(z.string()),
	}),
});
export type EntityFoundJson = z.infer<typeof EntityFoundShape>;
