import { z } from 'zod';
import { ACCOUNT_STATES, FORCES, HEDGES, POLARITIES } from '../record/index.ts';
import { Id, QuoteShape } from './shapes.ts';

const At = {
	latitude: z.number(),
	longitude: z.number(),
	/** Within how many metres. */
	radius: z.number().optional(),
	/** It stands for a wider place. */
	approximate: z.literal(true).optional(),
	statements: z.array(Id),
};

/** A place as accounts name it, and where it is as far as anybody says. */
export const SiteShape = z.object({
	label: z.string(),
	/** One of the places that are called so. */
	place: Id.optional(),
	/** `around`: known only by the wider place `of`, or told at `several` positions. `none`: nobody says. */
	where: z.discriminatedUnion('is', [
		z.object({ is: z.literal('point'), ...At }),
		z.object({
			is: z.literal('around'),
			of: z.string().optional(),
			several: z.number().int().optional(),
			...At,
		}),
		z.object({
			is: z.literal('country'),
			/** ISO 3166. */
			country: z.string(),
			of: z.string(),
			statements: z.array(Id),
		}),
		z.object({ is: z.literal('none') }),
	]),
	/** `name`: the position was given for a place of the same name elsewhere in the record. */
	by: z.literal('name').optional(),
});
export type SiteJson = z.infer<typeof SiteShape>;

/** Sites by their place in `sites`. */
export const LineSaidShape = z.object({
	by: z.string(),
	polarity: z.enum(POLARITIES),
	force: z.enum(FORCES),
	hedge: z.enum(HEDGES).optional(),
	from: z.string().optional(),
	to: z.string().optional(),
	about: z.string().optional(),
	at: z.number().int().optional(),
	fromAt: z.number().int().optional(),
	heldBy: z.string().optional(),
	source: Id,
	quote: QuoteShape.optional(),
	statements: z.array(Id),
	proposed: z.boolean(),
});
export type LineSaidJson = z.infer<typeof LineSaidShape>;

/** One piece of somebody's custody line, with every voice that speaks of it; a gap has none. */
export const LineRowShape = z.object({
	/** The place in `people`. */
	person: z.number().int(),
	/** `null`: without a date, or told and in no line. */
	episode: z.number().int().nullable(),
	piece: z.enum(['stay', 'leg', 'act', 'gap']),
	event: Id.optional(),
	state: z.enum(ACCOUNT_STATES).optional(),
	type: z.string().optional(),
	from: z.string().optional(),
	to: z.string().optional(),
	days: z.number().int().optional(),
	/** Where a row of a list gives it in an order of places: the how manieth. */
	nth: z.number().int().optional(),
	said: z.array(LineSaidShape),
	/** No voice affirms it: it is told, and never drawn. */
	aside: z.literal(true).optional(),
});
export type LineRowJson = z.infer<typeof LineRowShape>;

/** A way that a source links: `told` from where to where, or `listed` as places that follow each other in one row. */
export const LegShape = z.object({
	person: z.number().int(),
	by: z.enum(['told', 'listed']),
	from: z.number().int(),
	to: z.number().int(),
	on: z.string().optional(),
	/** The places in `rows` of the pieces it belongs to. */
	rows: z.array(z.number().int()),
	voice: z.string(),
	statements: z.array(Id),
});
export type LegJson = z.infer<typeof LegShape>;

export const LinesShape = z.object({
	people: z.array(z.object({ person: Id, kind: z.enum(['Person', 'Group']), name: z.string() })),
	sites: z.array(SiteShape),
	rows: z.array(LineRowShape),
	legs: z.array(LegShape),
	/** Who speaks of these people, the voices with most accounts first, whichever of them was asked for. */
	voices: z.array(z.string()),
	/** Whether there are more people than were asked for at once. */
	more: z.boolean(),
});
export type LinesJson = z.infer<typeof LinesShape>;
