import { z } from 'zod';
import { Id } from './id.ts';
import { NumberSeriesShape } from './numbers.ts';
import { QuoteShape, WrittenShape } from './quotes.ts';
import { SaidByShape, SayingShape } from './sayings.ts';
import { AccountShape } from './shapes.ts';
import { ThingTermsShape } from './terms.ts';

const sayings = z.array(SayingShape).readonly();

/** Somebody of whom something is told here, account by account in the order of the dates they speak about. */
export const ToldHereShape = z.object({
	person: Id,
	kind: z.enum(['Person', 'Group']),
	name: z.string(),
	accounts: z.array(AccountShape),
});
export type ToldHereJson = z.infer<typeof ToldHereShape>;

/** All that voices say of one place. That somebody or something is not named in it says nothing. */
export const PlaceShape = z.object({
	place: Id,
	name: z.string(),
	/** Further clusters of the same name, which nobody has joined; what is said of them is here too. */
	also: z.array(Id),
	/** Every spelling as written, most used first. */
	names: z.array(
		z.object({ name: z.string(), written: z.array(WrittenShape), said: z.array(SaidByShape).readonly() }),
	),
	identifiers: sayings,
	positions: sayings,
	within: sayings,
	/** Places that are said to lie in it. */
	inside: z.array(z.object({ place: Id, name: z.string(), said: z.array(SaidByShape).readonly() })),
	described: sayings,
	/** `came` and `left`: legs to and from it. `others`: an arrest, a release, a disappearance there. */
	told: z.object({
		held: z.array(ToldHereShape),
		came: z.array(ToldHereShape),
		left: z.array(ToldHereShape),
		deaths: z.array(ToldHereShape),
		others: z.array(ToldHereShape),
	}),
	/** So many people or groups are named with it beyond those who were looked at. */
	more: z.number().int(),
	/** The latest date that any voice speaks about here. */
	lastSpokenOf: z.string().optional(),
	/** Which voice uses or rejects which word for it. */
	words: z.array(ThingTermsShape),
	/** Numbers of those who were there, population by population. */
	numbers: z.array(NumberSeriesShape),
	statements: z.array(Id),
	quotes: z.array(QuoteShape),
});
export type PlaceJson = z.infer<typeof PlaceShape>;

/** A place by its name: what was joined, and whatever bears the same proper name. */
export const PlaceRowShape = z.object({
	place: Id,
	name: z.string(),
	names: z.array(z.string()),
	/** In how many sources it is named, and how many passages or rows name it. */
	sources: z.number().int(),
	mentions: z.number().int(),
});
export type PlaceRowJson = z.infer<typeof PlaceRowShape>;
