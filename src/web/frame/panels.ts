import { useSyncExternalStore } from 'react';
import { cameFrom, goBackTo } from './came-from.ts';

/** What of the frame lies over the page: one at a time. */
export type Panel = 'palette' | 'help' | 'tour';

let open: Panel | null = null;
let from = cameFrom();
const listeners = new Set<() => void>();
function set(next: Panel | null): void {
	if (open === null && next !== null) from = cameFrom();
	open = next;
	for (const listen of listeners) listen();
}

export const isPanelOpen = (): boolean => open !== null && open !== 'tour';
export const openPanel = (panel: Panel): void => set(panel);

/** Gives the focus and the selected words back, and only then does what was chosen: it may be about them. */
export function closePanel(then?: () => void): void {
	set(null);
	// The page takes keys again once nothing lies over it.
	requestAnimationFrame(() =>
		requestAnimationFrame(() => {
			goBackTo(from);
			then?.();
		}),
	);
}

export function togglePalette(): void {
	if (open === 'palette') closePanel();
	else openPanel('palette');
}

export function usePanel(): Panel | null {
	return useSyncExternalStore(
		(listen) => {
			listeners.add(listen);
			return () => listeners.delete(listen);
		},
		() => open,
	);
}
