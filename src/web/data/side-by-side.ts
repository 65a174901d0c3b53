/** A place on one side of a row of marks that both sides have, in pixels. */
type PlaceOf = (mark: number) => number;

/**
 * Where on the other side the place `at` lies: between the two marks that enclose it, as far along as here. Marks run
 * from -1, where a side begins, to `count`, where it ends; their places never go back.
 */
export function across(at: number, count: number, here: PlaceOf, there: PlaceOf): number {
	let low = -1;
	let high = count;
	while (high - low > 1) {
		const middle = (low + high) >> 1;
		if (here(middle) <= at) low = middle;
		else high = middle;
	}
	const [from, to] = [here(low), here(high)];
	const along = to > from ? Math.min(1, Math.max(0, (at - from) / (to - from))) : 0;
	return there(low) + along * (there(high) - there(low));
}
