import { allLines } from '../actions/index.ts';
import type { LinesJson } from '../api/index.ts';
import { type Forms, type TitleOf, titlesOf } from './answer.ts';
import { proposedIn, withCase } from './case.ts';
import type { Flags } from './output.ts';

export type LineOptions = Forms & {
	readonly person?: string;
	readonly place?: string;
	readonly voice?: string;
	readonly withProposals?: boolean;
};

/** The selection that a map or a timeline shows, with the titles of sources. */
export async function linesFor(
	folder: string,
	flags: Flags,
	{ person, place, voice, withProposals }: LineOptions,
): Promise<{ readonly lines: LinesJson; readonly titleOf: TitleOf }> {
	return withCase(folder, flags, async (opened) => {
		const lines = await allLines(opened, {
			...(person === undefined ? {} : { person }),
			...(place === undefined ? {} : { place }),
			...(voice === undefined ? {} : { voice }),
			...(withProposals === true ? { proposed: await proposedIn(opened) } : {}),
		});
		return { lines, titleOf: await titlesOf(opened) };
	});
}
