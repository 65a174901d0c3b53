/** Moves the focus to the next or the previous hit of a search; from above the first one back into the box. */
export function stepThroughHits(by: 1 | -1): void {
	const hits = [...document.querySelectorAll<HTMLElement>('[data-hit]')];
	const { activeElement } = document;
	const at = activeElement instanceof HTMLElement ? hits.indexOf(activeElement) : -1;
	if (at < 0 && by < 0) return;
	const next = at + by;
	if (next < 0) document.querySelector<HTMLElement>('input[type="search"]')?.focus();
	else hits[Math.min(next, hits.length - 1)]?.focus();
}
