import { z } from 'zod';
import { PAIR_VERDICTS } from '../record/index.ts';
import { Id } from './id.ts';

/** Who decided on two, when and why. */
export const JudgementShape = z.object({
	decision: Id,
	verdict: z.enum(PAIR_VERDICTS),
	by: z.string().optional(),
	/** UTC milliseconds. */
	at: z.number().int(),
	reason: z.string().optional(),
	/** Joined by a threshold, with others, and not read singly; by what. */
	readSingly: z.literal(false).optional(),
	basis: z.object({ method: z.string(), probability: z.number(), threshold: z.number() }).optional(),
});
export type JudgementJson = z.infer<typeof JudgementShape>;

const EndShape = z.object({
	entity: Id,
	name: z.string(),
	source: Id,
	row: z.number().int().optional(),
});
/** A judgement with the two whom it is about. */
export const JudgedPairShape = JudgementShape.extend({ left: EndShape, right: EndShape });
export type JudgedPairJson = z.infer<typeof JudgedPairShape>;

const JoinEndShape = EndShape.extend({
	/** The cluster that it is in now. */
	person: Id,
});

/** What became of two that were decided on. `kept-apart`: called the same, and a *different* or *unsure* stands between. */
export const JOIN_STATES = ['same', 'awaiting', 'kept-apart', 'different', 'unsure'] as const;

/** Two that were decided on, with every decision in force on them, the oldest first. */
export const JoinShape = z.object({
	/** `awaiting`: called the same by one reviewer, where the case asks for two. */
	state: z.enum(JOIN_STATES),
	left: JoinEndShape,
	right: JoinEndShape,
	judged: z.array(JudgementShape),
});
export type JoinJson = z.infer<typeof JoinShape>;
