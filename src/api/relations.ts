import { z } from 'zod';

/**
 * By what relations are found. The first five are conflicts: in a value, a date, whether it is so, what a word means, and
 * those in which one body gives two accounts. A dismissed relation is found as such and under nothing else.
 */
export const RELATION_FILTERS = [
	'value',
	'date',
	'polarity',
	'definition',
	'two-accounts',
	'different-scope',
	'paraphrase',
	'agreement',
	'echo',
	'dismissed',
] as const;
export type RelationFilter = (typeof RELATION_FILTERS)[number];

const Count = z.number().int();

/** How many people, groups, bodies, orders and inquiries there are to each, and how many relations across the case. */
export const RelationCountsShape = z.object({
	any: Count,
	value: Count,
	date: Count,
	polarity: Count,
	definition: Count,
	'two-accounts': Count,
	'different-scope': Count,
	paraphrase: Count,
	agreement: Count,
	echo: Count,
	dismissed: Count,
});
export type RelationCountsJson = z.infer<typeof RelationCountsShape>;
