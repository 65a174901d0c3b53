import type { MentionType } from '../../record/index.ts';
import type { Doc } from '../document.ts';
import type { Run } from './runs.ts';

/** A name as it stands at one place. `title` is what stands before it: `Deputy Press Secretary`, `Mr.`. */
export type RawName = {
	/** What its own words say that it names; null where they do not tell. */
	readonly type: MentionType | null;
	/** What the words around it say. */
	readonly guess: MentionType | null;
	/** Nothing says it: a guess by its looks. */
	readonly weak?: boolean;
	readonly from: number;
	readonly to: number;
	readonly start: number;
	readonly end: number;
	readonly sentence: number;
	readonly title?: { readonly start: number; readonly end: number };
	/** Told a person by a title, surname-first form or given name, not by its place alone. */
	readonly sure: boolean;
	/** It stands where a small letter would show that its words are common ones. */
	readonly inside: boolean;
	/** One of its words is a common one. */
	readonly common: boolean;
	/** After `the` or `a`. */
	readonly determined: boolean;
	/** As a whole it names nobody and no place: a work, a law, an event. */
	readonly nothing?: boolean;
	/** An office that stands for who holds it: `the Secretary`. */
	readonly office?: boolean;
};

/** A name over some tokens, with nothing said against it yet. */
export function named(
	doc: Doc,
	run: Pick<Run, 'sentence'>,
	from: number,
	to: number,
	type: MentionType | null,
	sure: boolean,
): RawName {
	return {
		type,
		guess: null,
		from,
		to,
		start: doc.tokens[from]!.start,
		end: doc.tokens[to - 1]!.end,
		sentence: run.sentence,
		sure,
		inside: true,
		common: false,
		determined: false,
	};
}
