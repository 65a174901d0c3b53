import { z } from 'zod';

/** Of lists that are linked. What each part means: `LinkSettings` in the room `link`. */
export const LinkSettingsShape = z.strictObject({
	version: z.literal(1),
	fields: z.array(
		z.strictObject({
			name: z.string().max(60),
			kind: z.enum(['given', 'surname', 'name', 'text', 'date', 'code', 'category', 'number']),
			shared: z.boolean(),
			columns: z.array(z.array(z.string().max(1_000)).max(50)).max(50),
			weighs: z.boolean().optional(),
		}),
	),
	blocking: z.array(
		z
			.array(
				z.strictObject({
					field: z.string().max(60),
					by: z.enum(['word', 'words', 'value', 'start', 'month', 'year']),
				}),
			)
			.min(1)
			.max(4),
	),
	within: z.boolean(),
	threshold: z.number().min(0.01).max(0.999999),
	mostInBlock: z.int().min(2).max(100_000),
});

const QualityShape = z.strictObject({
	precision: z.number().nullable(),
	recall: z.number().nullable(),
	f1: z.number().nullable(),
});

/** A row of a list, its id there where the list has a column of them, and what it says of a field. */
const SideShape = z.strictObject({
	list: z.int(),
	row: z.int(),
	id: z.string().optional(),
	value: z.string(),
});

export const LinkResultShape = z.strictObject({
	/**
	 * `part`: which list of a file that holds several, and `others` those that are not linked; `rejected`: of the rows,
	 * those that could not be read, and `reasons` why; `warnings`: what is to be known of how the list was read.
	 */
	lists: z.array(
		z.strictObject({
			path: z.string(),
			part: z.string().optional(),
			rows: z.int(),
			rejected: z.int(),
			reasons: z.array(z.strictObject({ reason: z.string(), rows: z.int() })),
			warnings: z.array(z.string()),
			others: z.array(z.string()),
		}),
	),
	/** Pairs from the threshold on. */
	pairs: z.int(),
	/** Pairs compared. */
	compared: z.int(),
	/** Singletons too. */
	clusters: z.int(),
	/** Clusters of two rows and more. */
	linked: z.int(),
	settings: LinkSettingsShape,
	/** How likely any two rows are one before anything is compared: across lists, and within one. */
	prior: z.strictObject({ across: z.number().nullable(), within: z.number().nullable() }),
	fields: z.array(
		z.strictObject({
			name: z.string(),
			/** Cells that hold something, and of these those that nothing could be read of. */
			cells: z.int(),
			unread: z.int(),
			levels: z.array(z.strictObject({ name: z.string(), m: z.number(), u: z.number(), bits: z.number() })),
		}),
	),
	health: z.strictObject({
		sound: z.boolean(),
		findings: z.array(
			z.strictObject({
				code: z.string(),
				severity: z.enum(['wrong', 'doubt']),
				field: z.string().optional(),
				message: z.string(),
			}),
		),
	}),
	steps: z.array(z.strictObject({ name: z.string(), seconds: z.number() })),
	seconds: z.number(),
	peakBytes: z.int(),
	/** Files written. */
	files: z.array(z.string()),
	/** With `--differ`: rows that are linked and say the field differently, by how far apart, and the first 10,000 of them. */
	differ: z
		.strictObject({
			field: z.string(),
			count: z.int(),
			levels: z.array(z.strictObject({ level: z.string(), pairs: z.int() })),
			pairs: z.array(
				z.strictObject({
					a: SideShape,
					b: SideShape,
					level: z.string(),
					probability: z.number().nullable(),
				}),
			),
		})
		.optional(),
	/**
	 * Where `--truth` says who is who: pairs of rows that are one, those given .01 or more, how often what was given a
	 * probability is so (`bins`), how far this is off on the mean (`calibrationError`), and what was found.
	 */
	reliability: z
		.strictObject({
			known: z.int(),
			matches: z.int(),
			reached: z.int(),
			bins: z.array(
				z.strictObject({
					from: z.number(),
					to: z.number(),
					pairs: z.int(),
					expected: z.number(),
					observed: z.number(),
				}),
			),
			calibrationError: z.number(),
			byPair: QualityShape,
			byCluster: QualityShape,
		})
		.optional(),
});
export type LinkResult = z.infer<typeof LinkResultShape>;

/** The people of a case, linked. Counts alone: entities stand in the files, by their ids. */
export const LinkCaseShape = z.strictObject({
	/** Mentions and rows of people who are named. */
	people: z.int(),
	/** Left out: initials, pseudonyms, descriptions. */
	hidden: z.int(),
	sources: z.int(),
	pairs: z.int(),
	compared: z.int(),
	clusters: z.int(),
	linked: z.int(),
	/** By what the records of the case teach, or by weights that are assumed. */
	weighed: z.enum(['learned', 'assumed']),
	settings: LinkSettingsShape,
	health: LinkResultShape.shape.health,
	fields: LinkResultShape.shape.fields,
	seconds: z.number(),
	peakBytes: z.int(),
	files: z.array(z.string()),
});
export type LinkCaseResult = z.infer<typeof LinkCaseShape>;

/** What joining from a probability on did. */
export const JoinAboveShape = z.strictObject({
	/** To take all of it back in one step; `null` where nothing was joined. */
	batch: z.string().nullable(),
	above: z.number(),
	joined: z.int(),
	refused: z.array(z.object({ line: z.int(), code: z.string(), reason: z.string() })),
	/** Pairs that are likely enough and were not joined, by why. */
	leftOut: z.strictObject({
		/** Somebody judged them or dismissed it, or a *different* or *unsure* stands between, or a second reviewer is awaited. */
		decided: z.int(),
		published: z.int(),
		rowsOfOneList: z.int(),
		/** Only a chain of likenesses connects them. */
		notInOneCluster: z.int(),
	}),
});
export type JoinAboveResult = z.infer<typeof JoinAboveShape>;
