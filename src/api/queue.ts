import { z } from 'zod';
import { PROPOSAL_KINDS } from '../record/index.ts';
import { Id } from './id.ts';

/** Proposals of a source by what became of them; names and dates, which are slots of the others, left out. */
const Progress = {
	source: Id,
	/** Accepted or rejected one by one. */
	singly: z.number().int(),
	/** Accepted with others, and not read singly. */
	unread: z.number().int(),
	waiting: z.number().int(),
};

export const QuestionShape = z.object({
	/** What its proposals tell of. */
	kind: z.enum(PROPOSAL_KINDS),
	/** Of custody: the day on which somebody was somewhere, EDTF; left out where no words give one. */
	on: z.string().optional(),
	waiting: z.number().int(),
	/** In the order of the sources of the case; those in which nothing of it is left, too. */
	sources: z.array(z.object(Progress)),
});
export type QuestionJson = z.infer<typeof QuestionShape>;

export const QueueShape = z.object({
	/** Only those of which something waits: where people were first, in the order of the days, then the rest kind by kind. */
	questions: z.array(QuestionShape),
	/** Every source that has proposals. */
	sources: z.array(z.object({ ...Progress, title: z.string() })),
});
export type QueueJson = z.infer<typeof QueueShape>;
