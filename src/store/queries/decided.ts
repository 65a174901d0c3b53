import type { Decision, SourceId } from '../../record/index.ts';
import type { Case } from '../case.ts';

/** A decision in force on a passage of a source, with who took it and why. */
export type DecidedPassage = {
	readonly decision: Decision;
	readonly source: SourceId;
	readonly lang: string | null;
	readonly reason: string | null;
	readonly at: number;
	/** Its place in the log: of two by which one, where their times are the same. */
	readonly ord: string;
};

/** Every decision in force on a passage, source by source in the order of the text; what was undone is not among them. */
export async function decidedPassages(opened: Case): Promise<readonly DecidedPassage[]> {
	const rows = await opened.db
		.selectFrom('target')
		.innerJoin('decision', 'decision.id', 'target.decision')
		.innerJoin('source', 'source.rid', 'target.source')
		.select([
			'decision.body',
			'decision.reason',
			'decision.at',
			'decision.ord',
			'source.id as source',
			'source.lang',
		])
		.where('source.gone', '=', 0)
		.orderBy('source.rid')
		.orderBy('target.start')
		.orderBy('decision.ord')
		.execute();
	return rows.map(({ body, source, ...row }) => ({
		...row,
		// A column that holds what `record` made.
		source: source as SourceId,
		decision: JSON.parse(body) as Decision,
	}));
}
