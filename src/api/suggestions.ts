import { z } from 'zod';
import {
	AGREEMENTS,
	COLUMN_ROLES,
	ENTITY_KINDS,
	EVENT_FIELDS,
	LIKENESS_REASONS,
	SAME_FIELDS,
	WORD_AGREEMENTS,
} from '../record/index.ts';
import { Id } from './id.ts';
import { JudgedPairShape, JudgementShape } from './joins.ts';

/** Somebody or something by one of its names in one source, as a *same* takes it. */
export const NamedSideShape = z.object({
	/** What `same`, `different`, `unsure` and `dismiss` take. */
	entity: Id,
	/** The cluster, to open as a person; of an event, that of whom it befell. */
	person: Id,
	name: z.string(),
	/** How many are joined in this cluster already. */
	members: z.number().int(),
	/** The others of them, by their names as written, the oldest first; 20 at most. */
	joined: z.array(
		z.object({
			entity: Id,
			name: z.string(),
			source: Id,
			title: z.string(),
			row: z.number().int().optional(),
		}),
	),
	/** How many statements the cluster has, and are about it. */
	statements: z.number().int(),
	source: Id,
	title: z.string(),
	outlet: z.string().optional(),
	/** When the source was published, EDTF. */
	published: z.string().optional(),
	row: z.number().int().optional(),
	/** All cells of the row whose columns say something, in the order of the columns. */
	cells: z.array(z.object({ column: z.string(), role: z.enum(COLUMN_ROLES), value: z.string() })).optional(),
	/** The sentence, or a stretch around the words, in which the quote stands; offsets of the quote within it. */
	sentence: z
		.object({
			text: z.string(),
			start: z.number().int(),
			end: z.number().int(),
			/** Where the sentence begins in the source's text. */
			at: z.number().int(),
		})
		.optional(),
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

/** What of two was compared, both sides as written, and what it weighs. */
export const ComparedFieldShape = z.object({
	field: z.enum([...SAME_FIELDS, ...EVENT_FIELDS]),
	left: z.array(z.string()),
	right: z.array(z.string()),
	/** `missing`: one side, or both, lack it; it tells nothing. */
	level: z.enum(AGREEMENTS),
	/** In bits: log2 of how much more often two who are one agree so than any two. `null`: it was not weighed. */
	weight: z.number().nullable(),
	/** Of a name: which word answers to which, and how; `over` stands on one side alone. */
	words: z
		.array(
			z.object({ left: z.string().optional(), right: z.string().optional(), how: z.enum(WORD_AGREEMENTS) }),
		)
		.optional(),
});
export type ComparedFieldJson = z.infer<typeof ComparedFieldShape>;

const SpanShape = z.object({ start: z.number().int(), end: z.number().int() });

/** What may be one. Nothing is joined by it; a decision does that, and then it does not come again. */
export const SuggestionShape = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('same'),
		of: z.enum(ENTITY_KINDS),
		left: NamedSideShape,
		right: NamedSideShape,
		reasons: z.array(z.enum(LIKENESS_REASONS)),
		/** How alike the names are, 0 to 1. It is no probability. */
		likeness: z.number().min(0).max(1),
		/** That both are one, by all fields; `null` for what is compared by name alone (bodies, places). */
		probability: z.number().min(0).max(1).nullable(),
		/** What all fields weigh, in bits, without the prior. */
		weight: z.number().nullable(),
		/**
		 * `learned`: from the records of this case, soundly; `assumed`: by the weights of docs/reference/joining.md, for a
		 * case with too few records or that taught nothing sound; `null` where nothing was weighed.
		 */
		weighed: z.enum(['learned', 'assumed']).nullable(),
		/** Of a learned weight, what no field holds alone: how rare it is what agrees, and what fields say twice. */
		rest: z.number().optional(),
		/** By which the inbox is ordered: (p + H(p)) × log2(1 + meet); see docs/reference/joining.md. */
		usefulness: z.number().min(0),
		/** Of people always all of `SAME_FIELDS`, in their order; of events those that either side tells; empty for bodies and places. */
		fields: z.array(ComparedFieldShape),
		/** Whoever called them the same already, where the case asks for two reviewers and one has not yet. */
		awaiting: z.array(JudgementShape),
		/** Where it was left open: by whom and why. It comes back because another source tells of one of the two now. */
		unsure: JudgementShape.optional(),
		/** *Different* and *unsure* that a *same* of these two would cross: it would not be applied, and be a conflict. */
		crossings: z.array(JudgedPairShape),
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

/** What suggestions can be found by, beside `same` for all but reprints: whom or what they are about. */
export const SUGGESTION_GROUPS = ['people', 'bodies', 'places', 'events'] as const;
export type SuggestionGroup = (typeof SUGGESTION_GROUPS)[number];
export const SUGGESTION_FILTERS = ['same', ...SUGGESTION_GROUPS, 'reprint'] as const;
export type SuggestionFilter = (typeof SUGGESTION_FILTERS)[number];

/** Which group a pair of this kind of entity is found by. */
export function suggestionGroup(of: string): SuggestionGroup {
	if (of === 'Person' || of === 'Group') return 'people';
	return of === 'Organization' ? 'bodies' : of === 'Place' ? 'places' : 'events';
}

/** A page of suggestions, reprints first, then what is most useful to decide. */
export const SuggestionsShape = z.object({
	items: z.array(SuggestionShape),
	next: z.string().nullable(),
	/** How many there are of each kind. */
	counts: z.object({
		same: z.number().int(),
		reprint: z.number().int(),
		/** Among `same`, by whom or what they are about. */
		people: z.number().int(),
		bodies: z.number().int(),
		places: z.number().int(),
		events: z.number().int(),
		/** Among `same`: called so by one reviewer and waiting for another. */
		awaiting: z.number().int(),
		/** Not offered: left open, until another source tells of one of the two. */
		unsure: z.number().int(),
		/** Not offered: called the same across a *different* or *unsure* (`/api/apart`). */
		apart: z.number().int(),
	}),
	/** Names and texts with so much in common with so many others that they were not compared with all of them. */
	/** More has come into the case since names were compared, and they are being compared anew: ask again in a while. */
	refreshing: z.boolean(),
	notCompared: z.object({ names: z.number().int(), sources: z.number().int() }),
});
export type SuggestionsJson = z.infer<typeof SuggestionsShape>;
