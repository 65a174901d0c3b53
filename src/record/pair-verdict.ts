export const PAIR_VERDICTS = ['same', 'different', 'unsure'] as const;
export type PairVerdict = (typeof PAIR_VERDICTS)[number];

/** What holds of two: `awaiting` is called the same by one reviewer and waits for another. */
export type PairState = PairVerdict | 'awaiting';

/** One decision on two, as far as it counts. */
export type Judged = {
	readonly do: PairVerdict;
	readonly by?: string | null;
	/** Joined with others by a threshold, and not read. */
	readonly readSingly?: false;
};

/**
 * What holds of two, given the decisions on them that nothing takes back, in the order of the log; `null` where there
 * are none. The last that was read singly counts. What was joined unread counts only where nobody has judged the two, so
 * that no threshold goes across a *different*, whichever came first.
 *
 * Where joins need two reviewers, *same* counts once two have said so under different names, with no *different* or
 * *unsure* after it: who gives no name, and what was joined unread, is nobody's second.
 */
export function pairVerdict<D extends Judged>(
	decisions: readonly D[],
	needsTwo: boolean,
): { readonly state: PairState; readonly decision: D } | null {
	const read = decisions.filter(({ readSingly }) => readSingly !== false);
	const last = read.at(-1) ?? decisions.at(-1);
	if (last === undefined) return null;
	if (last.do !== 'same' || !needsTwo) return { state: last.do, decision: last };
	return { state: reviewersOf(read).size >= 2 ? 'same' : 'awaiting', decision: last };
}

/** Who called two the same since the last *different* or *unsure*, by their names. */
function reviewersOf(read: readonly Judged[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { do: verdict, by } of read) {
		if (verdict !== 'same') names.clear();
		else if (reviewerKey(by) !== '') names.add(reviewerKey(by));
	}
	return names;
}

/** Names of reviewers that are one, but for capitals and spaces. */
export function reviewerKey(by: string | null | undefined): string {
	return (by ?? '').normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
