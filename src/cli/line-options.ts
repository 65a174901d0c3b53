import { allLines, sources } from '../actions/index.ts';
import type { LinesJson } from '../api/index.ts';
import { proposedIn, withCase } from './case.ts';
import type { Flags } from './output.ts';

export type LineOptions = {
	readonly person?: string;
	readonly place?: string;
	readonly withProposals?: boolean;
	readonly csv?: boolean;
	readonly markdown?: boolean;
};

/** The selection that a map or a timeline shows, with the titles of sources. */
export async function linesFor(
	folder: string,
	flags: Flags,
	{ person, place, withProposals }: LineOptions,
): Promise<{ readonly lines: LinesJson; readonly title: (source: string) => string }> {
	return withCase(folder, flags, async (opened) => {
		const titles = new Map<string, string>((await sources(opened)).map(({ id, title }) => [id, title]));
		const lines = await allLines(opened, {
			...(person === undefined ? {} : { person }),
			...(place === undefined ? {} : { place }),
			...(withProposals === true ? { proposed: await proposedIn(opened) } : {}),
		});
		return { lines, title: (source: string) => titles.get(source) ?? source };
	});
}
