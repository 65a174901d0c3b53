import { z } from 'zod';
import {
	CHANGED_KINDS,
	DECISION_VERBS,
	ENTITY_KINDS,
	FORCES,
	HEDGES,
	POLARITIES,
	SOURCE_CHANGES,
} from '../record/index.ts';
import { DecidedByShape } from './reviewers.ts';
import { TimeShape } from './sayings.ts';
import { Id, QuoteShape, VoiceShape } from './shapes.ts';

const Cause = DecidedByShape.extend({
	decision: Id,
	verb: z.enum([...DECISION_VERBS, 'publish', 'unpublish']),
});

/** A voice with what it says in one passage. */
const ChangedVoiceShape = z.object({
	/** Outermost first. */
	voices: z.array(VoiceShape).readonly(),
	spoken: z.string().optional(),
	spokenBy: z.enum(['voice', 'source']).optional(),
	spokenInferred: z.boolean().optional(),
	source: Id,
	says: z
		.array(
			z.object({
				statement: Id,
				/** Of what it is said, where that is not what this answer is about. */
				of: z.string().optional(),
				property: z.string(),
				value: z.string(),
				time: TimeShape.optional(),
				polarity: z.enum(POLARITIES),
				force: z.enum(FORCES),
				hedge: z.enum(HEDGES).optional(),
			}),
		)
		.readonly(),
	quotes: z.array(QuoteShape).readonly(),
});
export type ChangedVoiceJson = z.infer<typeof ChangedVoiceShape>;

/** What one decision changed: `came` is counted now and was not, `went` was and no longer is. */
export const ChangeShape = z.discriminatedUnion('change', [
	z.object({
		change: z.enum(['came', 'went', 'replaced']),
		cause: Cause,
		came: z.array(ChangedVoiceShape).readonly(),
		went: z.array(ChangedVoiceShape).readonly(),
	}),
	z.object({
		change: z.enum(['joined', 'parted']),
		cause: Cause,
		names: z.tuple([z.string(), z.string()]).readonly(),
		/** In which source each stands; empty for what is no longer there. */
		sources: z.tuple([z.string(), z.string()]).readonly(),
	}),
]);
export type ChangeJson = z.infer<typeof ChangeShape>;

/** All that changed of one answer, the newest first. */
export const ChangedAnswerShape = z.object({
	kind: z.enum(CHANGED_KINDS),
	entityKind: z.enum(ENTITY_KINDS),
	id: Id,
	name: z.string(),
	/** Nothing of it stands any longer: there is no page of it. */
	gone: z.boolean(),
	changes: z.array(ChangeShape).readonly(),
	statements: z.array(Id).readonly(),
	quotes: z.array(QuoteShape).readonly(),
});
export type ChangedAnswerJson = z.infer<typeof ChangedAnswerShape>;

/** What became of a whole source. The rows of a list are told by its own changes. */
export const ChangedSourceShape = z.object({
	source: Id,
	title: z.string(),
	what: z.enum(SOURCE_CHANGES),
	at: z.number().int(),
	decision: Id.optional(),
	by: z.string().optional(),
	reason: z.string().optional(),
});
export type ChangedSourceJson = z.infer<typeof ChangedSourceShape>;

/** What changed in the answers since a time. Times are UTC milliseconds, as the log has them. */
export const ChangedShape = z.object({
	/** `null`: since the beginning. */
	since: z.number().int().nullable(),
	/** The newest entry that this tells of: what is marked as looked at. */
	until: z.number().int(),
	/** Up to when somebody said on this device to have looked. */
	looked: z.number().int().nullable(),
	/** How many decisions were looked at, and how many older ones since that time were not. */
	decisions: z.number().int(),
	left: z.number().int(),
	total: z.number().int(),
	items: z.array(ChangedAnswerShape),
	sources: z.array(ChangedSourceShape),
	next: z.string().nullable(),
});
export type ChangedJson = z.infer<typeof ChangedShape>;

export const LookedShape = z.object({ looked: z.number().int().nullable() });
export type LookedJson = z.infer<typeof LookedShape>;
export const MarkLookedShape = z.object({ until: z.number().int().min(0) });
