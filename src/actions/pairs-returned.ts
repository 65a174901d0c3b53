import {
	type Case,
	type DecidedOn,
	decidedOn,
	dismissed,
	membersOfClusters,
	pairKey,
} from '../store/index.ts';

export type Returned = {
	readonly left: string;
	readonly right: string;
	readonly state: 'awaiting' | 'unsure';
};

/**
 * Pairs that were decided on and are to be looked at again: called the same by one reviewer where two must say so; left
 * open, and another source tells of one of the two by now. `unsure` counts those that still wait for that.
 */
export async function pairsReturned(
	opened: Case,
): Promise<{ readonly returned: readonly Returned[]; readonly unsure: number }> {
	const open = await decidedOn(opened, { states: ['awaiting', 'unsure'] });
	if (open.length === 0) return { returned: [], unsure: 0 };
	const gone = new Set((await dismissed(opened, 'same')).map(({ left, right }) => pairKey(left, right)));
	const asked = open.filter(({ left, right }) => !gone.has(pairKey(left.id, right.id)));
	const clusters = new Set(asked.flatMap(({ left, right }) => [left.cluster, right.cluster]));
	const around = await decidedOn(opened, { clusters });
	const isMore = await newTellers(
		opened,
		clusters,
		around.filter(({ state, applied }) => state === 'same' && applied),
	);
	// What is decided for good between two clusters answers what was left open there.
	const settled = new Set(
		around.flatMap(({ state, left, right }) =>
			state === 'different' || (state === 'same' && left.cluster !== right.cluster)
				? [pairKey(left.cluster, right.cluster)]
				: [],
		),
	);
	const returned: Returned[] = [];
	let unsure = 0;
	for (const pair of asked) {
		const { left, right, state } = pair;
		const of = { left: left.id, right: right.id };
		if (left.cluster === right.cluster) continue;
		if (state === 'awaiting') returned.push({ ...of, state });
		else if (settled.has(pairKey(left.cluster, right.cluster))) continue;
		else if (isMore(pair)) returned.push({ ...of, state: 'unsure' });
		else unsure += 1;
	}
	return { returned, unsure };
}

/**
 * Whether a source tells of one of two that did not when they were left open: it is the source of a member now, and of
 * none that was joined with them by then.
 */
async function newTellers(
	opened: Case,
	clusters: ReadonlySet<string>,
	joins: readonly DecidedOn[],
): Promise<(pair: DecidedOn) => boolean> {
	const members = await membersOfClusters(opened, clusters, Number.POSITIVE_INFINITY);
	const sourceOf = new Map<string, string>();
	for (const { id, source } of [...members.values()].flat()) sourceOf.set(id, source);
	const joined = new Map<string, { readonly to: string; readonly ord: string }[]>();
	for (const { left, right, ord } of joins)
		for (const [from, to] of [
			[left.id, right.id],
			[right.id, left.id],
		] as const)
			joined.set(from, [...(joined.get(from) ?? []), { to, ord: inLog(ord) }]);
	return ({ left, right, ord }) => {
		const then = new Set<string>([left.id, right.id]);
		for (const at of then)
			for (const { to, ord: when } of joined.get(at) ?? []) if (when < inLog(ord)) then.add(to);
		const knew = new Set([...then].map((id) => sourceOf.get(id)));
		return [left, right].some(({ cluster }) =>
			(members.get(cluster) ?? []).some(({ source }) => !knew.has(source)),
		);
	};
}

/** What was joined unread stands after all else; here it counts when it was said. */
function inLog(ord: string): string {
	return ord.replace(/^~/, '');
}
