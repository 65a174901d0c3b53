import type { RebuildReceipt } from '../api/index.ts';
import { type Case, countCase } from '../store/index.ts';
import { proposeAgain } from './propose-again.ts';

/**
 * Throws away what is computed and computes it anew from the entries, proposals too. The record itself, sources and
 * keys are not touched; an interrupted rebuild leaves what was.
 *
 * @throws {StoreError} `damaged` where an entry cannot be read
 */
export async function rebuild(opened: Case): Promise<RebuildReceipt> {
	const begun = performance.now();
	await opened.rebuild();
	const proposedFrom = await proposeAgain(opened);
	const { sources, statements, head } = await countCase(opened);
	return {
		entries: head.entries,
		sources,
		statements,
		proposedFrom,
		seconds: Math.round(performance.now() - begun) / 1000,
	};
}
