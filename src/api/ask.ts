import { z } from 'zod';
import { Id } from './shapes.ts';

/** `paradero ask --json`: what a language model was asked about each source, and what became of its answers. */
export const AskReceiptShape = z.object({
	model: z.string(),
	/** Host and port alone. */
	host: z.string(),
	/** Whether words of sources left this computer. */
	leaves: z.boolean(),
	sources: z.array(
		z.object({
			id: Id,
			path: z.string(),
			/** In how many questions its words go. */
			questions: z.number().int(),
			/** Asked now and answered. */
			asked: z.number().int(),
			/** Answered before by this model: not asked again. */
			already: z.number().int(),
			/** Not answered, each with why. */
			failed: z.array(z.string()),
			/** Why nothing was asked about it. */
			left: z.string().optional(),
			/** What the model marked, in the answers that count now. */
			items: z.number().int(),
			/** Proposals that it reads as the grammars do, otherwise, and that only it reads. */
			seconded: z.number().int(),
			disputed: z.number().int(),
			new: z.number().int(),
			/** Items that became nothing, by why. */
			refused: z.array(z.object({ reason: z.string(), count: z.number().int() })),
		}),
	),
	/** Why it ended before every question was asked. */
	stopped: z.string().optional(),
	seconds: z.number(),
});
export type AskReceipt = z.infer<typeof AskReceiptShape>;
