import { z } from 'zod';
import { Id } from './id.ts';

/** Who reviews on this device. */
export const ReviewersShape = z.object({
	/** In whose name is decided now; `null`: in nobody's. */
	now: z.string().nullable(),
	names: z.array(z.string()),
	/** Somebody has said who reviews here, or that nobody is to be named: a screen asks only once. */
	asked: z.boolean(),
});
export type ReviewersJson = z.infer<typeof ReviewersShape>;

/** Whether the tour of the workspace is still to be shown on this device. */
export const TourShape = z.object({ due: z.boolean() });
export type TourJson = z.infer<typeof TourShape>;

export const ChooseReviewerShape = z.object({ name: z.string().max(400).nullable() });
export const ForgetReviewerShape = z.object({ name: z.string().max(400) });

/** Who took a decision, when and why. Without `by` nobody was named. */
export const DecidedByShape = z.object({
	by: z.string().optional(),
	reason: z.string().optional(),
	/** UTC milliseconds. */
	at: z.number().int(),
});
export type DecidedByJson = z.infer<typeof DecidedByShape>;

/** By which decision a statement stands in the record, and who took it. */
export const DecidedStatementShape = DecidedByShape.extend({ statement: Id, decision: Id });
export type DecidedStatementJson = z.infer<typeof DecidedStatementShape>;
