import { edgesIn } from '../record/index.ts';
import type { TextRun } from './contract.ts';

export type PlacedRect = { readonly page: number; readonly rect: TextRun['rect'] };

/**
 * Where the words between two offsets of `text` stand on their pages, a rectangle for each line: the edges are
 * right to a part of a letter. Empty where no run is touched.
 */
export function rectsOf(text: string, runs: readonly TextRun[], start: number, end: number): PlacedRect[] {
	const placed: PlacedRect[] = [];
	for (let index = firstEndingAfter(runs, start); index < runs.length; index++) {
		const run = runs[index]!;
		if (run.start >= end) break;
		const [left, top, right, bottom] = run.rect;
		const words = text.slice(run.start, run.end);
		const [from, to] = edgesIn(words, start - run.start, end - run.start, left, right);
		const last = placed.at(-1);
		if (last && last.page === run.page && onOneLine(last.rect, [from, top, to, bottom])) {
			const [a, b, , d] = last.rect;
			placed[placed.length - 1] = { page: run.page, rect: [a, Math.min(b, top), to, Math.max(d, bottom)] };
		} else {
			placed.push({ page: run.page, rect: [from, top, to, bottom] });
		}
	}
	return placed;
}

function onOneLine(a: TextRun['rect'], b: TextRun['rect']): boolean {
	const height = Math.min(a[3] - a[1], b[3] - b[1]);
	const overlap = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
	return overlap > height / 2 && b[0] >= a[0] && b[0] - a[2] < 2 * height;
}

/** Runs are in order, so the first that matters is found by halving. */
function firstEndingAfter(runs: readonly TextRun[], offset: number): number {
	let low = 0;
	let high = runs.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (runs[middle]!.end <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}
