/**
 * Scrolls a pane so that something in it is seen, and nothing around the pane: `scrollIntoView` would move the whole page
 * too, and what stands above its panes would be gone. `nearest` moves no further than it must.
 */
export function intoSight(
	pane: Element | null,
	element: Element | null | undefined,
	to: 'nearest' | 'center',
): void {
	if (!pane || !element) return;
	const [frame, box] = [pane.getBoundingClientRect(), element.getBoundingClientRect()];
	const above = box.top - frame.top;
	const below = box.bottom - frame.bottom;
	if (to === 'center') pane.scrollTop += (above + below) / 2;
	// What is higher than the pane shows its beginning.
	else if (above < 0 || box.height > frame.height) pane.scrollTop += above;
	else if (below > 0) pane.scrollTop += below;
}
