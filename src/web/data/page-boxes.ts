import { edgesIn } from '../../record/index.ts';

/** Where some of a run's letters stand: in points from the page's top left. */
export type Box = {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
};

/**
 * The box of the words from `start` to `end` in a run `[start, end, left, top, right, bottom]` of `text`. Letters are as
 * wide as in a common face: the edges are right to a part of a letter.
 */
export function boxIn(
	text: string,
	run: readonly number[],
	{ start, end }: { readonly start: number; readonly end: number },
): Box {
	const [from = 0, to = 0, left = 0, top = 0, right = 0, bottom = 0] = run;
	const [begin, stop] = edgesIn(text.slice(from, to), start - from, end - from, left, right);
	return { left: begin, top, width: stop - begin, height: bottom - top };
}
