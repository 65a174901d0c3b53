/** Where the focus and the selected words were before something was laid over the page. */
export type CameFrom = { readonly focus: HTMLElement | null; readonly selected: Range | null };

export function cameFrom(): CameFrom {
	const { activeElement } = document;
	const selection = getSelection();
	return {
		focus: activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null,
		selected:
			selection && selection.rangeCount > 0 && !selection.isCollapsed
				? selection.getRangeAt(0).cloneRange()
				: null,
	};
}

/** Puts both back, where they are still there. Typing into a field takes the selected words away; a key may need them. */
export function goBackTo({ focus, selected }: CameFrom): void {
	if (focus?.isConnected) focus.focus({ preventScroll: true });
	if (!selected?.startContainer.isConnected) return;
	const selection = getSelection();
	selection?.removeAllRanges();
	selection?.addRange(selected);
}
