import type { Edges } from './clusters.ts';
import { probability } from './weights.ts';

/** Odds above this say no more: a rival surer than that is sure. */
const MOST_BITS = 40;

/**
 * What is left of a pair's odds, in bits, when either row may have its counterpart elsewhere. A list that names nobody
 * twice has one row for each person at most: that the brother's row is alike tells little, where one's own row is more
 * alike. Rivals of one list that are likely one themselves are none.
 *
 * Of two rows a and b, with the odds of rivals summed on either side, one of these holds: a and b are one, or each is
 * one with a rival or with nobody; so the odds are divided by (1 + rivals of a) (1 + rivals of b), as exact as a
 * neighbourhood without loops allows.
 */
export function rivalry(edges: Edges, lists: Int32Array): (a: number, b: number, bits: number) => number {
	const starts = new Int32Array(lists.length + 1);
	const isAcross = (at: number) => lists[edges.a[at] ?? 0] !== lists[edges.b[at] ?? 0];
	const inside = new Map<number, number>();
	const key = (a: number, b: number) => Math.min(a, b) * lists.length + Math.max(a, b);
	for (let at = 0; at < edges.count; at += 1) {
		const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
		if (!isAcross(at)) {
			inside.set(key(a, b), probability(edges.bits[at] ?? 0));
			continue;
		}
		starts[a + 1] = (starts[a + 1] ?? 0) + 1;
		starts[b + 1] = (starts[b + 1] ?? 0) + 1;
	}
	for (let at = 0; at < lists.length; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0);
	const next = starts.slice();
	const others = new Int32Array(starts[lists.length] ?? 0);
	const odds = new Float64Array(others.length);
	for (let at = 0; at < edges.count; at += 1) {
		if (!isAcross(at)) continue;
		const [a, b] = [edges.a[at] ?? 0, edges.b[at] ?? 0];
		const one = 2 ** Math.min(MOST_BITS, edges.bits[at] ?? 0);
		for (const [from, to] of [
			[a, b],
			[b, a],
		] as const) {
			const place = next[from] ?? 0;
			others[place] = to;
			odds[place] = one;
			next[from] = place + 1;
		}
	}
	const rivals = (of: number, besides: number): number => {
		let sum = 0;
		for (let at = starts[of] ?? 0; at < (starts[of + 1] ?? 0); at += 1) {
			const other = others[at] ?? 0;
			if (other === besides || lists[other] !== lists[besides]) continue;
			sum += (odds[at] ?? 0) * (1 - (inside.get(key(other, besides)) ?? 0));
		}
		return sum;
	};
	return (a, b, bits) =>
		lists[a] === lists[b] ? bits : bits - Math.log2(1 + rivals(a, b)) - Math.log2(1 + rivals(b, a));
}
