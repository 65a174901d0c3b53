/** How many pages of a document were read so far. */
export type PagesRead = { readonly done: number; readonly total: number };

/** A longer document tells so often how far it is. */
const TELL_MS = 250;

/** Hands on how many pages are read, now and then, and once they all are; of a document that is read sooner, nothing. */
export function tellPages(
	tell: (pages: PagesRead) => void,
	now: () => number = () => performance.now(),
): (step: { readonly done: number; readonly total?: number; readonly unit: 'page' | 'row' }) => void {
	let last = now();
	let isTold = false;
	return ({ done, total, unit }) => {
		if (unit !== 'page' || total === undefined) return;
		const at = now();
		if (at - last < TELL_MS && !(isTold && done === total)) return;
		last = at;
		isTold = true;
		tell({ done, total });
	};
}
