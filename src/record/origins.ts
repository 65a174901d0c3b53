import type { SourceId } from './ids.ts';

/** A source and another of which it is a reprint, mirror, copy or excerpt. */
export type OriginLink = { readonly source: SourceId; readonly of: SourceId };

/**
 * Which sources are of one origin: for each that shares its own with another, the one that stands for all of them,
 * which is itself of no other where there is such a one. Links go on through others: two reprints of one article are of
 * one origin. The order of the links changes nothing.
 */
export function originsOf(links: readonly OriginLink[]): ReadonlyMap<SourceId, SourceId> {
	const above = new Map<SourceId, SourceId>();
	const top = (id: SourceId): SourceId => {
		let at = id;
		for (let up = above.get(at); up !== undefined; up = above.get(at)) {
			// Each that is passed comes to stand one higher: the next way is half as long.
			const further = above.get(up);
			if (further !== undefined) above.set(at, further);
			at = up;
		}
		return at;
	};
	const derived = new Set(links.map(({ source }) => source));
	// What is of no other goes before what is, then the smaller id.
	const before = (a: SourceId, b: SourceId) => (derived.has(a) === derived.has(b) ? a < b : !derived.has(a));
	const all = new Set<SourceId>();
	for (const { source, of } of links) {
		all.add(source).add(of);
		const [one, other] = [top(source), top(of)];
		if (one === other) continue;
		if (before(one, other)) above.set(other, one);
		else above.set(one, other);
	}
	return new Map([...all].map((id) => [id, top(id)]));
}
