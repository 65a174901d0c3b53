import type { Lang } from '../world.ts';

/** What a sentence tells; each shape uses what it needs. */
export type Told = {
	readonly who: string;
	readonly date: string;
	readonly at: string;
	readonly from: string;
	readonly body: string;
	readonly n: string;
	readonly people: string;
	readonly term: string;
	readonly speaker: string;
	readonly duty: string;
};
export type Shape = (told: Told) => string;
/** Sentence shapes of each language and telling. */
export type Shapes = Readonly<Record<Lang, Readonly<Record<Telling, readonly Shape[]>>>>;

export const TELLINGS = [
	'arrest',
	'transfer',
	'release',
	'death',
	'held',
	'denied-arrest',
	'denied-held',
	'count',
	'uses',
	'rejects',
	'order',
	'done',
	'not-done',
	'arrest-by-body',
	'defines',
] as const;
export type Telling = (typeof TELLINGS)[number];
