import { z } from 'zod';
import { ANSWER_TYPES } from '../record/index.ts';
import { SayingShape } from './sayings.ts';
import { Id } from './shapes.ts';

const sayings = z.array(SayingShape).readonly();

/** Who was asked what, when, by whom, through whom, and what came back. */
export const InquiryShape = z.object({
	inquiry: Id,
	/** Only proposed: nobody has confirmed any of it. */
	proposed: z.literal(true).optional(),
	name: z.string(),
	/** Of those who keep this record; everything else is somebody else's. */
	ours: z.boolean(),
	/** Only meant to be asked: nobody says that it was sent. */
	draft: z.literal(true).optional(),
	asked: sayings,
	askedBy: sayings,
	about: sayings,
	question: sayings,
	through: sayings,
	on: sayings,
	deadline: sayings,
	reminders: sayings,
	/** None: nothing of an answer is recorded here. That is no word that none came. */
	replies: z
		.array(
			SayingShape.extend({ answerType: z.enum(ANSWER_TYPES), on: z.string().optional(), answer: sayings }),
		)
		.readonly(),
	/** Words of an answer of which nobody says what kind it was. */
	words: sayings,
	/** What makes it ours. */
	oursSaid: sayings,
	/** The first and the last date that it speaks of, EDTF. */
	first: z.string().optional(),
	last: z.string().optional(),
});
export type InquiryJson = z.infer<typeof InquiryShape>;
