/** Two that a *same* joins. */
export type Link<Id extends string = string> = { readonly left: Id; readonly right: Id };

/** The shortest way from one to another over links, link by link; `null` where none leads there. */
export function joinPath<L extends Link>(links: readonly L[], from: string, to: string): readonly L[] | null {
	const of = new Map<string, L[]>();
	for (const link of links)
		for (const end of [link.left, link.right]) of.set(end, [...(of.get(end) ?? []), link]);
	const came = new Map<string, { readonly over: L; readonly from: string } | null>([[from, null]]);
	const due = [from];
	for (const at of due) {
		if (at === to) break;
		for (const link of of.get(at) ?? []) {
			const next = link.left === at ? link.right : link.left;
			if (came.has(next)) continue;
			came.set(next, { over: link, from: at });
			due.push(next);
		}
	}
	if (!came.has(to)) return null;
	const path: L[] = [];
	for (let step = came.get(to); step !== null && step !== undefined; step = came.get(step.from))
		path.push(step.over);
	return path.reverse();
}
