import { z } from 'zod';
import {
	ChainItemShape,
	ExchangeShape,
	LeftOutShape,
	ModelShareShape,
	SourceDatesShape,
	TextBlockShape,
} from './shapes.ts';

/** `paradero read --json`. */
export const ReadShape = z.object({
	source: z.object({ sha256: z.string(), bytes: z.number().int(), mime: z.string() }),
	meta: z.object({
		title: z.string().nullable(),
		outlet: z.string().nullable(),
		byline: z.string().nullable(),
		/** `dates.published`, where it is not only inferred. */
		published: z.string().nullable(),
		dates: SourceDatesShape,
		/** Of a web page: its own address and its language. */
		url: z.string().optional(),
		lang: z.string().optional(),
	}),
	text: z.string(),
	pages: z.array(
		z.object({
			number: z.number().int(),
			start: z.number().int(),
			end: z.number().int(),
			readable: z.boolean(),
		}),
	),
	/** Of a web page. */
	blocks: z.array(TextBlockShape).optional(),
	leftOut: z.array(LeftOutShape).optional(),
	/** Of a document in a web archive. */
	exchange: ExchangeShape.optional(),
	warnings: z.array(
		z.object({
			code: z.string(),
			message: z.string(),
			page: z.number().optional(),
			row: z.number().optional(),
		}),
	),
});
export type ReadJson = z.infer<typeof ReadShape>;

/** `paradero propose --json`. */
export const ProposeShape = z.object({
	text: z.string(),
	meta: z.record(z.string(), z.unknown()),
	proposals: z.array(
		z.object({
			kind: z.string(),
			rule: z.string(),
			anchors: z.array(z.object({ start: z.number().int(), end: z.number().int(), exact: z.string() })),
			slots: z.record(z.string(), z.unknown()),
			chain: z.array(ChainItemShape),
			polarity: z.string(),
			force: z.string(),
			hedge: z.string().optional(),
			hedgeWords: z.string().optional(),
			model: ModelShareShape.optional(),
		}),
	),
	refused: z.array(z.object({ kind: z.string(), rule: z.string(), reason: z.string() })),
	/** With `--model`: which was asked, where, and how many questions. */
	asked: z.object({ model: z.string(), host: z.string(), questions: z.number().int() }).optional(),
});
export type ProposeJson = z.infer<typeof ProposeShape>;
