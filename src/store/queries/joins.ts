import type {
	DecisionId,
	EntityId,
	JoinBasis,
	PairState,
	PairVerdict,
	SourceId,
} from '../../record/index.ts';
import type { Case } from '../case.ts';
import { saidOfCase } from '../projection/case-settings.ts';
import { chunks } from '../projection/context.ts';
import { isUndone } from '../projection/in-force.ts';

/** A decision on two that nothing takes back. */
export type Judgement = {
	readonly decision: DecisionId;
	readonly verdict: PairVerdict;
	readonly by: string | null;
	readonly at: number;
	readonly ord: string;
	readonly reason: string | null;
	/** Joined by a threshold, unread. */
	readonly unread: JoinBasis | null;
};

/** One side of a pair that was decided on, as it is now. */
export type PairEnd = {
	readonly id: EntityId;
	readonly label: string;
	readonly kind: string;
	readonly source: SourceId;
	readonly row: number | null;
	readonly cluster: string;
};

/** Two that were decided on and that are both there. */
export type DecidedOn = {
	readonly left: PairEnd;
	readonly right: PairEnd;
	readonly state: PairState;
	/** Of a *same*: whether it joins them, or something keeps them apart. */
	readonly applied: boolean;
	readonly ord: string;
};

/** What settings of the case say, and the decisions that say so. */
export function caseSettings(opened: Case): ReturnType<typeof saidOfCase> {
	return saidOfCase(opened.fold(opened.db));
}

/** Pairs that were decided on: all, of given states, or with an end in given clusters; the oldest decision first. */
export async function decidedOn(
	opened: Case,
	of: { readonly states?: readonly PairState[]; readonly clusters?: ReadonlySet<string> } = {},
): Promise<readonly DecidedOn[]> {
	const found = new Map<string, DecidedOn>();
	const parts: (string[] | null)[] = of.clusters === undefined ? [null] : [...chunks(of.clusters)];
	// Columns that hold what `record` made.
	for (const clusters of parts)
		for (const row of await opened.db
			.selectFrom('pair')
			.innerJoin('entity as a', 'a.id', 'pair.left')
			.innerJoin('entity as b', 'b.id', 'pair.right')
			.innerJoin('source as sa', 'sa.rid', 'a.source')
			.innerJoin('source as sb', 'sb.rid', 'b.source')
			.select(['pair.left', 'pair.right', 'pair.verdict', 'pair.applied', 'pair.ord'])
			.select(['a.label as a_label', 'a.kind as a_kind', 'a.row as a_row', 'a.cluster as a_cluster'])
			.select(['b.label as b_label', 'b.kind as b_kind', 'b.row as b_row', 'b.cluster as b_cluster'])
			.select(['sa.id as a_source', 'sb.id as b_source', 'a.born as a_born', 'b.born as b_born'])
			.$if(of.states !== undefined, (query) => query.where('pair.verdict', 'in', [...(of.states ?? [])]))
			.$if(clusters !== null, (query) =>
				query.where((eb) => {
					const members = eb
						.selectFrom('entity as m')
						.select('m.id')
						.where('m.cluster', 'in', clusters ?? []);
					return eb.or([eb('pair.left', 'in', members), eb('pair.right', 'in', members)]);
				}),
			)
			.execute())
			found.set(`${row.left} ${row.right}`, decidedPair(row));
	return [...found.values()].sort((a, b) => (a.ord < b.ord ? -1 : 1));
}

type PairRow = {
	readonly [K in 'label' | 'kind' | 'cluster' | 'source' | 'born' as `${'a' | 'b'}_${K}`]: string;
} & {
	readonly left: string;
	readonly right: string;
	readonly a_row: number | null;
	readonly b_row: number | null;
	readonly verdict: string;
	readonly applied: number;
	readonly ord: string;
};

/** The older of the two stands on the left. */
function decidedPair(row: PairRow): DecidedOn {
	const end = (id: string, side: 'a' | 'b'): PairEnd => ({
		id: id as EntityId,
		label: row[`${side}_label`],
		kind: row[`${side}_kind`],
		source: row[`${side}_source`] as SourceId,
		row: row[`${side}_row`],
		cluster: row[`${side}_cluster`],
	});
	const ends = [end(row.left, 'a'), end(row.right, 'b')] as const;
	const [left, right] = row.b_born < row.a_born ? [ends[1], ends[0]] : ends;
	return { left, right, state: row.verdict as PairState, applied: row.applied === 1, ord: row.ord };
}

/** The decisions on pairs (`left right`, ids in order) that nothing takes back, in the order of the log. */
export async function judgementsOn(
	opened: Case,
	pairs: Iterable<string>,
): Promise<ReadonlyMap<string, readonly Judgement[]>> {
	const found = new Map<string, Judgement[]>();
	const fold = opened.fold(opened.db);
	for (const some of chunks(new Set(pairs)))
		for (const row of await opened.db
			.selectFrom('decision')
			.select(['id', 'verb', 'subject', 'body', 'by', 'at', 'ord', 'reason'])
			.where(
				'subject',
				'in',
				some.map((pair) => `pair ${pair}`),
			)
			.orderBy('ord')
			.execute()) {
			// Columns that hold what `record` made.
			const id = row.id as DecisionId;
			if (await isUndone(fold, id)) continue;
			const { basis } = JSON.parse(row.body) as { basis?: JoinBasis };
			const pair = row.subject.slice('pair '.length);
			const judgements = found.get(pair) ?? [];
			found.set(pair, judgements);
			judgements.push({
				decision: id,
				verdict: row.verb as PairVerdict,
				by: row.by,
				at: row.at,
				ord: row.ord,
				reason: row.reason,
				unread: basis ?? null,
			});
		}
	return found;
}

/** Two ids as a pair is named, whichever was given first. */
export function pairKey(one: string, other: string): string {
	return one < other ? `${one} ${other}` : `${other} ${one}`;
}
