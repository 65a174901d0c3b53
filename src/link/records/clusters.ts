/** A pair that was compared: positions of two records, and the odds that they are one, in bits. */
export type Edge = { readonly a: number; readonly b: number; readonly bits: number };

/**
 * Groups records that are one. Pairs from `threshold` bits on are joined, the surest first; two groups are not, when
 * what is known of all the pairs between them says on the whole that they are two. A chain of likenesses thus
 * does not run from one person to the next.
 */
export function clusters(records: number, edges: readonly Edge[], threshold: number): Int32Array {
	const group = new Int32Array(records);
	for (let at = 0; at < records; at += 1) group[at] = at;
	const find = (one: number): number => {
		let at = one;
		while (group[at] !== at) {
			group[at] = group[group[at] ?? at] ?? at;
			at = group[at] ?? at;
		}
		return at;
	};
	// What is known between groups: the sum of the bits of all pairs compared, kept at the smaller one's side.
	const between = new Map<number, Map<number, number>>();
	const put = (a: number, b: number, bits: number) => {
		const row = between.get(a) ?? new Map<number, number>();
		row.set(b, (row.get(b) ?? 0) + bits);
		between.set(a, row);
	};
	for (const { a, b, bits } of edges) {
		const held = Math.max(-30, Math.min(30, bits));
		put(a, b, held);
		put(b, a, held);
	}
	const sure = edges.filter(({ bits }) => bits >= threshold).sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
	for (const { a, b } of sure) {
		let [one, other] = [find(a), find(b)];
		if (one === other) continue;
		if ((between.get(one)?.get(other) ?? 0) < 0) continue;
		if ((between.get(one)?.size ?? 0) < (between.get(other)?.size ?? 0)) [one, other] = [other, one];
		group[other] = one;
		const theirs = between.get(other) ?? new Map<number, number>();
		between.delete(other);
		between.get(one)?.delete(other);
		for (const [third, bits] of theirs) {
			if (third === one) continue;
			put(one, third, bits);
			const back = between.get(third);
			back?.delete(other);
			back?.set(one, (back.get(one) ?? 0) + bits);
		}
	}
	for (let at = 0; at < records; at += 1) group[at] = find(at);
	return group;
}
