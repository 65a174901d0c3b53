import { z } from 'zod';
import { ENTITY_KINDS, LIKENESS_REASONS } from '../record/index.ts';
import { Id } from './shapes.ts';

/** Somebody or something by one of its names in one source, as a *same* takes it. */
export const NamedSideShape = z.object({
	/** What `same`, `different`, `unsure` and `dismiss` take. */
	entity: Id,
	/** The cluster, to open as a person. */
	person: Id,
	name: z.string(),
	/** How many are joined in this cluster already. */
	members: z.number().int(),
	source: Id,
	title: z.string(),
	row: z.number().int().optional(),
	/** Words by which the source tells of it, the first of them. */
	quote: z
		.object({
			exact: z.string(),
			start: z.number().int().optional(),
			end: z.number().int().optional(),
			page: z.number().int().optional(),
		})
		.optional(),
});

/** A source as one side of a likely reprint. */
export const SourceSideShape = z.object({
	source: Id,
	title: z.string(),
	outlet: z.string().optional(),
	/** EDTF. */
	published: z.string().optional(),
	words: z.number().int(),
});

const SpanShape = z.object({ start: z.number().int(), end: z.number().int() });

/** What may be one. Nothing is joined by it; a decision does that, and then it does not come again. */
export const SuggestionShape = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('same'),
		of: z.enum(ENTITY_KINDS),
		left: NamedSideShape,
		right: NamedSideShape,
		reasons: z.array(z.enum(LIKENESS_REASONS)),
		/** 0 to 1, to sort by. It is no probability. */
		likeness: z.number().min(0).max(1),
	}),
	z.object({
		kind: z.literal('reprint'),
		/** Which of the two may reprint the other: the one that speaks later, where both have a day; else `null`. */
		reprint: z.enum(['left', 'right']).nullable(),
		left: SourceSideShape,
		right: SourceSideShape,
		reasons: z.array(z.literal('shared-words')),
		/** What share of the shorter text stands in the other too, 0 to 1; forms' common words left out. */
		likeness: z.number().min(0).max(1),
		/** The longest passages that both have, longest first. */
		passages: z.array(z.object({ left: SpanShape, right: SpanShape, exact: z.string() })),
	}),
]);
export type SuggestionJson = z.infer<typeof SuggestionShape>;
export type SuggestionKind = SuggestionJson['kind'];

/** A page of suggestions, the likeliest first. */
export const SuggestionsShape = z.object({
	items: z.array(SuggestionShape),
	next: z.string().nullable(),
	/** How many there are of each kind. */
	counts: z.object({ same: z.number().int(), reprint: z.number().int() }),
	/** Names and texts with so much in common with so many others that they were not compared with all of them. */
	notCompared: z.object({ names: z.number().int(), sources: z.number().int() }),
});
export type SuggestionsJson = z.infer<typeof SuggestionsShape>;
