import { z } from 'zod';
import { FORCES, HEDGES, POLARITIES, UTTERANCES } from '../record/index.ts';
import { Id } from './id.ts';
import { QuoteShape, VoiceShape } from './quotes.ts';

/** A time of day; its zone is an IANA name, an offset, `Z` or `unknown`, and without one it is never compared. */
export const TimeShape = z.object({ hhmm: z.string(), zone: z.string() });

/** One voice that says something, with the chain through which it reached us and its own words. */
export const SaidByShape = z.object({
	/** Outermost first. */
	voices: z.array(VoiceShape).readonly(),
	spoken: z.string().optional(),
	spokenBy: z.enum(['voice', 'source']).optional(),
	spokenInferred: z.boolean().optional(),
	/** Sources of one origin in which the voice says it again: one voice all the same. */
	echoedIn: z.array(Id).readonly().optional(),
	statements: z.array(Id).readonly(),
	quotes: z.array(QuoteShape).readonly(),
});

/** How something is said, by whom, and in which words. */
export const Said = {
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	said: z.array(SaidByShape).readonly(),
	statements: z.array(Id).readonly(),
	quotes: z.array(QuoteShape).readonly(),
};

/** What is said in one way, with everybody who says it. */
export const SayingShape = z.object({
	/** A name, words, a code, or EDTF, as its source has it. */
	value: z.string(),
	/** What the value names: to open as a person, where it is one. */
	cluster: Id.optional(),
	time: TimeShape.optional(),
	utterance: z.enum(UTTERANCES).optional(),
	/** The hedging words as they stand. */
	hedgeWords: z.string().optional(),
	/** What it is said to hold for, EDTF. */
	valid: z
		.object({ from: z.string(), to: z.string(), on: z.string(), open: z.boolean() })
		.partial()
		.optional(),
	...Said,
});
export type SayingJson = z.infer<typeof SayingShape>;
