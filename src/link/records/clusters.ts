/** Pairs that were compared: positions of two records, and the odds that they are one, in bits. */
export type Edges = {
	readonly a: Int32Array;
	readonly b: Int32Array;
	readonly bits: Float32Array;
	readonly count: number;
};

/** One pair says no more than this, for or against, about two groups. */
const MOST_BITS = 30;

/** For each record, the first of those that hang together with it by pairs from `threshold` bits on. */
export function looseGroups(records: number, { a, b, bits, count }: Edges, threshold: number): Int32Array {
	const groups = new Groups(records);
	for (let at = 0; at < count; at += 1) if ((bits[at] ?? 0) >= threshold) groups.join(a[at] ?? 0, b[at] ?? 0);
	return groups.firsts();
}

/**
 * Takes apart what only hangs together: for each record, the position of the first of its group. `edges` are the pairs
 * compared within groups of three and more; a group of two stays.
 *
 * Pairs from `threshold` bits on are joined, the surest first; two groups are not, when what is known of all the
 * pairs between them says on the whole that they are two. A chain of likenesses thus does not run from one person to
 * the next (greedy additive edge contraction: Keuper et al., ICCV 2015).
 */
export function clusters(loose: Int32Array, edges: Edges, threshold: number): Int32Array {
	const within = new Map<number, number[]>();
	for (let at = 0; at < edges.count; at += 1) {
		const group = loose[edges.a[at] ?? 0] ?? 0;
		const held = within.get(group);
		if (held === undefined) within.set(group, [at]);
		else held.push(at);
	}
	const tight = new Groups(loose.length);
	for (const held of within.values()) argue(held, edges, threshold, tight);
	for (const [at, group] of loose.entries()) if (!within.has(group)) tight.join(at, group);
	return tight.firsts();
}

function argue(held: readonly number[], { a, b, bits }: Edges, threshold: number, groups: Groups): void {
	const between = new Map<number, Map<number, number>>();
	const put = (one: number, other: number, more: number) => {
		const row = between.get(one) ?? new Map<number, number>();
		row.set(other, (row.get(other) ?? 0) + more);
		between.set(one, row);
	};
	for (const at of held) {
		const said = Math.max(-MOST_BITS, Math.min(MOST_BITS, bits[at] ?? 0));
		put(a[at] ?? 0, b[at] ?? 0, said);
		put(b[at] ?? 0, a[at] ?? 0, said);
	}
	const sure = held
		.filter((at) => (bits[at] ?? 0) >= threshold)
		.sort(
			(x, y) => (bits[y] ?? 0) - (bits[x] ?? 0) || (a[x] ?? 0) - (a[y] ?? 0) || (b[x] ?? 0) - (b[y] ?? 0),
		);
	for (const at of sure) {
		let [one, other] = [groups.find(a[at] ?? 0), groups.find(b[at] ?? 0)];
		if (one === other || (between.get(one)?.get(other) ?? 0) < 0) continue;
		// The one with fewer neighbours moves.
		if ((between.get(one)?.size ?? 0) < (between.get(other)?.size ?? 0)) [one, other] = [other, one];
		groups.join(other, one);
		between.get(one)?.delete(other);
		for (const [third, more] of between.get(other) ?? []) {
			if (third === one) continue;
			put(one, third, more);
			between.get(third)?.delete(other);
			put(third, one, more);
		}
		between.delete(other);
	}
}

/** Union–find; whoever is joined goes under the other's root. */
class Groups {
	readonly #under: Int32Array;

	constructor(size: number) {
		this.#under = Int32Array.from({ length: size }, (_, at) => at);
	}

	find(one: number): number {
		let at = one;
		for (let above = this.#under[at] ?? at; above !== at; above = this.#under[at] ?? at) {
			this.#under[at] = this.#under[above] ?? above;
			at = this.#under[at] ?? at;
		}
		return at;
	}

	/** For each, the first of its group. */
	firsts(): Int32Array {
		const first = new Int32Array(this.#under.length).fill(-1);
		return this.#under.map((_, at) => {
			const group = this.find(at);
			if (first[group] === -1) first[group] = at;
			return first[group] ?? at;
		});
	}

	join(one: number, to: number): void {
		this.#under[this.find(one)] = this.find(to);
	}
}
