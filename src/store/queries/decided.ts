import { sql } from 'kysely';
import type { Decision, Outcome, SourceId } from '../../record/index.ts';
import type { Case } from '../case.ts';

/** A decision in force on a passage of a source, with who took it and why. */
export type DecidedPassage = {
	readonly decision: Decision;
	readonly outcome: Outcome;
	readonly source: SourceId;
	readonly lang: string | null;
	/** Where its words stand in the text that is read now; `null` when they no longer do. */
	readonly start: number | null;
	readonly end: number | null;
	readonly reason: string | null;
	/** UTC milliseconds. */
	readonly at: number;
	/** Its place in the log; no two have the same. */
	readonly ord: string;
};

/** Every decision in force on a passage, source by source in the order of the text; what was undone is not among them. */
export async function decidedPassages(opened: Case): Promise<readonly DecidedPassage[]> {
	const rows = await passages(opened)
		.orderBy('source.rid')
		.orderBy('target.start')
		.orderBy('target.ord')
		.execute();
	return rows.map(passageOf);
}

/** At most `limit` of them with this outcome, or with any but *accepted*; the newest first, by the log. */
export async function newestDecided(
	opened: Case,
	query: {
		readonly outcome?: Outcome | undefined;
		/** The `ord` of the last one of the page before. */
		readonly after?: string | undefined;
		readonly limit: number;
	},
): Promise<readonly DecidedPassage[]> {
	const { outcome, after, limit } = query;
	const rows = await passages(opened)
		.$if(outcome !== undefined, (some) => some.where('target.outcome', '=', outcome as Outcome))
		// Written out: with a parameter in its place the index of these is not used.
		.$if(outcome === undefined, (some) => some.where(sql<boolean>`target.outcome <> 'accepted'`))
		.$if(after !== undefined, (some) => some.where('target.ord', '<', after ?? ''))
		.orderBy('target.ord', 'desc')
		.limit(limit)
		.execute();
	return rows.map(passageOf);
}

/** How many there are of each outcome. */
export async function countDecided(opened: Case): Promise<ReadonlyMap<Outcome, number>> {
	const rows = await opened.db
		.selectFrom('target')
		.select(({ fn }) => ['outcome', fn.countAll<number>().as('count')])
		.groupBy('outcome')
		.execute();
	return new Map(rows.map(({ outcome, count }) => [outcome, count]));
}

function passages(opened: Case) {
	return opened.db
		.selectFrom('target')
		.innerJoin('decision', 'decision.id', 'target.decision')
		.innerJoin('source', 'source.rid', 'target.source')
		.select([
			'decision.body',
			'decision.reason',
			'target.outcome',
			'target.start',
			'target.end',
			'decision.at',
			'target.ord',
			'source.id as source',
			'source.lang',
		]);
}

type Row = Awaited<ReturnType<ReturnType<typeof passages>['execute']>>[number];

function passageOf({ body, source, ...row }: Row): DecidedPassage {
	return {
		...row,
		// A column that holds what `record` made.
		source: source as SourceId,
		decision: JSON.parse(body) as Decision,
	};
}
