import { z } from 'zod';
import { Id } from './id.ts';
import { Said } from './sayings.ts';

/** In how many sources something stands, and from how many origins it comes: one voice in five papers is one, and so is a reprint with its original. */
export const OriginsShape = z.object({ sources: z.number().int(), origins: z.number().int() });
export type OriginsJson = z.infer<typeof OriginsShape>;

/** What voices give a body in an event or take from it, or on what authority they say it was done. */
export const PartShape = z.object({
	property: z.enum([
		'heldBy',
		'handedTo',
		'by',
		'atRequestOf',
		'acceptsResponsibility',
		'deniesResponsibility',
		'authority',
	]),
	label: z.string(),
	/** The body, to open as a person; an authority is words. */
	body: Id.optional(),
	...Said,
});
export type PartJson = z.infer<typeof PartShape>;
