import { z } from 'zod';
import { Id } from './id.ts';

/** One voice of a chain, as it is shown. */
export const VoiceShape = z.object({
	label: z.string(),
	act: z.string(),
	as: z.string().optional(),
	who: Id.optional(),
});

/** A part of a picture or of a page, as parts of its width and height from its top left. */
export const RegionShape = z.object({
	page: z.number().int().optional(),
	left: z.number(),
	top: z.number(),
	right: z.number(),
	bottom: z.number(),
	/** What a person reads there. */
	words: z.string().optional(),
});
export type RegionJson = z.infer<typeof RegionShape>;

/** Words of a source, and where they stand. */
export const QuoteShape = z.object({
	statement: Id,
	source: Id,
	exact: z.string(),
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	page: z.number().int().optional(),
	row: z.number().int().optional(),
	column: z.string().optional(),
	/** The part of a picture that was looked at, of this capture; `exact` then says in words which part it is. */
	region: RegionShape.extend({ capture: Id.optional() }).optional(),
	/** What rests on it came into the record with others, and nobody read it singly. */
	readSingly: z.literal(false).optional(),
});

/** Where a source writes a name: its words, or the row of a list. */
export const WrittenShape = z.object({
	source: Id,
	start: z.number().int().optional(),
	end: z.number().int().optional(),
	row: z.number().int().optional(),
});
export type WrittenJson = z.infer<typeof WrittenShape>;
