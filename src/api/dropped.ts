import { z } from 'zod';
import { Id } from './id.ts';

/** A larger file is no source: it is refused before one byte of it is read. */
export const MOST_BYTES = 512 * 1024 * 1024;
/** More files than these at once are for the command line. */
export const MOST_DROPPED = 5_000;

/** One file of those that were dropped together on the workspace; its bytes are the body. */
export const DroppedQuery = z.object({
	/** Names what was dropped together: random, of whoever drops. */
	drop: Id,
	/** Where it lies in what was dropped, with `/` between: its folders and its name. */
	path: z.string().min(1).max(1_000),
	/** How many bytes it has. Of one that is too large, none need be sent. */
	bytes: z.coerce.number().int().min(0),
});
export type DroppedAsked = z.output<typeof DroppedQuery>;

/** How far the file is that is read of what was dropped together. */
export const DroppedProgressShape = z.object({
	/** Of a document that takes long; `null` where none does, or nothing of it is read now. */
	pages: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
});
export type DroppedProgressJson = z.infer<typeof DroppedProgressShape>;
