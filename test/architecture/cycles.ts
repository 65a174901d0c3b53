type Graph = ReadonlyMap<string, readonly string[]>;

/** Every set of files that import each other in a ring, as the shortest way round it: `a`, `b`, `a`. */
export function findCycles(graph: Graph): string[][] {
	const index = new Map<string, number>();
	const low = new Map<string, number>();
	const stack: string[] = [];
	const cycles: string[][] = [];
	const lower = (node: string, to = Number.POSITIVE_INFINITY) =>
		low.set(node, Math.min(low.get(node) ?? Number.POSITIVE_INFINITY, to));
	// Strongly connected components: Tarjan, SIAM J. Comput. 1 (1972).
	const visit = (node: string): void => {
		index.set(node, index.size);
		lower(node, index.get(node));
		stack.push(node);
		for (const next of graph.get(node) ?? []) {
			if (!index.has(next)) visit(next);
			if (stack.includes(next)) lower(node, low.get(next));
		}
		if (low.get(node) !== index.get(node)) return;
		const members = stack.splice(stack.indexOf(node));
		if (members.length > 1 || graph.get(node)?.includes(node)) cycles.push(wayRound(graph, members));
	};
	for (const node of graph.keys()) if (!index.has(node)) visit(node);
	return cycles;
}

/** From the first member back to itself, breadth first. */
function wayRound(graph: Graph, members: readonly string[]): string[] {
	const start = [...members].sort()[0] ?? '';
	const ways = [[start]];
	const seen = new Set([start]);
	for (const way of ways)
		for (const next of graph.get(way.at(-1) ?? '') ?? []) {
			if (next === start) return [...way, start];
			if (seen.has(next) || !members.includes(next)) continue;
			seen.add(next);
			ways.push([...way, next]);
		}
	return [...members];
}
