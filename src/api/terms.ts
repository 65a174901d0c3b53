import { z } from 'zod';
import { ENTITY_KINDS, FORCES, HEDGES, POLARITIES } from '../record/index.ts';
import { Id, QuoteShape, VoiceShape } from './shapes.ts';

const Spoken = {
	/** When it was said or published. */
	spoken: z.string().optional(),
	spokenBy: z.enum(['voice', 'source']).optional(),
	spokenInferred: z.boolean().optional(),
};

/** What a word is used for: a cluster of places, events, people or bodies. */
export const TermThingShape = z.object({
	cluster: Id,
	/** One of its members, for a decision. */
	entity: Id,
	kind: z.enum(ENTITY_KINDS),
	label: z.string(),
});

/** One voice's use of one word: `denies` where it rejects it, `declines` where it will not say. */
export const TermUseShape = z.object({
	word: z.string(),
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	/** The words of the hedge. */
	hedgeWords: z.string().optional(),
	/** What the voice itself gives as its reason. */
	grounds: z.array(z.string()),
	definedBy: z.array(z.object({ definition: Id, label: z.string() })),
	/** Outermost first. */
	voices: z.array(VoiceShape),
	...Spoken,
	source: Id,
	/** Sources of one origin in which the same stands again. */
	echoedIn: z.array(Id),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type TermUseJson = z.infer<typeof TermUseShape>;

/** Everything that voices call one thing, word by word; without `thing`, words that are said of nothing named. */
export const ThingTermsShape = z.object({
	/** Only proposed: nobody has confirmed any of it. */
	proposed: z.literal(true).optional(),
	thing: TermThingShape.optional(),
	/** Further clusters of the same name, which nobody has joined. */
	also: z.array(Id),
	names: z.array(z.string()),
	words: z.array(z.object({ word: z.string(), uses: z.array(TermUseShape) })),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type ThingTermsJson = z.infer<typeof ThingTermsShape>;

export const TermsShape = z.object({ items: z.array(ThingTermsShape), next: z.string().nullable() });
export type TermsJson = z.infer<typeof TermsShape>;

/** A statement that a person chose as bearing on a criterion. It weighs nothing, and its lack says nothing. */
export const BearingShape = z.object({
	/** To take the choice back: `withdraw`. */
	id: Id,
	thing: z.object({ cluster: Id, label: z.string() }),
	statement: Id,
	property: z.string(),
	about: z.string(),
	value: z.string(),
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	voices: z.array(VoiceShape),
	...Spoken,
	source: Id,
	quotes: z.array(QuoteShape),
});
export type BearingJson = z.infer<typeof BearingShape>;

export const CriterionShape = z.object({
	/** What a decision names it by: `{ definition, id }`, or for a source's definition the statement `id`. */
	id: z.string(),
	text: z.string(),
	/** The same in Spanish, where the vocabulary has it. */
	es: z.string().optional(),
	/** From memory, where the rest of the definition was compared with its source. */
	unverified: z.boolean().optional(),
	bearings: z.array(BearingShape),
	quotes: z.array(QuoteShape),
});

/** A definition: given by a source, at hand in every case, or written into the case's file by a person. */
export const DefinitionShape = z.object({
	of: z.enum(['source', 'vocabulary', 'own']),
	id: z.string(),
	word: z.string(),
	es: z.string().optional(),
	by: z.string(),
	locator: z.string().optional(),
	url: z.string().optional(),
	/** Of the vocabulary: how it was checked. */
	verified: z.enum(['excerpt', 'quoted', 'partly', 'memory']).optional(),
	/** The same in words; of a person's own what they wrote. */
	verifiedHow: z.string().optional(),
	licence: z.string().optional(),
	note: z.object({ en: z.string(), es: z.string() }).optional(),
	voices: z.array(VoiceShape),
	...Spoken,
	source: Id.optional(),
	criteria: z.array(CriterionShape),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type DefinitionJson = z.infer<typeof DefinitionShape>;

export const DefinitionsShape = z.object({
	definitions: z.array(DefinitionShape),
	/** Chosen for a criterion that is no longer there. */
	astray: z.array(z.object({ definition: z.string(), criterion: z.string(), bearing: BearingShape })),
	/** Lines of the case's file of definitions that could not be read. */
	problems: z.array(z.object({ line: z.number().int(), what: z.string() })),
});
export type DefinitionsJson = z.infer<typeof DefinitionsShape>;
