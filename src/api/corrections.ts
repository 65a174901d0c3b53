import { z } from 'zod';
import { OUTCOMES, PROPOSAL_KINDS } from '../record/index.ts';
import { RegionShape } from './quotes.ts';
import { Id, ReadingShape } from './shapes.ts';

/**
 * What became of one proposal when a person looked at it; or what a person stated where nothing was proposed. The
 * grammars learn nothing from it: `npm run eval -- --corrections` counts it.
 */
export const CorrectionShape = z.object({
	source: Id,
	/** The decision in force. */
	decision: Id,
	outcome: z.enum(OUTCOMES),
	kind: z.enum(PROPOSAL_KINDS),
	/** Which rule read it; `person` for what was stated. */
	rule: z.string(),
	/** Of the source, else of the grammar, where it is known. */
	lang: z.string().optional(),
	/** Accepted with all of its kind, and not looked at: it says nothing of the rule. */
	readSingly: z.literal(false).optional(),
	quote: z.string(),
	/** Where its words stand in the text that is read now; left out where they no longer do. */
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	/** In place of words: the part of a picture. */
	region: RegionShape.optional(),
	occurrence: z.number().int(),
	ordinal: z.number().int(),
	/** Of what was edited or rejected; left out where an older version kept only what was decided. */
	proposed: ReadingShape.optional(),
	/** Of what was accepted, edited or stated. */
	decided: ReadingShape.optional(),
	/** Part by part: a slot, `chain`, `polarity`, `force`, `hedge`. `null` where one of the two says nothing. */
	changed: z.array(z.object({ part: z.string(), proposed: z.unknown(), decided: z.unknown() })).optional(),
	reason: z.string().optional(),
	/** UTC milliseconds. */
	at: z.number().int(),
});
export type CorrectionJson = z.infer<typeof CorrectionShape>;

/** A page of them, the newest first, and how many there are of each outcome. */
export const CorrectionsShape = z.object({
	items: z.array(CorrectionShape),
	next: z.string().nullable(),
	counts: z.object({
		accepted: z.number().int(),
		edited: z.number().int(),
		rejected: z.number().int(),
		stated: z.number().int(),
	}),
});
export type CorrectionsJson = z.infer<typeof CorrectionsShape>;
