import { type DecisionId, originsOf, type SourceId } from '../../record/index.ts';
import type { Case } from '../case.ts';
import { originLinks } from '../projection/origin-links.ts';

export type Reprint = { readonly source: SourceId; readonly of: SourceId; readonly decision: DecisionId };

/** Which source is said to reprint which, in the order of their ids. */
export async function reprintsOf(opened: Case): Promise<readonly Reprint[]> {
	const rows = await opened.db.selectFrom('reprint').selectAll().orderBy('source').orderBy('of').execute();
	// Columns that hold what `record` made.
	return rows.map(({ source, of, decision }) => ({
		source: source as SourceId,
		of: of as SourceId,
		decision: decision as DecisionId,
	}));
}

/** For each source that shares its origin with others, one that stands for all of them. */
export async function originsInForce(opened: Case): Promise<ReadonlyMap<SourceId, SourceId>> {
	return originsOf(await originLinks(opened.db));
}
