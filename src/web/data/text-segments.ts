/** A stretch of text with what covers it: what the document pane draws as one piece. */
export type Segment<T> = { readonly start: number; readonly end: number; readonly covers: readonly T[] };

/**
 * Cuts `[from, to)` wherever a covering span begins or ends, so that spans may nest and overlap. The pieces
 * lie end to end and fill the whole stretch.
 */
export function segmentsOf<T extends { readonly start: number; readonly end: number }>(
	from: number,
	to: number,
	spans: readonly T[],
): Segment<T>[] {
	const within = spans
		.filter(({ start, end }) => start < to && end > from && start < end)
		.sort((a, b) => a.start - b.start || b.end - a.end);
	const cuts = new Set([from, to]);
	for (const { start, end } of within) {
		cuts.add(Math.max(from, start));
		cuts.add(Math.min(to, end));
	}
	const places = [...cuts].sort((a, b) => a - b);
	const segments: Segment<T>[] = [];
	let first = 0;
	for (const [index, start] of places.entries()) {
		const end = places[index + 1];
		if (end === undefined) break;
		while (first < within.length && within[first]!.end <= start) first += 1;
		const covers: T[] = [];
		for (let at = first; at < within.length && within[at]!.start <= start; at++)
			if (within[at]!.end >= end) covers.push(within[at]!);
		segments.push({ start, end, covers });
	}
	return segments;
}
