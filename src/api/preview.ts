import { z } from 'zod';
import { ENTITY_KINDS, UNREAD_REASONS } from '../record/index.ts';
import { MappingShape, VoiceShape } from './shapes.ts';

/** `limit` rows after row `after` are shown; `counts: false` leaves out the totals, which take longer. */
export const PreviewRequestShape = z.object({
	mapping: MappingShape,
	after: z.number().int().min(0).default(0),
	limit: z.number().int().min(0).max(100).default(20),
	counts: z.boolean().default(true),
});

/** One value as it would be stated; a date is `null` where the voice says that it is not known. */
export const PreviewValueShape = z.object({
	property: z.string(),
	/** As it would stand in the record. */
	value: z.string(),
	/** The cell as it stands. */
	raw: z.string(),
	column: z.string(),
	kind: z.enum(['text', 'date', 'entity', 'unknown']),
});

export const PreviewRowShape = z.object({
	row: z.number().int(),
	/** Whom or what the row is about; `null`: nobody, and nothing of it would be stated. */
	subject: z.object({ kind: z.enum(ENTITY_KINDS), name: z.string() }).nullable(),
	/** Who says so, outermost first, and when they said it, where a column tells. */
	voices: z.array(VoiceShape.extend({ on: z.string().optional() })),
	events: z.array(z.object({ type: z.string(), values: z.array(PreviewValueShape) })),
	facts: z.array(PreviewValueShape),
	unread: z.array(z.object({ column: z.string(), text: z.string(), reason: z.enum(UNREAD_REASONS) })),
});
export type PreviewRowJson = z.infer<typeof PreviewRowShape>;

/** What a mapping would make of a list. Looking changes nothing. */
export const PreviewShape = z.object({
	rows: z.array(PreviewRowShape),
	/** The row to go on after; `null` at the end. */
	next: z.number().int().nullable(),
	counts: z
		.object({
			/** Rows that were looked at, of how many: a long list is sampled evenly. */
			rows: z.number().int(),
			of: z.number().int(),
			/** Rows about a person or place, and rows from which nothing would be stated, with examples. */
			subjects: z.number().int(),
			without: z.object({ count: z.number().int(), rows: z.array(z.number().int()) }),
			statements: z.number().int(),
			/** Against what is in the record now: statements that would come, and that would go. */
			added: z.number().int(),
			gone: z.number().int(),
			/** Per column that has a role: cells that are filled, and those that could not be read. */
			columns: z.array(
				z.object({
					column: z.string(),
					filled: z.number().int(),
					unread: z.number().int(),
					examples: z.array(z.object({ row: z.number().int(), text: z.string() })),
				}),
			),
		})
		.optional(),
});
export type PreviewJson = z.infer<typeof PreviewShape>;
